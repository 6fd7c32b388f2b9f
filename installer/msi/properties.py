"""The properties that IT may set: one list, from which the package and the table in installer/README.md are made."""

from __future__ import annotations

from typing import Literal, NamedTuple

ON, OFF = ("1", "true", "yes"), ("0", "false", "no")
"""What a switch understands, in any case. The package turns each into 1 or 0 before it looks at anything else."""
NONE = "none"
"""What takes back a text that was given before."""
_IS_A_FULL_PATH = '({0} >< ":\\" OR {0} << "\\\\") AND NOT {0} << "%"'
_IS_AN_ADDRESS = '{0} ~<< "https://" OR {0} ~<< "http://" OR {0} ~<< "mailto:"'


class InstallerProperty(NamedTuple):
    """A public property of the package. `kind` says how it is switched off: a switch by 0, a text by `none`."""

    name: str
    kind: Literal["switch", "text"]
    on_unless_set: bool
    means: str
    rule: str = ""
    """For a text: the condition that a value has to fulfil; `{0}` stands for the property's name."""
    takes: str = ""
    """For a text with a rule: what may be given, as the sentence of a refusal says it."""

    @property
    def condition(self) -> str:
        """When what it stands for is installed, as Windows Installer writes a condition."""
        if self.kind == "text":
            return f'{self.name} AND {self.name} ~<> "{NONE}"'
        return f'{self.name} <> "0"' if self.on_unless_set else f'{self.name} = "1"'

    @property
    def remembered(self) -> str:
        """The property into which the value of an earlier installation is read."""
        return f"WAS_{self.name}"

    def understood(self, name: str) -> str:
        """The condition that the value in the property called `name` can be understood; empty where any value can."""
        if self.kind == "switch":
            return " OR ".join(f'{name} ~= "{word}"' for word in (*ON, *OFF))
        return f'{name} ~= "{NONE}" OR {self.rule.format(name)}' if self.rule else ""

    @property
    def refusal(self) -> str:
        """The sentence for the log and the screen where a value cannot be understood."""
        takes = "1 or 0, true or false, yes or no" if self.kind == "switch" else f"{self.takes}, or {NONE}"
        return f'{self.name} is "[{self.name}]", which is not understood. Give {takes}. Nothing was changed.'


PROPERTIES = (
    InstallerProperty("KIOSK", "switch", False, "Opens full screen for strangers, on every display (`kiosk.enabled`)."),
    InstallerProperty(
        "SITEFILE",
        "text",
        False,
        r"Full path of a site file, in place of `%ProgramData%\CIM Troubleshooter\site.yaml`. "
        "It is used only where administrators alone can change it.",
        _IS_A_FULL_PATH,
        "a full path such as D:\\IT\\site.yaml",
    ),
    InstallerProperty("ORGANISATION", "text", False, "Which organisation this computer belongs to (`organisation.code`)."),
    InstallerProperty("DESKTOPSHORTCUT", "switch", True, "A shortcut on everybody's desktop."),
    InstallerProperty("STARTMENUSHORTCUT", "switch", True, "A shortcut in everybody's start menu."),
    InstallerProperty("AUTOSTART", "switch", False, "Starts when somebody signs in to Windows."),
    InstallerProperty(
        "HELPLINK",
        "text",
        False,
        "The address of your own desk, beginning with `https://`, `http://` or `mailto:`: the help link in Windows' list of apps.",
        _IS_AN_ADDRESS,
        "an address that begins with https://, http:// or mailto:",
    ),
)
BY_NAME = {one.name: one for one in PROPERTIES}


def as_table() -> str:
    """The table in installer/README.md."""
    lines = ["| property | takes | default | does |", "|---|---|---|---|"]
    for one in PROPERTIES:
        takes = "1 or 0, true or false, yes or no" if one.kind == "switch" else f"a text; `{NONE}` takes it back"
        usual = ("1" if one.on_unless_set else "0") if one.kind == "switch" else "nothing"
        lines.append(f"| `{one.name}` | {takes} | {usual} | {one.means} |")
    return "\n".join(lines)

"""The properties that IT may set: one list, from which the package and the table in installer/README.md are made."""

from __future__ import annotations

from typing import Literal, NamedTuple


class InstallerProperty(NamedTuple):
    """A public property of the package. `kind` says how it is switched off: a switch by 0, a text by `none`."""

    name: str
    kind: Literal["switch", "text"]
    on_unless_set: bool
    means: str

    @property
    def condition(self) -> str:
        """When what it stands for is installed, as Windows Installer writes a condition."""
        if self.kind == "text":
            return f'{self.name} AND {self.name} ~<> "none"'
        return f'{self.name} <> "0"' if self.on_unless_set else f'{self.name} AND {self.name} <> "0"'

    @property
    def remembered(self) -> str:
        """The property into which the value of an earlier installation is read."""
        return f"REMEMBERED_{self.name}"


PROPERTIES = (
    InstallerProperty("KIOSK", "switch", False, "Opens full screen for strangers, on every display (`kiosk.enabled`)."),
    InstallerProperty(
        "SITEFILE",
        "text",
        False,
        r"Full path of a site file, in place of `%ProgramData%\CIM Troubleshooter\site.yaml`. "
        "It is used only where administrators alone can change it.",
    ),
    InstallerProperty("ORGANISATION", "text", False, "Which organisation this computer belongs to (`organisation.code`)."),
    InstallerProperty("DESKTOPSHORTCUT", "switch", True, "A shortcut on everybody's desktop."),
    InstallerProperty("STARTMENUSHORTCUT", "switch", True, "A shortcut in everybody's start menu."),
    InstallerProperty("AUTOSTART", "switch", False, "Starts when somebody signs in to Windows."),
)
BY_NAME = {one.name: one for one in PROPERTIES}


def as_table() -> str:
    """The table in installer/README.md."""
    lines = ["| property | takes | default | does |", "|---|---|---|---|"]
    for one in PROPERTIES:
        takes = "1 or 0" if one.kind == "switch" else "a text; `none` takes it back"
        usual = ("1" if one.on_unless_set else "0") if one.kind == "switch" else "nothing"
        lines.append(f"| `{one.name}` | {takes} | {usual} | {one.means} |")
    return "\n".join(lines)

"""Every setting, defined once: its name, its type and limits, and what it means. Its default is in model.py.

The site file, the registry, the command line and the manual (gui/README.md) all follow from this list.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

from cim_troubleshooter.settings.model import HANDOVER_WAYS, Settings, Value

Kind = Literal["yes-no", "number", "text", "list"]

LANGUAGES = ("en", "cy")
LOG_LEVELS = ("debug", "info", "warning", "error")


class Setting(NamedTuple):
    """One setting. `limits`, `choices`, `longest` and `accepts` decide which values of its kind may stand; `expects` tells people."""

    name: str
    kind: Kind
    means: str
    expects: str
    limits: tuple[int, int] | None = None
    choices: tuple[str, ...] = ()
    accepts: Callable[[Value], bool] = lambda value: True
    longest: int | None = None
    """Of a text, in characters."""
    is_place: bool = False
    """Whether it names files or folders: a variable that is left in it, such as `%ProgramData%`, is then a fault."""
    may_be_none: bool = False
    """Of a list: whether the one word `none` stands for an empty list. An empty one is more often a slip than a wish."""

    def fits(self, value: Value) -> bool:
        """Whether a value of the right kind is allowed."""
        if self.limits and isinstance(value, (int, float)) and not self.limits[0] <= value <= self.limits[1]:
            return False
        if self.choices and value is not None and not set(value if isinstance(value, tuple) else (value,)) <= set(self.choices):
            return False
        if self.longest is not None and isinstance(value, str) and len(value) > self.longest:
            return False
        return self.accepts(value)

    @property
    def default(self) -> Value:
        """Its value where nobody sets it."""
        value: Value = Settings._field_defaults[self.attribute]
        return value

    @property
    def attribute(self) -> str:
        """Its name in Settings, such as `kiosk_idle_seconds`."""
        return self.name.replace(".", "_")


def _colour(value: Value) -> bool:
    return isinstance(value, str) and len(value) == 7 and value[0] == "#" and all(one in "0123456789abcdefABCDEF" for one in value[1:])


SETTINGS: tuple[Setting, ...] = (
    Setting(
        name="kiosk.enabled",
        kind="yes-no",
        expects="true or false",
        means="Kiosk mode, for shared terminals: full screen on every display.",
    ),
    Setting(
        name="kiosk.idle_seconds",
        kind="number",
        expects="a number of seconds from 10 to 3600",
        limits=(10, 3600),
        means="In kiosk mode: seconds without input until the program returns to a fresh first page.",
    ),
    Setting(
        name="guidance.packs",
        kind="list",
        expects="a list of folders",
        is_place=True,
        means="Folders of guidance laid over the built-in pack.",
    ),
    Setting(
        name="contacts.file",
        kind="text",
        expects="the path of a YAML or CSV file",
        is_place=True,
        means="The site's Registration Authority and IT contacts.",
    ),
    Setting(
        name="organisation.code",
        kind="text",
        expects="a code from the contacts file",
        means="Which organisation this computer belongs to.",
    ),
    Setting(
        name="checks.enabled",
        kind="list",
        expects="a list of check ids, or [none]",
        may_be_none=True,
        means="Which checks may run. Default: all.",
    ),
    Setting(
        name="checks.timeout_seconds",
        kind="number",
        expects="a number of seconds from 1 to 120",
        limits=(1, 120),
        means="How long a check may take.",
    ),
    Setting(
        name="checks.network_hosts",
        kind="list",
        expects="a list of host names such as login.example.nhs.uk, hscn: before one that exists only on HSCN, :port after one not on 443",
        means="The host names that the network check tries, in place of the national list.",
    ),
    Setting(
        name="checks.screen",
        kind="yes-no",
        expects="true or false",
        means="Whether window titles may be compared with known messages. Never in kiosk mode.",
    ),
    Setting(
        name="handover.allow",
        kind="list",
        expects=f"a list of any of {', '.join(HANDOVER_WAYS)}, or [none]",
        choices=HANDOVER_WAYS,
        may_be_none=True,
        means="How the summary may leave this computer: copy (to the clipboard), save (as a file), print, email (a message in the person's "
        "own mail program), qr (a code for a telephone's camera). In kiosk mode qr alone.",
    ),
    Setting(
        name="site.name",
        kind="text",
        expects="a text of at most 60 characters",
        longest=60,
        means="The name shown in the window's header.",
    ),
    Setting(
        name="site.accent",
        kind="text",
        expects="a colour such as #005eb8",
        accepts=lambda value: value is None or _colour(value),
        means="The header's colour, in place of NHS blue.",
    ),
    Setting(
        name="language",
        kind="text",
        expects=f"one of {', '.join(LANGUAGES)}",
        choices=LANGUAGES,
        means="The language of the program's own texts. The Welsh translation has not been checked by a native speaker.",
    ),
    Setting(
        name="trends.event_log",
        kind="yes-no",
        expects="true or false",
        means="Whether each finished journey writes one event to the system's log: symptom, cause, outcome, seconds and versions. "
        "Nothing of the person is in it.",
    ),
    Setting(
        name="log.level",
        kind="text",
        expects=f"one of {', '.join(LOG_LEVELS)}",
        choices=LOG_LEVELS,
        means="How much is logged.",
    ),
    Setting(
        name="log.folder",
        kind="text",
        expects="the path of a folder",
        is_place=True,
        means="Where log files are written. Default: the user's own folder.",
    ),
)

ALSO_FOR_A_USER = ("guidance.packs", "contacts.file", "organisation.code", "handover.allow", "site.name", "site.accent", "language")
"""What policy may also set for a user: contacts, guidance and language. What protects a computer is set for the computer alone."""

BY_NAME = {setting.name: setting for setting in SETTINGS}
GROUPS = tuple(dict.fromkeys(setting.name.partition(".")[0] for setting in SETTINGS if "." in setting.name))
"""The first words of names, by which a site file groups its settings."""

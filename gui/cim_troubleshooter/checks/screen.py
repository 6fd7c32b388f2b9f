"""Does one of the messages that the guidance knows stand on the screen?

Who knows the messages hands them in, and gets back only which of them were found. Nothing else of what the screen shows leaves this
file. Off by the setting `checks.screen`, and always in kiosk mode.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from cim_troubleshooter.checks.check import Check, Report
from cim_troubleshooter.checks.finding import FindingKind
from cim_troubleshooter.checks.windows.window_texts import window_texts
from cim_troubleshooter.settings.model import Settings

if TYPE_CHECKING:
    from cim_troubleshooter.checks.this_run import ThisRun

LEAST_LETTERS = 6
"""A shorter text stands on too many screens to say anything."""

ON_SCREEN = FindingKind(
    code="message-on-screen",
    outcome="attention",
    sentence="A message that this program knows is on your screen.",
    means="A window's title, or a standard dialog's text, has the words of a known message. The details name the message, nothing else.",
    does_not_mean="That it is about the trouble that you have now: it may be an older window.",
    mended_by=("you",),
)
NOTHING = FindingKind(
    code="nothing-recognised",
    # Not ok: a green tick would be good news, and this is no news at all.
    outcome="skipped",
    sentence="No message that this program knows was found in the titles of your windows.",
    means="Titles of visible windows were compared with the known messages. Pages inside a browser are not read. It counts for nothing.",
    does_not_mean="That no message is shown.",
)
NOT_CHECKED = FindingKind(
    code="screen-not-checked",
    outcome="skipped",
    sentence="The titles of your windows were not looked at.",
    means="It is turned off here, or there is no screen to look at.",
    does_not_mean="That a message is shown, or not.",
)


def may_look(settings: Settings) -> bool:
    """Whether the screen may be looked at: not where the site says no, and never in kiosk mode."""
    return settings.checks_screen and not settings.kiosk_enabled


def matching(strings: Sequence[str], texts: Callable[[], list[str] | None] = window_texts) -> tuple[int, ...] | None:
    """The places in `strings` of those that stand on the screen now, in their order; None where there is no screen to look at.

    Capital letters, quotation marks and blanks do not count. Looking takes some milliseconds; do not do it on a window's own thread.
    """
    shown = texts()
    if shown is None:
        return None
    on_screen = [f" {_plain(text)} " for text in shown]
    return tuple(number for number, string in enumerate(strings) if _stands(_plain(string), on_screen))


def messages_shown(messages: Mapping[str, Sequence[str]], texts: Callable[[], list[str] | None] = window_texts) -> tuple[str, ...] | None:
    """The ids of the messages of which some wording stands on the screen now; None where there is no screen to look at."""
    wordings = [(id_, wording) for id_, several in messages.items() for wording in several]
    found = matching([wording for _, wording in wordings], texts)
    return None if found is None else tuple(dict.fromkeys(wordings[number][0] for number in found))


def _stands(wanted: str, on_screen: list[str]) -> bool:
    return len(wanted.replace(" ", "")) >= LEAST_LETTERS and any(f" {wanted} " in text for text in on_screen)


def _plain(text: str) -> str:
    """Letters and digits alone, in small letters, words parted by one blank."""
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


def _for_run(this_run: ThisRun) -> Callable[[Report], None]:
    def run(report: Report) -> None:
        may = bool(this_run.messages) and may_look(this_run.settings)
        found = messages_shown(this_run.messages) if may else None
        if found is None:
            report(NOT_CHECKED.found(details={"allowed": may_look(this_run.settings)}))
        elif found:
            report(ON_SCREEN.found(details={"messages": list(found)}))
        else:
            report(NOTHING.found())

    return run


def _run(report: Report) -> None:
    # Imported here: who only looks at the screen, as the first page does, needs nothing of the network.
    from cim_troubleshooter.checks.this_run import ThisRun

    _for_run(ThisRun(Settings()))(report)


CHECK = Check(
    id="screen", title="Messages on the screen", order=90, kinds=(ON_SCREEN, NOTHING, NOT_CHECKED), run=_run, for_run=_for_run, deadline=3
)

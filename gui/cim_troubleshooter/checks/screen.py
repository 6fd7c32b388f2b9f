"""Does one of the messages that the guidance knows stand on the screen?

Who knows the messages hands them in, and gets back only which of them were found. Nothing else of what the screen shows leaves this
file. Off by the setting `checks.screen`, and always in kiosk mode.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from cim_troubleshooter.checks import screen_findings as kinds
from cim_troubleshooter.checks.check import Check, Report
from cim_troubleshooter.settings.model import Settings
from cim_troubleshooter.system.window_texts import window_texts

if TYPE_CHECKING:
    from cim_troubleshooter.checks.this_run import ThisRun

LEAST_LETTERS = 6
"""A shorter text stands on too many screens to say anything."""


def may_look(settings: Settings) -> bool:
    """Whether the screen may be looked at: not where the site says no, and never in kiosk mode."""
    return settings.checks_screen and not settings.kiosk_enabled


def matching(strings: Sequence[str], texts: Callable[[], list[str] | None] = window_texts) -> tuple[int, ...] | None:
    """The places in `strings` of those that stand on the screen now, in their order; None where there is no screen to look at.

    Case, quotation marks and spaces are ignored. Looking takes some milliseconds; do not do it on a window's own thread.
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
    """Letters and digits only, in lower case, words separated by one space."""
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


def run(report: Report, this_run: ThisRun) -> None:
    """Compares the screen with the messages that the guidance knows, where the site allows it."""
    may = bool(this_run.messages) and may_look(this_run.settings)
    found = messages_shown(this_run.messages) if may else None
    if found is None:
        report(kinds.NOT_CHECKED.found(details={"allowed": may_look(this_run.settings)}))
    elif found:
        report(kinds.ON_SCREEN.found(details={"messages": list(found)}))
    else:
        report(kinds.NOTHING.found())


CHECK = Check(id="screen", title="Messages on the screen", order=90, run=run, deadline=3)

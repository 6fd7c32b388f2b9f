"""What does the smartcard in the reader tell, without its passcode?

The card is shared, read in short transactions and left as it was. What could tell who holds it is looked at only where
IT asks for it by name (`check --include-personal`).
"""

from __future__ import annotations

import math
import threading
import time
from typing import Any

from cim_troubleshooter.checks import card_findings as kinds
from cim_troubleshooter.checks.card_service_faults import finding_of, is_told_by_the_service_check
from cim_troubleshooter.checks.card_story import CardStory
from cim_troubleshooter.checks.check import Check, Report
from cim_troubleshooter.checks.finding import Detail, Finding
from cim_troubleshooter.checks.this_run import ThisRun
from cim_troubleshooter.smartcard.connection import connected, retry_if_disturbed
from cim_troubleshooter.smartcard.login_programs import login_program_runs
from cim_troubleshooter.smartcard.pace import OutOfTime, Pace
from cim_troubleshooter.smartcard.piv import NotPiv, Reading, holder, takes_extended_length
from cim_troubleshooter.smartcard.readers import ReaderState, card_service, kinds_of_readers, reader_states
from cim_troubleshooter.smartcard.return_codes import CardServiceError, Place, named_state
from cim_troubleshooter.smartcard.series import is_retired


def run(report: Report, this_run: ThisRun) -> None:
    """Looks into each reader, and reads the card that is in it."""
    try:
        with card_service() as context:
            _look_at(context, reader_states(context), report, this_run)
    except CardServiceError as reason:
        if is_told_by_the_service_check(reason):
            report(kinds.NOT_CHECKED.found(details={"answer": reason.in_words}))
        else:
            report(finding_of(reason, {}))


def _look_at(context: Any, states: list[ReaderState], report: Report, this_run: ThisRun) -> None:
    which = kinds_of_readers([state.name for state in states])
    states = [state for state in states if which[state.name] == "reader"]
    if not states:
        report(kinds.NOT_CHECKED.found())
        return
    with_card = [state for state in states if state.card_present]
    if not with_card:
        report(kinds.NO_CARD.found())
        return
    if len(with_card) > 1:
        names = [state.name for state in with_card]
        report(kinds.SEVERAL.found({"count": str(len(with_card))}, {"readers": names}))
    for state in with_card:
        _look_at_card(context, state, report, this_run)


def _look_at_card(context: Any, state: ReaderState, report: Report, this_run: ThisRun) -> None:
    details: dict[str, Detail] = {"reader": state.name, "state": named_state(state.flags), "atr": state.atr.hex().upper()}
    if is_retired(state.atr):
        report(kinds.RETIRED.found(details=details))
    elif state.mute:
        report(kinds.UNRESPONSIVE.found(details=details))
    elif state.exclusive or (state.in_use and not this_run.wishes.read_anyway and login_program_runs()):
        report(kinds.IN_USE.found(details=details))
    else:
        _read_card(context, state, report, details, this_run)


def _read_card(context: Any, state: ReaderState, report: Report, details: dict[str, Detail], this_run: ThisRun) -> None:
    story = CardStory(report, details, this_run.seconds_fast)
    reading = Reading(extended_length=takes_extended_length(state.atr))
    pace = Pace(until=this_run.tell_by)
    in_time = threading.Timer(min(max(0.0, pace.until - time.monotonic()), threading.TIMEOUT_MAX), story.tell_dates)
    in_time.daemon = True
    if math.isfinite(pace.until):
        # A card may stop answering in the middle of a command, which nothing but the end of this process cuts short.
        in_time.start()

    def read() -> None:
        with connected(context, state.name, pace) as connection:
            reading.read(connection, story.take)
            if this_run.wishes.personal and story.personal is None:
                story.personal = dict(holder(connection)._asdict())

    try:
        retry_if_disturbed(read)
        story.end(pace, reading.odd_select)
    except OutOfTime:
        story.end(pace, reading.odd_select, out_of_time=True)
    except NotPiv as reason:
        report(kinds.UNRECOGNISED.found(details={**details, "status": str(reason)}))
    except CardServiceError as reason:
        story.tell_dates()
        report(_of_error(reason, details, story.has_begun))
    finally:
        in_time.cancel()


def _of_error(error: CardServiceError, details: dict[str, Detail], answered: bool) -> Finding:
    """What an error means while a card is being read. One that has answered before is neither upside down nor dirty."""
    if error.place is Place.NOT_TOLD or (error.place is Place.CARD_MUTE and answered):
        return kinds.NOT_READ.found(details={**details, "answer": error.in_words})
    return finding_of(error, details)


CHECK = Check(
    id="card",
    title="Your smartcard",
    order=30,
    run=run,
    apart=True,
    live=True,
)

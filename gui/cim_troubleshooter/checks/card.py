"""What does the smartcard in the reader tell, without its passcode?

The card is shared, read in short transactions and left as it was. What could tell who holds it is looked at only where
IT asks for it by name (`check --include-personal`).
"""

from __future__ import annotations

import datetime
from typing import Any

from cim_troubleshooter.checks import card_findings as kinds
from cim_troubleshooter.checks.check import Check, Report
from cim_troubleshooter.checks.finding import Detail, Finding
from cim_troubleshooter.checks.this_run import ThisRun, Wishes
from cim_troubleshooter.smartcard.certificate import subject
from cim_troubleshooter.smartcard.connection import AnswerMakesNoSense, Connection, TransactionIsOver, connected, retry_if_disturbed
from cim_troubleshooter.smartcard.login_programs import login_program_runs
from cim_troubleshooter.smartcard.piv import Certificate, NotPiv, card_identifier, certificates, passcode
from cim_troubleshooter.smartcard.readers import ReaderState, card_service, kinds_of_readers, reader_states
from cim_troubleshooter.smartcard.return_codes import (
    CARD_DOES_NOT_ANSWER,
    CARD_IS_GONE,
    CARD_WAS_DISTURBED,
    SERVICE_IS_GONE,
    CardServiceError,
    Code,
    named,
    named_state,
)
from cim_troubleshooter.smartcard.series import is_retired
from cim_troubleshooter.smartcard.status_words import PasscodeState
from cim_troubleshooter.smartcard.tlv import NotTlv
from cim_troubleshooter.texts.days import day_in_words

ENDS_SOON = datetime.timedelta(days=90)


def run(report: Report, this_run: ThisRun) -> None:
    """Looks into each reader, and reads the card that is in it."""
    try:
        with card_service() as context:
            _look_at(context, reader_states(context), report, this_run.wishes)
    except CardServiceError as reason:
        kind = kinds.NOT_CHECKED if reason.code in SERVICE_IS_GONE else kinds.UNRESPONSIVE
        report(kind.found(details={"answer": named(reason.code)}))


def _look_at(context: Any, states: list[ReaderState], report: Report, wishes: Wishes) -> None:
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
        _look_at_card(context, state, report, wishes)


def _look_at_card(context: Any, state: ReaderState, report: Report, wishes: Wishes) -> None:
    details: dict[str, Detail] = {"reader": state.name, "state": named_state(state.flags), "atr": state.atr.hex().upper()}
    if is_retired(state.atr):
        report(kinds.RETIRED.found(details=details))
    elif state.mute:
        report(kinds.UNRESPONSIVE.found(details=details))
    elif state.exclusive or (state.in_use and not wishes.read_anyway and login_program_runs()):
        report(kinds.IN_USE.found(details=details))
    else:
        _read_card(context, state.name, report, details, wishes.personal)


def _read_card(context: Any, reader: str, report: Report, details: dict[str, Detail], personal: bool) -> None:
    told: set[str] = set()

    def tell(finding: Finding) -> None:
        # A card that another program disturbed is read a second time: nothing is said twice.
        if finding.code not in told:
            told.add(finding.code)
            report(finding)

    try:
        retry_if_disturbed(lambda: _read_once(context, reader, tell, details, personal))
    except NotPiv:
        report(kinds.UNRECOGNISED.found(details=details))
    except (AnswerMakesNoSense, TransactionIsOver) as reason:
        report(kinds.UNRESPONSIVE.found(details={**details, "answer": str(reason)}))
    except CardServiceError as reason:
        report(_of_return_code(reason.code, details))


def _read_once(context: Any, reader: str, report: Report, details: dict[str, Detail], personal: bool) -> None:
    with connected(context, reader) as connection:
        for finding in _certificates(connection, details, personal):
            report(finding)
        for finding in _passcode(passcode(connection)):
            report(finding)
    report(kinds.READABLE.found(details=details))


def _certificates(connection: Connection, details: dict[str, Detail], personal: bool) -> list[Finding]:
    found = list(certificates(connection))
    if not found:
        return [kinds.BLANK.found(details=details)]
    end = min(one.ends for one in found)
    left = end - datetime.datetime.now(datetime.UTC)
    kind = kinds.EXPIRED if left < datetime.timedelta() else kinds.EXPIRING if left <= ENDS_SOON else kinds.VALID
    day = end.date()
    for_it: dict[str, Detail] = {"not_after": day.isoformat(), "certificates": len(found)}
    return [kind.found({"date": day_in_words(day)}, for_it, _holder(connection, found[0]) if personal else None)]


def _holder(connection: Connection, certificate: Certificate) -> dict[str, Detail]:
    try:
        holder = subject(certificate.der)
    except NotTlv:
        holder = ""
    return {"certificate_subject": holder, "card_identifier": card_identifier(connection)}


def _passcode(state: PasscodeState | None) -> list[Finding]:
    """What the card says of its passcode; nothing where it says nothing."""
    if state is None:
        return []
    if state.presented:
        return [kinds.READY.found(details={"presented": True})]
    kind = {0: kinds.LOCKED, 1: kinds.LAST_TRY}.get(state.tries_left or 0, kinds.READY)
    return [kind.found(details={"tries_left": state.tries_left})]


def _of_return_code(code: int, details: dict[str, Detail]) -> Finding:
    more: dict[str, Detail] = {**details, "answer": named(code)}
    if code == Code.SHARING_VIOLATION:
        return kinds.IN_USE.found(details=more)
    if code in CARD_IS_GONE:
        return kinds.NO_CARD.found(details=more)
    if code in CARD_DOES_NOT_ANSWER or code in CARD_WAS_DISTURBED or code == Code.COMM_ERROR:
        return kinds.UNRESPONSIVE.found(details=more)
    raise CardServiceError(code)


CHECK = Check(
    id="card",
    title="Your smartcard",
    order=30,
    run=run,
    apart=True,
    live=True,
)

"""What does the smartcard in the reader tell, without its passcode?

The card is shared, read in short transactions and left as it was. What could tell who holds it is looked at only where
IT asks for it by name (`check --include-personal`).
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any, NamedTuple

from cim_troubleshooter.checks import card_kinds as kinds
from cim_troubleshooter.checks.check import Check, Report
from cim_troubleshooter.checks.finding import Detail, Finding
from cim_troubleshooter.smartcard.certificate import subject
from cim_troubleshooter.smartcard.connection import AnswerMakesNoSense, Connection, TransactionIsOver, connected, disturbed_once
from cim_troubleshooter.smartcard.login_programs import login_program_runs
from cim_troubleshooter.smartcard.piv import Certificate, NotPiv, card_identifier, certificates, passcode_status
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
from cim_troubleshooter.smartcard.tlv import NotTlv

ENDS_SOON = datetime.timedelta(days=90)


class Wish(NamedTuple):
    """How a card may be read: whether to leave it alone when another program uses it, and whether IT asked for who holds it."""

    leave_alone: Callable[[], bool] = login_program_runs
    personal: bool = False


_AS_USUAL = Wish()


def _run(report: Report, wish: Wish = _AS_USUAL) -> None:
    try:
        with card_service() as context:
            _look_at(context, reader_states(context), report, wish)
    except CardServiceError as reason:
        kind = kinds.NOT_CHECKED if reason.code in SERVICE_IS_GONE else kinds.UNRESPONSIVE
        report(kind.found(details={"answer": named(reason.code)}))


def _look_at(context: Any, states: list[ReaderState], report: Report, wish: Wish) -> None:
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
        _look_at_card(context, state, report, wish)


def _look_at_card(context: Any, state: ReaderState, report: Report, wish: Wish) -> None:
    details: dict[str, Detail] = {"reader": state.name, "state": named_state(state.flags), "atr": state.atr.hex().upper()}
    if is_retired(state.atr):
        report(kinds.RETIRED.found(details=details))
    elif state.mute:
        report(kinds.UNRESPONSIVE.found(details=details))
    elif state.exclusive or (state.in_use and wish.leave_alone()):
        report(kinds.IN_USE.found(details=details))
    else:
        _read_card(context, state.name, report, details, wish.personal)


def _read_card(context: Any, reader: str, report: Report, details: dict[str, Detail], personal: bool) -> None:
    told: set[str] = set()

    def tell(finding: Finding) -> None:
        # A card that another program disturbed is read a second time: nothing is said twice.
        if finding.code not in told:
            told.add(finding.code)
            report(finding)

    try:
        disturbed_once(lambda: _read_once(context, reader, tell, details, personal))
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
        for finding in _passcode(passcode_status(connection)):
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
    return [kind.found({"date": f"{day.day} {day:%B %Y}"}, for_it, _holder(connection, found[0]) if personal else None)]


def _holder(connection: Connection, certificate: Certificate) -> dict[str, Detail]:
    try:
        holder = subject(certificate.der)
    except NotTlv:
        holder = ""
    return {"certificate_subject": holder, "card_identifier": card_identifier(connection)}


def _passcode(status: int) -> list[Finding]:
    """What the empty VERIFY's status word says (SP 800-73-4 part 2, 3.2.1); nothing where it says nothing."""
    if status == 0x6983 or status == 0x63C0:
        return [kinds.LOCKED.found(details={"tries_left": 0})]
    if status == 0x63C1:
        return [kinds.LAST_TRY.found(details={"tries_left": 1})]
    if status & 0xFFF0 == 0x63C0:
        return [kinds.READY.found(details={"tries_left": status & 0x0F})]
    return [kinds.READY.found(details={"presented": True})] if status == 0x9000 else []


def _of_return_code(code: int, details: dict[str, Detail]) -> Finding:
    more: dict[str, Detail] = {**details, "answer": named(code)}
    if code == Code.SHARING_VIOLATION:
        return kinds.IN_USE.found(details=more)
    if code in CARD_IS_GONE:
        return kinds.NO_CARD.found(details=more)
    if code in CARD_DOES_NOT_ANSWER or code in CARD_WAS_DISTURBED or code == Code.COMM_ERROR:
        return kinds.UNRESPONSIVE.found(details=more)
    raise CardServiceError(code)


def _run_anyway(report: Report) -> None:
    _run(report, Wish(leave_alone=lambda: False))


def _run_with_personal(report: Report) -> None:
    _run(report, Wish(personal=True))


CHECK = Check(
    id="card",
    title="Your smartcard",
    order=30,
    kinds=kinds.ALL_KINDS,
    run=_run,
    apart=True,
    live=True,
    run_with_personal=_run_with_personal,
)

READ_ANYWAY = CHECK._replace(run=_run_anyway)
"""The same check for somebody who asks to read a card that a login program is using."""

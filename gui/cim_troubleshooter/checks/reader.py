"""Is a card reader connected, and can the computer use it?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cim_troubleshooter.checks import reader_findings as kinds
from cim_troubleshooter.checks.card_service_faults import finding_of, is_told_by_the_service_check
from cim_troubleshooter.checks.check import Check, Report
from cim_troubleshooter.checks.finding import Detail, Finding
from cim_troubleshooter.checks.this_run import ThisRun
from cim_troubleshooter.smartcard.reader_kinds import ReaderKind
from cim_troubleshooter.smartcard.readers import card_service, kinds_of_readers, reader_names
from cim_troubleshooter.smartcard.return_codes import CardServiceError
from cim_troubleshooter.smartcard.service_state import waits_for_a_reader
from cim_troubleshooter.smartcard.usb import PluggedIn, plugged_in_readers
from cim_troubleshooter.system.card_service import service_start


def reader_findings(offered: Mapping[str, ReaderKind], plugged_in: Sequence[PluggedIn]) -> Iterator[Finding]:
    """What the card service offers, each with its kind, held against what is plugged in."""
    usb = [str(one) for one in plugged_in]
    counted = [name for name, kind in offered.items() if kind == "reader"]
    if counted:
        yield kinds.FOUND.found({"count": str(len(counted))}, {"readers": counted, "usb": usb})
    elif plugged_in:
        yield kinds.WITHOUT_DRIVER.found(details={"usb": usb})
    else:
        yield kinds.NONE.found()
    left_out = [f"{name} ({kind})" for name, kind in offered.items() if kind != "reader"]
    if left_out:
        yield kinds.LEFT_OUT.found(details={"readers": left_out})


def run(report: Report, _: ThisRun) -> None:
    """Asks the card service for its readers, and holds them against what is plugged in."""
    plugged_in = plugged_in_readers()
    try:
        with card_service() as context:
            offered = kinds_of_readers(reader_names(context))
    except CardServiceError as reason:
        if not waits_for_a_reader(reason.code, service_start(), plugged_in):
            report(_not_looked(reason, plugged_in))
            return
        offered = {}
    for finding in reader_findings(offered, plugged_in):
        report(finding)


def _not_looked(error: CardServiceError, plugged_in: Sequence[PluggedIn]) -> Finding:
    usb: dict[str, Detail] = {"usb": [str(one) for one in plugged_in]}
    if is_told_by_the_service_check(error):
        return kinds.NOT_LOOKED.found(details={**usb, "answer": error.in_words})
    return finding_of(error, usb)


CHECK = Check(
    id="reader",
    title="Card reader",
    order=20,
    run=run,
    apart=True,
    live=True,
)

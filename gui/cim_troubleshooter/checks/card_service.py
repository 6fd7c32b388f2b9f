"""Does the computer's card service answer?"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from cim_troubleshooter.checks import card_service_findings as kinds
from cim_troubleshooter.checks.card_service_faults import finding_of
from cim_troubleshooter.checks.check import Check, Report
from cim_troubleshooter.checks.finding import Detail, Finding
from cim_troubleshooter.checks.this_run import ThisRun
from cim_troubleshooter.smartcard.readers import card_service
from cim_troubleshooter.smartcard.return_codes import CardServiceError
from cim_troubleshooter.smartcard.service_state import waits_for_a_reader
from cim_troubleshooter.smartcard.usb import PluggedIn, plugged_in_readers
from cim_troubleshooter.system.card_service import Start, service_start


def silent_service(error: CardServiceError, start: Start, plugged_in: Sequence[PluggedIn], platform: str = sys.platform) -> Finding:
    """What it means that PC/SC answered with this error instead of a context."""
    about: dict[str, Detail] = {"start": start, "platform": platform}
    if waits_for_a_reader(error.code, start, plugged_in, platform):
        return kinds.WAITS.found(details={**about, "answer": error.in_words})
    return finding_of(error, about, platform)


def run(report: Report, _: ThisRun) -> None:
    """Asks the card service whether it is there."""
    try:
        with card_service():
            report(kinds.RUNNING.found(details={"platform": sys.platform}))
    except CardServiceError as reason:
        report(silent_service(reason, service_start(), plugged_in_readers()))


CHECK = Check(
    id="card-service",
    title="Smart card service",
    order=10,
    run=run,
    apart=True,
    live=True,
)

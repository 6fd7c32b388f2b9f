"""Does the computer's card service answer?"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from cim_troubleshooter.checks import card_service_findings as kinds
from cim_troubleshooter.checks.check import Check, Report
from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.checks.this_run import ThisRun
from cim_troubleshooter.smartcard.readers import card_service
from cim_troubleshooter.smartcard.return_codes import NO_READERS_PASSED_ON, CardServiceError, named
from cim_troubleshooter.smartcard.service_state import waits_for_a_reader
from cim_troubleshooter.smartcard.usb import PluggedIn, plugged_in_readers
from cim_troubleshooter.system.card_service import Start, service_start


def silent_service(code: int, start: Start, plugged_in: Sequence[PluggedIn], platform: str = sys.platform) -> Finding:
    """What it means that PC/SC answered with this code instead of a context."""
    if platform == "win32" and code in NO_READERS_PASSED_ON:
        kind = kinds.NOT_PASSED_ON
    else:
        kind = kinds.WAITS if waits_for_a_reader(code, start, plugged_in, platform) else kinds.STOPPED
    return kind.found(details={"answer": named(code), "start": start, "platform": platform})


def run(report: Report, _: ThisRun) -> None:
    """Asks the card service whether it is there."""
    try:
        with card_service():
            report(kinds.RUNNING.found(details={"platform": sys.platform}))
    except CardServiceError as reason:
        report(silent_service(reason.code, service_start(), plugged_in_readers()))


CHECK = Check(
    id="card-service",
    title="Smart card service",
    order=10,
    run=run,
    apart=True,
    live=True,
)

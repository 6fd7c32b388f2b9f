"""Does the computer's card service answer?"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from cim_troubleshooter.checks.check import Check, Report
from cim_troubleshooter.checks.finding import Finding, FindingKind
from cim_troubleshooter.smartcard.readers import card_service
from cim_troubleshooter.smartcard.return_codes import NO_READERS_PASSED_ON, CardServiceError, named
from cim_troubleshooter.smartcard.service_state import Start, service_start, waits_for_a_reader
from cim_troubleshooter.smartcard.usb import PluggedIn, plugged_in_readers

RUNNING = FindingKind(
    code="card-service-running",
    outcome="ok",
    sentence="The Smart Card service is running.",
    means="The computer's PC/SC service answers.",
    does_not_mean="That a reader or a card works.",
)
WAITS = FindingKind(
    code="card-service-waiting",
    outcome="ok",
    sentence="The Smart Card service starts when a reader is plugged in.",
    means="Windows has stopped its service because no reader is there, as it does.",
    does_not_mean="That anything is wrong with the service, or that a reader will work.",
)
STOPPED = FindingKind(
    code="card-service-stopped",
    outcome="problem",
    sentence="The Smart Card service does not answer.",
    means="The PC/SC service (Windows: Smart Card, SCardSvr) is not running or cannot be reached.",
    does_not_mean="That anything is wrong with the smartcard.",
    mended_by=("local-it",),
)
NOT_PASSED_ON = FindingKind(
    code="readers-not-passed-on",
    outcome="problem",
    sentence="This is a remote session, and card readers are not passed on to it.",
    means="The remote desktop's client does not share the readers of the computer that you sit at (smartcard redirection).",
    does_not_mean="That a reader, a card or the card service is broken.",
    mended_by=("local-it",),
)


def silent_service(code: int, start: Start, plugged_in: Sequence[PluggedIn], platform: str = sys.platform) -> Finding:
    """What it means that PC/SC answered with this code instead of a context."""
    if platform == "win32" and code in NO_READERS_PASSED_ON:
        kind = NOT_PASSED_ON
    else:
        kind = WAITS if waits_for_a_reader(code, start, plugged_in, platform) else STOPPED
    return kind.found(details={"answer": named(code), "start": start, "platform": platform})


def _run(report: Report) -> None:
    try:
        with card_service():
            report(RUNNING.found(details={"platform": sys.platform}))
    except CardServiceError as reason:
        report(silent_service(reason.code, service_start(), plugged_in_readers()))


CHECK = Check(
    id="card-service",
    title="Smart card service",
    order=10,
    kinds=(RUNNING, WAITS, STOPPED, NOT_PASSED_ON),
    run=_run,
    apart=True,
    live=True,
)

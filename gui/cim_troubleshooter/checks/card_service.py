"""Does the computer's card service answer?"""

from __future__ import annotations

import sys

from cim_troubleshooter.checks.check import Check, Report
from cim_troubleshooter.checks.finding import FindingKind
from cim_troubleshooter.smartcard.readers import card_service
from cim_troubleshooter.smartcard.return_codes import CardServiceError, named

RUNNING = FindingKind(
    code="card-service-running",
    outcome="ok",
    sentence="The Smart Card service is running.",
    means="The computer's PC/SC service answers.",
    does_not_mean="That a reader or a card works.",
)
STOPPED = FindingKind(
    code="card-service-stopped",
    outcome="problem",
    sentence="The Smart Card service does not answer.",
    means="The PC/SC service (Windows: Smart Card, SCardSvr) is not running or cannot be reached.",
    does_not_mean="That anything is wrong with the smartcard.",
)


def _run(report: Report) -> None:
    try:
        with card_service():
            report(RUNNING.found(details={"platform": sys.platform}))
    except CardServiceError as reason:
        report(STOPPED.found(details={"answer": named(reason.code)}))


CHECK = Check(id="card-service", title="Smart card service", order=10, kinds=(RUNNING, STOPPED), run=_run, apart=True, live=True)

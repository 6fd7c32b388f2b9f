"""What can be found about the card service, and what each finding does and does not mean."""

from __future__ import annotations

from cim_troubleshooter.checks.finding import FindingKind

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
    fixed_by=("local-it",),
)
NOT_PASSED_ON = FindingKind(
    code="readers-not-passed-on",
    outcome="problem",
    sentence="This is a remote session, and card readers are not passed on to it.",
    means="The remote desktop's client does not share the readers of the computer that you sit at (smartcard redirection).",
    does_not_mean="That a reader, a card or the card service is broken.",
    fixed_by=("local-it",),
)

KINDS = (RUNNING, WAITS, STOPPED, NOT_PASSED_ON)

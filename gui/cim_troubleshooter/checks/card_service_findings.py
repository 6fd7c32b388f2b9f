"""What can be found about the card service, and what each finding does and does not mean."""

from __future__ import annotations

from cim_troubleshooter.checks.finding import FindingKind

RUNNING = FindingKind(
    code="card-service-running",
    outcome="ok",
    sentence="The Smart Card service is running.",
    means="The computer’s PC/SC service answers.",
    does_not_mean="That a reader or a card works.",
    rule="SCardEstablishContext succeeds (PC/SC; Windows, winscard.h).",
)
WAITS = FindingKind(
    code="card-service-waiting",
    outcome="ok",
    sentence="The Smart Card service starts when a reader is plugged in.",
    means="Windows has stopped its service because no reader is there, as it does.",
    does_not_mean="That anything is wrong with the service, or that a reader will work.",
    rule="Windows starts SCardSvr when a reader is plugged in: no service, none plugged in, and a start type other than disabled.",
)
STOPPED = FindingKind(
    code="card-service-stopped",
    outcome="problem",
    sentence="The Smart Card service does not answer.",
    means="The PC/SC service (Windows: Smart Card, SCardSvr) is not running or cannot be reached, or it ended while it was asked.",
    does_not_mean="That anything is wrong with the smartcard.",
    fixed_by=("local-it",),
    looked_for_with=("card-service-running", "card-service-waiting", "card-service-refused"),
)
REFUSED = FindingKind(
    code="card-service-refused",
    outcome="problem",
    sentence="The Smart Card service runs, and does not let this user use card readers.",
    means="It refused access (on Linux polkit decides, on Windows the rights of the session). The details name the call and its answer.",
    does_not_mean="That the service is stopped, or that anything is wrong with a reader or a smartcard.",
    fixed_by=("local-it",),
    looked_for_with=("card-service-running",),
)
FAILED = FindingKind(
    code="card-service-failed",
    outcome="unknown",
    sentence="The Smart Card service answered with an error, so this could not be found out.",
    means="The details name the call and the error, which does not say whose fault it is.",
    does_not_mean="That anything is well, or broken: it was not found out.",
    fixed_by=("local-it",),
)
NOT_PASSED_ON = FindingKind(
    code="readers-not-passed-on",
    outcome="problem",
    sentence="This is a remote session, and card readers are not passed on to it.",
    means="The remote desktop’s client does not share the readers of the computer that you sit at (smartcard redirection).",
    does_not_mean="That a reader, a card or the card service is broken.",
    fixed_by=("local-it",),
    looked_for_with=("card-service-running", "card-service-waiting", "card-service-refused"),
)

KINDS = (RUNNING, WAITS, STOPPED, REFUSED, FAILED, NOT_PASSED_ON)

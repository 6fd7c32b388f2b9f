"""What the runner says of any check that did not come to its end."""

from __future__ import annotations

from cim_troubleshooter.checks.finding import FindingKind

TIMED_OUT = FindingKind(
    code="check-timed-out",
    outcome="unknown",
    sentence="This check took too long, so it was stopped.",
    means="The deadline passed. What was found until then is kept.",
    does_not_mean="That anything is well, or broken: it was not found out.",
    fixed_by=("local-it",),
)
FAILED = FindingKind(
    code="check-failed",
    outcome="unknown",
    sentence="This check could not be finished.",
    means="An error occurred that was not foreseen. The log has the details.",
    does_not_mean="That anything is well, or broken: it was not found out.",
    fixed_by=("local-it",),
)

NOT_STARTED = FindingKind(
    code="check-not-started",
    outcome="unknown",
    sentence="The card service could not be asked, because this computer did not let the program start its second process.",
    means="Readers and cards are asked in a process of its own, which could not be started or ended at once. It is tried again.",
    does_not_mean="That anything is wrong with the card, the reader or the card service: none of them was asked.",
    fixed_by=("local-it",),
)

KINDS = (TIMED_OUT, FAILED, NOT_STARTED)

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
    means="Something happened that nobody foresaw. The log has the rest.",
    does_not_mean="That anything is well, or broken: it was not found out.",
    fixed_by=("local-it",),
)

KINDS = (TIMED_OUT, FAILED)

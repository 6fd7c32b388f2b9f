"""Whether the time on this computer may be relied on, for what is said of now."""

from __future__ import annotations

from cim_troubleshooter.checks.any_check_findings import FAILED, TIMED_OUT
from cim_troubleshooter.checks.clock_findings import KINDS, RIGHT
from cim_troubleshooter.journey.state import Journey

_OF_THE_CLOCK = frozenset(kind.code for kind in KINDS)
_CUT_SHORT = frozenset((FAILED.code, TIMED_OUT.code))


def clock_trusted(journey: Journey) -> bool:
    """Whether nothing that the checks found speaks against this computer's clock.

    Where the clock was checked, only a clock that was found right counts. Where a check was cut short and nothing is known of the
    clock, it may have been the clock's. Where no check has run, the clock is taken at its word, as everything else on the computer does.
    """
    codes = {finding.code for finding in journey.findings}
    of_the_clock = codes & _OF_THE_CLOCK
    return of_the_clock <= {RIGHT.code} if of_the_clock else not codes & _CUT_SHORT

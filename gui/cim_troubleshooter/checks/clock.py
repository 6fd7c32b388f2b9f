"""Is this computer's clock right? By the time that the hosts of the network check say it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cim_troubleshooter.checks.check import Check, Report
from cim_troubleshooter.checks.finding import Detail, Finding, FindingKind
from cim_troubleshooter.checks.network_probe import HostAnswer
from cim_troubleshooter.checks.this_run import ThisRun
from cim_troubleshooter.checks.windows import registry
from cim_troubleshooter.settings.model import Settings

MOST_SECONDS = 300
"""From here on certificates and logins are taken to be of another time."""
_TIME_SERVICE = r"System\CurrentControlSet\Services\W32Time\Parameters"

RIGHT = FindingKind(
    code="clock-right",
    outcome="ok",
    sentence="This computer's clock is right.",
    means="It differs by no more than five minutes from the time that the login pages' servers give.",
    does_not_mean="That the time zone is right: only the moment counts here.",
)
WRONG = FindingKind(
    code="clock-wrong",
    outcome="problem",
    sentence="This computer's clock is {minutes} minutes {way}.",
    means="It differs by more than five minutes from the time that servers give, so certificates and logins are refused.",
    does_not_mean="That the certificates on the card have ended: by a wrong clock that cannot be told.",
    mended_by=("local-it",),
)
NOT_CHECKED = FindingKind(
    code="clock-not-checked",
    outcome="unknown",
    sentence="The clock could not be compared, since no login page answered with the time.",
    means="No host of the network check gave a Date.",
    does_not_mean="That the clock is right, or wrong.",
)


def finding_of(answers: Sequence[HostAnswer], about: dict[str, Detail]) -> Finding:
    """From the middle one of the differences; hosts whose certificate is trusted are believed before others."""
    dated = [(answer, moment) for answer in answers if (moment := _moment(answer.date)) is not None]
    believed = [pair for pair in dated if pair[0].trusted] or dated
    if not believed:
        return NOT_CHECKED.found(details=about)
    differences = sorted(answer.at - moment for answer, moment in believed)
    seconds = round(differences[len(differences) // 2])
    details: dict[str, Detail] = {"seconds_fast": seconds, "hosts": len(believed), **about}
    if abs(seconds) <= MOST_SECONDS:
        return RIGHT.found(details=details)
    return WRONG.found({"minutes": str(round(abs(seconds) / 60)), "way": "fast" if seconds > 0 else "slow"}, details)


def _moment(date: str) -> float | None:
    """Seconds since 1970 of an HTTP date (RFC 9110, 5.6.7)."""
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(date).timestamp()
    except (TypeError, ValueError):
        return None


def _time_source() -> dict[str, Detail]:
    """How Windows keeps its clock; nothing elsewhere."""
    told: dict[str, Detail] = {name: registry.text("HKLM", _TIME_SERVICE, name) for name in ("Type", "NtpServer")}
    return {name: value for name, value in told.items() if value}


def _for_run(this_run: ThisRun) -> Callable[[Report], None]:
    def run(report: Report) -> None:
        report(finding_of(this_run.answers()[1], _time_source()))

    return run


def _run(report: Report) -> None:
    _for_run(ThisRun(Settings()))(report)


CHECK = Check(id="clock", title="Clock", order=80, kinds=(RIGHT, WRONG, NOT_CHECKED), run=_run, for_run=_for_run)

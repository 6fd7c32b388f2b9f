"""Is this computer's clock right? By the time that the hosts of the network check say it is."""

from __future__ import annotations

from collections.abc import Sequence

from cim_troubleshooter.checks import clock_findings as kinds
from cim_troubleshooter.checks.check import Check, Report
from cim_troubleshooter.checks.finding import Detail, Finding
from cim_troubleshooter.checks.network_probe import HostAnswer
from cim_troubleshooter.checks.this_run import ThisRun
from cim_troubleshooter.system import registry

MOST_SECONDS = 300
"""From here on certificates and logins are taken to be of another time."""
_TIME_SERVICE = r"System\CurrentControlSet\Services\W32Time\Parameters"


def finding_of(answers: Sequence[HostAnswer], about: dict[str, Detail]) -> Finding:
    """From the middle one of the differences; hosts whose certificate is trusted are believed before others."""
    dated = [(answer, moment) for answer in answers if (moment := _moment(answer.date)) is not None]
    believed = [pair for pair in dated if pair[0].trusted] or dated
    if not believed:
        return kinds.NOT_CHECKED.found(details=about)
    differences = sorted(answer.at - moment for answer, moment in believed)
    seconds = round(differences[len(differences) // 2])
    details: dict[str, Detail] = {"seconds_fast": seconds, "hosts": len(believed), **about}
    if abs(seconds) <= MOST_SECONDS:
        return kinds.RIGHT.found(details=details)
    return kinds.WRONG.found({"minutes": str(round(abs(seconds) / 60)), "way": "fast" if seconds > 0 else "slow"}, details)


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


def run(report: Report, this_run: ThisRun) -> None:
    """Compares the clock with the time that the hosts of the network check gave."""
    report(finding_of(this_run.answers()[1], _time_source()))


CHECK = Check(id="clock", title="Clock", order=80, run=run)

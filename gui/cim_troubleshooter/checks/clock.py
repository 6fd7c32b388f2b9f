"""Is this computer's clock right? By the time that the hosts of the network check say it is."""

from __future__ import annotations

from collections.abc import Sequence

from cim_troubleshooter.checks import clock_findings as kinds
from cim_troubleshooter.checks.check import Check, Report
from cim_troubleshooter.checks.clock_difference import difference
from cim_troubleshooter.checks.finding import Detail, Finding
from cim_troubleshooter.checks.network_probe import HostAnswer
from cim_troubleshooter.checks.this_run import ThisRun
from cim_troubleshooter.system import registry

MOST_SECONDS = 300
"""From here on certificates and logins are taken to be of another time."""
_TIME_SERVICE = r"System\CurrentControlSet\Services\W32Time\Parameters"


def finding_of(answers: Sequence[HostAnswer], about: dict[str, Detail]) -> Finding:
    """What follows from the hosts' answers; `about` goes into the details."""
    compared = difference(answers)
    if compared is None:
        return kinds.NOT_CHECKED.found(details=about)
    seconds = round(compared.seconds)
    details: dict[str, Detail] = {"seconds_fast": seconds, "hosts": compared.hosts, **about}
    if abs(seconds) <= MOST_SECONDS:
        kind = kinds.RIGHT if compared.proved else kinds.NOT_PROVED
        return kind.found(details=details)
    return kinds.WRONG.found({"minutes": str(round(abs(seconds) / 60)), "way": "fast" if seconds > 0 else "slow"}, details)


def _time_source() -> dict[str, Detail]:
    """How Windows keeps its clock; nothing elsewhere."""
    told: dict[str, Detail] = {name: registry.text("HKLM", _TIME_SERVICE, name) for name in ("Type", "NtpServer")}
    return {name: value for name, value in told.items() if value}


def run(report: Report, this_run: ThisRun) -> None:
    """Compares the clock with the time that the hosts of the network check gave."""
    report(finding_of(this_run.answers()[1], _time_source()))


CHECK = Check(id="clock", title="Clock", order=80, run=run)

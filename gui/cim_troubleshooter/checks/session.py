"""Where the program runs: at this screen, or in a session that is shown on another machine."""

from __future__ import annotations

from cim_troubleshooter.checks import session_findings as kinds
from cim_troubleshooter.checks.check import Check, Report
from cim_troubleshooter.checks.finding import Detail, Finding
from cim_troubleshooter.checks.this_run import ThisRun
from cim_troubleshooter.system.about_system import security_products, system_version
from cim_troubleshooter.system.sessions import Session, has_desktop_shell, this_session


def findings(session: Session, desktop_shell: bool, about: dict[str, Detail]) -> list[Finding]:
    """What follows from the session's marks; `about` goes into the details."""
    details: dict[str, Detail] = {"way": session.way, "told_by": list(session.told_by), **about}
    here = kinds.LOCAL if session.known else kinds.NOT_TOLD
    found = [kinds.REMOTE.found({"way": session.way}, details) if session.remote else here.found(details=details)]
    return found if desktop_shell else [*found, kinds.NO_SHELL.found()]


def run(report: Report, _: ThisRun) -> None:
    """Says where the program runs."""
    about: dict[str, Detail] = {"system": system_version(), "security_products": security_products()}
    for finding in findings(this_session(), has_desktop_shell(), about):
        report(finding)


CHECK = Check(id="session", title="This session", order=5, run=run)

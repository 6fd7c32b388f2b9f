"""Where the program runs: at this screen, or in a session that is shown on another machine."""

from __future__ import annotations

from cim_troubleshooter.checks.check import Check, Report
from cim_troubleshooter.checks.finding import Detail, Finding, FindingKind
from cim_troubleshooter.checks.windows.about_windows import security_products, system_version
from cim_troubleshooter.checks.windows.sessions import Session, has_desktop_shell, this_session

REMOTE = FindingKind(
    code="remote-session",
    outcome="ok",
    sentence="You are working in a remote session ({way}), so this is about the computer at the other end.",
    means="Reader and card reach this session only where both ends pass them on. A reader plugged in later may need a reconnection.",
    does_not_mean="That anything is wrong, or anything about the machine that you sit at.",
)
LOCAL = FindingKind(
    code="local-session",
    outcome="ok",
    sentence="You are working at this computer itself.",
    means="No mark of a remote session (RDP, Citrix, SSH, XRDP) was found.",
    does_not_mean="That it is not a virtual desktop of another kind.",
)
NO_SHELL = FindingKind(
    code="session-without-desktop",
    outcome="ok",
    sentence="This computer runs without the usual Windows desktop.",
    means="Explorer is not this session's shell, as on shared terminals: nothing starts from the Startup folder, and there is no tray.",
    does_not_mean="That anything is wrong.",
)


def findings(session: Session, desktop_shell: bool, about: dict[str, Detail]) -> list[Finding]:
    """What follows from the session's marks; `about` goes into the details."""
    details: dict[str, Detail] = {"way": session.way, "told_by": list(session.told_by), **about}
    found = [REMOTE.found({"way": session.way}, details) if session.remote else LOCAL.found(details=details)]
    return found if desktop_shell else [*found, NO_SHELL.found()]


def _run(report: Report) -> None:
    about: dict[str, Detail] = {"system": system_version(), "security_products": security_products()}
    for finding in findings(this_session(), has_desktop_shell(), about):
        report(finding)


CHECK = Check(id="session", title="This session", order=5, kinds=(REMOTE, LOCAL, NO_SHELL), run=_run)

"""What can be found about this session, and what each finding does and does not mean."""

from __future__ import annotations

from cim_troubleshooter.checks.finding import FindingKind

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

KINDS = (REMOTE, LOCAL, NO_SHELL)

"""What can be found about this session, and what each finding does and does not mean."""

from __future__ import annotations

from cim_troubleshooter.checks.finding import FindingKind

REMOTE = FindingKind(
    code="remote-session",
    outcome="ok",
    sentence="You are working in a remote session ({way}), so this is about the computer at the other end.",
    means="Reader and card reach this session only where both ends pass them on. A reader plugged in later may need a reconnection.",
    does_not_mean="That anything is wrong, or anything about the machine that you sit at.",
    rule="WTSClientProtocolType, SESSIONNAME, or another session than GlassSessionId (Windows, Detecting the Remote Desktop "
    "Services environment); SSH_CONNECTION or XRDP_SESSION on Linux.",
    looked_for_with=("local-session",),
)
LOCAL = FindingKind(
    code="local-session",
    outcome="ok",
    sentence="You are working at this computer itself.",
    means="No mark of a remote session (RDP, Citrix, SSH, XRDP) was found.",
    does_not_mean="That it is not a virtual desktop of another kind.",
    rule="As remote-session: WTSClientProtocolType is the console and our session is GlassSessionId; on Linux neither variable is set.",
)
NOT_TOLD = FindingKind(
    code="session-not-told",
    outcome="unknown",
    sentence="Whether you are working at this computer itself could not be told.",
    means="Windows names neither the protocol nor the session at the screen.",
    does_not_mean="That this is a remote session, or that it is not.",
)
NO_SHELL = FindingKind(
    code="session-without-desktop",
    outcome="ok",
    sentence="This computer runs without the usual Windows desktop.",
    means="Explorer is not this session’s shell, as on shared terminals: nothing starts from the Startup folder, and there is no tray.",
    does_not_mean="That anything is wrong.",
    rule="GetShellWindow gives none (Windows, winuser.h).",
)

KINDS = (REMOTE, LOCAL, NOT_TOLD, NO_SHELL)

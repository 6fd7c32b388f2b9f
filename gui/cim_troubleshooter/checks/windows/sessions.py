"""The session that the program runs in: at this screen, or shown on another one. On Linux by the marks that SSH and XRDP leave."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import NamedTuple

from cim_troubleshooter.checks.windows import registry
from cim_troubleshooter.checks.windows.processes import session_of

PROTOCOLS = {0: "console", 1: "ICA", 2: "RDP"}
"""WTSClientProtocolType of wtsapi32.h: 1 is Citrix."""


class Session(NamedTuple):
    """`remote` says whether what we draw is seen on another machine; `way` how: RDP, ICA (Citrix), SSH, XRDP, or console."""

    remote: bool
    way: str
    told_by: tuple[str, ...] = ()


def windows_session(name: str, ours: int | None, glass: int | None, protocol: int | None) -> Session:
    """From SESSIONNAME, our session's number, the number of the session at the screen, and the protocol.

    SM_REMOTESESSION is not asked, since it is wrong where a graphics card is shared.
    """
    told_by = []
    if protocol in (1, 2):
        told_by.append("protocol")
    if name.upper().startswith(("RDP-", "ICA-")):
        told_by.append("session name")
    if ours is not None and glass is not None and ours != glass:
        told_by.append("session number")
    citrix = protocol == 1 or name.upper().startswith("ICA-")
    way = "ICA" if citrix else "RDP" if told_by else "console"
    return Session(bool(told_by), way, tuple(told_by))


def linux_session(variables: Mapping[str, str]) -> Session:
    """From the environment's variables."""
    if variables.get("XRDP_SESSION"):
        return Session(True, "XRDP", ("XRDP_SESSION",))
    if variables.get("SSH_CONNECTION"):
        return Session(True, "SSH", ("SSH_CONNECTION",))
    return Session(False, "console")


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _TERMINAL_SERVER = r"System\CurrentControlSet\Control\Terminal Server"
    _PROTOCOL_TYPE = 16

    def this_session() -> Session:
        """The session of this process."""
        name = os.environ.get("SESSIONNAME", "")
        return windows_session(name, session_of(os.getpid()), registry.number("HKLM", _TERMINAL_SERVER, "GlassSessionId"), _protocol())

    def has_desktop_shell() -> bool:
        """Whether the Windows desktop (Explorer) runs in this session: without it nothing starts from the Startup folder."""
        return bool(ctypes.WinDLL("user32").GetShellWindow())

    def _protocol() -> int | None:
        terminal = ctypes.WinDLL("wtsapi32")
        told, size = ctypes.c_void_p(), wintypes.DWORD()
        if not terminal.WTSQuerySessionInformationW(None, -1, _PROTOCOL_TYPE, ctypes.byref(told), ctypes.byref(size)) or not told.value:
            return None
        protocol = ctypes.c_ushort.from_address(told.value).value
        terminal.WTSFreeMemory(told)
        return protocol

else:

    def this_session() -> Session:
        """The session of this process."""
        return linux_session(os.environ)

    def has_desktop_shell() -> bool:
        """True: that question is Windows' own."""
        return True

"""A session: at this screen, or shown on another one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

PROTOCOLS = {0: "console", 1: "ICA", 2: "RDP"}
"""WTSClientProtocolType of wtsapi32.h: 1 is Citrix."""


class Session(NamedTuple):
    """`remote` says whether our window is shown on another machine; `way` says how: RDP, ICA (Citrix), SSH, XRDP, or console.

    `known` is False where the system told nothing by which it could be judged.
    """

    remote: bool
    way: str
    told_by: tuple[str, ...] = ()
    known: bool = True


def windows_session(name: str, ours: int | None, glass: int | None, protocol: int | None) -> Session:
    """From SESSIONNAME, our session's number, the number of the session at the screen, and the protocol.

    SM_REMOTESESSION is not used: it is wrong where a graphics card is shared.
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
    return Session(bool(told_by), way, tuple(told_by), protocol is not None or None not in (ours, glass))


def linux_session(variables: Mapping[str, str]) -> Session:
    """From the environment's variables."""
    if variables.get("XRDP_SESSION"):
        return Session(True, "XRDP", ("XRDP_SESSION",))
    if variables.get("SSH_CONNECTION"):
        return Session(True, "SSH", ("SSH_CONNECTION",))
    return Session(False, "console")

"""The session on Linux, by the variables that SSH and XRDP set."""

from __future__ import annotations

import os

from cim_troubleshooter.system.session import Session, linux_session


def this_session() -> Session:
    """The session of this process."""
    return linux_session(os.environ)


def has_desktop_shell() -> bool:
    """True: only Windows runs without its usual desktop."""
    return True

"""An event in the journal by its native protocol, or in syslog where no journal listens.

The journal: one datagram of `NAME=value` lines (systemd.io: Native Journal Protocol). Syslog: one datagram to /dev/log (RFC 3164,
as glibc's syslog(3) writes it). Both sockets are never waited for. The journal adds on its own account which user's process wrote.
"""

from __future__ import annotations

import errno
import socket
import sys
import time
from collections.abc import Mapping

JOURNAL, SYSLOG = "/run/systemd/journal/socket", "/dev/log"
IDENTIFIER = "cim-troubleshooter"
MESSAGE_ID = "6f1c9a570b5e4f0c9c7b2a3e8d41b6e1"
"""By which `journalctl MESSAGE_ID=…` finds these events, whatever the sentence says."""
_INFORMATION = 6
_USER = 1
_NO_ONE_LISTENS = (errno.ENOENT, errno.ECONNREFUSED, errno.EACCES, errno.ENOTDIR)


def write(event: int, sentence: str, fields: Mapping[str, str]) -> None:
    """Writes an event with its sentence, and to the journal its fields as CIM_NAME. Raises OSError where neither log takes it."""
    told = {
        "MESSAGE": sentence,
        "MESSAGE_ID": MESSAGE_ID,
        "PRIORITY": str(_INFORMATION),
        "SYSLOG_IDENTIFIER": IDENTIFIER,
        "CIM_EVENT": str(event),
        **{f"CIM_{name.upper()}": value for name, value in fields.items()},
    }
    try:
        _send(JOURNAL, "".join(f"{name}={_one_line(value)}\n" for name, value in told.items()))
    except OSError as reason:
        if reason.errno not in _NO_ONE_LISTENS:
            raise
        when = time.strftime("%b %e %H:%M:%S")
        _send(SYSLOG, f"<{_USER << 3 | _INFORMATION}>{when} {IDENTIFIER}: {_one_line(sentence)}")


def _one_line(value: str) -> str:
    """A line end would begin another field."""
    return " ".join(value.split())


def _send(address: str, text: str) -> None:
    if sys.platform != "win32":
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as log:
            log.setblocking(False)
            log.sendto(text.encode(errors="replace"), address)

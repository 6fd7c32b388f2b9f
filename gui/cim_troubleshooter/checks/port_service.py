"""Asks NHS Port Service, on this computer alone, where Credential Management listens for this Windows session.

Ports, paths and answers are those of the published port library 1.0.0.0. Sources differ on http or https: both are tried. The service
is made for browsers on NHS pages, so that it refuses us is one of its honest answers.
"""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from cim_troubleshooter.checks.timed_socket import TimedSecureSocket, TimedSocket

PORTS = (43487, 44213, 45031, 46478, 48853)
HERE = "127.0.0.1"
LONGEST = 2.0
"""Seconds for all ports together, whatever holds them."""
_PATIENCE = 0.6
"""Seconds for one exchange."""
_MOST = 16384


class PortAnswer(NamedTuple):
    """What the service said. `port` is Credential Management's; `fault` the service's own code where it has none to give."""

    answered_on: int | None = None
    scheme: str = ""
    status: int | None = None
    port: int | None = None
    fault: str = ""
    listening: bool = False
    """Whether something accepts connections on `port`."""

    @property
    def in_words(self) -> str:
        """For the details: what came of asking."""
        if self.port is not None:
            return "told where Credential Management listens" if self.listening else "told a port where nothing listens"
        if self.fault:
            return f"answered {self.fault}"
        return "refused a caller that is no browser" if self.answered_on is not None else "no answer"


def ask_port_service(ports: tuple[int, ...] = PORTS, seconds: float = LONGEST) -> PortAnswer:
    """Asks all ports at once, and takes the answer of the first in order that gave one, after `seconds` at most."""
    answers: dict[int, PortAnswer] = {}
    until = time.monotonic() + seconds

    def ask(port: int) -> None:
        answers[port] = _ask(port, until)

    threads = [threading.Thread(target=ask, args=(port,), name=f"port {port}", daemon=True) for port in ports]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(max(0.0, until - time.monotonic()))
    given = [answers[port] for port in ports if port in answers]
    with_port = [answer for answer in given if answer.port is not None or answer.fault]
    return next(iter(with_port or [answer for answer in given if answer.answered_on is not None]), PortAnswer())


def _ask(port: int, until: float) -> PortAnswer:
    from http.client import HTTPException

    for scheme in ("https", "http"):
        try:
            status, _ = _get(scheme, port, "/PRS/ConnectPRService", until)
            if status != 200:
                return PortAnswer(port, scheme, status)
            status, told = _get(scheme, port, "/PRS/GetPortNumber", until)
        except (OSError, ValueError, HTTPException):
            continue
        number = _number(told.get("portData"))
        return PortAnswer(port, scheme, status, number, _fault(told), number is not None and _listens(number, until))
    return PortAnswer()


def _number(port_data: Any) -> int | None:
    try:
        number = int(port_data["portNumber"])
    except (KeyError, TypeError, ValueError):
        return None
    return number if 0 < number < 65536 else None


def _fault(told: dict[str, Any]) -> str:
    """The fault's code alone, such as PR30007: its text may hold a name."""
    fault = told.get("FaultException")
    code = str(fault.get("Code", "")) if isinstance(fault, dict) else ""
    return code if code.isalnum() and len(code) <= 12 else ""


def _get(scheme: str, port: int, path: str, until: float) -> tuple[int, dict[str, Any]]:
    """Status and JSON object of one GET. Raises OSError where nothing answers in time, HTTPException where it is not HTTP."""
    import json

    from cim_troubleshooter.checks import timed_socket

    with _connected(port, until) as plain, _secured(plain) if scheme == "https" else plain as connection:
        headers = {"Accept": "application/json", "Connection": "close"}
        response = timed_socket.exchange(connection, "GET", path, f"localhost:{port}", headers)
        body = response.read(_MOST)
    begins = body.find(b"{")
    try:
        told = json.loads(body[begins : body.rfind(b"}") + 1]) if begins >= 0 else {}
    except (ValueError, RecursionError):
        told = {}
    return response.status, told if isinstance(told, dict) else {}


def _connected(port: int, until: float) -> TimedSocket:
    import socket

    from cim_troubleshooter.checks import timed_socket

    soon = min(until, time.monotonic() + _PATIENCE)
    return timed_socket.connect([(socket.AF_INET, socket.SOCK_STREAM, 0, "", (HERE, port))], soon)


def _secured(plain: TimedSocket) -> TimedSecureSocket:
    """TLS without asking whose certificate: it never leaves this computer, and nothing but a port number is believed."""
    import ssl

    from cim_troubleshooter.checks import timed_socket

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return timed_socket.secure(plain, context, "localhost")


def _listens(port: int, until: float) -> bool:
    try:
        with _connected(port, until):
            return True
    except OSError:
        return False

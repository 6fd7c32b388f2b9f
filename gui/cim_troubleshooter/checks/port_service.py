"""Asks NHS Port Service, on this computer alone, where Credential Management listens for this Windows session.

Ports, paths and answers are those of the published port library 1.0.0.0. Sources differ on http or https: both are tried. The service
is made for browsers on NHS pages, so that it refuses us is one of its honest answers.
"""

from __future__ import annotations

import threading
from typing import Any, NamedTuple

PORTS = (43487, 44213, 45031, 46478, 48853)
HERE = "127.0.0.1"
_PATIENCE = 0.6
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


def ask_port_service(ports: tuple[int, ...] = PORTS) -> PortAnswer:
    """Asks all ports at once, and takes the answer of the first in order that gave one. Two seconds at most."""
    answers: dict[int, PortAnswer] = {}

    def ask(port: int) -> None:
        answers[port] = _ask(port)

    threads = [threading.Thread(target=ask, args=(port,), name=f"port {port}", daemon=True) for port in ports]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(2.0)
    given = [answers[port] for port in ports if port in answers]
    with_port = [answer for answer in given if answer.port is not None or answer.fault]
    return next(iter(with_port or [answer for answer in given if answer.answered_on is not None]), PortAnswer())


def _ask(port: int) -> PortAnswer:
    for scheme in ("https", "http"):
        try:
            status, _ = _get(scheme, port, "/PRS/ConnectPRService")
            if status != 200:
                return PortAnswer(port, scheme, status)
            status, told = _get(scheme, port, "/PRS/GetPortNumber")
        except (OSError, ValueError):
            continue
        number = _number(told.get("portData"))
        return PortAnswer(port, scheme, status, number, _fault(told), number is not None and _listens(number))
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


def _get(scheme: str, port: int, path: str) -> tuple[int, dict[str, Any]]:
    """Status and JSON object of one GET. Raises OSError where nothing answers, ValueError where it is not HTTP."""
    import json
    import socket

    with socket.create_connection((HERE, port), _PATIENCE) as plain, _secured(plain) if scheme == "https" else plain as connection:
        request = f"GET {path} HTTP/1.1\r\nHost: localhost:{port}\r\nAccept: application/json\r\nConnection: close\r\n\r\n"
        connection.sendall(request.encode("ascii"))
        answer = _read(connection)
    head, _, body = answer.partition(b"\r\n\r\n")
    first = head.split(b"\r\n", 1)[0].split()
    if len(first) < 2 or not first[0].startswith(b"HTTP/"):
        raise ValueError("not HTTP")
    begins = body.find(b"{")
    try:
        told = json.loads(body[begins : body.rfind(b"}") + 1]) if begins >= 0 else {}
    except ValueError:
        told = {}
    return int(first[1]), told if isinstance(told, dict) else {}


def _secured(plain: Any) -> Any:
    """TLS without asking whose certificate: it never leaves this computer, and nothing but a port number is believed."""
    import ssl

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context.wrap_socket(plain, server_hostname="localhost")


def _read(connection: Any) -> bytes:
    answer = b""
    while len(answer) < _MOST:
        try:
            part = connection.recv(_MOST)
        except TimeoutError:
            break
        if not part:
            break
        answer += part
    return answer


def _listens(port: int) -> bool:
    import socket

    try:
        with socket.create_connection((HERE, port), _PATIENCE):
            return True
    except OSError:
        return False

"""Asks each host, all at once: does its name resolve, does it take a connection, whose certificate does it show, what does `/` answer?

Nothing is sent but what a connection needs and one HEAD request for `/`: no cookies, nothing that tells who or where we are.
"""

from __future__ import annotations

import threading
import time
from typing import Any, Literal, NamedTuple

from cim_troubleshooter.checks.network_hosts import Host
from cim_troubleshooter.system.proxy import Proxy

Reached = Literal["nothing", "name", "connection", "secured"]

_PATIENCE = 3.0
_MOST = 16384
_AGENT = "cim-troubleshooter"


class HostAnswer(NamedTuple):
    """How far we came with a host, and what it said.

    `trusted` is the system's own word on the certificate; `why_not` OpenSSL's reason where it is no. `status`, `moved_to` (the name of
    the host that it sends us to) and `date` are of the HEAD request's answer, which came at `at` by this computer's clock.
    """

    host: Host
    reached: Reached = "nothing"
    through: str = ""
    proxy_status: int | None = None
    trusted: bool = False
    why_not: str = ""
    issuer: str = ""
    fingerprint: str = ""
    status: int | None = None
    moved_to: str = ""
    date: str = ""
    at: float = 0.0
    milliseconds: tuple[tuple[str, int], ...] = ()
    stopped_by: str = ""


def ask_all(hosts: tuple[Host, ...], proxy: Proxy, seconds: float) -> tuple[HostAnswer, ...]:
    """Every host's answer, in their order, after `seconds` at most; one that has not answered until then reached nothing more."""
    import ssl

    trusting = ssl.create_default_context()
    answers: dict[Host, HostAnswer] = {host: HostAnswer(host, stopped_by="no answer in time") for host in hosts}

    def ask(host: Host) -> None:
        answers[host] = _Asking(host, proxy, trusting).answer()

    threads = [threading.Thread(target=ask, args=(host,), name=f"ask {host}", daemon=True) for host in hosts]
    until = time.monotonic() + seconds
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(max(0.0, until - time.monotonic()))
    return tuple(answers[host] for host in hosts)


def has_a_route() -> bool:
    """Whether this computer has a way to anywhere. Choosing the way for a datagram sends nothing (192.0.2.1 is for documentation)."""
    import socket

    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as datagram:
        try:
            datagram.connect(("192.0.2.1", 443))
        except OSError:
            return False
    return True


class _Refused(Exception):
    """The proxy does not let us through."""


class _Asking:
    """One host being asked, step by step."""

    def __init__(self, host: Host, proxy: Proxy, trusting: Any) -> None:
        self._host = host
        self._proxy = proxy.address_for(host.name)
        self._trusting = trusting
        self._told = HostAnswer(host, through="proxy" if self._proxy else "")
        self._took: dict[str, int] = {}

    def answer(self) -> HostAnswer:
        """As far as it goes: what stops us is told, not raised."""
        import ssl

        try:
            self._secure(self._trusting)
        except ssl.SSLCertVerificationError as reason:
            self._now(trusted=False, why_not=reason.verify_message or "not trusted")
            self._look_at_it_all_the_same()
        except (OSError, ValueError, _Refused) as reason:
            self._now(stopped_by=type(reason).__name__)
        return self._told._replace(milliseconds=tuple(self._took.items()))

    def _look_at_it_all_the_same(self) -> None:
        """Who made a certificate that is not trusted says why: an inspecting firewall, a sign-in page, or nobody we know."""
        import ssl

        anybody = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        anybody.check_hostname = False
        anybody.verify_mode = ssl.CERT_NONE
        try:
            self._secure(anybody)
        except (OSError, ValueError, _Refused) as reason:
            self._now(stopped_by=type(reason).__name__)

    def _secure(self, context: Any) -> None:
        import ssl

        with self._connected() as plain:
            self._now(reached="connection")
            began = time.monotonic()
            with context.wrap_socket(plain, server_hostname=self._host.name) as secured:
                self._count("tls", began)
                self._now(reached="secured", trusted=context.verify_mode == ssl.CERT_REQUIRED)
                self._remember_certificate(secured.getpeercert(binary_form=True))
                self._ask_for_head(secured)

    def _connected(self) -> Any:
        import socket

        target = self._proxy or (self._host.name, self._host.port)
        began = time.monotonic()
        found = socket.getaddrinfo(*target, type=socket.SOCK_STREAM)
        self._count("name", began)
        self._now(reached="name")
        began = time.monotonic()
        connection = _first_that_answers(found)
        self._count("connection", began)
        if self._proxy:
            try:
                self._go_through(connection)
            except BaseException:
                connection.close()
                raise
        return connection

    def _go_through(self, connection: Any) -> None:
        name = f"{self._host.name}:{self._host.port}"
        connection.sendall(f"CONNECT {name} HTTP/1.1\r\nHost: {name}\r\nUser-Agent: {_AGENT}\r\n\r\n".encode("ascii"))
        status, _ = _head_of(connection)
        self._now(proxy_status=status)
        if status != 200:
            raise _Refused

    def _remember_certificate(self, certificate: bytes | None) -> None:
        import hashlib

        from cim_troubleshooter.smartcard.certificate import issuer
        from cim_troubleshooter.smartcard.tlv import NotTlv

        try:
            made_by = issuer(certificate or b"")
        except NotTlv:
            made_by = ""
        self._now(issuer=made_by, fingerprint=hashlib.sha256(certificate or b"").hexdigest())

    def _ask_for_head(self, secured: Any) -> None:
        from urllib.parse import urlsplit

        began = time.monotonic()
        try:
            request = f"HEAD / HTTP/1.1\r\nHost: {self._host}\r\nUser-Agent: {_AGENT}\r\nAccept: */*\r\nConnection: close\r\n\r\n"
            secured.sendall(request.encode("ascii"))
            status, headers = _head_of(secured)
        except (OSError, ValueError) as reason:
            # The host is reached all the same: what it makes of a HEAD request is its own business.
            self._now(stopped_by=type(reason).__name__)
            return
        self._count("head", began)
        moved_to = (urlsplit(headers.get("location", "")).hostname or "") if 300 <= status < 400 else ""
        self._now(status=status, moved_to=moved_to, date=headers.get("date", ""), at=time.time())

    def _now(self, **told: Any) -> None:
        self._told = self._told._replace(**told)

    def _count(self, what: str, began: float) -> None:
        self._took[what] = round((time.monotonic() - began) * 1000)


def _first_that_answers(found: list[Any]) -> Any:
    """A connection to the first address that takes one; two are tried, one of each kind, so that a broken IPv6 does not stop us."""
    import socket

    tried = {family: (family, address) for family, _, _, _, address in reversed(found)}
    last: OSError = OSError("no address")
    for family, address in tried.values():
        connection = socket.socket(family, socket.SOCK_STREAM)
        connection.settimeout(_PATIENCE if len(tried) == 1 else _PATIENCE / 2)
        try:
            connection.connect(address)
        except OSError as reason:
            connection.close()
            last = reason
        else:
            connection.settimeout(_PATIENCE)
            return connection
    raise last


def _head_of(connection: Any) -> tuple[int, dict[str, str]]:
    """Status and headers of an HTTP answer; their names in small letters. Raises ValueError where it is none."""
    answer = b""
    while b"\r\n\r\n" not in answer and len(answer) < _MOST:
        part = connection.recv(4096)
        if not part:
            break
        answer += part
    first, *lines = answer.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
    words = first.split()
    if len(words) < 2 or not words[0].startswith("HTTP/") or not words[1].isdigit():
        raise ValueError("not HTTP")
    pairs = (line.partition(":") for line in lines)
    return int(words[1]), {name.strip().lower(): value.strip() for name, _, value in pairs}

"""Asks each host, all at once: does its name resolve, does it take a connection, whose certificate does it show, what does `/` answer?

Nothing is sent but what a connection needs and one HEAD request for `/`: no cookies, nothing that tells who or where we are. How far
it has come is told at every step, so that a step without an answer takes nothing from those before it.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from cim_troubleshooter.checks.network_hosts import Host
from cim_troubleshooter.system.proxies import Proxy

if TYPE_CHECKING:
    import ssl

    from cim_troubleshooter.checks.timed_socket import TimedSocket

Reached = Literal["nothing", "name", "connection", "secured"]
Step = Literal["", "name", "connection", "proxy", "secured", "page"]

_AGENT = "cim-troubleshooter"
_TRIES_FOR_A_CONNECTION = 3.0
"""Seconds after which a connection has been asked for three times (RFC 6298: again after 1 s and 3 s): silence is a refusal then."""
_TO_TELL = 0.05
"""Seconds that a thread has to say that its time was up."""
_NAME_IS_UNKNOWN = ("EAI_NONAME", "EAI_NODATA", "EAI_ADDRFAMILY")
_NAME_IS_UNKNOWN_ON_WINDOWS = (11001, 11004)
"""WSAHOST_NOT_FOUND and WSANO_DATA."""


class HostAnswer(NamedTuple):
    """How far we came with a host, and what it said.

    `waiting_for` is the step that had no answer when the time was up, and `name_unknown` the name service's own word that there is no
    such name. `trusted` is the system's own word on the certificate; `why_not` OpenSSL's reason where it is no. `status`, `moved_to`
    (the name of the host that it sends us to), `date` and `age` are of the HEAD request's answer, which came at `at` by this
    computer's clock.
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
    age: int = 0
    at: float = 0.0
    milliseconds: tuple[tuple[str, int], ...] = ()
    stopped_by: str = ""
    waiting_for: Step = ""
    name_unknown: bool = False


def ask_all(hosts: tuple[Host, ...], proxy: Proxy, seconds: float) -> tuple[HostAnswer, ...]:
    """Every host's answer, in their order, after `seconds` at most: as far as each had come by then.

    Raises what was not foreseen: nothing can be said of a host whose asking failed.
    """
    import ssl

    until = time.monotonic() + seconds
    asked_until = until - min(_TO_TELL, seconds / 10)
    unforeseen: list[Exception] = []
    answers = {host: HostAnswer(host, waiting_for="name") for host in hosts}
    trusting = ssl.create_default_context()

    def ask(host: Host) -> None:
        try:
            _Asking(host, proxy, trusting, asked_until, lambda told: answers.__setitem__(host, told)).ask()
        except Exception as reason:
            unforeseen.append(reason)

    threads = [threading.Thread(target=ask, args=(host,), name=f"ask {host}", daemon=True) for host in hosts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(max(0.0, until - time.monotonic()))
    if unforeseen:
        raise unforeseen[0]
    return tuple(answers[host] for host in hosts)


def has_a_route() -> bool:
    """Whether this computer has a way to anywhere. Choosing the way for a datagram sends nothing; the addresses are for documentation."""
    import socket

    for family, address in ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1")):
        try:
            with socket.socket(family, socket.SOCK_DGRAM) as datagram:
                datagram.connect((address, 443))
        except OSError:
            continue
        return True
    return False


class _Refused(Exception):
    """The proxy does not let us through."""


def _stops() -> tuple[type[Exception], ...]:
    """What may stop the asking: the network, an answer that is not HTTP, a proxy."""
    import http.client

    return OSError, ValueError, http.client.HTTPException, _Refused


class _Asking:
    """One host being asked, step by step."""

    def __init__(self, host: Host, proxy: Proxy, trusting: ssl.SSLContext, until: float, tell: Callable[[HostAnswer], None]) -> None:
        self._host = host
        self._proxy = proxy.address_for(host.name)
        self._trusting = trusting
        self._until = until
        self._tell = tell
        self._told = HostAnswer(host, through="proxy" if self._proxy else "")
        self._step: Step = ""
        self._step_began = 0.0

    def ask(self) -> None:
        """As far as it goes: what stops us is told, not raised."""
        import ssl

        try:
            self._secure(self._trusting)
        except ssl.SSLCertVerificationError as reason:
            self._now(trusted=False, why_not=reason.verify_message or "not trusted")
            self._look_at_it_all_the_same()
        except _stops() as reason:
            self._stopped(reason)

    def _look_at_it_all_the_same(self) -> None:
        """Who issued a certificate that is not trusted says why: an inspecting firewall, a sign-in page, or nobody we know."""
        import ssl

        anybody = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        anybody.check_hostname = False
        anybody.verify_mode = ssl.CERT_NONE
        try:
            self._secure(anybody)
        except _stops() as reason:
            self._stopped(reason)

    def _secure(self, context: ssl.SSLContext) -> None:
        import ssl

        from cim_troubleshooter.checks import timed_socket

        with self._connected() as plain:
            self._began("secured")
            with timed_socket.secure(plain, context, self._host.name) as secured:
                self._reached("secured", trusted=context.verify_mode == ssl.CERT_REQUIRED)
                self._remember_certificate(secured.getpeercert(binary_form=True))
                self._began("page")
                self._ask_for_head(secured)

    def _connected(self) -> TimedSocket:
        import socket

        from cim_troubleshooter.checks import timed_socket

        self._began("name")
        found = socket.getaddrinfo(*(self._proxy or (self._host.name, self._host.port)), type=socket.SOCK_STREAM)
        self._reached("name")
        self._began("connection")
        connection = timed_socket.connect(found, min(self._until, self._step_began + _TRIES_FOR_A_CONNECTION))
        connection.until = self._until
        self._reached("connection")
        if self._proxy:
            try:
                self._go_through(connection)
            except BaseException:
                connection.close()
                raise
        return connection

    def _go_through(self, connection: TimedSocket) -> None:
        from cim_troubleshooter.checks import timed_socket

        self._began("proxy")
        name = f"{self._host.name}:{self._host.port}"
        response = timed_socket.exchange(connection, "CONNECT", name, name, {"User-Agent": _AGENT})
        self._count()
        self._now(proxy_status=response.status)
        if response.status != 200:
            raise _Refused

    def _remember_certificate(self, certificate: bytes | None) -> None:
        import hashlib

        from cim_troubleshooter.smartcard.certificate import issuer
        from cim_troubleshooter.smartcard.tlv import NotTlv

        try:
            issued_by = issuer(certificate or b"")
        except NotTlv:
            issued_by = ""
        self._now(issuer=issued_by, fingerprint=hashlib.sha256(certificate or b"").hexdigest())

    def _ask_for_head(self, secured: Any) -> None:
        from urllib.parse import urlsplit

        from cim_troubleshooter.checks import timed_socket

        headers = {"User-Agent": _AGENT, "Accept": "*/*", "Connection": "close"}
        response = timed_socket.exchange(secured, "HEAD", "/", str(self._host), headers)
        self._count()
        moved_to = (urlsplit(response.headers.get("Location", "")).hostname or "") if 300 <= response.status < 400 else ""
        age = response.headers.get("Age", "")
        self._now(
            status=response.status,
            moved_to=moved_to,
            date=response.headers.get("Date", ""),
            age=int(age) if age.isascii() and age.isdigit() and len(age) < 10 else 0,
            at=time.time(),
            waiting_for="",
        )

    def _began(self, step: Step) -> None:
        self._step, self._step_began = step, time.monotonic()
        self._now(waiting_for=step)

    def _reached(self, reached: Reached, **told: Any) -> None:
        """A step has had its answer. A second connection, made to look at a certificate, never takes back what the first reached."""
        self._count()
        furthest = max(reached, self._told.reached, key=("nothing", "name", "connection", "secured").index)
        self._now(reached=furthest, waiting_for="", **told)

    def _stopped(self, reason: Exception) -> None:
        """What ended it. Only a step that ran out of time is still waiting: any other has had its answer."""
        import socket

        silent = isinstance(reason, TimeoutError) and not self._was_refused_by_silence()
        unknown = isinstance(reason, socket.gaierror) and reason.errno in (
            *_NAME_IS_UNKNOWN_ON_WINDOWS,
            *(getattr(socket, name, None) for name in _NAME_IS_UNKNOWN),
        )
        self._now(stopped_by=type(reason).__name__, waiting_for=self._step if silent else "", name_unknown=unknown)

    def _was_refused_by_silence(self) -> bool:
        return self._step == "connection" and time.monotonic() - self._step_began >= _TRIES_FOR_A_CONNECTION

    def _now(self, **told: Any) -> None:
        self._told = self._told._replace(**told)
        self._tell(self._told)

    def _count(self) -> None:
        took = (*self._told.milliseconds, (self._step, round((time.monotonic() - self._step_began) * 1000)))
        self._told = self._told._replace(milliseconds=tuple(dict(took).items()))

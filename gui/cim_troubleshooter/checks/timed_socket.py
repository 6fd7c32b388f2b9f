"""Sockets with an absolute deadline, and HTTP over them: whoever sends a byte now and then cannot stretch an exchange.

A socket's own time limit counts anew with every read. These count down to one moment for the connection, the handshake and the
whole exchange. Imported only where something is asked, since it brings the network's libraries.
"""

from __future__ import annotations

import errno
import http.client
import selectors
import socket
import ssl
import time
from collections.abc import Mapping, Sequence
from typing import Any

NEXT_ADDRESS_AFTER = 0.25
"""Seconds until the next address of a name is tried beside those that have not answered (RFC 8305, section 8)."""
MOST_ADDRESSES = 6
_UNDER_WAY = (errno.EINPROGRESS, errno.EWOULDBLOCK, 10035)
"""A connection has begun; 10035 is Windows' WSAEWOULDBLOCK."""

Found = tuple[int, int, int, str, Any]
"""An address as getaddrinfo gives it."""


def seconds_left(until: float) -> float:
    """Seconds to a moment of time.monotonic(). Raises TimeoutError where it has passed."""
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError("no answer in time")
    return left


class TimedSocket(socket.socket):
    """A socket whose reads and writes together last until `until`, a moment of time.monotonic()."""

    until = float("inf")

    def recv_into(self, *arguments: Any, **named: Any) -> int:  # noqa: D102
        self.settimeout(seconds_left(self.until))
        return super().recv_into(*arguments, **named)

    def sendall(self, *arguments: Any) -> None:  # noqa: D102
        self.settimeout(seconds_left(self.until))
        super().sendall(*arguments)


class TimedSecureSocket(ssl.SSLSocket):
    """The same over TLS."""

    until = float("inf")

    def recv_into(self, *arguments: Any, **named: Any) -> int:  # noqa: D102
        self.settimeout(seconds_left(self.until))
        return super().recv_into(*arguments, **named)

    def sendall(self, *arguments: Any) -> None:  # noqa: D102
        self.settimeout(seconds_left(self.until))
        super().sendall(*arguments)


def connect(found: Sequence[Found], until: float) -> TimedSocket:
    """A connection to the first address that takes one, IPv6 and IPv4 in turn, so that a broken one does not stop the other.

    Raises TimeoutError where none has answered in time, and the last address's OSError where all have refused.
    """
    waiting = _in_turn(found)
    refused = OSError("no address")
    with selectors.DefaultSelector() as selector:
        try:
            while waiting or selector.get_map():
                if waiting:
                    refused = _begin(waiting.pop(0), selector) or refused
                if not selector.get_map():
                    continue
                left = seconds_left(until)
                for key, _ in selector.select(min(left, NEXT_ADDRESS_AFTER) if waiting else left):
                    connection = key.fileobj
                    assert isinstance(connection, TimedSocket)
                    selector.unregister(connection)
                    code = connection.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
                    if code == 0:
                        connection.until = until
                        return connection
                    connection.close()
                    refused = OSError(code, "refused")
        finally:
            for key in list(selector.get_map().values()):
                key.fileobj.close()  # type: ignore[union-attr]
    raise refused


def secure(connection: TimedSocket, context: ssl.SSLContext, name: str) -> TimedSecureSocket:
    """TLS over a connection, its handshake within the same deadline. Raises OSError, of which ssl.SSLError is one."""
    context.sslsocket_class = TimedSecureSocket
    connection.settimeout(seconds_left(connection.until))
    secured = context.wrap_socket(connection, server_hostname=name)
    assert isinstance(secured, TimedSecureSocket)
    secured.until = connection.until
    return secured


def exchange(
    connection: TimedSocket | TimedSecureSocket, method: str, target: str, host: str, headers: Mapping[str, str]
) -> http.client.HTTPResponse:
    """One HTTP request, and the answer up to its headers. Raises OSError, or http.client.HTTPException where it is not HTTP.

    The connection is the caller's to close: after a CONNECT it is what the proxy has opened.
    """
    client = http.client.HTTPConnection(host)
    client.sock = connection
    client.putrequest(method, target, skip_host=True, skip_accept_encoding=True)
    for name, value in {"Host": host, **headers}.items():
        client.putheader(name, value)
    client.endheaders()
    response = http.client.HTTPResponse(connection, method=method)
    response.begin()
    return response


def _in_turn(found: Sequence[Found]) -> list[Found]:
    """The addresses, one of each family in turn, beginning with the system's first choice (RFC 8305, section 4)."""
    families = list(dict.fromkeys(one[0] for one in found))
    by_family = [[one for one in found if one[0] == family] for family in families]
    longest = max(map(len, by_family), default=0)
    return [some[number] for number in range(longest) for some in by_family if number < len(some)][:MOST_ADDRESSES]


def _begin(address: Found, selector: selectors.BaseSelector) -> OSError | None:
    """Begins a connection, for the selector to wait for; why not, where it was refused at once."""
    family, kind, protocol, _, place = address
    try:
        connection = TimedSocket(family, kind, protocol)
    except OSError as reason:
        return reason
    connection.setblocking(False)
    code = connection.connect_ex(place)
    if code and code not in _UNDER_WAY:
        connection.close()
        return OSError(code, "refused")
    selector.register(connection, selectors.EVENT_WRITE)
    return None

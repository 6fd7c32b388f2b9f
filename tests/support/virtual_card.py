"""A smartcard made of code, in a virtual reader of the real PC/SC daemon (vsmartcard's vpcd).

vpcd listens on a port of this machine; whoever connects is a card. Frames are a 2-byte big-endian length and a body. A body
of one byte is a control: 0 power off, 1 power on, 2 reset, 4 "your ATR?". Any other body is a command for the card.

    with VirtualCard(PivCard().answer, port=card_service.ports[0]):
        ...  # the reader has a card in
"""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
from collections.abc import Callable
from types import TracebackType

from tests.support.promise import is_promised

PLAIN_ATR = bytes.fromhex("3B021450")
BROKEN_ATR = bytes.fromhex("00")
"""Connecting to a card with this answer does not work (protocol mismatch), as with a damaged one."""
_POWER_OFF, _POWER_ON, _RESET, _GIVE_ATR = 0, 1, 2, 4
_PATIENCE = 10.0


class VirtualCard:
    """Answers commands by a function, and records all that reaches it. At its end it sees that each command was allowed."""

    def __init__(self, answer: Callable[[bytes], bytes], port: int, atr: bytes = PLAIN_ATR, read_by_us: bool = True) -> None:
        """`read_by_us` False is for a card that other programs read: it takes any command."""
        self._read_by_us = read_by_us
        self._answer = answer
        self._port = port
        self._atr = atr
        self.commands: list[bytes] = []
        self.controls: list[int] = []

    def __enter__(self) -> VirtualCard:
        self._socket = socket.create_connection(("127.0.0.1", self._port), timeout=_PATIENCE)
        self._socket.settimeout(None)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        self.take_out()
        if self._read_by_us and kind is None:
            broken = [command.hex() for command in self.commands if not is_promised(command)]
            assert not broken, f"commands left that the manual does not allow: {broken}"

    def take_out(self) -> None:
        """The reader is empty from now on."""
        if self._socket.fileno() != -1:
            with contextlib.suppress(OSError):  # the daemon may have gone already
                self._socket.shutdown(socket.SHUT_RDWR)
            self._thread.join(_PATIENCE)
            self._socket.close()

    def _serve(self) -> None:
        try:
            while (body := self._frame()) is not None:
                self._take(body)
        except OSError:
            return

    def _take(self, body: bytes) -> None:
        if len(body) == 1:
            self.controls.append(body[0])
            if body[0] == _GIVE_ATR:
                self._send(self._atr)
        elif body:
            self.commands.append(body)
            self._send(self._answer(body))

    def _frame(self) -> bytes | None:
        head = self._exactly(2)
        return None if head is None else self._exactly(struct.unpack(">H", head)[0])

    def _exactly(self, count: int) -> bytes | None:
        got = b""
        while len(got) < count:
            # vpcd writes a frame in two parts, and the second waits until we own up to the first.
            self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
            more = self._socket.recv(count - len(got))
            if not more:
                return None
            got += more
        return got

    def _send(self, body: bytes) -> None:
        self._socket.sendall(struct.pack(">H", len(body)) + body)

"""How a command ends: its output is whole or absent, and it leaves at once with its exit code, whatever threads remain.

Python's own way out waits for nothing that a daemon thread is doing, and takes the libraries away under it: a thread that is
still inside OpenSSL then ends the process with a segmentation fault. Nothing here needs that way out: output is flushed as it is
written, and the log's last lines are waited for, but not for long.
"""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from types import FrameType
from typing import BinaryIO, NoReturn

from cim_troubleshooter import log

_ENDING = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]

_UNTIL_THERE_IS_ROOM = 0.01
"""Seconds."""


class OutputFailed(Exception):
    """Standard output takes no more, as on a full disk. Its text is the system's reason."""


def let_signals_end_the_program() -> None:
    """From now on Ctrl+C ends the program at once, as SIGTERM and SIGHUP do, and not by an exception wherever Python happens to be.

    A shell shows 130, 143 or 129. Where whoever started the program had it ignore Ctrl+C, it goes on ignoring it.
    """
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)


def say(text: str) -> None:
    """Writes a text to standard output, all of it or, where a signal came first, nothing. Raises OutputFailed.

    Whoever reads it may stop reading at any time: that is no fault, and the exit code is what it would have been.
    """
    with _signals_held_back():
        try:
            # What the system could not read as text, such as a name in another encoding, is shown with a question mark.
            _write(sys.stdout.buffer, text.encode(errors="replace"))
        except BrokenPipeError:
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        except OSError as reason:
            raise OutputFailed(reason.strerror or str(reason)) from None


def _write(stream: BinaryIO, content: bytes) -> None:
    """All of it: a stream without a buffer (PYTHONUNBUFFERED), or one that may not block, takes a part at a time."""
    rest = memoryview(content)
    while rest:
        try:
            taken = stream.write(rest)
        except BlockingIOError as full:
            taken = full.characters_written
        rest = rest[taken or 0 :]
        if not taken:
            time.sleep(_UNTIL_THERE_IS_ROOM)
    while True:
        try:
            return stream.flush()
        except BlockingIOError:
            time.sleep(_UNTIL_THERE_IS_ROOM)


def leave(code: int) -> NoReturn:
    """Ends the process with this exit code."""
    log.finish()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(code)


@contextlib.contextmanager
def _signals_held_back() -> Iterator[None]:
    """A signal that comes meanwhile ends the program afterwards; a second one at once, should nobody read what is written."""
    came: list[int] = []

    def note(number: int, _frame: FrameType | None) -> None:
        if came:
            _end_by(number)
        came.append(number)

    held = [number for number in _ENDING if signal.getsignal(number) is signal.SIG_DFL]
    if threading.current_thread() is not threading.main_thread():
        held = []
    for number in held:
        signal.signal(number, note)
    try:
        yield
    finally:
        for number in held:
            signal.signal(number, signal.SIG_DFL)
        if came:
            _end_by(came[0])


def _end_by(number: int) -> NoReturn:
    if sys.platform != "win32":
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)
    os._exit(128 + number)

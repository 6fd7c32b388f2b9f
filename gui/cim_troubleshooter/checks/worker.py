"""The process apart in which cards and readers are asked, since such a call can block for ever and a process can be ended.

Started by worker_link.py. Lines of JSON: in comes `["run", number, "module:function", wishes, seconds until the deadline]`, out go
`["ready"]`, then for each number `["found", number, finding]` as findings come and `["over", number, what went wrong or ""]`. A check
that wants to know how far the clock is ahead says `["clock", number, null]` and is told by `["clock", number, seconds or null]`. When its
input ends it leaves cards as they were and goes; whoever started it need not wait, and may kill it.
"""

from __future__ import annotations

import importlib
import json
import os
import signal
import threading
import time
import traceback
from typing import BinaryIO

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.checks.this_run import ThisRun, Wishes
from cim_troubleshooter.settings.model import Settings
from cim_troubleshooter.smartcard.leaving import leaving

LONGEST_GOODBYE = 1.0
"""Seconds to come to the end of a transaction, and to let go of cards, once nobody listens any more."""
LONGEST_WAIT_FOR_THE_CLOCK = 4.0
"""Seconds that the dates of a card wait to be judged by a clock that was compared."""
_LEFT_FOR_TELLING = 0.2
_ROOM = "cim_troubleshooter.checks."


class _Answers:
    """Where answers go: whole lines, from several threads."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._lock = threading.Lock()

    def say(self, *what: object) -> None:
        with self._lock:
            try:
                self._stream.write(json.dumps(what).encode() + b"\n")
                self._stream.flush()
            except OSError:
                # Nobody listens any more; the end of our input says so too.
                return


class _Clock:
    """What the program that started us knows of the clock, for one check."""

    def __init__(self, number: int, answers: _Answers, until: float) -> None:
        self._number = number
        self._answers = answers
        self._until = until
        self._seconds: float | None = None
        self._told = threading.Event()

    def seconds_fast(self) -> float | None:
        """How far the clock is ahead, asked for and waited for a while; None where nobody knows by then."""
        self._answers.say("clock", self._number, None)
        self._told.wait(max(0.0, min(LONGEST_WAIT_FOR_THE_CLOCK, self._until - time.monotonic())))
        return self._seconds

    def tell(self, seconds: float | None) -> None:
        """Now it is known."""
        self._seconds = seconds
        self._told.set()


def main() -> int:
    """Answers until the input ends."""
    _outlive_signals()
    questions, answers = os.fdopen(os.dup(0), "rb"), _Answers(os.fdopen(os.dup(1), "wb"))
    # What a library may print goes nowhere: the answers have this process's output to themselves.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    answers.say("ready")
    threads: list[threading.Thread] = []
    clocks: dict[int, _Clock] = {}
    for line in questions:
        what, number, *rest = json.loads(line)
        if what == "clock":
            if number in clocks:
                clocks[number].tell(*rest)
            continue
        place, wishes, seconds = rest
        clocks[number] = clock = _Clock(number, answers, time.monotonic() + seconds - _LEFT_FOR_TELLING)
        this_run = ThisRun(Settings(), wishes=Wishes(**wishes), seconds_fast=clock.seconds_fast)
        this_run.begins(seconds)
        thread = threading.Thread(target=_answer, args=(number, place, this_run, answers), daemon=True)
        thread.start()
        threads = [one for one in threads if one.is_alive()] + [thread]
    leaving.set()
    for thread in threads:
        thread.join(LONGEST_GOODBYE / len(threads))
    os._exit(0)


def _outlive_signals() -> None:
    """The end of the input is the way out: a card service resets the card of a client that dies in the middle of a transaction.

    Whoever ends a program (Ctrl+C, timeout, the end of a session) often sends the signal to all its processes.
    """
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), signal.SIG_IGN)


def _answer(number: int, place: str, this_run: ThisRun, answers: _Answers) -> None:
    def found(finding: Finding) -> None:
        answers.say("found", number, finding)

    try:
        module, _, function = place.partition(":")
        if not module.startswith(_ROOM):
            raise ValueError("Only checks run here.")
        getattr(importlib.import_module(module), function)(found, this_run)
    except Exception:
        answers.say("over", number, traceback.format_exc())
    else:
        answers.say("over", number, "")


if __name__ == "__main__":
    main()

"""Asks the worker process, and leaves it behind where it does not answer.

Why a process, and not a thread: PC/SC has no time limit for a command, and nothing but the end of its process frees a
thread that waits for a dead card or a hung driver. After fifty such cards there would be fifty threads, contexts and
connections; so there are none. The process is started when a card is first asked about, well after the first page, and
stays ready for the next card. It is this program once more, started with two words that command_line.py knows.
Where it cannot be started, because it is killed at birth or a scanner keeps it waiting, it is tried again, later each time; until
then nothing is asked, for what can block for ever is never run in this process.
"""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

from cim_troubleshooter.checks.check import Report
from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.checks.this_run import ThisRun
from cim_troubleshooter.checks.worker_back_off import BackOff

WORKER = "cim_troubleshooter.checks.worker"
LONGEST_GOODBYE = 1.5
"""Seconds until a worker that was told to go is killed: its own goodbye takes a second at most."""
LONGEST_START = 30.0
"""Seconds until a worker that has not said that it is ready is ended: a scanner may look at every file that it loads."""
LONGEST_PATIENCE = 1.0
"""Seconds that a check waits for the next attempt to start a worker. Where that is further away, it says that it could not ask."""
_NO_WINDOW = 0x08000000
_log = logging.getLogger(__name__)


class WorkerIsGone(Exception):
    """The worker ended before it had answered."""


class CannotStart(Exception):
    """No second process could be started; its text says why not. A later check tries again."""


class Errand:
    """One check, run apart. `wait` gives the end of it; `abandon` ends the waiting at once."""

    def __init__(self, run: Callable[[Report, ThisRun], None], this_run: ThisRun, found: Report) -> None:
        self._this_run = this_run
        self._place = f"{run.__module__}:{run.__qualname__}"
        self._worker: _Worker | None = None
        self._over = threading.Event()
        self.abandoned = False
        """Whether nobody waits for it any more."""
        self._wrong: str | None = ""
        self.found = found

    def wait(self) -> None:
        """Until the check has run or was abandoned. Raises CannotStart, WorkerIsGone, or RuntimeError with what went wrong there."""
        self._worker = _worker_for(self)
        if self._worker is None:
            return
        if self.abandoned:
            self._worker.leave_behind(self)
        self._over.wait()
        if self.abandoned:
            return
        if self._wrong is None:
            raise WorkerIsGone
        if self._wrong:
            raise RuntimeError(self._wrong)

    def abandon(self) -> None:
        """Stop waiting, from any thread. The worker lets go of the card and ends; where it hangs, it is killed."""
        self.abandoned = True
        self._over.set()
        with _Ready.changed:
            _Ready.changed.notify_all()
        if self._worker is not None:
            self._worker.leave_behind(self)

    @property
    def question(self) -> tuple[str, dict[str, bool], float]:
        """What the worker is told: where it finds the check's function, what somebody wished, and how many seconds are left."""
        return self._place, self._this_run.wishes._asdict(), max(0.0, self._this_run.until - time.monotonic())

    def seconds_fast(self) -> float | None:
        """How far the clock is ahead, for a check that asks; it may have to be waited for."""
        return self._this_run.seconds_fast()

    def ends(self, wrong: str | None) -> None:
        """The worker has answered: what went wrong, "" for nothing, None where the worker itself is gone."""
        self._wrong = wrong
        self._over.set()


class _Worker:
    """One process. Its errands run side by side there; it takes no more once one was left behind."""

    def __init__(self) -> None:
        self._process = _started()
        self._lock = threading.Lock()
        self._errands: dict[int, Errand] = {}
        self._number = 0
        self._retired = False
        if not self._is_ready():
            self._process.kill()
            self._end()
            raise CannotStart(f"it ended with {self._process.returncode} before it was ready")
        threading.Thread(target=self._hear, name="answers of the worker", daemon=True).start()

    def take(self, errand: Errand) -> bool:
        """Ask for an errand; False where this worker takes no more."""
        with self._lock:
            if self._retired:
                return False
            self._number += 1
            self._errands[self._number] = errand
            try:
                self._write(json.dumps(["run", self._number, *errand.question]).encode() + b"\n")
            except OSError:
                del self._errands[self._number]
                self._retired = True
            return not self._retired

    def leave_behind(self, errand: Errand) -> None:
        """Nobody waits for this errand any more: finish the others, then go."""
        with self._lock:
            number = next((number for number, one in self._errands.items() if one is errand), None)
            if number is None:
                return
            del self._errands[number]
            self._retired = True
            if not self._errands:
                self._say_goodbye()

    def close(self) -> None:
        """Go, whatever is under way."""
        with self._lock:
            self._retired = True
            self._say_goodbye()

    def _say_goodbye(self) -> None:
        if self._process.stdin is not None and not self._process.stdin.closed:
            try:
                self._process.stdin.close()
            except OSError:
                return
            finally:
                threading.Thread(target=self._see_it_go, name="goodbye of the worker", daemon=True).start()

    def _see_it_go(self) -> None:
        try:
            self._process.wait(LONGEST_GOODBYE)
        except subprocess.TimeoutExpired:
            _log.warning("A card or a reader did not let go, so the process that asked it was ended.")
            self._process.kill()

    def _hear(self) -> None:
        while (line := self._line()) is not None:
            what, number, content = line
            with self._lock:
                errand = self._errands.pop(number, None) if what == "over" else self._errands.get(number)
                if self._retired and not self._errands:
                    self._say_goodbye()
            if errand is None:
                continue
            if what == "found":
                errand.found(Finding(*content))
            elif what == "clock":
                threading.Thread(target=self._tell_of_the_clock, args=(number, errand), name="clock for the worker", daemon=True).start()
            else:
                errand.ends(content)
        with self._lock:
            self._retired = True
            left, self._errands = list(self._errands.values()), {}
        for errand in left:
            errand.ends(None)
        self._end()

    def _tell_of_the_clock(self, number: int, errand: Errand) -> None:
        seconds = errand.seconds_fast()
        with self._lock:
            if number in self._errands:
                try:
                    self._write(json.dumps(["clock", number, seconds]).encode() + b"\n")
                except (OSError, ValueError):
                    # It is going: whoever waits for it hears so in another way.
                    return

    def _is_ready(self) -> bool:
        too_long = threading.Timer(LONGEST_START, self._process.kill)
        too_long.daemon = True
        too_long.start()
        try:
            return self._line() == ["ready"]
        except ValueError:
            return False
        finally:
            too_long.cancel()

    def _line(self) -> list[Any] | None:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        # A line without an end is what a process that was killed had begun to say.
        if not line.endswith(b"\n"):
            return None
        told: list[Any] = json.loads(line)
        return told

    def _write(self, line: bytes) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(line)
        self._process.stdin.flush()

    def _end(self) -> None:
        """Its output has ended, so it has gone or is about to: leave no handle and no zombie of it."""
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None and not stream.closed:
                try:
                    stream.close()
                except OSError:
                    continue


class _Ready:
    """The worker that is ready for the next errand, if one is; and how it stands with starting one."""

    worker: _Worker | None = None
    starting = False
    back_off = BackOff()
    why_not = ""
    changed = threading.Condition()


def close() -> None:
    """Let the worker go. The next check starts another."""
    with _Ready.changed:
        _Ready.changed.wait_for(lambda: not _Ready.starting, LONGEST_START)
        worker, _Ready.worker = _Ready.worker, None
    if worker is not None:
        worker.close()


def _worker_for(errand: Errand) -> _Worker | None:
    """A worker that has taken the errand; None once nobody waits for it any more. Raises CannotStart."""
    with _Ready.changed:
        while not errand.abandoned:
            if _Ready.worker is not None and _Ready.worker.take(errand):
                return _Ready.worker
            left = _Ready.back_off.left()
            if not _Ready.starting and left <= 0:
                _Ready.starting = True
                threading.Thread(target=_start, name="start of the worker", daemon=True).start()
            elif not _Ready.starting and left > LONGEST_PATIENCE:
                raise CannotStart(_Ready.why_not)
            _Ready.changed.wait(left if left > 0 else None)
    return None


def _start() -> None:
    """Starts a worker, for whoever waits for one. One that takes long is ready for the next errand at least."""
    worker, why_not = None, ""
    try:
        worker = _Worker()
    except (CannotStart, OSError, ValueError) as reason:
        why_not = str(reason)
        _log.warning("The second process, which asks cards, could not be started: %s", why_not)
    with _Ready.changed:
        _Ready.starting, _Ready.why_not = False, why_not
        if worker is None:
            _Ready.back_off.failed()
        else:
            _Ready.worker = worker
            _Ready.back_off.succeeded()
        _Ready.changed.notify_all()


def _started() -> subprocess.Popen[bytes]:
    """Another of this program: Python, or the launcher that holds it, both know the two words."""
    if not sys.executable:
        raise CannotStart("this program does not know its own file")
    return subprocess.Popen(
        [sys.executable, "-m", WORKER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        # Nothing is imported from the folder in which the program happens to be started.
        env={**os.environ, "PYTHONPATH": _where_we_are(), "PYTHONSAFEPATH": "1"},
        creationflags=_NO_WINDOW if sys.platform == "win32" else 0,
    )


def _where_we_are() -> str:
    """The search path that finds this very package: in a checkout nothing else may. What is installed is found anyway."""
    folder = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    ours = "" if os.path.basename(folder) in ("site-packages", "dist-packages") else folder
    return os.pathsep.join(filter(None, (ours, os.environ.get("PYTHONPATH"))))

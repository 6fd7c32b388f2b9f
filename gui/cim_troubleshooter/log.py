"""The log: what is told stays in memory until the first page is on the screen, and is then written in a thread of its own.

Whoever logs never waits for a disk or a share. The log file is opened late because `logging.handlers` imports the network library,
which the first page does not need. The log has versions, codes, counts and times, never what somebody typed, and never anything that tells
who holds a card. Of a journey it has only what goes through `journey`; a shared terminal writes nothing of that.
"""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import threading
import time

from cim_troubleshooter.system import folders

_KEPT_AT_MOST = 1_000
"""Lines that wait to be written. Those that come on top while a share does not answer are lost, and counted."""
_FILES, _FILE_SIZE = 5, 1_000_000
_FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"
AT_THE_END = 0.3
"""Seconds that the program's end waits for lines that are not yet written."""

journey = logging.getLogger("cim_troubleshooter.one_journey")
"""What is told of somebody's journey: its pages by their places, what was checked, and how it ended."""


class _Keeper(logging.Handler):
    """Keeps records until the log file is open."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        if len(self.kept) < _KEPT_AT_MOST:
            self.kept.append(record)


class _Writer(logging.Handler):
    """Hands lines to a thread, which opens the file and writes them. A file that cannot be written costs its lines and nothing else."""

    def __init__(self, path: str) -> None:
        super().__init__()
        self.setFormatter(logging.Formatter(_FORM))
        self._path = path
        self._lines: queue.Queue[logging.LogRecord | None] = queue.Queue(_KEPT_AT_MOST)
        self._lost = 0
        self._thread = threading.Thread(target=self._write, name="log", daemon=True)
        self._thread.start()

    def emit(self, record: logging.LogRecord) -> None:
        # Made into text here: whatever the record refers to may have changed when the thread comes to it.
        told = logging.makeLogRecord({**record.__dict__, "msg": record.getMessage(), "args": None})
        try:
            self._lines.put_nowait(told)
        except queue.Full:
            self._lost += 1

    def finish(self, seconds: float) -> None:
        """Waits so long, at most, until everything is written."""
        until = time.monotonic() + seconds
        with contextlib.suppress(queue.Full):
            self._lines.put(None, timeout=seconds)
            self._thread.join(max(0.0, until - time.monotonic()))

    def _write(self) -> None:
        from logging.handlers import RotatingFileHandler

        try:
            os.makedirs(os.path.dirname(self._path), exist_ok=True)
            file = RotatingFileHandler(self._path, maxBytes=_FILE_SIZE, backupCount=_FILES - 1, encoding="utf-8", errors="backslashreplace")
        except (OSError, ValueError):
            # ValueError: a name that no file can have.
            logging.getLogger().removeHandler(self)
            return
        file.setFormatter(self.formatter)
        while (record := self._lines.get()) is not None:
            file.handle(record)
            if self._lost:
                lost, self._lost = self._lost, 0
                file.handle(_warning(f"Lines that could not be written in time: {lost}"))
        with contextlib.suppress(OSError):
            file.close()


def _warning(says: str) -> logging.LogRecord:
    return logging.makeLogRecord({"name": __name__, "levelno": logging.WARNING, "levelname": "WARNING", "msg": says})


_keeper = _Keeper()
_writers: list[_Writer] = []


def keep_until_opened() -> None:
    """From now on records are kept, and none is printed."""
    root = logging.getLogger()
    root.addHandler(_keeper)
    root.setLevel(logging.INFO)
    # A log that cannot be written, as on a full disk, costs its lines and nothing else: no traceback in front of a person.
    logging.raiseExceptions = False


def say_nothing_of_journeys() -> None:
    """On a shared terminal the log has nothing of what a person did, from now on."""
    journey.disabled = True


def open_file(folder: str | None, level: str) -> None:
    """Opens the log file and writes what was kept. If the file cannot be written, the program continues without a log."""
    root = logging.getLogger()
    place = folder or folders.log_folder()
    root.removeHandler(_keeper)
    root.setLevel(level.upper())
    if place is None:
        root.addHandler(logging.NullHandler())
        return
    writer = _Writer(os.path.join(place, _file_name(own_folder=folder is None)))
    _writers.append(writer)
    root.addHandler(writer)
    for record in _keeper.kept:
        if record.levelno >= root.level:
            writer.handle(record)
    _keeper.kept.clear()


def is_open() -> bool:
    """Whether a log file was asked for already."""
    return bool(_writers)


def finish() -> None:
    """Writes what still waits. A disk or a share that does not answer is not waited for."""
    for writer in _writers:
        writer.finish(AT_THE_END)


def _file_name(own_folder: bool) -> str:
    """In a folder that several users or computers share, each has a file of its own, whose name tells neither."""
    if own_folder:
        return "cim-troubleshooter.log"
    import getpass
    import hashlib
    import platform

    try:
        who = getpass.getuser()
    except (OSError, KeyError):
        who = ""
    return f"cim-troubleshooter-{hashlib.sha256(f'{platform.node()}/{who}'.encode(errors='replace')).hexdigest()[:8]}.log"

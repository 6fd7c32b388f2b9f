"""The log. Records from before the first page are kept in memory, and written once the page is on the screen.

The log file is opened late because `logging.handlers` imports the network library, which the first page does not need. The log has
codes and counts, never what somebody typed, and never anything that tells who holds a card.
"""

from __future__ import annotations

import logging
import os

from cim_troubleshooter.system import folders

_KEPT_AT_MOST = 1_000
_FILES, _FILE_SIZE = 5, 1_000_000
_FORM = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class _Keeper(logging.Handler):
    """Keeps records until the log file is open."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        if len(self.kept) < _KEPT_AT_MOST:
            self.kept.append(record)


_keeper = _Keeper()


def keep_until_opened() -> None:
    """From now on records are kept, and none is printed."""
    root = logging.getLogger()
    root.addHandler(_keeper)
    root.setLevel(logging.INFO)
    # A log that cannot be written, as on a full disk, costs its lines and nothing else: no traceback in front of a person.
    logging.raiseExceptions = False


def open_file(folder: str | None, level: str) -> None:
    """Opens the log file and writes what was kept. If the file cannot be written, the program continues without a log."""
    from logging.handlers import RotatingFileHandler

    root = logging.getLogger()
    try:
        place = folder or folders.log_folder()
        if place is None:
            raise FileNotFoundError("no home")
        os.makedirs(place, exist_ok=True)
        name = os.path.join(place, "cim-troubleshooter.log")
        file = RotatingFileHandler(name, maxBytes=_FILE_SIZE, backupCount=_FILES - 1, encoding="utf-8", errors="backslashreplace")
    except (OSError, ValueError):
        # ValueError: a name that no file can have.
        root.removeHandler(_keeper)
        root.addHandler(logging.NullHandler())
        return
    file.setFormatter(logging.Formatter(_FORM))
    root.setLevel(level.upper())
    root.addHandler(file)
    root.removeHandler(_keeper)
    for record in _keeper.kept:
        file.handle(record)
    _keeper.kept.clear()

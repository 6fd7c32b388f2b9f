"""A mail program that records the addresses it is opened with, set up as a desktop sets up any other."""

from __future__ import annotations

import threading
import time
from pathlib import Path

_PATIENCE = 15.0


class MailHandler:
    """Set up for the person whose home folder it is; `remove` takes it away again."""

    def __init__(self, home: Path) -> None:
        applications = home / ".local" / "share" / "applications"
        applications.mkdir(parents=True, exist_ok=True)
        self._recorded = home / "recorded-mail"
        program = home / "record-mail"
        program.write_text(f'#!/bin/sh\nprintf "%s" "$1" > "{self._recorded}.part" && mv "{self._recorded}.part" "{self._recorded}"\n')
        program.chmod(0o755)
        self._files = [applications / "record-mail.desktop", applications / "mimeapps.list"]
        self._files[0].write_text(f"[Desktop Entry]\nType=Application\nName=Mail\nExec={program} %u\nMimeType=x-scheme-handler/mailto;\n")
        self._files[1].write_text("[Default Applications]\nx-scheme-handler/mailto=record-mail.desktop\n")

    def recorded(self) -> str:
        """The address, once the program was opened."""
        deadline, pause = time.monotonic() + _PATIENCE, threading.Event()
        while not self._recorded.exists():
            assert time.monotonic() < deadline, "no message was opened"
            pause.wait(0.05)
        return self._recorded.read_text()

    def remove(self) -> None:
        """Nobody writes mail here any more."""
        for file in [*self._files, self._recorded]:
            file.unlink(missing_ok=True)

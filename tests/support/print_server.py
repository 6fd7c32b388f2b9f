"""A CUPS of a test's own, with printers that print nowhere: what they were given is kept in its spool."""

from __future__ import annotations

import contextlib
import os
import subprocess
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

PROGRAM = "/usr/sbin/cupsd"
STARTS_WITHIN = 15.0
_FOLDERS = ("ServerRoot", "RequestRoot", "CacheDir", "StateDir")
_LOGS = ("ErrorLog", "AccessLog", "PageLog")
_OPEN_TO_ALL = "Order allow,deny\nAllow all\n"


class PrintServer:
    """`variables` lead programs to it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.variables = {"CUPS_SERVER": str(folder / "socket")}

    def pages(self, number: int = 1) -> list[bytes]:
        """What was printed, once there are so many."""
        deadline, pause = time.monotonic() + STARTS_WITHIN, threading.Event()
        while len(found := sorted((self._folder / "RequestRoot").glob("d*"))) < number:
            assert time.monotonic() < deadline, "nothing was printed"
            pause.wait(0.05)
        return [one.read_bytes() for one in found]


@contextlib.contextmanager
def running(printers: Sequence[str]) -> Iterator[PrintServer]:
    """Starts the server with printers of these names, the first the usual one. It hears on a socket file alone."""
    with tempfile.TemporaryDirectory(prefix="cim-printers-") as name:
        folder = Path(name)
        command = [
            PROGRAM,
            "-f",
            "-c",
            _written(folder / "cupsd.conf", _settings(folder)),
            "-s",
            _written(folder / "files.conf", _files(folder)),
        ]
        (folder / "ServerRoot" / "printers.conf").write_text("".join(map(_printer, range(len(printers)), printers)))
        server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            _wait_for(folder / "socket")
            yield PrintServer(folder)
        finally:
            server.terminate()
            server.wait(STARTS_WITHIN)


def _written(path: Path, text: str) -> str:
    path.write_text(text)
    return str(path)


def _settings(folder: Path) -> str:
    policy = f"<Policy default>\nJobPrivateAccess all\nJobPrivateValues none\n<Limit All>\n{_OPEN_TO_ALL}</Limit>\n</Policy>\n"
    return (
        f"Listen {folder}/socket\nDefaultAuthType None\nWebInterface No\nBrowsing Off\nPreserveJobFiles Yes\n"
        f"<Location />\n{_OPEN_TO_ALL}</Location>\n{policy}"
    )


def _files(folder: Path) -> str:
    for one in _FOLDERS:
        (folder / one).mkdir()
    places = [f"{one} {folder}/{one}" for one in _FOLDERS] + [f"{one} {folder}/{one}.txt" for one in _LOGS]
    return "\n".join([*places, "SystemGroup root", "FileDevice Yes", ""])


def _printer(number: int, name: str) -> str:
    kind = "DefaultPrinter" if number == 0 else "Printer"
    return f"<{kind} {name}>\nInfo {name}\nDeviceURI file:///dev/null\nState Idle\nAccepting Yes\nShared No\n</{kind}>\n"


def _wait_for(socket: Path) -> None:
    deadline, pause = time.monotonic() + STARTS_WITHIN, threading.Event()
    while not socket.exists():
        assert time.monotonic() < deadline, "the print server did not start"
        pause.wait(0.05)
    os.chmod(socket, 0o666)

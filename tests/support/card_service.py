"""The real PC/SC daemon with two virtual readers, or with none, for as long as a test needs it.

The daemon's socket belongs to the whole machine, so one lock keeps two test runs apart. Where a daemon of the machine's
own was running (Debian starts one on demand), it is stopped for the while.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from smartcard import scard

_LOCK = os.path.join(tempfile.gettempdir(), "cim-pcscd.lock")
_SOCKET = "/run/pcscd/pcscd.comm"
_LIBRARY_NAME = "libifdvpcd.so"
_PATIENCE = 15.0
PORTS = (0x8C7B, 0x8C7C)


@dataclass
class CardService:
    """A running daemon. `ports` are where a virtual card connects: one for each reader."""

    process: subprocess.Popen[bytes]
    ports: tuple[int, int] = PORTS

    def stop(self) -> None:
        """Ends the daemon, as an administrator stopping the service would."""
        self.process.terminate()
        self.process.wait(_PATIENCE)


@contextlib.contextmanager
def running(readers: bool = True) -> Iterator[CardService]:
    """A daemon that answers; `readers` False gives a computer without one."""
    with alone(), tempfile.NamedTemporaryFile("w", suffix=".conf") as configuration:
        if readers:
            configuration.write(f'FRIENDLYNAME "Virtual PCD"\nDEVICENAME /dev/null:0x8C7B\nLIBPATH {library()}\nCHANNELID 0x8C7B\n')
            configuration.flush()
        with started(configuration.name) as service:
            wait_until(lambda: _reader_count() == (2 if readers else 0))
            yield service


@contextlib.contextmanager
def started(configuration: str) -> Iterator[CardService]:
    """A daemon with the readers of a configuration file."""
    process = subprocess.Popen(
        ["pcscd", "--foreground", "--config", configuration, *_without_polkit()], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    service = CardService(process)
    try:
        yield service
    finally:
        if process.poll() is None:
            service.stop()


@contextlib.contextmanager
def stopped() -> Iterator[None]:
    """A computer whose card service does not run."""
    with alone():
        yield


def wait_for_cards(count: int) -> None:
    """Until the daemon sees so many cards: it polls its virtual readers."""
    wait_until(lambda: _card_count() == count)


@contextlib.contextmanager
def alone() -> Iterator[None]:
    """No daemon runs, and no other test starts one."""
    with open(_LOCK, "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if os.path.isdir("/run/systemd/system"):
            subprocess.run(["systemctl", "stop", "pcscd.socket", "pcscd.service"], capture_output=True, check=False)
        with contextlib.suppress(FileNotFoundError):
            os.unlink(_SOCKET)
        yield


def _without_polkit() -> list[str]:
    """Daemons before 2.0 do not know the option, and ask no polkit of root."""
    told = subprocess.run(["pcscd", "--help"], capture_output=True, text=True, check=False)
    return ["--disable-polkit"] if "disable-polkit" in told.stdout + told.stderr else []


def library() -> str:
    """The driver of virtual readers."""
    for folder, _, files in os.walk("/usr/lib/pcsc/drivers"):
        if _LIBRARY_NAME in files:
            return os.path.join(folder, _LIBRARY_NAME)
    raise FileNotFoundError(f"{_LIBRARY_NAME} of the package vsmartcard-vpcd")


def _reader_count() -> int | None:
    code, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    if code != scard.SCARD_S_SUCCESS:
        return None
    code, names = scard.SCardListReaders(context, [])
    scard.SCardReleaseContext(context)
    return len(names) if code == scard.SCARD_S_SUCCESS else 0


def _card_count() -> int:
    code, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
    _, names = scard.SCardListReaders(context, [])
    _, states = scard.SCardGetStatusChange(context, 0, [(name, scard.SCARD_STATE_UNAWARE) for name in names])
    scard.SCardReleaseContext(context)
    return sum(bool(flags & scard.SCARD_STATE_PRESENT) for _, flags, _ in states)


def wait_until(condition: Callable[[], bool]) -> None:
    """The daemon gives no event for what it has not yet begun to offer, so it is asked until it does."""
    pause = threading.Event()
    for _ in range(int(_PATIENCE / 0.02)):
        if condition():
            return
        pause.wait(0.02)
    raise TimeoutError("the card service did not come to the state that was asked for")

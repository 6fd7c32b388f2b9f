"""A shared terminal under a real X server, and what can be done before it."""

import contextlib
import hashlib
import os
import pathlib
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator

from PIL import ImageGrab

TITLE = "Care Identity Management troubleshooter"
SIZE = (1024, 768)
PATIENCE = 20.0


@contextlib.contextmanager
def virtual_screen(window_manager: bool, size: tuple[int, int] = SIZE) -> Iterator[dict[str, str]]:
    reading, writing = os.pipe()
    # Without -noreset the server would forget how its screen is divided into displays as soon as nobody is connected.
    options = ["-displayfd", str(writing), "-screen", "0", f"{size[0]}x{size[1]}x24", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(["Xvfb", *options], pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as told:
        around = {**os.environ, "DISPLAY": f":{told.readline().strip()}", "PYTHONPATH": "gui", "QT_QPA_PLATFORM": "xcb"}
    manager = subprocess.Popen(["openbox"], env=around, stderr=subprocess.DEVNULL) if window_manager else None
    try:
        yield around
    finally:
        for process in filter(None, (manager, server)):
            process.terminate()
            process.wait(PATIENCE)


@contextlib.contextmanager
def terminal(around: dict[str, str], folder: pathlib.Path, *arguments: str, idle: int = 600) -> Iterator[subprocess.Popen[bytes]]:
    site = folder / "site.yaml"
    site.write_text(f"kiosk:\n  enabled: true\n  idle_seconds: {idle}\nlog:\n  folder: {folder}\n")
    program = subprocess.Popen([sys.executable, "-m", "cim_troubleshooter", "--site", str(site), *arguments], env=around)
    try:
        asked(around, "search", "--sync", "--onlyvisible", "--name", TITLE)
        # Nothing on the page lies under the pointer there, so that pictures can be compared.
        asked(around, "mousemove", "9", "9", "mousemove", "0", "0")
        # The log is opened once the program listens to the system.
        assert comes(lambda: any(folder.glob("cim-troubleshooter-*.log")))
        yield program
    finally:
        program.send_signal(signal.SIGTERM)
        program.wait(PATIENCE)


def asked(around: dict[str, str], *words: str) -> str:
    return subprocess.run(["xdotool", *words], env=around, capture_output=True, text=True, timeout=PATIENCE, check=False).stdout


def picture(around: dict[str, str]) -> str:
    """The screen as one short word, which is quick to compare and to print."""

    return hashlib.sha256(ImageGrab.grab(xdisplay=around["DISPLAY"]).tobytes()).hexdigest()[:12]


def settled(around: dict[str, str]) -> str:
    """The screen, once it has been the same for a while."""
    pause, looks = threading.Event(), [""] * 4
    for _ in range(150):
        looks = [*looks[1:], picture(around)]
        if len(set(looks)) == 1:
            return looks[0]
        pause.wait(0.15)
    raise TimeoutError("the screen never came to rest")


def becomes(around: dict[str, str], expected: str, seconds: float) -> bool:
    """Whether the screen shows what is expected within some seconds."""
    pause = threading.Event()
    for _ in range(round(seconds / 0.1)):
        if picture(around) == expected:
            return True
        pause.wait(0.1)
    return False


def comes(condition: Callable[[], bool]) -> bool:
    """Whether it is so within some seconds."""
    pause = threading.Event()
    return any(condition() or pause.wait(0.1) for _ in range(150))

"""A shared terminal under a real X server: it covers the screen, nobody closes it, and it forgets by itself."""

import contextlib
import hashlib
import os
import pathlib
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

TITLE = "Care Identity Management troubleshooter"
SIZE = (1024, 768)
PATIENCE = 20.0


@contextlib.contextmanager
def virtual_screen(window_manager: bool) -> Iterator[dict[str, str]]:
    reading, writing = os.pipe()
    size = f"{SIZE[0]}x{SIZE[1]}x24"
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"], pass_fds=[writing], stderr=subprocess.DEVNULL
    )
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
        yield program
    finally:
        program.send_signal(signal.SIGTERM)
        program.wait(PATIENCE)


def asked(around: dict[str, str], *words: str) -> str:
    return subprocess.run(["xdotool", *words], env=around, capture_output=True, text=True, timeout=PATIENCE, check=False).stdout


def picture(around: dict[str, str]) -> str:
    """The screen as one short word, which is quick to compare and to print."""
    from PIL import ImageGrab

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


@pytest.mark.parametrize("window_manager", [False, True], ids=["without a window manager", "under openbox"])
def test_it_covers_the_screen_and_cannot_be_closed(tmp_path: pathlib.Path, window_manager: bool) -> None:
    with virtual_screen(window_manager) as around, terminal(around, tmp_path) as program:
        window = asked(around, "search", "--onlyvisible", "--name", TITLE).split()[0]
        place = asked(around, "getwindowgeometry", "--shell", window)
        shown = {name: int(value) for name, value in re.findall(r"(\w+)=(-?\d+)", place)}
        assert (shown["X"], shown["Y"], shown["WIDTH"], shown["HEIGHT"]) == (0, 0, *SIZE)
        assert asked(around, "getwindowname", window).strip() == TITLE
        before = settled(around)
        for keys in ("alt+F4", "Escape", "ctrl+q", "ctrl+w", "F1", "shift+F1", "shift+F10", "Menu", "ctrl+p", "alt+Left"):
            asked(around, "key", keys)
        asked(around, "windowquit", window)
        assert becomes(around, before, 10)
        assert settled(around) == before
        windows = asked(around, "search", "--onlyvisible", "--name", ".*")
        asked(around, "mousemove", "300", "300", "click", "3")
        settled(around)
        assert asked(around, "search", "--onlyvisible", "--name", ".*") == windows
        assert program.poll() is None


@pytest.mark.long
def test_after_the_idle_time_the_first_page_is_back(tmp_path: pathlib.Path) -> None:
    with virtual_screen(False) as around:
        with terminal(around, tmp_path):
            first = settled(around)
        with terminal(around, tmp_path, "--symptom", "manage-smartcards", idle=10):
            question = settled(around)
            assert question != first
            assert becomes(around, first, 20)


def test_an_ordinary_end_by_the_system_is_quick(tmp_path: pathlib.Path) -> None:
    with virtual_screen(False) as around, terminal(around, tmp_path) as program:
        program.send_signal(signal.SIGTERM)
        assert program.wait(5) == 0


@pytest.mark.long
def test_what_somebody_typed_is_gone_after_the_idle_time_and_cannot_be_pasted_elsewhere(tmp_path: pathlib.Path) -> None:
    with virtual_screen(True) as around, terminal(around, tmp_path, idle=10):
        first = settled(around)
        asked(around, "key", "Tab")
        asked(around, "type", "--delay", "30", "Mrs Example reader")
        asked(around, "key", "shift+Home")
        assert picture(around) != first
        assert becomes(around, first, 25)
        assert _selected(around) == ""


def _selected(around: dict[str, str]) -> str:
    """What could be pasted elsewhere with the middle button."""
    told = subprocess.run(
        ["xclip", "-o", "-selection", "primary"], env=around, capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    return told.stdout

"""A shared terminal under a real X server: it covers the screen, nobody closes it, and it forgets by itself."""

import pathlib
import re
import signal
import subprocess

import pytest

from tests.kiosk.shared_terminal import PATIENCE, SIZE, TITLE, asked, becomes, picture, settled, terminal, virtual_screen


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

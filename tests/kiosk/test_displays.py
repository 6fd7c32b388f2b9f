"""A shared terminal with several displays: each is covered, also one that comes, and nothing is left over of one that goes."""

import pathlib
import subprocess

from PIL import ImageGrab

from tests.kiosk.shared_terminal import PATIENCE, SIZE, asked, comes, terminal, virtual_screen

BOTH = (2 * SIZE[0], SIZE[1])
RIGHT = (SIZE[0] + SIZE[0] // 2, SIZE[1] // 2)
"""The middle of the second display."""
BARE = (0, 0, 0)


def add_display(around: dict[str, str], name: str, place: int) -> None:
    """Divides the virtual screen, as if displays stood side by side. The one at place 0 is the one that was there."""
    width, height = SIZE
    _xrandr(around, "--setmonitor", name, f"{width}/270x{height}/200+{place * width}+0", "none" if place else "screen")


def _xrandr(around: dict[str, str], *words: str) -> None:
    subprocess.run(["xrandr", *words], env=around, check=True, timeout=PATIENCE, capture_output=True)


def colour(around: dict[str, str], place: tuple[int, int]) -> tuple[int, ...]:

    seen = ImageGrab.grab(xdisplay=around["DISPLAY"]).getpixel(place)
    assert isinstance(seen, tuple)
    return seen


def windows(around: dict[str, str]) -> int:
    return len(asked(around, "search", "--onlyvisible", "--maxdepth", "1", "--name", ".*").split())


def test_a_second_display_is_covered_from_the_start_and_its_cover_goes_with_it(tmp_path: pathlib.Path) -> None:
    with virtual_screen(False, BOTH) as around:
        add_display(around, "left", 0)
        add_display(around, "right", 1)
        with terminal(around, tmp_path):
            assert comes(lambda: colour(around, RIGHT) != BARE)
            covered = windows(around)
            _xrandr(around, "--delmonitor", "right")
            assert comes(lambda: windows(around) == covered - 1)
            assert comes(lambda: colour(around, RIGHT) == BARE)


def test_a_display_that_comes_is_covered(tmp_path: pathlib.Path) -> None:
    with virtual_screen(False, BOTH) as around:
        add_display(around, "left", 0)
        with terminal(around, tmp_path):
            assert colour(around, RIGHT) == BARE
            add_display(around, "right", 1)
            assert comes(lambda: colour(around, RIGHT) != BARE)

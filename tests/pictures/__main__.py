"""`make pictures`: every page and state as PNG files in build/pictures, with the guidance that comes with the program.

`make goldens` makes anew what tests/screens/test_pictures.py compares with. Look at `git diff --stat` and at the pictures first.
"""

from __future__ import annotations

import math
import os
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.screens.theme.fonts import base_font, load_typeface
from tests.pictures.compare import golden_of, picture_of, saved
from tests.pictures.scenes import SCENES
from tests.pictures.stage import Stage, still, taken
from tests.pictures.still_pack import STILL_PACK

PICTURES = Path("build/pictures")
GOLDENS = Path("tests/screens/goldens")
README = {
    "first-page": "first-page",
    "this-computer-all-amiss": "this-computer",
    "what-to-do-found": "what-to-do",
    "who-can-help": "who-can-help",
}
"""The scenes that the README shows, and the names of their files in resources/pictures."""
FOR_README = Path("resources/pictures")
MOST_COLOURS = 256


def main(arguments: list[str]) -> None:
    """Renders scenes: all, or those whose names are given; into goldens, the README's pictures, or files to look at."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

    qInstallMessageHandler(_hear_qt)
    application = QApplication([sys.argv[0]])
    load_typeface()
    application.setFont(base_font())
    goldens, readme = "--goldens" in arguments, "--readme" in arguments
    names = [name for name in arguments if not name.startswith("-")] or list(README if readme else SCENES)
    folder = GOLDENS if goldens else FOR_README if readme else PICTURES
    folder.mkdir(parents=True, exist_ok=True)
    if goldens and len(names) == len(SCENES):
        for old in folder.glob("*.png"):
            old.unlink()
    stage = Stage(STILL_PACK if goldens else built_in_pack("2026-11-25").pack)  # type: ignore[arg-type]
    with still():
        for name in names:
            picture = picture_of(taken(SCENES[name](stage)))
            path = folder / f"{README[name] if readme else name}.png"
            if goldens:
                path.write_bytes(saved(golden_of(picture)))
            elif readme:
                _with_few_colours(picture.convert("RGB")).save(path, optimize=True)
            else:
                picture.save(path)
            print(path)
            stage.clear()
    del application


def _hear_qt(_kind: object, _context: object, message: str) -> None:
    """The offscreen platform lacks some calls that pictures do not need."""
    if not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)


def _with_few_colours(picture: Image.Image) -> Image.Image:
    """For a small file: the commonest colours exactly, so that the page keeps its own, and the nearest of them for the rest."""
    counted = sorted(picture.getcolors(picture.width * picture.height), reverse=True)
    kept = [colour for _, colour in counted[:MOST_COLOURS]]
    nearest = {colour: min(range(len(kept)), key=lambda number: math.dist(colour, kept[number])) for _, colour in counted}
    pixels = picture.tobytes()
    few = Image.frombytes("P", picture.size, bytes(nearest[one] for one in zip(pixels[::3], pixels[1::3], pixels[2::3], strict=True)))
    few.putpalette([part for colour in kept for part in colour])
    return few


if __name__ == "__main__":
    main(sys.argv[1:])

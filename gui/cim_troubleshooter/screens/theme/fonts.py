"""The bundled typeface, Atkinson Hyperlegible Next: made so that 0 and O, 1, l and I can't be confused."""

from __future__ import annotations

import os
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.system.folders import shipped_folder

FAMILY = "Atkinson Hyperlegible Next"
_FILES = ("400Regular", "600SemiBold", "700Bold")


def load_typeface() -> None:
    """Make the typeface known to Qt. A file that is missing costs its looks only: Qt takes the system's own."""
    folder = os.path.join(shipped_folder("resources"), "fonts")
    for name in _FILES:
        QFontDatabase.addApplicationFont(os.path.join(folder, f"AtkinsonHyperlegibleNext_{name}.ttf"))


@lru_cache(maxsize=64)
def font(size: float, weight: int = 400) -> QFont:
    """The typeface in a size in px and a weight (400, 600 or 700). All share it: copy it before changing it."""
    made = QFont(FAMILY)
    made.setPixelSize(max(1, round(size)))
    made.setWeight(QFont.Weight(weight))
    return made


def base_font() -> QFont:
    """The font of everything that names none of its own."""
    return font(tokens.BODY.size)

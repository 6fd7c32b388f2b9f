"""Every symptom's picture as a PNG file, for whoever writes guidance. Needs no display."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from cim_troubleshooter.guidance.model import Symptom
from cim_troubleshooter.screens.described_screen import described
from cim_troubleshooter.screens.drawn_screen import paint_screens
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.fonts import load_typeface

AREA = QRect(0, 0, 360, 118)
"""As on a card of the first page."""
SHARPNESS = 3
"""Pixels a px: as on a display at 300 %."""


def previewed(symptoms: Iterable[Symptom], folder: str) -> Iterator[tuple[str, str]]:
    """Each picture's path, once it is there, and what people who can't see it are told. Raises OSError where it can't be written."""
    os.makedirs(folder, exist_ok=True)
    application = QGuiApplication.instance() or _application()
    load_typeface()
    for symptom in symptoms:
        path = os.path.join(folder, f"{symptom.id}.png")
        if not picture_of(symptom).save(path):
            raise OSError(f"{path} could not be written")
        yield path, described(symptom.screens)
    del application


def picture_of(symptom: Symptom) -> QImage:
    """The symptom's picture on the ground that it has on its card."""
    image = QImage(AREA.size() * SHARPNESS, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SHARPNESS)
    image.fill(tokens.PICTURE_GROUND)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_screens(painter, AREA, symptom.screens, 1.0)
    painter.end()
    return image


def _application() -> QGuiApplication:
    # Windows always has something to paint on, and the installed program brings no other platform.
    if sys.platform != "win32":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication([sys.argv[0]])

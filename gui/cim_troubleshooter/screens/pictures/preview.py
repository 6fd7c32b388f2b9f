"""Every symptom's picture as a PNG file, for guidance authors. Needs no display."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QImage, QPainter

from cim_troubleshooter.guidance.model import Symptom
from cim_troubleshooter.guidance.picture_file import NoPicture
from cim_troubleshooter.screens.pictures.described_screen import described
from cim_troubleshooter.screens.pictures.drawn_screen import paint_screens
from cim_troubleshooter.screens.pictures.screenshots import Screenshot, decoded
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.fonts import load_typeface

AREA = QRect(0, 0, 360, 118)
"""As on a card of the first page."""
SHARPNESS = 3
"""Pixels a px: as on a display at 300 %."""


class Preview(NamedTuple):
    """One picture: where it is, what people who can't see it are told, and why it isn't the screenshot that it should be."""

    path: str
    says: str
    fault: str | None = None


def previewed(symptoms: Iterable[Symptom], folder: str) -> Iterator[Preview]:
    """Each symptom's picture, once it is there. Raises OSError where it can't be written."""
    os.makedirs(folder, exist_ok=True)
    application = QGuiApplication.instance() or _application()
    load_typeface()
    for symptom in symptoms:
        path = os.path.join(folder, f"{symptom.id}.png")
        screenshot, fault = _screenshot_of(symptom)
        if not _picture_of(symptom, screenshot).save(path):
            raise OSError(f"{path} could not be written")
        yield Preview(path, (symptom.description if screenshot else None) or described(symptom.screens), fault)
    del application


def _screenshot_of(symptom: Symptom) -> tuple[Screenshot | None, str | None]:
    if symptom.screenshot is None:
        return None, None
    try:
        return Screenshot(decoded(symptom.screenshot)), None
    except NoPicture as reason:
        return None, f"{symptom.screenshot}:1:1: {reason}"


def _picture_of(symptom: Symptom, screenshot: Screenshot | None) -> QImage:
    """The symptom's picture on the ground that it has on its card."""
    image = QImage(AREA.size() * SHARPNESS, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(SHARPNESS)
    image.fill(tokens.PICTURE_GROUND)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if screenshot is not None:
        screenshot.paint(painter, AREA)
    else:
        paint_screens(painter, AREA, symptom.screens, 1.0)
    painter.end()
    return image


def _application() -> QGuiApplication:
    # Windows always has something to paint on, and the installed program brings no other platform.
    if sys.platform != "win32":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return QGuiApplication([sys.argv[0]])

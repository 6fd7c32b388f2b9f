"""A site's own pictures, for a window: read and decoded in a thread, shown on the GUI thread once they are there.

Until then, and where one can't be shown, the card has its drawn screens. What may be decoded at all is decided by
guidance/picture_file.py; of what is decoded only pixels are kept, at most as many as a card on a sharp display needs.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QBuffer, QByteArray, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPainter, QPixmap

from cim_troubleshooter.guidance.picture_file import NoPicture, read_picture
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.painting import outline_rounded

_log = logging.getLogger(__name__)

LARGEST = QSize(1080, 708)
"""Pixels: a card's picture at 300 %, and twice as high again for large text."""
_MARGIN = 6
_MOST_MEMORY = 64
"""MB while decoding."""


class Screenshots(QObject):
    """`arrived` carries a path and its Screenshot; nothing for one that can't be shown, of which the log has a line."""

    arrived = Signal(str, object)
    _decoded = Signal(str, object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Nothing is read until `bring`."""
        super().__init__(parent)
        self._known: dict[str, Screenshot | None] = {}
        self._decoded.connect(self._keep, Qt.ConnectionType.QueuedConnection)

    def bring(self, paths: Iterable[str]) -> None:
        """Tell of each picture: at once if it was read before, else when it is there."""
        wanted = list(dict.fromkeys(paths))
        new = [path for path in wanted if path not in self._known]
        for path in wanted:
            if (screenshot := self._known.get(path)) is not None:
                self.arrived.emit(path, screenshot)
        if new:
            self._known |= dict.fromkeys(new)
            threading.Thread(target=self._read, args=(new,), name="read screenshots", daemon=True).start()

    def _read(self, paths: Sequence[str]) -> None:
        for path in paths:
            try:
                image = decoded(path)
            except NoPicture as reason:
                _log.warning("%s:1:1: %s", path, reason)
                continue
            except Exception:
                _log.exception("A screenshot could not be read.")
                continue
            try:
                self._decoded.emit(path, image)
            except RuntimeError:
                # The window went in the meantime: there is nobody left to tell.
                return

    def _keep(self, path: str, image: QImage) -> None:
        screenshot = self._known[path] = Screenshot(image)
        self.arrived.emit(path, screenshot)


def decoded(path: str) -> QImage:
    """The pixels of the picture at a path, made no larger than they are shown. Raises NoPicture."""
    picture = read_picture(path)
    QImageReader.setAllocationLimit(_MOST_MEMORY)
    buffer = QBuffer()
    buffer.setData(QByteArray(picture.content))
    reader = QImageReader(buffer, QByteArray(picture.format.encode()))
    # What the file's name or its first bytes make Qt think of does not count.
    reader.setAutoDetectImageFormat(False)
    reader.setDecideFormatFromContent(False)
    size = QSize(picture.width, picture.height)
    if reader.size() != size:
        raise NoPicture("This picture is damaged. Save it again as PNG.")
    if size.width() > LARGEST.width() or size.height() > LARGEST.height():
        reader.setScaledSize(size.scaled(LARGEST, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1)))
    image = reader.read()
    if image.isNull():
        raise NoPicture("This picture is damaged. Save it again as PNG.")
    return _pixels_alone(image)


def _pixels_alone(image: QImage) -> QImage:
    """The picture without whatever else Qt took from its file, on white where it lets something through."""
    bare = QImage(image.size(), QImage.Format.Format_RGB32)
    bare.fill(tokens.WHITE)
    image.setDevicePixelRatio(1)
    painter = QPainter(bare)
    painter.drawImage(0, 0, image)
    painter.end()
    return bare


class Screenshot:
    """One picture, painted into the middle of an area as large as it fits."""

    def __init__(self, image: QImage) -> None:
        self.image = image
        self._scaled: QPixmap | None = None

    def paint(self, painter: QPainter, area: QRect) -> None:
        """Paint it with an edge of its own. It is made fit once for each size."""
        sharpness = painter.device().devicePixelRatioF()
        room = area.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN).size() * sharpness
        size = self.image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        if self._scaled is None or self._scaled.size() != size:
            ways = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
            self._scaled = QPixmap.fromImage(self.image.scaled(size, *ways))
        self._scaled.setDevicePixelRatio(sharpness)
        place = QRect(0, 0, round(size.width() / sharpness), round(size.height() / sharpness))
        place.moveCenter(area.center())
        painter.drawPixmap(place.topLeft(), self._scaled)
        outline_rounded(painter, QRectF(place), 0, tokens.GREY_2, 1)

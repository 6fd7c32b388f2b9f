"""Whether two pictures of a page are the same to somebody who lays out pages.

Pictures are compared at a quarter of their size, in 16 greys, each small pixel together with the eight around it: letters that
another font engine draws with other edges look the same there, and a button that stands 8 px further on does not.
"""

from __future__ import annotations

import io

from PIL import Image, ImageChops, ImageFilter
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

SMALLER = 4
GREYS = 16
STEP = 255 // (GREYS - 1)
TOLERATED = 32
"""Of 255. Letters without any soft edge change a place by up to 30; the faintest button, a link, by 34 where it moves by 8 px."""


def picture_of(image: QImage) -> Image.Image:
    """Qt's picture as Pillow's."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return Image.open(io.BytesIO(bytes(buffer.data().data())))


def golden_of(picture: Image.Image) -> Image.Image:
    """What is kept of a picture: small, and grey."""
    grey = picture.convert("L")
    small = grey.resize((grey.width // SMALLER, grey.height // SMALLER), Image.Resampling.BOX)
    return small.point([round(value * (GREYS - 1) / 255) for value in range(256)])


def saved(golden: Image.Image) -> bytes:
    """The golden as a PNG file of four bits a pixel."""
    with_palette = golden.copy()
    with_palette.putpalette([value * STEP for value in range(GREYS) for _ in range(3)])
    file = io.BytesIO()
    with_palette.save(file, "PNG", bits=4, optimize=True)
    return file.getvalue()


def opened(content: bytes) -> Image.Image:
    """A golden from its file."""
    file = Image.open(io.BytesIO(content))
    # The numbers of the palette, not its colours.
    return Image.frombytes("L", file.size, file.tobytes())


def differences(one: Image.Image, other: Image.Image) -> Image.Image | None:
    """Where two goldens differ by more than is tolerated, as white on black; None where they do nowhere."""
    if one.size != other.size:
        return Image.new("L", one.size, 255)
    marked = ImageChops.difference(_seen(one), _seen(other)).point([255 if value > TOLERATED else 0 for value in range(256)])
    return marked if marked.getbbox() is not None else None


def _seen(golden: Image.Image) -> Image.Image:
    return golden.point([min(255, value * STEP) for value in range(256)]).filter(ImageFilter.BoxBlur(1))

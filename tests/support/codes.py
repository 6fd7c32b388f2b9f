"""Codes as a camera may see them, and two programs that read them, neither of which knows the other or the one that wrote them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import zxingcpp
from PIL import Image, ImageFilter
from pyzbar import pyzbar

MODULE, EDGE = 4, 4
BLACK, WHITE = 0, 255


def picture(rows: Sequence[Sequence[bool]], black: int = BLACK, white: int = WHITE) -> Image.Image:
    """A code as it stands on the screen, in greys."""
    side = len(rows) + 2 * EDGE
    small = Image.new("L", (side, side), white)
    for down, row in enumerate(rows):
        for across, module in enumerate(row):
            if module:
                small.putpixel((across + EDGE, down + EDGE), black)
    return small.resize((side * MODULE, side * MODULE), Image.Resampling.NEAREST)


def _turned(code: Image.Image) -> Image.Image:
    return code.convert("L").rotate(10, Image.Resampling.BICUBIC, expand=True, fillcolor=WHITE)


SEEN: dict[str, Callable[[Image.Image], Image.Image]] = {
    "as it is": lambda code: code,
    "blurred": lambda code: code.filter(ImageFilter.GaussianBlur(1.4)),
    "at 60 per cent": lambda code: code.resize((code.width * 6 // 10, code.height * 6 // 10), Image.Resampling.LANCZOS),
    "turned by 10 degrees": _turned,
    "in greys": lambda code: code.point(lambda grey: 90 + grey * 90 // 255),
}
"""What a camera does to a code."""


def by_zxing(code: Image.Image) -> list[str]:
    """The texts of the codes in a picture, by zxing-cpp."""
    return [one.text for one in zxingcpp.read_barcodes(code, formats=zxingcpp.BarcodeFormat.QRCode)]


def by_zbar(code: Image.Image) -> list[str]:
    """The texts of the codes in a picture, by zbar."""
    return [one.data.decode("utf-8") for one in pyzbar.decode(code, symbols=[pyzbar.ZBarSymbol.QRCODE])]


READERS = {"zxing": by_zxing, "zbar": by_zbar}

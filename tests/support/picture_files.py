"""Pictures as files, good and bad, made with Pillow."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import Image, ImageDraw
from PIL.PngImagePlugin import PngInfo

SECRET = "Taken by somebody on WARD7-03"


def picture(form: str = "PNG", size: tuple[int, int] = (360, 120), mode: str = "RGB", **more: object) -> bytes:
    """A blue rectangle on white."""
    image = Image.new("RGB", size, "white")
    ImageDraw.Draw(image).rectangle((size[0] // 4, size[1] // 4, size[0] * 3 // 4, size[1] * 3 // 4), fill="#005eb8")
    file = io.BytesIO()
    image.convert(mode).save(file, form, **more)
    return file.getvalue()


def jpeg_in_red_green_and_blue() -> bytes:
    """One whose APP14 segment alone tells that its colours are red, green and blue: its components are numbered as brightness and hues are."""
    content = picture("JPEG", keep_rgb=True)
    frame, scan = content.index(b"\xff\xc0"), content.index(b"\xff\xda")
    parts = bytearray(content)
    for number in range(3):
        parts[frame + 10 + 3 * number] = parts[scan + 5 + 2 * number] = number + 1
    return bytes(parts)


def talkative_png() -> bytes:
    """One that tells who made it."""
    told = PngInfo()
    told.add_text("Author", SECRET)
    told.add_text("Comment", SECRET, zip=True)
    return picture(pnginfo=told, dpi=(96, 96))


def talkative_jpeg() -> bytes:
    """One that tells who made it."""
    about = Image.Exif()
    about[0x013B] = SECRET
    return picture("JPEG", exif=about.tobytes(), comment=SECRET.encode())


def png_that_says(width: int, height: int) -> bytes:
    """A small file that says of itself that it is large."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + _chunk(b"IEND", b"")


def png_that_bursts() -> bytes:
    """A small picture whose pixels unpack to far more than it has."""
    header = struct.pack(">IIBBBBB", 10, 10, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(b"\0" * 30_000_000)) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

"""A site's own pictures as bytes: what is taken, what is dropped, and what is refused before anything decodes it."""

import io
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageChops

from cim_troubleshooter.guidance import picture_file
from cim_troubleshooter.guidance.picture_file import NoPicture, picture_of, read_picture
from tests.support.picture_files import (
    SECRET,
    jpeg_in_red_green_and_blue,
    picture,
    png_that_bursts,
    png_that_says,
    talkative_jpeg,
    talkative_png,
)

GOOD = {
    "png": picture(),
    "png with few colours": picture(mode="P"),
    "png that lets through": picture(mode="RGBA"),
    "png in greys": picture(mode="L"),
    "jpeg": picture("JPEG"),
    "jpeg that comes in turns": picture("JPEG", progressive=True),
    "jpeg in greys": picture("JPEG", mode="L"),
    "jpeg in red, green and blue": jpeg_in_red_green_and_blue(),
    "jpeg for print": picture("JPEG", mode="CMYK"),
}


@pytest.mark.parametrize("content", GOOD.values(), ids=GOOD.keys())
def test_a_picture_is_taken_with_all_its_pixels(content: bytes) -> None:
    taken = picture_of(content)
    assert (taken.width, taken.height) == (360, 120)
    before, after = (Image.open(io.BytesIO(one)).convert("RGBA") for one in (content, taken.content))
    assert ImageChops.difference(before.convert("RGB"), after.convert("RGB")).getbbox() is None


@pytest.mark.parametrize("content", [talkative_png(), talkative_jpeg()], ids=["png", "jpeg"])
def test_what_a_picture_tells_beside_its_pixels_is_dropped(content: bytes) -> None:
    assert SECRET.encode() in content
    taken = picture_of(content)
    assert SECRET.encode() not in taken.content
    after = Image.open(io.BytesIO(taken.content))
    after.load()
    assert not after.getexif() and SECRET not in str(after.info)


BAD = {
    "no picture": b"MZ\x90\x00 a program",
    "empty": b"",
    "vector": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    "another kind": picture("GIF"),
    "too many pixels": png_that_says(4_000, 4_000),
    "too wide": png_that_says(5_000, 1),
    "no pixels": png_that_says(0, 10),
    "vast": png_that_says(2**31 - 1, 2**31 - 1),
    "bursting": png_that_bursts(),
    "png cut off": picture()[:-20],
    "png damaged": picture().replace(b"IDAT", b"IDAT\x00", 1)[:-1],
    "jpeg cut off": picture("JPEG")[:-20],
    "jpeg without size": b"\xff\xd8\xff\xda\x00\x02\xff\xd9",
    "half a marker": b"\xff\xd8\xff",
}


@pytest.mark.parametrize("content", BAD.values(), ids=BAD.keys())
def test_what_cannot_be_shown_is_refused_with_what_to_do(content: bytes) -> None:
    with pytest.raises(NoPicture, match=r"PNG|smaller"):
        picture_of(content)


@given(st.sampled_from([picture(size=(20, 8)), picture("JPEG", size=(20, 8))]), st.data())
def test_a_picture_with_any_byte_changed_is_taken_or_refused_and_nothing_else(content: bytes, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(content) - 1))
    changed = content[:place] + bytes([data.draw(st.integers(0, 255))]) + content[place + 1 :]
    try:
        taken = picture_of(changed[: data.draw(st.integers(place, len(content)))])
    except NoPicture:
        return
    assert taken.width * taken.height <= picture_file.MOST_PIXELS


def test_a_file_that_is_too_large_is_not_read_to_its_end(tmp_path: Path) -> None:
    path = _in_a_pack(tmp_path, "large.png", b"")
    with open(path, "wb") as file:
        file.truncate(50_000_000_000)
    with pytest.raises(NoPicture, match="larger than 4 MB"):
        read_picture(path)


def test_no_link_leads_out_of_the_pack(tmp_path: Path) -> None:
    outside = tmp_path / "outside.png"
    outside.write_bytes(picture())
    path = _in_a_pack(tmp_path / "pack", "role.png", picture())
    assert read_picture(path).width == 360
    os.remove(path)
    os.symlink(outside, path)
    with pytest.raises(NoPicture, match="leads out of this folder"):
        read_picture(path)


def test_what_is_no_plain_file_is_not_waited_for(tmp_path: Path) -> None:
    path = _in_a_pack(tmp_path, "role.png", b"")
    os.remove(path)
    os.mkfifo(path)
    with pytest.raises(NoPicture, match="is not a file"):
        read_picture(path)


def test_a_picture_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(NoPicture, match="can't be read"):
        read_picture(os.path.join(tmp_path, "pictures", "role.png"))


def _in_a_pack(folder: Path, name: str, content: bytes) -> str:
    path = folder / "pictures" / name
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    return str(path)

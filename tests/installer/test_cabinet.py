from __future__ import annotations

import random
import struct
import zlib
from pathlib import Path

from installer.msi.cabinet import write_cabinet

WHEN = 1_767_225_600


def unpacked(cabinet: bytes) -> dict[str, bytes]:
    """The files of a cabinet, unpacked as [MS-CAB] says, each block with the one before as its dictionary."""
    first_file, count = struct.unpack_from("<I", cabinet, 16)[0], struct.unpack_from("<H", cabinet, 28)[0]
    at, blocks = struct.unpack_from("<IH", cabinet, 36)
    content = b""
    for _ in range(blocks):
        _, packed, size = struct.unpack_from("<IHH", cabinet, at)
        assert cabinet[at + 8 : at + 10] == b"CK"
        content += zlib.decompressobj(-15, zdict=content[-32768:]).decompress(cabinet[at + 10 : at + 8 + packed])
        at += 8 + packed
        assert len(content) % 32768 == size % 32768
    files, place = {}, first_file
    for _ in range(count):
        size, offset = struct.unpack_from("<II", cabinet, place)
        end = cabinet.index(b"\0", place + 16)
        files[cabinet[place + 16 : end].decode()] = content[offset : offset + size]
        place = end + 1
    return files


def some_files(folder: Path) -> list[tuple[str, Path]]:
    chance = random.Random(7)
    contents = [b"", b"a", b"words, and again words. " * 9000, chance.randbytes(100_001), bytes(70_000)]
    for number, content in enumerate(contents):
        (folder / f"{number}.bin").write_bytes(content)
    return [(f"f{number:04d}", folder / f"{number}.bin") for number in range(len(contents))]


def test_what_is_packed_comes_out_again(tmp_path: Path) -> None:
    files = some_files(tmp_path)
    write_cabinet(tmp_path / "x.cab", files, WHEN)
    assert unpacked((tmp_path / "x.cab").read_bytes()) == {name: file.read_bytes() for name, file in files}


def test_the_same_files_make_the_same_bytes_whenever_they_were_written(tmp_path: Path) -> None:
    write_cabinet(tmp_path / "x.cab", some_files(tmp_path), WHEN)
    write_cabinet(tmp_path / "y.cab", some_files(tmp_path), WHEN)
    assert (tmp_path / "x.cab").read_bytes() == (tmp_path / "y.cab").read_bytes()

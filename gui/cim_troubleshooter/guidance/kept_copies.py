"""The last good copies of what lies on a share: one file each, in the user's own state folder, and the day on which it was good."""

from __future__ import annotations

import contextlib
import os
import re
import time
import zlib

LARGEST_COPY = 50_000_000
"""Bytes."""
_BEGUN = re.compile(r"\.[a-z]+\.\d+$")
_BEGUN_LONG_AGO = 600.0
"""Seconds."""


def keep(kept_in: str, source: str, ending: str, content: bytes) -> None:
    """Writes the copy of `source`, where it is not there yet as it is. Where it cannot be written, the program goes on without."""
    path = path_of(kept_in, source, ending)
    partial = f"{path}.{os.getpid()}"
    try:
        os.makedirs(kept_in, exist_ok=True)
        _remove_what_was_begun(kept_in)
        if content_of(path) != content:
            with open(partial, "wb") as file:
                file.write(content)
            os.replace(partial, path)
    except OSError:
        with contextlib.suppress(OSError):
            os.remove(partial)


def confirm(kept_in: str, source: str, ending: str) -> None:
    """What the copy says was still good today."""
    with contextlib.suppress(OSError):
        os.utime(path_of(kept_in, source, ending))


def copy_of(kept_in: str, source: str, ending: str) -> tuple[bytes | None, str]:
    """What the copy of `source` has, and the day of it, such as 2026-11-28; None where there is no copy."""
    path = path_of(kept_in, source, ending)
    try:
        day = time.strftime("%Y-%m-%d", time.localtime(os.stat(path).st_mtime))
    except OSError:
        return None, ""
    return content_of(path), day


def content_of(path: str) -> bytes | None:
    """What a file has; None where it cannot be read."""
    try:
        with open(path, "rb") as file:
            return file.read(LARGEST_COPY)
    except OSError:
        return None


def path_of(kept_in: str, source: str, ending: str) -> str:
    """Where the copy lies: two sources of one name have two copies."""
    name = "".join(one if one.isalnum() else "-" for one in os.path.basename(os.path.normpath(source)))
    return os.path.join(kept_in, f"{name[:40]}-{zlib.crc32(source.encode(errors='surrogatepass')):08x}{ending}")


def _remove_what_was_begun(kept_in: str) -> None:
    """Copies of programs that ended while they wrote; one that is being written now is younger."""
    for entry in os.scandir(kept_in):
        if _BEGUN.search(entry.name) and time.time() - entry.stat().st_mtime > _BEGUN_LONG_AGO:
            os.remove(entry.path)

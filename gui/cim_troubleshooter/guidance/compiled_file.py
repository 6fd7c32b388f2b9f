"""The compiled copy of a pack: one file, so that the first page needs no YAML parser.

The file is a header, which changes whenever the model does, and the pack as packed.py makes it.
"""

import os
import zlib

from cim_troubleshooter.guidance.model import Pack
from cim_troubleshooter.guidance.packed import AT_ONCE, KINDS, packed, unpacked


def read_compiled(path: str) -> Pack | None:
    """The pack in a compiled file; None where there is none, or none that this program can read."""
    try:
        with open(path, "rb") as file:
            content = file.read()
    except OSError:
        return None
    header, end, body = content.partition(b"\n")
    return unpacked(body) if header + end == _header(body) else None


def write_compiled(pack: Pack, target: str) -> None:
    """Writes the pack without its scenarios, in one step: a reader never sees half a file. Raises OSError."""
    body = packed(pack._replace(scenarios={}))
    partial = f"{target}.{os.getpid()}"
    with open(partial, "wb") as file:
        file.write(_header(body) + body)
    os.replace(partial, target)


def newer_than(folder: str, path: str) -> bool:
    """Whether any file of a pack's folder that is compiled changed after `path` was written, or either is not there."""
    try:
        written = os.stat(path).st_mtime_ns
        return any(_changed_after(inside, written) for inside in (folder, *_folders_in(folder)))
    except OSError:
        return True


def _folders_in(folder: str) -> list[str]:
    # Scenarios are authors' own, more files than all others together, and not in the compiled copy.
    with os.scandir(folder) as entries:
        return [entry.path for entry in entries if entry.name != "scenarios" and entry.is_dir()]


def _changed_after(folder: str, written: int) -> bool:
    # The folder's own time changes when a file is added or removed.
    if os.stat(folder).st_mtime_ns > written:
        return True
    with os.scandir(folder) as entries:
        return any(entry.stat().st_mtime_ns > written for entry in entries if entry.is_file())


def _header(body: bytes) -> bytes:
    """The first line of the compiled file with this body: it gives away a file of another model, or a damaged one."""
    shape = repr([(kind.__name__, kind.__annotations__, kind._field_defaults) for kind in KINDS])
    return b"CIM pack %08x %08x\n" % (zlib.crc32(f"{AT_ONCE}{shape}".encode()), zlib.crc32(body))

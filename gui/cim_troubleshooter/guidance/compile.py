"""A pack as one compiled file, so that the first page needs no YAML parser.

The file is a header, which changes whenever the model does, and the pack as MessagePack. `python -m
cim_troubleshooter.guidance.compile` makes the built-in pack's; the build of a wheel does the same.
"""

from __future__ import annotations

import os
import sys
import zlib

import msgspec

from cim_troubleshooter.guidance import model
from cim_troubleshooter.guidance.model import Fault, Pack


def compile_pack(folder: str, target: str) -> tuple[Fault, ...]:
    """Writes the pack in a folder to `target`, and gives its faults.

    A pack with faults is not compiled, and a copy from before is taken away: a compiled copy could not say
    what is wrong with it. Raises NotAPack, and OSError where `target` can't be written.
    """
    from cim_troubleshooter.guidance.load import load_pack

    loaded = load_pack(folder)
    if not loaded.faults:
        _write_compiled(loaded.pack, target)
    elif os.path.exists(target):
        os.remove(target)
    return loaded.faults


def read_compiled(path: str) -> Pack | None:
    """The pack in a compiled file; None where there is none, or none that this program can read."""
    try:
        with open(path, "rb") as file:
            content = file.read()
    except OSError:
        return None
    start = _header()
    if not content.startswith(start):
        return None
    try:
        return msgspec.msgpack.decode(memoryview(content)[len(start) :], type=Pack)
    except msgspec.MsgspecError:
        return None


def newer_than(folder: str, path: str) -> bool:
    """Whether any file of a pack's folder changed after `path` was written, or either is not there."""
    try:
        written = os.stat(path).st_mtime_ns
        return any(_changed_after(inside, written) for inside in (folder, *_folders_in(folder)))
    except OSError:
        return True


def _folders_in(folder: str) -> list[str]:
    with os.scandir(folder) as entries:
        return [entry.path for entry in entries if entry.is_dir()]


def _changed_after(folder: str, written: int) -> bool:
    # The folder's own time changes when a file is added or taken away.
    if os.stat(folder).st_mtime_ns > written:
        return True
    with os.scandir(folder) as entries:
        return any(entry.stat().st_mtime_ns > written for entry in entries if entry.is_file())


def _header() -> bytes:
    """What a compiled file of this model starts with; another model's file is told by its header."""
    shape = repr([(name, kind.__annotations__) for name, kind in vars(model).items() if hasattr(kind, "__struct_fields__")])
    return b"CIM pack %08x\n" % zlib.crc32(shape.encode())


def _write_compiled(pack: Pack, target: str) -> None:
    """In one step: a reader never sees half a file."""
    content = _header() + msgspec.msgpack.encode(msgspec.structs.replace(pack, scenarios={}))
    partial = f"{target}.{os.getpid()}"
    with open(partial, "wb") as file:
        file.write(content)
    os.replace(partial, target)


def main() -> None:
    """Compiles the built-in pack beside its folder; where it has faults, says each, and the program reads the YAML."""
    from cim_troubleshooter.guidance.load import built_in_folder, compiled_path

    for fault in compile_pack(built_in_folder(), compiled_path()):
        print(fault, file=sys.stderr)


if __name__ == "__main__":
    main()

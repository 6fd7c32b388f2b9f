"""A pack as one compiled file, so that the first page needs no YAML parser.

The file is a header, which changes whenever the model does, and the pack as MessagePack. `python -m
cim_troubleshooter.guidance.compile` makes the built-in pack's; the build of a wheel does the same.
"""

from __future__ import annotations

import os
import zlib

import msgspec

from cim_troubleshooter.guidance.model import Pack


def header() -> bytes:
    """What a compiled file of this model starts with; another model's file is told by its header."""
    from cim_troubleshooter.guidance import model

    shape = repr([(name, kind.__struct_fields__) for name, kind in sorted(vars(model).items()) if hasattr(kind, "__struct_fields__")])
    return b"CIM pack %08x\n" % zlib.crc32(shape.encode())


def write_compiled(pack: Pack, target: str) -> None:
    """Writes a pack, without its scenarios, in one step: a reader never sees half a file."""
    content = header() + msgspec.msgpack.encode(msgspec.structs.replace(pack, scenarios={}))
    partial = f"{target}.{os.getpid()}"
    with open(partial, "wb") as file:
        file.write(content)
    os.replace(partial, target)


def read_compiled(path: str) -> Pack | None:
    """The pack in a compiled file; None where there is none, or none that this program can read."""
    try:
        with open(path, "rb") as file:
            content = file.read()
    except OSError:
        return None
    start = header()
    if not content.startswith(start):
        return None
    try:
        return msgspec.msgpack.decode(memoryview(content)[len(start) :], type=Pack)
    except msgspec.DecodeError:
        return None


def newer_than(folder: str, path: str) -> bool:
    """Whether any file of a pack's folder changed after `path` was written, or `path` is not there."""
    try:
        written = os.stat(path).st_mtime_ns
    except OSError:
        return True
    return any(_changed_after(inside, written) for inside in [folder, *(entry.path for entry in os.scandir(folder) if entry.is_dir())])


def _changed_after(folder: str, written: int) -> bool:
    # The folder's own time changes when a file is added or taken away.
    if os.stat(folder).st_mtime_ns > written:
        return True
    return any(entry.stat().st_mtime_ns > written for entry in os.scandir(folder) if entry.is_file())


def main() -> None:
    """Compiles the built-in pack beside its folder, and says of each fault where it is."""
    from cim_troubleshooter.guidance.load import BUILT_IN, compiled_path, load_pack
    from cim_troubleshooter.shipped_files import shipped_folder

    loaded = load_pack(os.path.join(shipped_folder("flows"), BUILT_IN))
    for fault in loaded.faults:
        print(fault)
    write_compiled(loaded.pack, compiled_path())


if __name__ == "__main__":
    main()

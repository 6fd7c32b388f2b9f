"""Compiles a pack: `python -m cim_troubleshooter.guidance.compile` does it for the built-in one, as does the build of a wheel."""

import os
import sys

from cim_troubleshooter.guidance.compiled_file import write_compiled
from cim_troubleshooter.guidance.load import built_in_folder, compiled_path, load_pack
from cim_troubleshooter.texts.fault import Fault


def compile_pack(folder: str, target: str) -> tuple[Fault, ...]:
    """Writes the pack in a folder to `target`, and gives its faults.

    A pack with faults is not compiled, and a copy from before is removed: a compiled copy could not say what is wrong with it.
    Raises NotAPack, and OSError where `target` can't be written.
    """
    loaded = load_pack(folder)
    if all(fault.warning for fault in loaded.faults):
        write_compiled(loaded.whole, target)
    elif os.path.exists(target):
        os.remove(target)
    return loaded.faults


def main() -> None:
    """Compiles the built-in pack beside its folder; where it has faults, prints each, and the program reads the YAML."""
    for fault in compile_pack(built_in_folder(), compiled_path()):
        print(fault, file=sys.stderr)


if __name__ == "__main__":
    main()

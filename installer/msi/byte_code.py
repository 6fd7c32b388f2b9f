"""Byte-code for the Python that is installed, made in advance: Program Files is read-only, and a start does not have to compile.

Byte-code belongs to one minor version of Python, so a Python 3.13 of this machine makes it. Where there is none (Debian 12),
Debian 13's own packages are unpacked into build/ and run from there.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import yaml

from installer.msi.places import BUILD, REPOSITORY

PYTHON = "3.13"
_ROOT = BUILD / "python-from-debian-13"
_PACKAGES = (
    "python3.13-minimal",
    "libpython3.13-minimal",
    "libpython3.13-stdlib",
    "libc6",
    "libexpat1",
    "zlib1g",
    "libssl3t64",
)
_COMPILE = """
import importlib.util, marshal, pathlib, sys
root = pathlib.Path(sys.argv[1])
for source in sorted(root.rglob("*.py")):
    name = source.relative_to(root).as_posix()
    # Without docstrings, which nobody reads there.
    code = compile(source.read_bytes(), name, "exec", dont_inherit=True, optimize=2)
    # Flags 1: by hash, and not looked at again. There is no source beside it to compare with.
    content = importlib.util.MAGIC_NUMBER + (1).to_bytes(4, "little") + bytes(8) + marshal.dumps(code)
    source.with_suffix(".pyc").write_bytes(content)
    source.unlink()
"""


def compile_in_place(folder: Path) -> None:
    """Puts byte-code in every source's place below a folder."""
    run_python("-X", "no_debug_ranges", "-c", _COMPILE, str(folder))


def compile_guidance(package_root: Path) -> None:
    """Makes the compiled copy of the built-in guidance below a folder that holds the package as source."""
    run_python("-c", "from cim_troubleshooter.guidance.compile import main; main()", search=package_root)


def magic_number() -> bytes:
    """The magic number with which byte-code of this Python begins."""
    said = run_python("-c", "import importlib.util; print(importlib.util.MAGIC_NUMBER.hex())")
    return bytes.fromhex(said.strip())


def run_python(*arguments: str, search: Path | None = None) -> str:
    """Runs Python 3.13, the same way each time, and gives what it printed."""
    environment = {"PATH": os.environ["PATH"], "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1", "LC_ALL": "C.UTF-8"}
    if search is not None:
        environment["PYTHONPATH"] = os.pathsep.join([str(search), *_pure_packages()])
    command = _python()
    done = subprocess.run([*command, *arguments], env=environment, text=True, stdout=subprocess.PIPE, check=True)
    return done.stdout


def _pure_packages() -> list[str]:
    """PyYAML of the machine that builds, which works without its compiled part on any Python."""
    return [str(Path(yaml.__file__).parent.parent)]


def _python() -> list[str]:
    for name in (f"python{PYTHON}", "python3"):
        found = shutil.which(name)
        if found and _is_right([found]):
            return [found]
    loader = _ROOT / "usr/lib64/ld-linux-x86-64.so.2"
    command = [str(loader), "--library-path", str(_ROOT / "usr/lib/x86_64-linux-gnu"), str(_ROOT / f"usr/bin/python{PYTHON}")]
    if not loader.exists():
        _unpack_from_debian_13()
    if not _is_right(command):
        raise SystemExit(f"Python {PYTHON} is needed to make byte-code, and Debian 13's did not run here.")
    return command


def _is_right(command: list[str]) -> bool:
    asked = "import sys; print('%d.%d' % sys.version_info[:2])"
    done = subprocess.run([*command, "-c", asked], capture_output=True, text=True, check=False)
    return done.stdout.strip() == PYTHON


def _unpack_from_debian_13() -> None:
    script = REPOSITORY / "installer" / "msi" / "unpack_from_debian_13.sh"
    subprocess.run([str(script), str(_ROOT), *_PACKAGES], check=True)

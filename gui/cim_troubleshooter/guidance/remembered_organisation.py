"""The organisation that a person chose, remembered for them on this computer. Never on a shared terminal."""

from __future__ import annotations

import os

from cim_troubleshooter.system import folders

_FILE = "organisation.txt"
_LONGEST = 200
"""Characters of a code or a name."""


def remembered() -> str | None:
    """The code that was kept, or the name of an organisation without one; None where nothing was, or it cannot be read."""
    path = _path()
    if path is None:
        return None
    try:
        with open(path, encoding="utf-8") as file:
            code = file.read(_LONGEST + 1).strip()
    except (OSError, ValueError):
        return None
    return code if code and len(code) <= _LONGEST and code.isprintable() else None


def remember(code: str) -> None:
    """Keep a code for the next time. Raises OSError where that is not possible."""
    path = _path()
    if path is None:
        raise FileNotFoundError("This user has no folder.")
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(code + "\n")


def _path() -> str | None:
    folder = folders.user_folder()
    return None if folder is None else os.path.join(folder, _FILE)

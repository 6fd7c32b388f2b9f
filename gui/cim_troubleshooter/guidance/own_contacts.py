"""Telephone numbers that a person wrote down on *Who can help*, for themselves alone: a practice without IT has no contacts file.

They are kept in the folder of this user on this computer, and nowhere else: not in the log, not in a summary, not for anybody else
who signs in here. Never on a shared terminal.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from typing import Literal, get_args

from cim_troubleshooter.system import folders
from cim_troubleshooter.texts.characters import one_line

OwnKind = Literal["registration-authority", "local-it"]
"""Whose number somebody may write down."""
LONGEST = 40
"""Characters of a number."""
_FEWEST_DIGITS = 3
_FILE = "own-contacts.json"
_LARGEST = 4096


def own_numbers() -> Mapping[OwnKind, str]:
    """The numbers that were kept. Whatever else the file has is passed over; empty where there is none. Never raises."""
    path = _path()
    try:
        with open(path or "", encoding="utf-8") as file:
            kept = json.loads(file.read(_LARGEST))
    except (OSError, ValueError, RecursionError):
        return {}
    if not isinstance(kept, dict):
        return {}
    return {kind: number for kind in get_args(OwnKind) if (number := usable_number(kept.get(kind))) is not None}


def usable_number(typed: object) -> str | None:
    """A number as it is shown; None for what is none: no digits to dial, or more than a number."""
    if not isinstance(typed, str):
        return None
    number = one_line(typed).strip()
    digits = sum(character.isdigit() for character in number)
    return number if digits >= _FEWEST_DIGITS and len(number) <= LONGEST else None


def keep_number(kind: OwnKind, number: str | None) -> Mapping[OwnKind, str]:
    """Keep a number, or with None keep it no longer; gives what is kept now. Raises OSError where that is not possible."""
    path = _path()
    if path is None:
        raise FileNotFoundError("This user has no folder.")
    kept = {name: value for name, value in own_numbers().items() if name != kind}
    if number is not None:
        kept[kind] = number
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        json.dump(kept, file)
    return kept


def _path() -> str | None:
    folder = folders.user_folder()
    return None if folder is None else os.path.join(folder, _FILE)

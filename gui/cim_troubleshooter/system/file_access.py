"""Files that only administrators can change: opened once, judged by that handle, and read by the same.

Users may create files in ProgramData and own what they create, so a site file that nobody named on the command line is used
only where the file and the folders it lies in belong to administrators and nobody else may write them. On Windows that is the
owner and the access list (learn.microsoft.com: GetSecurityInfo, ACCESS_MASK); elsewhere, the owner and the mode.
"""

from __future__ import annotations

import ntpath
import re
from collections.abc import Sequence
from typing import NamedTuple

SYSTEM, ADMINISTRATORS = "S-1-5-18", "S-1-5-32-544"
TRUSTED_INSTALLER = "S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464"
_DOMAIN_ADMINISTRATORS = re.compile(r"S-1-5-21-\d+-\d+-\d+-(512|519)")
_WRITES = 0x2 | 0x4 | 0x10 | 0x40 | 0x100 | 0x10000 | 0x40000 | 0x80000 | 0x10000000 | 0x40000000
"""To write data or attributes, to append or add, to delete, to change the access list or the owner; everything; generic writing."""
_FOR_WHAT_IS_INSIDE_ONLY = 0x8
_ALLOWS = 0


class Entry(NamedTuple):
    """One entry of an access list: its kind, its flags, what it allows, and to whom."""

    kind: int
    flags: int
    rights: int
    who: str


class Access(NamedTuple):
    """Who owns a file or folder, and who may do what with it. `entries` None: there is no list, so everybody may do everything."""

    owner: str
    entries: Sequence[Entry] | None
    is_link: bool


class OthersCanChangeIt(Exception):
    """The file is not administrators' alone. Its text says what stands in the way."""


def what_stands_in_the_way(name: str, access: Access) -> str | None:
    """Why a file or folder cannot be trusted; None where it can."""
    if access.is_link:
        return f"{name} is a link to another place."
    if not _is_administrator(access.owner):
        return f"{name} belongs to somebody who is not an administrator."
    if access.entries is None:
        return f"everybody may change {name}."
    for entry in access.entries:
        allows = entry.kind == _ALLOWS and entry.rights & _WRITES and not entry.flags & _FOR_WHAT_IS_INSIDE_ONLY
        # Kinds of entry above denial may allow under conditions: taken as if they did.
        if (allows or entry.kind > 1) and not _is_administrator(entry.who):
            return f"others than administrators may change {name}."
    return None


def folders_to_look_at(path: str, common_folder: str) -> list[str]:
    """The folders around a file whose access counts: up to, and not with, ProgramData or a drive's or share's root."""
    found = []
    folder = ntpath.dirname(path)
    while folder and ntpath.dirname(folder) != folder and ntpath.normcase(folder) != ntpath.normcase(common_folder):
        found.append(folder)
        folder = ntpath.dirname(folder)
    return found


def _is_administrator(who: str) -> bool:
    return who in (SYSTEM, ADMINISTRATORS, TRUSTED_INSTALLER) or bool(_DOMAIN_ADMINISTRATORS.fullmatch(who))


def raise_if(reason: str | None) -> None:
    """Raises OthersCanChangeIt with a reason, where there is one."""
    if reason is not None:
        raise OthersCanChangeIt(reason)

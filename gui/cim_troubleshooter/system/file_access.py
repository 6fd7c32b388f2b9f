"""Whether only administrators can change a file: who owns it, and who else may write to it.

Users may create files in ProgramData, and own what they create. A site file that was not named on the command line is therefore
used only if the file and its folders belong to administrators and nobody else can write to them. On Windows the owner and the
access list decide (learn.microsoft.com: GetSecurityInfo, ACCESS_MASK), on Linux the owner and the mode.
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
"""Rights to write data or attributes, to append, to delete, to change the access list or the owner; all rights; generic write."""
_INHERIT_ONLY = 0x8
_ALLOWS = 0


class Entry(NamedTuple):
    """One entry of an access list (ACE): its type, its flags, its rights, and the SID of whom it is about."""

    kind: int
    flags: int
    rights: int
    who: str


class Access(NamedTuple):
    """The owner (a SID) and the access list of a file or folder. `entries` is None where there is no list: everybody has all rights."""

    owner: str
    entries: Sequence[Entry] | None
    is_link: bool


class OthersCanChangeIt(Exception):
    """People other than administrators can change the file. Its text says why."""


def why_not_trusted(name: str, access: Access) -> str | None:
    """Why a file or folder cannot be trusted; None where it can."""
    if access.is_link:
        return f"{name} is a link to another place."
    if not _is_administrator(access.owner):
        return f"{name} belongs to somebody who is not an administrator."
    if access.entries is None:
        return f"everybody may change {name}."
    for entry in access.entries:
        allows = entry.kind == _ALLOWS and entry.rights & _WRITES and not entry.flags & _INHERIT_ONLY
        # Types above 1 (deny) may allow under conditions: they count as if they did.
        if (allows or entry.kind > 1) and not _is_administrator(entry.who):
            return f"people other than administrators may change {name}."
    return None


def folders_to_check(path: str, common_folder: str) -> list[str]:
    """The folders of a file whose access counts: all up to ProgramData or the root of the drive or share, which itself is not included."""
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

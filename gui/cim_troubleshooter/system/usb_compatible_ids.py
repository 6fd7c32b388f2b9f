"""The class of a USB device by the compatible IDs that Windows derives from it."""

from __future__ import annotations

import re
from collections.abc import Iterable

_CLASS = re.compile(r"USB\\CLASS_([0-9A-F]{2})", re.IGNORECASE)


def classes_of(compatible_ids: Iterable[str]) -> frozenset[int]:
    r"""The classes in names such as `USB\Class_0B&SubClass_00&Prot_00` (learn.microsoft.com: Standard USB Identifiers)."""
    return frozenset(int(found[1], 16) for name in compatible_ids if (found := _CLASS.match(name)))

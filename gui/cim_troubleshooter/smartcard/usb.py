"""Smartcard readers that are plugged in, whether or not the card service can use them.

A reader is a USB device with an interface of class 0x0B (USB Device Class: Smart Card CCID, revision 1.1), or one of the
few that are known by their numbers because they say less of themselves.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from cim_troubleshooter.system.usb_devices import UsbDevice, usb_devices

_SMARTCARD_READER = 0x0B
_KNOWN = frozenset({"076B:3021", "076B:3031", "08E6:3437", "08E6:3438", "08E6:8141"})
"""OMNIKEY 3121 and 3x21, Gemalto PC Twin and its variants: seen with NHS smartcards (the ids are those of pcsc-lite's CCID driver)."""
_PROBLEMS = {10: "cannot start", 22: "disabled", 28: "no driver", 31: "not working", 43: "stopped", 52: "driver not signed"}
"""Device Manager's numbers for what is wrong with a device (cfg.h), those that readers are seen with."""


class PluggedIn(NamedTuple):
    """A reader on USB. `problem` is Windows' number for what keeps it from working: 0 nothing, None not known."""

    id: str
    """Vendor and product, such as `076B:3031`."""
    problem: int | None = None

    @property
    def works(self) -> bool:
        """Whether Windows says that nothing keeps it from working."""
        return self.problem == 0

    def __str__(self) -> str:
        """As IT reads it in the details."""
        if not self.problem:
            return self.id
        return f"{self.id} problem {self.problem} ({_PROBLEMS.get(self.problem, 'see Device Manager')})"


def plugged_in_readers() -> list[PluggedIn]:
    """The readers that are plugged in now. What can't be asked counts as none."""
    return readers_among(usb_devices())


def readers_among(devices: Iterable[UsbDevice]) -> list[PluggedIn]:
    """The smartcard readers among USB devices, each once, by their numbers."""
    found = {PluggedIn(one.id, one.problem) for one in devices if _SMARTCARD_READER in one.classes or one.id in _KNOWN}
    return sorted(found, key=str)

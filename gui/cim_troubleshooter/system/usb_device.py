"""A USB device."""

from __future__ import annotations

from typing import NamedTuple


class UsbDevice(NamedTuple):
    """A device that is plugged in, or on Windows one interface of it."""

    id: str
    """Vendor and product in upper-case hexadecimal, such as `076B:3031`."""
    classes: frozenset[int]
    """The classes of its interfaces (usb.org, Defined Class Codes)."""
    problem: int | None = None
    """Windows' number for what keeps it from working (cfg.h): 0 nothing, None not known."""

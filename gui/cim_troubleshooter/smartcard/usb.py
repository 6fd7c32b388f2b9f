"""Smartcard readers that are plugged in, whether or not the card service can use them.

A reader is a USB device with an interface of class 0x0B (USB Device Class: Smart Card CCID, revision 1.1), or one of the
few that are known by their numbers because they say less of themselves.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

_CLASS = "0b"
_KNOWN = frozenset({"076B:3021", "076B:3031", "08E6:3437", "08E6:3438", "08E6:8141"})
"""OMNIKEY 3121 and 3x21, Gemalto PC Twin and its kin: seen with NHS smartcards (the ids are those of pcsc-lite's CCID driver)."""
_LINUX_DEVICES = "/sys/bus/usb/devices"
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


def plugged_in_readers(devices: str = _LINUX_DEVICES) -> list[PluggedIn]:
    """The readers that are plugged in now. What can't be asked counts as none."""
    return sorted(set(_on_windows() if sys.platform == "win32" else _on_linux(devices)), key=str)


def _on_linux(devices: str) -> Iterator[PluggedIn]:
    try:
        entries = os.listdir(devices)
    except OSError:
        return
    readers = {entry.split(":")[0] for entry in entries if ":" in entry and _read(devices, entry, "bInterfaceClass") == _CLASS}
    for device in entries:
        id_ = f"{_read(devices, device, 'idVendor')}:{_read(devices, device, 'idProduct')}".upper()
        if device in readers or id_ in _KNOWN:
            yield PluggedIn(id_)


def _read(*path: str) -> str:
    try:
        with open(os.path.join(*path), encoding="ascii", errors="replace") as file:
            return file.read(16).strip().lower()
    except OSError:
        return ""


_ID = re.compile(r"USB\\VID_([0-9A-F]{4})&PID_([0-9A-F]{4})", re.IGNORECASE)
_ENUMERATOR_AND_PRESENT = 0x1 | 0x100
_COMPATIBLE_IDS = 0x3


def _on_windows() -> Iterator[PluggedIn]:
    """Each USB device that is there, drivers or none, by the configuration manager (cfgmgr32.h). Asking needs no rights."""
    import ctypes

    manager = ctypes.windll.cfgmgr32  # type: ignore[attr-defined,unused-ignore]
    size = ctypes.c_ulong()
    if manager.CM_Get_Device_ID_List_SizeW(ctypes.byref(size), "USB", _ENUMERATOR_AND_PRESENT) or size.value < 2:
        return
    names = ctypes.create_unicode_buffer(size.value)
    if manager.CM_Get_Device_ID_ListW("USB", names, size, _ENUMERATOR_AND_PRESENT):
        return
    for name in filter(None, "".join(names[: size.value]).split("\0")):
        numbers = _ID.match(name)
        node = ctypes.c_ulong()
        if numbers is None or manager.CM_Locate_DevNodeW(ctypes.byref(node), name, 0):
            continue
        id_ = f"{numbers[1]}:{numbers[2]}".upper()
        if id_ in _KNOWN or is_reader(_compatible_ids(manager, node)):
            yield PluggedIn(id_, _problem(manager, node))


def is_reader(compatible_ids: list[str]) -> bool:
    """Whether Windows would look for a smartcard reader's driver by these names: the class 0B, and what it adds to it."""
    return any(name.upper().startswith("USB\\CLASS_0B") for name in compatible_ids)


def _compatible_ids(manager: Any, node: Any) -> list[str]:
    import ctypes

    size = ctypes.c_ulong(4096)
    room = ctypes.create_unicode_buffer(size.value // 2)
    if manager.CM_Get_DevNode_Registry_PropertyW(node, _COMPATIBLE_IDS, None, room, ctypes.byref(size), 0):
        return []
    return list(filter(None, "".join(room[: size.value // 2]).split("\0")))


def _problem(manager: Any, node: Any) -> int | None:
    import ctypes

    status, problem = ctypes.c_ulong(), ctypes.c_ulong()
    return None if manager.CM_Get_DevNode_Status(ctypes.byref(status), ctypes.byref(problem), node, 0) else problem.value

"""Smartcard readers that are plugged in, whether or not the card service can use them.

A reader is a USB device with an interface of class 0x0B (USB Device Class: Smart Card CCID, revision 1.1).
"""

from __future__ import annotations

import os
import sys

_CLASS = "0b"
_LINUX_DEVICES = "/sys/bus/usb/devices"


def plugged_in_readers(devices: str = _LINUX_DEVICES) -> list[str]:
    """The vendor and product numbers of readers that are plugged in, such as `076B:3031`."""
    if sys.platform == "win32":
        return _on_windows()
    return _on_linux(devices)


def _on_linux(devices: str) -> list[str]:
    try:
        entries = sorted(os.listdir(devices))
    except OSError:
        return []
    found = {entry.split(":")[0] for entry in entries if ":" in entry and _read(devices, entry, "bInterfaceClass") == _CLASS}
    return [f"{_read(devices, device, 'idVendor')}:{_read(devices, device, 'idProduct')}".upper() for device in sorted(found)]


def _read(*path: str) -> str:
    try:
        with open(os.path.join(*path), encoding="ascii", errors="replace") as file:
            return file.read(16).strip().lower()
    except OSError:
        return ""


def _on_windows() -> list[str]:
    """Devices of the reader class that are there now, by the configuration manager (CM_Get_Device_ID_List, present only)."""
    import ctypes

    only_class_and_present = 0x200 | 0x100
    reader_class = "{50dd5230-ba8a-11d1-bf5d-0000f805f530}"
    manager = ctypes.windll.cfgmgr32  # type: ignore[attr-defined,unused-ignore]
    size = ctypes.c_ulong()
    if manager.CM_Get_Device_ID_List_SizeW(ctypes.byref(size), reader_class, only_class_and_present) or size.value < 2:
        return []
    names = ctypes.create_unicode_buffer(size.value)
    if manager.CM_Get_Device_ID_ListW(reader_class, names, size, only_class_and_present):
        return []
    ids = [name for name in "".join(names[: size.value]).split("\0") if name.upper().startswith("USB\\VID_")]
    return sorted({f"{name[8:12]}:{name[17:21]}".upper() for name in ids})

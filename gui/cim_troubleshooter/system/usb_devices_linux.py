"""USB devices on Linux, by /sys/bus/usb (Linux, Documentation/ABI/testing/sysfs-bus-usb)."""

from __future__ import annotations

import os
import re

from cim_troubleshooter.system.usb_device import UsbDevice

_DEVICES = "/sys/bus/usb/devices"


def usb_devices(folder: str = _DEVICES) -> list[UsbDevice]:
    """Each device that is plugged in; none where Linux cannot tell. `folder` has an entry for each device and each interface."""
    try:
        entries = os.listdir(folder)
    except OSError:
        return []
    return [
        UsbDevice(f"{vendor}:{product}".upper(), _classes(folder, device, entries))
        for device in entries
        if (vendor := _read(folder, device, "idVendor")) and (product := _read(folder, device, "idProduct"))
    ]


def _classes(folder: str, device: str, entries: list[str]) -> frozenset[int]:
    """Of the device's interfaces, whose entries are named after it: `1-4:1.0` belongs to `1-4`."""
    found = (_read(folder, entry, "bInterfaceClass") for entry in entries if entry.startswith(f"{device}:"))
    return frozenset(int(one, 16) for one in found if re.fullmatch("[0-9a-f]{2}", one))


def _read(*path: str) -> str:
    try:
        with open(os.path.join(*path), encoding="ascii", errors="replace") as file:
            return file.read(16).strip().lower()
    except OSError:
        return ""

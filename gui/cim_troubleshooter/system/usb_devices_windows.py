"""USB devices on Windows, by the configuration manager (cfgmgr32.h). Asking needs no rights."""

from __future__ import annotations

import ctypes
import re
import sys

from cim_troubleshooter.system.usb_compatible_ids import classes_of
from cim_troubleshooter.system.usb_device import UsbDevice

assert sys.platform == "win32"

_ID = re.compile(r"USB\\VID_([0-9A-F]{4})&PID_([0-9A-F]{4})", re.IGNORECASE)
_ENUMERATOR_AND_PRESENT = 0x1 | 0x100
_COMPATIBLE_IDS = 0x3


def usb_devices() -> list[UsbDevice]:
    """Each device that is plugged in; none where Windows cannot tell."""
    manager = ctypes.windll.cfgmgr32
    size = ctypes.c_ulong()
    if manager.CM_Get_Device_ID_List_SizeW(ctypes.byref(size), "USB", _ENUMERATOR_AND_PRESENT) or size.value < 2:
        return []
    names = ctypes.create_unicode_buffer(size.value)
    if manager.CM_Get_Device_ID_ListW("USB", names, size, _ENUMERATOR_AND_PRESENT):
        return []
    return [device for name in "".join(names[: size.value]).split("\0") if name and (device := _device(name))]


def _device(name: str) -> UsbDevice | None:
    numbers = _ID.match(name)
    node = ctypes.c_ulong()
    if numbers is None or ctypes.windll.cfgmgr32.CM_Locate_DevNodeW(ctypes.byref(node), name, 0):
        return None
    return UsbDevice(f"{numbers[1]}:{numbers[2]}".upper(), classes_of(_compatible_ids(node)), _problem(node))


def _compatible_ids(node: ctypes.c_ulong) -> list[str]:
    size = ctypes.c_ulong(4096)
    room = ctypes.create_unicode_buffer(size.value // 2)
    if ctypes.windll.cfgmgr32.CM_Get_DevNode_Registry_PropertyW(node, _COMPATIBLE_IDS, None, room, ctypes.byref(size), 0):
        return []
    return list(filter(None, "".join(room[: size.value // 2]).split("\0")))


def _problem(node: ctypes.c_ulong) -> int | None:
    status, problem = ctypes.c_ulong(), ctypes.c_ulong()
    return None if ctypes.windll.cfgmgr32.CM_Get_DevNode_Status(ctypes.byref(status), ctypes.byref(problem), node, 0) else problem.value

"""The card service of Windows (SCardSvr): how the registry has it start, and what it says a reader is."""

from __future__ import annotations

import ctypes
import sys

from cim_troubleshooter.system import registry
from cim_troubleshooter.system.service_start import Start

assert sys.platform == "win32"

_KEY = r"SYSTEM\CurrentControlSet\Services\SCardSvr"
_STARTS: dict[object, Start] = {2: "by itself", 3: "on demand", 4: "disabled"}
_USER_SCOPE = 0


def service_start() -> Start:
    """How the card service starts."""
    return _STARTS.get(registry.number("HKLM", _KEY, "Start"), "unknown")


def device_type(reader: str) -> int | None:
    """The kind of device that a reader is (SCardGetDeviceTypeId, winsmcrd.h); None where Windows can't say."""
    library = ctypes.windll.winscard
    context, told = ctypes.c_size_t(), ctypes.c_ulong()
    if library.SCardEstablishContext(_USER_SCOPE, None, None, ctypes.byref(context)):
        return None
    try:
        return None if library.SCardGetDeviceTypeIdW(context, reader, ctypes.byref(told)) else told.value
    finally:
        library.SCardReleaseContext(context)

"""Windows services, by the service control manager (winsvc.h). Asking needs no rights."""

from __future__ import annotations

import ctypes
import sys
from ctypes import wintypes

from cim_troubleshooter.system.service import STARTS, STATES, Service

assert sys.platform == "win32"

_CONNECT = 0x0001
_QUERY_CONFIG_AND_STATUS = 0x0001 | 0x0004
_ACCESS_DENIED = 5


class _Status(ctypes.Structure):
    """SERVICE_STATUS of winsvc.h."""

    _fields_ = [
        (name, wintypes.DWORD) for name in ("type", "state", "accepts", "exit_code", "specific_exit_code", "check_point", "wait_hint")
    ]


class _Configuration(ctypes.Structure):
    """The beginning of QUERY_SERVICE_CONFIGW."""

    _fields_ = [("type", wintypes.DWORD), ("start", wintypes.DWORD)]


_api = ctypes.WinDLL("advapi32", use_last_error=True)
for _name in ("OpenSCManagerW", "OpenServiceW"):
    getattr(_api, _name).restype = wintypes.HANDLE


def service(display_name: str, *names: str) -> Service | None:
    """The service with this display name, or with one of these names; None where there is none."""
    control = _api.OpenSCManagerW(None, None, _CONNECT)
    if not control:
        return None
    try:
        for name in (_name_of(control, display_name), *names):
            found = _asked(control, name) if name else None
            if found:
                return found
        return None
    finally:
        _api.CloseServiceHandle(wintypes.HANDLE(control))


def _name_of(control: int, display_name: str) -> str:
    size = wintypes.DWORD(256)
    name = ctypes.create_unicode_buffer(size.value)
    return name.value if _api.GetServiceKeyNameW(wintypes.HANDLE(control), display_name, name, ctypes.byref(size)) else ""


def _asked(control: int, name: str) -> Service | None:
    handle = _api.OpenServiceW(wintypes.HANDLE(control), name, _QUERY_CONFIG_AND_STATUS)
    if not handle:
        # A vendor may deny others access: the service is installed all the same.
        return Service(name) if ctypes.get_last_error() == _ACCESS_DENIED else None
    try:
        status, needed = _Status(), wintypes.DWORD()
        room = ctypes.create_string_buffer(8192)
        told = _api.QueryServiceStatus(wintypes.HANDLE(handle), ctypes.byref(status))
        configured = _api.QueryServiceConfigW(wintypes.HANDLE(handle), room, len(room), ctypes.byref(needed))
        start = _Configuration.from_buffer(room).start if configured else -1
        return Service(name, STATES.get(status.state if told else 0, "unknown"), STARTS.get(start, "unknown"))
    finally:
        _api.CloseServiceHandle(wintypes.HANDLE(handle))

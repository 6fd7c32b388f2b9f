"""The web proxy on Windows: the user's settings, then WinHTTP's (winhttp.h)."""

from __future__ import annotations

import ctypes
import sys
from ctypes import wintypes

from cim_troubleshooter.system import registry
from cim_troubleshooter.system.proxy import Proxy, proxy_from

assert sys.platform == "win32"

_SETTINGS = r"Software\Microsoft\Windows\CurrentVersion\Internet Settings"
_POLICY = r"Software\Policies\Microsoft\Windows\CurrentVersion\Internet Settings"

_DIRECTLY = 1
_BY_ADDRESS = 2


class _UsersSettings(ctypes.Structure):
    """WINHTTP_CURRENT_USER_IE_PROXY_CONFIG."""

    _fields_ = [
        ("detect", wintypes.BOOL),
        ("script", ctypes.c_void_p),
        ("server", ctypes.c_void_p),
        ("bypass", ctypes.c_void_p),
    ]


class _MachinesSettings(ctypes.Structure):
    """WINHTTP_PROXY_INFO."""

    _fields_ = [("access", wintypes.DWORD), ("server", ctypes.c_void_p), ("bypass", ctypes.c_void_p)]


def system_proxy() -> Proxy:
    """The user's settings, which browsers follow; the computer's (WinHTTP) where the user has none. Nothing goes over the network."""
    written = _written()
    return written if written.address or written.script else _told_by_winhttp()


class _ScriptOptions(ctypes.Structure):
    """WINHTTP_AUTOPROXY_OPTIONS."""

    _fields_ = [
        ("flags", wintypes.DWORD),
        ("detect_flags", wintypes.DWORD),
        ("script", ctypes.c_wchar_p),
        ("reserved", ctypes.c_void_p),
        ("reserved_number", wintypes.DWORD),
        ("log_on", wintypes.BOOL),
    ]


def decided_by_script(script: str, name: str) -> Proxy | None:
    """What a script decides for `https://NAME/`; None where Windows could not run it. May take seconds: it is fetched first."""
    winhttp = ctypes.WinDLL("winhttp")
    winhttp.WinHttpOpen.restype = ctypes.c_void_p
    session = ctypes.c_void_p(winhttp.WinHttpOpen("cim-troubleshooter", _DIRECTLY, None, None, 0))
    if not session:
        return None
    options = _ScriptOptions(flags=_BY_ADDRESS, script=script)
    decided = _MachinesSettings()
    done = winhttp.WinHttpGetProxyForUrl(session, f"https://{name}/", ctypes.byref(options), ctypes.byref(decided))
    winhttp.WinHttpCloseHandle(session)
    return proxy_from(_text(decided.server), _text(decided.bypass)) if done else None


def _written() -> Proxy:
    """As Internet Options write it: the user's, or the computer's where policy has one for all (ProxySettingsPerUser)."""
    hive: registry.Hive = "HKLM" if registry.number("HKLM", _POLICY, "ProxySettingsPerUser") == 0 else "HKCU"
    server = registry.text(hive, _SETTINGS, "ProxyServer") if registry.number(hive, _SETTINGS, "ProxyEnable") == 1 else ""
    return proxy_from(server, registry.text(hive, _SETTINGS, "ProxyOverride"), registry.text(hive, _SETTINGS, "AutoConfigURL"))


def _told_by_winhttp() -> Proxy:
    winhttp = ctypes.WinDLL("winhttp")
    users = _UsersSettings()
    if winhttp.WinHttpGetIEProxyConfigForCurrentUser(ctypes.byref(users)):
        found = proxy_from(_text(users.server), _text(users.bypass), _text(users.script), bool(users.detect))
        if found.address or found.script:
            return found
    else:
        found = Proxy()
    machines = _MachinesSettings()
    if winhttp.WinHttpGetDefaultProxyConfiguration(ctypes.byref(machines)) and machines.server:
        return proxy_from(_text(machines.server), _text(machines.bypass), detect=found.detect)
    return found


def _text(pointer: int | None) -> str:
    """Text in memory that Windows allocated, which is freed here."""
    if not pointer:
        return ""
    text = ctypes.wstring_at(pointer)
    ctypes.WinDLL("kernel32").GlobalFree(ctypes.c_void_p(pointer))
    return text

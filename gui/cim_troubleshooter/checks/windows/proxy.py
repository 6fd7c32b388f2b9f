"""The system's web proxy: on Windows the user's settings, then WinHTTP's; on Linux the environment's variables."""

from __future__ import annotations

import fnmatch
import os
import re
import sys
import threading
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from cim_troubleshooter.checks.windows import registry

Address = tuple[str, int]


class Proxy(NamedTuple):
    """How pages are reached. `script`: a PAC script decides, and what it decides is not known. `detect`: one is looked for (WPAD).

    `by_name` is what a script has decided for single hosts; None there means directly.
    """

    address: Address | None = None
    bypass: tuple[str, ...] = ()
    script: bool = False
    detect: bool = False
    script_address: str = ""
    by_name: tuple[tuple[str, Address | None], ...] = ()

    def address_for(self, name: str) -> Address | None:
        """The proxy's name and port for a host; None where it is reached directly."""
        for known, decided in self.by_name:
            if known == name:
                return decided
        around = any(fnmatch.fnmatch(name.lower(), pattern) or (pattern == "<local>" and "." not in name) for pattern in self.bypass)
        return None if around else self.address


def proxy_from(server: str, bypass: str, script: str = "", detect: bool = False) -> Proxy:
    """From what Windows writes: `proxy:8080` or `http=proxy:80;https=proxy:8443`, and names parted by `;` or blanks."""
    entries = [entry for entry in re.split(r"[;\s]+", server) if entry]
    by_scheme = dict(entry.split("=", 1) for entry in entries if "=" in entry)
    plain = next((entry for entry in entries if "=" not in entry), "")
    patterns = tuple(entry.lower() for entry in re.split(r"[;\s]+", bypass) if entry)
    return Proxy(_address(by_scheme.get("https") or plain), patterns, bool(script), detect, script)


def proxy_from_variables(variables: Mapping[str, str]) -> Proxy:
    """From https_proxy and no_proxy, in small or capital letters; `no_proxy` names cover what lies below them."""
    lower = {name.lower(): value for name, value in variables.items()}
    names = [name.strip().lstrip("*.").lower() for name in lower.get("no_proxy", "").split(",") if name.strip()]
    patterns = tuple(pattern for name in names for pattern in ((name, f"*.{name}") if name else ("*",)))
    return Proxy(_address(lower.get("https_proxy") or lower.get("all_proxy", "")), patterns)


def _address(written: str) -> Address | None:
    found = re.fullmatch(r"(?:[a-z0-9]+://)?(?:[^@/]*@)?(?P<name>[^:/\s]+)(?::(?P<port>\d+))?/?", written.strip(), re.IGNORECASE)
    return (found["name"], int(found["port"] or 80)) if found else None


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

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
        """Text that Windows gave us, and which is given back."""
        if not pointer:
            return ""
        text = ctypes.wstring_at(pointer)
        ctypes.WinDLL("kernel32").GlobalFree(ctypes.c_void_p(pointer))
        return text

else:

    def system_proxy() -> Proxy:
        """From this process's environment."""
        return proxy_from_variables(os.environ)

    def decided_by_script(script: str, name: str) -> Proxy | None:
        """None: no script is run here."""
        return None


def with_the_scripts_choice(proxy: Proxy, names: Sequence[str], seconds: float) -> Proxy:
    """The proxy with what its script decides for each name, asked of Windows; the same as before where that takes too long."""
    if not proxy.script_address:
        return proxy
    decided: dict[str, Proxy] = {}

    def ask() -> None:
        for name in names:
            choice = decided_by_script(proxy.script_address, name)
            if choice is not None:
                decided[name] = choice

    thread = threading.Thread(target=ask, name="proxy script", daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive() or len(decided) < len(set(names)):
        return proxy
    return proxy._replace(script=False, by_name=tuple((name, choice.address_for(name)) for name, choice in decided.items()))

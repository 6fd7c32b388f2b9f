"""The network adapters of Windows, by GetAdaptersAddresses (iphlpapi.h)."""

from __future__ import annotations

import ctypes
import sys
from ctypes import wintypes

assert sys.platform == "win32"

_KINDS = {6: "cable", 71: "Wi-Fi", 23: "VPN", 53: "VPN", 131: "VPN", 243: "mobile network", 244: "mobile network"}
_UP = 1
_VPN_WORDS = ("vpn", "anyconnect", "globalprotect", "pangp", "fortinet", "zscaler", "juniper", "pulse", "wireguard", "tap-")


class _Adapter(ctypes.Structure):
    """The beginning of IP_ADAPTER_ADDRESSES_LH of iptypes.h."""


_Adapter._fields_ = [
    ("length", wintypes.ULONG),
    ("index", wintypes.DWORD),
    ("next", ctypes.POINTER(_Adapter)),
    ("name", ctypes.c_char_p),
    *((name, ctypes.c_void_p) for name in ("unicast", "anycast", "multicast", "dns_servers")),
    *((name, ctypes.c_wchar_p) for name in ("dns_suffix", "description", "friendly_name")),
    ("physical", ctypes.c_ubyte * 8),
    *((name, wintypes.ULONG) for name in ("physical_length", "flags", "mtu", "kind")),
    ("status", ctypes.c_int),
]


def networks() -> list[str]:
    """The kinds of the adapters that are up, without loopback: cable, Wi-Fi, mobile network, VPN."""
    address_tables = ctypes.WinDLL("iphlpapi")
    size = wintypes.ULONG(65536)
    room = ctypes.create_string_buffer(size.value)
    without_addresses = 0x1 | 0x2 | 0x4 | 0x8
    if address_tables.GetAdaptersAddresses(0, without_addresses, None, room, ctypes.byref(size)):
        return []
    adapter, found = ctypes.cast(room, ctypes.POINTER(_Adapter)), set()
    while adapter:
        told = adapter.contents
        if told.status == _UP and told.kind in _KINDS:
            words = f"{told.description} {told.friendly_name}".lower()
            found.add("VPN" if any(word in words for word in _VPN_WORDS) else _KINDS[told.kind])
        adapter = told.next
    return sorted(found)

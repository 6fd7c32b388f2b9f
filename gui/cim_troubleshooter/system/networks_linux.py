"""The network interfaces of Linux, by /sys/class/net."""

from __future__ import annotations

import os


def networks() -> list[str]:
    """The kinds of the interfaces that are up, without loopback: cable, Wi-Fi, VPN."""
    try:
        names = sorted(os.listdir("/sys/class/net"))
    except OSError:
        return []
    return sorted({_kind(name) for name in names if name != "lo" and _read(name, "operstate") in ("up", "unknown")})


def _kind(name: str) -> str:
    if name.startswith(("tun", "tap", "wg", "ppp", "vpn")):
        return "VPN"
    return "Wi-Fi" if os.path.isdir(f"/sys/class/net/{name}/wireless") else "cable"


def _read(name: str, part: str) -> str:
    try:
        with open(f"/sys/class/net/{name}/{part}", encoding="ascii") as file:
            return file.read().strip()
    except OSError:
        return ""

"""The network interfaces of Linux, by /sys/class/net."""

from __future__ import annotations

import os


def networks(folder: str = "/sys/class/net") -> list[str]:
    """The kinds of the interfaces that are up, without loopback: cable, Wi-Fi, VPN. `folder` has one folder for each interface."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return []
    up = [name for name in names if name != "lo" and _read(f"{folder}/{name}/operstate") in ("up", "unknown")]
    return sorted({_kind(folder, name) for name in up})


def _kind(folder: str, name: str) -> str:
    if name.startswith(("tun", "tap", "wg", "ppp", "vpn")):
        return "VPN"
    return "Wi-Fi" if os.path.isdir(f"{folder}/{name}/wireless") else "cable"


def _read(path: str) -> str:
    try:
        with open(path, encoding="ascii") as file:
            return file.read().strip()
    except OSError:
        return ""

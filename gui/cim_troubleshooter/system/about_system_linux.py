"""Which Linux this is (os-release(5))."""

from __future__ import annotations


def system_version() -> str:
    """Such as `Debian GNU/Linux 13 (trixie)`; `Linux` where the distribution does not tell."""
    try:
        with open("/etc/os-release", encoding="utf-8") as file:
            told = dict(line.strip().split("=", 1) for line in file if "=" in line)
    except (OSError, ValueError):
        return "Linux"
    return told.get("PRETTY_NAME", "Linux").strip('"')


def security_products() -> list[str]:
    """None: Linux keeps no list of them."""
    return []

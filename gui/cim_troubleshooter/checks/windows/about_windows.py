"""Which Windows this is, and which antivirus and firewall products it knows of. Elsewhere, which Linux."""

from __future__ import annotations

import sys

from cim_troubleshooter.checks.windows import registry

_CURRENT = r"Software\Microsoft\Windows NT\CurrentVersion"
_PROVIDERS = r"Software\Microsoft\Security Center\Provider"
_FIRST_BUILD_OF_11 = 22000


def system_version() -> str:
    """Such as `Windows 11 Enterprise 24H2 26100.2033`: by its build, since the registry's ProductName says 10 on 11 too."""
    if sys.platform != "win32":
        return _linux_version()
    told = registry.values("HKLM", _CURRENT)
    build = str(told.get("CurrentBuildNumber", ""))
    name = "Windows 11" if build.isdigit() and int(build) >= _FIRST_BUILD_OF_11 else "Windows"
    parts = (name, told.get("EditionID"), told.get("DisplayVersion"), f"{build}.{told.get('UBR', 0)}")
    return " ".join(str(part) for part in parts if part)


def _linux_version() -> str:
    try:
        with open("/etc/os-release", encoding="utf-8") as file:
            told = dict(line.strip().split("=", 1) for line in file if "=" in line)
    except (OSError, ValueError):
        return "Linux"
    return told.get("PRETTY_NAME", "Linux").strip('"')


def security_products() -> list[str]:
    """The names that antivirus and firewall products gave to Windows' Security Center; none on servers and on Linux."""
    keys = [f"{_PROVIDERS}\\{kind}" for kind in ("Av", "Fw")]
    names = [registry.text("HKLM", f"{key}\\{one}", "DISPLAYNAME") for key in keys for one in registry.subkeys("HKLM", key)]
    return sorted({name for name in names if name})

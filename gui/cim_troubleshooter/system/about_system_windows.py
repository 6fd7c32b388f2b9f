"""Which Windows this is, and which antivirus and firewall products it knows of."""

from __future__ import annotations

from cim_troubleshooter.system import registry

_CURRENT = r"Software\Microsoft\Windows NT\CurrentVersion"
_PROVIDERS = r"Software\Microsoft\Security Center\Provider"
_FIRST_BUILD_OF_11 = 22000


def system_version() -> str:
    """Such as `Windows 11 Enterprise 24H2 26100.2033`: by its build, since the registry's ProductName says 10 on 11 too."""
    told = registry.values("HKLM", _CURRENT)
    build = str(told.get("CurrentBuildNumber", ""))
    name = "Windows 11" if build.isdigit() and int(build) >= _FIRST_BUILD_OF_11 else "Windows"
    parts = (name, told.get("EditionID"), told.get("DisplayVersion"), f"{build}.{registry.number('HKLM', _CURRENT, 'UBR') or 0}")
    return " ".join(str(part) for part in parts if part)


def security_products() -> list[str]:
    """The names of the antivirus and firewall products in Windows Security Center; none on servers, which do not have it."""
    keys = [f"{_PROVIDERS}\\{kind}" for kind in ("Av", "Fw")]
    names = [registry.text("HKLM", f"{key}\\{one}", "DISPLAYNAME") for key in keys for one in registry.subkeys("HKLM", key)]
    return sorted({name for name in names if name})

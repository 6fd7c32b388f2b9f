"""The software bill of materials, in CycloneDX's JSON: what the installer holds, in which version, under which licence."""

from __future__ import annotations

import email
import hashlib
import json
import time
import uuid
import zipfile
from pathlib import Path
from typing import Any

from installer.msi.end_of_support import support_of
from installer.msi.payload import files_of
from installer.msi.pe_file import file_version
from installer.msi.product import NAME, PUBLISHER, SOURCE_DATE, identifier, version

_SHORT_NAMES = ("MIT", "Apache-2.0", "BSD-3-Clause", "LGPL-3.0-only", "LGPL-2.1-or-later", "OFL-1.1", "Python-2.0")
"""Of SPDX's list, which CycloneDX asks for in `id`. Others stand as a name."""


def write_bill(target: Path, payload: Path, wheels: list[Path]) -> list[dict[str, Any]]:
    """Writes the bill for a payload that was made from these wheels, and gives its components."""
    reference = f"pkg:generic/cim-troubleshooter@{version()}"
    components = [*(_from_wheel(wheel) for wheel in wheels), *_inside(payload)]
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "serialNumber": f"urn:uuid:{uuid.UUID(identifier('bill', version(), _hash_of(payload)))}",
        "version": 1,
        "metadata": {
            "timestamp": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(SOURCE_DATE)),
            "component": {
                "type": "application",
                "bom-ref": reference,
                "name": NAME,
                "version": version(),
                "publisher": PUBLISHER,
                "licenses": [{"license": {"id": "MIT"}}],
            },
        },
        "components": components,
        "dependencies": [{"ref": reference, "dependsOn": [one["bom-ref"] for one in components]}],
    }
    target.write_text(json.dumps(bill, indent=2, sort_keys=True) + "\n")
    return components


def _from_wheel(wheel: Path) -> dict[str, Any]:
    name, number = wheel.name.split("-")[:2]
    licence = _licence_of(wheel)
    component = _component(name.replace("_", "-"), number, licence, f"pkg:pypi/{name.lower().replace('_', '-')}@{number}")
    component["hashes"] = [{"alg": "SHA-256", "content": hashlib.sha256(wheel.read_bytes()).hexdigest()}]
    return component


def _licence_of(wheel: Path) -> str:
    """What the wheel itself says, as a short name or an expression of such."""
    with zipfile.ZipFile(wheel) as archive:
        [name] = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        about = email.message_from_bytes(archive.read(name))
    classified = [one.rpartition(" :: ")[2] for one in about.get_all("Classifier", []) if one.startswith("License ::")]
    return str(about["License-Expression"] or about["License"] or " / ".join(classified) or "see LICENCES.txt").splitlines()[0]


def _inside(payload: Path) -> list[dict[str, Any]]:
    """What is not a wheel of its own: Python and the libraries inside it, Qt, Microsoft's runtime, the typeface."""
    python = payload / "python"
    major, minor, micro = (_numbers(python / "python313.dll") + (0,))[:3]
    versions = {
        "openssl": ".".join(map(str, _numbers(python / "libcrypto-3.dll")[:3])),
        "qt": ".".join(map(str, _numbers(payload / "lib" / "PySide6" / "Qt6Core.dll")[:3])),
        "vcruntime": ".".join(map(str, _numbers(python / "vcruntime140.dll"))),
    }
    python_version = f"{major}.{minor}.{micro // 1000}"
    runtime = _component(
        "Microsoft Visual C++ runtime",
        versions["vcruntime"],
        "Microsoft Visual C++ Redistributable",
        f"pkg:generic/vcruntime@{versions['vcruntime']}",
    )
    typeface = _component("Atkinson Hyperlegible Next", "2", "OFL-1.1", "pkg:generic/atkinson-hyperlegible-next@2")
    fonts = payload / "lib" / "resources" / "fonts"
    return [
        _with_hashes(
            _component("CPython", python_version, "Python-2.0", f"pkg:generic/cpython@{python_version}"), python / "python313.dll"
        ),
        _with_hashes(
            _component("OpenSSL", versions["openssl"], "Apache-2.0", f"pkg:generic/openssl@{versions['openssl']}"),
            python / "libcrypto-3.dll",
        ),
        _with_hashes(_component("libffi", "3", "MIT", "pkg:generic/libffi@3"), next(python.glob("libffi-*.dll"))),
        _with_hashes(
            _component("Qt", versions["qt"], "LGPL-3.0-only", f"pkg:generic/qt@{versions['qt']}"),
            payload / "lib" / "PySide6" / "Qt6Core.dll",
        ),
        _with_hashes(runtime, python / "vcruntime140.dll"),
        _with_hashes(typeface, next(fonts.glob("*400Regular.ttf"))),
    ]


_SUPPLIERS = {
    "CPython": "Python Software Foundation",
    "OpenSSL": "OpenSSL Software Foundation",
    "libffi": "libffi contributors",
    "Qt": "The Qt Company Ltd.",
    "PySide6-Essentials": "The Qt Company Ltd.",
    "shiboken6": "The Qt Company Ltd.",
    "pyscard": "pyscard contributors",
    "pyyaml": "YAML community",
    "segno": "Lars Heuer",
    "Microsoft Visual C++ runtime": "Microsoft Corporation",
    "Atkinson Hyperlegible Next": "Braille Institute of America, Inc.",
}
_CPES = {
    "CPython": "cpe:2.3:a:python:python:{}:*:*:*:*:*:*:*",
    "OpenSSL": "cpe:2.3:a:openssl:openssl:{}:*:*:*:*:*:*:*",
    "libffi": "cpe:2.3:a:libffi_project:libffi:{}:*:*:*:*:*:*:*",
    "Qt": "cpe:2.3:a:qt:qt:{}:*:*:*:*:*:*:*",
    "pyyaml": "cpe:2.3:a:pyyaml:pyyaml:{}:*:*:*:*:*:*:*",
}
"""By the National Vulnerability Database's names, for those parts that it has advisories under."""


def _component(name: str, number: str, licence: str, reference: str) -> dict[str, Any]:
    named = {"license": {"id": licence} if licence in _SHORT_NAMES else {"name": licence}}
    licences = [{"expression": licence} if " OR " in licence else named]
    known = next((one for one in _SUPPLIERS if one.lower() == name.lower()), None)
    component: dict[str, Any] = {
        "type": "library",
        "bom-ref": reference,
        "purl": reference,
        "name": name,
        "version": number,
        "licenses": licences,
    }
    if known is not None:
        component["supplier"] = {"name": _SUPPLIERS[known]}
    if known in _CPES:
        component["cpe"] = _CPES[known].format(number)
    support = support_of(name, number)
    if support is not None and support.until is not None:
        component["properties"] = [{"name": "cdx:lifecycle:milestone:endOfSupport", "value": str(support.until)}]
    return component


def _with_hashes(component: dict[str, Any], file: Path) -> dict[str, Any]:
    return {**component, "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(file.read_bytes()).hexdigest()}]}


def _numbers(path: Path) -> tuple[int, ...]:
    found = file_version(path)
    if found is None:
        raise SystemExit(f"{path.name} carries no version.")
    return found


def _hash_of(payload: Path) -> str:
    digest = hashlib.sha256()
    for file in files_of(payload):
        digest.update(file.relative_to(payload).as_posix().encode() + file.read_bytes())
    return digest.hexdigest()

"""`make msi`: from this repository to dist/, in reading order.

python -m installer.msi [--python OFFICIAL.zip] [--to FOLDER] [--help-link URL] [--sign KEY.p12 --passphrase-file FILE [--time-stamp URL]]
"""

from __future__ import annotations

import argparse
import datetime
import hashlib
import os
import time
from pathlib import Path

from installer.msi import end_of_support
from installer.msi.bill_of_materials import write_bill
from installer.msi.downloads import fetch_wheels
from installer.msi.package import build_package
from installer.msi.payload import build_payload, files_of
from installer.msi.places import BUILD, DIST
from installer.msi.product import NAME, version
from installer.msi.signatures import Certificate, carries_a_signature, sign
from installer.policy.templates import write_templates


def main() -> None:
    """Builds the installer, its bill of materials, its checksums and the policy templates."""
    began = time.monotonic()
    arguments = _arguments()
    certificate = _certificate(arguments)
    BUILD.mkdir(parents=True, exist_ok=True)
    if arguments.help_link:
        os.environ["CIM_INSTALLER_HELP_LINK"] = arguments.help_link
    target: Path = arguments.to
    target.mkdir(parents=True, exist_ok=True)
    for left_over in target.glob("cim-troubleshooter-*.[mc]*"):
        left_over.unlink()
    payload = build_payload(arguments.python)
    if certificate is not None:
        _sign_what_is_not(payload, certificate)
    package = target / f"cim-troubleshooter-{version()}-x64.msi"
    build_package(payload, package)
    if certificate is not None:
        sign(package, certificate, NAME)
    bill = target / f"cim-troubleshooter-{version()}.cdx.json"
    components = write_bill(bill, payload, fetch_wheels())
    made = [package, bill, *write_templates(target / "policy-templates")]
    sums = [f"{hashlib.sha256(one.read_bytes()).hexdigest()}  {one.relative_to(target)}\n" for one in made]
    (target / "SHA256SUMS").write_text("".join(sums))
    for line in end_of_support.lines(components, datetime.date.today()):
        print(line)
    size = sum(file.stat().st_size for file in files_of(payload))
    print(
        f"{package.parent.name}/{package.name}: {package.stat().st_size / 1e6:.1f} MB; "
        f"{len(files_of(payload))} files, {size / 1e6:.1f} MB installed; {time.monotonic() - began:.0f} s"
    )


def _sign_what_is_not(payload: Path, certificate: Certificate) -> None:
    """The launchers, and the extension modules that their makers left unsigned: a policy that checks every file then needs one rule."""
    for file in files_of(payload):
        if file.suffix in (".exe", ".dll", ".pyd") and not carries_a_signature(file):
            sign(file, certificate, NAME)


def _certificate(arguments: argparse.Namespace) -> Certificate | None:
    if arguments.sign is None:
        return None
    return Certificate(arguments.sign, arguments.passphrase_file, arguments.time_stamp)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m installer.msi", description="Builds the Windows installer into dist/.")
    parser.add_argument("--python", type=Path, help="the official embeddable zip of Python 3.13 for Windows, in place of the pinned one")
    parser.add_argument("--to", type=Path, default=DIST, help="the folder that the installer is put into; dist/ unless given")
    parser.add_argument("--help-link", help="the address of whoever supports this build, shown in Windows' list of apps; none unless given")
    parser.add_argument("--sign", type=Path, help="a PKCS #12 file to sign with")
    parser.add_argument("--passphrase-file", type=Path, help="the file that holds its passphrase")
    parser.add_argument("--time-stamp", help="the address of a time-stamp service")
    return parser.parse_args()


if __name__ == "__main__":
    main()

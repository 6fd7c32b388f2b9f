"""Whose signature a Windows file carries, and putting our own on what we made."""

from __future__ import annotations

import hashlib
import re
import ssl
import struct
import subprocess
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

PYTHON_ROOTS = (
    # Microsoft Identity Verification Root Certificate Authority 2020, which Debian's own list does not have.
    "5367f20c7ade0e2bca790915056d086b720c33c1fa2a2661acf787e3292e1270",
    # DigiCert Trusted Root G4: libraries that were built and signed before the rest.
    "552f7bdcf1a7af9e6ce672017f4f12abf77240c78e761ac203d1d9d20ac89988",
)
"""SHA-256 of the root certificates that the signatures of Python for Windows end in."""
PYTHON_SIGNER = "Python Software Foundation"
_DEBIAN_ROOTS = Path("/etc/ssl/certs/ca-certificates.crt")
_CERTIFICATE = re.compile(r"-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----\n", re.DOTALL)


class NotSigned(Exception):
    """A file is not signed as it should be. Its text says which and how."""


class Certificate(NamedTuple):
    """The certificate for signing, a PKCS #12 file, and a file with its passphrase; `time_stamp` is the address of a time-stamp service."""

    pkcs12: Path
    passphrase_file: Path
    time_stamp: str | None = None


def check_signed_by(path: Path, signer: str, roots: Sequence[str], scratch: Path) -> None:
    """Raises NotSigned unless the file's Authenticode signature is whole, names `signer`, and ends in a pinned root.

    The root comes out of the signature itself or of Debian's list, and is trusted only by its hash. Lists of revoked
    certificates are on the internet, which a build cannot reach; the pinned hashes of downloads.py are checked as well.
    """
    pem = scratch / "signature.pem"
    pem.unlink(missing_ok=True)
    _run("osslsigncode", "extract-signature", "-pem", "-in", str(path), "-out", str(pem))
    if not pem.exists():
        raise NotSigned(f"{path.name} carries no signature.")
    known = _CERTIFICATE.findall(_run("openssl", "pkcs7", "-in", str(pem), "-print_certs")) + _CERTIFICATE.findall(
        _DEBIAN_ROOTS.read_text()
    )
    pinned = scratch / "pinned.pem"
    pinned.write_text("".join(one for one in known if hashlib.sha256(ssl.PEM_cert_to_DER_cert(one)).hexdigest() in roots))
    # fmt: off
    said = _run("osslsigncode", "verify", *_no_revocation_list(), "-CAfile", str(pinned), "-TSA-CAfile", str(pinned), "-in", str(path))
    # fmt: on
    if "Signature verification: ok" not in said or f"CN={signer}" not in said:
        raise NotSigned(f"{path.name} is not signed by {signer}.")


def carries_a_signature(path: Path) -> bool:
    """Whether an exe, dll or pyd has a signature, whoever signed it."""
    content = path.read_bytes()
    optional = struct.unpack_from("<I", content, 0x3C)[0] + 24
    # The certificate table's place is the fifth of the data directories.
    return bool(struct.unpack_from("<I", content, optional + 112 + 8 * 4)[0])


def sign(path: Path, certificate: Certificate, description: str) -> None:
    """Signs an exe, dll, pyd or msi in place."""
    signed = path.with_suffix(".signed")
    signed.unlink(missing_ok=True)
    stamp = ["-ts", certificate.time_stamp] if certificate.time_stamp else []
    # fmt: off
    said = _run("osslsigncode", "sign", "-pkcs12", str(certificate.pkcs12), "-readpass", str(certificate.passphrase_file), "-h", "sha256",
                "-n", description, *stamp, "-in", str(path), "-out", str(signed))
    # fmt: on
    if not signed.exists():
        raise NotSigned(f"{path.name} could not be signed: {said.strip().splitlines()[-1:]}")
    signed.replace(path)


@cache
def _no_revocation_list() -> tuple[str, ...]:
    """Later versions of osslsigncode fail where a list of revoked certificates cannot be fetched, unless told to do without."""
    return ("-ignore-crl",) if "-ignore-crl" in _run("osslsigncode", "verify", "--help") else ()


def _run(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    return done.stdout + done.stderr

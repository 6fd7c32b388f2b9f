"""Signing, with a certificate made here: which signatures are trusted, and what we sign."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from installer.msi.downloads import fetch_python
from installer.msi.payload import files_of
from installer.msi.places import PAYLOAD
from installer.msi.signatures import PYTHON_ROOTS, PYTHON_SIGNER, NotSigned, carries_a_signature, check_signed_by
from tests.installer.conftest import build

pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def key(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for signing code, with its key: key.p12, and its passphrase in a file."""
    folder = tmp_path_factory.mktemp("key")
    (folder / "passphrase").write_text("only for this test")
    subject = ["-subj", "/O=An Example Trust/CN=An Example Trust", "-addext", "extendedKeyUsage=codeSigning"]
    for command in (
        ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "7", *subject, "-keyout", "key.pem", "-out", "certificate.pem"],
        ["pkcs12", "-export", "-inkey", "key.pem", "-in", "certificate.pem", "-out", "key.p12", "-passout", "file:passphrase"],
    ):
        subprocess.run(["openssl", *command], cwd=folder, check=True, capture_output=True)
    return folder


def verified(path: Path, key: Path) -> str:
    root = str(key / "certificate.pem")
    return subprocess.run(["osslsigncode", "verify", "-CAfile", root, "-in", str(path)], capture_output=True, text=True).stdout


def test_launchers_unsigned_modules_and_package_are_signed(key: Path, tmp_path: Path) -> None:
    package = build(tmp_path, "--sign", str(key / "key.p12"), "--passphrase-file", str(key / "passphrase"))
    programs = [file for file in files_of(PAYLOAD) if file.suffix in (".exe", ".dll", ".pyd")]
    assert all(carries_a_signature(file) for file in programs)
    ours = [package, *(file for file in programs if file.name.startswith(("cim-", "_scard")))]
    assert len(ours) == 5, "the package, two programs, the card library, and the messages of the event log"
    for file in ours:
        said = verified(file, key)
        assert "CN=An Example Trust" in said and "Signature verification: ok" in said, file.name


def test_pythons_own_files_are_believed_by_their_makers_signature(tmp_path: Path) -> None:
    check_signed_by(fetch_python() / "python313.dll", PYTHON_SIGNER, PYTHON_ROOTS, tmp_path)


def test_a_file_that_was_changed_is_refused(tmp_path: Path) -> None:
    changed = tmp_path / "_socket.pyd"
    content = bytearray((fetch_python() / "_socket.pyd").read_bytes())
    content[5000] ^= 1
    changed.write_bytes(content)
    with pytest.raises(NotSigned, match="_socket.pyd"):
        check_signed_by(changed, PYTHON_SIGNER, PYTHON_ROOTS, tmp_path)


def test_a_file_without_a_signature_or_with_anothers_is_refused(key: Path, package: Path, tmp_path: Path) -> None:
    launcher = tmp_path / "program.exe"
    shutil.copy(PAYLOAD / "python" / "vcruntime140.dll", launcher)
    with pytest.raises(NotSigned):
        check_signed_by(launcher, PYTHON_SIGNER, PYTHON_ROOTS, tmp_path)

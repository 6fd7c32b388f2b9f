"""How Windows knows the program: names, version, and identifiers, some permanent, some derived from the contents."""

from __future__ import annotations

import os
import re
import subprocess
import uuid
from functools import cache

from installer.msi.places import REPOSITORY

NAME = "Care Identity Management troubleshooter"
DESCRIPTION = f"{NAME} (command line)"
PUBLISHER = "Care Identity Management troubleshooter contributors"
FOLDER = "CIM Troubleshooter"
"""The folder's name in Program Files and ProgramData, and the key's name in the registry."""
UPGRADE_CODE = "{6F1C9A57-0B5E-4F0C-9C7B-2A3E8D41B6E0}"
"""The same for all versions: a new version finds the old one by it."""
_OURS = uuid.UUID("b1d3c0de-7a44-4c43-8d0e-51f2a9e7c613")


@cache
def version() -> str:
    """The program's version, three numbers: Windows Installer ignores a fourth.

    CIM_INSTALLER_VERSION gives another, for testing upgrades.
    """
    if given := os.environ.get("CIM_INSTALLER_VERSION"):
        return given
    text = (REPOSITORY / "gui" / "cim_troubleshooter" / "__init__.py").read_text()
    found = re.search(r'__version__ = "(\d+\.\d+\.\d+)"', text)
    if found is None:
        raise SystemExit("cim_troubleshooter/__init__.py has no version of three numbers.")
    return found[1]


def help_link() -> str:
    """The address that Windows' list of apps shows as the package's help link, as whoever builds it says; none by default.

    The project has no address of its own, and another organisation's page would claim that they support it.
    """
    return os.environ.get("CIM_INSTALLER_HELP_LINK", "")


def identifier(*names: str) -> str:
    """A GUID that follows from names alone, as Windows Installer writes it."""
    return f"{{{str(uuid.uuid5(_OURS, '/'.join(names))).upper()}}}"


def _source_date() -> int:
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    done = subprocess.run(["git", "log", "-1", "--format=%ct"], cwd=REPOSITORY, capture_output=True, text=True, check=False)
    return int(done.stdout.strip() or 1_767_225_600)


SOURCE_DATE = _source_date()
"""The time that everything in the build carries, in seconds: the commit's, so that two builds of it are the same bytes."""

"""The installer is built once for all tests here, from the checkout as it is."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from installer.msi.places import REPOSITORY
from tests.installer.database import Database
from tests.installer.ward_computer import WardComputer
from tests.journeys.desktop import Desktop


def build(target: Path, *options: str, **environment: str) -> Path:
    """Runs the build, and gives the package."""
    command = [sys.executable, "-m", "installer.msi", "--to", str(target), *options]
    done = subprocess.run(command, cwd=REPOSITORY, env={**os.environ, **environment}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    [package] = target.glob("*.msi")
    return package


@pytest.fixture(scope="session")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="session")
def database(package: Path) -> Database:
    return Database(package)


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    desktop = Desktop("1366x768x24", window_manager=False)
    yield desktop.display
    desktop.close()


@pytest.fixture
def computer(tmp_path: Path, display: str, package: Path) -> WardComputer:
    """A machine fresh from the box, with the package of this checkout as new.msi."""
    return WardComputer(tmp_path, display, new=package)

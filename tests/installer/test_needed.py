"""What is left out of the installer is needed by nothing that is in it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
import smartcard
import yaml

from installer.msi.needed import LIBRARY_LEFT_OUT, PYTHON_MODULES_LEFT_OUT
from installer.msi.places import LAUNCHER_SOURCE, REPOSITORY

LEFT_OUT = {name.removesuffix(".pyc").removesuffix("/").split("/")[0] for name in LIBRARY_LEFT_OUT} | {
    name.removesuffix(".pyd") for name in PYTHON_MODULES_LEFT_OUT if name.endswith(".pyd")
}
INSTALLED = {
    "the program": REPOSITORY / "gui",
    "its start": LAUNCHER_SOURCE / "start_installed.py",
    "pyscard": Path(smartcard.__file__).parent,
    "PyYAML": Path(yaml.__file__).parent,
}
ONLY_WHERE_NOTHING_HERE_GOES = {("CardType.py", "xml"), ("__init__.py", "cyaml")}


def imported(source: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(source.read_bytes())):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.split(".")[0]


@pytest.mark.parametrize("whose", INSTALLED)
def test_no_part_of_pythons_library_that_is_imported_is_left_out(whose: str) -> None:
    place = INSTALLED[whose]
    sources = [place] if place.is_file() else [one for one in place.rglob("*.py") if "wx" not in one.parts]
    assert sources
    missing = {(source.name, name) for source in sources for name in imported(source) if name in LEFT_OUT}
    assert missing - ONLY_WHERE_NOTHING_HERE_GOES == set()

"""What is left out of the installer is needed by nothing that is in it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
import segno
import smartcard
import yaml

from installer.msi.needed import LIBRARY_LEFT_OUT, PYTHON_MODULES_LEFT_OUT
from installer.msi.places import LAUNCHER_SOURCE, REPOSITORY

LEFT_OUT = {name.removesuffix(".pyc").removesuffix("/").replace("/", ".") for name in LIBRARY_LEFT_OUT} | {
    name.removesuffix(".pyd") for name in PYTHON_MODULES_LEFT_OUT if name.endswith(".pyd")
}
INSTALLED = {
    "the program": REPOSITORY / "gui",
    "its start": LAUNCHER_SOURCE / "start_installed.py",
    "pyscard": Path(smartcard.__file__).parent,
    "PyYAML": Path(yaml.__file__).parent,
    "segno": Path(segno.__file__).parent,
}
ONLY_WHERE_NOTHING_HERE_GOES = {
    ("CardType.py", "xml.dom"),
    ("__init__.py", "cyaml"),
    ("__init__.py", "webbrowser"),  # segno's own way to show a code, in a browser.
}


def imported(source: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(source.read_bytes())):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield from above(alias.name)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from above(node.module)


def above(name: str) -> list[str]:
    """A module's name, and those of the packages that it is in."""
    parts = name.split(".")
    return [".".join(parts[: end + 1]) for end in range(len(parts))]


@pytest.mark.parametrize("whose", INSTALLED)
def test_no_part_of_pythons_library_that_is_imported_is_left_out(whose: str) -> None:
    place = INSTALLED[whose]
    sources = [place] if place.is_file() else [one for one in place.rglob("*.py") if "wx" not in one.parts]
    assert sources
    missing = {(source.name, name) for source in sources for name in imported(source) if name in LEFT_OUT}
    assert missing - ONLY_WHERE_NOTHING_HERE_GOES == set()

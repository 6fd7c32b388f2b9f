"""Reads a .msi as Windows Installer would: each table as rows by column name."""

from __future__ import annotations

import subprocess
import tempfile
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

Row = dict[str, str]


class Table(NamedTuple):
    columns: dict[str, str]  # name → type, such as s72
    keys: tuple[str, ...]
    rows: tuple[Row, ...]


class Database:
    """The tables of one package."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def _info(self, *arguments: str) -> str:
        # It writes the contents of a stream, such as an icon, into the folder that it runs in.
        with tempfile.TemporaryDirectory() as folder:
            done = subprocess.run(["msiinfo", arguments[0], str(self.path), *arguments[1:]], cwd=folder, capture_output=True, check=True)
        return done.stdout.decode("cp1252")

    @cached_property
    def tables(self) -> dict[str, Table]:
        names = [name for name in self._info("tables").split() if not name.startswith(("_Summary", "_Force"))]
        return {name: self._table(name) for name in names}

    def _table(self, name: str) -> Table:
        names, types, keys, *lines = self._info("export", name).splitlines()
        columns = dict(zip(names.split("\t"), types.split("\t"), strict=True))
        rows = tuple(dict(zip(columns, line.split("\t"), strict=True)) for line in lines)
        return Table(columns, tuple(keys.split("\t")[1:]), rows)

    def rows(self, table: str) -> tuple[Row, ...]:
        return self.tables[table].rows if table in self.tables else ()

    @cached_property
    def properties(self) -> dict[str, str]:
        return {row["Property"]: row["Value"] for row in self.rows("Property")}

    @cached_property
    def summary(self) -> dict[str, str]:
        return dict(line.split(": ", 1) for line in self._info("suminfo").splitlines() if ": " in line)

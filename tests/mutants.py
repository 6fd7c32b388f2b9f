"""Breaks a room's code in places drawn at random, one at a time, and shows whether a test of the room notices.

`make mutants ROOM=kiosk SEED=7 NUMBER=10`. What survives is either a test that is missing or a change that makes no difference: look at
each. It works on a copy of the checkout, so the files here stay as they are.
"""

from __future__ import annotations

import argparse
import ast
import copy
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent.parent
PROGRAM = Path("gui", "cim_troubleshooter")
APPLICATION = "application"
"""The files above all rooms, and the commands."""
TESTS = {
    APPLICATION: ("tests/command_line", "tests/screens/test_start_up.py", "tests/screens/test_fresh_start.py"),
    "authoring": ("tests/authoring", "tests/flows"),
    "guidance": ("tests/guidance", "tests/flows"),
    "system": ("tests/system", "tests/checks"),
}
"""Which tests are a room's, where they are not in the folder of the same name alone."""
_PAIR, _SHOWN = 2, 80
_OTHER = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In, ast.And: ast.Or, ast.Or: ast.And,
}  # fmt: skip


class Mutant(NamedTuple):
    """One change of one file: what stands from byte `begin` to `end` becomes `new`."""

    file: Path
    line: int
    begin: int
    end: int
    old: str
    new: str

    def __str__(self) -> str:
        old, new = _difference(" ".join(self.old.split()), " ".join(self.new.split()))
        return f"{self.file.relative_to(PROGRAM)}:{self.line}: {old}  →  {new}"


def mutants_of(file: Path) -> Iterator[Mutant]:
    """Every change that is tried in a file: comparisons, `and` and `or`, `not`, numbers, calls and members left out, and results."""
    source = (HERE / file).read_bytes()
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    for node in _running_code(ast.parse(source)):
        for new in _changes(node):
            assert isinstance(node, ast.expr | ast.stmt) and node.end_lineno is not None and node.end_col_offset is not None
            begin, end = starts[node.lineno - 1] + node.col_offset, starts[node.end_lineno - 1] + node.end_col_offset
            yield Mutant(file, node.lineno, begin, end, source[begin:end].decode(), new)


def _running_code(node: ast.AST) -> Iterator[ast.AST]:
    """All nodes but annotations, f-strings (whose places Python 3.11 does not tell), and what only the type checker reads."""
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if not isinstance(child, ast.AST) or isinstance(child, ast.JoinedStr):
                continue
            if isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING":
                continue
            yield child
            yield from _running_code(child)


def _changes(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Compare):
        for place, operator in enumerate(node.ops):
            other = copy.deepcopy(node)
            other.ops[place] = _OTHER[type(operator)]()
            yield f"({ast.unparse(other)})"
    elif isinstance(node, ast.BoolOp):
        other = copy.deepcopy(node)
        other.op = _OTHER[type(node.op)]()
        yield f"({ast.unparse(other)})"
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield f"({ast.unparse(node.operand)})"
    elif isinstance(node, ast.Constant) and type(node.value) in (int, float):
        yield repr(node.value + 1)
    elif isinstance(node, ast.AugAssign) or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)):
        yield "pass"
    elif isinstance(node, ast.Set) or (isinstance(node, ast.Tuple) and isinstance(node.ctx, ast.Load) and len(node.elts) > _PAIR):
        for place in range(len(node.elts)):
            fewer = copy.deepcopy(node)
            del fewer.elts[place]
            yield f"{ast.unparse(fewer)}" if fewer.elts else "set()"
    elif isinstance(node, ast.Return) and node.value is not None and ast.unparse(node.value) != "None":
        yield "return not (" + ast.unparse(node.value) + ")" if _says_yes_or_no(node.value) else "return None"


def _says_yes_or_no(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and isinstance(value.value, bool)


def _difference(old: str, new: str) -> tuple[str, str]:
    """Both texts, cut to what is about where they differ."""
    first = next((place for place, (one, other) in enumerate(zip(old, new.lstrip("("), strict=False)) if one != other), 0)
    begin = max(0, first - _SHOWN // 2)
    return old[begin : begin + _SHOWN], new[begin : begin + _SHOWN]


def files_of(room: str) -> list[Path]:
    """The Python files of a room, below the checkout; without what runs on Windows alone, which only the long tests run."""
    inside = HERE / PROGRAM
    files = [*inside.glob("*.py"), *inside.glob("commands/*.py")] if room == APPLICATION else (inside / room).rglob("*.py")
    return sorted(file.relative_to(HERE) for file in files if not file.stem.endswith("_windows"))


def copied(target: Path) -> None:
    """Copies what git knows of; last the compiled guidance, which counts as current only if nothing in its folder is newer."""
    names = subprocess.run(["git", "ls-files", "-z"], cwd=HERE, check=True, capture_output=True, text=True).stdout.split("\0")
    for name in [*filter(None, names), *(str(file.relative_to(HERE)) for file in HERE.glob("flows/*.compiled"))]:
        if (HERE / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(HERE / name, target / name)


def nearest_first(folder: Path, tests: tuple[str, ...], module: str) -> tuple[str, ...]:
    """The files with these tests; first those that speak of the module, where what breaks in it is likely to be noticed."""
    files = [
        file for name in tests for file in (sorted((folder / name).rglob("test_*.py")) if (folder / name).is_dir() else [folder / name])
    ]
    spoken_of = {file: module in file.read_text(encoding="utf-8") for file in files}
    return tuple(str(file.relative_to(folder)) for file in sorted(files, key=lambda file: not spoken_of[file]))


def tried(folder: Path, tests: tuple[str, ...], seconds: float) -> str:
    """The first test that fails, "took too long", or nothing."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-x",
        "-q",
        "-m",
        "not long",
        "-p",
        "no:randomly",
        "-p",
        "no:cacheprovider",
        "--tb=no",
        *tests,
    ]
    environment = {**os.environ, "PYTHONPATH": str(folder / "gui"), "QT_QPA_PLATFORM": "offscreen"}
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        told, _ = process.communicate(timeout=seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return "took too long"
    if process.returncode == 0:
        return ""
    failed = [line.split(" ", 1)[1].split(" - ")[0] for line in told.splitlines() if line.startswith(("FAILED", "ERROR"))]
    return failed[0] if failed else f"pytest ended with {process.returncode}"


def main() -> int:
    """Prints each mutant with what killed it, or that it survived; gives 1 where one did."""
    asked = argparse.ArgumentParser(prog="tests.mutants", description=__doc__)
    asked.add_argument("room")
    asked.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10_000))
    asked.add_argument("--number", type=int, default=10)
    asked.add_argument("--tests", nargs="+", help="the tests to run, in place of the room's")
    chosen = asked.parse_args()
    tests = tuple(chosen.tests or TESTS.get(chosen.room, (f"tests/{chosen.room}",)))
    every = [mutant for file in files_of(chosen.room) for mutant in mutants_of(file)]
    drawn = random.Random(chosen.seed).sample(every, min(chosen.number, len(every)))
    print(f"{chosen.room}: {len(drawn)} of {len(every)} mutants, by --seed {chosen.seed}, against {' '.join(tests)}", flush=True)
    survived = 0
    with tempfile.TemporaryDirectory(prefix="mutants-") as made:
        folder = Path(made)
        copied(folder)
        began = time.monotonic()
        if failed := tried(folder, tests, 1800):
            print(f"The tests fail without a mutant: {failed}")
            return 2
        longest = 4 * (time.monotonic() - began) + 30
        for number, mutant in enumerate(drawn, 1):
            survived += not _shown(folder, tests, mutant, number, longest)
    print(f"{chosen.room}: {len(drawn) - survived} of {len(drawn)} killed")
    return 1 if survived else 0


def _shown(folder: Path, tests: tuple[str, ...], mutant: Mutant, number: int, seconds: float) -> bool:
    file = folder / mutant.file
    before = file.read_bytes()
    _write(file, before[: mutant.begin] + mutant.new.encode() + before[mutant.end :], 2 * number)
    killed_by = tried(folder, nearest_first(folder, tests, mutant.file.stem), seconds)
    _write(file, before, 2 * number + 1)
    print(f"{'killed  ' if killed_by else 'SURVIVED'}  {mutant}" + (f"\n              by {killed_by}" if killed_by else ""), flush=True)
    return bool(killed_by)


def _write(file: Path, content: bytes, later: int) -> None:
    """Python takes compiled code for current if the source's size and second are the same, so each change gets a second of its own."""
    file.write_bytes(content)
    when = time.time() + later
    os.utime(file, (when, when))


if __name__ == "__main__":
    raise SystemExit(main())

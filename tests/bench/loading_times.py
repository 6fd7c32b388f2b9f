"""How long guidance takes to load: the built-in pack, compiled and from YAML, and a pack of a thousand symptoms."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from cim_troubleshooter.guidance.compile import compile_pack
from cim_troubleshooter.guidance.compiled_file import read_compiled
from cim_troubleshooter.guidance.load import built_in_folder, load_pack
from tests.support.small_pack import SYMPTOM, write_files, write_pack

SYMPTOMS = 1_000
COMPILED, FROM_YAML, THOUSAND = 15.0, 150.0, 2_000.0
"""Milliseconds that each may take."""


def compiled() -> list[float]:
    """Milliseconds until the whole built-in pack is read from its compiled copy: what the first page needs, and the rest."""
    with tempfile.TemporaryDirectory() as folder:
        target = f"{folder}/cim.compiled"
        assert compile_pack(built_in_folder(), target) == ()

        def read() -> None:
            pack = read_compiled(target)
            assert pack is not None and all(len(folder) >= 0 for folder in pack[1:])

        return _times(read, 9)


def from_yaml() -> list[float]:
    """Milliseconds for the built-in pack from YAML, scenarios included."""
    return _times(lambda: load_pack(built_in_folder()), 7)


def thousand_symptoms() -> list[float]:
    """Milliseconds for a pack of a thousand symptoms from YAML."""
    with _thousand() as folder:
        return _times(lambda: load_pack(folder), 3)


@contextmanager
def _thousand() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        write_pack(Path(folder))
        titles = {
            f"symptoms/light-{number}.yaml": SYMPTOM.replace("The light is off", f"Light {number} is off") for number in range(SYMPTOMS)
        }
        yield write_files(Path(folder), titles)


def _times(action: Callable[[], object], rounds: int) -> list[float]:
    taken = []
    for _ in range(rounds):
        began = time.perf_counter()
        action()
        taken.append((time.perf_counter() - began) * 1000)
    return taken

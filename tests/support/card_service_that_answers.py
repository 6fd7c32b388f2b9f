"""The environment of a program whose card service gives the return codes that a test wants (card_service_that_answers.c)."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

_SOURCE = Path(__file__).with_suffix(".c")
_LIBRARY = "libpcsclite.so.1"


def environment(folder: Path, answers: str) -> dict[str, str]:
    """`answers` such as `SCardConnect=0x8010006A SCardTransmit@2=0x80100016`; the library is compiled into the folder when it is not there."""
    built = folder / _LIBRARY
    if not built.exists():
        real = next(path for path in map(str, Path("/usr/lib").rglob(_LIBRARY)))
        subprocess.run(["cc", "-shared", "-fPIC", f'-DREAL_LIBRARY="{real}"', "-o", str(built), str(_SOURCE), "-ldl"], check=True)
    return {**os.environ, "LD_LIBRARY_PATH": str(folder), "CARD_SERVICE_ANSWERS": answers}

"""A made-up Windows machine under Wine, with Windows' own Python (installer/README.md). Needs root; built when it is not there."""

from __future__ import annotations

import json
import os
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

_PLACE = Path(__file__).parents[2] / "installer" / "windows_environment"
_PYTHON = r"C:\python\python.exe"


@cache
def _built() -> None:
    # The environment is made from downloads, which tests do not make otherwise.
    variables = {name: value for name, value in os.environ.items() if name != "https_proxy"}
    built = subprocess.run([_PLACE / "build.sh"], env=variables, capture_output=True, text=True, timeout=900)
    assert built.returncode == 0, built.stdout + built.stderr


class Machine:
    """A Windows machine; `folder` keeps what changes on it. Fresh from the box where the folder is empty."""

    def __init__(self, folder: Path) -> None:
        _built()
        self.folder = folder

    def run(self, program: str, *arguments: str, typed: str = "", display: str | None = None, expect: int = 0) -> str:
        """Switches the machine on, runs a program, and gives what it printed. `expect` is its exit code."""
        environment = {name: value for name, value in os.environ.items() if name != "DISPLAY"} | ({"DISPLAY": display} if display else {})
        command = [str(_PLACE / "windows.sh"), str(self.folder), program, *arguments]
        ended = subprocess.run(command, input=typed.encode() or b"\n", capture_output=True, env=environment, timeout=180)
        assert ended.returncode == expect, (ended.returncode, ended.stdout.decode(), ended.stderr.decode())
        return ended.stdout.decode().replace("\r\n", "\n")

    def python(self, *arguments: str, typed: str = "", display: str | None = None, expect: int = 0) -> str:
        """Runs Windows' Python, which sees this checkout's gui/ and tests/."""
        return self.run(_PYTHON, *arguments, typed=typed, display=display, expect=expect)

    def told(self, module: str, asked: Any, display: str | None = None) -> Any:
        """Runs a module of the tests on the machine: it reads JSON, `asked`, and prints JSON."""
        return json.loads(self.python("-m", module, typed=json.dumps(asked), display=display))

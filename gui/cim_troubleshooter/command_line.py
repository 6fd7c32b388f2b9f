"""Does what the arguments ask for: opens the window, or runs one of the commands (gui/README.md lists them).

No command prints a traceback. Every command but the window works without a display, and all but `flows preview` without Qt.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import logging
import os
import sys

from cim_troubleshooter import __version__, ending, log
from cim_troubleshooter.arguments import PROGRAM, WindowArguments, WrongUse, window_arguments

_log = logging.getLogger(__name__)

_WORKER = ["-m", "cim_troubleshooter.checks.worker"]
"""How an installed program, which has no python.exe, starts the process that asks cards (checks/worker_link.py)."""


def main(arguments: list[str] | None = None) -> int:
    """Runs what the command line asks for. Returns the exit code."""
    log.keep_until_opened()
    try:
        return _run(sys.argv[1:] if arguments is None else arguments)
    except WrongUse as reason:
        return _refuse(str(reason))
    except ending.OutputFailed as reason:
        return _refuse(f"the output could not be written ({reason}).")
    except Exception:
        _log.exception("The command could not be finished.")
        if not log.is_open():
            log.open_file(None, "info")
        # Whoever called this may leave the process in a way of its own, as the installed program's launcher does.
        log.finish()
        return _refuse("This could not be finished. The log has the rest.")


def _run(given: list[str]) -> int:
    for_the_window = window_arguments(given)
    if for_the_window is not None:
        return _open_window(for_the_window)
    if "--version" in given:
        return _say(f"{PROGRAM} {__version__}\n")
    if given == _WORKER:
        from cim_troubleshooter.checks import worker

        return worker.main()
    from cim_troubleshooter.commands import parser

    if "--help" in given or "-h" in given:
        return _say(parser.help_text(given))
    arguments = parser.parsed(given)
    command = importlib.import_module(f"cim_troubleshooter.commands.{arguments.command.replace(' ', '_')}")
    code: int = command.run(arguments)
    return code


def _open_window(arguments: WindowArguments) -> int:
    # Nothing that is imported at the start is garbage. Collection starts again after the first page (after_first_page.py).
    gc.disable()
    if sys.platform != "win32":
        # Each function of Qt's libraries is bound when it is first called; most are never called.
        sys.setdlopenflags(os.RTLD_LAZY)
    from cim_troubleshooter.before_first_page import prepared

    ready = prepared(arguments)
    from cim_troubleshooter.application import open_window

    return open_window(ready)


def _say(text: str) -> int:
    ending.say(text)
    return 0


def _refuse(line: str) -> int:
    with contextlib.suppress(OSError):
        print(f"{PROGRAM}: {line}", file=sys.stderr)
    return 2

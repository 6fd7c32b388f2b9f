"""Arguments → one of: open the window, check, ask, flows, settings show. gui/README.md is its manual.

No command prints a traceback, and every command but the window answers without a display and without Qt.
"""

from __future__ import annotations

import contextlib
import logging
import os
import sys

from cim_troubleshooter import __version__, ending, log
from cim_troubleshooter.arguments import PROGRAM, Arguments, WrongUse, parsed

_log = logging.getLogger(__name__)

_WORKER = ["-m", "cim_troubleshooter.checks.worker"]
"""What the launcher of an installed program is called with where Python itself is not at hand (checks/worker_link.py)."""

USAGE = f"""{PROGRAM} {__version__}: finds out why a smartcard login is not working, and who can mend it.

{PROGRAM} [--symptom ID] [--kiosk]                  open the window
{PROGRAM} check [--json] [--only ID,…] [--timeout S] run the checks without a window; --include-personal adds who holds the card
{PROGRAM} ask [--json] [--limit N] TEXT              what a screen says, or you would say: symptoms and causes, best first
{PROGRAM} flows lint [--json] DIR…                   every fault of a folder of guidance
{PROGRAM} flows new KIND ID [DIR]                    a new file for a folder of guidance, to be filled in (a symptom, cause, contact …)
{PROGRAM} flows preview DIR -o DIR                   each symptom's picture as a PNG file
{PROGRAM} flows draw DIR -o FILE.svg                 the folder of guidance as one picture, to be printed
{PROGRAM} settings show [--json]                     every setting in force, and where it came from

With every command: --site FILE, --pack DIR (may be given more than once). --version, --help.
"""


def main(arguments: list[str] | None = None) -> int:
    """Does what the command line asks for, and gives the exit code."""
    log.keep_until_opened()
    try:
        return _run(sys.argv[1:] if arguments is None else arguments)
    except WrongUse as reason:
        return _refuse(str(reason))
    except ending.OutputFailed as reason:
        return _refuse(f"the output could not be written ({reason}).")
    except Exception:
        _log.exception("The command could not be finished.")
        log.open_file(None, "info")
        return _refuse("This could not be finished. The log has the rest.")


def _run(given: list[str]) -> int:
    if "--help" in given or "-h" in given:
        return _say(USAGE)
    if "--version" in given:
        return _say(f"{PROGRAM} {__version__}\n")
    if given == _WORKER:
        from cim_troubleshooter.checks import worker

        return worker.main()
    arguments = parsed(given)
    match arguments.words:
        case []:
            return _open_window(arguments)
        case ["check"]:
            from cim_troubleshooter.commands import check

            return check(arguments)
        case ["ask", *words] if words:
            from cim_troubleshooter.commands import ask

            return ask(arguments, " ".join(words))
        case ["flows", "lint", *folders] if folders:
            from cim_troubleshooter.commands import flows_lint

            return flows_lint(folders, arguments.json)
        case ["flows", "preview", folder] if arguments.output:
            from cim_troubleshooter.commands import flows_preview

            return flows_preview(folder, arguments.output)
        case ["flows", "draw", folder]:
            if not arguments.output:
                raise WrongUse("flows draw needs a file to draw into: -o FILE.svg.")
            from cim_troubleshooter.commands import flows_draw

            return flows_draw(folder, arguments.output)
        case ["flows", "new", kind, id_, *folders]:
            from cim_troubleshooter.commands import flows_new

            return flows_new(kind, id_, [*folders, *arguments.packs])
        case ["flows", "new", *_]:
            raise WrongUse("flows new needs to know what, and its id: flows new cause card-sticky FOLDER.")
        case ["settings", "show"]:
            from cim_troubleshooter.commands import settings_show

            return settings_show(arguments)
    raise WrongUse(f"“{' '.join(arguments.words)}” is not a command. See {PROGRAM} --help.")


def _open_window(arguments: Arguments) -> int:
    import gc

    # Nothing that the start imports is garbage: collecting begins again after the first page (after_first_page.py).
    gc.disable()
    if sys.platform != "win32":
        # What a window never calls of Qt for Python need not be bound: each function is when it is first called.
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

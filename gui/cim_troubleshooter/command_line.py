"""Arguments → one of: open the window, check, flows lint, settings show. gui/README.md is its manual.

No command prints a traceback, and every command but the window answers without a display and without Qt.
"""

from __future__ import annotations

import logging
import os
import sys

import msgspec

from cim_troubleshooter import __version__, log

PROGRAM = "cim-troubleshooter"
_log = logging.getLogger(__name__)

USAGE = f"""{PROGRAM} {__version__}: finds out why a smartcard login is not working, and who can mend it.

{PROGRAM} [--symptom ID] [--kiosk]                  open the window
{PROGRAM} check [--json] [--only ID,…] [--timeout S] run the checks without a window
{PROGRAM} flows lint [--json] DIR…                   every fault of a folder of guidance
{PROGRAM} settings show [--json]                     every setting in force, and where it came from

With every command: --site FILE, --pack DIR (may be given more than once). --version, --help.
"""


class WrongUse(Exception):
    """The arguments make no command. Its text is the one line to print."""


class Arguments(msgspec.Struct):
    """What the command line says."""

    words: list[str] = []
    site: str | None = None
    packs: list[str] = []
    kiosk: bool = False
    symptom: str | None = None
    json: bool = False
    only: list[str] = []
    timeout: str | None = None


def main(arguments: list[str] | None = None) -> int:
    """Does what the command line asks for, and gives the exit code."""
    log.keep_until_opened()
    try:
        return _run(sys.argv[1:] if arguments is None else arguments)
    except WrongUse as reason:
        return _refuse(str(reason))
    except BrokenPipeError:
        # Whoever read our output stopped reading: nothing is wrong. Python's own flush at exit must not complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception:
        _log.exception("The command could not be finished.")
        log.open_file(None, "info")
        return _refuse("This could not be finished. The log has the rest.")


def _run(given: list[str]) -> int:
    if "--help" in given or "-h" in given:
        return _say(USAGE)
    if "--version" in given:
        return _say(f"{PROGRAM} {__version__}\n")
    arguments = parsed(given)
    match arguments.words:
        case []:
            return _open_window(arguments)
        case ["check"]:
            from cim_troubleshooter.commands import check

            return check(arguments)
        case ["flows", "lint", *folders] if folders:
            from cim_troubleshooter.commands import flows_lint

            return flows_lint(folders, arguments.json)
        case ["settings", "show"]:
            from cim_troubleshooter.commands import settings_show

            return settings_show(arguments)
    raise WrongUse(f"“{' '.join(arguments.words)}” is not a command. See {PROGRAM} --help.")


def parsed(given: list[str]) -> Arguments:
    """The arguments by name; options may stand before or after the command's words. Raises WrongUse."""
    arguments = Arguments(words=[], packs=[], only=[])
    rest = list(given)
    while rest:
        word = rest.pop(0)
        name, equals, value = word.partition("=")
        if not word.startswith("-"):
            arguments.words.append(word)
        elif word == "--json":
            arguments.json = True
        elif word == "--kiosk":
            arguments.kiosk = True
        elif name in ("--site", "--pack", "--symptom", "--only", "--timeout"):
            if not equals and (not rest or rest[0].startswith("--")):
                raise WrongUse(f"{name} needs something after it. See {PROGRAM} --help.")
            _take(arguments, name, value if equals else rest.pop(0))
        else:
            raise WrongUse(f"“{word}” is not an option. See {PROGRAM} --help.")
    _refuse_what_does_not_belong(arguments)
    return arguments


def _take(arguments: Arguments, name: str, value: str) -> None:
    if name == "--pack":
        arguments.packs.append(value)
    elif name == "--only":
        arguments.only += [id_ for id_ in value.split(",") if id_]
    else:
        setattr(arguments, name.removeprefix("--"), value)


def _refuse_what_does_not_belong(arguments: Arguments) -> None:
    command = " ".join(arguments.words[:2])
    windows_own = [name for name, given in (("--kiosk", arguments.kiosk), ("--symptom", arguments.symptom)) if given]
    checks_own = [name for name, given in (("--only", arguments.only), ("--timeout", arguments.timeout)) if given]
    wrong = (windows_own if command else [*checks_own, *(["--json"] if arguments.json else [])]) + (
        checks_own if command and command != "check" else []
    )
    if wrong:
        raise WrongUse(f"{wrong[0]} does not belong to this command. See {PROGRAM} --help.")


def _open_window(arguments: Arguments) -> int:
    from cim_troubleshooter.application import open_window
    from cim_troubleshooter.settings.load import load_settings

    settings = load_settings(arguments.site, arguments.packs, arguments.kiosk)
    return open_window(settings, arguments.symptom)


def _say(text: str) -> int:
    sys.stdout.write(text)
    return 0


def _refuse(line: str) -> int:
    print(f"{PROGRAM}: {line}", file=sys.stderr)
    return 2

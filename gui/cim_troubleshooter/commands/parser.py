"""The commands, their options and what each is given: read by argparse, and printed by `--help`."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, NoReturn

from cim_troubleshooter import __version__
from cim_troubleshooter.arguments import PROGRAM, WrongUse
from cim_troubleshooter.guidance.model import Day


class Arguments(argparse.Namespace):
    """What the command line says. Each command finds here what OPTIONS and its own words in COMMANDS set."""

    command: str
    site: str | None
    packs: list[str]
    json: bool
    codes: bool
    codes_also_ok: bool
    only: list[str]
    timeout: float | None
    include_personal: bool
    limit: int
    output: str
    since: Day | None
    against: str | None
    words: list[str]
    """What `ask` is asked."""
    folder: str | None
    folders: list[str]
    file: str
    kind: str
    id: str


class Command(NamedTuple):
    """What a command does, its options beside those of all commands, and its words: name, and how many argparse expects."""

    does: str
    options: tuple[str, ...] = ()
    words: tuple[tuple[str, dict[str, Any]], ...] = ()


def _number(least: float, most: float, kind: Callable[[str], float], says: str) -> Callable[[str], float]:
    def read(written: str) -> float:
        try:
            number = kind(written)
        except ValueError:
            number = -1
        if not least <= number <= most:
            raise argparse.ArgumentTypeError(f"it needs {says}")
        return number

    return read


def _day(written: str) -> Day:
    try:
        return Day(str(datetime.date.fromisoformat(written)))
    except ValueError:
        raise argparse.ArgumentTypeError("it needs a day such as 2026-11-28") from None


_SECONDS = _number(0.01, 600, float, "a number of seconds from 0.01 to 600")
_ANSWERS = _number(1, 100, int, "a whole number from 1 to 100")

OPTIONS: dict[str, dict[str, Any]] = {
    "--site": {"metavar": "FILE", "help": "use this site file in place of the computer's own"},
    "--pack": {
        "metavar": "DIR",
        "dest": "packs",
        "action": "append",
        "default": [],
        "help": "lay this folder of guidance over the others; may be given more than once",
    },
    "--json": {"action": "store_true", "help": "print JSON, for scripts"},
    "--codes": {"action": "store_true", "help": "print one line: ok, or the codes of what is amiss and of what is not known"},
    "--codes-also-ok": {"action": "store_true", "help": "the same, with the codes of what is well after it"},
    "--only": {
        "metavar": "ID[,ID…]",
        "action": "extend",
        "default": [],
        "type": lambda written: [id_ for id_ in written.split(",") if id_],
        "help": "run these checks alone",
    },
    "--timeout": {"metavar": "SECONDS", "type": _SECONDS, "help": "how long each check may take, from 0.01 to 600"},
    "--include-personal": {"action": "store_true", "help": "add who holds the card, with the holder's leave"},
    "--limit": {"metavar": "N", "type": _ANSWERS, "default": 8, "help": "how many answers at most, from 1 to 100 (default: 8)"},
    "--since": {"metavar": "DAY", "type": _day, "help": "list what was reviewed on or after this day, such as 2026-11-28"},
    "--against": {"metavar": "DIR", "help": "list what differs from the guidance in this folder, such as the last release's"},
    "--output": {"metavar": "PATH", "required": True, "help": "where to write"},
}
"""Every option but the window's own, as argparse's add_argument takes it."""
_ALSO = {"--output": "-o"}
_OF_ALL = ("--site", "--pack")
_THE_WINDOWS = ("--kiosk", "--symptom")
_BEFORE_A_VALUE = {*(name for name, how in OPTIONS.items() if how.get("action") != "store_true"), *_ALSO.values(), "--symptom"}

_SAVED = ("file", {"metavar": "FILE", "help": "the saved summary (.cim-summary)"})
_ONE_FOLDER = ("folder", {"metavar": "DIR", "help": "the folder of guidance"})
COMMANDS: dict[str, Command] = {
    "check": Command(
        "runs the checks without a window", ("--json", "--codes", "--codes-also-ok", "--only", "--timeout", "--include-personal")
    ),
    "ask": Command(
        "what a screen says, or you would say: symptoms and causes, best first",
        ("--json", "--limit"),
        (("words", {"metavar": "TEXT", "nargs": "+", "help": "need not be in quotes"}),),
    ),
    "flows lint": Command(
        "every fault of a folder of guidance",
        ("--json",),
        (("folders", {"metavar": "DIR", "nargs": "+", "help": "the folders of guidance"}),),
    ),
    "flows new": Command(
        "begins a file of a folder of guidance, to be filled in",
        (),
        (
            ("kind", {"metavar": "KIND", "help": "symptom, cause, contact, question, message, notice, operation, scenario or pack"}),
            ("id", {"metavar": "ID", "help": "its name, such as card-sticky"}),
            ("folder", {"metavar": "DIR", "nargs": "?", "help": "the folder of guidance (default: the one of --pack, else this one)"}),
        ),
    ),
    "flows preview": Command("writes each symptom's picture as a PNG file", ("--output",), (_ONE_FOLDER,)),
    "flows draw": Command("draws the folder of guidance as one SVG picture, to be printed", ("--output",), (_ONE_FOLDER,)),
    "flows print": Command(
        "writes the folder of guidance as a document to be read and signed off", ("--output", "--since", "--against"), (_ONE_FOLDER,)
    ),
    "contacts lint": Command(
        "every fault of a contacts file, by row and cell",
        ("--json",),
        (("file", {"metavar": "FILE", "help": "the contacts file, CSV or YAML"}),),
    ),
    "open": Command("shows a saved summary, read-only; as text where there is no display", (), (_SAVED,)),
    "summary": Command("prints a saved summary; with --json for ticket systems", ("--json",), (_SAVED,)),
    "settings check": Command("looks at settings, guidance, contacts, log and card service, and says which are well", ("--json",)),
    "settings show": Command("every setting in force, and where it came from", ("--json",)),
}


class _Parser(argparse.ArgumentParser):
    """argparse, without its own exit: one line for wrong use."""

    def error(self, message: str) -> NoReturn:
        """Raises WrongUse with what argparse says."""
        raise WrongUse(f"{message}. See {self.prog} --help.")


def parsed(given: Sequence[str]) -> Arguments:
    """What the command line says; options may stand before or after the command's name. Raises WrongUse."""
    command, rest = _parted(given)
    if command is None:
        raise WrongUse(_what_is_no_command(given))
    parser = _parser(command)
    # What follows “--” are words, whatever they begin with; argparse knows that only where options and words are not mixed.
    read = parser.parse_known_args if "--" in rest else parser.parse_known_intermixed_args
    arguments, unknown = read(rest, Arguments(command=command))
    if unknown:
        raise WrongUse(f"{_unexpected(unknown[0])} See {PROGRAM} {command} --help.")
    return arguments


def help_text(given: Sequence[str]) -> str:
    """The help on the command among the arguments; on all where there is none."""
    command, _ = _parted(given)
    return _parser(command).format_help() if command is not None else _overview()


def _parser(command: str) -> argparse.ArgumentParser:
    told = COMMANDS[command]
    parser = _Parser(prog=f"{PROGRAM} {command}", description=f"{told.does[0].upper()}{told.does[1:]}.", allow_abbrev=False, add_help=False)
    words = parser.add_argument_group("what to name")
    for name, how in told.words:
        words.add_argument(name, **how)
    options = parser.add_argument_group("options")
    for name in (*told.options, *_OF_ALL):
        options.add_argument(*((_ALSO[name],) if name in _ALSO else ()), name, **OPTIONS[name])
    return parser


def _parted(given: Sequence[str]) -> tuple[str | None, list[str]]:
    """The command's name, of one word or two, and the arguments without it."""
    places: list[int] = []
    is_value = False
    for place, word in enumerate(given):
        if word == "--":
            break
        if not is_value and not word.startswith("-"):
            places.append(place)
        is_value = not is_value and word in _BEFORE_A_VALUE
    for so_many in (2, 1):
        name = " ".join(given[place] for place in places[:so_many])
        if name in COMMANDS:
            return name, [word for place, word in enumerate(given) if place not in places[:so_many]]
    return None, list(given)


def _what_is_no_command(given: Sequence[str]) -> str:
    words = [word for word in given if not word.startswith("-")]
    group = [name for name in COMMANDS if words and name.startswith(f"{words[0]} ")]
    if group:
        return f"“{words[0]}” needs another word after it: {', '.join(group)}. See {PROGRAM} --help."
    if words:
        return f"“{' '.join(words)}” is not a command. See {PROGRAM} --help."
    return f"{_unexpected(next(word for word in given if not word.startswith(_THE_WINDOWS)))} See {PROGRAM} --help."


def _unexpected(word: str) -> str:
    name = word.partition("=")[0]
    if name in (*OPTIONS, *_ALSO.values(), *_THE_WINDOWS):
        return f"{name} does not belong to this command."
    return f"“{word}” is not an option." if word.startswith("-") else f"“{word}” is one word too many."


def _overview() -> str:
    lines = [
        f"{PROGRAM} {__version__}: finds out why a smartcard login is not working, and who can fix it.",
        "",
        f"{PROGRAM} [--symptom ID] [--kiosk]",
        "    opens the window: at the first page, or as if this symptom had been chosen; for a shared terminal",
    ]
    for name, command in COMMANDS.items():
        usage = " ".join(_parser(name).format_usage().split()).removeprefix("usage: ").replace(" [--site FILE] [--pack DIR]", "")
        lines += [usage, f"    {command.does}"]
    lines += ["", "Every command takes --site FILE and --pack DIR, before or after its name, and --help. --version prints the version."]
    return "\n".join(lines) + "\n"

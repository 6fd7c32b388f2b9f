"""The command line's words and options by name; or one line that says why they make no command."""

from __future__ import annotations

PROGRAM = "cim-troubleshooter"
WITH_OUTPUT = ("flows draw", "flows preview")
"""The commands that make something, which `-o` gives a place."""


class WrongUse(Exception):
    """The arguments make no command. Its text is the one line to print."""


class Arguments:
    """What the command line says, as it is read word by word."""

    def __init__(self) -> None:
        """Nothing said yet: a window."""
        self.words: list[str] = []
        self.site: str | None = None
        self.packs: list[str] = []
        self.kiosk = False
        self.symptom: str | None = None
        self.json = False
        self.only: list[str] = []
        self.timeout: str | None = None
        self.limit: str | None = None
        self.include_personal = False
        self.output: str | None = None


def parsed(given: list[str]) -> Arguments:
    """The arguments by name; options may stand before or after the command's words. Raises WrongUse."""
    arguments = Arguments()
    rest = list(given)
    while rest:
        word = rest.pop(0)
        name, equals, value = word.partition("=")
        if not word.startswith("-"):
            arguments.words.append(word)
        elif word == "--json":
            arguments.json = True
        elif word == "--include-personal":
            arguments.include_personal = True
        elif word == "--kiosk":
            arguments.kiosk = True
        elif name in ("--site", "--pack", "--symptom", "--only", "--timeout", "--limit", "--output", "-o"):
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
    elif name == "-o":
        arguments.output = value
    else:
        setattr(arguments, name.removeprefix("--"), value)


def _refuse_what_does_not_belong(arguments: Arguments) -> None:
    command = " ".join(arguments.words[:2])
    windows_own = [name for name, given in (("--kiosk", arguments.kiosk), ("--symptom", arguments.symptom)) if given]
    makers_own = ["-o"] if arguments.output is not None and command not in WITH_OUTPUT else []
    asks_own = ["--limit"] if arguments.limit is not None and arguments.words[:1] != ["ask"] else []
    checks = (("--only", arguments.only), ("--timeout", arguments.timeout), ("--include-personal", arguments.include_personal))
    checks_own = [name for name, given in checks if given]
    wrong = (
        asks_own
        + makers_own
        + (windows_own if command else [*checks_own, *(["--json"] if arguments.json else [])])
        + (checks_own if command and command != "check" else [])
    )
    if wrong:
        raise WrongUse(f"{wrong[0]} does not belong to this command. See {PROGRAM} --help.")

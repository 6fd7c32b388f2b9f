"""The arguments of the window alone. It starts without argparse, which reads those of every command (commands/parser.py)."""

from __future__ import annotations

from collections.abc import Sequence

PROGRAM = "cim-troubleshooter"


class WrongUse(Exception):
    """The arguments make no command. Its text is the one line to print."""


class WindowArguments:
    """What the window is to be opened with."""

    def __init__(self) -> None:
        """By default, what this computer's settings say."""
        self.site: str | None = None
        self.packs: list[str] = []
        self.kiosk = False
        self.symptom: str | None = None


def window_arguments(given: Sequence[str]) -> WindowArguments | None:
    """The arguments, if they are the window's own; None where there is anything else among them. Raises WrongUse."""
    arguments = WindowArguments()
    rest = iter(given)
    for word in rest:
        name, equals, value = word.partition("=")
        if word == "--kiosk":
            arguments.kiosk = True
        elif name in ("--site", "--pack", "--symptom"):
            if not equals:
                value = next(rest, "--")
                if value.startswith("--"):
                    raise WrongUse(f"{name} needs something after it. See {PROGRAM} --help.")
            if name == "--pack":
                arguments.packs.append(value)
            else:
                setattr(arguments, name.removeprefix("--"), value)
        else:
            return None
    return arguments

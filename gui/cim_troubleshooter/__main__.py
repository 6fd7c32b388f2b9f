"""`python -m cim_troubleshooter` and `cim-troubleshooter` are the same program."""

from __future__ import annotations

from typing import NoReturn

from cim_troubleshooter import ending


def run() -> NoReturn:
    """Does what the command line asks for, and ends the process with its exit code."""
    ending.let_signals_end_the_program()
    # Imported here: from the line above on, no signal finds Python in the middle of an import and makes a traceback of it.
    from cim_troubleshooter.command_line import main

    ending.leave(main())


if __name__ == "__main__":
    run()

"""The first Python that an installed program runs: starts it, and says why where it can't.

The window's launcher has no standard error, so what would be written there is handed to it in an environment variable, and
shown in a box. With a console nothing is different from `python -m cim_troubleshooter`.
"""

from __future__ import annotations

import sys

SAYS = "CIM_TROUBLESHOOTER_SAYS"
BROKEN = (
    "The Care Identity Management troubleshooter cannot start, because part of it is missing from this computer. "
    "Please ask local IT to repair it."
)


def start() -> None:
    """Runs the program and ends with its exit code."""
    heard = None
    if sys.stderr is None:
        import io

        heard = sys.stderr = sys.stdout = io.StringIO()
    try:
        from cim_troubleshooter.command_line import main

        code = main()
    except Exception:
        code = _broken()
    if code and heard is not None:
        _hand_to_launcher(heard.getvalue())
    sys.exit(code)


def _broken() -> int:
    """Not even the package's own handling of what goes wrong could be imported."""
    import os
    import traceback

    folder = os.path.join(os.environ.get("LOCALAPPDATA", os.path.expanduser("~")), "CIM Troubleshooter", "log")
    place = os.path.join(folder, "launcher.log")
    try:
        os.makedirs(folder, exist_ok=True)
        with open(place, "a", encoding="utf-8") as log:
            traceback.print_exc(file=log)
    except OSError:
        place = "not written"
    print(f"{BROKEN} The log: {place}", file=sys.stderr)
    return 2


def _hand_to_launcher(said: str) -> None:
    import os

    from cim_troubleshooter.log import usual_folder

    text = said.replace("\0", "").strip() or BROKEN
    os.environ[SAYS] = f"{text}\n\n{usual_folder()}"[:3000]


if __name__ == "__main__":
    start()

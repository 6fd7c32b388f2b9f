"""The first Python that an installed program runs: starts it, and says why where it can't.

Nobody reads the window's standard error, so what would be written there is handed to its launcher in an environment variable,
and shown in a box. On the command line nothing is different from `python -m cim_troubleshooter`.
"""

from __future__ import annotations

import os
import sys

SAYS, CODE = "CIM_TROUBLESHOOTER_SAYS", "CIM_TROUBLESHOOTER_CODE"
BROKEN = (
    "The Care Identity Management troubleshooter cannot start, because part of it is missing from this computer. "
    "Please ask local IT to repair it."
)


def start() -> None:
    """Runs the program, and leaves its exit code to the launcher: SystemExit would end the launcher too."""
    _read_archives_once()
    heard = None
    if os.path.basename(sys.executable).lower() == "cim-troubleshooterw.exe":
        import io

        heard = sys.stderr = sys.stdout = io.StringIO()
    try:
        from cim_troubleshooter import ending
        from cim_troubleshooter.command_line import main

        ending.let_signals_end_the_program()
        code = main()
        if heard is None:
            ending.leave(code)
    except Exception:
        code = _broken()
    if code and heard is not None:
        said = heard.getvalue().replace("\0", "").strip() or BROKEN
        os.environ[SAYS] = (said if "log is in" in said else f"{said}\n\nThe log is in {_log_folder()}")[:3000]
    os.environ[CODE] = str(code)


def start_worker() -> None:
    """Runs the second process, which asks cards; the launcher knows it by the module's name and takes no other."""
    _read_archives_once()
    from cim_troubleshooter.checks.worker import main

    sys.argv[1:] = []
    main()


def _read_archives_once() -> None:
    """Lets modules come from memory: Python opens python313.zip and ours anew for each, which is a third of the time to the first page.

    An entry is (path, how packed, size packed, size, where its header is, …), as Python 3.13's zipimport keeps it; the launcher
    loads no other Python. A header is 30 bytes, the name and what is added to it, whose lengths stand in its last four bytes.
    """
    import zipimport

    usual = zipimport._get_data  # type: ignore[attr-defined]
    archives: dict[str, bytes] = {}

    def from_memory(archive: str, entry: tuple[str, int, int, int, int]) -> bytes:
        _, packed, size, _, header, *_ = entry
        if packed:
            content: bytes = usual(archive, entry)
            return content
        if archive not in archives:
            with open(archive, "rb") as file:
                archives[archive] = file.read()
        whole = archives[archive]
        start = header + 30 + int.from_bytes(whole[header + 26 : header + 28], "little")
        start += int.from_bytes(whole[header + 28 : header + 30], "little")
        return whole[start : start + size]

    zipimport._get_data = from_memory  # type: ignore[attr-defined]


def _broken() -> int:
    """Not even the package's own handling of what goes wrong could be imported."""
    import traceback

    try:
        os.makedirs(_log_folder(), exist_ok=True)
        with open(os.path.join(_log_folder(), "launcher.log"), "a", encoding="utf-8") as log:
            traceback.print_exc(file=log)
    except OSError:
        pass  # What is said to the person is said all the same.
    print(f"{BROKEN}\nThe log is in {_log_folder()}", file=sys.stderr)
    return 2


def _log_folder() -> str:
    """Where the log usually lies. The package knows too, but may be what is broken."""
    return os.path.join(os.environ.get("LOCALAPPDATA", os.path.expanduser("~")), "CIM Troubleshooter", "log")


if __name__ == "__main__":
    start()

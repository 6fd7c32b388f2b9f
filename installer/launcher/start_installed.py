"""The first Python that an installed program runs: starts it, and says why where it can't.

Nobody reads the window's standard error, so what would be written there is handed to its launcher in an environment variable,
and shown in a box. On the command line nothing is different from `python -m cim_troubleshooter`.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

SAYS, CODE = "CIM_TROUBLESHOOTER_SAYS", "CIM_TROUBLESHOOTER_CODE"
BROKEN = (
    "The Care Identity Management troubleshooter cannot start, because part of it is missing from this computer. "
    "Please ask local IT to repair it."
)


ZIPIMPORT = "3.13", "950eb7c1"
"""The version of Python whose zipimport was read for what is done below, and the checksum of its function `_get_data`."""


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
    """Lets modules come from memory: Python opens python313.zip and ours again for each, which is a third of the time to the first page.

    Only where zipimport is exactly the one that this was written for. With any other the program starts more slowly, and a test
    says what to do (tests/installer/test_start_installed.py).
    """
    import zipimport

    if _fingerprint(zipimport._get_data) == ZIPIMPORT:  # type: ignore[attr-defined]
        zipimport._get_data = _from_memory(zipimport._get_data)  # type: ignore[attr-defined]


def _fingerprint(function: Callable[..., bytes]) -> tuple[str, str]:
    """Python's version, and a checksum of what it compiled a function to."""
    import zlib

    code = function.__code__
    checksum = zlib.crc32(code.co_code + repr((code.co_names, code.co_consts)).encode())
    return "{}.{}".format(*sys.version_info), f"{checksum:08x}"


def _from_memory(usual: Callable[..., bytes]) -> Callable[[str, tuple[str, int, int, int, int]], bytes]:
    """What reads a module that is stored in an archive as it is, the archive being read once; `usual` reads one that is compressed.

    An entry is (path, compression, compressed size, size, where its header is, …). A header is 30 bytes, the name and extra data,
    whose lengths are its last four bytes (PKWARE, APPNOTE.TXT 6.3.10, 4.3.7).
    """
    archives: dict[str, bytes] = {}

    def read(archive: str, entry: tuple[str, int, int, int, int]) -> bytes:
        _, compression, size, _, header, *_ = entry
        if compression:
            return usual(archive, entry)
        if archive not in archives:
            with open(archive, "rb") as file:
                archives[archive] = file.read()
        whole = archives[archive]
        start = header + 30 + int.from_bytes(whole[header + 26 : header + 28], "little")
        start += int.from_bytes(whole[header + 28 : header + 30], "little")
        return whole[start : start + size]

    return read


def _broken() -> int:
    """Not even the package's own handling of what goes wrong could be imported."""
    import traceback

    try:
        os.makedirs(_log_folder(), exist_ok=True)
        with open(os.path.join(_log_folder(), "launcher.log"), "a", encoding="utf-8") as log:
            traceback.print_exc(file=log)
    except OSError:
        pass  # The person sees the message even if it cannot be logged.
    print(f"{BROKEN}\nThe log is in {_log_folder()}", file=sys.stderr)
    return 2


def _log_folder() -> str:
    """Where the log is by default. The package knows too, but may be what is broken."""
    return os.path.join(os.environ.get("LOCALAPPDATA", os.path.expanduser("~")), "CIM Troubleshooter", "log")


if __name__ == "__main__":
    start()

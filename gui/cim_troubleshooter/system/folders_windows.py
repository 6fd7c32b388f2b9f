"""The program's folders on Windows."""

import os
import sys

assert sys.platform == "win32"


def common_folder() -> str:
    """The folder that programs share on this computer, in which users may create files too."""
    return os.environ.get("PROGRAMDATA", r"C:\ProgramData")


def site_file() -> str:
    """Where the site file lies by default."""
    return os.path.join(common_folder(), "CIM Troubleshooter", "site.yaml")


def user_folder() -> str | None:
    """Where the program keeps what is the user's own; None for an account without a profile."""
    local = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~")
    return os.path.join(local, "CIM Troubleshooter") if os.path.isabs(local) else None


def log_folder() -> str | None:
    """Where the log goes by default."""
    user = user_folder()
    return None if user is None else os.path.join(user, "log")

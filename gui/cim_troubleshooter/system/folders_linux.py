"""The program's folders on Linux (XDG Base Directory Specification 0.8)."""

import os
import sys

assert sys.platform != "win32"


def common_folder() -> str:
    """The folder in which programs are configured for the whole computer."""
    return "/etc"


def site_file() -> str:
    """Where the site file lies by default."""
    return os.path.join(common_folder(), "cim-troubleshooter", "site.yaml")


def user_folder() -> str:
    """Where the program keeps what is the user's own."""
    state = os.environ.get("XDG_STATE_HOME") or os.path.join(os.path.expanduser("~"), ".local", "state")
    return os.path.join(state, "cim-troubleshooter")


def log_folder() -> str:
    """Where the log goes by default: among the rest of what is the user's own."""
    return user_folder()

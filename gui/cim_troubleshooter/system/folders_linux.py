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


def user_folder() -> str | None:
    """Where the program keeps what is the user's own; None for a user without a home, as a service may be.

    A relative XDG_STATE_HOME is passed over, as the specification wants it.
    """
    state = os.environ.get("XDG_STATE_HOME", "")
    if not os.path.isabs(state):
        state = os.path.join(os.path.expanduser("~"), ".local", "state")
    return os.path.join(state, "cim-troubleshooter") if os.path.isabs(state) else None


def log_folder() -> str | None:
    """Where the log goes by default: among the rest of what is the user's own."""
    return user_folder()

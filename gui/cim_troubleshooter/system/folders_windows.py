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


def user_folder() -> str:
    """Where the program keeps what is the user's own."""
    return os.path.join(os.environ.get("LOCALAPPDATA", os.path.expanduser("~")), "CIM Troubleshooter")


def log_folder() -> str:
    """Where the log goes by default."""
    return os.path.join(user_folder(), "log")

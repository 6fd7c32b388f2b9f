"""Where the program's folders lie: what it ships, the site file, the log, and what it keeps for a user.

In a checkout flows/ and resources/ lie beside gui/; in a wheel, and so in an MSI, inside the package. Nothing is imported here
that the first page does not need.
"""

import os
import sys

if sys.platform == "win32":
    from cim_troubleshooter.system.folders_windows import common_folder, log_folder, site_file, user_folder
else:
    from cim_troubleshooter.system.folders_linux import common_folder, log_folder, site_file, user_folder

__all__ = [
    "common_folder",
    "contacts_copies",
    "guidance_copies",
    "is_checkout",
    "log_folder",
    "manual",
    "shipped_folder",
    "site_file",
    "user_folder",
]

_PACKAGE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_CHECKOUT = os.path.dirname(os.path.dirname(_PACKAGE))


def is_checkout() -> bool:
    """Whether the program runs from its source folder, where guidance may be newer than its compiled copy."""
    return os.path.isfile(os.path.join(_CHECKOUT, "pyproject.toml")) and not os.path.isdir(os.path.join(_PACKAGE, "flows"))


def shipped_folder(name: str) -> str:
    """The absolute path of `flows` or `resources`, in a checkout, a wheel and an MSI alike."""
    inside = os.path.join(_PACKAGE, name)
    return inside if os.path.isdir(inside) else os.path.join(_CHECKOUT, name)


def manual() -> str | None:
    """The first page of the installed program's manual; None in a checkout or a wheel, where the manuals lie as they are written."""
    if not _PACKAGE.lower().endswith(os.path.join(".zip", "cim_troubleshooter")):
        return None
    index = os.path.join(os.path.dirname(_CHECKOUT), "manual", "index.html")
    return index if os.path.isfile(index) else None


def guidance_copies() -> str | None:
    """Where the last good copies of a site's guidance are kept, for each user; None where a user has no folder."""
    user = user_folder()
    return None if user is None else os.path.join(user, "guidance")


def contacts_copies() -> str | None:
    """Where the last good copies of a site's contacts file are kept, for each user; None where a user has no folder."""
    user = user_folder()
    return None if user is None else os.path.join(user, "contacts")

"""Where the files that come with the program lie: flows/ and resources/.

In a checkout they lie beside gui/; in a wheel, and so in an MSI, inside the package.
"""

import os

_PACKAGE = os.path.dirname(os.path.abspath(__file__))
_CHECKOUT = os.path.dirname(os.path.dirname(_PACKAGE))


def is_checkout() -> bool:
    """Whether the program runs from its source folder, where guidance may be newer than its compiled copy."""
    return os.path.isfile(os.path.join(_CHECKOUT, "pyproject.toml")) and not os.path.isdir(os.path.join(_PACKAGE, "flows"))


def shipped_folder(name: str) -> str:
    """The absolute path of `flows` or `resources`, in a checkout, a wheel and an MSI alike."""
    inside = os.path.join(_PACKAGE, name)
    return inside if os.path.isdir(inside) else os.path.join(_CHECKOUT, name)

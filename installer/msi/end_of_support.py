"""Until when the makers of each part that the package carries mend it. `make msi` prints it, and warns of a day that has passed."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

LOOKED_UP = datetime.date(2026, 11, 28)
"""When the days below were last compared with their sources."""


class Support(NamedTuple):
    """Of a part, by its name in the bill of materials and the beginning of its version, the last day on which its makers mend it."""

    name: str
    version: str
    until: datetime.date | None
    """None where its makers name no day, and mend the newest release alone."""
    source: str


KNOWN = (
    Support("CPython", "3.13", datetime.date(2029, 10, 31), "https://peps.python.org/pep-0719/"),
    Support("OpenSSL", "3.0", datetime.date(2026, 9, 7), "https://openssl-library.org/policies/releasestrat/"),
    Support("OpenSSL", "3.5", datetime.date(2030, 4, 8), "https://openssl-library.org/policies/releasestrat/"),
    Support("Qt", "6", None, "https://doc.qt.io/qt-6/qt-releases.html"),
    Support("PySide6-Essentials", "6", None, "https://doc.qt.io/qtforpython-6/"),
    Support("shiboken6", "6", None, "https://doc.qt.io/qtforpython-6/"),
    Support("libffi", "3", None, "https://github.com/libffi/libffi"),
    Support("pyscard", "2", None, "https://github.com/LudovicRousseau/pyscard"),
    Support("pyyaml", "6", None, "https://github.com/yaml/pyyaml"),
    Support("segno", "1", None, "https://github.com/heuer/segno"),
    Support("Microsoft Visual C++ runtime", "14", None, "https://learn.microsoft.com/cpp/windows/latest-supported-vc-redist"),
    Support("Atkinson Hyperlegible Next", "2", None, "https://github.com/googlefonts/atkinson-hyperlegible-next"),
)


def support_of(name: str, version: str) -> Support | None:
    """What is known of a part; None where nobody has looked it up."""
    return next((one for one in KNOWN if one.name.lower() == name.lower() and f"{version}.".startswith(f"{one.version}.")), None)


def lines(components: Iterable[dict[str, Any]], today: datetime.date) -> Iterator[str]:
    """A line for each component of a bill of materials; a warning where its day has passed, or nobody has looked it up."""
    for component in components:
        name, version = component["name"], component["version"]
        known = support_of(name, version)
        if known is None:
            yield f"warning: {name} {version}: look up until when it is supported, and add it to installer/msi/end_of_support.py"
        elif known.until is not None and known.until < today:
            yield f"warning: {name} {version}: out of support since {known.until}. A release needs a newer one ({known.source})"
        else:
            yield f"{name} {version}: supported until {known.until or 'its next release'}"

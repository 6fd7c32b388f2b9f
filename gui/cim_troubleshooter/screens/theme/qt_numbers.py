"""Numbers of Qt's own enumerations, for what is drawn on the first page.

Python builds all ninety enumerations of `QtCore.Qt` when the first of them is named, which would keep the first page
back by a seventh of its time. Later pages name them as usual.
"""

from __future__ import annotations

from typing import Final

LEFT: Final = 0x0001
TOP: Final = 0x0020
MIDDLE: Final = 0x0080
CENTRE: Final = 0x0084
WRAPPED: Final = 0x1000
PLAIN_TEXT: Final = 0
ALWAYS_ON: Final = 2
NO_FOCUS: Final = 0

"""What the person has set for all programs: a high-contrast theme, and how large text is to be.

Reading takes a fraction of a millisecond, and happens before the first frame. Less motion is the third such wish: nothing in
the window moves by itself, and Qt's own effects are off, so it always holds.
"""

from __future__ import annotations

import sys
from typing import NamedTuple

if sys.platform == "win32":
    from cim_troubleshooter.system.appearance_windows import appearance_set
else:
    from cim_troubleshooter.system.appearance_linux import appearance_set

SMALLEST, LARGEST = 100, 225
"""The text sizes, in per cent, between which Windows lets people choose (UISettings.TextScaleFactor)."""


class Appearance(NamedTuple):
    """`text_size` in per cent."""

    high_contrast: bool = False
    text_size: int = SMALLEST


def appearance() -> Appearance:
    """What is set now. What can't be read counts as not set."""
    high_contrast, percent = appearance_set()
    return Appearance(high_contrast, round(min(LARGEST, max(SMALLEST, percent))))

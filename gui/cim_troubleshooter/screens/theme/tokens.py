"""Colour, type and spacing by name, as plain numbers: the one place where the look is decided (colours.py says what each colour is for).

The numbers are those of the NHS design system (nhsuk-frontend, core/settings). Sizes are in px at a
text size of 100 %; one px is one of Qt's device-independent pixels.
"""

from typing import Final, NamedTuple

# The palette.
BLUE: Final = "#005eb8"
DARK_BLUE: Final = "#003087"
WHITE: Final = "#ffffff"
BLACK: Final = "#212b32"
DARKEST: Final = "#000000"
GREEN: Final = "#007f3b"
RED: Final = "#d5281b"
YELLOW: Final = "#ffeb3b"
WARM_YELLOW: Final = "#ffb81c"
PALE_YELLOW: Final = "#fff9c4"
GREY_1: Final = "#4c6272"
GREY_2: Final = "#768692"
GREY_3: Final = "#aeb7bd"
GREY_4: Final = "#d8dde0"
GREY_5: Final = "#f0f4f5"


def tint(colour: str, percent: int) -> str:
    """The colour with `percent` of white mixed in."""
    return _mixed(colour, 255, percent)


def shade(colour: str, percent: int) -> str:
    """The colour with `percent` of black mixed in."""
    return _mixed(colour, 0, percent)


def _mixed(colour: str, other: int, percent: int) -> str:
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round((part * (100 - percent) + other * percent) / 100):02x}" for part in parts)


def luminance(colour: str) -> float:
    """The relative luminance of a colour, from 0 to 1 (WCAG 2.2's definition)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast between two colours, from 1 to 21 (WCAG 2.2's definition)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


# The pictures on the cards show somebody's screen, and keep their colours in every theme, as photographs would.
ERROR_TEXT: Final = shade(RED, 25)
PICTURE_TEXT: Final = BLACK
PICTURE_GROUND: Final = "#e1e8f0"
PICTURE_BAR: Final = tint(BLUE, 86)
PICTURE_SHADOW: Final = "#1c212b32"
"""Black, one ninth opaque: Qt writes the opacity first."""
PICTURE_LINE: Final = GREY_4

# A code to scan is black on white in every theme: a camera asks for it.
CODE_INK: Final = "#000000"
CODE_GROUND: Final = "#ffffff"


class Type(NamedTuple):
    """A style of text: its size in px and its weight."""

    size: int
    weight: int = 400


BODY: Final = Type(17)
SMALL: Final = Type(15)
STRONG: Final = Type(17, 600)
TYPES: Final = {
    "heading1": Type(32, 700),
    "heading2": Type(22, 600),
    "heading3": Type(18, 600),
    "lead": Type(17),
    "body": BODY,
    "small": SMALL,
    "strong": STRONG,
    "tag": Type(14, 600),
    "button": Type(18, 600),
    "link": Type(17),
    "number": Type(32, 700),
    "number-shared": Type(39, 700),
    "product": Type(18, 600),
    "step": Type(16),
    "choice": Type(18),
}

TEXT_SIZES: Final = (100, 125, 150, 200)
"""The text sizes that a person can choose, in per cent."""

# Spacing, from the scale 0, 4, 8, 16, 24, 32, 40, 48, 56, 64.
GAP_1: Final = 4
GAP_2: Final = 8
GAP_3: Final = 16
GAP_4: Final = 24
GAP_5: Final = 32

# Shapes.
RADIUS: Final = 4
PANEL_RADIUS: Final = 6
BORDER: Final = 2
BUTTON_SHADOW_HEIGHT: Final = 4
TARGET: Final = 44
SCROLL_BAR: Final = 20
_SCROLL_BAR_WIDEST: Final = 28
"""It lies in the page's margin on the right, and never reaches the page."""
INSET_BAR: Final = 5
FOCUS_RING: Final = 5
"""The yellow of the focus ring; its dark outline lies outside it."""
FOCUS_OUTLINE_WIDTH: Final = 3
WIDEST_ROW: Final = 1180
"""The widest that a row becomes, so that its end can be found from its beginning."""
READING_WIDTH: Final = 760
"""The widest that running text becomes, for easy reading."""


def scroll_bar(text_size: int) -> int:
    """How wide the scroll bar is at a text size in per cent: who needs larger text needs more to take hold of."""
    return min(_SCROLL_BAR_WIDEST, round(SCROLL_BAR * text_size / 100))

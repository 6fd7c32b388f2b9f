"""Colour, type and spacing by name, as plain numbers: the one place where the look is decided.

The numbers are those of the NHS design system (nhsuk-frontend, core/settings). Sizes are in px at a
text size of 100 %; one px is one of Qt's device-independent pixels.
"""

from typing import Final, NamedTuple

# The palette.
BLUE: Final = "#005eb8"
DARK_BLUE: Final = "#003087"
WHITE: Final = "#ffffff"
BLACK: Final = "#212b32"
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


# What the colours are for.
TEXT: Final = BLACK
SECONDARY_TEXT: Final = GREY_1
LINK: Final = BLUE
LINK_HOVER: Final = DARK_BLUE
PAGE: Final = GREY_5
CARD: Final = WHITE
CARD_BORDER: Final = GREY_4
FOCUS: Final = YELLOW
FOCUS_OUTLINE: Final = BLACK
ERROR_TEXT: Final = shade(RED, 25)
BUTTON: Final = GREEN
BUTTON_HOVER: Final = shade(GREEN, 20)
BUTTON_SHADOW: Final = shade(GREEN, 50)
QUIET_BUTTON_HOVER: Final = tint(GREY_4, 20)
QUIET_BUTTON_SHADOW: Final = GREY_3
PICTURE_GROUND: Final = "#e1e8f0"
PICTURE_BAR: Final = tint(BLUE, 86)
PICTURE_SHADOW: Final = "#1c212b32"
"""Black, one ninth opaque: Qt writes the opacity first."""
PICTURE_LINE: Final = GREY_4


class TagColours(NamedTuple):
    """A state label's ground and text."""

    ground: str
    text: str


TAGS: Final = {
    "found": TagColours(tint(RED, 80), shade(RED, 50)),
    "possible": TagColours(tint(BLUE, 80), shade(BLUE, 50)),
    "unlikely": TagColours(GREY_4, shade(GREY_1, 50)),
    "ok": TagColours(tint(GREEN, 80), shade(GREEN, 40)),
}


class InsetColours(NamedTuple):
    """An inset's bar on the left and its ground."""

    bar: str
    ground: str


INSETS: Final = {
    "found": InsetColours(RED, WHITE),
    "possible": InsetColours(BLUE, WHITE),
    "unlikely": InsetColours(GREY_3, WHITE),
    "ok": InsetColours(GREEN, WHITE),
    "attention": InsetColours(WARM_YELLOW, PALE_YELLOW),
}


class Outcome(NamedTuple):
    """An outcome's circle and the colour of the sign in it."""

    ground: str
    sign: str


OUTCOMES: Final = {
    "problem": Outcome(RED, WHITE),
    "attention": Outcome(WARM_YELLOW, BLACK),
    "unknown": Outcome(GREY_1, WHITE),
    "skipped": Outcome(GREY_1, WHITE),
    "ok": Outcome(GREEN, WHITE),
    "running": Outcome(GREY_2, WHITE),
    "information": Outcome(BLUE, WHITE),
}


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
    "large": Type(27, 700),
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
SCROLL_BAR: Final = 14
INSET_BAR: Final = 5
FOCUS_RING: Final = 5
"""The yellow of the focus ring; its dark outline lies outside it."""
FOCUS_OUTLINE_WIDTH: Final = 3
READING_WIDTH: Final = 760
"""The widest that running text becomes, for easy reading."""

"""Colour, type and spacing by name, as plain numbers: the one place where the look is decided.

The numbers are those of the NHS design system (nhsuk-frontend, core/settings). Sizes are in px at a
text size of 100 %; one px is one of Qt's device-independent pixels.
"""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

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


def luminance(colour: str) -> float:
    """The relative luminance of a colour, from 0 to 1 (WCAG 2.2's definition)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """The contrast between two colours, from 1 to 21 (WCAG 2.2's definition)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


class TagColours(NamedTuple):
    """A state label's ground, text and edge."""

    ground: str
    text: str
    edge: str


class InsetColours(NamedTuple):
    """An inset's bar on the left and its ground."""

    bar: str
    ground: str


class OutcomeColours(NamedTuple):
    """An outcome's circle and the colour of the sign in it."""

    ground: str
    sign: str


def _tag(colour: str, text: str) -> TagColours:
    return TagColours(colour, text, colour)


_DARKEST: Final = "#000000"
LEAST_CONTRAST: Final = 4.5
"""Of text against its ground (WCAG 2.2, 1.4.3)."""

# What the colours are for. Paint with `tokens.TEXT`, looked up as it is painted: in a high-contrast theme `wear` puts the
# system's own colours in their place.
TEXT: str = BLACK
SECONDARY_TEXT: str = GREY_1
LINK: str = BLUE
LINK_HOVER: str = DARK_BLUE
PAGE: str = GREY_5
CARD: str = WHITE
CARD_BORDER: str = GREY_4
CARD_EDGE: str = GREY_2
"""Around a card that can be pressed: told from its ground as a control has to be (WCAG 2.2, 1.4.11)."""
BAR: str = WHITE
FIELD: str = WHITE
FIELD_BORDER: str = GREY_1
HEADER: str = BLUE
HEADER_TEXT: str = WHITE
HEADER_EDGE: str = BLUE
CURRENT: str = BLUE
"""Where one is: the step, the cause, how far a check has come."""
ON_CURRENT: str = WHITE
AHEAD: str = GREY_2
TROUGH: str = GREY_4
SCROLL_HANDLE: str = GREY_2
FOCUS: str = YELLOW
FOCUS_TEXT: str = BLACK
FOCUS_OUTLINE: str = BLACK
BUTTON: str = GREEN
BUTTON_TEXT: str = WHITE
BUTTON_EDGE: str = GREEN
BUTTON_HOVER: str = shade(GREEN, 20)
BUTTON_DOWN: str = shade(GREEN, 50)
BUTTON_SHADOW: str = shade(GREEN, 50)
QUIET_BUTTON: str = WHITE
QUIET_BUTTON_HOVER: str = tint(GREY_4, 20)
QUIET_BUTTON_DOWN: str = GREY_4
QUIET_BUTTON_SHADOW: str = GREY_3
PROPOSAL: InsetColours = InsetColours(BLUE, WHITE)
TAGS: dict[str, TagColours] = {
    "found": _tag(tint(RED, 80), shade(RED, 50)),
    "possible": _tag(tint(BLUE, 80), shade(BLUE, 50)),
    "unlikely": _tag(GREY_4, shade(GREY_1, 50)),
    "ok": _tag(tint(GREEN, 80), shade(GREEN, 40)),
}
INSETS: dict[str, InsetColours] = {
    "found": InsetColours(RED, WHITE),
    "possible": InsetColours(BLUE, WHITE),
    "unlikely": InsetColours(GREY_3, WHITE),
    "ok": InsetColours(GREEN, WHITE),
    "attention": InsetColours(WARM_YELLOW, PALE_YELLOW),
}
OUTCOMES: dict[str, OutcomeColours] = {
    "problem": OutcomeColours(RED, WHITE),
    "attention": OutcomeColours(WARM_YELLOW, BLACK),
    "unknown": OutcomeColours(GREY_1, WHITE),
    "skipped": OutcomeColours(GREY_1, WHITE),
    "ok": OutcomeColours(GREEN, WHITE),
    "running": OutcomeColours(GREY_2, WHITE),
    "information": OutcomeColours(BLUE, WHITE),
}

# The pictures on the cards show somebody's screen, and keep their colours in every theme, as photographs would.
ERROR_TEXT: Final = shade(RED, 25)
PICTURE_TEXT: Final = BLACK
PICTURE_GROUND: Final = "#e1e8f0"
PICTURE_BAR: Final = tint(BLUE, 86)
PICTURE_SHADOW: Final = "#1c212b32"
"""Black, one ninth opaque: Qt writes the opacity first."""
PICTURE_LINE: Final = GREY_4

_ROLES: Final = {name: value for name, value in globals().items() if __annotations__.get(name, Final) is not Final}


def wear(accent: str = BLUE, theirs: Mapping[str, Any] | None = None) -> None:
    """Give every role its colour: ours with the site's accent in the header, or `theirs`, a high-contrast theme's (contrast.py)."""
    # One of the two always has enough contrast.
    on_accent = WHITE if contrast(accent, WHITE) >= LEAST_CONTRAST else _DARKEST
    header = {"HEADER": accent, "HEADER_EDGE": accent, "HEADER_TEXT": on_accent}
    globals().update(_ROLES | header | dict(theirs or {}))


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
SCROLL_BAR: Final = 20
_SCROLL_BAR_WIDEST: Final = 28
"""It lies in the page's margin on the right, and never reaches the page."""
INSET_BAR: Final = 5
FOCUS_RING: Final = 5
"""The yellow of the focus ring; its dark outline lies outside it."""
FOCUS_OUTLINE_WIDTH: Final = 3
READING_WIDTH: Final = 760
"""The widest that running text becomes, for easy reading."""


def scroll_bar(text_size: int) -> int:
    """How wide the scroll bar is at a text size in per cent: who needs larger text needs more to take hold of."""
    return min(_SCROLL_BAR_WIDEST, round(SCROLL_BAR * text_size / 100))

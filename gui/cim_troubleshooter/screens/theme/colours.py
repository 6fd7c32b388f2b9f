"""What every colour is for, and the theme in force: ours, or the system's high-contrast theme."""

from collections.abc import Mapping
from typing import Final, NamedTuple

from cim_troubleshooter.screens.theme.tokens import (
    BLACK,
    BLUE,
    DARK_BLUE,
    DARKEST,
    GREEN,
    GREY_1,
    GREY_2,
    GREY_3,
    GREY_4,
    GREY_5,
    PALE_YELLOW,
    RED,
    WARM_YELLOW,
    WHITE,
    YELLOW,
    contrast,
    shade,
    tint,
)


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
    """An outcome's circle and the colour of the symbol in it."""

    ground: str
    symbol: str


def _tag(colour: str, text: str) -> TagColours:
    return TagColours(colour, text, colour)


LEAST_CONTRAST: Final = 4.5
"""Of text against its ground (WCAG 2.2, 1.4.3)."""
_TAGS: Final = {
    "found": _tag(tint(RED, 80), shade(RED, 50)),
    "possible": _tag(tint(BLUE, 80), shade(BLUE, 50)),
    "unlikely": _tag(GREY_4, shade(GREY_1, 50)),
    "ok": _tag(tint(GREEN, 80), shade(GREEN, 40)),
    "problem": _tag(tint(RED, 80), shade(RED, 50)),
    "attention": _tag(tint(YELLOW, 50), shade(YELLOW, 70)),
    "unknown": _tag(tint(GREY_1, 80), shade(GREY_1, 50)),
    "skipped": _tag(tint(GREY_1, 80), shade(GREY_1, 50)),
}
_INSETS: Final = {
    "found": InsetColours(RED, WHITE),
    "possible": InsetColours(BLUE, WHITE),
    "unlikely": InsetColours(GREY_3, WHITE),
    "ok": InsetColours(GREEN, WHITE),
    "attention": InsetColours(WARM_YELLOW, PALE_YELLOW),
}
_OUTCOMES: Final = {
    "problem": OutcomeColours(RED, WHITE),
    "attention": OutcomeColours(WARM_YELLOW, BLACK),
    "unknown": OutcomeColours(GREY_1, WHITE),
    "skipped": OutcomeColours(GREY_1, WHITE),
    "ok": OutcomeColours(GREEN, WHITE),
    "running": OutcomeColours(GREY_2, WHITE),
    "information": OutcomeColours(BLUE, WHITE),
}


class Colours(NamedTuple):
    """Each role's colour, as #rrggbb."""

    text: str = BLACK
    secondary_text: str = GREY_1
    link: str = BLUE
    link_hover: str = DARK_BLUE
    page: str = GREY_5
    card: str = WHITE
    card_border: str = GREY_4
    card_edge: str = GREY_2
    """Around a card that can be pressed: told from its ground as a control has to be (WCAG 2.2, 1.4.11)."""
    bar: str = WHITE
    field: str = WHITE
    field_border: str = GREY_1
    header: str = BLUE
    header_text: str = WHITE
    header_edge: str = BLUE
    current: str = BLUE
    """Where one is: the step, the cause, how far a check has come."""
    on_current: str = WHITE
    ahead: str = GREY_2
    trough: str = GREY_4
    scroll_handle: str = GREY_2
    focus: str = YELLOW
    focus_text: str = BLACK
    focus_outline: str = BLACK
    button: str = GREEN
    button_text: str = WHITE
    button_edge: str = GREEN
    button_hover: str = shade(GREEN, 20)
    button_down: str = shade(GREEN, 50)
    button_shadow: str = shade(GREEN, 50)
    quiet_button: str = WHITE
    quiet_button_hover: str = tint(GREY_4, 20)
    quiet_button_down: str = GREY_4
    quiet_button_shadow: str = GREY_3
    missing: str = RED
    """What says that something is still to be chosen, and the bar beside it."""
    proposal: InsetColours = InsetColours(BLUE, WHITE)
    tags: Mapping[str, TagColours] = _TAGS
    insets: Mapping[str, InsetColours] = _INSETS
    outcomes: Mapping[str, OutcomeColours] = _OUTCOMES


def ours(accent: str = BLUE) -> Colours:
    """Our colours, with the site's accent in the header."""
    # One of the two always has enough contrast.
    on_accent = WHITE if contrast(accent, WHITE) >= LEAST_CONTRAST else DARKEST
    return Colours(header=accent, header_edge=accent, header_text=on_accent)


class Theme:
    """Holds the colours in force. Widgets look them up as they paint: the system's theme may change while a page is shown."""

    def __init__(self) -> None:
        """Our own colours; `contrast.py` has a high-contrast theme's."""
        self.colours = Colours()


theme: Final = Theme()
"""The one theme of the program."""

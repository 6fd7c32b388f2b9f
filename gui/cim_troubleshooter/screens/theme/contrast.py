"""A high-contrast theme: the system's own few colours in all the roles of ours, no shadow, an outline around everything."""

from __future__ import annotations

import sys
from typing import Any, NamedTuple

from PySide6.QtGui import QPalette

from cim_troubleshooter.screens.theme.tokens import INSETS, OUTCOMES, TAGS, InsetColours, OutcomeColours, TagColours


class SystemColours(NamedTuple):
    """A theme's colours, each as #rrggbb."""

    ground: str
    text: str
    field: str
    in_field: str
    face: str
    on_face: str
    marked: str
    on_marked: str
    link: str


if sys.platform == "win32":
    from cim_troubleshooter.system.appearance_windows import system_colour

    _WINDOW, _WINDOW_TEXT, _FACE, _FACE_TEXT, _HIGHLIGHT, _HIGHLIGHT_TEXT, _HOT_LIGHT = 5, 8, 15, 18, 13, 14, 26
    """COLOR_WINDOW and so on (winuser.h)."""

    def system_colours(_palette: QPalette) -> SystemColours:
        """The theme's colours as Windows has them; Qt's palette would not do (appearance_windows.py says why)."""
        window, text = system_colour(_WINDOW), system_colour(_WINDOW_TEXT)
        face, on_face = system_colour(_FACE), system_colour(_FACE_TEXT)
        marked, on_marked = system_colour(_HIGHLIGHT), system_colour(_HIGHLIGHT_TEXT)
        return SystemColours(window, text, window, text, face, on_face, marked, on_marked, system_colour(_HOT_LIGHT))

else:

    def system_colours(palette: QPalette) -> SystemColours:
        """The theme's colours as Qt has them of the system."""
        role = QPalette.ColorRole
        window, field, face = (role.Window, role.WindowText), (role.Base, role.Text), (role.Button, role.ButtonText)
        marked = role.Highlight, role.HighlightedText
        return SystemColours(
            *(palette.color(QPalette.ColorGroup.Active, one).name() for one in (*window, *field, *face, *marked, role.Link))
        )


def roles_of(colours: SystemColours) -> dict[str, Any]:
    """Every role's colour, for `tokens.wear`."""
    ground, text, field, in_field, face, on_face, marked, on_marked, link = colours
    grounds = dict.fromkeys(("PAGE", "CARD", "BAR", "HEADER", "TROUGH", "QUIET_BUTTON_SHADOW", "BUTTON_SHADOW"), ground)
    words = dict.fromkeys(("TEXT", "SECONDARY_TEXT", "HEADER_TEXT"), text)
    edges = dict.fromkeys(("CARD_BORDER", "CARD_EDGE", "HEADER_EDGE", "AHEAD", "SCROLL_HANDLE", "FOCUS_OUTLINE"), text)
    links = {"LINK": link, "LINK_HOVER": text, "QUIET_BUTTON": ground, "QUIET_BUTTON_HOVER": ground, "QUIET_BUTTON_DOWN": ground}
    buttons = dict.fromkeys(("BUTTON", "BUTTON_HOVER", "BUTTON_DOWN"), face) | {"BUTTON_TEXT": on_face, "BUTTON_EDGE": on_face}
    marks = {"FOCUS": marked, "FOCUS_TEXT": on_marked, "CURRENT": marked, "ON_CURRENT": on_marked}
    fields = {"FIELD": field, "FIELD_BORDER": in_field}
    kinds = {
        "TAGS": dict.fromkeys(TAGS, TagColours(ground, text, text)),
        "INSETS": dict.fromkeys(INSETS, InsetColours(text, ground)),
        "OUTCOMES": dict.fromkeys(OUTCOMES, OutcomeColours(text, ground)),
        "PROPOSAL": InsetColours(text, ground),
    }
    return grounds | words | edges | links | buttons | marks | fields | kinds

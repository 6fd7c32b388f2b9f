"""A high-contrast theme: the system's own few colours in all the roles of ours, no shadow, an outline around everything."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QPalette

from cim_troubleshooter.screens.theme.tokens import INSETS, OUTCOMES, TAGS, InsetColours, OutcomeColours, TagColours


def of_palette(palette: QPalette) -> dict[str, Any]:
    """Every role's colour, for `tokens.wear`, from the palette that Qt has of the system."""
    role = QPalette.ColorRole
    ground, text, field, in_field, face, on_face, marked, on_marked, link = (
        palette.color(QPalette.ColorGroup.Active, one).name()
        for one in (
            role.Window,
            role.WindowText,
            role.Base,
            role.Text,
            role.Button,
            role.ButtonText,
            role.Highlight,
            role.HighlightedText,
            role.Link,
        )
    )
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

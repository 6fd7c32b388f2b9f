"""The system's high-contrast theme, taken over into our roles."""

from __future__ import annotations

import sys
from typing import NamedTuple

from PySide6.QtGui import QPalette

from cim_troubleshooter.screens.theme.colours import Colours, InsetColours, OutcomeColours, TagColours


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


def colours_of(system: SystemColours) -> Colours:
    """The system's few colours in all our roles: no shadow, and an outline around everything."""
    ground, text, field, in_field, face, on_face, marked, on_marked, link = system
    plain = Colours()
    return Colours(
        text=text,
        secondary_text=text,
        link=link,
        link_hover=text,
        page=ground,
        card=ground,
        card_border=text,
        card_edge=text,
        bar=ground,
        field=field,
        field_border=in_field,
        header=ground,
        header_text=text,
        header_edge=text,
        current=marked,
        on_current=on_marked,
        ahead=text,
        trough=ground,
        scroll_handle=text,
        focus=marked,
        focus_text=on_marked,
        focus_outline=text,
        button=face,
        button_text=on_face,
        button_edge=on_face,
        button_hover=face,
        button_down=face,
        button_shadow=ground,
        quiet_button=ground,
        quiet_button_hover=ground,
        quiet_button_down=ground,
        quiet_button_shadow=ground,
        missing=text,
        proposal=InsetColours(text, ground),
        tags=dict.fromkeys(plain.tags, TagColours(ground, text, text)),
        insets=dict.fromkeys(plain.insets, InsetColours(text, ground)),
        outcomes=dict.fromkeys(plain.outcomes, OutcomeColours(text, ground)),
    )

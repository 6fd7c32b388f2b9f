"""Drawn screens in words, for people who can't see them: made from the same data as the picture."""

from __future__ import annotations

from collections.abc import Sequence

from cim_troubleshooter.guidance.model import Drawing, Screen


def described(screens: Sequence[Screen]) -> str:
    """One or more screens as sentences, in the order in which they are drawn."""
    return " ".join(_screen(screen) for screen in screens)


def _screen(screen: Screen) -> str:
    parts = [part for drawing in screen.shows for part in _drawing(drawing)]
    shown = "; ".join(parts) if parts else "nothing"
    ending = " It is crossed out: this does not work." if screen.crossed_out else ""
    return f"Picture of a window, “{screen.window}”, showing {shown}.{ending}"


def _drawing(drawing: Drawing) -> list[str]:
    """What one line of the screen shows. Lines of text that can't be read are left out."""
    words = [text for text in (drawing.heading, drawing.text, drawing.code, drawing.blank) if text]
    if drawing.error:
        words.append(f"the message “{drawing.error}”")
    if drawing.progress:
        words.append(f"a progress bar, “{drawing.progress}”")
    if drawing.roles:
        words.append("a list of roles: " + ", ".join(drawing.roles))
    if drawing.options:
        words.append("choices: " + ", ".join(drawing.options))
    words += [f"the tile “{tile.title}”" + (", crossed out" if tile.crossed_out else "") for tile in drawing.tiles]
    return words

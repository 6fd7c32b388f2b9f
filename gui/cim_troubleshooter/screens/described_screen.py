"""Drawn screens in words, for people who can't see them: made from the same data as the picture."""

from __future__ import annotations

from collections.abc import Sequence

from cim_troubleshooter.guidance.model import Drawing, Screen, Tile

_KINDS = {"window": "a window", "browser": "a web page", "dialog": "a box"}


def described(screens: Sequence[Screen]) -> str:
    """One or more screens as sentences, in the order in which they are drawn."""
    return " ".join(_screen(screen) for screen in screens)


def _screen(screen: Screen) -> str:
    parts = [part for drawing in screen.shows for part in _drawing(drawing)]
    shown = "; ".join(parts) if parts else "nothing"
    at = f" at the address {screen.address}" if screen.address else ""
    ending = " It is crossed out: this does not work." if screen.crossed_out else ""
    return f"Picture of {_KINDS[screen.kind]}, “{screen.window}”{at}, showing {shown}.{ending}"


def _drawing(drawing: Drawing) -> list[str]:
    """What one line of the screen shows, and its mark. Lines of text that can't be read are left out."""
    words = [text for text in (drawing.heading, drawing.text, drawing.code, drawing.blank) if text]
    if drawing.error:
        words.append(f"the message “{drawing.error}”")
    if drawing.progress:
        words.append(f"a progress bar, “{drawing.progress}”")
    if drawing.roles:
        words.append("a list of roles: " + ", ".join(drawing.roles))
    if drawing.options:
        words.append("choices: " + ", ".join(drawing.options))
    if drawing.buttons:
        words.append("buttons: " + ", ".join(drawing.buttons))
    words = [word + _marked(drawing) for word in words]
    words += [f"the tile “{tile.title}”{_marked(tile)}" for tile in drawing.tiles]
    words += [f"beside the clock “{tile.title}”{_marked(tile)}" for tile in drawing.tray]
    return words


def _marked(part: Drawing | Tile) -> str:
    return (", crossed out" if part.crossed_out else "") + (" (an arrow points to it)" if part.arrow else "")

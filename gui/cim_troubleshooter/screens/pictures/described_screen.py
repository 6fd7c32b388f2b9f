"""Drawn screens in words, for people who can't see them: made from the same data as the picture."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from cim_troubleshooter.guidance.model import Drawing, Screen, Tile


def described(screens: Sequence[Screen]) -> str:
    """One or more screens as sentences, in the order in which they are drawn."""
    return " ".join(_screen(screen) for screen in screens)


def _screen(screen: Screen) -> str:
    shown = "; ".join(part for drawing in screen.shows for part in _drawing(drawing))
    if screen.kind == "browser" and screen.address:
        says = QCoreApplication.translate("Described", "Picture of a web page, “{title}” at the address {address}, showing {parts}.")
    elif screen.kind == "browser":
        says = QCoreApplication.translate("Described", "Picture of a web page, “{title}”, showing {parts}.")
    elif screen.kind == "dialog":
        says = QCoreApplication.translate("Described", "Picture of a box, “{title}”, showing {parts}.")
    else:
        says = QCoreApplication.translate("Described", "Picture of a window, “{title}”, showing {parts}.")
    told = says.format(title=screen.window, address=screen.address, parts=shown or QCoreApplication.translate("Described", "some text"))
    if screen.crossed_out:
        told += " " + QCoreApplication.translate("Described", "It is crossed out: this does not work.")
    return told


def _drawing(drawing: Drawing) -> list[str]:
    """What one line of the screen shows, and its mark. Lines of text that can't be read are left out."""
    words = [text for text in (drawing.heading, drawing.text, drawing.code, drawing.blank) if text]
    if drawing.error:
        words.append(QCoreApplication.translate("Described", "the message “{text}”").format(text=drawing.error))
    if drawing.progress:
        words.append(QCoreApplication.translate("Described", "a progress bar, “{text}”").format(text=drawing.progress))
    if drawing.roles:
        words.append(QCoreApplication.translate("Described", "a list of roles: {entries}").format(entries=", ".join(drawing.roles)))
    if drawing.options:
        words.append(QCoreApplication.translate("Described", "choices: {entries}").format(entries=", ".join(drawing.options)))
    if drawing.buttons:
        words.append(QCoreApplication.translate("Described", "buttons: {entries}").format(entries=", ".join(drawing.buttons)))
    words = [word + _marked(drawing) for word in words]
    tile, tray = (
        QCoreApplication.translate("Described", "the tile “{title}”"),
        QCoreApplication.translate("Described", "beside the clock “{title}”"),
    )
    words += [tile.format(title=one.title) + _marked(one) for one in drawing.tiles]
    return words + [tray.format(title=one.title) + _marked(one) for one in drawing.tray]


def _marked(part: Drawing | Tile) -> str:
    crossed_out = ", " + QCoreApplication.translate("Described", "crossed out") if part.crossed_out else ""
    arrow = " (" + QCoreApplication.translate("Described", "an arrow points to it") + ")" if part.arrow else ""
    return crossed_out + arrow

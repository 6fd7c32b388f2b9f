"""Where the rows of a page end: in a wide window not at its edge, so that a row's end can be found from its beginning."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout

from cim_troubleshooter.screens.theme import tokens


def end_rows(layout: QLayout, width: int, widest: int | None, scroll_bar: int) -> None:
    """Set the layout's margin on the right for a width in px. No row becomes wider than `widest`, where there is such a limit.

    A scroll bar of so many px is part of the margin. What cannot become as narrow as the limit keeps the room that it needs: a margin
    that grew with the width would make the page wider for ever.
    """
    margins = layout.contentsMargins()
    least = tokens.GAP_5 - scroll_bar
    if widest is not None and (spare := width - margins.left() - widest) > least:
        needed = layout.minimumSize().width() - margins.right()
        least = max(least, min(spare, width - needed))
    if margins.right() != least:
        margins.setRight(least)
        layout.setContentsMargins(margins)

"""Where the page scrolls, should the window be too small for it."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from cim_troubleshooter.screens.theme import tokens


class PageArea(QScrollArea):
    """Holds one page at a time. `bar_width` is how wide its scroll bar is, in px."""

    def __init__(self) -> None:
        """Without a page."""
        super().__init__()
        self.setObjectName("scroll")
        self.bar_width = tokens.SCROLL_BAR
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        # One of our own: to find out what kind of widget Qt's own is, Python would build every kind that there is.
        self.setViewport(QWidget())
        # Always there, and without a handle where there is nothing to scroll: pages then keep their width. Also, Qt ends the
        # program when assistive technology asks for a scroll bar that has just gone.
        self.setProperty("verticalScrollBarPolicy", "ScrollBarAlwaysOn")
        # Keys that scroll come here from the page anyway.
        self.setProperty("focusPolicy", "NoFocus")

    def name_scroll_bar(self) -> None:
        """Tell assistive technology what it is, once the first page is there: Python knows no scroll bar before."""
        self.verticalScrollBar().setAccessibleName(self.tr("Scroll the page"))

    def replace(self, page: QWidget, keep_place: bool = False) -> None:
        """Show another page, from its top or, with `keep_place`, scrolled as the one before was.

        The old one goes later: it may still be in the middle of telling what was done.
        """
        place = self.verticalScrollBar().value() if keep_place else 0
        old = self.takeWidget()
        # At the size that it will have, so that it is not laid out for another one first.
        if not self.isVisible():
            self.viewport().resize(self.width() - self.bar_width, self.height())
        page.resize(self.viewport().size())
        self.setWidget(page)
        if old is not None:
            self.verticalScrollBar().setValue(place)
            old.deleteLater()

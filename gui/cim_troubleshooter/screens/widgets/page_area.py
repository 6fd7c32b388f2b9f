"""Where the page scrolls, should the window be too small for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from cim_troubleshooter.screens.theme import tokens


class _Column(QWidget):
    """The page, and what scrolls with it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("column")
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(0)

    def sizeHint(self) -> QSize:
        """As a page's: not measured in a width that it never has."""
        return self.rows.sizeHint()


class PageArea(QScrollArea):
    """Holds one page at a time, and what scrolls with it. `bar_width` is how wide its scroll bar is, in px."""

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
        self._page: QWidget | None = None
        column = _Column()
        self._rows = column.rows
        self.setWidget(column)

    def name_scroll_bar(self) -> None:
        """Tell assistive technology what it is, once the first page is there: Python knows no scroll bar before."""
        self.verticalScrollBar().setAccessibleName(self.tr("Scroll the page"))

    def take_along(self, above: Sequence[QWidget], below: QWidget) -> None:
        """Have these scroll with the page, which gets their room."""
        for place, widget in enumerate(above):
            self._rows.insertWidget(place, widget)
        self._rows.addWidget(below)
        for last in reversed(above):
            # Read out, and reached by the Tab key, before the page, as they stand.
            last.lower()

    def scrolled(self) -> int:
        """How far, in px."""
        return self.verticalScrollBar().value()

    def show_at(self, scrolled: int) -> None:
        """Scroll to where somebody was, once the page is laid out."""
        self._rows.activate()
        self.verticalScrollBar().setValue(scrolled)

    def show_top(self) -> None:
        """Scroll to where the page begins."""
        self.verticalScrollBar().setValue(0)

    def replace(self, page: QWidget, keep_place: bool = False) -> None:
        """Show another page, from its top or, with `keep_place`, scrolled as the one before was.

        The old one goes later: it may still be in the middle of telling what was done.
        """
        bar, old = self.verticalScrollBar(), self._page
        place = bar.value() if keep_place else 0
        if not self.isVisible():
            self.viewport().resize(self.width() - self.bar_width, self.height())
        self._page = page
        if old is None:
            self._rows.addWidget(page, 1)
        else:
            at = self._rows.indexOf(old)
            self._rows.insertWidget(at, page, 1)
            self._rows.removeWidget(old)
            page.stackUnder(old)
            old.hide()
            old.setParent(None)
        # At the size that it will have, so that it is not laid out for another one first.
        room = self.viewport().size()
        page.resize(room.width(), max(room.height(), page.heightForWidth(room.width())))
        page.show()
        self.fit()
        if old is not None:
            bar.setValue(place)
            old.deleteLater()

    def lay_out(self) -> None:
        """Lay out anew what scrolls, now."""
        self._rows.invalidate()
        self.fit()

    def fit(self) -> None:
        """Give what scrolls its size now, and not in a moment: Qt does so whenever it is told that it may."""
        self.setWidgetResizable(True)

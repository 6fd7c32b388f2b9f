"""Layouts that Qt lacks: a grid whose number of columns follows the width, and a row that wraps."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class _ListLayout(QLayout):
    """A layout over a plain list of items. Qt asks for its height a dozen times for one page: it is measured once for each width."""

    def __init__(self, gap: int) -> None:
        self._forget()
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self._forget()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        self._forget()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def invalidate(self) -> None:
        """Something in the layout has another size now."""
        self._forget()
        super().invalidate()

    def _forget(self) -> None:
        self._heights: dict[int, int] = {}

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows."""
        if width not in self._heights:
            self._heights[width] = self._lay_out(QRect(0, 0, width, 0), move=False)
        return self._heights[width]

    def _lay_out(self, area: QRect, move: bool) -> int:
        """Works out where every item goes from the area's upper edge, puts it there if `move`, and gives the height of all."""
        raise NotImplementedError

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._items]
        return QSize(max((size.width() for size in sizes), default=0), max((size.height() for size in sizes), default=0))

    def sizeHint(self) -> QSize:
        return self.minimumSize()


_USUAL_COLUMNS = 3
"""More stand beside each other only where there is room to spare."""
_ROOMIER = 1.2
"""How much wider than at their narrowest cards are at least where there are more: four columns from 1,500 px on, at the usual text size."""
_USUAL_TEXT = 18
"""Size in px of a button's or link's words at the usual text size."""


class ReflowingGrid(_ListLayout):
    """Cards of one width, as many beside each other as read well, each row as high as its highest card."""

    def __init__(self, gap: int, most_columns: int) -> None:
        """`gap` is the space between cards in px."""
        super().__init__(gap)
        self._most = most_columns

    def columns(self, width: int) -> int:
        """How many cards fit beside each other in a width; the width that a card asks for is its size hint's."""
        fit, roomy = self._fit(width, 1), self._fit(width, _ROOMIER)
        return max(1, min(self._most, fit, max(roomy, _USUAL_COLUMNS)))

    def _fit(self, width: int, roomier: float) -> int:
        return (width + self._gap) // (round(self._narrowest() * roomier) + self._gap)

    def sizeHint(self) -> QSize:
        """As wide as all columns read well; how high it becomes is for `heightForWidth` to say."""
        return QSize((self._narrowest() + self._gap) * self._most - self._gap, self.minimumSize().height())

    def setGeometry(self, area: QRect) -> None:
        """Put every card in its place."""
        super().setGeometry(area)
        self._lay_out(area, move=True)

    def _forget(self) -> None:
        super()._forget()
        self._card_width: int | None = None

    def _narrowest(self) -> int:
        """The width at which every card reads well."""
        if self._card_width is None:
            self._card_width = max((item.sizeHint().width() for item in self._items), default=1)
        return self._card_width

    def row_heights(self, width: int) -> list[int]:
        """How high each row becomes in a width."""
        card, rows = self._rows_in(width)
        return [max(item.heightForWidth(card) for item in row) for row in rows]

    def _rows_in(self, width: int) -> tuple[int, list[list[QLayoutItem]]]:
        """How wide a card is in a width, and the cards that are shown, row by row."""
        columns, shown = self.columns(width), [item for item in self._items if not item.isEmpty()]
        card = (width - self._gap * (columns - 1)) // columns
        return card, [shown[first : first + columns] for first in range(0, len(shown), columns)]

    def _lay_out(self, area: QRect, move: bool) -> int:
        card, rows = self._rows_in(area.width())
        top = area.top()
        for row in rows:
            height = max(item.heightForWidth(card) for item in row)
            for column, item in enumerate(row):
                if move:
                    item.setGeometry(QRect(area.left() + column * (card + self._gap), top, card, height))
            top += height + self._gap
        return max(0, top - self._gap - area.top())


class GridHolder(QWidget):
    """Shows or hides what is in a grid together."""

    def __init__(self, grid: ReflowingGrid) -> None:
        """Takes the grid as its layout."""
        super().__init__()
        self._grid = grid
        self.setLayout(grid)

    def sizeHint(self) -> QSize:
        """The grid's own, which measures no text: how high it becomes is asked for when its width is known."""
        return self._grid.sizeHint()


class WrappingRow(_ListLayout):
    """Widgets in a row, going on below where the width ends."""

    def __init__(self, gap: int) -> None:
        """`gap` is the space between widgets, and between lines, in px at the usual text size; it grows with theirs."""
        super().__init__(gap)
        self._at_the_end: list[QWidget] = []

    def add_at_the_end(self, widget: QWidget) -> None:
        """Add a widget that stands at the end of its line, where the row ends."""
        self._at_the_end.append(widget)
        self.addWidget(widget)

    def sizeHint(self) -> QSize:
        """Everything on one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap_now() * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def setGeometry(self, area: QRect) -> None:
        """Put every widget in its place, in the middle of its line's height, and all lines in the middle of the area's."""
        super().setGeometry(area)
        spare = area.height() - self.heightForWidth(area.width())
        self._lay_out(area.translated(0, max(0, spare // 2)), move=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _gap_now(self) -> int:
        widgets = [widget for item in self._items if (widget := item.widget()) is not None]
        for widget in widgets:
            widget.ensurePolished()
        sizes = [widget.font().pixelSize() for widget in widgets]
        return round(self._gap * max(1, max(sizes, default=0) / _USUAL_TEXT))

    def _lay_out(self, area: QRect, move: bool) -> int:
        left, top, line = area.left(), area.top(), list[tuple[QLayoutItem, int, QSize]]()
        gap = self._gap_now()
        for item in self._shown():
            size = item.sizeHint().boundedTo(QSize(area.width(), 16777215))
            if item.hasHeightForWidth():
                size.setHeight(item.heightForWidth(size.width()))
            if line and left + size.width() > area.right() + 1:
                top += self._end(line, top, move) + gap
                left, line = area.left(), []
            if item.widget() in self._at_the_end:
                left = area.right() + 1 - size.width()
            line.append((item, left, size))
            left += size.width() + gap
        return top + self._end(line, top, move) - area.top()

    @staticmethod
    def _end(line: list[tuple[QLayoutItem, int, QSize]], top: int, move: bool) -> int:
        height = max((size.height() for _, _, size in line), default=0)
        for item, left, size in line:
            if move:
                item.setGeometry(QRect(QPoint(left, top + (height - size.height()) // 2), size))
        return height

"""All cards of the first page: pictures of what is on the screen, and apart from them, low, what no screen shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.layouts import GridHolder, ReflowingGrid
from cim_troubleshooter.screens.widgets.symptom_card import SymptomCard
from cim_troubleshooter.screens.widgets.words import Heading

if TYPE_CHECKING:
    from cim_troubleshooter.guidance.model import Symptom

_GAP = 14
_COLUMNS = 4
_SEEN_OF_A_ROW = 24
"""How much of a row has to be seen at the lower edge, and how much of one hidden, so that the page is seen to go on: px."""
_OTHER_HEIGHTS = tuple(by for step in range(1, 22) for by in ((-4 * step, 4 * step) if step < 7 else (4 * step,)))
"""How much lower or higher pictures may become for it, the least change first."""


class SymptomCards(QWidget):
    """`chosen` carries the symptom whose card was chosen."""

    chosen = Signal(object)

    def __init__(self, symptoms: Sequence[Symptom], with_sentences: bool, none: SymptomCard | None) -> None:
        """The symptoms in their order, those with a picture first. `none` is the card that stands last."""
        super().__init__()
        self._pictures, self._others = ReflowingGrid(_GAP, _COLUMNS), ReflowingGrid(_GAP, _COLUMNS)
        pictured = [self._card(symptom, with_sentences, self._pictures) for symptom in symptoms if symptom.screens]
        low = [self._card(symptom, with_sentences, self._others) for symptom in symptoms if not symptom.screens]
        self.cards = [*pictured, *low]
        """One for each symptom, as they stand."""
        self._pictured, self._low, self._none = pictured, low, none
        if none is not None:
            self._others.addWidget(none)
        self._above, self._below = GridHolder(self._pictures), GridHolder(self._others)
        self._heading = Heading(self.tr("Something else about your card"), 2)
        self._heading.setVisible(bool(low))
        rows = self._rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for widget in (self._above, self._heading, self._below):
            if widget is self._heading and low:
                rows.addSpacing(tokens.GAP_4)
            rows.addWidget(widget)
            if widget is self._heading and low:
                rows.addSpacing(tokens.GAP_2)
        if pictured and not low:
            rows.insertSpacing(1, _GAP)

    def sizeHint(self) -> QSize:
        """The layout's own: Qt's would measure every text in a width that cards never have."""
        return self._rows.sizeHint()

    def stops(self) -> list[SymptomCard]:
        """All cards that can be chosen now, as they stand."""
        every = [*self.cards, *([self._none] if self._none is not None else [])]
        return [card for card in every if card.isVisibleTo(self)]

    def show_symptoms(self, shown: bool) -> None:
        """Show the cards of symptoms, or leave the one that stands last alone."""
        self._above.setVisible(shown)
        self._heading.setVisible(shown and bool(self._low))
        for card in self._low:
            card.setVisible(shown)

    def keep_off(self, fold: int, width: int) -> bool:
        """See that no row of cards ends where the page is cut off, `fold` px below the cards' upper edge, in a width.

        The page would look as if it ended there. Pictures become a little lower or higher instead; gives whether they do now.
        """
        ends = list(self._ends(width))
        scale = self.cards[0].scale() if self.cards else 1.0
        better = (by for by in (0, *_OTHER_HEIGHTS) if not self._ends_at(fold, ends, round(by * scale)))
        by = round(next(better, 0) * scale)
        if all(card.more == by for card in self._pictured):
            return False
        for card in self._pictured:
            card.make_picture_higher(by)
        # Each level keeps the height that the one below it had, until that one says that it is no longer so.
        for level in (self._above, self):
            level.updateGeometry()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go from card to card as they lie on the screen."""
        from PySide6.QtCore import Qt

        here = QApplication.focusWidget()
        stops = self.stops()
        if not isinstance(here, SymptomCard) or here not in stops:
            super().keyPressEvent(event)
            return
        key, at = Qt.Key(event.key()), stops.index(here)
        following: SymptomCard | None = None
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            following = next(iter(stops[at + 1 :] if key == Qt.Key.Key_Right else stops[:at][::-1]), None)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            following = self._next_to(here, stops, 1 if key == Qt.Key.Key_Down else -1)
        if following is not None:
            following.setFocus()

    def _next_to(self, here: SymptomCard, stops: Sequence[SymptomCard], down: int) -> SymptomCard | None:
        """The card in the next row whose middle is nearest."""
        places = {card: card.mapTo(self, QPoint(card.width() // 2, 0)) for card in stops}
        across, top = places[here].x(), places[here].y()
        beyond = [card for card in stops if (places[card].y() - top) * down > 0]
        return min(beyond, key=lambda card: (abs(places[card].y() - top), abs(places[card].x() - across)), default=None)

    def _card(self, symptom: Symptom, with_sentence: bool, grid: ReflowingGrid) -> SymptomCard:
        card = SymptomCard(symptom, with_sentence)
        card.clicked.connect(lambda: self.chosen.emit(symptom))
        grid.addWidget(card)
        return card

    def _ends(self, width: int) -> Iterator[tuple[int, int, int]]:
        """Where each row of cards ends and what follows it begins, with pictures of their usual height, and how many rows of them end."""
        rows, top = self._pictures.row_heights(width), 0
        for number, height in enumerate(rows, 1):
            bottom = top + height - (self._pictured[0].more if self._pictured else 0)
            follows = bottom + (_GAP if number < len(rows) or not self._low else tokens.GAP_4)
            yield bottom, follows, number
            top = follows
        if self._low:
            top += self._heading.heightForWidth(width) + tokens.GAP_2
        low = self._others.row_heights(width)
        for height in low[:-1]:
            yield top + height, top + height + _GAP, len(rows)
            top += height + _GAP

    @staticmethod
    def _ends_at(fold: int, ends: Sequence[tuple[int, int, int]], by: int) -> bool:
        moved = ((bottom + many * by, follows + many * by) for bottom, follows, many in ends)
        return any(bottom - _SEEN_OF_A_ROW < fold < follows + _SEEN_OF_A_ROW for bottom, follows in moved)

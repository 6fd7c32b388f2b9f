"""The search on the first page: the field, what it finds in place of the cards, and the keys that go between them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cim_troubleshooter.guidance.search import Hit, asked_in_doubt
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.accessibility.announce import announce
from cim_troubleshooter.screens.background.searching import Searching
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.widgets.search_field import SearchField
from cim_troubleshooter.screens.widgets.search_results import SearchResults
from cim_troubleshooter.screens.widgets.symptom_cards import SymptomCards

_PAUSE = 500
"""Milliseconds without a key until the number of results is read out."""


class FirstPageSearch(QObject):
    """Lives as long as its page. `moved` carries the journey that a result, or a question asked back, begins."""

    moved = Signal(object)

    def __init__(
        self, page: QWidget, field: SearchField, journey: Journey, surroundings: Callable[[], Surroundings], searching: Searching
    ) -> None:
        """Nothing is found until somebody types into `field`. `surroundings` gives the page's own of the moment."""
        super().__init__(page)
        self._journey, self._surroundings, self._searching = journey, surroundings, searching
        self.field = field
        self._results: SearchResults | None = None
        self._says = ""
        # Not after every key: a screen reader speaks the letters then.
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(lambda: announce(self.results, self._says))
        self._open_first = self._left = False
        self._answered = ""
        self._wanted: Hit | None = None
        """The result that is to have the focus once it is found again."""
        self.chosen: Hit | None = None
        """The result that was opened."""
        self._cards: SymptomCards | None = None
        self._body: QVBoxLayout | None = None
        self.field.textChanged.connect(self._ask)
        self.field.returnPressed.connect(self._open_best)
        self.field.installEventFilter(self)
        searching.found.connect(self._show)

    def take_place_of(self, cards: SymptomCards, body: QVBoxLayout) -> None:
        """Show results where the cards of symptoms are, as long as there is something in the field."""
        self._cards, self._body = cards, body

    @property
    def results(self) -> SearchResults:
        """What was found; made when something is found for the first time."""
        if self._results is None:
            self._results = made = SearchResults(asked_in_doubt(self._surroundings().pack))
            made.hide()
            made.chosen.connect(self._open)
            made.find_out.connect(self._find_out)
            for widget in (*made.buttons, *made.ways_on):
                widget.installEventFilter(self)
            if self._body is not None and self._cards is not None:
                self._body.insertWidget(self._body.indexOf(self._cards), made)
                made.stackUnder(self._cards)
        return self._results

    def take_up(self, typed: str, result: Hit | None) -> None:
        """Somebody comes back: what was typed is in the field again, and the result that was opened has the focus once it is found."""
        self._wanted = result
        self.field.setText(typed)
        self.field.setFocus()

    def leave(self) -> None:
        """The page goes."""
        self._left = True
        self._pause.stop()
        self._searching.forget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Up go between the field and what lies below it, Escape empties it; a field that is turned to is made ready."""
        if watched is self.field and event.type() == QEvent.Type.FocusIn:
            self._searching.prepare(self._surroundings().pack)
        pressed = event.type() == QEvent.Type.KeyPress
        if not isinstance(event, QKeyEvent) or not (pressed or event.type() == QEvent.Type.ShortcutOverride):
            return False
        if event.key() == Qt.Key.Key_Escape and self.field.text():
            # Taken as a shortcut first, it would go back instead.
            event.accept()
            if pressed:
                self.field.empty()
                self.field.setFocus()
            return True
        if pressed and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._go(watched, 1 if event.key() == Qt.Key.Key_Down else -1)
            return True
        return False

    def _go(self, here: QObject, by: int) -> None:
        below: Sequence[QWidget] = self._cards.stops()[:1] if self._cards is not None else ()
        if self._results is not None and not self._results.isHidden():
            below = self.results.shown() or self.results.ways_on
        stops = [self.field, *below]
        place = stops.index(here) + by if here in stops else 0
        if 0 <= place < len(stops):
            stops[place].setFocus()

    def _ask(self, text: str) -> None:
        self._open_first = False
        if text.strip():
            self._searching.look_for(self._surroundings().pack, text)
            return
        self._searching.forget()
        self._pause.stop()
        self._answered = ""
        self._swap(to_results=False)

    def _show(self, text: str, hits: list[Hit]) -> None:
        if self._left or text != self.field.text():
            return
        self._answered = text
        says = self.results.show_hits(hits)
        self._swap(to_results=True)
        self._says = says
        self._pause.start()
        for button in self.results.shown():
            if self._wanted is not None and button.hit is not None and button.hit[:2] == self._wanted[:2]:
                # Once it is shown: what is not shown loses the focus.
                QTimer.singleShot(0, button, button.setFocus)
        self._wanted = None
        if self._open_first:
            self._open_best()

    def _swap(self, to_results: bool) -> None:
        if self._cards is not None:
            self._cards.show_symptoms(not to_results)
        if to_results or self._results is not None:
            self.results.setVisible(to_results)

    def _open_best(self) -> None:
        """Enter. Where the answer to what was typed is still to come, it is opened when it comes."""
        if not self.field.text().strip():
            return
        self._open_first = self._answered != self.field.text()
        shown = self.results.shown()
        if not self._open_first and shown:
            self._open(shown[0].hit)

    def _find_out(self, question: str | None) -> None:
        self.moved.emit(moves.start_finding_out(self._journey, self._surroundings().pack, question))

    def _open(self, hit: Hit | None) -> None:
        if hit is None:
            return
        self.chosen = hit
        pack = self._surroundings().pack
        if hit.kind == "message":
            self.moved.emit(moves.choose_message(self._journey, pack, hit.id))
        elif hit.kind == "cause":
            self.moved.emit(moves.choose_cause(self._journey, pack, hit.id, hit.symptom))
        else:
            self.moved.emit(moves.choose_symptom(self._journey, pack, hit.id))

"""The first page: what do you see on your screen? A picture for each symptom that a screen shows, and low cards for the others."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.pages.page import Page
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.widgets.search_place import SearchPlace
from cim_troubleshooter.screens.widgets.symptom_card import SymptomCard
from cim_troubleshooter.screens.widgets.symptom_cards import SymptomCards
from cim_troubleshooter.screens.widgets.words import words

if TYPE_CHECKING:
    from cim_troubleshooter.guidance.model import Message, Symptom
    from cim_troubleshooter.guidance.search import Hit
    from cim_troubleshooter.screens.background.background import Background
    from cim_troubleshooter.screens.pages.first_page_search import FirstPageSearch
    from cim_troubleshooter.screens.pages.first_page_shared import FirstPageShared
    from cim_troubleshooter.screens.pictures.screenshots import Screenshot
    from cim_troubleshooter.screens.widgets.proposal_bar import ProposalBar

_GAP = 14
_SEEN_AT_LATEST = 300
"""Milliseconds after the page is shown."""
_READ_AFTER = 1000
"""Milliseconds in which nobody chooses a card, and a program that begins has enough else to do."""


class LeftFirstPage(NamedTuple):
    """How the first page was left: what was typed, the title of the card, and the result that was opened."""

    typed: str
    card: str | None
    result: Hit | None


class FirstPage(Page):
    """Choosing a card moves on at once; "None of these" leads to a few questions."""

    WIDEST_ROW = None

    def __init__(self, journey: Journey, surroundings: Surroundings) -> None:
        """The pack's symptoms in their order."""
        super().__init__(journey, surroundings)
        self._show_notices()
        self._shared = self._on_shared_terminal() if surroundings.kiosk else None
        if self._shared is None:
            self.start(self.tr("What do you see on your screen?"), self._lead())
        self._background: Background | None = None
        self._chosen: str | None = None
        # What becomes higher while Qt is laying it out would not be laid out again.
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(0)
        self._settled.timeout.connect(self._keep_off_the_fold)
        self.search: FirstPageSearch | None = None
        self.proposal: ProposalBar | None = None
        self._beside = self._search_row()
        self.none = self._none_card() if self._shared is None else self._shared.none_of_these
        self.none.clicked.connect(self._none_of_these)
        last = self.none if isinstance(self.none, SymptomCard) else None
        self._grid = SymptomCards(surroundings.pack.symptoms_in_order(), with_sentences=not surroundings.kiosk, none=last)
        self._grid.chosen.connect(self._choose)
        self.cards = self._grid.cards
        self._label = words(self.tr("What does the message say?"), "strong")
        self.body.addWidget(self._label)
        self.body.addLayout(self._beside)
        self.body.addWidget(self._grid)
        self.body.addStretch(1)

    def _lead(self) -> str:
        if self.surroundings.pack.symptoms:
            return self.tr("Choose the picture that is most like it. It does not have to match exactly.")
        return self.tr("There are no pictures here. Type what the message says, or select None of these.")

    def _show_notices(self) -> None:
        """What everybody should know today, where there is something."""
        notices = list(self.surroundings.pack.notices.values())
        if notices:
            from cim_troubleshooter.screens.widgets.notice_bar import NoticeBar

            # Warnings first, the newest first among them.
            for notice in sorted(notices, key=lambda one: (one.kind == "warning", one.from_), reverse=True):
                self.body.addWidget(NoticeBar(notice))
            self.body.addSpacing(_GAP)

    def _on_shared_terminal(self) -> FirstPageShared:
        from cim_troubleshooter.screens.pages.first_page_shared import FirstPageShared

        shared = FirstPageShared(self, self.journey, self.surroundings)
        shared.moved.connect(self.moved)
        return shared

    def _search_row(self) -> QHBoxLayout:
        hint = self.tr("For example ERR1002") if self._shared is None else ""
        self._search_key = "" if self._shared is not None else self.tr("Ctrl+F")
        self._place = SearchPlace(hint, self._search_key, self._seen)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 3)
        row.setSpacing(12)
        row.addWidget(self._place, 1)
        if self._shared is not None and self._shared.card_is_in is not None:
            row.addWidget(self._shared.card_is_in)
        row.addStretch()
        return row

    def _none_card(self) -> SymptomCard:
        says = self.tr("Answer a few short questions to find out what it is.")
        return SymptomCard(self.surroundings.pack.card_of_none(self.tr("None of these"), says))

    def footer_buttons(self) -> list[QWidget]:
        """None of these, on a shared terminal."""
        return [] if self._shared is None else [self.none]

    def begin(self, background: Background) -> None:
        """Remember whom to ask for the search, once the page has been seen, and ask for the site's own pictures."""
        self._background = background
        # Where the window is too small for the field's place to be seen, the field comes all the same: keys lead to it.
        QTimer.singleShot(_SEEN_AT_LATEST, self, self._seen)
        paths = [card.symptom.screenshot for card in self.cards if card.symptom.screenshot]
        if paths:
            background.screenshots.arrived.connect(self._show_screenshot)
            background.screenshots.bring(paths)
        if self._shared is not None:
            self._shared.begin(background)

    def _show_screenshot(self, path: str, screenshot: Screenshot) -> None:
        for card in self.cards:
            if card.symptom.screenshot == path:
                card.show_screenshot(screenshot)

    def left_as(self) -> object:
        """What is typed, and what was chosen or has the focus: a card by its title, or a result."""
        typed = self.search.field.text() if self.search is not None else ""
        result = self.search.chosen if self.search is not None else None
        card = self._chosen or next((card.symptom.title for card in self._grid.stops() if card.hasFocus()), None)
        return LeftFirstPage(typed, card, result)

    def take_up(self, left: object) -> None:
        """The same is typed, and the same card or result has the focus."""
        if not isinstance(left, LeftFirstPage):
            return
        for card in self._grid.stops():
            if card.symptom.title == left.card:
                card.setFocus()
        if left.typed:
            self._seen()
        if left.typed and self.search is not None:
            self.search.take_up(left.typed, left.result)

    def turn_to_search(self) -> None:
        """Put the focus into the search field."""
        self._seen()
        if self.search is not None:
            self.search.field.setFocus()
            self.search.field.selectAll()

    def leave(self) -> None:
        """What was typed goes with the page, and no card is waited for any more."""
        if self._shared is not None:
            self._shared.leave()
        if self.search is not None:
            self.search.leave()

    def _seen(self) -> None:
        """Now that the page is on the screen: describe the pictures, and put the field in its place."""
        if self._background is None or self.search is not None:
            return
        for card in self._grid.stops():
            card.describe()
        self._bring_search(self._background)
        QTimer.singleShot(_READ_AFTER, self, self.seen.emit)

    def _bring_search(self, background: Background) -> None:
        from cim_troubleshooter.screens.pages.first_page_search import FirstPageSearch
        from cim_troubleshooter.screens.widgets.search_field import SearchField

        field = SearchField(self._label.text(), self._place.text(), self._search_key, shared=self.surroundings.kiosk)
        self.search = FirstPageSearch(self, field, self.journey, lambda: self.surroundings, background.searching)
        self.search.moved.connect(self.moved)
        self.search.take_place_of(self._grid, self.body)
        self._beside.replaceWidget(self._place, self.search.field)
        self._beside.setStretch(0, 1)
        self._label.setBuddy(field)
        # Read out, and reached by the Tab key, where it stands: its place is the widget before it.
        self.search.field.stackUnder(self._place)
        # A layout shows what is put into it a moment later: until then everything below would be higher up.
        self.search.field.show()
        self._place.hide()
        self._place.deleteLater()
        background.looking.seen.connect(self._propose)
        background.looking.look(self.surroundings.pack, self.surroundings.settings)

    def _propose(self, messages: tuple[str, ...]) -> None:
        """A message is on the screen: propose to begin with it, as long as nobody has begun with something else."""
        message = self.surroundings.pack.messages.get(messages[0])
        begun = QApplication.focusWidget() not in (None, self.heading)
        if message is None or self.proposal is not None or begun:
            return
        from cim_troubleshooter.screens.accessibility.announce import announce
        from cim_troubleshooter.screens.widgets.proposal_bar import ProposalBar

        self.proposal = ProposalBar(message)
        self.proposal.accepted.connect(lambda: self._begin_with(message))
        self.body.insertWidget(self.body.indexOf(self._grid), self.proposal)
        self.body.insertSpacing(self.body.indexOf(self._grid), _GAP - self.body.spacing())
        self.proposal.stackUnder(self._grid)
        announce(self.proposal, self.proposal.accessibleName())

    def _begin_with(self, message: Message) -> None:
        from cim_troubleshooter.journey import moves

        self.moved.emit(moves.choose_message(self.journey, self.surroundings.pack, message.id))

    # What comes next is imported when somebody chooses: the page is on the screen before that.

    def _choose(self, symptom: Symptom) -> None:
        from cim_troubleshooter.journey import moves

        self._chosen = symptom.title
        self.moved.emit(moves.choose_symptom(self.journey, self.surroundings.pack, symptom.id))

    def _none_of_these(self) -> None:
        from cim_troubleshooter.journey import moves

        self._chosen = self.none.accessibleName()
        self.moved.emit(moves.start_finding_out(self.journey, self.surroundings.pack))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See that no row of cards ends where the page is cut off."""
        super().resizeEvent(event)
        if self.isVisible():
            self._settled.start()

    def showEvent(self, event: QShowEvent) -> None:
        """The same before it is seen for the first time."""
        super().showEvent(event)
        self._keep_off_the_fold()

    def room_changed(self) -> None:
        """More or less of the page can be seen than before."""
        self._settled.start()

    def _viewport(self) -> QWidget | None:
        """What the page is seen through: it holds the column that holds the page."""
        column = self.parentWidget()
        return column.parentWidget() if column is not None else None

    def _keep_off_the_fold(self) -> None:
        viewport = self._viewport()
        if viewport is not None and self._grid.keep_off(viewport.height() - self.y() - self._grid.y(), self._grid.width()):
            self.updateGeometry()
            self.reshaped.emit()

"""Which organisation do you work for? A field, and below it what fits as one types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from cim_troubleshooter.guidance.model import Site
from cim_troubleshooter.screens.widgets.panel import Panel
from cim_troubleshooter.screens.widgets.search_field import SearchField
from cim_troubleshooter.screens.widgets.search_results import ResultButton
from cim_troubleshooter.screens.widgets.words import Heading, words

MOST = 6
_PAUSE = 500
"""Milliseconds without a key until the number of those found is read out."""


class OrganisationButton(ResultButton):
    """One organisation: its name, and its town, postcode and code."""

    def __init__(self) -> None:
        """Empty; `show_site` fills it."""
        super().__init__()
        self.site: Site | None = None

    def show_site(self, site: Site) -> None:
        """Show an organisation."""
        self.site = site
        self._show(site.name, " · ".join(part for part in (site.town, site.postcode, site.code) if part))


class OrganisationChoice(Panel):
    """`asked` carries what is typed; `chosen` the Site; `told` a sentence for assistive technology."""

    asked = Signal(str)
    chosen = Signal(object)
    told = Signal(str)

    def __init__(self, shared: bool) -> None:
        """Nothing typed, nothing found. `shared`: on a shared terminal, where nothing is remembered."""
        super().__init__()
        self.setObjectName("question")
        self._answered = ""
        self._open_first = False
        self.heading = Heading(self.tr("Which organisation do you work for?"), 2)
        hint = self.tr("Name, town, postcode or ODS code")
        self.field = SearchField(self.tr("Your organisation"), "", "", shared)
        self.field.setAccessibleDescription(hint)
        self.field.textChanged.connect(self._ask)
        self.field.returnPressed.connect(self._choose_first)
        self.summary = words("", "small", secondary=True)
        self.summary.hide()
        self.buttons = [self._button() for _ in range(MOST)]
        for widget in (self.heading, words(hint, "small", secondary=True), self.field, self.summary, *self.buttons):
            self.contents.addWidget(widget)
        if not shared:
            self.contents.addWidget(words(self.tr("This is remembered for you on this computer."), "small", secondary=True))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(lambda: self.told.emit(self.summary.text()))
        for stop in (self.field, *self.buttons):
            stop.installEventFilter(self)

    def show_found(self, text: str, sites: Sequence[Site]) -> None:
        """Show what fits `text`, best first; passed over where something else is in the field by now."""
        if text != self.field.text() or not text.strip():
            return
        self._answered = text
        for place, button in enumerate(self.buttons):
            if place < len(sites):
                button.show_site(sites[place])
            button.setVisible(place < len(sites))
        self.summary.setText(self._said(len(sites)))
        self.summary.show()
        self._pause.start()
        if self._open_first:
            self._choose_first()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down and Up go between the field and what was found."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or event.key() not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return False
        stops: list[QWidget] = [self.field, *(button for button in self.buttons if not button.isHidden())]
        place = next((number for number, stop in enumerate(stops) if stop is watched), 0) + (1 if event.key() == Qt.Key.Key_Down else -1)
        if 0 <= place < len(stops):
            stops[place].setFocus()
        return True

    def _button(self) -> OrganisationButton:
        button = OrganisationButton()
        button.clicked.connect(lambda: self.chosen.emit(button.site))
        button.hide()
        return button

    def _ask(self, text: str) -> None:
        self._open_first = False
        if text.strip():
            self.asked.emit(text)
            return
        self._pause.stop()
        for widget in (self.summary, *self.buttons):
            widget.hide()

    def _choose_first(self) -> None:
        """Enter. Where the answer to what was typed is still to come, its first is chosen when it comes."""
        self._open_first = self._answered != self.field.text()
        first = self.buttons[0]
        if not self._open_first and not first.isHidden():
            self.chosen.emit(first.site)

    def _said(self, many: int) -> str:
        if not many:
            return self.tr("No organisation fits. Try its town or postcode.")
        return self.tr("1 organisation fits.") if many == 1 else self.tr("These fit best. Type more to find others.")

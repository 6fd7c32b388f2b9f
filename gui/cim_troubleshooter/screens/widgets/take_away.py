"""The ways to take the summary away, each where the site allows it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from cim_troubleshooter.guidance.model import Contact
from cim_troubleshooter.handover.saved_summary import SavedSummary
from cim_troubleshooter.handover.ways import another_way, ways_offered
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.buttons import Button, secondary_button
from cim_troubleshooter.screens.widgets.layouts import WrappingRow
from cim_troubleshooter.screens.widgets.one_stop import OneStop
from cim_troubleshooter.screens.widgets.way import Passed, Way
from cim_troubleshooter.screens.widgets.words import words


class TakeAway(QWidget):
    """A button for each way, and below them what the chosen one says and needs.

    `taken` tells that the summary was passed on, by any of them. `told` carries the sentence about it that appears on the page,
    for the page to have it read out.
    """

    taken = Signal()
    told = Signal(str)

    def __init__(
        self, text: str, saved: Callable[[], SavedSummary], surroundings: Surroundings, contacts: Callable[[], Sequence[Contact]]
    ) -> None:
        """`text` is the summary as it is shown, and `saved` gives it as it is saved; `contacts` those to whom it goes, the right one first.

        `offers` says whether there is any way here at all: reading it is always allowed.
        """
        super().__init__()
        self._text = text
        self._saved = saved
        self._contacts = contacts
        self._language = surroundings.settings.language
        self._offered = ways_offered(surroundings.settings.handover_allow, surroundings.kiosk)
        self.offers = bool(self._offered)
        self.ways: dict[str, Way] = {}
        """Those that somebody has chosen; they are made then: most people choose one, and many none."""
        self.buttons: dict[str, Button] = {}
        """Each way that is offered here, by the name that `handover.allow` has for it, in the order in which they stand."""
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(tokens.GAP_2)
        self.said = words("", "strong")
        self.said.hide()
        if self.offers:
            self._rows.addWidget(self._row())
            self._rows.addWidget(self.said)

    def hold(self, text: str) -> None:
        """The summary has changed: from now on this text is passed on, and what shows the old one is gone."""
        self._text = text
        for way in self.ways.values():
            way.leave()

    def way(self, name: str) -> Way:
        """One of the ways by its name in `handover.allow`."""
        if name not in self.ways:
            way = self.ways[name] = _kind(name)()
            way.says.connect(self._say)
            way.failed.connect(lambda why: self._say(f"{why} {self._instead(name)}"))
            way.taken.connect(self.taken)
            self._rows.addWidget(way)
        return self.ways[name]

    def _row(self) -> QWidget:
        row = QWidget()
        line = WrappingRow(tokens.GAP_2)
        row.setLayout(line)
        names = self._names()
        for way in self._offered:
            button = self.buttons[way] = secondary_button(names[way])
            button.clicked.connect(lambda _checked=False, way=way: self._begin(way))
            line.addWidget(button)
        OneStop(row, list(self.buttons.values()))
        return row

    def _names(self) -> dict[str, str]:
        return {
            "copy": self.tr("Copy the summary"),
            "save": self.tr("Save"),
            "print": self.tr("Print"),
            "email": self.tr("Email"),
            "qr": self.tr("Show a code to scan"),
        }

    def _begin(self, name: str) -> None:
        for other, way in self.ways.items():
            if other != name and not way.is_busy:
                way.leave()
        way = self.way(name)
        way.begin(Passed(self._text, self._contacts(), self._language, self._saved))
        QTimer.singleShot(0, self, lambda: self._bring_into_view(way))

    def _instead(self, failed: str) -> str:
        """What to do where a way did not work."""
        return {
            "copy": self.tr("You can copy the summary instead."),
            "save": self.tr("You can save it as a PDF instead."),
            "print": self.tr("You can print it instead."),
            "email": self.tr("You can send it by email instead."),
            "qr": self.tr("You can scan a code with your telephone instead."),
            None: self.tr("You can read it out on the telephone instead."),
        }[another_way(self._offered, failed)]

    def _bring_into_view(self, way: Way) -> None:
        """What was asked for may be further down than the window reaches."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self.said)
            if way.isVisible():
                above.ensureWidgetVisible(way)

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.show()
        self.told.emit(sentence)


def _kind(name: str) -> type[Way]:
    """The way of a name. Each brings its own libraries, which nothing before it needs."""
    if name == "copy":
        from cim_troubleshooter.screens.widgets.way_copy import CopyWay

        return CopyWay
    if name == "save":
        from cim_troubleshooter.screens.widgets.way_save import SaveWay

        return SaveWay
    if name == "print":
        from cim_troubleshooter.screens.widgets.way_print import PrintWay

        return PrintWay
    if name == "email":
        from cim_troubleshooter.screens.widgets.way_email import EmailWay

        return EmailWay
    from cim_troubleshooter.screens.widgets.way_code import CodeWay

    return CodeWay

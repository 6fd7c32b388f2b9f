"""What the search found: one button for each result, best first, or three questions where no answer is good enough."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from cim_troubleshooter.guidance.model import SharedQuestion
from cim_troubleshooter.guidance.search import Hit
from cim_troubleshooter.screens.theme import fonts, tokens
from cim_troubleshooter.screens.theme.colours import theme
from cim_troubleshooter.screens.theme.measure import wrapped_height
from cim_troubleshooter.screens.theme.painting import WRAPPED, fill_rounded, outline_rounded, write
from cim_troubleshooter.screens.widgets.buttons import secondary_button
from cim_troubleshooter.screens.widgets.panel import Panel
from cim_troubleshooter.screens.widgets.words import Heading, place_in_list, words
from cim_troubleshooter.screens.widgets.wrapping_button import WrappingButton

MOST = 6
_SIDE = 16
_ABOVE = 12


class ResultButton(WrappingButton):
    """One result: its title, what it is, and what of it fits. Or a question that is asked back, by its id."""

    above = _ABOVE
    narrowest = 160

    def __init__(self) -> None:
        """Empty; `show_hit` fills it."""
        super().__init__(fills_width=True)
        self.hit: Hit | None = None
        self.question: str | None = None
        self._title = self._line = ""

    def show_hit(self, hit: Hit, line: str) -> None:
        """Show a result; `line` says in a few words what it is and why it is here."""
        self.hit = hit
        self._show(hit.title, line)

    def show_question(self, question: SharedQuestion, line: str) -> None:
        """Show a question; `line` says what it is good for."""
        self.question = question.id
        self._show(question.asks, line)

    def _show(self, title: str, line: str) -> None:
        self._title, self._line = title, line
        self.setAccessibleName(f"{title} {line}" if title.endswith("?") else f"{title}. {line}")
        self.updateGeometry()
        self.update()

    def words_height(self, width: int) -> int:
        """Title and line below each other, and the room above them."""
        return self._places(width)[1].bottom()

    def sizeHint(self) -> QSize:
        """As wide as it reads well."""
        return QSize(tokens.READING_WIDTH, self.heightForWidth(tokens.READING_WIDTH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the card."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole, hovered = QRectF(self.rect()), self.underMouse()
        fill_rounded(painter, whole, tokens.PANEL_RADIUS, theme.colours.card)
        outline_rounded(painter, whole, tokens.PANEL_RADIUS, theme.colours.link if hovered else theme.colours.card_edge, 1)
        title, line = self._places(self.width())
        painter.setFont(self.font())
        write(painter, QRectF(title), WRAPPED, self._title, theme.colours.link_hover if hovered else theme.colours.link)
        painter.setFont(fonts.font(self._small()))
        write(painter, QRectF(line), WRAPPED, self._line, theme.colours.secondary_text)

    def _small(self) -> int:
        self.ensurePolished()
        return round(tokens.SMALL.size * self.font().pixelSize() / tokens.TYPES["heading3"].size)

    def _places(self, width: int) -> tuple[QRect, QRect]:
        room, small, font = max(1, width - 2 * _SIDE), self._small(), self.font()
        title = QRect(_SIDE, _ABOVE, room, wrapped_height(self._title, room, font.pixelSize(), font.weight()))
        return title, QRect(_SIDE, title.bottom() + 3, room, wrapped_height(self._line, room, small, 400))


class ResultList(QWidget):
    """What was found, told to assistive technology as a list."""

    def __init__(self, buttons: Sequence[ResultButton]) -> None:
        """Places for the results below each other."""
        super().__init__()
        self.setAccessibleName(self.tr("Results"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(tokens.GAP_2)
        for button in buttons:
            rows.addWidget(button)


class SearchResults(QWidget):
    """`chosen` carries the Hit whose button was pressed, `find_out` the id of the question, or None for the pack's own beginning."""

    chosen = Signal(object)
    find_out = Signal(object)

    def __init__(self, questions: Sequence[SharedQuestion]) -> None:
        """Nothing found yet. The `questions` are asked back where no answer is good enough; without any, one button leads on."""
        super().__init__()
        self.buttons = [self._button() for _ in range(MOST)]
        self._list = ResultList(self.buttons)
        self.summary = words("", "small", secondary=True)
        self.ways_on: list[QPushButton] = [self._question_button(question) for question in questions] or [self._way_on()]
        self._nothing = self._make_nothing()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, tokens.GAP_1, 0, 0)
        rows.setSpacing(tokens.GAP_2)
        for widget in (self.summary, self._list, self._nothing):
            rows.addWidget(widget)

    def show_hits(self, hits: Sequence[Hit]) -> str:
        """Show what was found; gives it as one sentence, to be read out."""
        for place, (button, hit) in enumerate(zip(self.buttons, hits, strict=False), start=1):
            button.show_hit(hit, self._line(hit))
            button.setAccessibleDescription(place_in_list(place, min(len(hits), MOST)))
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(hits))
        self._list.setVisible(bool(hits))
        self._nothing.setVisible(not hits)
        self.summary.setVisible(bool(hits))
        says = self._said(min(len(hits), MOST))
        self.summary.setText(says)
        return says

    def shown(self) -> list[ResultButton]:
        """The buttons of what was found, best first."""
        return [button for button in self.buttons if not button.isHidden()]

    def _button(self) -> ResultButton:
        button = ResultButton()
        button.clicked.connect(lambda: self.chosen.emit(button.hit))
        button.hide()
        return button

    def _question_button(self, question: SharedQuestion) -> ResultButton:
        button = ResultButton()
        button.show_question(question, self.tr("Answer this to find out more"))
        button.clicked.connect(lambda: self.find_out.emit(button.question))
        return button

    def _way_on(self) -> QPushButton:
        button = secondary_button(self.tr("Answer a few questions"))
        button.clicked.connect(lambda: self.find_out.emit(None))
        return button

    def _make_nothing(self) -> Panel:
        panel = Panel()
        panel.contents.addWidget(Heading(self.tr("Not sure what you mean"), 2))
        panel.contents.addWidget(words(self.tr("Try the number or the first words of the message. Or answer a few short questions.")))
        for button in self.ways_on:
            panel.contents.addWidget(button)
        panel.hide()
        return panel

    def _said(self, count: int) -> str:
        if count == 0:
            return self.tr("Not sure what you mean. Questions follow.")
        return self.tr("1 result.") if count == 1 else self.tr("{count} results, best first.").format(count=count)

    def _line(self, hit: Hit) -> str:
        kind = {
            "symptom": self.tr("What you see"),
            "message": self.tr("A message on the screen"),
            "cause": self.tr("A possible cause"),
        }[hit.kind]
        if hit.matched.strip("“”") in ("", hit.title):
            return kind
        return self.tr("{kind} · fits: {matched}").format(kind=kind, matched=hit.matched)

"""A card on the first page: the drawn screen, the symptom's title and one sentence, all of it one button.

What no screen shows has a low card: title and sentence alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

from cim_troubleshooter.screens.pictures.drawn_screen import paint_screens
from cim_troubleshooter.screens.theme import fonts, tokens
from cim_troubleshooter.screens.theme.colours import theme
from cim_troubleshooter.screens.theme.measure import wrapped_height
from cim_troubleshooter.screens.theme.painting import WRAPPED, fill, fill_rounded, fill_top, outline_rounded, write
from cim_troubleshooter.screens.widgets.wrapping_button import WrappingButton

if TYPE_CHECKING:
    from cim_troubleshooter.guidance.model import Symptom
    from cim_troubleshooter.screens.pictures.screenshots import Screenshot

_PICTURE = 118
_SIDE = 15
_ABOVE = 9
_BELOW = 14
_TITLE = tokens.TYPES["heading3"]


class SymptomCard(WrappingButton):
    """One symptom to choose. Its size follows the text size, which the style sheet gives it as its font."""

    above = _BELOW
    NARROWEST = 290
    """The narrowest that it reads well at a text size of 100 %."""

    def __init__(self, symptom: Symptom, with_sentence: bool = True) -> None:
        """`with_sentence` False leaves out the sentence, where fewer words are wanted."""
        super().__init__(fills_width=True)
        self.symptom = symptom
        self._placed: tuple[tuple[int, float], tuple[QRect, QRect]] | None = None
        self._sentence = symptom.sees if with_sentence else ""
        self._screenshot: Screenshot | None = None
        self.more = 0
        """How much higher than usual the picture is, in px."""
        self.setAccessibleName(symptom.title)

    def describe(self) -> None:
        """Tell assistive technology what the picture shows: asked for once the page is on the screen, which does not wait for it."""
        from cim_troubleshooter.screens.pictures.described_screen import described

        picture = described(self.symptom.screens) if self._screenshot is None else self.symptom.description or ""
        self.setAccessibleDescription(f"{self.symptom.sees} {picture}".rstrip())

    def make_picture_higher(self, by: int) -> None:
        """Give the picture more room than it usually has, or less, in px."""
        if by != self.more:
            self.more, self._placed = by, None
            self.updateGeometry()

    def show_screenshot(self, screenshot: Screenshot) -> None:
        """Take the site's own picture in place of the drawn screens."""
        self._screenshot = screenshot
        self.describe()
        self.update()

    @property
    def is_low(self) -> bool:
        """Whether it has no picture."""
        return not self.symptom.screens

    def scale(self) -> float:
        """The text size, 1.0 being 100 %."""
        self.ensurePolished()
        return self.font().pixelSize() / _TITLE.size

    def reads_well_from(self) -> int:
        """The narrowest that it reads well now."""
        return round(self.NARROWEST * self.scale())

    def words_height(self, width: int) -> int:
        """Picture and text, the text wrapped to the width."""
        title, sentence = self._places(width)
        return (sentence if self._sentence else title).bottom()

    def sizeHint(self) -> QSize:
        """As wide as it reads well; how high it becomes is for `heightForWidth` to say."""
        return QSize(self.reads_well_from(), self._picture_height())

    def minimumSizeHint(self) -> QSize:
        """A card may become narrow where the window is; its text then wraps more often."""
        return QSize(160, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow keys to the page, which knows the grid."""
        from PySide6.QtCore import Qt

        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what can be seen of the card: the last row on a page often ends at its edge."""
        shown = event.rect()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        fill_rounded(painter, whole, tokens.PANEL_RADIUS, theme.colours.card)
        self._paint_picture(painter, whole, shown)
        outline_rounded(painter, whole, tokens.PANEL_RADIUS, theme.colours.link if self.underMouse() else theme.colours.card_edge, 1)
        self._paint_words(painter, shown)

    def _paint_picture(self, painter: QPainter, whole: QRectF, shown: QRect) -> None:
        if self.is_low:
            return
        area = QRect(0, 0, self.width(), self._picture_height())
        fill_top(painter, whole, tokens.PANEL_RADIUS, area.height(), tokens.PICTURE_GROUND)
        fill(painter, QRectF(0, area.bottom() + 1, area.width(), 1), theme.colours.card_border)
        if self._screenshot is not None:
            self._screenshot.paint(painter, area)
            return
        paint_screens(painter, area, self.symptom.screens, self.scale(), shown)

    def _paint_words(self, painter: QPainter, shown: QRect) -> None:
        title, sentence = self._places(self.width())
        if shown.bottom() < title.top():
            return
        painter.setFont(self.font())
        write(painter, QRectF(title), WRAPPED, self.symptom.title, theme.colours.link_hover if self.underMouse() else theme.colours.link)
        if self._sentence:
            painter.setFont(fonts.font(tokens.SMALL.size * self.scale()))
            write(painter, QRectF(sentence), WRAPPED, self._sentence, theme.colours.text)

    def _picture_height(self) -> int:
        return 0 if self.is_low else round(_PICTURE * self.scale()) + self.more

    def _places(self, width: int) -> tuple[QRect, QRect]:
        """Where the title and the sentence lie. Layouts ask again and again."""
        scale = self.scale()
        if self._placed is None or self._placed[0] != (width, scale):
            self._placed = ((width, scale), self._place(width, scale))
        return self._placed[1]

    def _place(self, width: int, scale: float) -> tuple[QRect, QRect]:
        room = max(1, width - 2 * _SIDE)
        title = QRect(_SIDE, self._picture_height() + _ABOVE, room, 0)
        title.setHeight(wrapped_height(self.symptom.title, room, round(_TITLE.size * scale), _TITLE.weight))
        sentence = QRect(_SIDE, title.bottom() + 3, room, 0)
        sentence.setHeight(wrapped_height(self._sentence, room, round(tokens.SMALL.size * scale), tokens.SMALL.weight))
        return title, sentence

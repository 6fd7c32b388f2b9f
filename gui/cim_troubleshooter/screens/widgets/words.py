"""Words on a page: headings, running text and state labels. Always plain text, never markup."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.measure import BREAK, breakable, one_line, wrapped_height

Style = Literal["body", "lead", "small", "strong", "number", "number-shared"]
TagKind = Literal["found", "possible", "unlikely", "ok", "problem", "attention", "unknown", "skipped"]


MAY_COPY = "mayCopy"
"""The property of a window from which words may be copied."""
_WIDEST = 700
"""How wide wrapped words would like to be at most, in px; a layout may make them wider."""


class WrappedWords(QLabel):
    """Words that wrap. How high they become is remembered: layouts ask again and again."""

    def __init__(self, text: str) -> None:
        """Very long words are broken at the end of a line; assistive technology is told them whole."""
        super().__init__()
        self._whole: str | None = None
        self._weight = tokens.BODY.weight
        self.setText(text)

    def wear(self, style: str) -> None:
        """Take the font of one of the tokens' types."""
        name_style(self, style)
        self._weight = tokens.TYPES[style].weight

    def setText(self, text: str) -> None:
        """Say something else."""
        broken = breakable(text)
        self.say_broken(broken, text if broken != text else None)

    def say_broken(self, broken: str, whole: str | None) -> None:
        """Show words with breaks in them. `whole` is what they are without, where that is something else."""
        super().setText(broken)
        # Qt would make another text of it each time that it is asked.
        self._broken = broken
        if whole is not None or self._whole is not None:
            self.setAccessibleName(whole or "")
        self._whole = whole

    def text(self) -> str:
        """The words without breaks."""
        return super().text() if self._whole is None else self._whole

    def enterEvent(self, event: QEnterEvent) -> None:
        """Under the pointer they can be selected and copied: making every label so from the start would keep a page back.

        Words with breaks in them are copied from the menu, as a whole and without.
        """
        super().enterEvent(event)
        if self._whole is None:
            let_be_selected(self)
        elif self.window().property(MAY_COPY) and not self.actions():
            offer_copy(self, self._whole)

    def heightForWidth(self, width: int) -> int:
        """The height that the words take in a width."""
        self.ensurePolished()
        return wrapped_height(self._broken, width, self.font().pixelSize(), self._weight)

    def sizeHint(self) -> QSize:
        """One line, or several where it would be very long."""
        self.ensurePolished()
        width = one_line(self._broken, self.font().pixelSize(), self._weight) + 1
        if not self.wordWrap():
            return QSize(width, self.heightForWidth(width))
        width = min(width, _WIDEST)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """No narrower than the longest word."""
        if not self.wordWrap():
            return self.sizeHint()
        self.ensurePolished()
        size = self.font().pixelSize()
        return QSize(_longest_word(self._broken, size, self._weight) + 1, wrapped_height("", _WIDEST, size, self._weight))


class Heading(WrappedWords):
    """A heading. The window gives a page's own the focus, so that it is the first thing read out."""

    def __init__(self, text: str, level: int = 1, quiet: bool = False) -> None:
        """`level` 1 is the page's own heading, 2 a part's. `quiet` is for a part that stands beside what matters."""
        super().__init__(text)
        lay_out_as(self, "heading3" if quiet else f"heading{level}")
        self.level = level
        self.about = ""
        """What stands before it and belongs to it, for those who hear the heading first."""


class Tag(QLabel):
    """A state label: a word or two on a coloured ground."""

    def __init__(self, text: str, kind: TagKind) -> None:
        """`kind` is a verdict's standing, or a check's outcome."""
        super().__init__(text)
        as_plain_text(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("kind", kind)

    def say(self, text: str, kind: TagKind) -> None:
        """Say something else."""
        self.setText(text)
        self.setProperty("kind", kind)
        self.style().polish(self)


def words(text: str, style: Style = "body", secondary: bool = False) -> WrappedWords:
    """Running text that wraps. `secondary` is for what explains, in grey."""
    label = WrappedWords(text)
    lay_out_as(label, style)
    if secondary:
        label.setProperty("secondary", True)
    return label


def place_in_list(place: int, count: int) -> str:
    """Where something stands in its list, counted from 1, in words for its description (accessibility/lists.py)."""
    return QCoreApplication.translate("Lists", "{number} of {count}").format(number=place, count=count)


def breakable_address(address: str) -> str:
    """An address that may wrap after each punctuation mark."""
    return "".join(f"{character}{BREAK}" if character in "@./-_?&=:" else character for character in address)


def let_be_selected(label: QLabel) -> None:
    """Let the mouse select a label's words, where its window says that they may be taken along: on a shared terminal not."""
    if label.window().property(MAY_COPY):
        label.setProperty("textInteractionFlags", "TextSelectableByMouse")


def offer_copy(widget: QWidget, text: str) -> None:
    """Copy a text from the widget's context menu."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QAction, QGuiApplication

    copy = QAction(QCoreApplication.translate("Words", "Copy"), widget)
    copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(text))
    widget.addAction(copy)
    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)


@lru_cache(maxsize=256)
def _longest_word(text: str, size: int, weight: int) -> int:
    """Its width in px."""
    return max((one_line(word, size, weight) for word in text.replace(BREAK, " ").split()), default=0)


def name_style(label: QLabel, style: str) -> None:
    """Give a label the font of one of the tokens' types, by the name that the style sheet knows it by."""
    label.setObjectName(f"words-{style}")


def as_plain_text(label: QLabel) -> None:
    """Show the label's text as it is written: no text of a pack or a site can become markup."""
    label.setProperty("textFormat", "PlainText")


def lay_out_as(label: WrappedWords, style: str) -> None:
    """Make plain words that wrap of a label, in one of the tokens' types."""
    as_plain_text(label)
    label.setWordWrap(True)
    label.wear(style)

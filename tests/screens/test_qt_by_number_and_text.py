"""What stands for Qt's own names, as a number or a text, still means to Qt what it should."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea

from cim_troubleshooter.screens.theme import measure
from cim_troubleshooter.screens.widgets.words import words
from tests.screens.conftest import Opened


def test_words_wrap() -> None:
    assert Qt.TextFlag.TextWordWrap.value == measure.WRAPPED


def test_words_are_never_markup(opened: Opened) -> None:
    opened()
    assert words("<b>bold</b>").textFormat() == Qt.TextFormat.PlainText


def test_the_pages_scroll_bar_is_always_there_and_takes_no_focus(opened: Opened) -> None:
    area = opened().findChild(QScrollArea, "scroll")
    assert area.verticalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOn
    assert area.focusPolicy() == Qt.FocusPolicy.NoFocus

"""The numbers that stand for Qt's own names are still those that Qt gives them."""

import pytest
from PySide6.QtCore import Qt

from cim_troubleshooter.screens.theme import qt_numbers


@pytest.mark.parametrize(
    ("number", "name"),
    [
        (qt_numbers.LEFT, Qt.AlignmentFlag.AlignLeft),
        (qt_numbers.TOP, Qt.AlignmentFlag.AlignTop),
        (qt_numbers.MIDDLE, Qt.AlignmentFlag.AlignVCenter),
        (qt_numbers.CENTRE, Qt.AlignmentFlag.AlignCenter),
        (qt_numbers.WRAPPED, Qt.TextFlag.TextWordWrap),
        (qt_numbers.PLAIN_TEXT, Qt.TextFormat.PlainText),
        (qt_numbers.ALWAYS_ON, Qt.ScrollBarPolicy.ScrollBarAlwaysOn),
        (qt_numbers.NO_FOCUS, Qt.FocusPolicy.NoFocus),
    ],
)
def test_a_number_is_the_one_that_qt_means(number: int, name: Qt.AlignmentFlag) -> None:
    assert number == int(name.value)

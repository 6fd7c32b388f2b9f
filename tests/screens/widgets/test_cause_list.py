"""A list of causes: one stop for the Tab key, arrow keys inside, and a list with positions for those who cannot see it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from cim_troubleshooter.screens.accessibility.headings import tell_headings
from cim_troubleshooter.screens.widgets.cause_list import CauseButton, CauseList, Listed, parts_of

CAUSES = [Listed(str(number), f"Cause {number}", "possible", "Possible", "Only others can see this.") for number in range(30)]


@pytest.fixture
def listed(qtbot: QtBot) -> Iterator[CauseList]:
    """The list between two buttons, shown."""
    holder, made = QWidget(), CauseList(CAUSES, "What else it could be")
    row = QHBoxLayout(holder)
    for widget in (QPushButton("before"), made, QPushButton("after")):
        row.addWidget(widget)
    qtbot.addWidget(holder)
    holder.resize(600, made.heightForWidth(300) + 100)
    holder.show()
    qtbot.waitExposed(holder)
    holder.activateWindow()
    QApplication.processEvents()
    yield made
    holder.close()


def _cards(listed: CauseList) -> list[CauseButton]:
    return sorted(listed.findChildren(CauseButton), key=lambda button: button.y())


def _here() -> str:
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    return focused.text() or focused.accessibleName().split(".")[0]


def test_every_cause_has_a_button_over_its_card_in_order(listed: CauseList, qtbot: QtBot) -> None:
    cards = _cards(listed)
    assert [card.accessibleName().split(".")[0] for card in cards] == [cause.title for cause in CAUSES]
    assert all(listed.childAt(card.mapTo(listed, card.rect().center())) is card for card in cards)
    with qtbot.waitSignal(listed.chosen) as chosen:
        cards[25].click()
    assert chosen.args == ["25"]


def test_tab_stops_once_where_the_focus_was_last(listed: CauseList, qtbot: QtBot) -> None:
    listed.window().findChildren(QPushButton)[0].setFocus()
    came_by = []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        qtbot.keyClick(QApplication.focusWidget(), key)
        came_by.append(_here())
    assert came_by == ["Cause 0", "Cause 1", "after", "Cause 1"]


@pytest.mark.parametrize(
    ("keys", "ends_at"),
    [
        ("Down Down Up", "Cause 1"),
        ("Right Left Up", "Cause 0"),
        ("End", "Cause 29"),
        ("End Down Home", "Cause 0"),
        ("End Down", "Cause 29"),
    ],
)
def test_arrow_keys_home_and_end_go_through_the_list(listed: CauseList, qtbot: QtBot, keys: str, ends_at: str) -> None:
    _cards(listed)[0].setFocus()
    for key in keys.split():
        qtbot.keyClick(QApplication.focusWidget(), getattr(Qt.Key, f"Key_{key}"))
    assert _here() == ends_at


def test_enter_presses_the_cause_that_has_the_focus(listed: CauseList, qtbot: QtBot) -> None:
    listed.go_to(7)
    with qtbot.waitSignal(listed.chosen) as chosen:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert chosen.args == ["7"]


def test_assistive_technology_is_told_a_list_with_positions_whose_cards_can_be_pressed(listed: CauseList, qtbot: QtBot) -> None:
    tell_headings()
    told = QAccessible.queryAccessibleInterface(listed)
    assert (told.role(), told.text(QAccessible.Text.Name)) == (QAccessible.Role.List, "What else it could be")
    assert told.childCount() == len(CAUSES)
    third = told.child(2)
    assert third.role() == QAccessible.Role.ListItem
    assert third.text(QAccessible.Text.Name) == "Cause 2. Possible. Only others can see this."
    assert third.text(QAccessible.Text.Description) == "3 of 30"
    with qtbot.waitSignal(listed.chosen) as chosen:
        third.actionInterface().doAction("Press")
    assert chosen.args == ["2"]


def test_a_card_without_a_reason_or_a_label_is_lower_and_still_large_enough_to_press() -> None:
    whole = Listed("one", "Cause one", "possible", "Possible", "Only others can see this.")
    heights = [
        parts_of(card, 300, 17)[2].bottom() for card in (whole, whole._replace(because=""), whole._replace(because="", with_label=False))
    ]
    assert heights == sorted(heights, reverse=True) and len(set(heights)) == 3
    lowest = CauseList([whole._replace(because="", with_label=False)], "")
    assert lowest.heightForWidth(300) >= 44


def test_a_title_that_asks_is_told_without_a_full_stop(qtbot: QtBot) -> None:
    asking = CauseList([Listed("one", "Is a reader connected?", "possible", "Possible")], "")
    qtbot.addWidget(asking)
    assert asking.findChild(CauseButton).accessibleName() == "Is a reader connected? Possible."


def test_cards_lie_below_each_other(listed: CauseList) -> None:
    cards = _cards(listed)
    tops = [card.mapTo(listed, QPoint(0, 0)).y() for card in cards]
    assert all(below >= above + card.height() for above, below, card in zip(tops, tops[1:], cards, strict=False))

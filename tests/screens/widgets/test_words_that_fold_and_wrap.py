"""What folds out says whether it is open, and nothing that wraps is cut off."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.theme.measure import BREAK, breakable, wrapped_height
from cim_troubleshooter.screens.widgets.bullets import BulletPoint
from cim_troubleshooter.screens.widgets.columns import Columns
from cim_troubleshooter.screens.widgets.fold import Fold
from cim_troubleshooter.screens.widgets.summary_card import SummaryCard
from tests.screens.conftest import Opened, buttons, press

PACK = built_in_pack().pack
HELP = moves.who_can_help(moves.checks_seen(moves.choose_symptom(Journey(), PACK, "select-role"), PACK, skipped=True))
SIZES = pytest.mark.parametrize(("width", "text_size"), [(1180, 100), (800, 100), (1180, 200)])


def _height_needed(label: QLabel) -> int:
    font = label.font()
    room = label.contentsRect().width()
    return wrapped_height(label.text(), room, font.pixelSize(), font.weight())


def test_what_folds_out_tells_assistive_technology_whether_it_is_open(opened: Opened) -> None:
    window = opened(HELP)
    link = buttons(window)["Another way in for now"]
    closed = link.accessibleDescription()
    press(window, "Another way in for now")
    assert (closed, link.accessibleDescription()) == ("Closed", "Open, shown below")
    press(window, "Another way in for now")
    assert link.accessibleDescription() == closed


@SIZES
def test_the_whole_summary_can_be_read(opened: Opened, width: int, text_size: int) -> None:
    window = opened(HELP)
    window.resize(width, 700)
    window.choose_text_size(text_size)
    QApplication.processEvents()
    [card] = window.findChildren(SummaryCard)
    [text] = [label for label in card.findChildren(QLabel) if label.text() == card.text]
    assert text.height() >= _height_needed(text)
    box = text.parentWidget()
    assert box.rect().contains(text.geometry())


@SIZES
def test_a_point_of_a_list_goes_on_below_its_own_beginning(opened: Opened, width: int, text_size: int) -> None:
    window = opened(HELP)
    window.resize(width, 700)
    window.choose_text_size(text_size)
    QApplication.processEvents()
    points = [point for point in window.findChildren(BulletPoint) if point.isVisible()]
    assert points
    for point in points:
        assert "•" not in point.text()
        assert point.contentsRect().left() >= point.font().pixelSize()
        assert point.height() >= _height_needed(point), point.text()
        room, font = point.width() - point.contentsRect().width(), point.font()
        for given in range(150, 500, 5):
            needed = wrapped_height(point.text(), given - room, font.pixelSize(), font.weight())
            assert point.heightForWidth(given) >= needed, point.text()


def test_columns_lie_below_each_other_where_large_text_leaves_no_room_for_two(opened: Opened) -> None:
    window = opened(HELP)
    [columns] = window.findChildren(Columns)

    def side_by_side() -> bool:
        QApplication.processEvents()
        left, right = (column.itemAt(0).widget().mapTo(window, QPoint(0, 0)).x() for column in (columns.left, columns.right))
        return bool(left < right)

    assert side_by_side()
    window.choose_text_size(200)
    assert not side_by_side()


def test_a_long_address_goes_on_after_its_dots_and_hyphens_and_only_a_longer_word_between_letters() -> None:
    pieces = breakable("manage-care-identities.care-identity-service2.nhs.uk").split(BREAK)
    assert pieces == ["manage-", "care-", "identities.", "care-", "identity-", "service2.", "nhs.", "uk"]
    assert breakable("x" * 30) == BREAK.join("x" * 30)
    assert breakable("a short sentence.nhs.uk") == "a short sentence.nhs.uk"


def test_what_is_folded_away_is_made_once_and_only_for_who_opens_it(qtbot: QtBot) -> None:
    made: list[QLabel] = []

    def make() -> list[QLabel]:
        made.append(QLabel("held"))
        return made[-1:]

    fold = Fold("More", make)
    qtbot.addWidget(fold)
    fold.show()
    assert not made
    for shown in (True, False, True):
        fold.link.click()
        assert len(made) == 1
        assert made[0].isVisible() is shown

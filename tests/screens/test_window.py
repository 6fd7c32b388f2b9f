"""The window around the pages."""

import gc
import time

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey, Place
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.colours import theme
from cim_troubleshooter.screens.widgets.cause_list import CauseButton
from cim_troubleshooter.screens.widgets.columns import Columns
from cim_troubleshooter.screens.widgets.reminder import Reminder
from cim_troubleshooter.screens.widgets.step_bar import StepBar
from cim_troubleshooter.screens.widgets.words import Heading
from cim_troubleshooter.screens.window import TroubleshooterWindow
from cim_troubleshooter.texts.fault import Fault
from tests.screens.conftest import Opened, buttons, press
from tests.screens.looks import settle

PROGRAM = "Care Identity Management troubleshooter"


def _asked() -> Journey:
    return moves.choose_symptom(Journey(), built_in_pack().pack, "manage-smartcards")


def _to_what_to_do() -> Journey:
    return moves.checks_seen(moves.choose_symptom(Journey(), built_in_pack().pack, "select-role"), built_in_pack().pack, skipped=True)


def _around(window: TroubleshooterWindow, widget: QWidget) -> set[int]:
    """The colours of the pixels just outside a widget, left of its middle."""
    QApplication.processEvents()
    image = window.grab().toImage()
    corner = widget.mapTo(window, widget.rect().topLeft())
    reach = tokens.FOCUS_RING + tokens.FOCUS_OUTLINE_WIDTH
    return {image.pixel(corner.x() - out, corner.y() + widget.height() // 2) for out in range(1, reach + 1)}


def test_the_title_is_the_pages_heading_and_the_programs_name(opened: Opened) -> None:
    window = opened()
    assert window.windowTitle() == f"What do you see on your screen? – {PROGRAM}"
    window.show_journey(_asked())
    assert window.page is not None
    assert window.windowTitle() == f"{window.page.heading.text()} – {PROGRAM}"


def test_the_heading_has_the_focus_after_a_page_change(opened: Opened) -> None:
    window = opened()
    window.activateWindow()
    QApplication.processEvents()
    for journey in (Journey(), _asked(), _to_what_to_do()):
        window.show_journey(journey)
        assert window.page is not None
        assert QApplication.focusWidget() is window.page.heading
        assert isinstance(window.page.heading, Heading)


def test_back_is_everywhere_but_on_the_first_page(opened: Opened) -> None:
    window = opened()
    assert "Back" not in buttons(window)
    window.show_journey(_asked())
    assert {"Back", "Start again", "Text size"} <= set(buttons(window))
    press(window, "Back")
    assert window.page is not None and window.page.journey.place is Place.WHAT_YOU_SEE


@pytest.mark.parametrize(
    ("key", "modifier"), [(Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)]
)
def test_escape_and_alt_left_go_back(opened: Opened, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    window = opened(_asked())
    window.activateWindow()
    QApplication.processEvents()
    qtbot.keyClick(window, key, modifier)
    assert window.page is not None and window.page.journey.place is Place.WHAT_YOU_SEE


def test_start_again_forgets_everything(opened: Opened) -> None:
    window = opened(_to_what_to_do())
    press(window, "Start again")
    assert window.page is not None and window.page.journey == Journey()


def test_every_step_of_the_way_says_whether_it_was_visited_or_skipped(opened: Opened) -> None:
    window = opened(_to_what_to_do())
    steps = window.findChild(StepBar)
    assert isinstance(steps, StepBar)
    QApplication.processEvents()
    said = [step.accessibleName().rpartition(", ")[2] for step in steps.steps]
    assert said == ["done", "skipped", "you are here", "still to come"]
    wide = steps.steps[1].width()
    window.show_journey(moves.checks_seen(moves.choose_symptom(Journey(), built_in_pack().pack, "select-role"), built_in_pack().pack))
    assert steps.steps[1].accessibleName().endswith(", done")
    # The word stands in the bar as well, for those who look.
    assert steps.steps[1].sizeHint().width() < wide


def _reminder(window: TroubleshooterWindow) -> Reminder:
    reminder = window.findChild(Reminder)
    assert isinstance(reminder, Reminder)
    return reminder


def test_the_downtime_reminder_is_in_sight_on_every_page_but_the_good_end(opened: Opened) -> None:
    window = opened()
    find_out = moves.start_finding_out(Journey(), built_in_pack().pack)
    ways = (
        Journey(),
        _asked(),
        find_out,
        _to_what_to_do(),
        moves.none_of_these(Journey()),
        moves.who_can_help(_to_what_to_do()),
        moves.about(Journey()),
    )
    good_end = moves.works_now(_to_what_to_do(), built_in_pack().pack)
    for journey in (*ways, good_end, *ways):
        window.show_journey(journey)
        QApplication.processEvents()
        reminder = _reminder(window)
        assert reminder.isVisible() is (journey is not good_end), journey.place
        assert journey is good_end or reminder.mapTo(window, reminder.rect().bottomLeft()).y() < window.height()


@pytest.mark.parametrize(
    ("width", "height", "largest"), [(800, 600, 200), (1024, 768, 300), (1280, 1024, 400), (1366, 768, 400), (2560, 1440, 400)]
)
@pytest.mark.parametrize("share", [0.25, 0.5, 0.75, 1])
def test_the_downtime_reminder_takes_one_line_and_is_told_whole(
    opened: Opened, width: int, height: int, largest: int, share: float
) -> None:
    window = opened(_to_what_to_do())
    window.resize(width, height)
    window.choose_text_size(round(max(100, largest * share)))
    QApplication.processEvents()
    reminder = _reminder(window)
    assert "ecords" in reminder.text() and "downtime procedure" in reminder.text()
    assert reminder.height() < 2 * reminder.fontMetrics().height()
    assert reminder.accessibleName() == "Cannot see patient records now? Use your local downtime procedure while this is fixed."


@pytest.mark.parametrize("journey", [Journey(), _asked(), _to_what_to_do()], ids=["first", "question", "what to do"])
def test_where_text_is_large_all_but_the_reminder_scrolls_with_the_page(opened: Opened, journey: Journey) -> None:
    window = opened(journey)
    window.resize(1366, 768)
    for size, scrolls in ((100, False), (150, False), (200, True), (400, True), (100, False)):
        window.choose_text_size(size)
        QApplication.processEvents()
        assert window.page is not None
        for one in (window._header, window._steps, window._actions):
            assert window._scroll.isAncestorOf(one) is scrolls
        stand = [one.mapTo(window, QPoint(0, 0)).y() for one in (window._header, window._steps, window.page, window._actions)]
        assert stand == sorted(stand)
        assert window._footer.isAncestorOf(_reminder(window))
        if scrolls:
            assert window._footer.height() < 2 * _reminder(window).fontMetrics().height()


def test_in_a_window_with_few_lines_all_but_the_reminder_scrolls_too(opened: Opened) -> None:
    window = opened()
    for height, scrolls in ((400, True), (600, False), (400, True)):
        window.resize(640, height)
        assert window._scroll.isAncestorOf(window._actions) is scrolls


def test_the_focus_stays_where_it_is_when_the_text_becomes_large(opened: Opened) -> None:
    window = opened(_asked())
    window.activateWindow()
    for name in ("Back", "Text size", "Continue"):
        buttons(window)[name].setFocus()
        for size in (200, 100):
            window.choose_text_size(size)
            QApplication.processEvents()
            assert QApplication.focusWidget() is buttons(window)[name]


def test_another_way_in_is_offered_on_every_way_until_it_works(opened: Opened) -> None:
    window = opened()
    find_out = moves.start_finding_out(Journey(), built_in_pack().pack)
    for journey in (find_out, _to_what_to_do(), moves.none_of_these(Journey())):
        window.show_journey(journey)
        assert "Another way in for now" in buttons(window), journey.place
    window.show_journey(moves.works_now(_to_what_to_do(), built_in_pack().pack))
    assert "Another way in for now" not in buttons(window), "nobody needs another way in once it works"


def test_what_is_wrong_in_a_sites_guidance_is_never_put_before_somebody_with_a_problem(opened: Opened) -> None:
    window = opened()
    window.refresh(window.surroundings._replace(faults=(Fault("ward/causes/broken.yaml", 3, 1, "There is no such key."),)))
    for journey in (Journey(), _asked(), _to_what_to_do(), moves.who_can_help(_to_what_to_do())):
        window.show_journey(journey)
        QApplication.processEvents()
        assert not [label.text() for label in window.findChildren(QLabel) if "broken.yaml" in label.text() or "no such key" in label.text()]


@pytest.mark.parametrize("name", ["Problems logging in with a smartcard", "Show who can help", "Text size", "Start again"])
def test_the_focus_ring_can_be_seen_around_whatever_has_the_focus(opened: Opened, name: str) -> None:
    window = opened()
    window.activateWindow()
    button = buttons(window)[name]
    ring = {QColor(theme.colours.focus).rgb(), QColor(theme.colours.focus_outline).rgb()}
    assert not _around(window, button) & ring
    button.setFocus()
    assert _around(window, button) >= ring


def test_the_focus_ring_goes_where_its_widget_goes(opened: Opened) -> None:
    window = opened()
    window.activateWindow()
    button = buttons(window)["Problems selecting a role"]
    button.setFocus()
    window.resize(800, 900)
    assert QColor(theme.colours.focus).rgb() in _around(window, button)


@pytest.mark.parametrize("text_size", tokens.TEXT_SIZES)
@pytest.mark.parametrize("journey", [Journey(), _asked(), _to_what_to_do()], ids=["first", "question", "what to do"])
def test_every_button_is_at_least_as_high_as_a_finger_needs(opened: Opened, journey: Journey, text_size: int) -> None:
    window = opened(journey)
    window.choose_text_size(text_size)
    for name, button in buttons(window).items():
        assert button.height() >= tokens.TARGET, name


def test_the_window_closes_only_if_nobody_objects(opened: Opened) -> None:
    window = opened()
    window.may_close = lambda: False
    assert not window.close() and window.isVisible()
    window.may_close = lambda: True
    assert window.close()


def test_a_page_change_shows_within_a_frame(opened: Opened, capsys: pytest.CaptureFixture[str]) -> None:
    window = opened()
    # The machine may be busy with something else for some seconds: three times the figure is asked of the best of three runs.
    assert any(_slowest_but_five_of_500(window, capsys) < 48 for _ in range(3))


def _slowest_but_five_of_500(window: TroubleshooterWindow, capsys: pytest.CaptureFixture[str]) -> float:
    """The 99th percentile in milliseconds."""
    way = [
        Journey(),
        _asked(),
        _to_what_to_do(),
        moves.who_can_help(_to_what_to_do()),
        moves.works_now(_to_what_to_do(), built_in_pack().pack),
    ]
    for journey in way:
        window.show_journey(journey)
        QApplication.processEvents()
    # As the program does once its first page is on the screen.
    gc.freeze()
    gc.disable()
    taken = []
    for change in range(500):
        # In the program Qt's own loop clears the old page away after the new one is shown.
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        began = time.perf_counter()
        window.show_journey(way[change % len(way)])
        QApplication.processEvents()
        taken.append((time.perf_counter() - began) * 1000)
    gc.enable()
    gc.unfreeze()
    slowest = sorted(taken)[494]
    with capsys.disabled():
        print(f"\npage change, 99th percentile of 500: {slowest:.1f} ms (16 ms wanted)")
    return slowest


@pytest.mark.parametrize("width", [800, 1180, 1366, 2560])
@pytest.mark.parametrize("text_size", [100, 150])
def test_back_ends_where_the_rows_of_the_page_end(opened: Opened, width: int, text_size: int) -> None:
    window = opened(moves.who_can_help(_to_what_to_do()))
    window.resize(width, 900)
    window.choose_text_size(text_size)
    back = buttons(window)["Back"]
    columns = window.findChild(Columns)
    assert isinstance(columns, Columns)
    assert back.mapTo(window, back.rect().topRight()).x() == columns.mapTo(window, columns.rect().topRight()).x()


def test_back_ends_where_the_header_and_the_page_end(opened: Opened) -> None:
    window = opened(_asked())
    ends = []
    for name in ("Back", "Start again"):
        button = buttons(window)[name]
        image = button.grab().toImage()
        ground = image.pixel(image.width() // 2, 1)
        written = [x for x in range(image.width()) for y in range(10, image.height() - 10) if image.pixel(x, y) != ground]
        ends.append(button.mapTo(window, QPoint(max(written), 0)).x())
    assert abs(ends[0] - ends[1]) <= 2


@pytest.mark.parametrize(("text_size", "wide"), [(100, 20), (125, 25), (150, 28), (200, 28)])
def test_the_scroll_bar_can_be_taken_hold_of_and_grows_with_the_text_while_the_page_ends_where_it_did(
    opened: Opened, text_size: int, wide: int
) -> None:
    window = opened(_to_what_to_do())
    window.choose_text_size(text_size)
    for _ in range(2):
        QApplication.processEvents()
        assert window.page is not None
        bar = window._scroll.verticalScrollBar()
        assert bar.width() == wide
        ends = max(one.mapTo(window, one.rect().topRight()).x() for one in window.page.findChildren(QWidget) if one.isVisible())
        assert ends == window.width() - tokens.GAP_5 - 1
        # A page that comes later has the same place.
        window.show_journey(moves.who_can_help(_to_what_to_do()))


def test_the_links_in_the_header_stand_on_the_right_also_where_there_is_no_room_for_the_name(opened: Opened) -> None:
    window = opened()
    window.resize(800, 600)
    for text_size in (100, 200):
        window.choose_text_size(text_size)
        QApplication.processEvents()
        start_again, size = buttons(window)["Start again"], buttons(window)["Text size"]
        assert start_again.mapTo(window, start_again.rect().topRight()).x() == window.width() - tokens.GAP_5 - 1
        between = start_again.geometry().left() - size.geometry().right() - 1
        assert between == {100: 18, 200: 18 * 32 // 18}[text_size]


def test_what_is_wider_than_the_widest_row_makes_the_page_no_wider_than_itself(opened: Opened) -> None:
    """The page once asked for more with every width that it got, until the program ended."""
    window = opened(moves.who_can_help(Journey()))
    window.resize(1280, 1024)
    settle()
    assert window.page is not None
    wide = QWidget()
    wide.setFixedSize(1300, 10)
    window.page.body.addWidget(wide)
    settle()
    assert 1300 < window.page.width() < 1400


def test_nothing_veils_a_cause_that_has_the_focus(opened: Opened) -> None:
    window = opened(moves.checks_seen(moves.choose_symptom(Journey(), built_in_pack().pack, "log-in"), built_in_pack().pack))
    window.activateWindow()
    assert window.page is not None
    window.page.heading.setFocus()
    QApplication.processEvents()
    causes = [one for one in window.findChildren(CauseButton) if one.isVisible()]
    if not causes:
        press(window, "What else it could be")
        QApplication.processEvents()
        causes = [one for one in window.findChildren(CauseButton) if one.isVisible()]
    holder = causes[0].parentWidget()
    before = holder.grab().toImage()
    causes[0].setFocus()
    QApplication.processEvents()
    assert holder.grab().toImage() == before

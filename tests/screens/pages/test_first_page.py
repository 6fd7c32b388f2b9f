"""What the first page shows, and how a keyboard goes about on it."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey.state import Place
from cim_troubleshooter.screens.pages.first_page import FirstPage
from cim_troubleshooter.screens.widgets.symptom_card import SymptomCard
from cim_troubleshooter.screens.widgets.words import Heading
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.screens.conftest import Opened, buttons


def _cards(window: TroubleshooterWindow) -> list[SymptomCard]:
    assert isinstance(window.page, FirstPage)
    return window.page.cards


def _columns(window: TroubleshooterWindow) -> int:
    QApplication.processEvents()
    cards = [card for card in _cards(window) if card.symptom.screens]
    return sum(card.y() == cards[0].y() for card in cards)


def test_every_symptom_has_a_card_named_by_its_title_in_the_packs_order(opened: Opened) -> None:
    names = [card.accessibleName() for card in _cards(opened())]
    assert names == [symptom.title for symptom in built_in_pack().pack.symptoms_in_order()]


def test_a_card_describes_its_picture_to_those_who_cannot_see_it(opened: Opened, qtbot: QtBot) -> None:
    cards = _cards(opened())
    # Once the page is there, which does not wait for it.
    qtbot.waitUntil(lambda: all(card.accessibleDescription() for card in cards))
    for card in cards:
        assert ("Picture of" in card.accessibleDescription()) == bool(card.symptom.screens)
        for screen in card.symptom.screens:
            assert screen.window in card.accessibleDescription()


def test_the_grid_has_three_columns_where_there_is_room_and_fewer_where_there_is_less(opened: Opened) -> None:
    window = opened()
    found = []
    for width in (1280, 800, 480):
        window.resize(width, 900)
        found.append(_columns(window))
    assert found == [3, 2, 1]


def test_the_words_on_a_card_are_measured_in_its_own_width_alone(opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    widths: set[int] = set()
    measure = SymptomCard.words_height

    def noting(card: SymptomCard, width: int) -> int:
        widths.add(width)
        return measure(card, width)

    monkeypatch.setattr(SymptomCard, "words_height", noting)
    assert widths == {card.width() for card in _cards(opened())}


def test_larger_text_takes_fewer_columns(opened: Opened) -> None:
    window = opened()
    window.resize(1280, 1024)
    window.choose_text_size(200)
    assert _columns(window) < 3


@pytest.mark.parametrize(("width", "height"), [(800, 600), (1280, 1024)])
@pytest.mark.parametrize("text_size", [100, 200])
def test_nothing_is_cut_off_sideways_and_no_two_cards_overlap(opened: Opened, width: int, height: int, text_size: int) -> None:
    window = opened()
    window.resize(width, height)
    window.choose_text_size(text_size)
    QApplication.processEvents()
    assert window.page is not None
    for button in buttons(window).values():
        left = button.mapTo(window, QPoint(0, 0)).x()
        assert left >= 0 and left + button.width() <= window.width(), button.accessibleName()
    cards = _cards(window)
    for card in cards:
        assert card.height() >= card.heightForWidth(card.width())
    places = [QRect(card.mapTo(window.page, QPoint(0, 0)), card.size()) for card in cards]
    assert not any(one.intersects(other) for place, one in enumerate(places) for other in places[place + 1 :])


def test_arrow_keys_go_from_card_to_card_as_they_lie(opened: Opened, qtbot: QtBot) -> None:
    window = opened()
    window.resize(1280, 1024)
    window.activateWindow()
    QApplication.processEvents()
    cards = _cards(window)
    cards[0].setFocus()
    went = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(QApplication.focusWidget(), key)
        went.append(cards.index(QApplication.focusWidget()))
    assert went == [1, 4, 3, 0, 0]


def test_tab_reaches_every_button_of_the_window(opened: Opened, qtbot: QtBot) -> None:
    window = opened()
    window.activateWindow()
    reached = set()
    for _ in range(2 * len(buttons(window))):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget().accessibleName())
    assert reached >= set(buttons(window))


def test_enter_chooses_the_card_that_has_the_focus(opened: Opened, qtbot: QtBot) -> None:
    window = opened()
    card = _cards(window)[5]
    card.setFocus()
    qtbot.keyClick(card, Qt.Key.Key_Return)
    assert window.page is not None
    assert (window.page.journey.place, window.page.journey.symptom) == (Place.QUESTION, "manage-smartcards")


def test_none_of_these_leads_to_a_few_questions(opened: Opened) -> None:
    window = opened()
    buttons(window)["None of these"].click()
    assert window.page is not None and window.page.journey.place is Place.FIND_OUT


def test_a_shared_terminal_has_fewer_words_and_larger_ones(opened: Opened) -> None:
    plain, shared = opened(), opened(kiosk=True)
    assert _cards(shared)[0].scale() > _cards(plain)[0].scale()
    assert shared.windowTitle() == "Care Identity Management troubleshooter"
    assert _cards(shared)[0].accessibleName() == _cards(plain)[0].accessibleName()


def test_a_pack_without_symptoms_says_what_to_do_instead(opened: Opened) -> None:
    window = opened()
    window.refresh(window.surroundings._replace(pack=window.surroundings.pack._replace(symptoms={})))
    window.start_again()
    QApplication.processEvents()
    assert any("no pictures here" in label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_a_very_long_word_goes_on_in_the_next_line_and_not_over_the_cards_edge(opened: Opened, qtbot: QtBot) -> None:
    heights = []
    for title in ("Llan", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"):
        card = SymptomCard(next(iter(built_in_pack().pack.symptoms.values()))._replace(title=title), with_sentence=False)
        qtbot.addWidget(card)
        card.resize(290, card.heightForWidth(290))
        image = card.grab().toImage()
        heights.append(card.height())
        written = [
            x for x in range(3, 287) for y in range(card.height() - 30, card.height() - 3) if image.pixelColor(x, y).lightness() < 200
        ]
        assert min(written) > 0 and max(written) < 290 - 12
    assert heights[1] > heights[0]


SIZES = [(800, 600), (1024, 768), (1180, 828), (1280, 720), (1280, 800), (1366, 697), (1366, 768), (1440, 900), (1536, 864), (1600, 900)]
LARGER = [(1680, 1050), (1920, 1040), (1920, 1080), (2560, 1440), (768, 1024), (800, 1280)]


@pytest.mark.parametrize("text_size", [100, 125])
@pytest.mark.parametrize(("width", "height"), SIZES + LARGER)
def test_no_row_of_cards_ends_where_the_page_is_cut_off(opened: Opened, width: int, height: int, text_size: int) -> None:
    window = opened()
    window.resize(width, height)
    window.choose_text_size(text_size)
    for _ in range(4):
        buttons(window)
    page, area = window.page, window._scroll
    assert isinstance(page, FirstPage)
    if area.verticalScrollBar().maximum() == 0:
        return
    fold = area.viewport().height()
    tops = sorted({_place(window, card).top() for card in page._grid.stops()})
    ends = [max(_place(window, card).bottom() for card in page._grid.stops() if _place(window, card).top() == top) for top in tops]
    for end, following in zip(ends, tops[1:], strict=False):
        assert not end - 20 < fold < min(following, end + 24) + 20, (fold, end, following)


def _place(window: TroubleshooterWindow, card: SymptomCard) -> QRect:
    """In what is seen of the page, which is not scrolled."""
    viewport = window._scroll.viewport()
    return QRect(card.mapTo(viewport, QPoint(0, 0)), card.size())


def test_what_no_screen_shows_stands_apart_in_low_cards_and_none_of_these_is_the_last(opened: Opened) -> None:
    window = opened()
    buttons(window)
    page = window.page
    assert isinstance(page, FirstPage)
    stops = page._grid.stops()
    assert [bool(card.symptom.screens) for card in stops] == [True] * 6 + [False] * (len(stops) - 6)
    assert stops[-1] is page.none and page.none.accessibleName() == "None of these"
    heading = next(one for one in page.findChildren(Heading) if one.level == 2)
    tops = [_place(window, card).top() for card in stops]
    at = heading.mapTo(window._scroll.viewport(), QPoint(0, 0)).y()
    assert max(tops[:6]) < at < min(tops[6:])
    assert max(card.height() for card in stops[6:]) < min(card.height() for card in stops[:6]) / 2


def test_arrow_keys_go_on_from_the_pictures_to_the_low_cards_and_to_none_of_these(opened: Opened, qtbot: QtBot) -> None:
    window = opened()
    window.activateWindow()
    buttons(window)
    page = window.page
    assert isinstance(page, FirstPage)
    stops = page._grid.stops()
    stops[4].setFocus()
    went = []
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Up):
        qtbot.keyClick(QApplication.focusWidget(), key)
        went.append(stops.index(QApplication.focusWidget()))
    assert went == [7, 10, 11, 12, 11, 8, 5]


def test_the_search_field_has_a_label_that_can_be_seen_and_its_name(opened: Opened, qtbot: QtBot) -> None:
    window = opened()
    page = window.page
    assert isinstance(page, FirstPage)
    qtbot.waitUntil(lambda: page.search is not None)
    assert page.search is not None
    buttons(window)
    label = page._label
    assert label.isVisible() and label.text() == "What does the message say?" == page.search.field.accessibleName()
    assert label.buddy() is page.search.field
    assert page.search.field.placeholderText() == "For example ERR1002"
    assert label.geometry().bottom() < page.search.field.geometry().top()

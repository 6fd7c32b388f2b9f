"""Every word that the window says of its own accord can be translated, and a translation 40 % longer fits.

The words are translated into a language that nobody speaks: each text in brackets, and longer than before. What stays without
brackets is what nobody can translate here: the pack's own words, names, numbers.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cim_troubleshooter.checks.card import CHECK
from cim_troubleshooter.checks.card_findings import EXPIRED
from cim_troubleshooter.checks.runner import CheckReport
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens import language
from cim_troubleshooter.screens.pages.about_page import PARTS
from cim_troubleshooter.screens.pages.this_computer_page import ThisComputerPage
from cim_troubleshooter.screens.widgets.symptom_card import SymptomCard
from cim_troubleshooter.screens.window import PROGRAM, TroubleshooterWindow
from installer.from_source.translations import bring_up_to_date, compile_all
from tests.screens.conftest import Opened

PACK = built_in_pack().pack
FOUND = EXPIRED.found({"date": "20 November 2026"}, {"not_after": "2026-11-20"})
OPEN, CLOSE = "⟦", "⟧"


@pytest.fixture(scope="module")
def nobodys_language(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("translations")
    source = folder / "cim_eo.ts"
    source.write_text('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n<TS version="2.1" language="eo"></TS>\n')
    bring_up_to_date(str(folder))
    tree = ElementTree.parse(source)
    for message in tree.iter("message"):
        text = message.findtext("source") or ""
        translation = message.find("translation")
        assert translation is not None
        translation.text = f"{OPEN}{text} {'ö' * max(1, round(len(text) * 0.4) - 2)}{CLOSE}"
        translation.attrib.clear()
    tree.write(source, encoding="utf-8", xml_declaration=True)
    compile_all(str(folder))
    return folder


@pytest.fixture
def translated(nobodys_language: Path) -> Iterator[None]:
    application = QApplication.instance()
    assert application is not None
    translator = QTranslator()
    assert translator.load(str(nobodys_language / "cim_eo.qm"))
    application.installTranslator(translator)
    yield
    application.removeTranslator(translator)


def _journeys() -> dict[str, Journey]:
    asked = moves.choose_symptom(Journey(), PACK, "manage-smartcards")
    checks = moves.choose_symptom(Journey(), PACK, "log-in")
    to_do = moves.checks_seen(moves.found(checks, [FOUND]), PACK)
    return {
        "first": Journey(),
        "question": asked,
        "checks": checks,
        "what to do": to_do,
        "who can help": moves.who_can_help(to_do),
        "works now": moves.works_now(moves.checks_seen(checks, PACK, skipped=True), PACK),
        "about": moves.about(Journey()),
    }


@pytest.mark.parametrize("page", _journeys())
def test_every_word_of_a_page_can_be_translated(opened: Opened, translated: None, page: str) -> None:
    window = _shown(opened, page)
    left = {text for text in _texts(window) if OPEN not in text and not _is_not_ours(text)}
    assert not left


def test_what_is_said_of_a_picture_can_be_translated_but_for_what_stands_in_it(opened: Opened, qtbot: QtBot, translated: None) -> None:
    cards = [card for card in opened().findChildren(SymptomCard) if card.symptom.screens]
    qtbot.waitUntil(lambda: all(card.accessibleDescription() for card in cards))
    told = [card.accessibleDescription() for card in cards]
    assert all(says.count(OPEN) >= 1 for says in told) and not any("Picture" in says.split(OPEN)[0] for says in told)


@pytest.mark.parametrize("page", _journeys())
def test_words_that_are_longer_by_two_fifths_fit(opened: Opened, translated: None, page: str) -> None:
    window = _shown(opened, page)
    assert not [f"{type(one).__name__}: {_text(one)}" for one in _widgets(window) if _is_clipped(one)]


def test_what_a_check_found_is_said_in_the_language_with_its_values(translated: None) -> None:
    says = language.said(FOUND)
    assert says.startswith(OPEN) and "2026" in says and "{" not in says


def test_a_language_that_is_not_there_leaves_english(qapp: QApplication) -> None:
    assert not language.speak(qapp, "xx")
    assert language.said(FOUND) == FOUND.says


def _shown(opened: Opened, page: str) -> TroubleshooterWindow:
    window = opened(_journeys()[page], checks_enabled=("card",))
    if isinstance(window.page, ThisComputerPage):
        window.page.leave()

        window.page._show_rows([CHECK])
        window.page._show_news(CheckReport(check="card", title=CHECK.title, findings=(FOUND,), finished=True))
    QApplication.processEvents()
    return window


def _widgets(window: TroubleshooterWindow) -> list[QWidget]:
    return [one for one in window.findChildren(QWidget) if one.isVisible() and isinstance(one, (QLabel, QAbstractButton))]


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""


def _texts(window: TroubleshooterWindow) -> set[str]:
    shown = [text for widget in _widgets(window) for text in (_text(widget), widget.accessibleName())]
    return {line.strip() for text in shown for line in text.splitlines() if line.strip()}


def _is_not_ours(text: str) -> bool:
    """The pack's words, the program's name, and what is only numbers and symbols."""
    return (
        text in _NAMES
        or not any(sign.isalpha() for sign in text)
        or any(part in _PACK_WORDS for part in (text, text.removeprefix("•").strip()))
    )


def _is_clipped(widget: QWidget) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > widget.height() + 1
    hint = widget.sizeHint()
    return hint.width() > widget.width() + 1 or hint.height() > widget.height() + 1


def _words_of(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield from (line.strip() for line in part.splitlines())
    elif isinstance(part, Mapping):
        for value in part.values():
            yield from _words_of(value)
    elif isinstance(part, tuple):
        for value in part:
            yield from _words_of(value)


_NAMES = (PROGRAM, *(f"{part}: {licence}" for part, licence in PARTS))
_PACK_WORDS = frozenset(_words_of(PACK))


@pytest.mark.parametrize("source", sorted(Path(language.translations()).glob("cim_*.ts")), ids=lambda one: one.stem)
def test_a_translation_says_all_that_the_program_says_today_with_the_same_places_for_values(source: Path, tmp_path: Path) -> None:
    copy = tmp_path / source.name
    copy.write_bytes(source.read_bytes())
    bring_up_to_date(str(tmp_path))
    assert _messages(copy) == _messages(source), "make translations brings it up to date"
    for text, translation in _messages(source).items():
        assert translation, f"nobody has translated {text!r} yet"
        assert sorted(re.findall(r"{\w+}", text[1])) == sorted(re.findall(r"{\w+}", translation)), text


@pytest.mark.parametrize("source", sorted(Path(language.translations()).glob("cim_*.ts")), ids=lambda one: one.stem)
def test_a_compiled_translation_is_the_one_of_its_source(source: Path, tmp_path: Path) -> None:
    copy = tmp_path / source.name
    copy.write_bytes(source.read_bytes())
    compile_all(str(tmp_path))
    assert copy.with_suffix(".qm").read_bytes() == source.with_suffix(".qm").read_bytes()


def test_welsh_is_spoken_where_the_setting_says_so(qapp: QApplication, opened: Opened) -> None:
    assert language.speak(qapp, "cy")
    try:
        window = opened(_journeys()["who can help"])
        shown = "\n".join(_texts(window))
        assert "Copïo’r crynodeb" in shown and "20 Tachwedd 2026" in shown
    finally:
        language.speak_english(qapp)


def _messages(source: Path) -> dict[tuple[str, str], str]:
    return {
        (context.findtext("name") or "", message.findtext("source") or ""): message.findtext("translation") or ""
        for context in ElementTree.parse(source).iter("context")
        for message in context.iter("message")
    }

"""A question that decides has the page to itself: an answer counts at once, and it can be changed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.guidance.model import DatedSentence, Evidence, Pack, SharedAnswer, SharedQuestion, Step
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey, Place
from cim_troubleshooter.screens.accessibility.headings import tell_headings
from cim_troubleshooter.screens.pages import what_to_do_page
from cim_troubleshooter.screens.pages.what_to_do_page import WhatToDoPage
from cim_troubleshooter.screens.widgets.answer_button import AnswerButton
from cim_troubleshooter.screens.widgets.buttons import LinkButton
from cim_troubleshooter.screens.widgets.cause_list import CauseButton
from cim_troubleshooter.screens.widgets.step_card import StepCard
from cim_troubleshooter.screens.widgets.words import Tag
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.screens.conftest import Opened, answer_nothing, buttons, listed_causes, press

SYMPTOM = "nothing-happens"
ASKED = SharedQuestion(
    id="lamp",
    asks="Is the lamp on?",
    answers=(
        SharedAnswer(id="on", says="Yes, it is on", because="You see the lamp."),
        SharedAnswer(id="off", says="No, it is off", because="The lamp is dark."),
    ),
)
NEXT = SharedQuestion(
    id="fan",
    asks="Does the fan turn?",
    answers=(SharedAnswer(id="yes", says="It turns"), SharedAnswer(id="no", says="It stands")),
    order=200,
)


def _pack(**changed: object) -> Pack:
    """The built-in pack, its second cause of a symptom found by one answer and its first made unlikely by another."""
    pack = built_in_pack().pack
    first, second, third = (pack.causes[id_] for id_ in pack.symptoms[SYMPTOM].causes[:3])
    first = first._replace(evidence=Evidence(points_away=("lamp/off",)), cannot_tell=None, **changed)
    second = second._replace(evidence=Evidence(points_to=("lamp/off",)), cannot_tell=None)
    third = third._replace(evidence=Evidence(points_away=("fan/yes", "lamp/on")), cannot_tell=None)
    causes = {cause.id: cause for cause in (first, second, third)}
    symptom = pack.symptoms[SYMPTOM]._replace(causes=tuple(causes))
    return pack._replace(symptoms={SYMPTOM: symptom}, causes=causes, questions={"lamp": ASKED, "fan": NEXT})


@pytest.fixture
def asked(opened: Opened) -> Callable[..., TroubleshooterWindow]:
    """A window on the page of steps, over a pack with two questions."""

    def made(**changed: object) -> TroubleshooterWindow:
        pack = _pack(**changed)
        window = opened()
        window.activateWindow()
        window.refresh(window.surroundings._replace(pack=pack))
        window.show_journey(moves.checks_seen(moves.choose_symptom(Journey(), pack, SYMPTOM), pack, skipped=True))
        QApplication.processEvents()
        return window

    return made


def _page(window: TroubleshooterWindow) -> WhatToDoPage:
    QApplication.processEvents()
    assert isinstance(window.page, WhatToDoPage)
    return window.page


def _texts(window: TroubleshooterWindow) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in window.findChildren(QLabel) if label.isVisible()]


def test_an_open_question_has_the_page_to_itself_and_each_answer_is_a_button(asked: Callable[..., TroubleshooterWindow]) -> None:
    window = asked()
    page = _page(window)
    assert page.question is not None and page.heading.text() == ASKED.asks
    for answer in ASKED.answers:
        assert buttons(window)[answer.says].accessibleDescription() == ASKED.asks
    assert "Something else, or I don’t know" in buttons(window)
    assert not page.findChildren(CauseButton), "no cause beside the question"
    assert not page.findChildren(StepCard)


def test_the_step_is_one_quiet_line_below_the_question(asked: Callable[..., TroubleshooterWindow]) -> None:
    page = _page(asked())
    cause = next(iter(page.surroundings.pack.causes.values()))
    line = [one for one in page.findChildren(QWidget) if _says(one) in {cause.steps[0].do, "Yes, it works now", "No, show the next step"}]
    assert len(line) == 3
    assert all(isinstance(one, (QLabel, LinkButton)) for one in line), "no button of the step stands out"
    assert len({one.geometry().center().y() // 4 for one in line}) == 1
    assert page.question is not None
    assert page.question.geometry().bottom() < min(one.y() for one in line)


def test_a_duty_comes_before_every_question(asked: Callable[..., TroubleshooterWindow]) -> None:
    window = asked(steps=(Step(do="Report it", kind="must"), Step(do="Sit down")))
    assert _page(window).question is None
    press(window, "Done, what next")
    assert _page(window).journey.place is Place.WHO_CAN_HELP or _page(window).question is not None


def _says(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""


def test_an_answer_weighs_at_once_and_says_why(asked: Callable[..., TroubleshooterWindow]) -> None:
    window = asked()
    causes = list(window.surroundings.pack.causes.values())
    press(window, "No, it is off")
    page = _page(window)
    assert page.journey.place is Place.WHAT_TO_DO
    assert page.heading.text() == causes[1].title
    assert QApplication.focusWidget() is page.heading
    assert "The lamp is dark." in _texts(window)
    assert page.changed.startswith(f"This is likelier now: {causes[1].title}")
    assert any(name.startswith(f"{causes[0].title}. Unlikely. The lamp is dark.") for name in listed_causes(window))


def test_an_answer_alone_is_not_called_found_on_this_computer(asked: Callable[..., TroubleshooterWindow]) -> None:
    window = asked()
    press(window, "No, it is off")
    assert "Fits what you answered" in [tag.text() for tag in window.findChildren(Tag)]
    assert "Found on this computer" not in _texts(window)


def test_the_next_question_is_shown_from_its_top_and_read_first(
    asked: Callable[..., TroubleshooterWindow], monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(what_to_do_page, "announce", lambda _, text: heard.append(text))
    window = asked()
    window.resize(700, 500)
    QApplication.processEvents()
    bar = window._scroll.verticalScrollBar()
    bar.setValue(90)
    press(window, "Something else, or I don’t know")
    page = _page(window)
    assert bar.value() == 0
    assert page.question is not None and page.heading.text() == NEXT.asks
    assert QApplication.focusWidget() is page.heading
    press(window, "It turns")
    assert heard[0] == "Your answer is noted. Nothing else has changed."
    assert heard[1].startswith("Unlikely now: ")
    assert _page(window).question is None


def test_what_was_answered_is_listed_and_can_be_changed(asked: Callable[..., TroubleshooterWindow]) -> None:
    window = asked()
    first = _page(window).journey.cause
    press(window, "No, it is off")
    assert f"{ASKED.asks} No, it is off" in _texts(window)
    press(window, f"Change: {ASKED.asks}")
    page = _page(window)
    assert page.question is not None and page.heading.text() == ASKED.asks
    assert "You answered: No, it is off" in _texts(window)
    assert QApplication.focusWidget() is page.heading
    press(window, "Yes, it is on")
    answer_nothing(window)
    assert _page(window).journey.cause == first
    assert f"{ASKED.asks} Yes, it is on" in _texts(window)


def test_back_takes_an_answer_back(asked: Callable[..., TroubleshooterWindow]) -> None:
    window = asked()
    press(window, "No, it is off")
    press(window, "Back")
    assert not _page(window).journey.answers
    assert "Yes, it is on" in buttons(window)


def test_a_step_for_some_only_goes_when_it_is_known_to_be_for_others(asked: Callable[..., TroubleshooterWindow]) -> None:
    window = asked(steps=(Step(do="Look at the lamp", only_with=("lamp/off",)), Step(do="Sit down")))
    assert "Look at the lamp" in _texts(window)
    press(window, "Yes, it is on")
    assert "The steps have changed." in _page(window).changed
    answer_nothing(window)
    assert "Look at the lamp" not in _texts(window) and "Sit down" in _texts(window)
    assert any(text.startswith("Step 1 of 1") for text in _texts(window))


def test_a_fact_follows_the_explanation(asked: Callable[..., TroubleshooterWindow]) -> None:
    window = asked(for_a_time=(DatedSentence(says="This ends in spring."),))
    answer_nothing(window)
    cause = next(iter(window.surroundings.pack.causes.values()))
    assert f"{cause.explains} This ends in spring." in _texts(window)


def test_a_cause_that_is_only_possible_is_not_said_as_if_it_had_been_found(asked: Callable[..., TroubleshooterWindow]) -> None:
    def told(window: TroubleshooterWindow) -> tuple[str, str]:
        QApplication.processEvents()
        tag = next(tag.text() for tag in window.findChildren(Tag) if tag.isVisible())
        tell_headings()
        heading = QAccessible.queryAccessibleInterface(_page(window).heading)
        return tag, heading.text(QAccessible.Text.Description)

    window = asked()
    question = _page(window).journey
    answer_nothing(window)
    assert told(window) == ("This may be the cause", "This may be the cause. Heading level 1")
    window.show_journey(question)
    pack = window.surroundings.pack
    cause = next(iter(pack.causes.values()))
    found = cause._replace(evidence=Evidence(points_to=("lamp/on",)))
    window.refresh(window.surroundings._replace(pack=pack._replace(causes={**pack.causes, cause.id: found})))
    press(window, "Yes, it is on")
    answer_nothing(window)
    assert told(window) == ("Fits what you answered", "Heading level 1")


@pytest.mark.parametrize(("kind", "says"), [("not-a-fault", "nothing is broken"), ("elsewhere", "not about your card")])
def test_where_there_is_nothing_to_fix_here_the_page_says_so_first(
    asked: Callable[..., TroubleshooterWindow], kind: str, says: str
) -> None:
    window = asked(kind=kind)

    def first() -> str:
        QApplication.processEvents()
        return next(tag.text() for tag in window.findChildren(Tag) if tag.isVisible())

    question = _page(window).journey
    answer_nothing(window)
    assert first() == f"Possible: {says}"
    window.show_journey(question)
    pack = window.surroundings.pack
    cause = next(iter(pack.causes.values()))
    found = cause._replace(evidence=Evidence(points_to=("lamp/on",)))
    window.refresh(window.surroundings._replace(pack=pack._replace(causes={**pack.causes, cause.id: found})))
    press(window, "Yes, it is on")
    answer_nothing(window)
    assert first() == says[:1].upper() + says[1:]


def test_the_message_that_somebody_began_with_is_shown_with_what_it_means(opened: Opened) -> None:
    pack = built_in_pack().pack
    message = next(one for one in pack.messages.values() if one.explains and pack.symptoms[one.symptom].question is None)
    window = opened(moves.checks_seen(moves.choose_message(Journey(), pack, message.id), pack, skipped=True))
    answer_nothing(window)
    assert f"Your message: {message.says}\n{message.explains}" in _texts(window)


def test_what_a_check_found_is_called_found_on_this_computer(opened: Opened) -> None:
    pack = built_in_pack().pack
    seen = Finding(code="no-reader", outcome="problem", says="No reader is connected.")
    journey = moves.found(moves.choose_symptom(Journey(), pack, "log-in"), [seen])
    window = opened(moves.checks_seen(journey, pack))
    assert next(tag for tag in window.findChildren(Tag) if tag.isVisible()).text() == "Found on this computer"


@pytest.mark.parametrize(("width", "text_size"), [(1180, 100), (800, 100), (800, 200)])
def test_long_answers_wrap_and_nothing_is_cut_off(opened: Opened, qtbot: QtBot, width: int, text_size: int) -> None:
    pack = built_in_pack().pack
    window = opened()
    window.resize(width, 700)
    window.choose_text_size(text_size)
    question = SharedQuestion(id="role", asks=ASKED.asks, answers=(SharedAnswer(id="on", says="A very long answer " * 6), *ASKED.answers))
    window.refresh(window.surroundings._replace(pack=pack._replace(questions={"role": question})))
    began = moves.checks_seen(moves.choose_symptom(Journey(), pack, SYMPTOM), pack, skipped=True)
    window.show_journey(moves.ask_again(began, "role"))
    QApplication.processEvents()
    answers = [button for button in window.findChildren(AnswerButton) if button.isVisible()]
    assert len(answers) == 3
    for button in answers:
        assert button.mapTo(window, QPoint(button.width(), 0)).x() <= window.width()
        assert button.height() >= button.heightForWidth(button.width())

"""What is to be tried, what must be done and what somebody else does differ by symbol, by shape and by words, not by colour alone."""

from itertools import combinations
from typing import cast

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cim_troubleshooter.guidance.model import Step, StepKind
from cim_troubleshooter.journey.shown_steps import ShownStep
from cim_troubleshooter.screens.theme.colours import ours, theme
from cim_troubleshooter.screens.theme.contrast import colours_of, system_colours
from cim_troubleshooter.screens.theme.style import style_sheet
from cim_troubleshooter.screens.widgets.act_icon import ActIcon
from cim_troubleshooter.screens.widgets.buttons import primary_button, secondary_button
from cim_troubleshooter.screens.widgets.step_card import StepCard, place_of

ACTS: tuple[StepKind, ...] = ("try", "must", "someone-else")


def _shown(act: StepKind) -> ShownStep:
    return ShownStep(1, 3, Step("Do it", kind=act, who="local-it" if act == "someone-else" else "you"))


def _shape_of(widget: QWidget) -> set[tuple[int, int]]:
    """Where a widget differs from what is most of it: its shapes, in whatever colours."""
    image = QImage(widget.size(), QImage.Format.Format_Grayscale8)
    image.fill(0)
    widget.render(image)
    values = {(x, y): image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    most = max(set(values.values()), key=list(values.values()).count)
    return {place for place, value in values.items() if value != most}


@pytest.fixture(params=["ours", "high contrast"])
def colours(request: pytest.FixtureRequest, night: None) -> object:
    """Our own colours, and a dark high-contrast theme's."""
    theme.colours = ours() if request.param == "ours" else colours_of(system_colours(QApplication.palette()))
    yield
    theme.colours = ours()


@pytest.mark.usefixtures("colours")
def test_no_two_acts_have_the_same_symbol_or_the_same_edge(qtbot: QtBot) -> None:
    symbols, edges = [], []
    for act in ACTS:
        holder = QWidget()
        qtbot.addWidget(holder)
        holder.setStyleSheet(style_sheet())
        icon, card = ActIcon(act), StepCard(_shown(act))
        for part, size in ((icon, QSize(28, 28)), (card, QSize(400, 200))):
            part.setParent(holder)
            part.resize(size)
            part.ensurePolished()
        symbols.append(_shape_of(icon))
        edge = card.grab().toImage()
        edges.append([edge.pixel(x, y) for x, y in ((0, 100), (5, 100), (200, 1), (399, 100))])
    for one, other in combinations(range(len(ACTS)), 2):
        assert len(symbols[one] ^ symbols[other]) > 28, f"{ACTS[one]} and {ACTS[other]} have much the same symbol"
        assert edges[one] != edges[other], f"{ACTS[one]} and {ACTS[other]} have the same edge"


def test_each_act_says_what_it_is_and_whose() -> None:
    assert [place_of(_shown(act)) for act in ACTS] == [
        "Step 1 of 3 · something to try",
        "Step 1 of 3 · you must do this",
        "Step 1 of 3 · local IT does this",
    ]


@pytest.mark.parametrize("who", ["you", "local-it", "registration-authority", "national-service-desk"])
@pytest.mark.parametrize("act", ACTS)
def test_whoever_does_it_there_are_words_for_it(act: StepKind, who: str) -> None:
    step = Step("Do it", kind=act, who=cast("StepKind", who))  # type: ignore[arg-type]
    assert place_of(ShownStep(1, 1, step)).count(" · ") == 1
    assert not place_of(ShownStep(1, 1, step)).endswith(" ")


def test_in_high_contrast_the_next_act_has_a_heavier_edge_than_the_others(qtbot: QtBot, night: None) -> None:
    theme.colours = colours_of(system_colours(QApplication.palette()))
    edges = []
    for made in (primary_button, secondary_button):
        button = made("Go on")
        qtbot.addWidget(button)
        button.resize(200, 50)
        image = button.grab().toImage()
        edges.append(sum(image.pixel(100, y) == image.pixel(100, 0) for y in range(8)))
    theme.colours = ours()
    assert edges == [4, 2]

"""The good end: what helped, whom to tell only if that makes sense, and a way on where something else is wrong."""

from PySide6.QtWidgets import QLabel

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey, Place, StepTaken
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.screens.conftest import Opened, buttons, press

PACK = built_in_pack().pack


def _helped(cause: str) -> Journey:
    """It works after the first step of this cause."""
    at_step = Journey(place=Place.WHAT_TO_DO, symptom="log-in", cause=cause, came_from=Journey())
    return at_step._replace(place=Place.WORKS_NOW, taken=(StepTaken(cause, 0, "helped"),), came_from=at_step)


def _says(window: TroubleshooterWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_it_says_what_helped_and_names_nobody_where_nothing_is_left_to_repair(opened: Opened) -> None:
    says = _says(opened(_helped("card-not-in-reader")))
    assert f"What helped: {PACK.causes['card-not-in-reader'].steps[0].do}" in says
    assert "If it happens again" not in says


def test_whoever_has_a_lasting_repair_to_make_is_named(opened: Opened) -> None:
    assert "If it happens again, tell your local IT helpdesk." in _says(opened(_helped("third-party-cookies")))
    assert "If it happens again, tell your Registration Authority." in _says(opened(_helped("passcode-locked")))


def test_nothing_there_is_for_people_who_cannot_log_in(opened: Opened) -> None:
    window = opened(_helped("card-not-in-reader"))
    assert "downtime" not in _says(window)
    assert not {"Another way in for now", "Show who can help"} & set(buttons(window))


def test_something_else_leads_back_to_the_pictures(opened: Opened) -> None:
    window = opened(_helped("card-not-in-reader"))
    press(window, "Something else is wrong")
    assert window.page is not None
    assert window.page.journey.place is Place.WHAT_YOU_SEE
    assert window.page.journey == moves.something_else(_helped("card-not-in-reader"))

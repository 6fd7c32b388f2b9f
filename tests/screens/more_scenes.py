"""States that no picture is kept of, but that have to be read and reached as all others (tests/pictures/scenes.py has those)."""

from __future__ import annotations

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.model import Contact
from cim_troubleshooter.journey import steps
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.widgets.buttons import LinkButton
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.pictures.scenes import ENDED, NOT_WELL, SCENES, WORKING, Scene
from tests.pictures.stage import Stage, button, tell

FAR_AWAY = Contact(
    kind="registration-authority",
    title="Registration Authority of a hospital with quite a long name, Anytown",
    phone="01632 960 123",
    email="ra.team.of.the.hospital@anytown-and-elsewhere.example.org",
    web="https://intranet.anytown-and-elsewhere.example.org/registration-authority/smartcards",
    where="Level 2, behind the restaurant",
    hours="Monday to Friday, 8 am to 6 pm",
    have_ready=("Your name", "Your card’s number"),
)
_MOST_STEPS = 200


def _open_all(window: TroubleshooterWindow) -> TroubleshooterWindow:
    for link in window.findChildren(LinkButton):
        if link.isVisible() and link.accessibleDescription() == "Closed":
            link.click()
    return window


def _skipped(stage: Stage) -> Journey:
    return steps.checks_seen(steps.choose_symptom(Journey(), stage.pack, "log-in"), stage.pack, skipped=True)


def question_without_an_answer(stage: Stage) -> TroubleshooterWindow:
    window = SCENES["question"](stage)
    button(window, "Continue").click()
    return window


def card_in_use(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(steps.choose_symptom(Journey(), stage.pack, "log-in"))
    in_use = Finding("card-in-use", "attention", "Another program is using this card, so it was not read.")
    tell(window, {**{id_: [finding] for id_, finding in WORKING.items()}, "card": [in_use]})
    return window


def all_details(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(steps.choose_symptom(Journey(), stage.pack, "log-in"))
    told = {"for_it": "something that only IT reads, on a line of its own", "list": ["a", "b"]}
    tell(window, {id_: [finding._replace(details=told)] for id_, finding in NOT_WELL.items()})
    return _open_all(window)


def next_step(stage: Stage) -> TroubleshooterWindow:
    return stage.window(steps.did_not_help(_skipped(stage), stage.pack))


def answer_being_changed(stage: Stage) -> TroubleshooterWindow:
    window = SCENES["what-to-do-question-answered"](stage)
    button(window, "Change").click()
    return window


def everything_tried(stage: Stage) -> TroubleshooterWindow:
    journey = _skipped(stage)
    for _ in range(_MOST_STEPS):
        if journey.everything_tried:
            break
        journey = steps.did_not_help(journey, stage.pack)
    return stage.window(journey)


def long_contacts(stage: Stage) -> TroubleshooterWindow:
    found = steps.checks_seen(steps.found(_skipped(stage), [ENDED]), stage.pack)
    return _open_all(stage.window(steps.who_can_help(found), contacts=[FAR_AWAY] * 7))


def summary_copied(stage: Stage) -> TroubleshooterWindow:
    window = SCENES["who-can-help"](stage)
    button(window, "Copy the summary").click()
    return window


def about_all_open(stage: Stage) -> TroubleshooterWindow:
    return _open_all(SCENES["about"](stage))


MORE: dict[str, Scene] = {
    made.__name__.replace("_", "-"): made
    for made in (
        question_without_an_answer,
        card_in_use,
        all_details,
        next_step,
        answer_being_changed,
        everything_tried,
        long_contacts,
        summary_copied,
        about_all_open,
    )
}
_SIZES_ALONE = ("800-x-600", "upright", "large-text")
EVERY_SCENE: dict[str, Scene] = {name: made for name, made in (SCENES | MORE).items() if not name.endswith(_SIZES_ALONE)}
"""Every page in every state, without those that are another one's in another size."""

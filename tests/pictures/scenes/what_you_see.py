"""The first page, its search, and the questions."""

from __future__ import annotations

from cim_troubleshooter.guidance.model import Day, Notice, Pack
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.widgets.choice import Choice
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.pictures.scenes.scene import SCENES, scene
from tests.pictures.scenes.told import LONG, LONG_SENTENCE, chosen
from tests.pictures.stage import Stage, button, type_into_search


def _with_symptoms(pack: Pack, many: int) -> Pack:
    given = pack.symptoms_in_order()
    numbered = [given[number % len(given)]._replace(id=f"symptom-{number}", order=number) for number in range(many)]
    return pack._replace(symptoms={symptom.id: symptom for symptom in numbered})


@scene("first-page")
def _first_page(stage: Stage) -> TroubleshooterWindow:
    return stage.window()


@scene("first-page-800-x-600", another_size=True)
def _first_page_small(stage: Stage) -> TroubleshooterWindow:
    return stage.window(size=(800, 600))


@scene("first-page-upright", another_size=True)
def _first_page_upright(stage: Stage) -> TroubleshooterWindow:
    return stage.window(size=(768, 1024))


@scene("first-page-large-text", another_size=True)
def _first_page_large_text(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(size=(1280, 1024))
    window.choose_text_size(200)
    return window


@scene("first-page-no-symptoms")
def _first_page_empty(stage: Stage) -> TroubleshooterWindow:
    return stage.window(pack=_with_symptoms(stage.pack, 0))


@scene("first-page-1-symptom")
def _first_page_one(stage: Stage) -> TroubleshooterWindow:
    return stage.window(pack=_with_symptoms(stage.pack, 1))


@scene("first-page-12-symptoms")
def _first_page_twelve(stage: Stage) -> TroubleshooterWindow:
    return stage.window(pack=_with_symptoms(stage.pack, 12), size=(1180, 1250))


@scene("first-page-long-texts")
def _first_page_long(stage: Stage) -> TroubleshooterWindow:
    long = {id_: symptom._replace(title=LONG, sees=LONG_SENTENCE) for id_, symptom in stage.pack.symptoms.items()}
    return stage.window(pack=stage.pack._replace(symptoms=long))


@scene("first-page-notices")
def _first_page_notices(stage: Stage) -> TroubleshooterWindow:
    days = Day("2026-11-20"), Day("2026-11-30")
    notices = (
        Notice("Planned work on Sunday", "Logging in may take longer from 08:00 to 10:00.", *days, id="works"),
        Notice("Login is down", "Many cannot log in today.", *days, web="https://status.example.org", kind="warning", id="down"),
    )
    return stage.window(pack=stage.pack._replace(notices={notice.id: notice for notice in notices}))


@scene("first-page-card-chosen-by-keyboard")
def _first_page_focus(stage: Stage) -> TroubleshooterWindow:
    window = stage.window()
    window.activateWindow()
    button(window, "Problems selecting a role").setFocus()
    return window


@scene("first-page-message-on-the-screen")
def _proposal(stage: Stage) -> TroubleshooterWindow:
    window = stage.window()
    window.background.looking.seen.emit((next(iter(stage.pack.messages)),))
    return window


@scene("search-nothing-found")
def _search_none(stage: Stage) -> TroubleshooterWindow:
    window = stage.window()
    type_into_search(window, "xylophone quartz")
    return window


@scene("search-some-found")
def _search_some(stage: Stage) -> TroubleshooterWindow:
    window = stage.window()
    type_into_search(window, "400_645")
    return window


@scene("search-many-found")
def _search_many(stage: Stage) -> TroubleshooterWindow:
    window = stage.window()
    type_into_search(window, "certificate")
    return window


@scene("question")
def _question(stage: Stage) -> TroubleshooterWindow:
    return stage.window(chosen(stage.pack, "manage-smartcards"))


@scene("question-answered")
def _question_answered(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(chosen(stage.pack, "manage-smartcards"))
    window.findChildren(Choice)[1].setChecked(True)
    return window


@scene("find-out")
def _find_out(stage: Stage) -> TroubleshooterWindow:
    return stage.window(moves.start_finding_out(Journey(), stage.pack))


@scene("question-without-an-answer")
def _question_without_an_answer(stage: Stage) -> TroubleshooterWindow:
    window = SCENES["question"](stage)
    button(window, "Continue").click()
    return window

"""The page of causes and steps."""

from __future__ import annotations

from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.pages.what_to_do_page import WhatToDoPage
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.pictures.scenes.scene import SCENES, scene
from tests.pictures.scenes.told import ENDED, LAST_TRY, LONG, LONG_SENTENCE, NOT_WELL, TOO_OLD, WORKING, found, open_all, skipped
from tests.pictures.stage import Stage, button


@scene("what-to-do-found")
def _what_to_do(stage: Stage) -> TroubleshooterWindow:
    return stage.window(found(stage.pack, ENDED, TOO_OLD))


@scene("what-to-do-nothing-found")
def _what_to_do_skipped(stage: Stage) -> TroubleshooterWindow:
    return stage.window(skipped(stage.pack))


@scene("what-to-do-five-found")
def _what_to_do_five(stage: Stage) -> TroubleshooterWindow:
    return stage.window(found(stage.pack, *NOT_WELL.values()))


@scene("what-to-do-question-answered")
def _what_to_do_answered(stage: Stage) -> TroubleshooterWindow:
    return stage.window(moves.answer_here(found(stage.pack, ENDED), stage.pack, "login-client", "identity-agent"))


@scene("what-to-do-another-way-in-open")
def _what_to_do_open(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(found(stage.pack, ENDED), size=(1180, 1100))
    button(window, "Another way in").click()
    return window


@scene("what-to-do-large-text", another_size=True)
def _what_to_do_large(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(found(stage.pack, ENDED), size=(1280, 1024))
    window.choose_text_size(200)
    return window


@scene("what-to-do-800-x-600", another_size=True)
def _what_to_do_small(stage: Stage) -> TroubleshooterWindow:
    return stage.window(found(stage.pack, ENDED), size=(800, 600))


@scene("what-to-do-long-texts")
def _what_to_do_long(stage: Stage) -> TroubleshooterWindow:
    causes = {id_: cause._replace(title=LONG, explains=LONG_SENTENCE) for id_, cause in stage.pack.causes.items()}
    pack = stage.pack._replace(causes=causes)
    return stage.window(found(pack, ENDED._replace(says=LONG_SENTENCE)), pack=pack)


@scene("what-to-do-next-step")
def _next_step(stage: Stage) -> TroubleshooterWindow:
    return stage.window(moves.onward(skipped(stage.pack), stage.pack))


@scene("what-to-do-question")
def _question(stage: Stage) -> TroubleshooterWindow:
    return stage.window(moves.ask_again(found(stage.pack, ENDED), "login-client"))


@scene("what-to-do-folds-open")
def _folds_open(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(found(stage.pack, ENDED, TOO_OLD, WORKING["reader"]), size=(1180, 1700))
    return open_all(window)


@scene("what-to-do-answer-being-changed")
def _answer_being_changed(stage: Stage) -> TroubleshooterWindow:
    window = SCENES["what-to-do-question-answered"](stage)
    button(window, "Change").click()
    return window


@scene("what-to-do-duty")
def _duty(stage: Stage) -> TroubleshooterWindow:
    return stage.window(found(stage.pack, LAST_TRY))


@scene("what-to-do-by-somebody-else")
def _by_somebody_else(stage: Stage) -> TroubleshooterWindow:
    return stage.window(found(stage.pack, TOO_OLD))


@scene("what-to-do-person-proposed")
def _person_proposed(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(found(stage.pack, ENDED))
    assert isinstance(window.page, WhatToDoPage)
    window.page.propose_a_person()
    return window


@scene("what-to-do-not-what-was-chosen")
def _not_what_was_chosen(stage: Stage) -> TroubleshooterWindow:
    chosen = moves.choose_cause(Journey(), stage.pack, "certificates-expired", "log-in")
    told = moves.found(chosen, [WORKING["card"], TOO_OLD])
    return stage.window(moves.checks_seen(told, stage.pack))

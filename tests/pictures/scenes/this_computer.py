"""The page of the checks."""

from __future__ import annotations

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.screens.window import TroubleshooterWindow
from cim_troubleshooter.smartcard.watch import Happening
from tests.pictures.scenes.scene import scene
from tests.pictures.scenes.told import ENDED, LONG_SENTENCE, NOT_FOR_THIS, NOT_WELL, TOO_OLD, WORKING, chosen, open_all
from tests.pictures.stage import CHECKS, Stage, button, tell, timed_out


@scene("this-computer-loading")
def _loading(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(chosen(stage.pack))
    tell(window, {id_: [WORKING[id_]] for id_ in ("card-service", "reader")}, share=0.4)
    return window


@scene("this-computer-no-checks-allowed")
def _no_checks(stage: Stage) -> TroubleshooterWindow:
    return stage.window(chosen(stage.pack), checks_enabled=())


@scene("this-computer-all-well")
def _all_well(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(chosen(stage.pack))
    tell(window, {id_: [finding] for id_, finding in WORKING.items()})
    return window


@scene("this-computer-all-amiss")
def _all_amiss(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(chosen(stage.pack))
    tell(window, {id_: [finding] for id_, finding in NOT_WELL.items()})
    return window


@scene("this-computer-hung-check")
def _hung(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(chosen(stage.pack))
    tell(window, {**{id_: [WORKING[id_]] for id_ in CHECKS}, "card": [timed_out()]})
    return window


@scene("this-computer-long-texts")
def _long_rows(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(chosen(stage.pack), size=(800, 600))
    tell(window, {id_: [finding._replace(says=LONG_SENTENCE)] for id_, finding in NOT_WELL.items()})
    return window


@scene("this-computer-details")
def _details(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(chosen(stage.pack))
    tell(window, {id_: [finding] for id_, finding in WORKING.items()})
    button(window, "6 checks found nothing wrong").click()
    button(window, "Details").click()
    return window


@scene("this-computer-of-all-kinds")
def _of_all_kinds(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(chosen(stage.pack))
    told = {"card": [ENDED], "workstation": [TOO_OLD], "network": [timed_out()], "browser": [NOT_FOR_THIS]}
    tell(window, {**{id_: [WORKING[id_]] for id_ in ("card-service", "reader")}, **told})
    return window


@scene("this-computer-runs-again")
def _runs_again(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(chosen(stage.pack))
    tell(window, {id_: [finding] for id_, finding in WORKING.items()})
    window.background.checking.happened.emit(Happening("card-out", "a reader"))
    window.page._clock.stop()  # type: ignore[union-attr]
    return window


@scene("this-computer-card-in-use")
def _card_in_use(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(chosen(stage.pack))
    in_use = Finding("this-computer-card-in-use", "attention", "Another program is using this card, so it was not read.")
    tell(window, {**{id_: [finding] for id_, finding in WORKING.items()}, "card": [in_use]})
    return window


@scene("this-computer-all-details")
def _all_details(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(chosen(stage.pack))
    told = {"for_it": "something that only IT reads, on a line of its own", "list": ["a", "b"]}
    tell(window, {id_: [finding._replace(details=told)] for id_, finding in NOT_WELL.items()})
    return open_all(window)

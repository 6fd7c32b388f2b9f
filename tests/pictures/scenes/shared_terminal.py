"""A shared terminal."""

from __future__ import annotations

from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.pictures.scenes.scene import scene
from tests.pictures.scenes.told import ENDED, TOO_OLD, WORKING, contacts, found
from tests.pictures.stage import Stage, button, tell


@scene("kiosk-first-page")
def _kiosk(stage: Stage) -> TroubleshooterWindow:
    return stage.window(kiosk=True, kiosk_enabled=True)


@scene("kiosk-what-to-do")
def _kiosk_what_to_do(stage: Stage) -> TroubleshooterWindow:
    return stage.window(found(stage.pack, ENDED), kiosk=True, kiosk_enabled=True)


@scene("kiosk-who-can-help")
def _kiosk_help(stage: Stage) -> TroubleshooterWindow:
    return stage.window(moves.who_can_help(found(stage.pack, ENDED)), contacts=contacts(1), kiosk=True, kiosk_enabled=True)


@scene("kiosk-who-can-help-code")
def _kiosk_code(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(moves.who_can_help(found(stage.pack, ENDED)), contacts=contacts(1), kiosk=True, kiosk_enabled=True)
    button(window, "Show a code to scan").click()
    return window


@scene("kiosk-first-page-800-x-600", another_size=True)
def _kiosk_small(stage: Stage) -> TroubleshooterWindow:
    return stage.window(kiosk=True, kiosk_enabled=True, size=(800, 600))


@scene("kiosk-first-page-no-cards")
def _kiosk_no_cards(stage: Stage) -> TroubleshooterWindow:
    return stage.window(kiosk=True, kiosk_enabled=True, checks_enabled=("network",))


@scene("kiosk-card-put-in")
def _kiosk_card(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(moves.card_put_in(Journey()), kiosk=True, kiosk_enabled=True)
    tell(window, {**{id_: [finding] for id_, finding in WORKING.items()}, "card": [ENDED]})
    return window


@scene("kiosk-card-with-nothing-amiss")
def _kiosk_nothing_amiss(stage: Stage) -> TroubleshooterWindow:
    seen = moves.checks_seen(moves.found(moves.card_put_in(Journey()), tuple(WORKING.values())), stage.pack)
    return stage.window(seen, kiosk=True, kiosk_enabled=True)


@scene("kiosk-card-with-causes")
def _kiosk_causes(stage: Stage) -> TroubleshooterWindow:
    seen = moves.checks_seen(moves.found(moves.card_put_in(Journey()), (ENDED, TOO_OLD)), stage.pack)
    return stage.window(seen, kiosk=True, kiosk_enabled=True)

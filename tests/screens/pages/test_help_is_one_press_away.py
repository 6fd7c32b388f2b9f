"""Show who can help is on every page before the one that it leads to, and never twice on one."""

from collections.abc import Callable

import pytest

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey, Place
from tests.pictures.scenes.told import ENDED, found
from tests.screens.conftest import Opened, buttons, press

PACK = built_in_pack().pack
HELP = "Show who can help"


def _asks() -> Journey:
    begun = (moves.choose_symptom(Journey(), PACK, symptom.id) for symptom in PACK.symptoms_in_order())
    return next(journey for journey in begun if journey.place is Place.QUESTION)


PAGES: dict[str, Callable[[], Journey]] = {
    "the first page": Journey,
    "a question where no picture fits": lambda: moves.start_finding_out(Journey(), PACK),
    "a symptom's question": _asks,
    "the checks": lambda: moves.card_put_in(Journey()),
    "what to do": lambda: found(PACK, ENDED),
}


@pytest.mark.parametrize("kiosk", [False, True])
@pytest.mark.parametrize("page", PAGES)
def test_it_leads_there_from_every_page(opened: Opened, page: str, kiosk: bool) -> None:
    window = opened(PAGES[page](), kiosk=kiosk, checks_enabled=())
    offered = [one for one in buttons(window) if one.startswith(HELP)]
    assert offered == [HELP]
    press(window, HELP)
    assert window.page is not None
    assert window.page.journey.place is Place.WHO_CAN_HELP
    assert HELP not in buttons(window)
    press(window, "Back")
    assert window.page.journey.place is PAGES[page]().place


@pytest.mark.parametrize("text_size", [100, 200])
@pytest.mark.parametrize("kiosk", [False, True])
def test_it_stays_in_sight_when_the_window_becomes_small_and_ends_the_page_where_text_is_large(
    opened: Opened, kiosk: bool, text_size: int
) -> None:
    window = opened(kiosk=kiosk)
    for size in ((1180, 828), (800, 600), (1180, 828)):
        window.resize(*size)
        window.choose_text_size(text_size)
        holder = window._footer if text_size < 200 else window._scroll
        assert holder.isAncestorOf(buttons(window)[HELP])

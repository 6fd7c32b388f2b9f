"""About: what the program is and is not, the guidance in force, and the licences of all its parts."""

import re
from pathlib import Path

from PySide6.QtWidgets import QLabel

from cim_troubleshooter import __version__
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.guidance.model import Day, Layer
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey, Place
from cim_troubleshooter.screens.pages.about_page import PARTS, AboutPage
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.window import TroubleshooterWindow
from cim_troubleshooter.settings.load import load_settings
from tests.screens.conftest import Opened, buttons, press

ABOUT = "About this program"


def _texts(window: TroubleshooterWindow) -> str:
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def test_about_is_one_press_from_the_first_page_and_back_leads_there_again(opened: Opened) -> None:
    window = opened()
    press(window, ABOUT)
    assert "not an NHS England product" in _texts(window) and __version__ in _texts(window)
    press(window, "Back")
    assert window.page is not None and window.page.journey.place is Place.WHAT_YOU_SEE


def test_a_shared_terminal_offers_no_about(opened: Opened) -> None:
    assert ABOUT not in buttons(opened(kiosk=True))


def test_about_names_each_folder_of_guidance_with_its_review_and_what_it_changed(opened: Opened) -> None:
    site = Layer(
        "ours",
        "Our hospital",
        "/srv/ours",
        Day("2026-11-20"),
        added=("causes/ours",),
        replaced=("contacts/local-it",),
        hidden=("notices/x",),
    )
    loaded = built_in_pack()
    around = Surroundings(loaded.pack, load_settings(), layers=(*loaded.layers, site))
    page = AboutPage(moves.about(Journey()), around)
    said = "\n".join(label.text() for label in page.findChildren(QLabel))
    for words in (loaded.pack.about.title, "Our hospital, reviewed on 20 November 2026", "causes/ours", "contacts/local-it", "notices/x"):
        assert words in said


def test_welsh_says_that_nobody_has_read_it_yet(opened: Opened) -> None:
    assert "not been checked by a native speaker" in _texts(opened(moves.about(Journey()), language="cy"))
    assert "not been checked by a native speaker" not in _texts(opened(moves.about(Journey())))


def test_every_library_that_ships_has_its_licence_there() -> None:
    shipped = re.findall(r"^([A-Za-z0-9-]+)==", Path("requirements/run.txt").read_text(encoding="utf-8"), re.MULTILINE)
    named = " ".join(part for part, _ in PARTS).lower()
    assert not [name for name in shipped if name.split("-")[0].lower() not in named and name != "shiboken6"]

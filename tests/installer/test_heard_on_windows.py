"""What Narrator and other assistive technology get from the installed program on Windows (UI Automation, under Wine)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cim_troubleshooter.guidance.load import built_in_pack
from tests.installer.ward_computer import FIRST_PAGE, WINDOW, WardComputer, install

pytestmark = pytest.mark.long
Heard = list[dict[str, Any]]
CHECKS, OVER, CONTACT = "Checking this computer", "This computer has been checked", "Contact"
USED = {"button", "edit", "hyperlink", "check box", "radio button", "combo box", "list item", "menu item"}
"""Kinds of control that people use."""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory, display: str, package: Path) -> dict[str, Heard]:
    """The pages of one way through, by their windows' titles in order, each as it is heard."""
    told = WardComputer(tmp_path_factory.mktemp("computer"), display, new=package).does(
        install("new.msi"),
        ["start", "window", [WINDOW]],
        ["sees", FIRST_PAGE],
        ["wait", 1],
        ["titles"],
        ["heard", FIRST_PAGE],
        ["click", 216, 420],
        ["sees", CHECKS],
        ["wait", 1],
        ["titles"],
        # The checks may be over by now, and the page be called after that.
        ["heard", ""],
        ["click_first_below", ""],
        ["wait", 1],
        ["titles"],
        ["heard", ""],
        ["click_first_below", ""],
        ["sees", CONTACT],
        ["wait", 1],
        ["titles"],
        ["heard", CONTACT],
    )
    titles, heard = (told[at] for at in (4, 9, 13, 18)), (told[at] for at in (5, 10, 14, 19))
    return {title[0]: page for title, page in zip(titles, heard, strict=True)}


def named(page: Heard, kind: str) -> dict[str, dict[str, Any]]:
    return {one["name"]: one for one in page if one["kind"] == kind}


def test_everything_that_can_be_used_has_a_name(pages: dict[str, Heard]) -> None:
    assert len(pages) == 4
    for title, page in pages.items():
        used = [one for one in page if one["kind"] in USED]
        assert len(used) >= 4
        assert [one for one in used if not one["name"].strip()] == [], title
        # The steps and bullets are items of lists that are only read.
        assert [one["name"] for one in used if one["kind"] != "list item" and not one["focusable"]] == [], title


def test_everything_that_says_something_has_a_kind_that_can_be_told(pages: dict[str, Heard]) -> None:
    for title, page in pages.items():
        assert page[0]["kind"] == "window" and page[0]["name"] == title
        assert all(isinstance(one["kind"], str) for one in page), title
        assert all(one["name"] for one in page if one["kind"] in ("text", "image", "scroll bar")), title


def test_each_page_has_one_first_heading_which_the_window_is_called_after(pages: dict[str, Heard]) -> None:
    for title, page in pages.items():
        headings = [one for one in page if "Heading level" in one["description"]]
        [first] = [one for one in headings if one["description"].endswith("Heading level 1")]
        assert first is headings[0] and first["kind"] == "text"
        assert title.startswith(first["name"])


def test_a_new_page_is_heard_from_its_heading_on(pages: dict[str, Heard]) -> None:
    for title, page in [*pages.items()][1:]:
        [focused] = [one for one in page if one["focused"]]
        assert focused["description"].endswith("Heading level 1"), title


def test_the_first_page_tells_its_search_field_its_pictures_and_its_ways_on(pages: dict[str, Heard]) -> None:
    page = pages[next(iter(pages))]
    assert [*named(page, "edit")] == ["What does the message say?"]
    buttons = named(page, "button")
    shown = built_in_pack().pack.symptoms_in_order()
    symptoms = [symptom.title for symptom in shown]
    assert [name for name in buttons if name in symptoms] == symptoms, "in the order in which they are seen"
    assert all("Picture of" in buttons[symptom.title]["description"] for symptom in shown if symptom.screens)
    assert {"Text size", "Start again", "None of these", "Show who can help", "About this program"} == set(buttons) - set(symptoms)


def test_the_steps_are_heard_before_the_page_and_what_leads_on_after_it(pages: dict[str, Heard]) -> None:
    for title, page in pages.items():
        names = [one["name"] for one in page]
        heading = next(at for at, one in enumerate(page) if one["description"].endswith("Heading level 1"))
        here = next(at for at, name in enumerate(names) if name.startswith("Step ") and name.endswith("you are here"))
        last = next(at for at, name in enumerate(names) if name in ("Back", "About this program"))
        assert here < heading < last, title


def test_each_check_is_heard_with_what_it_found(pages: dict[str, Heard]) -> None:
    page = next(page for title, page in pages.items() if title.startswith((CHECKS, OVER)))
    rows = [one["name"] for one in page if one["name"].startswith("Card reader: ")]
    assert rows == ["Card reader: a problem. This computer does not see a card reader."]
    assert named(page, "button")["Details: Card reader"]["description"] == "Closed"

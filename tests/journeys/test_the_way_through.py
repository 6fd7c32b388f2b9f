"""What every page promises: its heading is read first, everything that can be pressed has a name, and every way has a right end."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from cim_troubleshooter.guidance.model import Pack
from cim_troubleshooter.handover.reference import spoken
from tests.journeys.conftest import OpenProgram
from tests.journeys.desktop import Desktop
from tests.journeys.person import Person
from tests.journeys.ways import TITLE_ENDS, answer_nothing, heading_of, look_at, titles_of

PRESSABLE = ("push button", "radio button", "check box", "link", "menu item", "text", "combo box")


def _page_is_sound(person: Person, heading: str, title_ends: str = TITLE_ENDS) -> None:
    first = person.hears(heading)
    assert first.name == heading
    # The first page is on the screen a moment before its heading is exposed as one.
    assert any((seen.name, seen.role) == (heading, "heading") for _ in range(20) for seen in person.looks_around())
    assert person.titles() == [heading + title_ends]
    nameless = [seen for seen in person.looks_around() if seen.role in PRESSABLE and not seen.name.strip()]
    assert not nameless, "something that can be pressed has no name"


def test_on_every_page_the_heading_is_read_first_and_everything_pressable_has_a_name(open_program: OpenProgram, pack: Pack) -> None:
    person = open_program()
    _page_is_sound(person, "What do you see on your screen?")
    person.presses("Cannot manage smartcards", begins=True)
    _page_is_sound(person, "What were you trying to do?")
    assert not [seen for seen in person.looks_around() if "checked" in seen.states], "an answer is chosen beforehand"
    person.chooses("Clear a smartcard")
    person.presses("Continue")
    _page_is_sound(person, person.hears_the_checks())
    person.goes_past_the_checks()
    person.sees("Yes, it works now")
    _page_is_sound(person, heading_of(person))
    answer_nothing(person)
    assert person.hears_first().name in {title for cause in pack.causes.values() for title in titles_of(cause)}
    person.presses("Yes, it works now")
    _page_is_sound(person, "Good: it works now")
    person.presses("Back")
    person.sees("What else it could be")
    person.presses("Show who can help")
    person.sees("Copy the summary")
    _page_is_sound(person, heading_of(person))


def test_back_goes_page_by_page_to_the_first_one_which_has_no_back(open_program: OpenProgram) -> None:
    person = open_program()
    person.presses("Problems selecting a role", begins=True)
    person.presses("Continue")
    person.sees("What else it could be")
    person.presses("Show who can help")
    person.sees("Finish")
    for name in ("Yes, it works now", "Check again", "None of these"):
        person.presses("Back")
        person.sees(name)
    assert not person.sees_now("Back")
    assert not person.sees_now("Continue")


@pytest.mark.long
def test_start_again_forgets_what_was_answered_from_every_page(open_program: OpenProgram) -> None:
    person = open_program()
    for way in (["Continue"], ["Continue", "Skip these checks"], ["Continue", "Skip these checks", "Show who can help"]):
        person.presses("Cannot manage smartcards", begins=True)
        person.chooses("Cancel a smartcard")
        for name in way:
            if name == "Skip these checks":
                person.goes_past_the_checks()
                person.sees("What else it could be")
            else:
                person.presses(name)
        person.sees_no_more("Cancel a smartcard")
        if name == "Show who can help":
            person.sees("Finish")
        person.presses("Start again")
        if name == "Show who can help":
            person.presses("Start again without it")
        person.hears("What do you see on your screen?")
        person.presses("Cannot manage smartcards", begins=True)
        assert "checked" not in person.sees("Cancel a smartcard").states
        person.presses("Start again")
        person.sees("None of these")


@pytest.mark.long
def test_the_national_desk_is_folded_away_until_staff_ask_for_it(open_program: OpenProgram) -> None:
    person = open_program("--symptom", "select-role")
    person.goes_past_the_checks()
    person.sees("What else it could be")
    person.presses("Show who can help")
    person.sees("For IT and RA staff")
    assert not person.sees_now("National Service Desk")
    person.presses("For IT and RA staff")
    person.sees_described("For IT and RA staff", "Open, shown below")
    person.sees("National Service Desk")
    person.sees("Call: 0300 303 5035")


def test_the_summary_is_copied_as_plain_text(open_program: OpenProgram, desktop: Desktop) -> None:
    person = open_program()
    person.presses("Problems selecting a role", begins=True)
    person.goes_past_the_checks()
    person.sees("What else it could be")
    person.presses("Show who can help")
    person.presses("Copy the summary")
    person.sees("Copied.", begins=True)
    copied = subprocess.run(
        ["xclip", "-selection", "clipboard", "-out"], env=desktop.environment, capture_output=True, text=True, check=True
    ).stdout
    assert copied.startswith("Problem: Problems selecting a role\n")
    [reference] = [line.removeprefix("Reference: ") for line in copied.splitlines() if line.startswith("Reference: ")]
    heard = person.sees("Your summary\n", begins=True).name.partition("\n")[2]
    assert heard == copied.replace(reference, spoken(reference))


@pytest.mark.long
def test_who_has_tried_three_causes_is_told_that_a_person_can_do_more_and_whom_to_contact(
    open_program: OpenProgram, pack: Pack, tmp_path: Path
) -> None:
    symptom = next(symptom for symptom in pack.symptoms.values() if symptom.title == "Nothing happens after selecting the link")
    # What is found on the computer that runs this would lead: this one finds nothing anywhere.
    site = tmp_path / "site.yaml"
    site.write_text("checks:\n  enabled: [clock]\n", encoding="utf-8")
    person = open_program("--site", str(site), "--symptom", symptom.id)
    person.goes_past_the_checks()
    person.sees("No, show the next step")
    seen = []
    while not person.sees_now("Finish"):
        answer_nothing(person)
        seen.append(person.hears_first().name)
        step = _step(person)
        person.presses(_way_on(person))
        person.sees_no_more(step)
    person.sees("You have tried several things, and a person can do more now.", begins=True)
    considered = [titles_of(pack.causes[cause]) for cause in symptom.causes]
    assert all(heading in titles for heading, titles in zip(dict.fromkeys(seen), considered[:3], strict=True))


def _way_on(person: Person) -> str:
    """The button that leads on without a yes: a step that somebody else does asks nobody whether it helped."""
    offered = {seen.name for seen in person.looks_around()}
    return next(name for name in ("No, show the next step", "Show what else to try") if name in offered)


def _step(person: Person) -> str:
    """The step that is shown: the words after `Step 1 of 3`."""
    names = [seen.name for seen in person.looks_around()]
    place = next(at for at, name in enumerate(names) if name.startswith("Step ") and " · " in name)
    return names[place + 1]


def test_a_person_may_jump_to_another_cause(open_program: OpenProgram, pack: Pack) -> None:
    person = open_program("--symptom", "select-role")
    person.goes_past_the_checks()
    look_at(person, pack.causes["no-roles"])
    person.presses("Show who can help")
    person.sees("Your Registration Authority")

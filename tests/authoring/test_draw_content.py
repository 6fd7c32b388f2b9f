"""The numbers in the picture: whoever fixes it first, then the order of the pictures, the same for the same pack."""

from pathlib import Path
from xml.etree import ElementTree

from cim_troubleshooter.authoring.draw import draw
from cim_troubleshooter.authoring.draw_content import FIXERS, content_of
from cim_troubleshooter.guidance.load import built_in_folder, built_in_pack
from tests.support.small_pack import CONTACT, full_pack

SVG = "{http://www.w3.org/2000/svg}"
PACK = built_in_pack().pack
CONTENT = content_of(PACK, "All of it")


def test_every_cause_has_one_number_and_none_is_left_out() -> None:
    assert sorted(CONTENT.numbers.values()) == [*range(1, len(PACK.causes) + 1)]
    assert {*CONTENT.numbers} == {*PACK.causes}


def test_the_causes_of_one_fixer_have_numbers_in_a_row() -> None:
    by_number = sorted(CONTENT.numbers, key=CONTENT.numbers.__getitem__)
    fixers = [PACK.causes[cause].fixed_by for cause in by_number]
    assert fixers == sorted(fixers, key=FIXERS.index)


def test_the_first_number_of_a_fixer_is_of_the_first_picture_that_leads_to_one_of_its_causes() -> None:
    for fixer in {cause.fixed_by for cause in PACK.causes.values()}:
        ours = [cause for cause in PACK.causes if PACK.causes[cause].fixed_by == fixer]
        first = min(ours, key=CONTENT.numbers.__getitem__)
        led_to = [cause for symptom in PACK.symptoms_in_order() for cause in symptom.causes if cause in ours]
        assert not led_to or first == led_to[0]


def test_a_pack_gets_the_same_letters_and_numbers_each_time() -> None:
    assert content_of(PACK, "All of it") == CONTENT


def test_the_picture_explains_every_short_word_that_it_uses() -> None:
    picture = ElementTree.fromstring(draw(built_in_folder()).svg)
    legend = next(group for group in picture.iter(f"{SVG}g") if group.attrib.get("id") == "legend")
    says = " ".join("".join(text.itertext()) for text in legend.iter(f"{SVG}text"))
    for word in ("check", "answer", "no fault", "elsewhere", "ends 1 Jan"):
        assert word in says
    for meaning in (
        "a check on this computer can find it",
        "an answer can point to it",
        "not about the card",
        "advice that changes on a day",
    ):
        assert meaning in says


def test_a_contact_is_there_with_what_it_is_for_its_hours_and_its_place(tmp_path: Path) -> None:
    parts = ("Resets accounts", "Monday to Friday", "Block C, floor 2")
    contact = CONTACT + f"explains: {parts[0]}\nhours: {parts[1]}\nwhere: {parts[2]}\n"
    picture = ElementTree.fromstring(draw(full_pack(tmp_path, contacts_it_desk=contact)).svg)
    says = "".join("".join(" ".join(text.itertext()) for text in picture.iter(f"{SVG}text")).split())
    for part in parts:
        assert "".join(part.split()) in says

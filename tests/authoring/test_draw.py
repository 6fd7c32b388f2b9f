"""The picture of a pack: all of it is there, nothing lies over anything else, and it can be read on paper."""

from __future__ import annotations

import itertools
import os
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

import pytest
from PIL import ImageFont

from cim_troubleshooter.authoring.draw import Drawn, NotAPack, draw
from cim_troubleshooter.authoring.draw_letters import width
from cim_troubleshooter.authoring.draw_parts import day_in_words
from cim_troubleshooter.guidance.load import built_in_folder, built_in_pack
from cim_troubleshooter.system.folders import shipped_folder
from tests.guidance.test_mutations import write_mutated
from tests.support.small_pack import CONTACT, FULL_PACK, NOTICE, OTHER_CAUSE, PACK, SYMPTOM, full_pack, write_files, write_pack

SVG = "{http://www.w3.org/2000/svg}"
POINTS_A_MILLIMETRE = 72 / 25.4
SMALLEST_IN_PRINT = 5.8


class Placed(NamedTuple):
    """Where something stands on the sheet."""

    left: float
    top: float
    right: float
    bottom: float
    says: str = ""

    def overlaps(self, other: Placed) -> bool:
        """By more than a hair."""
        spare = 0.3
        beside = self.right <= other.left + spare or other.right <= self.left + spare
        return not (beside or self.bottom <= other.top + spare or other.bottom <= self.top + spare)

    def inside(self, other: Placed) -> bool:
        """Whether all of it lies within."""
        return other.left <= self.left and other.top <= self.top and self.right <= other.right and self.bottom <= other.bottom


@cache
def face(bold: bool) -> ImageFont.FreeTypeFont:
    name = "700Bold" if bold else "400Regular"
    return ImageFont.truetype(os.path.join(shipped_folder("resources"), "fonts", f"AtkinsonHyperlegibleNext_{name}.ttf"), 1000)


def drawn_words(picture: ElementTree.Element) -> list[Placed]:
    """Each line of words as wide as the typeface itself makes it, and as high as a capital and lower-case letters are."""
    placed = []
    for text in picture.iter(f"{SVG}text"):
        x, y, size = (float(text.attrib[name]) for name in ("x", "y", "font-size"))
        says = text.text or ""
        wide = face("font-weight" in text.attrib).getlength(says) * size / 1000
        placed.append(Placed(x, y - 0.72 * size, x + wide, y + 0.2 * size, says))
    return placed


def boxes_of(group: ElementTree.Element) -> list[Placed]:
    boxes = [[float(box.attrib[name]) for name in ("x", "y", "width", "height")] for box in group.iter(f"{SVG}rect") if "x" in box.attrib]
    return [Placed(x, y, x + wide, y + high) for x, y, wide, high in boxes]


def ids(picture: ElementTree.Element) -> set[str]:
    return {group.attrib["id"] for group in picture.iter(f"{SVG}g")}


def all_words(drawn: Drawn) -> str:
    return " ".join(ElementTree.fromstring(drawn.svg).itertext())


def site_folder(folder: Path) -> str:
    """A hospital's own folder with something added, changed and hidden, and a notice."""
    files = {
        "pack.yaml": PACK.replace("A small pack", "Example Hospital") + "over: cim\nhides: [causes/card-damaged]\n",
        "symptoms/light-off.yaml": SYMPTOM.replace("no-power", "round").replace("wrong-way-round", "card-blank"),
        "causes/round.yaml": OTHER_CAUSE,
        "contacts/local-it.yaml": CONTACT,
        "notices/closure.yaml": NOTICE,
    }
    return write_files(folder, files)


def test_every_symptom_cause_question_and_contact_of_the_built_in_pack_is_in_the_picture() -> None:
    pack = built_in_pack().whole
    drawn = ids(ElementTree.fromstring(draw(built_in_folder()).svg))
    wanted = {f"{folder}.{id_}" for folder in ("symptoms", "causes", "questions", "contacts") for id_ in getattr(pack, folder)}
    assert wanted - drawn == set()


def test_every_title_and_question_of_the_built_in_pack_can_be_read_in_the_picture() -> None:
    pack = built_in_pack().whole
    seen = all_words(draw(built_in_folder())).split()
    text = " ".join(seen)
    for title in (
        *(one.title for one in pack.symptoms.values()),
        pack.about.title,
        pack.about.owner,
        f"Reviewed on {day_in_words(pack.about.reviewed)}",
    ):
        assert title in text
    for part in (*pack.causes.values(), *pack.questions.values()):
        assert set(getattr(part, "title", getattr(part, "asks", "")).split()) <= set(seen)


def test_the_built_in_pack_fits_on_one_sheet_of_a3_on_its_side_in_letters_that_can_be_read() -> None:
    drawn = draw(built_in_folder())
    picture = ElementTree.fromstring(drawn.svg)
    wide, high = (float(picture.attrib[name].removesuffix("mm")) for name in ("width", "height"))
    assert (drawn.paper, round(wide), round(high)) == ("A3", 420, 297)
    scale = float(picture.attrib["viewBox"].split()[2]) / (wide * POINTS_A_MILLIMETRE)
    assert min(float(text.attrib["font-size"]) for text in picture.iter(f"{SVG}text")) / scale >= SMALLEST_IN_PRINT


@pytest.mark.parametrize("kind", ["built-in", "full", "site", "broken"])
def test_no_words_lie_over_other_words_or_outside_their_box_or_the_sheet(tmp_path: Path, kind: str) -> None:
    folders = {
        "built-in": built_in_folder,
        "full": lambda: full_pack(tmp_path),
        "site": lambda: site_folder(tmp_path),
        "broken": lambda: full_pack(tmp_path, causes_no_power="", contacts_it_desk=CONTACT.replace("The IT desk", "Desk" * 25)),
    }
    picture = ElementTree.fromstring(draw(folders[kind]()).svg)
    _, _, wide, high = map(float, picture.attrib["viewBox"].split())
    words = drawn_words(picture)
    assert [one.says for one in words if not one.inside(Placed(0, 0, wide, high))] == []
    assert [(one.says, other.says) for one, other in itertools.combinations(words, 2) if one.overlaps(other)] == []
    for group in picture.iter(f"{SVG}g"):
        if group.attrib["id"] != "legend":
            outline = boxes_of(group)[0]
            assert [one.says for one in drawn_words(group) if not one.inside(outline)] == [], group.attrib["id"]


@pytest.mark.parametrize("kind", ["built-in", "site"])
def test_no_box_lies_over_another(tmp_path: Path, kind: str) -> None:
    picture = ElementTree.fromstring(draw(built_in_folder() if kind == "built-in" else site_folder(tmp_path)).svg)
    outlines = [boxes_of(group)[0]._replace(says=group.attrib["id"]) for group in picture.iter(f"{SVG}g") if group.attrib["id"] != "legend"]
    assert [(one.says, other.says) for one, other in itertools.combinations(outlines, 2) if one.overlaps(other)] == []


def test_widths_are_those_of_the_typeface_and_a_little_more() -> None:
    for says in ("Your smartcard may have been cancelled", "A colleague’s own “card” – 45 %", "Ŵyth wâl, £5 é"):
        for bold in (False, True):
            assert 1.0 <= width(says, 1000, bold) / face(bold).getlength(says) <= 1.08


def test_the_same_pack_gives_the_same_picture(tmp_path: Path) -> None:
    first, second = full_pack(tmp_path / "one"), full_pack(tmp_path / "two")
    assert draw(first).svg == draw(second).svg


def test_a_cause_says_which_symptoms_lead_to_it_and_a_symptom_which_causes(tmp_path: Path) -> None:
    picture = ElementTree.fromstring(draw(full_pack(tmp_path)).svg)
    says = {group.attrib["id"]: [text.text or "" for text in group.iter(f"{SVG}text")] for group in picture.iter(f"{SVG}g")}
    assert says["symptoms.light-off"][0] == "B"
    number = says["causes.no-power"][0]
    assert {"A", "B", "check"} <= set(says["causes.no-power"])
    assert any(re.fullmatch(rf"Causes: {number} \d+ · 1 message", words or "") for words in says["symptoms.light-off"])
    # Only a message names it, and so it belongs to the message's symptom.
    assert {"B", "elsewhere", "answer"} <= set(says["causes.page-closed"]) and "A" not in says["causes.page-closed"]


def test_a_symptom_says_how_many_messages_lead_to_it_and_roles_say_what_they_may_do(tmp_path: Path) -> None:
    picture = ElementTree.fromstring(draw(full_pack(tmp_path)).svg)
    says = {group.attrib["id"]: [text.text or "" for text in group.iter(f"{SVG}text")] for group in picture.iter(f"{SVG}g")}
    assert any("1 message" in words for words in says["symptoms.light-off"])
    assert not any("message" in words for words in says["symptoms.helping"])
    assert {"– Unlock somebody else's smartcard", "Only: RA agent"} <= set(says["operations.unlock-other"])


def test_answers_say_where_they_lead(tmp_path: Path) -> None:
    picture = ElementTree.fromstring(draw(full_pack(tmp_path)).svg)
    says = {group.attrib["id"]: [text.text or "" for text in group.iter(f"{SVG}text")] for group in picture.iter(f"{SVG}g")}
    assert {"B", "Q2"} <= set(says["questions.lights"])
    assert {"RA", "local IT"} <= set(says["questions.box"])
    assert says["causes.page-closed"][0] in says["questions.other-computer"]


def test_what_holds_for_a_time_is_there_with_its_days(tmp_path: Path) -> None:
    words = all_words(draw(full_pack(tmp_path)))
    for says in (
        "from 1 Dec 2026",
        "ends 28 Feb 2027",
        "changes 28 Feb 2027",
        "Notice from 20 Nov 2026 until 29 Nov 2026: Planned closure",
    ):
        assert says in words


def test_a_sites_folder_is_drawn_with_what_it_is_laid_over_and_its_own_is_marked(tmp_path: Path) -> None:
    drawn = draw(site_folder(tmp_path))
    picture = ElementTree.fromstring(drawn.svg)
    assert "Example Hospital, laid over Care Identity Management" in all_words(drawn)
    assert "Hidden here: causes/card-damaged" in all_words(drawn)
    assert {"symptoms.light-off", "symptoms.log-in", "causes.round"} <= ids(picture) and "causes.card-damaged" not in ids(picture)
    marked = {
        group.attrib["id"]: word.text
        for group in picture.iter(f"{SVG}g")
        for word in group.iter(f"{SVG}text")
        if word.text in ("new", "changed")
    }
    del marked["legend"]
    assert marked == {"symptoms.light-off": "new", "causes.round": "new", "contacts.local-it": "changed"}
    assert drawn.paper in ("A3", "A2")


def test_of_a_broken_pack_the_faults_are_told_and_the_rest_is_drawn(tmp_path: Path) -> None:
    drawn = draw(full_pack(tmp_path, pack="id: [", causes_no_power="titel: x"))
    assert {os.path.basename(fault.file) for fault in drawn.faults} == {"pack.yaml", "no-power.yaml"}
    assert "2 files are left out for their faults" in all_words(drawn)
    assert {"causes.wrong-way-round", "symptoms.light-off"} <= ids(ElementTree.fromstring(drawn.svg))


def test_a_pack_broken_anywhere_is_still_drawn(tmp_path: Path) -> None:
    folder = full_pack(tmp_path)
    for seed in range(100):
        path = write_mutated(tmp_path, seed)
        drawn = draw(folder)
        assert ElementTree.fromstring(drawn.svg).tag == f"{SVG}svg", seed
        path.write_text(FULL_PACK[str(path.relative_to(tmp_path))], encoding="utf-8")


def test_words_of_a_pack_cannot_become_anything_but_words(tmp_path: Path) -> None:
    drawn = draw(write_pack(tmp_path, contacts_it_desk=CONTACT.replace("The IT desk", "\"Q&A ]]> ‘desk’ > 'all'\"")))
    assert "Q&A ]]> ‘desk’ > 'all'" in all_words(drawn)
    assert {element.tag.removeprefix(SVG) for element in ElementTree.fromstring(drawn.svg).iter()} == {
        *("svg", "title", "desc", "style", "rect", "g", "text", "line", "polygon")
    }


def test_a_folder_that_is_no_pack_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotAPack):
        draw(str(tmp_path))

"""A site's folders laid over the built-in pack: whole files take the place of those with the same id."""

from __future__ import annotations

import os
from pathlib import Path

from cim_troubleshooter.guidance.load import built_in_pack, load_in_force
from tests.support.small_pack import CAUSE, PACK, SYMPTOM, write_files

ABOUT = PACK + "over: cim\n"
OWN_DESK = "kind: local-it\ntitle: The hospital's IT desk\nphone: 020 7946 0001\n"


def test_a_file_with_the_same_id_takes_the_place_of_the_built_in_one(tmp_path: Path) -> None:
    loaded = load_in_force([write_files(tmp_path, {"pack.yaml": ABOUT, "contacts/local-it.yaml": OWN_DESK})])
    built_in = built_in_pack().pack
    assert loaded.faults == ()
    assert loaded.pack.contacts["local-it"].title == "The hospital's IT desk"
    assert list(loaded.pack.contacts) == list(built_in.contacts)
    assert (loaded.pack.symptoms, loaded.pack.causes, loaded.pack.about) == (built_in.symptoms, built_in.causes, built_in.about)


def test_a_new_file_is_added_and_may_name_what_lies_below(tmp_path: Path) -> None:
    symptom = SYMPTOM.replace("- wrong-way-round", "- card-damaged")
    loaded = load_in_force([write_files(tmp_path, {"pack.yaml": ABOUT, "symptoms/light-off.yaml": symptom, "causes/no-power.yaml": CAUSE})])
    assert loaded.faults == ()
    assert loaded.pack.symptoms["light-off"].causes == ("no-power", "card-damaged")


def test_the_later_folder_lies_on_top(tmp_path: Path) -> None:
    folders = [
        write_files(tmp_path / name, {"pack.yaml": ABOUT, "contacts/local-it.yaml": OWN_DESK.replace("hospital", name)})
        for name in ("region", "ward")
    ]
    assert load_in_force(folders).pack.contacts["local-it"].title == "The ward's IT desk"
    assert load_in_force(folders[::-1]).pack.contacts["local-it"].title == "The region's IT desk"


def test_a_broken_file_leaves_the_one_below_in_force(tmp_path: Path) -> None:
    loaded = load_in_force([write_files(tmp_path, {"pack.yaml": ABOUT, "contacts/local-it.yaml": "titel: x\n"})])
    assert loaded.pack.contacts == built_in_pack().pack.contacts
    assert {os.path.basename(fault.file) for fault in loaded.faults} == {"local-it.yaml"}


def test_a_broken_symptom_over_a_good_one_is_blamed_on_nobody_else(tmp_path: Path) -> None:
    (fault,) = load_in_force([write_files(tmp_path, {"pack.yaml": ABOUT, "symptoms/select-role.yaml": ""})]).faults
    assert (os.path.basename(fault.file), fault.says) == ("select-role.yaml", "This file is empty.")


def test_a_broken_pack_yaml_does_not_take_the_folder_down(tmp_path: Path) -> None:
    loaded = load_in_force([write_files(tmp_path, {"pack.yaml": "nonsense", "contacts/local-it.yaml": OWN_DESK})])
    assert loaded.pack.contacts["local-it"].title == "The hospital's IT desk"
    assert loaded.pack.about == built_in_pack().pack.about
    assert [os.path.basename(fault.file) for fault in loaded.faults] == ["pack.yaml"]


def test_a_folder_that_is_not_there_or_no_pack_leaves_one_line_and_the_built_in_pack(tmp_path: Path) -> None:
    loaded = load_in_force([str(tmp_path / "gone"), str(tmp_path), "nul\0name"])
    assert loaded.pack == built_in_pack().pack
    assert [fault.says.startswith(("There is no folder", "The folder")) for fault in loaded.faults] == [True] * 3


def test_a_layer_for_another_pack_is_told(tmp_path: Path) -> None:
    (fault,) = load_in_force([write_files(tmp_path, {"pack.yaml": PACK + "over: cmi\n"})]).faults
    assert (fault.line, fault.says) == (6, "This folder is laid over “cmi”, which is not in use here. Did you mean “cim”?")


def test_a_layer_may_lie_over_another_layer(tmp_path: Path) -> None:
    region = write_files(tmp_path / "region", {"pack.yaml": ABOUT})
    ward = write_files(tmp_path / "ward", {"pack.yaml": PACK.replace("id: small", "id: ward") + "over: small\n"})
    assert load_in_force([region, ward]).faults == ()


def test_a_site_may_name_another_way_in_than_the_card(tmp_path: Path) -> None:
    folder = write_files(tmp_path, {"pack.yaml": ABOUT + "another_way_in: [Ask the site office for a token.]\n"})
    about = load_in_force([folder]).pack.about
    assert (about.id, about.another_way_in) == ("cim", ("Ask the site office for a token.",))


def test_the_scenarios_of_a_layer_are_left_to_its_author(tmp_path: Path) -> None:
    loaded = load_in_force([write_files(tmp_path, {"pack.yaml": ABOUT, "scenarios/odd.yaml": "nonsense"})])
    assert (loaded.faults, loaded.pack.scenarios) == ((), {})


def test_a_layer_may_hide_single_files_of_those_below(tmp_path: Path) -> None:
    loaded = load_in_force([write_files(tmp_path, {"pack.yaml": ABOUT + "hides: [causes/card-cancelled, contacts/local-it]\n"})])
    assert loaded.faults == ()
    assert ("card-cancelled" in loaded.pack.causes, "local-it" in loaded.pack.contacts) == (False, False)
    assert all("card-cancelled" not in symptom.causes for symptom in loaded.pack.symptoms.values())


def test_what_is_hidden_and_not_there_is_a_fault_with_its_line(tmp_path: Path) -> None:
    (fault,) = load_in_force([write_files(tmp_path, {"pack.yaml": ABOUT + "hides:\n  - causes/card-canceled\n"})]).faults
    assert (fault.line, fault.says) == (8, "There is no “causes/card-canceled” below this folder to hide. Did you mean “card-cancelled”?")


def test_a_layer_above_may_show_again_what_one_below_it_hid(tmp_path: Path) -> None:
    region = write_files(tmp_path / "region", {"pack.yaml": ABOUT + "hides: [contacts/local-it]\n"})
    ward = write_files(tmp_path / "ward", {"pack.yaml": ABOUT, "contacts/local-it.yaml": OWN_DESK})
    assert load_in_force([region, ward]).pack.contacts["local-it"].title == "The hospital's IT desk"


def test_each_layer_tells_what_it_changed(tmp_path: Path) -> None:
    files = {
        "pack.yaml": ABOUT + "hides: [causes/card-cancelled]\n",
        "contacts/local-it.yaml": OWN_DESK,
        "contacts/night-desk.yaml": OWN_DESK,
        "causes/card-damaged.yaml": "",
    }
    folder = write_files(tmp_path, files)
    built_in, site = load_in_force([folder]).layers
    assert (built_in.id, built_in.added, built_in.replaced, built_in.faults) == ("cim", (), (), ())
    assert (site.id, site.title, site.folder, site.reviewed) == ("small", "A small pack", folder, "2026-11-01")
    assert (site.added, site.replaced, site.hidden) == (("contacts/night-desk",), ("contacts/local-it",), ("causes/card-cancelled",))
    assert [os.path.basename(fault.file) for fault in site.faults] == ["card-damaged.yaml"]


def test_a_site_adds_its_own_words_to_those_that_mean_the_same(tmp_path: Path) -> None:
    region = write_files(tmp_path / "region", {"pack.yaml": ABOUT + "same_words: {passcode: [magic number]}\n"})
    ward = write_files(tmp_path / "ward", {"pack.yaml": ABOUT + "same_words: {passcode: [secret], lanyard: [string]}\n"})
    words = load_in_force([region, ward]).pack.about.same_words
    assert (words["passcode"][-2:], words["lanyard"]) == (("magic number", "secret"), ("string",))


def test_a_question_of_a_layer_may_lead_to_what_lies_below(tmp_path: Path) -> None:
    question = (
        "asks: Is it on?\non_page: find-out\nanswers:\n  - {id: a, says: A, symptom: log-in}\n  - {id: b, says: B, contact: local-it}\n"
    )
    loaded = load_in_force([write_files(tmp_path, {"pack.yaml": ABOUT + "start_with: is-it-on\n", "questions/is-it-on.yaml": question})])
    assert (loaded.faults, loaded.pack.about.start_with) == ((), "is-it-on")

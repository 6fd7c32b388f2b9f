"""An organisation is found by whatever a person knows of it, and gets its parents' contacts where it has none of its own."""

from __future__ import annotations

import random
import time

import pytest

from cim_troubleshooter.guidance.model import Contact, Site
from cim_troubleshooter.guidance.organisations import by_code, contacts_here, find, index_of
from cim_troubleshooter.guidance.which_organisation import chosen_before, key_of, organisation_here

RA, IT, BOARD_RA, BOARD_IT, ALL_IT = (
    Contact("registration-authority", "RA team", email="ra@example.org"),
    Contact("local-it", "IT desk", phone="01632 960001"),
    Contact("registration-authority", "Board’s RA", phone="01632 960002"),
    Contact("local-it", "Board’s IT", phone="01632 960003"),
    Contact("local-it", "IT of all", phone="01632 960004"),
)
SURGERY = Site("St John’s Surgery", (IT,), "A81001", "Leeds", "LS1 4AP", parent="QWO")
CHEMIST = Site("Bëll Chemist", (RA,), "FA123", "York", "YO1 7HH", parent="qwo")
BOARD = Site("Example Care Board", (BOARD_RA, BOARD_IT), "QWO", "Leeds", "LS10 1JH")
SITES = (SURGERY, CHEMIST, BOARD)
INDEX = index_of(SITES)
SECONDS_A_KEY = 0.030


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("st j", [SURGERY]),
        ("St. Johns surg", [SURGERY]),
        ("surgery leeds", [SURGERY]),
        ("ls1 4ap", [SURGERY]),
        ("LS14AP", [SURGERY]),
        ("a81001", [SURGERY]),
        ("bell", [CHEMIST]),
        ("BËLL", [CHEMIST]),
        ("york", [CHEMIST]),
        ("leeds", [BOARD, SURGERY]),
        ("ls1", [BOARD, SURGERY]),
        ("york surgery", []),
        ("", []),
        (" –?", []),
    ],
)
def test_it_is_found_by_name_town_postcode_or_code(typed: str, found: list[Site]) -> None:
    assert find(INDEX, typed, 6) == found


def test_a_whole_code_comes_first_and_then_whose_name_begins_so() -> None:
    sites = [Site("Old York", (), "1"), Site("York Road", (), "2"), Site("Another", (), "YORK"), Site("Apple", (), "3", town="York")]
    assert [site.name for site in find(index_of(sites), "york", 6)] == ["Another", "York Road", "Apple", "Old York"]
    assert len(find(index_of(sites), "york", 2)) == 2


def test_each_key_is_answered_in_time_with_twenty_thousand() -> None:
    chance = random.Random(4)
    names = ["".join(chance.choice("aeiou" if at % 2 else "bcdfglmnprst") for at in range(chance.randint(4, 9))) for _ in range(3000)]
    kinds = ("Surgery", "Medical Centre", "Pharmacy", "Practice")
    sites = [
        Site(f"{chance.choice(names)} {chance.choice(kinds)} of the {chance.choice(names)} network", (), f"A{number}", chance.choice(names), f"L{number % 30} {number % 9}AB")
        for number in range(20_000)
    ]  # fmt: skip
    index = index_of(sites)
    slowest = 0.0
    for whole in ("surgery of the", "the network surgery", "pharmacy practice", sites[7].name, "l1 1ab", "a19999"):
        for length in range(1, len(whole) + 1):
            taken = []
            for _ in range(3):
                begun = time.perf_counter()
                find(index, whole[:length], 6)
                taken.append(time.perf_counter() - begun)
            slowest = max(slowest, min(taken))
    print(f"slowest key of 20,000 organisations: {slowest * 1000:.1f} ms of {SECONDS_A_KEY * 1000:.0f}")
    assert slowest < SECONDS_A_KEY


def test_what_an_organisation_lacks_its_parent_has_and_says_whose_it_is() -> None:
    codes = by_code(SITES)
    assert contacts_here(SURGERY, codes) == (IT, BOARD_RA._replace(of="Example Care Board"))


def test_where_there_is_no_number_the_parents_number_is_there_too() -> None:
    assert contacts_here(CHEMIST, by_code(SITES)) == (
        BOARD_IT._replace(of="Example Care Board"), RA, BOARD_RA._replace(of="Example Care Board"),
    )  # fmt: skip


def test_what_all_share_comes_last_and_is_everybodys_own() -> None:
    shared = Site("All", (ALL_IT,), "*")
    alone = Site("Alone", (), "Z1")
    assert contacts_here(alone, by_code([alone, shared])) == (ALL_IT,)
    assert contacts_here(SURGERY, by_code([*SITES, shared])) == (IT, BOARD_RA._replace(of="Example Care Board"))
    assert find(index_of([alone, shared]), "all", 6) == []


def test_parents_that_lead_round_in_a_ring_or_nowhere_are_borne() -> None:
    ring = [
        Site("One", (), "1", parent="2"),
        Site("Two", (IT,), "2", parent="1"),
        Site("Own", (), "3", parent="3"),
        Site("Lost", (), "4", parent="9"),
    ]
    assert [len(contacts_here(site, by_code(ring))) for site in ring] == [1, 1, 0, 0]


def test_policy_goes_before_what_was_remembered_and_what_was_remembered_before_asking() -> None:
    assert organisation_here(SITES, "fa123 ", "A81001")[:2] == ("policy", CHEMIST)
    assert not organisation_here(SITES, "FA123", None).may_choose
    here = organisation_here(SITES, None, "a81001")
    assert (here.because, here.site, here.may_choose) == ("remembered", SURGERY, True)
    assert organisation_here(SITES, None, None)[:2] == ("unknown", None)
    assert organisation_here(SITES, None, "gone").may_choose
    assert organisation_here([SURGERY], None, None)[:2] == ("only", SURGERY)
    assert not organisation_here([], None, None).may_choose


def test_a_policys_code_that_the_file_does_not_have_lets_people_choose() -> None:
    assert organisation_here(SITES, "X99", None)[:2] == ("unknown", None)
    assert organisation_here([SURGERY], "X99", None).site is None


def test_nobody_is_given_the_shared_entry_as_an_organisation() -> None:
    shared = Site("All", (ALL_IT,), "*")
    here = organisation_here([*SITES, shared], "*", "*")
    assert (here.site, here.contacts) == (None, (ALL_IT,))


def test_an_organisation_without_a_code_is_remembered_by_its_name() -> None:
    site = Site("The Clinic", (IT,))
    assert chosen_before([SURGERY, site], key_of(site)) == site

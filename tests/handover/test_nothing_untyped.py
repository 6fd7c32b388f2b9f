"""No journey, whatever its inputs, puts into a summary, file, code, mail, event or log what the person did not type there."""

from __future__ import annotations

import datetime
import logging
import random
import string
from urllib.parse import unquote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cim_troubleshooter.checks.catalogue import all_kinds
from cim_troubleshooter.checks.finding import Detail, Finding
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.handover import trends
from cim_troubleshooter.handover.added import formed_all
from cim_troubleshooter.handover.code import code_text
from cim_troubleshooter.handover.mail import message_address
from cim_troubleshooter.handover.reference import reference_of
from cim_troubleshooter.handover.saved_summary import file_content, saved_of
from cim_troubleshooter.handover.summary import Circumstances, in_english, lines_for_it, lines_of
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Added, Journey
from tests.journey.test_any_way import forward

PACK = built_in_pack().pack
WHEN = datetime.datetime(2026, 11, 23, 9, 12)
SECRET = "Quintessa Zzyzx"
"""Who holds the card: nowhere in the guidance, and nothing that a check says."""
_NAMES = st.text(string.ascii_lowercase + "_ ", min_size=1, max_size=12)
_DETAILS = st.dictionaries(_NAMES.map(lambda name: f"x{name}"), st.sampled_from([SECRET, f"C:\\Users\\{SECRET}", [SECRET], 7]), max_size=4)
_TYPED = st.builds(Added, *[st.sampled_from(["", SECRET, "01632 960 123", "123456789012", "1234", "<b>x</b>", "٠١٢٣٤٥٦٧٨٩٠١"])] * 3)


@st.composite
def journeys(draw: st.DrawFn) -> Journey:
    """Any way through the guidance, with findings that know who holds the card."""
    chance = random.Random(draw(st.integers(0, 10_000)))
    journey = Journey()
    for _ in range(draw(st.integers(1, 12))):
        after = forward(journey, PACK, chance)
        journey = journey if after == moves.start_again() else after
        if chance.random() < 0.4:
            kinds = chance.sample(list(all_kinds().values()), chance.randrange(6))
            unlooked: dict[str, Detail] = draw(_DETAILS)
            personal: dict[str, Detail] = {"holder": SECRET, "number": SECRET}
            found = [Finding(kind.code, kind.outcome, kind.sentence, {}, unlooked, personal) for kind in kinds]
            journey = moves.found(journey, found)
    return moves.who_can_help(journey)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(journeys(), _TYPED)
def test_what_leaves_is_what_was_typed_and_nothing_of_the_holder(caplog: pytest.LogCaptureFixture, without: Journey, typed: Added) -> None:
    caplog.set_level(logging.DEBUG)
    caplog.clear()
    told = Circumstances(WHEN, "ANY-WARD7-03", "1.0.0")
    added = formed_all(typed)
    journey = moves.add(without, added)
    said, for_it = in_english(lines_of(journey, PACK, told)), in_english(lines_for_it(journey, PACK))
    file = file_content(saved_of(journey, PACK, told, "en", said.split("\n"), for_it.split("\n"))).decode()
    mail = unquote(message_address(None, "Smartcard", said.split("\n"), "…"))
    for leaves in (said, file, mail, code_text(said.split("\n"))):
        assert added.name == SECRET or SECRET not in leaves
    assert SECRET not in for_it
    event = trends.finished(journey, PACK, 74, "1.0.0")
    for silent in (str(event), trends.in_words(event) if event else "", caplog.text):
        for one in (SECRET, *(value for value in added if value)):
            assert one not in silent
    assert reference_of(journey) == reference_of(without)


@settings(max_examples=100, deadline=None)
@given(journeys())
def test_an_event_is_made_of_the_guidances_ids_and_of_numbers(journey: Journey) -> None:
    event = trends.finished(journey, PACK, 74.4, "1.0.0")
    assert event is not None
    assert event.symptom in {*PACK.symptoms, trends.NONE, trends.CARD_FIRST}
    assert event.cause in {*PACK.causes, trends.NONE}
    assert event[2:] == ("passed-on", 74, "1.0.0", PACK.about.id, PACK.about.reviewed)


def test_a_journey_that_had_not_begun_is_no_event() -> None:
    for journey in (Journey(), moves.about(Journey()), moves.open_saved(Journey()), moves.about(moves.open_saved(Journey()))):
        assert trends.finished(journey, PACK, 1, "1.0.0") is None
    looking_about = moves.about(moves.choose_symptom(Journey(), PACK, "log-in"))
    assert trends.finished(looking_about, PACK, 1, "1.0.0") is not None

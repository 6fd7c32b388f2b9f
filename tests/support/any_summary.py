"""Summaries of journeys that nobody chose: each seed gives one, always the same."""

from __future__ import annotations

import datetime
import random

from cim_troubleshooter.checks.catalogue import all_kinds
from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.handover.summary import Circumstances, summary
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey
from tests.journey.test_any_way import forward

_PACK = built_in_pack().pack
_WHEN = datetime.datetime(2026, 11, 25, 9, 12)
_ACTIONS = 12


def lines(seed: int) -> list[str]:
    """The lines of a summary."""
    chance = random.Random(seed)
    journey = Journey()
    for _ in range(chance.randrange(1, _ACTIONS)):
        after = forward(journey, _PACK, chance)
        journey = journey if after == moves.start_again() else after
        if chance.random() < 0.4:
            kinds = chance.sample(list(all_kinds().values()), chance.randrange(6))
            journey = moves.found(journey, [Finding(kind.code, kind.outcome, kind.sentence) for kind in kinds])
    computer = chance.choice(["WARD7-03", "Ystafell-Ŵyl", "PC"])
    return summary(moves.who_can_help(journey), _PACK, Circumstances(_WHEN, computer, "1.0.0")).split("\n")

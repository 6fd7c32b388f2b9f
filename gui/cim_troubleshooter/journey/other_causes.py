"""The causes beside the one that is shown: a few at once, the others in groups by who can fix them."""

from __future__ import annotations

from typing import NamedTuple

from cim_troubleshooter.guidance.model import Fixer, Pack
from cim_troubleshooter.journey import views
from cim_troubleshooter.journey.state import Journey, Verdict

NEXT_LIKELIEST = 3
"""How many causes that are only possible are shown at once: with the one that is looked at, four more than those found."""
FIXERS: tuple[Fixer, ...] = ("you", "local-it", "registration-authority", "national-service-desk")
"""The order of the groups: first what the person can fix without anybody."""


class Group(NamedTuple):
    """Causes that are folded away together. `fixer` is who can fix them; None for those that are unlikely, whoever fixes them."""

    fixer: Fixer | None
    verdicts: tuple[Verdict, ...]


class OtherCauses(NamedTuple):
    """What stands beside the cause that is shown: `at_once` likeliest first, and the groups below, none of them empty."""

    at_once: tuple[Verdict, ...]
    groups: tuple[Group, ...]


def other_causes(journey: Journey, pack: Pack) -> OtherCauses:
    """Every cause to consider but the one that is looked at, each exactly once.

    At once are those that were found, and the next likeliest of which no step is behind the person.
    """
    others = [one for one in views.verdicts_of(journey, pack) if one.cause != journey.cause]
    tried = {taken.cause for taken in journey.taken}
    found = [one for one in others if one.standing == "found"]
    possible = [one for one in others if one.standing == "possible"]
    likeliest = [one for one in possible if one.cause not in tried][:NEXT_LIKELIEST]
    folded = [one for one in possible if one not in likeliest]
    groups = [Group(fixer, tuple(one for one in folded if pack.causes[one.cause].fixed_by == fixer)) for fixer in FIXERS]
    groups.append(Group(None, tuple(one for one in others if one.standing == "unlikely")))
    return OtherCauses((*found, *likeliest), tuple(group for group in groups if group.verdicts))

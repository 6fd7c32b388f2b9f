"""Title, tag, reasons and explanation of a cause say the same, over every cause in each standing that it can have."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.journey import views
from cim_troubleshooter.journey.verdicts import NO_SIGN, NOT_KNOWN
from cim_troubleshooter.screens.language import because
from cim_troubleshooter.screens.widgets.standing_words import tag_of
from tests.support.standings import Looked, every_cause_in_each_standing

PACK = built_in_pack().pack
MAY = re.compile(r"\b(may|might)\b|\?$")
ACTS = frozenset(
    [
        "Ask",
        "Change",
        "Choose",
        "Close",
        "Enter",
        "Fetch",
        "Get",
        "Go",
        "Hand",
        "Have",
        "Keep",
        "Leave",
        "Log",
        "Look",
        "Manage",
        "Open",
        "Print",
        "Put",
        "Renew",
        "Report",
        "Reset",
        "Save",
        "Set",
        "Stop",
        "Take",
        "Tell",
        "Try",
        "Unlock",
        "Use",
        "Wait",
    ]
)
"""Words that begin a title which says what to do: it fits every standing."""
BEFORE_THE_ACT = re.compile(r"^(As a locum, |In one service: )")
TRUE_EVERYWHERE = frozenset({"find-registration-authority", "life-at-risk", "second-card-wanted"})
"""Causes whose title says nothing about this computer or this card."""
SAYS_WHAT_IS_HERE = re.compile(r"\b(this (computer|card|smartcard|reader) (has|is|does|was|needs)|was entered|here it)\b", re.IGNORECASE)
FOUND_HERE, FITS = "Found on this computer", "Fits what you answered"


@pytest.fixture(scope="module")
def every_one() -> list[Looked]:
    return list(every_cause_in_each_standing(PACK))


def test_each_standing_is_tried_for_most_causes(every_one: list[Looked]) -> None:
    for standing, at_least in (("found", 60), ("possible", 100), ("unlikely", 45)):
        assert len({one.cause.id for one in every_one if one.verdict.standing == standing}) >= at_least, standing


def test_nowhere_do_title_tag_reasons_and_explanation_disagree(qtbot: QtBot, every_one: list[Looked]) -> None:
    assert not [f"{one.cause.id}, {one.code}: {fault}" for one in every_one for fault in disagreements(one)]


def disagreements(one: Looked) -> Iterator[str]:
    """What does not fit how the cause stands."""
    title, tag = views.title_of(one.verdict, one.journey, PACK), tag_of(one.cause, one.verdict).text()
    reasons = one.verdict.because
    by_a_check = isinstance(reasons[0], Finding)
    unknown = {NOT_KNOWN, NO_SIGN, one.cause.cannot_tell}
    nothing_told = all(isinstance(reason, str) and reason in unknown for reason in reasons)
    if one.verdict.standing == "found":
        if by_a_check and MAY.search(title):
            yield f"“{title}” was found by a check"
        if nothing_told or unknown.intersection(reason for reason in reasons if isinstance(reason, str)):
            yield f"found, and yet {because(reasons)}"
        if one.cause.kind == "fault" and tag != (FOUND_HERE if by_a_check else FITS):
            yield f"“{tag}”, because {because(reasons)}"
        dated = [reason for reason in reasons if isinstance(reason, Finding) and "date" in reason.values]
        if any(reason.values["date"] not in " ".join(because(reasons)) for reason in dated):
            yield "the date is left out"
    else:
        if _claims(one, title) and (nothing_told or one.verdict.standing == "unlikely"):
            yield f"“{title}” is only {one.verdict.standing}"
        if tag in (FOUND_HERE, FITS):
            yield f"“{tag}” is only {one.verdict.standing}"
        if SAYS_WHAT_IS_HERE.search(one.cause.explains):
            yield f"“{one.cause.explains}” is only {one.verdict.standing}"


def _claims(one: Looked, title: str) -> bool:
    """Whether a title says that something is so: it neither asks, nor says what may be or what to do."""
    first = BEFORE_THE_ACT.sub("", title).split()[0].strip(".,:").capitalize()
    return not MAY.search(title) and first not in ACTS and one.cause.id not in TRUE_EVERYWHERE

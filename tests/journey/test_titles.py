"""A cause is called by what is so where something points to it, and by what may be where nothing does."""

import pytest

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.guidance.model import Cause, Evidence
from cim_troubleshooter.journey import views
from cim_troubleshooter.journey.state import Journey, Place

PACK = built_in_pack().pack
TITLES = {"title": "It may be off", "title_found": {"no-card": "It is off"}}
FACT = {"title": "It is off", "title_possible": "Is it off?"}
OFF, ON = Finding("no-card", "attention", "There is no card."), Finding("reader-found", "ok", "A reader is there.")


def _called(findings: list[Finding], **given: object) -> str:
    cause = next(iter(PACK.causes.values()))._replace(
        id="off", evidence=Evidence(("no-card", "clock-wrong"), ("reader-found",)), cannot_tell=None, title_possible=None, title_found={}
    )
    cause = cause._replace(**given)
    pack = PACK._replace(causes={**PACK.causes, "off": cause})
    journey = Journey(place=Place.WHAT_TO_DO, symptom="log-in", cause="off", findings=tuple(findings))
    verdict = views.verdict_here(journey, pack)
    assert verdict is not None and isinstance(cause, Cause)
    return views.title_of(verdict, journey, pack)


@pytest.mark.parametrize(
    ("findings", "title", "fact"),
    [([], "It may be off", "Is it off?"), ([OFF], "It is off", "It is off"), ([ON], "It may be off", "Is it off?")],
    ids=["possible", "found", "unlikely"],
)
def test_the_title_follows_the_standing(findings: list[Finding], title: str, fact: str) -> None:
    assert (_called(findings, **TITLES), _called(findings, **FACT)) == (title, fact)


def test_another_finding_than_the_one_that_shows_it_leaves_the_title_as_written() -> None:
    assert _called([Finding("clock-wrong", "problem", "The clock is wrong.")], **TITLES) == "It may be off"

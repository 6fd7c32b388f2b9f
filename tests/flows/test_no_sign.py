"""What a cause says for itself where nothing speaks for or against it: a check that ran and found nothing is not silence."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from cim_troubleshooter.checks.catalogue import all_kinds, kinds_by_check
from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.guidance.model import Cause, Pack
from cim_troubleshooter.journey.evidence import known_of
from cim_troubleshooter.journey.state import Journey, Verdict
from cim_troubleshooter.journey.verdicts import NO_SIGN, NOT_KNOWN, verdict_on

WELL = (
    *("local-session", "card-service-running", "reader-found", "certificate-valid", "passcode-ready", "card-readable"),
    *("credential-management-running", "port-service-running", "clock-right", "addresses-reachable", "health-network-reached"),
)
COMPUTERS = {
    "with Identity Agent": (*WELL, "identity-agent-in-charge", "browser-settings-fine", "intranet-zone-right"),
    "with Smartcard Connect": (*WELL, "smartcard-connect-in-charge", "browser-settings-fine"),
    "as many are": (*WELL, "smartcard-connect-in-charge", "local-network-access-asks", "piv-driver-missing"),
    "without HSCN": (*[code for code in WELL if "health" not in code], "smartcard-connect-in-charge", "browser-settings-fine"),
}
"""Healthy Windows computers, by what the checks find on them."""
NOT_LOOKED_FOR_YET = {
    "certificate-valid": {"clock-wrong", "passcode-last-try", "passcode-locked"},
    "passcode-ready": {"card-blank", "certificates-expired", "certificates-expiring", "clock-wrong"},
    "card-readable": {"card-blank", "certificates-expired", "certificates-expiring", "clock-wrong", "passcode-last-try", "passcode-locked"},
    "card-service-waiting": {"card-service-refused"},
    "addresses-reachable": {"not-on-health-network"},
    "readers-left-out": {"reader-not-found", "reader-without-driver"},
    "identity-agent-in-charge": {"credential-management-not-running", "port-service-stopped"},
    "smartcard-connect-in-charge": {"credential-management-not-running", "port-service-stopped"},
    "credential-management-running": {"port-service-stopped"},
    "port-service-running": {"credential-management-not-running"},
}
"""What a check that has told this alone has not told of: another part of the card, or what is asked later."""
CHECK_OF = {kind.code: check for check, kinds in kinds_by_check().items() for kind in kinds}


def said_of(cause: Cause, pack: Pack, codes: Sequence[str]) -> Verdict:
    findings = tuple(Finding(code, all_kinds()[code].outcome, code) for code in codes)
    return verdict_on(cause, known_of(Journey(findings=findings), pack))


def said_not_to_be_known(pack: Pack, codes: Sequence[str]) -> set[str]:
    """Causes of which a check that told one of these findings is said to know nothing."""
    told = {CHECK_OF[code] for code in codes}
    looked = [cause for cause in pack.causes.values() if told & {CHECK_OF.get(code) for code in cause.evidence.points_to}]
    return {cause.id for cause in looked if said_of(cause, pack, codes).because == (NOT_KNOWN,)}


@pytest.mark.parametrize("computer", COMPUTERS)
def test_on_a_healthy_computer_nothing_that_was_looked_for_is_said_not_to_be_known(computer: str) -> None:
    assert said_not_to_be_known(built_in_pack().pack, COMPUTERS[computer]) - _without_hscn(computer) == set()


def _without_hscn(computer: str) -> set[str]:
    return {"not-on-health-network"} if computer == "without HSCN" else set()


@pytest.mark.parametrize("code", [kind.code for kind in all_kinds().values() if kind.outcome == "ok"])
def test_a_single_piece_of_good_news_leaves_open_only_what_it_does_not_tell_of(code: str) -> None:
    assert said_not_to_be_known(built_in_pack().pack, [code]) == NOT_LOOKED_FOR_YET.get(code, set())


@pytest.mark.parametrize("cause", ["chrome-extension", "wrong-environment", "retired-middleware", "card-middleware-missing"])
def test_what_was_looked_for_in_vain_stays_possible_and_says_so(cause: str) -> None:
    pack = built_in_pack().pack
    verdict = said_of(pack.causes[cause], pack, COMPUTERS["with Identity Agent"])
    assert (verdict.standing, verdict.because) == ("possible", (NO_SIGN,))


@pytest.mark.parametrize(
    ("cause", "codes"),
    [
        ("certificates-expired", ["no-card"]),
        ("certificates-expired", ["card-in-use"]),
        ("certificates-expired", ["card-unrecognised"]),
        ("card-series-retired", ["card-not-read"]),
        ("certificates-expired", ["card-not-checked"]),
        ("card-series-retired", ["no-card"]),
        ("chrome-extension", ["browser-not-checked"]),
        ("chrome-extension", ["check-timed-out"]),
        ("third-party-cookies", ["local-network-access-asks", "third-party-cookies-not-told"]),
        ("credential-management-not-running", ["smartcard-connect-in-charge", "credential-management-not-seen"]),
        ("name-not-found", ["captive-portal"]),
        ("traffic-inspected", ["health-network-reached", "proxy-unknown"]),
        ("dot-net-missing", ["workstation-not-checked"]),
    ],
)
def test_what_no_check_could_look_for_is_not_known(cause: str, codes: list[str]) -> None:
    pack = built_in_pack().pack
    assert said_of(pack.causes[cause], pack, codes).because == (NOT_KNOWN,)


def test_what_no_check_can_see_keeps_its_own_words() -> None:
    pack = built_in_pack().pack
    cause = pack.causes["local-network-access-refused"]
    assert said_of(cause, pack, COMPUTERS["with Identity Agent"]).because == (cause.cannot_tell,)


def test_every_finding_that_points_to_a_cause_says_what_shows_that_it_was_looked_for() -> None:
    pointing = {code for cause in built_in_pack().pack.causes.values() for code in cause.evidence.points_to if "/" not in code}
    assert sorted(code for code in pointing if not all_kinds()[code].looked_for_with) == []


def test_what_shows_that_something_was_looked_for_is_told_by_the_same_check() -> None:
    strangers = [
        (kind.code, other)
        for check, kinds in kinds_by_check().items()
        for kind in kinds
        for other in (*kind.looked_for_with, *kind.not_told_with)
        if CHECK_OF.get(other) != check
    ]
    assert strangers == []

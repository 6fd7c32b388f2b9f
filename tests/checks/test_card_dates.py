"""What a card's dates mean today, by a clock that was compared where it could be."""

import datetime
from pathlib import Path

import pytest

from cim_troubleshooter.checks import card
from cim_troubleshooter.checks.card_dates import finding_of
from cim_troubleshooter.checks.catalogue import checks_for
from cim_troubleshooter.checks.runner import run_all
from cim_troubleshooter.checks.this_run import ThisRun
from cim_troubleshooter.settings.model import Settings
from cim_troubleshooter.smartcard.certificate import Validity
from cim_troubleshooter.system.proxy import Proxy
from tests.support import card_service
from tests.support.certificates import written
from tests.support.hosts import PUBLIC, Server
from tests.support.piv_card import PivCard, certificate, certificate_object
from tests.support.seam import Behind, Seam
from tests.support.virtual_card import VirtualCard

NOW = datetime.datetime.now(datetime.UTC)
A_YEAR_AGO = NOW - datetime.timedelta(days=365)
TWO_YEARS = 2 * 365 * 86400.0


def code(begins: float, ends: float, seconds_fast: float | None = None) -> str:
    one = Validity(NOW + datetime.timedelta(days=begins), NOW + datetime.timedelta(days=ends))
    return finding_of([one], seconds_fast).code


@pytest.mark.parametrize(
    ("begins", "ends", "expected"),
    [
        (-10, -0.01, "certificate-expired"),
        (-10, 0.01, "certificate-expiring"),
        (-10, 59, "certificate-expiring"),
        (-10, 61, "certificate-expiring"),
        (-10, 89.9, "certificate-expiring"),
        (-10, 90.1, "certificate-valid"),
        (-10, 400, "certificate-valid"),
        (0.01, 400, "certificate-not-yet-valid"),
        (3, 30, "certificate-not-yet-valid"),
        (-30, -3, "certificate-expired"),
    ],
)
def test_dates_are_judged_to_the_day_on_which_renewing_begins(begins: float, ends: float, expected: str) -> None:
    assert code(begins, ends) == expected


def test_the_worst_of_several_certificates_counts() -> None:
    good, ended = Validity(A_YEAR_AGO, NOW + datetime.timedelta(400)), Validity(A_YEAR_AGO, NOW - datetime.timedelta(1))
    assert finding_of([good, ended], None).code == "certificate-expired"


def test_a_wrong_clock_is_put_right_before_the_card_is_blamed() -> None:
    assert code(-30, 400, seconds_fast=0) == "certificate-valid"
    assert code(-365 * 3, -365, seconds_fast=TWO_YEARS) == "certificate-valid", "the clock is two years fast, and the card is in date"
    assert code(365, 1500, seconds_fast=-TWO_YEARS) == "certificate-valid", "the clock is two years slow"
    assert code(-30, 400, seconds_fast=-TWO_YEARS) == "certificate-expired", "good news by a wrong clock is none"


def test_the_check_asks_its_run_how_far_the_clock_is_ahead_and_says_whether_it_was_told() -> None:
    with Behind().patched() as behind:
        behind._seam = Seam(PivCard(days=-365).answer)
        told = []
        card.run(told.append, ThisRun(Settings(), only=["card"], seconds_fast=lambda: TWO_YEARS))
    (dates,) = [one for one in told if one.code.startswith("certificate")]
    assert (dates.code, dates.details["clock"]) == ("certificate-valid", f"{TWO_YEARS:.0f} s fast")


@pytest.mark.parametrize(
    ("minutes_off", "expected"), [(0, "certificate-expired"), (-2 * 365 * 24 * 60, "certificate-valid")], ids=["right", "two years fast"]
)
def test_a_card_in_the_real_service_is_judged_by_the_clock_that_the_network_check_compared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, minutes_off: float, expected: str
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", written(PUBLIC, tmp_path / "authority.pem"))
    host = Server(tmp_path / "server", minutes_off=minutes_off)
    only = Settings(checks_enabled=("card", "network", "clock"), checks_network_hosts=(f"localhost:{host.port}",))
    this_run = ThisRun(only, proxy=Proxy)
    with card_service.running() as service, VirtualCard(PivCard(days=-4).answer, service.ports[0]):
        card_service.wait_for_cards(1)
        reports = {report.check: report for report in run_all(checks_for(this_run), 10, this_run)}
    host.stop()
    (dates,) = [one for one in reports["card"].findings if one.code.startswith("certificate")]
    assert dates.code == expected
    assert str(dates.details["clock"]).endswith("s fast")
    assert ("clock-wrong" in [one.code for one in reports["clock"].findings]) == bool(minutes_off)


def test_certificates_that_begin_later_say_on_which_day() -> None:
    begins = NOW + datetime.timedelta(days=3)
    later = certificate_object(certificate(400, begins=3))
    with Behind().patched() as behind:
        found = behind.found(Seam(PivCard(objects={"5FC105": later}).answer))
    (dates,) = [one for one in found if one.code == "certificate-not-yet-valid"]
    assert f"{begins.day} {begins:%B %Y}" in dates.says


def test_a_run_without_the_clock_or_the_network_asks_nobody_for_the_time() -> None:
    assert ThisRun(Settings(checks_enabled=("card",))).seconds_fast() is None
    assert ThisRun(Settings(), only=["card"]).seconds_fast() is None

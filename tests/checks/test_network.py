"""The network and clock checks against real servers on this computer, each with what a hospital's network does to them.

Every server is a real TLS server with a certificate made for the test; the system's trust is OpenSSL's own, by SSL_CERT_FILE.
"""

from __future__ import annotations

import contextlib
import datetime
import json
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from email.utils import format_datetime
from pathlib import Path

import pytest

from cim_troubleshooter.checks import clock, network, timed_socket
from cim_troubleshooter.checks.catalogue import checks_for
from cim_troubleshooter.checks.network_hosts import NATIONAL, Host, host_of, hosts_of
from cim_troubleshooter.checks.network_probe import HostAnswer
from cim_troubleshooter.checks.runner import CheckReport, run_all
from cim_troubleshooter.checks.this_run import ThisRun
from cim_troubleshooter.settings.model import Settings
from cim_troubleshooter.system.proxy import Proxy
from tests.bench.figure import ALLOWANCE
from tests.support import name_service
from tests.support.certificates import made_authority, written
from tests.support.hosts import PUBLIC, Server, drip, proxy

FIREWALL = made_authority("Hospital Web Filter")
STRANGER = made_authority("Nobody We Know")
NHS = made_authority("NHS Root Authority")
Made = Callable[..., Server]


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Made]:
    """Makes servers. What the public authority, the firewall and the NHS sign is trusted here."""
    trusted = tmp_path / "trusted.pem"
    trusted.write_text("".join(Path(written(one, tmp_path / f"{number}.pem")).read_text() for number, one in enumerate((PUBLIC, FIREWALL))))
    monkeypatch.setenv("SSL_CERT_FILE", str(trusted))
    made: list[Server] = []

    def make(**how: object) -> Server:
        made.append(Server(tmp_path / f"server{len(made)}", **how))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for one in made:
        one.stop()


def run(*hosts: str, proxy: Proxy | None = None) -> dict[str, CheckReport]:
    """Network and clock in one run, as the program runs them."""
    this_run = ThisRun(Settings(checks_enabled=("network", "clock"), checks_network_hosts=hosts), proxy=lambda: proxy or Proxy())
    return {report.check: report for report in run_all(checks_for(this_run), 10, this_run)}


def codes(report: CheckReport) -> list[str]:
    return [finding.code for finding in report.findings]


def test_hosts_that_answer_are_reachable_and_give_the_time(server: Made) -> None:
    one, other = server(), server()
    reports = run(f"localhost:{one.port}", f"hscn:localhost:{other.port}")
    assert codes(reports["network"]) == ["addresses-reachable", "health-network-reached"]
    assert codes(reports["clock"]) == ["clock-right"]


def test_each_host_is_asked_once_and_told_nothing_about_us(server: Made) -> None:
    asked = server()
    run(f"localhost:{asked.port}")
    (request,) = asked.requests
    lines = request.rstrip("\r\n").split("\r\n")
    assert lines[0] == "HEAD / HTTP/1.1"
    assert {line.split(":")[0] for line in lines[1:]} == {"Host", "User-Agent", "Accept", "Connection"}
    assert "User-Agent: cim-troubleshooter" in lines


def test_a_name_that_nobody_knows_and_a_port_that_nobody_opens_are_told_apart(server: Made) -> None:
    closed = socket.create_server(("127.0.0.1", 0))
    port = closed.getsockname()[1]
    closed.close()
    asked = server()
    report = run("nowhere.invalid", f"localhost:{port}", f"localhost:{asked.port}")["network"]
    assert codes(report) == [name_service.of_a_name_that_nobody_knows(), "address-blocked"]
    assert "nowhere.invalid" in report.findings[0].says and str(port) in report.findings[1].says


@pytest.mark.parametrize(
    ("how", "expected"),
    [
        ({"authority": STRANGER}, ["address-not-trusted"]),
        ({"days": -3}, ["address-not-trusted"]),
        ({"name": "other.example"}, ["address-not-trusted"]),
        ({"authority": FIREWALL}, ["traffic-inspected"]),
        ({"status": "503 Service Unavailable"}, ["address-answers-with-error"]),
        ({"status": "302 Found", "extra": "Location: https://login.nhs.uk/\r\n"}, ["addresses-reachable"]),
        ({"status": "302 Found", "extra": "Location: http://portal.cafe.example/hello\r\n"}, ["captive-portal"]),
        ({"authority": STRANGER, "status": "302 Found", "extra": "Location: http://portal.cafe.example/\r\n"}, ["captive-portal"]),
        ({"status": "511 Network Authentication Required"}, ["captive-portal"]),
        ({"status": "403 Forbidden"}, ["addresses-reachable"]),
    ],
    ids=[
        "stranger",
        "ended",
        "other name",
        "inspected",
        "failing",
        "moved within the NHS",
        "moved away",
        "moved by a stranger",
        "sign in",
        "forbidden",
    ],
)
def test_what_the_network_does_is_told(server: Made, how: dict[str, object], expected: list[str]) -> None:
    assert codes(run(f"localhost:{server(**how).port}")["network"]) == expected


def test_the_health_network_is_judged_apart(server: Made) -> None:
    asked = server()
    away = run(f"localhost:{asked.port}", "hscn:nowhere.invalid")["network"]
    assert codes(away) == ["addresses-reachable", "health-network-unreachable"]
    own_authority, firewall = server(authority=NHS), server(authority=FIREWALL)
    for unproved in (own_authority, firewall):
        assert "health-network-not-proved" in codes(run(f"hscn:localhost:{unproved.port}")["network"])


def test_a_connection_that_is_cut_before_it_is_secure_is_blocked() -> None:
    with socket.create_server(("127.0.0.1", 0)) as cutting:

        def cut() -> None:
            with contextlib.suppress(OSError):
                while True:
                    cutting.accept()[0].close()

        threading.Thread(target=cut, daemon=True).start()
        report = run(f"localhost:{cutting.getsockname()[1]}")["network"]
        assert codes(report) == ["address-blocked"]


@pytest.mark.parametrize(
    ("minutes", "expected", "says"),
    [
        (0, "clock-right", "right"),
        (4.8, "clock-right", "right"),
        (6, "clock-wrong", "6 minutes slow"),
        (-6, "clock-wrong", "6 minutes fast"),
    ],
)
def test_a_clock_is_wrong_from_five_minutes_on(server: Made, minutes: float, expected: str, says: str) -> None:
    (finding,) = run(f"localhost:{server(minutes_off=minutes).port}")["clock"].findings
    assert (finding.code, says in finding.says) == (expected, True)


def test_a_clock_that_makes_certificates_look_ended_is_told_all_the_same(server: Made) -> None:
    reports = run(f"localhost:{server(days=-3, minutes_off=-6000).port}")
    assert (codes(reports["network"]), codes(reports["clock"])) == (["address-not-trusted"], ["clock-wrong"])


def test_no_answer_gives_no_time() -> None:
    assert codes(run("nowhere.invalid")["clock"]) == ["clock-not-checked"]


def test_hosts_are_asked_side_by_side(server: Made) -> None:
    hosts = [f"localhost:{server(wait=0.4).port}" for _ in range(6)]
    began = time.monotonic()
    reports = run(*hosts)
    assert (codes(reports["network"]), time.monotonic() - began < 1.6) == (["addresses-reachable"], True)


def test_the_systems_proxy_is_gone_through(server: Made) -> None:
    host = server()
    with proxy("200 Connection established") as (through, asked):
        report = run(f"localhost:{host.port}", proxy=through)["network"]
    assert codes(report) == ["addresses-reachable"]
    assert asked[0].startswith(f"CONNECT localhost:{host.port} ") and "Cookie" not in asked[0]


def test_a_proxy_that_wants_a_login_is_no_block_and_one_that_refuses_is() -> None:
    with proxy("407 Proxy Authentication Required") as (through, _):
        assert codes(run("am.example", "hscn:gas.example", proxy=through)["network"]) == ["proxy-wants-login"]
    with proxy("403 Forbidden") as (through, _):
        assert codes(run("am.example", proxy=through)["network"]) == ["address-blocked"]


def test_a_proxy_script_is_said_to_be_unknown(server: Made) -> None:
    report = run(f"localhost:{server().port}", proxy=Proxy(script=True))["network"]
    assert codes(report) == ["proxy-unknown", "addresses-reachable"]
    not_directly = run("nowhere.invalid", "hscn:nowhere.invalid", f"localhost:{server().port}", proxy=Proxy(script=True))["network"]
    assert codes(not_directly) == ["proxy-unknown"]


def test_a_computer_without_a_network_is_told_from_one_that_cannot_find_names() -> None:
    nothing = [HostAnswer(host, name_unknown=True) for host in NATIONAL]
    assert [one.code for one in network.findings(nothing, Proxy(), False, {})] == ["no-network"]
    told = [one.code for one in network.findings(nothing, Proxy(), True, {})]
    assert told == ["name-not-found", "health-network-unreachable"]


def test_a_public_root_that_windows_has_not_fetched_yet_is_no_distrust() -> None:
    host = HostAnswer(Host("a.example"), "secured", why_not="unable to get local issuer certificate", issuer="O=DigiCert Inc, CN=G2")
    assert [one.code for one in network.findings([host], Proxy(), True, {}, roots_on_demand=True)] == ["address-trust-unknown"]
    assert [one.code for one in network.findings([host], Proxy(), True, {})] == ["address-not-trusted"]
    stranger = host._replace(issuer="CN=Nobody")
    assert [one.code for one in network.findings([stranger], Proxy(), True, {}, roots_on_demand=True)] == ["address-not-trusted"]


def test_one_foreign_certificate_for_several_names_is_a_sign_in_page() -> None:
    answers = [HostAnswer(host, "secured", why_not="self-signed", fingerprint="a", issuer="CN=Guest Wi-Fi") for host in NATIONAL]
    assert [one.code for one in network.findings(answers, Proxy(), True, {})] == ["captive-portal"]


def test_a_site_names_its_own_hosts_or_none() -> None:
    assert hosts_of(None) == NATIONAL
    assert hosts_of(("hscn:Gas.example:8443", "no spaces please", "a.example")) == (Host("gas.example", 8443, True), Host("a.example"))
    assert host_of("a.example:99999") is None
    reports = run()
    assert (codes(reports["network"]), reports["network"].outcome) == (["network-not-checked"], "skipped")


def test_the_clock_believes_trusted_hosts_first() -> None:
    now = datetime.datetime.now(datetime.UTC)
    right, wrong = format_datetime(now, usegmt=True), format_datetime(now - datetime.timedelta(days=9), usegmt=True)
    host = Host("a.example")
    answers = [HostAnswer(host, trusted=True, date=right, at=now.timestamp()), *[HostAnswer(host, date=wrong, at=now.timestamp())] * 5]
    assert clock.finding_of(answers, {}).code == "clock-right"
    assert clock.finding_of(answers[1:], {}).code == "clock-wrong"
    assert clock.finding_of([answers[0]._replace(trusted=False)], {}).code == "clock-not-proved"
    assert clock.finding_of([answers[0], answers[1]._replace(trusted=True)], {}).code == "clock-not-checked"
    ten_minutes_ago = format_datetime(now - datetime.timedelta(minutes=10), usegmt=True)
    assert clock.finding_of([answers[0]._replace(date=ten_minutes_ago, age=600)], {}).code == "clock-right"
    assert clock.finding_of([HostAnswer(host, date="yesterday, I think", at=1.0)], {}).code == "clock-not-checked"


def run_within(seconds: float, *hosts: str, proxy: Proxy | None = None) -> dict[str, CheckReport]:
    """Network and clock with so many seconds for all; the whole costs no more."""
    settings = Settings(checks_enabled=("network", "clock"), checks_network_hosts=hosts, checks_timeout_seconds=seconds)
    this_run = ThisRun(settings, proxy=lambda: proxy or Proxy())
    began = time.monotonic()
    reports = {report.check: report for report in run_all(checks_for(this_run), seconds, this_run)}
    assert time.monotonic() - began < seconds + 0.3 * ALLOWANCE
    return reports


def test_a_page_that_drips_its_answer_is_reached_and_slow_and_says_nothing_of_the_clock(server: Made) -> None:
    dripping, well = server(drip=0.1), server()
    reports = run_within(2, f"localhost:{dripping.port}", f"localhost:{well.port}")
    assert codes(reports["network"]) == ["address-slow", "addresses-reachable"]
    assert str(dripping.port) in reports["network"].findings[0].says and str(well.port) not in reports["network"].findings[0].says
    assert codes(reports["clock"]) == ["clock-right"]
    alone = run_within(2, f"localhost:{dripping.port}")
    assert (codes(alone["network"]), codes(alone["clock"])) == (["address-slow", "addresses-reachable"], ["clock-not-checked"])


def test_a_page_that_drips_and_is_not_trusted_is_not_trusted(server: Made) -> None:
    dripping = server(drip=0.1, authority=STRANGER)
    assert codes(run_within(2, f"localhost:{dripping.port}")["network"]) == ["address-not-trusted", "address-slow"]


def test_a_second_connection_that_is_refused_takes_back_nothing_that_the_first_reached(server: Made) -> None:
    (finding,) = run(f"localhost:{server(authority=STRANGER, once=True).port}")["network"].findings
    assert finding.code == "address-not-trusted" and "reached connection" in str(finding.details)


def test_a_host_that_takes_a_connection_and_then_says_nothing_is_slow_and_not_blocked() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        reports = run_within(1.5, f"localhost:{silent.getsockname()[1]}")
    (finding,) = reports["network"].findings
    assert finding.code == "address-slow" and "no answer in time to: secured" in str(finding.details)


def test_a_proxy_that_drips_its_answer_is_slow_and_no_block() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            with contextlib.suppress(OSError):
                while True:
                    threading.Thread(target=drip, args=(listening.accept()[0], 0.1), daemon=True).start()

        threading.Thread(target=serve, daemon=True).start()
        through = Proxy(("127.0.0.1", listening.getsockname()[1]))
        assert codes(run_within(1.5, "am.example", "hscn:gas.example", proxy=through)["network"]) == ["address-slow", "address-slow"]


def test_a_connection_that_nobody_takes_is_blocked_at_the_third_try_and_not_before() -> None:
    with full_server() as port:
        assert codes(run_within(1.5, f"localhost:{port}")["network"]) == ["address-slow"]
        assert codes(run_within(6, f"localhost:{port}", f"hscn:localhost:{port}")["network"]) == [
            "address-blocked",
            "health-network-unreachable",
        ]


@contextlib.contextmanager
def full_server() -> Iterator[int]:
    """A port that answers no more requests for a connection, as behind a firewall that drops them: its queue is full."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as listening, contextlib.ExitStack() as queue:
        for _ in range(4):
            waiting = queue.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(listening.getsockname())
        yield listening.getsockname()[1]


def test_a_second_address_is_tried_beside_one_that_does_not_answer(server: Made) -> None:
    well = server()
    with full_server() as port:
        found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", one)) for one in (port, well.port)]
        began = time.monotonic()
        with timed_socket.connect(found, time.monotonic() + 5) as connection:
            assert connection.getpeername()[1] == well.port
        assert time.monotonic() - began < 1 * ALLOWANCE


def test_what_the_name_service_says_is_told_from_its_silence() -> None:
    """By a name service of the test's own, in a network of its own (needs root)."""
    told = json.loads(name_service.findings("unknown.example", "failing.example", "silent.example"))
    assert [(code, says.rpartition(" ")[2]) for code, says in told] == [
        ("name-not-found", "unknown.example."),
        ("name-service-no-answer", "failing.example."),
        ("address-slow", "silent.example."),
    ]


def test_the_checks_of_one_run_ask_each_host_once_between_them(server: Made) -> None:
    asked = server()
    run(f"localhost:{asked.port}")
    run(f"localhost:{asked.port}")
    assert len(asked.requests) == 2


@pytest.mark.long
def test_a_computer_without_any_network_is_told_so() -> None:
    """In a network of its own that has nothing but itself (needs root)."""
    command = ["unshare", "--net", sys.executable, "-m", "cim_troubleshooter", "check", "--json", "--only", "network,clock"]
    variables = {name: value for name, value in os.environ.items() if name != "https_proxy"}
    done = subprocess.run(command, env={**variables, "PYTHONPATH": "gui"}, capture_output=True, text=True, timeout=60)
    found = [[finding["code"] for finding in check["findings"]] for check in json.loads(done.stdout)["checks"]]
    assert (found, done.returncode) == ([["no-network"], ["clock-not-checked"]], 1)

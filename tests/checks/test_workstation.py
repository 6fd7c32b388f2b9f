"""What follows from what is seen of the login software, and what NHS Port Service may answer."""

from __future__ import annotations

import contextlib
import datetime
import http.server
import json
import socket
import ssl
import threading
import time
import types
from collections.abc import Iterator
from pathlib import Path

import pytest

from cim_troubleshooter.checks import workstation
from cim_troubleshooter.checks.port_service import LONGEST, PortAnswer, ask_port_service
from cim_troubleshooter.checks.runner import run_all
from cim_troubleshooter.checks.this_run import ThisRun
from cim_troubleshooter.checks.workstation import Seen, findings
from cim_troubleshooter.settings.model import Settings
from cim_troubleshooter.system.installed_programs import Program
from cim_troubleshooter.system.processes import Process
from cim_troubleshooter.system.services import Service
from tests.bench.figure import ALLOWANCE
from tests.support.certificates import made_certificate
from tests.support.hosts import drip

AGENT = Program("NHS Identity Agent", "2.4.10.0")
MANAGEMENT = Program("NHS Credential Management", "1.4.2.0")
RUNNING = Service("NHSPortService", "running", "automatic")
WELL = Seen(
    programs=(AGENT, MANAGEMENT, Program("Oberthur AuthentIC Web Pack", "5.3")),
    running=(Process("IdentityAgent.exe", "", 1), Process("NHS Credential Management.exe", "", 2)),
    port_service=RUNNING,
    dot_net=533320,
    card_drivers=("Identity Device (NIST SP 800-73 [PIV])",),
)


def codes(seen: Seen) -> list[str]:
    return [finding.code for finding in findings(seen)]


def test_a_computer_where_all_is_well_has_no_problem() -> None:
    assert {finding.outcome for finding in findings(WELL)} == {"ok"}


def test_an_old_identity_agent_beside_smartcard_connect_is_not_called_too_old() -> None:
    both = codes(WELL._replace(programs=(Program("NHS Identity Agent", "2.3.0.0"), Program("NHS Smartcard Connect", "3.0"), MANAGEMENT)))
    assert "both-login-clients" in both and "login-software-too-old" not in both


def test_elsewhere_than_on_windows_the_check_is_skipped_and_says_why() -> None:
    (report,) = run_all([workstation.CHECK], 10)
    assert (report.outcome, report.findings[0].code) == ("skipped", "workstation-not-checked")
    assert "Windows" in report.findings[0].says


@pytest.mark.parametrize(
    ("seen", "expected"),
    [
        (WELL._replace(programs=(Program("NHS Identity Agent", "2.4.10"), *WELL.programs[1:])), "identity-agent-in-charge"),
        (WELL._replace(programs=(Program("NHS Identity Agent", "2.4.9.99"), *WELL.programs[1:])), "login-software-too-old"),
        (WELL._replace(programs=(Program("NHS Identity Agent", "2.10.0.0"), *WELL.programs[1:])), "identity-agent-in-charge"),
        (WELL._replace(programs=WELL.programs[1:], agent_file="2.3.2.0"), "login-software-too-old"),
        (WELL._replace(today=datetime.date(2029, 5, 3), agent_ends="2029-05-04"), "identity-agent-in-charge"),
        (WELL._replace(today=datetime.date(2029, 5, 4), agent_ends="2029-05-04"), "identity-agent-ended"),
        (WELL._replace(today=datetime.date(2029, 5, 4)), "identity-agent-in-charge"),
        (WELL._replace(programs=(Program("NHS Identity Agent", ""), *WELL.programs[1:])), "login-software-version-not-told"),
        (WELL._replace(programs=(*WELL.programs, Program("NHS Identity Agent", "2.4.6.0"))), "login-software-version-not-told"),
        (WELL._replace(running=(), desktop_shell=False), "login-software-not-started"),
        (WELL._replace(programs=(AGENT, Program("NHS Identity Hub", "1.0.0.0"))), "credential-management-too-old"),
        (WELL._replace(running=WELL.running[:1], port_answer=PortAnswer(43487, fault="PR30007")), "credential-management-not-running"),
        (
            WELL._replace(running=WELL.running[:1], port_answer=PortAnswer(43487, port=50001, listening=True)),
            "credential-management-running",
        ),
        (WELL._replace(running=WELL.running[:1]), "credential-management-not-seen"),
        (WELL._replace(port_service=Service("NHSPortService")), "port-service-not-told"),
        (WELL._replace(dot_net=461814), "dot-net-missing"),
        (WELL._replace(card_drivers=()), "piv-driver-missing"),
        (WELL._replace(agent_address="https://gas.nis1.national.ncrs.nhs.uk/login"), "test-environment"),
    ],
)
def test_each_problem_is_reported(seen: Seen, expected: str) -> None:
    assert expected in codes(seen)


@pytest.mark.parametrize(
    "seen",
    [
        WELL._replace(agent_address="https://gas.national.ncrs.nhs.uk/login"),
        WELL._replace(programs=(*WELL.programs, Program("Gemalto USB Smart Card Reader driver", "4.1", "Gemalto"))),
        WELL._replace(programs=(*WELL.programs, Program("Windows Credential Management Tool", "1.0", "Someone"))),
        WELL._replace(left_over=("NHS Credential Management", "Something else")),
        WELL._replace(programs=(AGENT, MANAGEMENT, Program("Identity Manager", "5.3", "IDEMIA France"))),
    ],
    ids=["live environment", "a reader's driver", "another maker's program", "nothing left over", "Oberthur under its new name"],
)
def test_what_only_looks_like_trouble_is_not_called_so(seen: Seen) -> None:
    assert codes(seen) == codes(WELL)


@contextlib.contextmanager
def port_service(answers: dict[str, object], folder: Path | None = None, status: int = 200) -> Iterator[int]:
    """A server that answers as NHS Port Service does; over TLS where a folder for its certificate is given."""

    class Answering(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = json.dumps(answers.get(self.path, {})).encode()
            self.send_response(status)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            return

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answering) as server:
        if folder is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(*made_certificate(folder, "localhost"))
            server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        yield server.server_address[1]
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("secured", [True, False], ids=["https", "http"])
def test_the_port_service_tells_where_credential_management_listens(tmp_path: Path, secured: bool) -> None:
    with socket.create_server(("127.0.0.1", 0)) as management:
        port = management.getsockname()[1]
        answers: dict[str, object] = {
            "/PRS/ConnectPRService": {"statusCode": "200"},
            "/PRS/GetPortNumber": {"portData": {"portNumber": port}},
        }
        with port_service(answers, tmp_path if secured else None) as asked:
            answer = ask_port_service((1, asked))
    assert (answer.answered_on, answer.scheme, answer.port, answer.listening) == (asked, "https" if secured else "http", port, True)


def test_that_no_credential_management_runs_is_understood() -> None:
    fault = {"FaultException": {"Code": "PR30007", "Message": "Unable to find CM process for user someone"}}
    with port_service({"/PRS/GetPortNumber": fault}) as asked:
        answer = ask_port_service((asked,))
    assert (answer.fault, answer.port) == ("PR30007", None)
    assert "someone" not in repr(answer)


def test_a_port_service_that_refuses_us_is_an_honest_answer() -> None:
    with port_service({}, status=403) as asked:
        answer = ask_port_service((asked,))
    assert (answer.answered_on, answer.status, answer.in_words) == (asked, 403, "refused a caller that is no browser")


def test_a_program_that_answers_nothing_costs_two_seconds_at_most() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        assert ask_port_service((silent.getsockname()[1], 1)) == PortAnswer()


def test_programs_that_hold_every_port_and_send_a_byte_now_and_then_cost_two_seconds_together() -> None:
    with contextlib.ExitStack() as held:
        listening = [held.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(5)]

        def serve(one: socket.socket) -> None:
            with contextlib.suppress(OSError):
                while True:
                    threading.Thread(target=drip, args=(one.accept()[0], 0.1), daemon=True).start()

        for one in listening:
            threading.Thread(target=serve, args=(one,), daemon=True).start()
        began = time.monotonic()
        assert ask_port_service(tuple(one.getsockname()[1] for one in listening)) == PortAnswer()
        assert time.monotonic() - began < LONGEST + 0.3 * ALLOWANCE


def test_what_is_known_of_the_login_software_is_told_before_port_service_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """On Windows the answer may take two seconds; here the computer is made up, and the asking notes what was told before it."""
    told: list[str] = []
    before: list[str] = []
    monkeypatch.setattr(workstation, "sys", types.SimpleNamespace(platform="win32"))
    monkeypatch.setattr(workstation, "look", lambda: WELL)
    monkeypatch.setattr(workstation, "ask_port_service", lambda: before.extend(told) or PortAnswer())
    workstation.run(lambda finding: told.append(finding.code), ThisRun(Settings()))
    assert before == ["identity-agent-in-charge"]
    assert told == [*before, "credential-management-running", "port-service-running"]

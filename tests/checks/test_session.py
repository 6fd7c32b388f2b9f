"""Remote sessions are told by their marks, on Windows and on Linux, and are nothing amiss."""

from __future__ import annotations

import pytest

from cim_troubleshooter.checks import session
from cim_troubleshooter.checks.runner import run_all
from cim_troubleshooter.system.session import linux_session, windows_session


@pytest.mark.parametrize(
    ("name", "ours", "glass", "protocol", "expected"),
    [
        ("Console", 1, 1, 0, (False, "console")),
        ("", None, None, None, (False, "console")),
        ("RDP-Tcp#4", 3, 1, 2, (True, "RDP")),
        ("", 3, 1, None, (True, "RDP")),
        ("ICA-CGP#2", 3, 1, 0, (True, "ICA")),
        ("Console", 1, 1, 1, (True, "ICA")),
    ],
    ids=["at the screen", "nothing known", "remote desktop", "by the number alone", "Citrix by name", "Citrix by protocol"],
)
def test_windows_sessions(name: str, ours: int | None, glass: int | None, protocol: int | None, expected: tuple[bool, str]) -> None:
    assert windows_session(name, ours, glass, protocol)[:2] == expected


def test_linux_sessions() -> None:
    assert linux_session({"XRDP_SESSION": "1"})[:2] == (True, "XRDP")
    assert linux_session({"SSH_CONNECTION": "192.0.2.1 5 192.0.2.2 22"})[:2] == (True, "SSH")
    assert linux_session({"DISPLAY": ":0"})[:2] == (False, "console")


def test_a_remote_session_is_said_and_its_address_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSH_CONNECTION", "192.0.2.1 5 192.0.2.2 22")
    (report,) = run_all([session.CHECK], 10)
    assert (report.outcome, [finding.code for finding in report.findings]) == ("ok", ["remote-session"])
    assert "192.0.2" not in repr(report)

"""Remote sessions are known by what they leave behind, on Windows and on Linux."""

from __future__ import annotations

import pytest

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

"""A remote session is reported, and is not a problem."""

from __future__ import annotations

import pytest

from cim_troubleshooter.checks import session
from cim_troubleshooter.checks.runner import run_all


def test_a_remote_session_is_said_and_its_address_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSH_CONNECTION", "192.0.2.1 5 192.0.2.2 22")
    (report,) = run_all([session.CHECK], 10)
    assert (report.outcome, [finding.code for finding in report.findings]) == ("ok", ["remote-session"])
    assert "192.0.2" not in repr(report)

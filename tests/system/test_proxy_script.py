"""What a proxy script decides is used for each name, or not at all: a decision that is late or missing leaves it unknown."""

import threading

import pytest

from cim_troubleshooter.system import proxies
from cim_troubleshooter.system.proxy import Proxy

BY_SCRIPT = Proxy(script=True, script_address="http://wpad/proxy.pac")
DECIDES = {"a.nhs.uk": Proxy(("proxy", 8080)), "b.nhs.uk": Proxy()}


@pytest.fixture
def windows_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows' own answer for each name: Linux has no script to ask."""
    monkeypatch.setattr(
        proxies, "decided_by_script", lambda address, name: DECIDES.get(name) if address == BY_SCRIPT.script_address else None
    )


@pytest.mark.usefixtures("windows_decides")
def test_each_name_gets_the_scripts_decision() -> None:
    known = proxies.with_the_scripts_choice(BY_SCRIPT, [*DECIDES], 10)
    assert (known.address_for("a.nhs.uk"), known.address_for("b.nhs.uk")) == (("proxy", 8080), None)
    assert not known.script


@pytest.mark.usefixtures("windows_decides")
def test_one_name_without_a_decision_leaves_all_unknown() -> None:
    assert proxies.with_the_scripts_choice(BY_SCRIPT, ["a.nhs.uk", "c.nhs.uk"], 10) == BY_SCRIPT


@pytest.mark.usefixtures("windows_decides")
def test_without_a_script_nothing_is_asked() -> None:
    assert proxies.with_the_scripts_choice(Proxy(("fixed", 80)), ["a.nhs.uk"], 10) == Proxy(("fixed", 80))


def test_a_script_that_takes_too_long_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    answered = threading.Event()
    monkeypatch.setattr(proxies, "decided_by_script", lambda _address, name: answered.wait(20) and DECIDES[name])
    try:
        assert proxies.with_the_scripts_choice(BY_SCRIPT, ["a.nhs.uk"], 0.05) == BY_SCRIPT
    finally:
        answered.set()

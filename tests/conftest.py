"""For all tests: no host on the internet is asked for anything, signals end what a test starts, and the order can be repeated."""

from __future__ import annotations

import gc
import signal
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings

MUCH_GARBAGE = 200_000
"""Objects: some ten windows of ours with their pages."""


def pytest_configure() -> None:
    """Programs that tests start hear signals, also where the tests themselves run in the background, whose signals are ignored."""
    if hasattr(signal, "SIGHUP"):
        signal.signal(signal.SIGHUP, signal.SIG_DFL)
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    gc.disable()
    # A busy machine is no fault of what is tested: neither the first input, which may read the guidance, nor a single slow one.
    settings.register_profile("any-machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.load_profile("any-machine")


@pytest.fixture(autouse=True)
def garbage_is_collected_on_the_main_thread() -> Iterator[None]:
    """As in the program: Python's own collection would delete parts of a window in whichever thread it happens to run, and crash."""
    yield
    gc.disable()
    if gc.get_count()[0] > MUCH_GARBAGE:
        gc.collect()


@pytest.fixture(scope="module", autouse=True)
def no_host_on_the_internet_is_asked(request: pytest.FixtureRequest) -> Iterator[None]:
    """The network check of a program that a test starts ends at a proxy that is not there. The installer is built from downloads."""
    with pytest.MonkeyPatch.context() as patch:
        if request.path.parent.name != "installer":
            patch.setenv("https_proxy", "http://127.0.0.1:9")
        yield


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Prints the seed of the random order, which pytest-randomly keeps to itself when pytest is quiet."""
    if config.pluginmanager.has_plugin("randomly"):
        seed = config.getoption("randomly_seed")
        terminalreporter.write_line(f"To repeat this order of the tests: --randomly-seed={seed}")

"""A desktop for all journeys of a run, and the program on it, restarted for each test."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cim_troubleshooter.guidance.dates import in_force
from cim_troubleshooter.guidance.load import load_pack
from cim_troubleshooter.guidance.model import Pack
from cim_troubleshooter.system.folders import shipped_folder
from tests.journeys.desktop import Desktop, stop
from tests.journeys.person import Person
from tests.support import card_service
from tests.support.card_service import CardService, wait_for_cards
from tests.support.virtual_card import VirtualCard

PICTURES = Path("build/journeys")
OpenProgram = Callable[..., Person]
InsertCard = Callable[[Callable[[bytes], bytes]], VirtualCard]


@pytest.fixture(scope="session")
def desktop() -> Iterator[Desktop]:
    desktop = Desktop()
    yield desktop
    desktop.close()


@pytest.fixture(scope="session")
def bare_desktop() -> Iterator[Desktop]:
    """A display on which nobody moves or focuses windows."""
    desktop = Desktop(window_manager=False)
    yield desktop
    desktop.close()


@pytest.fixture(scope="session")
def pack() -> Pack:
    """The built-in guidance as it holds today."""
    return in_force(load_pack(f"{shipped_folder('flows')}/cim").pack)


@pytest.fixture
def open_program(desktop: Desktop, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[OpenProgram]:
    """Opens the program with arguments, and gives somebody who looks at it. A picture is kept of a test that fails."""
    with contextlib.ExitStack() as afterwards:
        yield _opening(desktop, afterwards, request, tmp_path)


@pytest.fixture
def open_terminal(bare_desktop: Desktop, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[OpenProgram]:
    """The same, without a window manager."""
    with contextlib.ExitStack() as afterwards:
        yield _opening(bare_desktop, afterwards, request, tmp_path)


@pytest.fixture(scope="module")
def readers() -> Iterator[CardService]:
    """A computer with two card readers and no card."""
    with card_service.running() as service:
        yield service


@pytest.fixture
def insert(readers: CardService) -> Iterator[InsertCard]:
    """Puts a card, given by how it answers, into the first reader; it is taken out after the test."""
    with contextlib.ExitStack() as afterwards:
        wait_for_cards(0)

        def put_in(answer: Callable[[bytes], bytes]) -> VirtualCard:
            card = afterwards.enter_context(VirtualCard(answer, port=readers.ports[0]))
            wait_for_cards(1)
            return card

        yield put_in
    wait_for_cards(0)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report = yield
    if report.when == "call":  # type: ignore[attr-defined]
        item.stash[_FAILED] = report.failed  # type: ignore[attr-defined]
    return report


_FAILED = pytest.StashKey[bool]()


def _opening(desktop: Desktop, afterwards: contextlib.ExitStack, request: pytest.FixtureRequest, folder: Path) -> OpenProgram:
    def opened(*arguments: str, **variables: str) -> Person:
        command = [".venv/bin/python", "-m", "cim_troubleshooter", *arguments]
        program = desktop.start(command, {"PYTHONPATH": "gui", **variables}, folder / "said.txt")
        afterwards.callback(stop, program)
        person = afterwards.enter_context(Person(desktop, program))
        afterwards.callback(_picture_of_failure, desktop, request.node, folder)
        return person

    return opened


def _picture_of_failure(desktop: Desktop, test: pytest.Item, folder: Path) -> None:
    if test.stash.get(_FAILED, True):
        name = "".join(sign if sign.isalnum() else "-" for sign in test.name)
        desktop.picture(PICTURES / f"{name}.png")
        print((folder / "said.txt").read_text())

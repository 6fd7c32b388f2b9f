"""A running card service for the tests of this room, started once for all of them."""

import os
import subprocess
from collections.abc import Iterator

import pytest

from tests.support import card_service


@pytest.fixture(scope="module")
def service() -> Iterator[card_service.CardService]:
    with card_service.running() as running:
        yield running


@pytest.fixture(scope="module")
def display() -> Iterator[str]:
    """A screen of its own (Xvfb), by the name that DISPLAY takes."""
    read, write = os.pipe()
    # Without -noreset it would reset whenever its last client disconnects, and might refuse the next one meanwhile.
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "640x480x24", "-noreset"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(10)

"""A running card service for the tests of this room, started once for all of them."""

from collections.abc import Iterator

import pytest

from tests.support import card_service


@pytest.fixture(scope="module")
def service() -> Iterator[card_service.CardService]:
    with card_service.running() as running:
        yield running

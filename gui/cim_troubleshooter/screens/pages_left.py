"""How each page on the way was left, for somebody who comes back: kept in memory alone, and forgotten once somebody starts anew."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from cim_troubleshooter.journey.state import Journey
    from cim_troubleshooter.screens.pages.page import Page


class Left(NamedTuple):
    """How a page was left: what it says of itself, and how far it was scrolled, in px."""

    page: object
    scrolled: int


class PagesLeft:
    """The pages before the one that is shown, by how many lie before each."""

    def __init__(self) -> None:
        """None yet."""
        self._left: dict[int, Left] = {}

    def remember(self, page: Page, scrolled: int) -> None:
        """A page is left. What lay further on is forgotten."""
        here = _pages_before(page.journey)
        self._left = {at: left for at, left in self._left.items() if at < here}
        self._left[here] = Left(page.left_as(), scrolled)

    def forget(self) -> None:
        """Somebody starts anew."""
        self._left = {}

    def before(self, journey: Journey) -> Left | None:
        """How the page before the one of a journey was left, where that is known."""
        return self._left.get(_pages_before(journey) - 1)


def _pages_before(journey: Journey) -> int:
    many = 0
    while journey.came_from is not None:
        journey, many = journey.came_from, many + 1
    return many

"""What pages may ask of their window beside the journey: things that work off its thread."""

from __future__ import annotations

from typing import Protocol

from cim_troubleshooter.screens.background.checking import Checking
from cim_troubleshooter.screens.background.looking import Looking
from cim_troubleshooter.screens.background.searching import Searching
from cim_troubleshooter.screens.pictures.screenshots import Screenshots


class Background(Protocol):
    """What works in the background for the pages of a window; each is made when it is first asked for."""

    @property
    def checking(self) -> Checking:
        """The checks."""

    @property
    def searching(self) -> Searching:
        """The search."""

    @property
    def looking(self) -> Looking:
        """Whether a known message is on the screen."""

    @property
    def screenshots(self) -> Screenshots:
        """The site's own pictures."""

"""What pages may ask of their window beside the journey: things that work off its thread."""

from __future__ import annotations

from typing import Protocol

from cim_troubleshooter.screens.checking import Checking
from cim_troubleshooter.screens.looking import Looking
from cim_troubleshooter.screens.screenshots import Screenshots
from cim_troubleshooter.screens.searching import Searching


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

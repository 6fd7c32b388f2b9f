"""What a summary says beside the journey: where and when it was written, and by which version."""

from __future__ import annotations

import datetime
import platform
import time

from cim_troubleshooter import __version__
from cim_troubleshooter.handover.summary import Circumstances
from cim_troubleshooter.screens.surroundings import Surroundings


def circumstances(begun: float, surroundings: Surroundings) -> Circumstances:
    """As they are now; `begun` is when the journey began, by the clock of time.monotonic."""
    now = datetime.datetime.now()
    site = surroundings.organisation.site if surroundings.organisation is not None else None
    return Circumstances(
        when=now,
        computer=platform.node(),
        program=__version__,
        since=now - datetime.timedelta(seconds=max(0.0, time.monotonic() - begun)),
        organisation=site.name if site is not None else "",
    )

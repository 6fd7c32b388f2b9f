"""The first line that a help desk looks for: what started, on what, and how this site has set it."""

from __future__ import annotations

import logging
import sys

from cim_troubleshooter import __version__
from cim_troubleshooter.guidance.model import Layer
from cim_troubleshooter.settings.model import Settings
from cim_troubleshooter.system.operating_system import operating_system

_log = logging.getLogger(__name__)


def tell(settings: Settings, layers: tuple[Layer, ...], qt: str | None = None) -> None:
    """Versions, where settings came from, and the guidance in force. No name of a computer or a user, and no setting's value."""
    with_qt = f", Qt {qt}" if qt else ""
    _log.info("Started: program %s, Python %s%s, %s", __version__, "{}.{}.{}".format(*sys.version_info), with_qt, operating_system())
    by_layer: dict[str, list[str]] = {}
    for name, layer in settings.sources.items():
        by_layer.setdefault(layer, []).append(name)
    told = "; ".join(f"{layer}: {', '.join(sorted(names))}" for layer, names in by_layer.items())
    _log.info("Settings: %s", told or "none is set")
    for one in layers:
        changed = f"{len(one.added)} added, {len(one.replaced)} replaced, {len(one.hidden)} hidden"
        _log.info("Guidance: %s, reviewed %s, %s, faults: %d", one.id, one.reviewed, changed, len(one.faults))

"""What is wrong with `checks.enabled`: the room of settings does not know which checks there are."""

from __future__ import annotations

from cim_troubleshooter.checks.catalogue import all_checks
from cim_troubleshooter.settings.model import Settings
from cim_troubleshooter.texts.words import nearest, quoted


def unknown_checks(settings: Settings) -> list[str]:
    """One line for each id in `checks.enabled` that no check has, with the place where it stands."""
    known = [check.id for check in all_checks()] if settings.checks_enabled else []
    place = settings.places.get("checks.enabled", f"{settings.source('checks.enabled')}, checks.enabled")
    return [f"{place}: There is no check {quoted(id_)}.{nearest(id_, known)}" for id_ in settings.checks_enabled or () if id_ not in known]

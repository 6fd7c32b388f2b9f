"""How a cause stands, in words: the label on its card in a list, and the tag above it on its own page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.model import Cause
from cim_troubleshooter.journey.state import Standing, Verdict
from cim_troubleshooter.screens.widgets.words import Tag


def label_of(standing: Standing) -> str:
    """A word for a standing."""
    return {
        "found": QCoreApplication.translate("StandingWords", "Found"),
        "possible": QCoreApplication.translate("StandingWords", "Possible"),
        "unlikely": QCoreApplication.translate("StandingWords", "Unlikely"),
    }[standing]


def tag_of(cause: Cause, verdict: Verdict) -> Tag:
    """How a cause stands; and whether there is nothing to fix here."""
    kind = {
        "not-a-fault": QCoreApplication.translate("StandingWords", "nothing is broken"),
        "elsewhere": QCoreApplication.translate("StandingWords", "not about your card"),
    }.get(cause.kind)
    if kind is not None and verdict.standing == "found":
        return Tag(kind[:1].upper() + kind[1:], "ok" if cause.kind == "not-a-fault" else "possible")
    if kind is not None:
        return Tag(f"{label_of(verdict.standing)}: {kind}", verdict.standing)
    if verdict.standing == "possible":
        return Tag(QCoreApplication.translate("StandingWords", "This may be the cause"), "possible")
    if verdict.standing == "unlikely":
        return Tag(QCoreApplication.translate("StandingWords", "This is unlikely to be the cause"), "unlikely")
    if isinstance(verdict.because[0], Finding):
        return Tag(QCoreApplication.translate("StandingWords", "Found on this computer"), "found")
    return Tag(QCoreApplication.translate("StandingWords", "Fits what you answered"), "found")

"""Another way in for now: what someone may use in place of the card, folded away below whatever a page says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cim_troubleshooter.guidance.model import Pack
from cim_troubleshooter.screens.widgets.bullets import bullets
from cim_troubleshooter.screens.widgets.fold import Fold


def another_way_in(pack: Pack) -> list[Fold]:
    """The fold, or nothing where the pack knows no other way."""
    lines = pack.about.another_way_in
    return [Fold(QCoreApplication.translate("AnotherWay", "Another way in for now"), lambda: bullets(lines))] if lines else []

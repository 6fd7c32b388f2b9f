"""Another way in for now: what someone may use in place of the card, folded away below whatever a page says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cim_troubleshooter.guidance.model import Pack
from cim_troubleshooter.screens.widgets.bullets import BulletList
from cim_troubleshooter.screens.widgets.fold import Fold


def another_way_in(pack: Pack) -> list[Fold]:
    """The fold, or nothing where the pack knows no other way."""
    lines, title = pack.about.another_way_in, QCoreApplication.translate("AnotherWay", "Another way in for now")
    return [Fold(title, lambda: [BulletList(title, lines)])] if lines else []

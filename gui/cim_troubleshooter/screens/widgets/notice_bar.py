"""A notice at the top of the first page: what everybody should know today."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from cim_troubleshooter.guidance.model import Notice
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.icon import OutcomeIcon
from cim_troubleshooter.screens.widgets.words import words


class NoticeBar(QFrame):
    """Symbol, word and colour say together whether it is information or a warning."""

    def __init__(self, notice: Notice) -> None:
        """Title, sentence and, where there is one, an address to be read: nothing opens from here."""
        super().__init__()
        warning = notice.kind == "warning"
        self.setObjectName("notice-warning" if warning else "notice-information")
        kind = self.tr("Warning") if warning else self.tr("Information")
        self.setAccessibleName(f"{kind}: {notice.title}")
        beside = QHBoxLayout(self)
        beside.setContentsMargins(tokens.GAP_3, tokens.GAP_2, tokens.GAP_3, tokens.GAP_2)
        beside.setSpacing(tokens.GAP_3)
        symbol = QVBoxLayout()
        symbol.addWidget(OutcomeIcon("attention" if warning else "information"))
        symbol.addStretch(1)
        beside.addLayout(symbol)
        rows = QVBoxLayout()
        rows.setSpacing(tokens.GAP_1)
        rows.addWidget(words(f"{kind}: {notice.title}", "strong"))
        rows.addWidget(words(notice.says))
        if notice.web:
            rows.addWidget(words(self.tr("More: {address}").format(address=notice.web), "small"))
        beside.addLayout(rows, 1)

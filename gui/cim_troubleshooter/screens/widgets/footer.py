"""The footer: what can be done on this page on the left; Back on the right, or About on the first page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.buttons import LinkButton
from cim_troubleshooter.screens.widgets.layouts import WrappingRow


class Footer(QFrame):
    """Always in sight, below the page that scrolls."""

    def __init__(self) -> None:
        """Empty but for Back and About."""
        super().__init__()
        self.setObjectName("footer")
        self.back = LinkButton(self.tr("Back"), at_the_right=True)
        self.back.setToolTip(self.tr("Key: Esc"))
        self.back.setAccessibleDescription(self.back.toolTip())
        self.about = LinkButton(self.tr("About this program"))
        self._held = QWidget()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(tokens.GAP_5, tokens.GAP_3, tokens.GAP_5, tokens.GAP_3)
        self._row.setSpacing(tokens.GAP_3)
        self._row.addWidget(self._held, 1)
        self._row.addWidget(self.back)
        self._row.addWidget(self.about)

    def hold(self, widgets: Sequence[QWidget], with_back: bool, with_about: bool = False) -> None:
        """Take the page's widgets in place of those before."""
        old, self._held = self._held, QWidget()
        wrapping = WrappingRow(20)
        for widget in widgets:
            wrapping.addWidget(widget)
        self._held.setLayout(wrapping)
        self._row.replaceWidget(old, self._held)
        self._row.setStretch(0, 1)
        # Read out before Back, as it stands before it.
        self._held.lower()
        old.hide()
        old.deleteLater()
        self.back.setVisible(with_back)
        self.about.setVisible(with_about)

"""The reminder of the local downtime procedure, for anyone who cannot see patient records now: always in sight, on one line."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.measure import one_line, wrapped_height
from cim_troubleshooter.screens.widgets.panel import Inset

_ABOVE = 5
"""Above and below its words, in px."""


class Reminder(Inset):
    """Says as much as there is room for on one line. Assistive technology is always told the whole."""

    def __init__(self, shared: bool) -> None:
        """`shared`: on a shared terminal, which is not repaired while people wait, it says less."""
        super().__init__("", "attention")
        self.setObjectName("reminder")
        # Qt would put a label with an edge in by half an x.
        self.setIndent(0)
        whole = self.tr("Cannot see patient records now? Use your local downtime procedure while this is fixed.")
        shorter = self.tr("Cannot see patient records now? Use your local downtime procedure.")
        self._forms = [
            *([] if shared else [whole]),
            shorter,
            self.tr("No patient records? Use your downtime procedure."),
            self.tr("No records? Use downtime procedure."),
        ]
        self.setAccessibleName(self._forms[0])
        self.setText(self._forms[0])
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say what there is room for now."""
        super().resizeEvent(event)
        self._fit(self.width())

    def hasHeightForWidth(self) -> bool:
        """It wraps where not even the shortest form has room on one line."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of what is said in a width."""
        self.ensurePolished()
        room, font = max(1, width - self._beside()), self.font()
        return wrapped_height(self._form_for(width), room, font.pixelSize(), font.weight()) + 2 * _ABOVE

    def sizeHint(self) -> QSize:
        """As high as one line, or as the lines that the shortest form takes in the width that it has."""
        return QSize(tokens.READING_WIDTH, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """It never keeps the window wide."""
        return QSize(tokens.GAP_5, self.heightForWidth(self.width()))

    def _fit(self, width: int) -> None:
        form = self._form_for(width)
        if form != self.text():
            self.setText(form)

    def _form_for(self, width: int) -> str:
        self.ensurePolished()
        room, font = width - self._beside(), self.font()
        return next((form for form in self._forms if one_line(form, font.pixelSize(), font.weight()) <= room), self._forms[-1])

    @staticmethod
    def _beside() -> int:
        """What stands left and right of the words: the page's margins (theme/style.py)."""
        return 2 * tokens.GAP_5

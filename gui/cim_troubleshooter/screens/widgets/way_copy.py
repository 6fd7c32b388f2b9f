"""Copying the summary, to be pasted into a message."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from cim_troubleshooter.screens.widgets.way import Passed, Way


class CopyWay(Way):
    """The clipboard."""

    def begin(self, passed: Passed) -> None:
        """Copy it."""
        QGuiApplication.clipboard().setText(passed.text)
        self.says.emit(self.tr("Copied. You can paste it into a message."))
        self.taken.emit()

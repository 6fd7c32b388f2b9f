"""Following what the person sets for all programs while the window is open. Begun after the first frame."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from cim_troubleshooter.screens.theme import contrast
from cim_troubleshooter.screens.theme.contrast import SystemColours
from cim_troubleshooter.screens.theme.watching import Watching
from cim_troubleshooter.system.appearance import Appearance, appearance

_TOLD_BY = (QEvent.Type.ThemeChange, QEvent.Type.ApplicationPaletteChange, QEvent.Type.ActivationChange)
"""A theme's colours come into force after it was chosen, which Qt tells of; and for what nobody tells, somebody comes back to the
window from where they set it."""


class FollowingSystem(QObject):
    """Tells `take` of what is set now, each time that it has changed."""

    def __init__(self, window: QWidget, known: Appearance, take: Callable[[Appearance], None]) -> None:
        """`known` is what the window follows already. Lives as long as the window."""
        super().__init__(window)
        self._take = take
        self._known = known, _colours(known)
        # A menu that fades or rolls in would move; Qt asks the system once, at its start, whether it may.
        QApplication.setEffectEnabled(Qt.UIEffect.UI_General, False)
        Watching(self).changed.connect(self._look)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again where Qt says that something is different."""
        if event.type() in _TOLD_BY:
            self._look()
        return False

    def _look(self) -> None:
        now = appearance()
        found = now, _colours(now)
        if found != self._known:
            self._known = found
            self._take(now)


def _colours(now: Appearance) -> SystemColours | None:
    return contrast.system_colours(QGuiApplication.palette()) if now.high_contrast else None

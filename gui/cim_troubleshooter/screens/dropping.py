"""A saved summary that is dropped onto the window is opened. Never on a shared terminal."""

from __future__ import annotations

import threading

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from cim_troubleshooter.screens.accessibility.announce import announce
from cim_troubleshooter.screens.widgets.panel import Inset
from cim_troubleshooter.screens.window import TroubleshooterWindow

_REFUSED = "refused-file"


class Dropping(QObject):
    """Takes one file with a summary's ending. It is read beside the window: a share may be slow, or gone."""

    read = Signal(object)
    """What is in the file, or the sentence that says why it is no summary."""

    def __init__(self, window: TroubleshooterWindow) -> None:
        """Lives as long as the window."""
        super().__init__(window)
        self._window = window
        self.read.connect(self._show)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Only files that may be a summary are taken; the pointer says so before they are let go."""
        if isinstance(event, (QDragEnterEvent, QDropEvent)) and event.type() in (QEvent.Type.DragEnter, QEvent.Type.Drop):
            path = _dropped(event)
            if path is None:
                return False
            event.acceptProposedAction()
            if event.type() == QEvent.Type.Drop:
                threading.Thread(target=self._read, args=(path,), name="reading a saved summary", daemon=True).start()
            return True
        return False

    def _read(self, path: str) -> None:
        from cim_troubleshooter.handover.read_saved import NoSummary, read_saved

        try:
            self.read.emit(read_saved(path))
        except NoSummary as reason:
            self.read.emit(str(reason))

    def _show(self, content: object) -> None:
        page = self._window.page
        if not isinstance(content, str):
            self._window.show_saved(content)  # type: ignore[arg-type]
        elif page is not None:
            for old in page.findChildren(Inset, _REFUSED):
                old.hide()
                old.deleteLater()
            says = Inset(content, "attention")
            says.setObjectName(_REFUSED)
            page.body.insertWidget(0, says)
            announce(says, content)


def _dropped(event: QDropEvent) -> str | None:
    from cim_troubleshooter.handover.saved_summary import EXTENSION

    addresses = event.mimeData().urls()
    if len(addresses) != 1 or not addresses[0].isLocalFile():
        return None
    path = addresses[0].toLocalFile()
    return path if path.lower().endswith(EXTENSION) else None

"""Saving the summary where the person says: as a page to read and print, or as a file that this program shows to whoever helps."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from cim_troubleshooter.handover.pdf import as_pdf
from cim_troubleshooter.handover.saved_summary import file_content, file_name
from cim_troubleshooter.handover.sheet import lay_out
from cim_troubleshooter.screens.widgets.buttons import secondary_button
from cim_troubleshooter.screens.widgets.on_paper import on_paper
from cim_troubleshooter.screens.widgets.way import Passed, Way


class _Kind(NamedTuple):
    """A kind of file: its button's words, what the dialog calls it, its proposed name, and what is in it."""

    button: str
    called: str
    name: str
    content: Callable[[], bytes]


class SaveWay(Way):
    """A file where the person says, and nowhere else."""

    def __init__(self) -> None:
        """No dialog is open."""
        super().__init__()
        self.dialog: QFileDialog | None = None

    def begin(self, passed: Passed) -> None:
        """Offer the kinds of files."""
        self.leave()
        for kind in self._kinds(passed):
            button = secondary_button(kind.button)
            button.clicked.connect(lambda _checked=False, kind=kind: self._ask_where(kind))
            self.rows.addWidget(button)
        self.says.emit(self.tr("Choose what to save."))
        self.show()

    def say_that_it_takes_long(self) -> None:
        """A share may be gone."""
        self.failed.emit(self.tr("This place has not answered yet. You can wait for it."))

    def _kinds(self, passed: Passed) -> list[_Kind]:
        saved = passed.saved()
        name = file_name(saved)
        return [
            _Kind(
                self.tr("Save as PDF"),
                self.tr("PDF document"),
                f"{os.path.splitext(name)[0]}.pdf",
                lambda: as_pdf(lay_out(on_paper(passed.lines, passed.contacts, passed.language))),
            ),
            _Kind(self.tr("Save as a file for IT or RA staff"), self.tr("Saved summary"), name, lambda: file_content(saved)),
        ]

    def _ask_where(self, kind: _Kind) -> None:
        """The system's own dialog, where it has one: it knows the places that the person knows."""
        if self.is_busy:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suffix = os.path.splitext(kind.name)[1]
        dialog = self.dialog = QFileDialog(self.window(), kind.button, folder, f"{kind.called} (*{suffix})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix.lstrip("."))
        dialog.selectFile(kind.name)
        dialog.fileSelected.connect(lambda path: self._save(path, kind))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save(self, path: str, kind: _Kind) -> None:
        content = kind.content()
        self.says.emit(self.tr("Saving…"))
        self.aside(lambda: _write(path, content), lambda outcome: self._tell(outcome, path))

    def _tell(self, outcome: object, path: str) -> None:
        if isinstance(outcome, Exception):
            self.failed.emit(self.tr("It could not be saved there. Choose another place."))
            return
        self.leave()
        self.says.emit(self.tr("Saved as {file}.").format(file=os.path.basename(path)))
        self.taken.emit()


def _write(path: str, content: bytes) -> None:
    with open(path, "wb") as file:
        file.write(content)

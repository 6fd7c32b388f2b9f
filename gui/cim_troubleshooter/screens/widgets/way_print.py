"""Printing the summary: on the printer that there is, or on the one that the person chooses."""

from __future__ import annotations

from cim_troubleshooter.handover.sheet import lay_out
from cim_troubleshooter.screens.background.printing import print_sheet, printers
from cim_troubleshooter.screens.widgets.buttons import secondary_button
from cim_troubleshooter.screens.widgets.choice import Choice
from cim_troubleshooter.screens.widgets.on_paper import on_paper
from cim_troubleshooter.screens.widgets.way import Passed, Way
from cim_troubleshooter.screens.widgets.words import words


class PrintWay(Way):
    """A page of A4."""

    def __init__(self) -> None:
        """No printer is known yet."""
        super().__init__()
        self.choices: list[Choice] = []

    def begin(self, passed: Passed) -> None:
        """Look which printers there are."""
        if not self.is_busy:
            self.leave()
            self._passed = passed
            self.says.emit(self.tr("Looking for printers…"))
            self.aside(printers, self._choose)

    def say_that_it_takes_long(self) -> None:
        """A printer, or the server that knows them, may be gone."""
        self.failed.emit(self.tr("The printer has not answered yet. You can wait for it."))

    def _choose(self, found: object) -> None:
        if not isinstance(found, list) or not found:
            self.failed.emit(self.tr("No printer is set up for you on this computer."))
        elif len(found) == 1:
            self._print_on(found[0])
        else:
            self.says.emit(self.tr("Choose a printer, then select Print now."))
            self._offer(found)

    def _offer(self, names: list[str]) -> None:
        self.choices = [Choice(name) for name in names]
        now = secondary_button(self.tr("Print now"))
        now.clicked.connect(lambda: self._print_on(next(one.wrapped for one in self.choices if one.isChecked())))
        for widget in (words(self.tr("Which printer?"), "strong"), *self.choices, now):
            self.rows.addWidget(widget)
        self.choices[0].setChecked(True)
        self.show()

    def _print_on(self, name: str) -> None:
        if not self.is_busy:
            self.says.emit(self.tr("Printing on {printer}…").format(printer=name))
            sheet = lay_out(on_paper(self._passed.lines, self._passed.contacts, self._passed.language))
            self.aside(lambda: print_sheet(sheet, name), lambda outcome: self._tell(outcome, name))

    def _tell(self, outcome: object, name: str) -> None:
        self.leave()
        if isinstance(outcome, Exception):
            self.failed.emit(self.tr("{printer} did not take the page.").format(printer=name))
            return
        self.says.emit(self.tr("Sent to {printer}.").format(printer=name))
        self.taken.emit()

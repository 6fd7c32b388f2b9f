"""Printing: which printers there are, and a page sent to one of them. Both may take long, and belong beside the window (aside.py).

Qt draws the page with the typeface that the program has loaded, on Windows by its own printing and on Linux through CUPS.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from cim_troubleshooter.handover.sheet import Sheet

_POINTS = 72
"""In an inch."""


class NotPrinted(Exception):
    """The printer did not take the page."""


def printers() -> list[str]:
    """The names of the printers that this person has, the usual one first."""
    from PySide6.QtPrintSupport import QPrinterInfo

    names, usual = list(QPrinterInfo.availablePrinterNames()), QPrinterInfo.defaultPrinterName()
    return sorted(names, key=lambda name: name != usual)


def print_sheet(sheet: Sheet, name: str) -> None:
    """Hand a page to a printer's queue. NotPrinted where it is not taken."""
    from PySide6.QtGui import QPageSize
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    information = QPrinterInfo.printerInfo(name)
    if information.isNull():
        raise NotPrinted("There is no printer of this name any more.")
    printer = QPrinter(information, QPrinter.PrinterMode.HighResolution)
    printer.setDocName(sheet.title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    draw_on(printer, sheet)


def draw_on(printer: QPrinter, sheet: Sheet) -> None:
    """Draw a page as sheet.py has laid it out, on a printer of any resolution."""
    from PySide6.QtCore import QPointF
    from PySide6.QtGui import QPainter, QPen

    from cim_troubleshooter.handover.sheet import MARGIN, RULE, WIDTH

    printer.setFullPage(True)
    painter = QPainter()
    if not painter.begin(printer):
        raise NotPrinted("The printer does not take the page.")
    each = printer.resolution() / _POINTS
    for paragraph in sheet.paragraphs:
        for run in paragraph.runs:
            painter.setFont(_font(run.size * each, run.weight))
            painter.drawText(QPointF(run.left * each, run.base * each), run.text)
    painter.setPen(QPen(painter.pen().color(), RULE * each))
    for height in sheet.rules:
        painter.drawLine(QPointF(MARGIN * each, height * each), QPointF((WIDTH - MARGIN) * each, height * each))
    if not painter.end():
        raise NotPrinted("The printer does not end the page.")


def _font(size: float, weight: int) -> QFont:
    """The typeface without hinting: letters stand as far apart as they were laid out, at any resolution."""
    from cim_troubleshooter.screens.theme import fonts

    font = QFont(fonts.font(size, weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font

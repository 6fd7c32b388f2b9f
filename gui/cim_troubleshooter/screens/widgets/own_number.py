"""A telephone number that the person writes down for themselves, where nobody has given one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cim_troubleshooter.guidance.own_contacts import LONGEST, usable_number
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.buttons import link_button, secondary_button
from cim_troubleshooter.screens.widgets.words import words


class OwnNumberField(QWidget):
    """`kept` carries the number, as it is to be shown, or None where it is to be removed. `told` a sentence for assistive technology."""

    kept = Signal(object)
    told = Signal(str)

    def __init__(self, of: str, number: str = "") -> None:
        """`of` is whose number it is, in words; `number` the one that is kept now."""
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(tokens.GAP_2)
        self.field = QLineEdit(number)
        self.field.setObjectName("search")
        self.field.setMaxLength(LONGEST)
        self.field.setAccessibleName(self.tr("Telephone number: {name}").format(name=of))
        self.field.returnPressed.connect(self._keep)
        self._fault = words("", "strong")
        self._fault.hide()
        keep = secondary_button(self.tr("Keep this number"))
        keep.clicked.connect(self._keep)
        hint = words(self.tr("It is kept for you alone, on this computer."), "small", secondary=True)
        for widget in (words(self.tr("Their telephone number"), "strong"), hint, self._fault, self.field, keep):
            rows.addWidget(widget)
        if number:
            remove = link_button(self.tr("Remove this number"))
            remove.clicked.connect(lambda: self.kept.emit(None))
            rows.addWidget(remove)

    def _keep(self) -> None:
        number = usable_number(self.field.text())
        if number is None:
            self._say(self.tr("Write a telephone number, such as 01632 960 123."))
            self.field.setFocus()
        else:
            self.kept.emit(number)

    def say_not_kept(self) -> None:
        """Tell that this computer did not let the number be kept."""
        self._say(self.tr("This computer does not let the number be kept. Write it on paper."))

    def _say(self, says: str) -> None:
        self._fault.setText(says)
        self._fault.show()
        self.told.emit(says)

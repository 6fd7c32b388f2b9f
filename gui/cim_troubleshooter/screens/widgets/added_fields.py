"""The fields for what a person may add to the summary: each says what it is for, and takes only what has its form."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from cim_troubleshooter.handover.added import FIELDS, LONGEST, Field, formed
from cim_troubleshooter.journey.state import Added
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.words import words

_LEARNS_NOTHING = Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData
_ROOM_TO_TYPE = 10
"""Characters more than a field's longest form: what is pasted may have spaces."""


class AddedFields(QWidget):
    """Tells by `changed` what is typed, with every field that does not have its form left empty; `told` is a fault to be read out."""

    changed = Signal(object)
    told = Signal(str)

    def __init__(self, added: Added) -> None:
        """With what was typed before."""
        super().__init__()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(tokens.GAP_1)
        self._rows.addWidget(words(self.tr("Only if you want to. Never type your passcode."), "small"))
        self.fields = {
            "name": _Field(self.tr("Your name, so that they know who is calling"), self.tr("Letters only, at most 60.")),
            "telephone": _Field(
                self.tr("Telephone number, so that they can call you back"), self.tr("3 to 20 digits, such as 01632 960 123 or 4321.")
            ),
            "card": _Field(
                self.tr("Number under the photo on your card (UUID), so that they can find you"),
                self.tr("12 to 14 digits. It is not your passcode."),
            ),
        }
        for name in FIELDS:
            field = self.fields[name]
            field.box.setMaxLength(LONGEST[name] + _ROOM_TO_TYPE)
            field.box.setText(getattr(added, name))
            field.box.textEdited.connect(self._tell)
            field.box.editingFinished.connect(lambda name=name: self._check(name))
            self._rows.addWidget(field)

    def _tell(self) -> None:
        formed_ones = {name: formed(name, self.fields[name].box.text()) for name in FIELDS}
        for name, value in formed_ones.items():
            if value is not None:
                self.fields[name].say_whether_formed(True)
        self.changed.emit(Added(**{name: value or "" for name, value in formed_ones.items()}))

    def _check(self, name: Field) -> None:
        """A fault is told when somebody has finished typing, and not while they do."""
        field = self.fields[name]
        if says := field.say_whether_formed(formed(name, field.box.text()) is not None):
            self.told.emit(says)


class _Field(QWidget):
    """A label, a box, and what is wrong with what is in it."""

    def __init__(self, label: str, form: str) -> None:
        super().__init__()
        self._form = form
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        self.box = QLineEdit()
        self.box.setObjectName("field")
        self.box.setAccessibleName(label)
        self.box.setInputMethodHints(_LEARNS_NOTHING)
        self.box.setAcceptDrops(False)
        self.fault = words("", "small")
        self.fault.hide()
        rows.addWidget(words(label, "small"))
        rows.addWidget(self.box)
        rows.addWidget(self.fault)

    def say_whether_formed(self, is_formed: bool) -> str:
        """Show or remove the fault. Gives it where it is new."""
        if is_formed == self.fault.isHidden():
            return ""
        says = "" if is_formed else self.tr("Not added to the summary. {form}").format(form=self._form)
        self.fault.setText(says)
        self.fault.setVisible(not is_formed)
        self.box.setAccessibleDescription(says)
        return says

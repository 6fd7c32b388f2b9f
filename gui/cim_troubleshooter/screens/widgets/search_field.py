"""The search field: large and plain, and on a shared terminal without a memory."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLineEdit

from cim_troubleshooter.screens.widgets.search_place import paint_key_of_field
from cim_troubleshooter.texts.characters import one_line

LONGEST = 1000
"""Characters. A long story fits; the search reads no more."""
_TEACHES_NOTHING = Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoAutoUppercase


class SearchField(QLineEdit):
    """What somebody types here is kept nowhere, and gone with the page."""

    def __init__(self, name: str, hint: str, key: str, shared: bool) -> None:
        """`name` is for assistive technology, `hint` stands in the empty field, and at its end the `key` that leads to it.

        `shared`: strangers use it one after the other, so nothing can be carried in or out of it.
        """
        super().__init__()
        self.setObjectName("search")
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self._key = key
        if key:
            self.setAccessibleDescription(self.tr("{hint}. Key: {key}").format(hint=hint, key=key))
        self.setMaxLength(LONGEST)
        # Keyboards on the screen and dictation learn words, and would offer them to the next person.
        self.setInputMethodHints(_TEACHES_NOTHING)
        self.textChanged.connect(self._remove_what_cannot_be_seen)
        if shared:
            self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
            self.setAcceptDrops(False)
            # On X11, what is selected can be pasted elsewhere, even after the field is gone.
            self.selectionChanged.connect(self.deselect)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the key, as long as nothing is typed."""
        super().paintEvent(event)
        if not self.text():
            paint_key_of_field(self, self.placeholderText(), self._key)

    def empty(self) -> None:
        """Remove what was typed, for good: Qt's own `clear` could be undone."""
        self.setText("")

    def _remove_what_cannot_be_seen(self, text: str) -> None:
        """Characters that control something, or turn the direction of writing, come with what is pasted."""
        if (seen := one_line(text)) != text:
            place = self.cursorPosition()
            self.setText(seen)
            self.setCursorPosition(place)

"""The header bar: the program's name, Text size and Start again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.buttons import LinkButton
from cim_troubleshooter.screens.widgets.layouts import WrappingRow
from cim_troubleshooter.screens.widgets.words import as_plain_text, name_style


class Header(QFrame):
    """`size_chosen` carries the text size that a person chose, in per cent."""

    size_chosen = Signal(int)

    def __init__(self, name: str, with_keys: bool) -> None:
        """`name` is what stands on the left. `with_keys` shows in the menu which keys change the text size."""
        super().__init__()
        self._with_keys = with_keys
        self.setObjectName("header")
        self._name = QLabel(name)
        as_plain_text(self._name)
        self._name.setWordWrap(True)
        name_style(self._name, "product")
        self.text_size = LinkButton(self.tr("Text size"), on_colour=True)
        self.text_size.clicked.connect(self._offer_sizes)
        self.start_again = LinkButton(self.tr("Start again"), on_colour=True)
        for link in (self.text_size, self.start_again):
            link.setObjectName("header-link")
        self._size = tokens.TEXT_SIZES[0]
        links = QWidget()
        links.setSizePolicy(QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred))
        beside = WrappingRow(18)
        beside.addWidget(self.text_size)
        beside.addWidget(self.start_again)
        links.setLayout(beside)
        self._row = QHBoxLayout(self)
        self.leave_room(0)
        self._row.setSpacing(18)
        self._row.addWidget(self._name, 1)
        # Where the name has no room and is hidden, the links still stand on the right.
        self._row.addStretch()
        self._row.addWidget(links)

    def leave_room(self, scroll_bar: int) -> None:
        """The margins. A scroll bar of so many px beside the header is part of the one on the right, as it is for pages."""
        self._row.setContentsMargins(tokens.GAP_5, 6, tokens.GAP_5 - scroll_bar, 6)

    def show_name(self, shown: bool) -> None:
        """Show or hide the program's name: the window's title has it too."""
        self._name.setVisible(shown)

    def mark_size(self, percent: int) -> None:
        """Remember the text size in force: the menu marks it, and a screen reader can tell it."""
        self._size = percent
        now = self.tr("Now {percent} %").format(percent=percent)
        self.text_size.setAccessibleDescription(f"{now}. {self.tr('Keys: Ctrl with + or −')}")

    def _key_to(self, percent: int) -> str:
        """The key that leads to a size from the one in force (screens/keys.py)."""
        steps = tokens.TEXT_SIZES.index(percent) - tokens.TEXT_SIZES.index(self._size)
        return {1: "Ctrl++", -1: "Ctrl+-"}.get(steps, "Ctrl+0" if percent == tokens.TEXT_SIZES[0] else "")

    def _offer_sizes(self) -> None:
        # Imported here: the first page is on the screen before anybody can open the menu.
        from PySide6.QtCore import Qt
        from PySide6.QtGui import QAction, QActionGroup
        from PySide6.QtWidgets import QMenu

        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for percent in tokens.TEXT_SIZES:
            action = QAction(f"{percent} %", group)
            action.setCheckable(True)
            action.setChecked(percent == self._size)
            action.setData(percent)
            action.setShortcut(self._key_to(percent))
            action.setShortcutVisibleInContextMenu(self._with_keys)
            menu.addAction(action)
        group.triggered.connect(lambda action: self.size_chosen.emit(action.data()))
        menu.popup(self.text_size.mapToGlobal(self.text_size.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[tokens.TEXT_SIZES.index(self._size)])

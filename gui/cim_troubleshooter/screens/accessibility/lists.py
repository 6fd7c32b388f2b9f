"""Lists, told to assistive technology as lists: Qt knows their cards only as buttons.

Each card stays something to press. Its place ("3 of 8") stands in its description, for those who are not told how many
children a list has: Qt passes no position in a set on.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QAccessible, QAccessibleActionInterface

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

_LIST, _CARD = "CauseList", "CauseButton"
"""The classes of such a list and of its cards; not imported here, where most pages have none."""


def role_in_list(kind: str) -> QAccessible.Role | None:
    """As what a widget of this class is told, where it is such a list or a card in one."""
    return {_LIST: QAccessible.Role.List, _CARD: QAccessible.Role.ListItem}.get(kind)


def card_told(of: QWidget) -> QAccessibleWidget:
    """What assistive technology is given for a card."""
    return _kind()(of)


@cache
def _kind() -> type[QAccessibleWidget]:
    """Made when somebody asks: no page has a use for it where no screen reader listens."""
    from PySide6.QtWidgets import QAccessibleWidget

    press = QAccessibleActionInterface.pressAction()

    class AccessibleCard(QAccessibleWidget):
        def __init__(self, button: QWidget) -> None:
            super().__init__(button, QAccessible.Role.ListItem)

        def actionNames(self) -> list[str]:
            return [press, *super().actionNames()]

        def doAction(self, action: str) -> None:
            if action == press:
                cast("QAbstractButton", self.widget()).click()
            else:
                super().doAction(action)

    return AccessibleCard

"""Lists, told to assistive technology as lists: Qt knows what is in them only as buttons and words.

A card stays something to press. Its place ("3 of 8") stands in its description, for those who are not told how many
children a list has: Qt passes no position in a set on.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

from PySide6.QtGui import QAccessible, QAccessibleActionInterface

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

_ROLES = {
    "TroubleshooterWindow": "Window",
    "CauseList": "List",
    "CauseButton": "ListItem",
    "ResultList": "List",
    "ResultButton": "ListItem",
    "BulletList": "List",
    "BulletPoint": "ListItem",
    "StepBar": "List",
    "StepShown": "ListItem",
}
"""Roles by the names of classes; not imported here, where most pages have none of them."""


def role_in_list(kind: str) -> QAccessible.Role | None:
    """As what a widget of this class is told, where it is a list, something in one, or the window that holds all."""
    role = _ROLES.get(kind)
    return QAccessible.Role[role] if role is not None else None


def item_told(of: QWidget) -> QAccessibleWidget:
    """What assistive technology is given for something in a list: a card can be pressed, words are only read."""
    if hasattr(of, "click"):
        return _kind()(of)
    from PySide6.QtWidgets import QAccessibleWidget

    return QAccessibleWidget(of, QAccessible.Role.ListItem)


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

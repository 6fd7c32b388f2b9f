"""Lists, told to assistive technology as lists: Qt knows their cards only as buttons.

Each card stays something to press. Its place ("3 of 8") stands in its description, for those who are not told how many
children a list has: Qt passes no position in a set on.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtGui import QAccessible, QAccessibleActionInterface

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget

_LIST, _CARD = "CauseList", "CauseButton"
"""The classes of such a list and of its cards; not imported here, where most pages have none."""


@cache
def tell_lists() -> None:
    """From now on, Qt answers that a list is one. Costs nothing until assistive technology asks."""
    QAccessible.installFactory(_interface)


def _interface(kind: str, of: Any) -> QAccessibleWidget | None:
    """Qt asks this for every class of every widget that assistive technology comes to."""
    if kind == _CARD:
        return _kind()(of)
    if kind == _LIST:
        from PySide6.QtWidgets import QAccessibleWidget

        return QAccessibleWidget(of, QAccessible.Role.List)
    return None


@cache
def _kind() -> type[QAccessibleWidget]:
    """Made when somebody asks: no page has a use for it where no screen reader listens."""
    from PySide6.QtWidgets import QAccessibleWidget

    press = QAccessibleActionInterface.pressAction()

    class AccessibleCard(QAccessibleWidget):
        def __init__(self, button: QAbstractButton) -> None:
            super().__init__(button, QAccessible.Role.ListItem)

        def actionNames(self) -> list[str]:
            return [press, *super().actionNames()]

        def doAction(self, action: str) -> None:
            if action == press:
                cast("QAbstractButton", self.widget()).click()
            else:
                super().doAction(action)

    return AccessibleCard

"""Headings, told to assistive technology as headings: Qt knows a label only as text. So are pictures told as pictures, and lists as lists.

The level stands in the description. Qt would pass it on as an attribute of its own, but a Python class that gives attributes
beside QAccessibleWidget ends the program (tried with PySide6 6.11.3: the second base's pointer can't be handed to Qt).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QWidget

from cim_troubleshooter.screens.accessibility.lists import item_told, role_in_list
from cim_troubleshooter.screens.widgets.words import Heading

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAccessibleWidget

_PICTURE = "CardReader"
"""The class of the one picture that is a widget of its own; not imported here, where most windows have none."""


def tell_headings(page: QWidget | None = None) -> None:
    """From now on, Qt answers that a heading, a picture and a list are what they are. Costs nothing until assistive technology asks.

    Called once the first page is on the screen. What a screen reader has asked about on that page before is told again.
    """
    _install()
    if page is None or not QAccessible.isActive():
        return
    for shown in (page, *page.findChildren(QWidget)):
        told_as = _role(type(shown).__name__, shown)
        if told_as is None:
            continue
        known = QAccessible.queryAccessibleInterface(shown)
        if known.role() != told_as:
            QAccessible.deleteAccessibleInterface(QAccessible.uniqueId(known))
            if shown.hasFocus():
                QAccessible.updateAccessibility(QAccessibleEvent(shown, QAccessible.Event.Focus))


@cache
def _install() -> None:
    QAccessible.installFactory(_interface)


def _role(kind: str, of: Any) -> QAccessible.Role | None:
    """As what a widget of this class is told, where Qt by itself would tell it as something else."""
    if kind == _PICTURE and isinstance(of, QWidget):
        return QAccessible.Role.Graphic
    if kind == Heading.__name__ and isinstance(of, Heading):
        return QAccessible.Role.Heading
    return role_in_list(kind) if isinstance(of, QWidget) else None


def _interface(kind: str, of: Any) -> QAccessibleWidget | None:
    """Qt asks this for every class of every widget that assistive technology comes to."""
    role = _role(kind, of)
    if role is None:
        return None
    if role == QAccessible.Role.Heading:
        return _kind()(of)
    if role == QAccessible.Role.ListItem:
        return item_told(of)
    from PySide6.QtWidgets import QAccessibleWidget

    return QAccessibleWidget(of, role)


@cache
def _kind() -> type[QAccessibleWidget]:
    """Made when somebody asks: the first page has no use for it where no screen reader listens."""
    from PySide6.QtWidgets import QAccessibleWidget

    class AccessibleHeading(QAccessibleWidget):
        def __init__(self, heading: Heading) -> None:
            super().__init__(heading, QAccessible.Role.Heading)
            self._heading = heading

        def text(self, kind: QAccessible.Text) -> str:
            if kind == QAccessible.Text.Name:
                return self._heading.text()
            if kind == QAccessible.Text.Description:
                level = QCoreApplication.translate("Heading", "Heading level {level}").format(level=self._heading.level)
                return f"{self._heading.about}. {level}" if self._heading.about else level
            return super().text(kind)

    return AccessibleHeading

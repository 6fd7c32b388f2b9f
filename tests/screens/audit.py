"""What is wrong with a window as it is shown now: clipped, overlapping, outside, too small, without a name. One line for each fault."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QProgressBar, QRadioButton, QScrollArea, QScrollBar, QSizePolicy, QWidget

from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.theme.measure import BREAK, breakable
from cim_troubleshooter.screens.widgets.address import AddressLink
from cim_troubleshooter.screens.widgets.answer_button import AnswerButton
from cim_troubleshooter.screens.widgets.buttons import Button, LinkButton
from cim_troubleshooter.screens.widgets.card_reader import CardReader
from cim_troubleshooter.screens.widgets.cause_list import CauseButton, CauseList
from cim_troubleshooter.screens.widgets.choice import Choice
from cim_troubleshooter.screens.widgets.code_picture import LargeCode
from cim_troubleshooter.screens.widgets.focus_ring import FocusRing
from cim_troubleshooter.screens.widgets.search_results import ResultButton
from cim_troubleshooter.screens.widgets.symptom_card import SymptomCard
from cim_troubleshooter.screens.widgets.words import Heading
from cim_troubleshooter.screens.window import TroubleshooterWindow

_LEAST_PAGE = 160
"""The least height in px of what scrolls: less could not be read."""


def called(widget: QWidget) -> str:
    """A widget by its kind and words."""
    text = widget.accessibleName() or (widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else "")
    return f"{type(widget).__name__} {text[:60]!r}"


def seen(window: QWidget) -> list[QWidget]:
    """All that can be seen, what has to be scrolled to as well. A large code covers everything."""
    covers = [one for one in window.findChildren(LargeCode) if one.isVisibleTo(window)]
    return [*covers] or [
        one for one in window.findChildren(QWidget) if one.isVisibleTo(window) and not isinstance(one, (FocusRing, QScrollBar))
    ]


def layout_faults(window: TroubleshooterWindow) -> list[str]:
    """Words that are cut off, things that cover each other, things outside of what holds them, a page to be scrolled sideways."""
    widgets = [one for one in seen(window) if one.objectName() != "qt_scrollarea_hcontainer"]
    return [*_sideways(window), *_clipped(widgets), *_outside(window, widgets), *_overlapping(window)]


def _sideways(window: TroubleshooterWindow) -> Iterator[str]:
    area = window.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    if window.page is not None and window.page.width() > area.viewport().width():
        yield f"the page is {window.page.width()} px wide where there are {area.viewport().width()}"
    if area.viewport().height() < min(_LEAST_PAGE, window.height() // 3):
        yield f"only {area.viewport().height()} px are left for the page"


def _clipped(widgets: list[QWidget]) -> Iterator[str]:
    for one in widgets:
        if isinstance(one, (Button, LinkButton)):
            wanted = one.sizeHint()
            if one.width() < wanted.width() or one.height() < wanted.height():
                yield f"cut off: {called(one)} has {one.width()}×{one.height()}, needs {wanted.width()}×{wanted.height()}"
        elif isinstance(one, (QLabel, QAbstractButton, CauseList)) and one.hasHeightForWidth():
            if one.height() < one.heightForWidth(one.width()):
                yield f"cut off: {called(one)} is {one.height()} px high, needs {one.heightForWidth(one.width())}"
        elif isinstance(one, QLabel) and one.text() and (one.width() < one.sizeHint().width() or one.height() < one.sizeHint().height()):
            yield f"cut off: {called(one)} has {one.size().toTuple()}, needs {one.sizeHint().toTuple()}"
        elif one.sizePolicy().horizontalPolicy() == QSizePolicy.Policy.Fixed and one.width() < one.sizeHint().width():
            yield f"cut off: {called(one)} is {one.width()} px wide, needs {one.sizeHint().width()}"
        room, text = _words_of(one)
        longest = max((QFontMetrics(one.font()).horizontalAdvance(word) for word in breakable(text).replace(BREAK, " ").split()), default=0)
        if longest > room:
            yield f"cut off: {called(one)} has {room} px for words, its longest word needs {longest}"


def _words_of(widget: QWidget) -> tuple[int, str]:
    """How much room in px there is for words that wrap, and the words."""
    if isinstance(widget, QLabel):
        return widget.contentsRect().width(), QLabel.text(widget) if widget.wordWrap() else ""
    if isinstance(widget, SymptomCard):
        return widget.width() - 2 * 15, widget.symptom.title
    if isinstance(widget, AnswerButton):
        return widget.width() - 2 * 18, widget.text()
    if isinstance(widget, Choice):
        return widget.width() - widget.room_beside(), widget.accessibleName()
    if isinstance(widget, ResultButton):
        return widget.width() - 2 * 16, widget.hit.title if widget.hit else ""
    if isinstance(widget, AddressLink):
        return widget.width(), widget.wrapped
    return 0, ""


def _outside(window: QWidget, widgets: list[QWidget]) -> Iterator[str]:
    for one in widgets:
        above = one.parentWidget()
        if one.isWindow() or above is None or isinstance(above.parentWidget(), QScrollArea):
            continue
        if not above.rect().contains(one.geometry()):
            yield f"outside: {called(one)} at {one.geometry().getRect()} in {called(above)} of {above.size().toTuple()}"


def _overlapping(window: QWidget) -> Iterator[str]:
    for holder in [window, *seen(window)]:
        inside = [
            one
            for one in holder.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
            if one.isVisibleTo(window) and not isinstance(one, (FocusRing, LargeCode, QScrollBar)) and not one.isWindow()
        ]
        for at, one in enumerate(inside):
            for other in inside[at + 1 :]:
                if one.geometry().intersects(other.geometry()):
                    yield f"overlap: {called(one)} and {called(other)}"


def target_faults(window: QWidget) -> list[str]:
    """Controls that are smaller than a finger."""
    controls = [one for one in seen(window) if isinstance(one, (QAbstractButton, QLineEdit))]
    return [f"small: {called(one)} {one.size().toTuple()}" for one in controls if min(one.width(), one.height()) < tokens.TARGET]


_ROLES = {
    CauseButton: QAccessible.Role.ListItem,
    CauseList: QAccessible.Role.List,
    ResultButton: QAccessible.Role.ListItem,
    QRadioButton: QAccessible.Role.RadioButton,
    QAbstractButton: QAccessible.Role.Button,
    QLineEdit: QAccessible.Role.EditableText,
    QProgressBar: QAccessible.Role.ProgressBar,
    Heading: QAccessible.Role.Heading,
    CardReader: QAccessible.Role.Graphic,
}


def told(window: QWidget) -> list[QWidget]:
    """All that has to have a name and a fitting role: controls, headings, and cards with their pictures."""
    return [one for one in seen(window) if isinstance(one, tuple(_ROLES)) or one.focusPolicy() & Qt.FocusPolicy.TabFocus]


def name_faults(window: QWidget) -> list[str]:
    """Controls, headings and pictures without a name, with a role that does not fit, or without a description of what they show."""
    faults = []
    for one in told(window):
        about = QAccessible.queryAccessibleInterface(one)
        fitting = next((role for kind, role in _ROLES.items() if isinstance(one, kind)), None)
        if not about.text(QAccessible.Text.Name).strip():
            faults.append(f"without a name: {called(one)}")
        if about.role() != fitting:
            faults.append(f"role {about.role()}: {called(one)}")
        if isinstance(one, SymptomCard) and one.symptom.screens and "Picture of" not in about.text(QAccessible.Text.Description):
            faults.append(f"a picture without words: {called(one)}")
    return faults


def place_in(window: QWidget, widget: QWidget) -> QRect:
    """Where a widget lies in its window."""
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())

"""What a stranger does with pointer and keys: what could carry text in or out, or open something, never reaches the page."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDropEvent, QHelpEvent, QKeyEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from cim_troubleshooter.kiosk.lock_down import Terminal, lock_down

HERE = QPoint(20, 20)


class Reached(QObject):
    """Records the events that a widget receives."""

    def __init__(self) -> None:
        super().__init__()
        self.kinds: list[QEvent.Type] = []
        self.keys: list[int] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.kinds.append(event.type())
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self.keys.append(event.key())
        return False


class Field(QTextEdit):
    """A text field, which takes text by pointer and keys, over the whole screen."""

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self.reached = Reached()
        self.viewport().installEventFilter(self.reached)
        self.installEventFilter(self.reached)
        self.terminal: Terminal = lock_down(application, self, 600, lambda: None)


@pytest.fixture
def field(qtbot: QtBot, qapp: QApplication) -> Iterator[Field]:
    quits = qapp.quitOnLastWindowClosed()
    field = Field(qapp)
    qtbot.waitExposed(field)
    yield field
    qapp.removeEventFilter(field.terminal._refused)
    qapp.removeEventFilter(field.terminal._idle)
    qapp.setQuitOnLastWindowClosed(quits)
    field.deleteLater()


def dragged() -> QMimeData:
    data = QMimeData()
    data.setText("carried in")
    return data


def enters(data: QMimeData) -> QDragEnterEvent:
    return QDragEnterEvent(HERE, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


def drops(data: QMimeData) -> QDropEvent:
    return QDropEvent(QPointF(HERE), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


@pytest.mark.parametrize(("button", "arrives"), [(Qt.MouseButton.LeftButton, True), (Qt.MouseButton.MiddleButton, False)])
def test_the_middle_button_does_nothing(field: Field, button: Qt.MouseButton, arrives: bool) -> None:
    QTest.mouseClick(field.viewport(), button, Qt.KeyboardModifier.NoModifier, HERE)
    assert (QEvent.Type.MouseButtonPress in field.reached.kinds) is arrives
    assert (QEvent.Type.MouseButtonRelease in field.reached.kinds) is arrives


def test_what_is_dragged_onto_the_page_is_not_taken(field: Field) -> None:
    entering = enters(dragged())
    QApplication.sendEvent(field.viewport(), entering)
    assert not entering.isAccepted()
    QApplication.sendEvent(field.viewport(), drops(dragged()))
    assert field.toPlainText() == ""
    assert not {QEvent.Type.DragEnter, QEvent.Type.Drop} & {*field.reached.kinds}


def test_without_the_lock_the_same_drag_would_carry_text_in(field: Field, qapp: QApplication) -> None:
    qapp.removeEventFilter(field.terminal._refused)
    data = dragged()
    QApplication.sendEvent(field.viewport(), enters(data))
    QApplication.sendEvent(field.viewport(), drops(data))
    assert field.toPlainText() == "carried in"


def test_the_wheel_scrolls_the_page(field: Field) -> None:
    field.setPlainText("\n".join(map(str, range(500))))
    turned = QPoint(0, -120)
    at = QPointF(HERE)
    wheel = QWheelEvent(
        at, at, turned, turned, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False
    )
    QApplication.sendEvent(field.viewport(), wheel)
    assert field.verticalScrollBar().value() > 0


@pytest.mark.parametrize(
    "event",
    [
        QContextMenuEvent(QContextMenuEvent.Reason.Mouse, HERE, HERE),
        QHelpEvent(QEvent.Type.ToolTip, HERE, HERE),
        QHelpEvent(QEvent.Type.WhatsThis, HERE, HERE),
        QEvent(QEvent.Type.QueryWhatsThis),
        QEvent(QEvent.Type.EnterWhatsThisMode),
    ],
    ids=lambda event: event.type().name,
)
def test_no_menu_and_no_help_opens(field: Field, event: QEvent) -> None:
    QApplication.sendEvent(field, event)
    assert event.type() not in field.reached.kinds


@pytest.mark.parametrize("keys", ["Ctrl+C", "Ctrl+X", "Ctrl+V", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+A", "Ctrl+W", "Shift+F1"])
def test_keys_that_copy_undo_or_end_do_nothing(field: Field, keys: str) -> None:
    assert not _arrives(field, keys)


@pytest.mark.parametrize("keys", ["A", "Tab", "Return", "Left", "PgDown", "Space"])
def test_keys_to_type_and_move_arrive(field: Field, keys: str) -> None:
    assert _arrives(field, keys)


@pytest.mark.parametrize(
    ("keys", "again"), [("Return", False), ("Enter", False), ("Space", False), ("Esc", False), ("Left", True), ("A", True)]
)
def test_a_key_that_is_held_down_presses_once(field: Field, keys: str, again: bool) -> None:
    key = QKeySequence(keys)[0].key()
    QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", True))
    assert (key in field.reached.keys) is again


def _arrives(field: Field, keys: str) -> bool:
    pressed = QKeySequence(keys)[0]
    QTest.keyClick(field, pressed.key(), pressed.keyboardModifiers())
    return pressed.key() in field.reached.keys


def test_the_window_cannot_be_closed_until_the_session_ends(field: Field, qapp: QApplication) -> None:
    field.close()
    assert field.isVisible()
    field.terminal._end_session(qapp, lambda: None)
    assert field.terminal.session_ends
    field.close()
    assert not field.isVisible()


def test_a_window_that_is_minimised_comes_back(field: Field, qtbot: QtBot) -> None:
    field.showMinimized()
    qtbot.waitUntil(lambda: field.isFullScreen() and not field.isMinimized())

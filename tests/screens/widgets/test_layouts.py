"""The layouts of our own measure what they hold once, and again when it has changed."""

import pytest
from PySide6.QtWidgets import QLayout, QPushButton, QSizePolicy, QWidget
from pytestqt.qtbot import QtBot

from cim_troubleshooter.screens.widgets.layouts import ReflowingGrid, WrappingRow

WIDTH = 320


class _Measured(QPushButton):
    """As high as it is told to be, whatever its width; counts how often it is asked."""

    def __init__(self, height: int) -> None:
        super().__init__()
        self.asked = 0
        self.high = height
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self.asked += 1
        return self.high


def _holding(layout: QLayout, widgets: list[_Measured], qtbot: QtBot) -> QWidget:
    holder = QWidget()
    qtbot.addWidget(holder)
    for widget in widgets:
        layout.addWidget(widget)
    holder.setLayout(layout)
    return holder


@pytest.mark.parametrize("layout", [lambda: ReflowingGrid(10, 3), lambda: WrappingRow(10)], ids=["grid", "row"])
class TestALayout:
    def test_measures_what_it_holds_once_for_a_width(self, layout: type[QLayout], qtbot: QtBot) -> None:
        widgets = [_Measured(50) for _ in range(4)]
        holder = _holding(made := layout(), widgets, qtbot)
        first = holder.heightForWidth(WIDTH)
        asked = [widget.asked for widget in widgets]
        assert [holder.heightForWidth(WIDTH) for _ in range(5)] == [first] * 5
        assert (made.hasHeightForWidth(), [widget.asked for widget in widgets]) == (True, asked)

    def test_measures_again_what_has_another_size_now(self, layout: type[QLayout], qtbot: QtBot) -> None:
        widgets = [_Measured(50) for _ in range(4)]
        holder = _holding(layout(), widgets, qtbot)
        before = holder.heightForWidth(WIDTH)
        for widget in widgets:
            widget.high = 80
            widget.updateGeometry()
        assert holder.heightForWidth(WIDTH) > before

    def test_measures_again_when_something_comes_or_goes(self, layout: type[QLayout], qtbot: QtBot) -> None:
        holder = _holding(made := layout(), [_Measured(50)], qtbot)
        with_one = holder.heightForWidth(WIDTH)
        for _ in range(7):
            made.addWidget(_Measured(50))
        assert holder.heightForWidth(WIDTH) > with_one
        while made.count() > 1:
            made.takeAt(made.count() - 1)
        assert holder.heightForWidth(WIDTH) == with_one

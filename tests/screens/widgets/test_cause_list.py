"""The list of causes beside the steps, also where it is long."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from cim_troubleshooter.screens.widgets.cause_list import CauseList, Listed

CAUSES = [Listed(str(number), f"Cause {number}", "possible", "Possible", "This computer cannot tell.") for number in range(30)]


def test_every_cause_has_a_button_over_its_card_and_tab_goes_through_them_in_order(qtbot: QtBot) -> None:
    listed = CauseList(CAUSES, None)
    qtbot.addWidget(listed)
    listed.show()
    qtbot.waitExposed(listed)
    listed.activateWindow()
    qtbot.waitUntil(lambda: len(listed.findChildren(QPushButton)) == len(CAUSES))
    listed.resize(320, listed.heightForWidth(320))
    QApplication.processEvents()
    buttons = sorted(listed.findChildren(QPushButton), key=lambda button: button.mapTo(listed, QPoint(0, 0)).y())
    assert [button.accessibleName().split(".")[0] for button in buttons] == [cause.title for cause in CAUSES]
    assert all(listed.childAt(button.mapTo(listed, button.rect().center())) is button for button in buttons)
    buttons[0].setFocus()
    reached = [buttons[0]]
    for _ in CAUSES[1:]:
        qtbot.keyClick(reached[-1], Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert reached == buttons
    with qtbot.waitSignal(listed.chosen) as chosen:
        buttons[25].click()
    assert chosen.args == ["25"]

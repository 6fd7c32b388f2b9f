"""A saved summary on the screen: read-only, plain text, and by a drop as by the command."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from cim_troubleshooter.handover.saved_summary import SavedFinding, file_content
from cim_troubleshooter.journey.state import Journey, Place
from cim_troubleshooter.screens.dropping import Dropping
from cim_troubleshooter.screens.pages.saved_summary_page import MOST_EXPLAINED, SavedSummaryPage
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.handover.test_saved_summary import saved
from tests.screens.conftest import Opened


def texts(window: TroubleshooterWindow) -> str:
    assert window.page is not None
    return "\n".join(label.text() for label in window.page.findChildren(QLabel))


def drop(window: TroubleshooterWindow, *paths: Path) -> bool:
    """Whether the window takes the files that are dropped."""
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    how = (Qt.DropAction.CopyAction, content, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enters = QDragEnterEvent(QPointF(300, 300).toPoint(), *how)
    QApplication.sendEvent(window, enters)
    if enters.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), *how))
    return enters.isAccepted()


def test_what_was_told_what_it_means_and_the_details_are_there(opened: Opened) -> None:
    window = opened()
    window.show_saved(saved())
    assert isinstance(window.page, SavedSummaryPage)
    shown = texts(window)
    for line in saved().said:
        assert line in shown
    assert "certificate-expired" in shown and "It does not mean: " in shown
    assert "OMNIKEY 3121" in shown
    assert window.surroundings.pack.causes["certificates-expired"].title in shown


def test_nothing_of_it_can_be_changed_or_pressed(opened: Opened) -> None:
    window = opened()
    window.show_saved(saved())
    assert window.page is not None
    assert window.page.findChildren(QAbstractButton) == []
    assert window.page.findChildren(QLineEdit) == []


def test_back_leads_to_where_the_person_was(opened: Opened) -> None:
    window = opened(Journey(place=Place.WHO_CAN_HELP, came_from=Journey()))
    window.show_saved(saved())
    window.show_saved(saved())
    window.go_back()
    assert window.page is not None and window.page.journey.place is Place.WHO_CAN_HELP


def test_a_strangers_text_is_never_markup(opened: Opened) -> None:
    window = opened()
    window.show_saved(saved()._replace(said=("<img src=http://a.example>",), computer="<b>b</b>"))
    [label] = [label for label in window.findChildren(QLabel) if "<img" in label.text()]
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_hundreds_of_made_up_findings_are_no_burden(opened: Opened) -> None:
    window = opened()
    window.show_saved(saved()._replace(findings=tuple(SavedFinding(f"code-{at}", "problem", "All is lost.") for at in range(200))))
    shown = texts(window)
    assert shown.count("This version of the program does not know this code.") == MOST_EXPLAINED
    assert f"Not shown: {200 - MOST_EXPLAINED} more." in shown


def test_a_summary_that_is_dropped_is_opened(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    window = opened()
    Dropping(window)
    path = tmp_path / "one.cim-summary"
    path.write_bytes(file_content(saved()))
    assert drop(window, path)
    qtbot.waitUntil(lambda: isinstance(window.page, SavedSummaryPage))
    assert window.surroundings.saved == saved()


def test_what_is_dropped_and_is_none_is_said_on_the_page(opened: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    window = opened()
    Dropping(window)
    path = tmp_path / "one.cim-summary"
    path.write_bytes(b"{}")
    assert drop(window, path)
    qtbot.waitUntil(lambda: "cannot be opened" in texts(window))
    assert window.page is not None and window.page.journey.place is Place.WHAT_YOU_SEE


def test_other_files_several_files_and_a_window_that_takes_none(opened: Opened, tmp_path: Path) -> None:
    window = opened()
    assert not drop(window, tmp_path / "one.cim-summary"), "nothing is taken until the window listens, and a shared terminal's never does"
    Dropping(window)
    assert not drop(window, tmp_path / "letter.docx")
    assert not drop(window, tmp_path / "one.cim-summary", tmp_path / "two.cim-summary")

"""The summary on the page: read aloud as it is said, with what a person adds and without what does not have the form of its field."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from cim_troubleshooter.checks.card_findings import EXPIRED
from cim_troubleshooter.handover.reference import reference_of, spoken
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Added, Journey
from cim_troubleshooter.screens.widgets.added_fields import AddedFields
from cim_troubleshooter.screens.widgets.summary_card import SummaryCard
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.screens.conftest import Opened, press

ADD = "Add your name or number"


def card_of(window: TroubleshooterWindow) -> SummaryCard:
    [card] = window.findChildren(SummaryCard)
    return card


def at_who_can_help(opened: Opened, **how: bool) -> TroubleshooterWindow:
    window = opened(**how)
    pack = window.surroundings.pack
    found = moves.found(
        moves.choose_symptom(Journey(), pack, "log-in"), [EXPIRED.found({"date": "20 November 2026"}, {"reader": "OMNIKEY"})]
    )
    window.show_journey(moves.who_can_help(moves.checks_seen(found, pack)))
    return window


def type_into(window: TroubleshooterWindow, name: str, text: str) -> QLineEdit:
    [fields] = window.findChildren(AddedFields)
    box: QLineEdit = fields.fields[name].box
    box.setText(text)
    box.textEdited.emit(text)
    box.editingFinished.emit()
    return box


def test_the_references_characters_are_said_one_by_one(opened: Opened) -> None:
    window = at_who_can_help(opened)
    reference = reference_of(card_of(window).journey)
    [heard] = [
        label.accessibleName() for label in card_of(window).findChildren(QLabel) if label.accessibleName().startswith("Your summary\n")
    ]
    assert f"Reference: {spoken(reference)}" in heard and reference not in heard
    assert f"Reference: {reference}" in card_of(window).text


def test_what_is_added_is_in_the_summary_and_goes_with_the_journey(opened: Opened) -> None:
    window = at_who_can_help(opened)
    press(window, ADD)
    type_into(window, "name", "Ama  Owusu")
    assert "Name: Ama Owusu" in card_of(window).text.splitlines()
    window.show_about()
    window.go_back()
    assert "Name: Ama Owusu" in card_of(window).text.splitlines()
    type_into(window, "name", "")
    assert "Name:" not in card_of(window).text
    window.start_again()
    assert window.page is not None and window.page.journey.added == Added()


def test_what_does_not_have_the_form_of_its_field_is_said_and_left_out(opened: Opened) -> None:
    window = at_who_can_help(opened)
    press(window, ADD)
    told: list[str] = []
    card_of(window).told.connect(told.append)
    box = type_into(window, "card", "1234")
    assert "1234" not in card_of(window).text
    assert told == ["Not added to the summary. 12 to 14 digits. It is not your passcode."]
    assert box.accessibleDescription() == told[0]
    type_into(window, "card", "1234 5678 9012")
    assert "Number on the card (UUID): 123456789012" in card_of(window).text
    assert box.accessibleDescription() == ""


def test_details_for_it_are_folded_in_and_never_in_the_text(opened: Opened) -> None:
    window = at_who_can_help(opened)
    shown = "\n".join(label.text() for label in card_of(window).findChildren(QLabel))
    assert "OMNIKEY" not in shown
    press(window, "Details for IT")
    shown = "\n".join(label.text() for label in card_of(window).findChildren(QLabel))
    assert "certificate-expired: reader OMNIKEY" in shown
    assert "OMNIKEY" not in card_of(window).text


def test_strangers_who_share_a_terminal_have_no_fields(opened: Opened) -> None:
    window = at_who_can_help(opened, kiosk=True)
    assert ADD not in [button.text() for button in card_of(window).findChildren(QAbstractButton)]
    assert window.findChildren(AddedFields) == []


def test_the_journeys_beginning_is_what_it_is_seen_since(opened: Opened) -> None:
    window = at_who_can_help(opened)
    card = card_of(window)
    before = card.text
    card.say_where_and_since(window.page.begun - 3600, window.surroundings)  # type: ignore[union-attr]
    assert card.text.splitlines()[1] != before.splitlines()[1]
    assert card.text.splitlines()[1].startswith("Where: ")

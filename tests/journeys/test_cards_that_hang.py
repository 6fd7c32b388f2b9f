"""A card that never answers: the page stays usable, Continue works, and the program ends when it is asked to."""

from __future__ import annotations

import threading
import time

from tests.journeys.conftest import InsertCard, OpenProgram
from tests.journeys.person import PATIENCE
from tests.support.piv_card import PivCard

NO_ANSWER = b""
"""The daemon waits for ever for an answer of no bytes."""


def test_the_person_can_go_on_and_come_to_a_contact_while_a_card_hangs(open_program: OpenProgram, insert: InsertCard) -> None:
    asked = threading.Event()

    def fall_silent(command: bytes) -> bytes:
        asked.set()
        return NO_ANSWER

    insert(fall_silent)
    person = open_program("--symptom", "log-in")
    assert asked.wait(PATIENCE), "the card was asked nothing, so it could not hang"
    person.presses("Continue")
    person.sees("Yes, it works now")
    person.presses("Show who can help")
    person.sees("Copy the summary")
    person.closes_the_window()
    person.sees("Close without it")
    begun = time.monotonic()
    person.presses("Close without it")
    assert person.program.wait(PATIENCE) == 0
    assert time.monotonic() - begun < 2


def test_a_card_that_is_put_in_and_taken_out_is_seen_by_itself(open_program: OpenProgram, insert: InsertCard) -> None:
    person = open_program("--symptom", "log-in")
    person.sees("There is no smartcard in the reader.")
    card = insert(PivCard().answer)
    person.sees("This smartcard was read to the end.", contains=True)
    card.take_out()
    person.sees("There is no smartcard in the reader.")

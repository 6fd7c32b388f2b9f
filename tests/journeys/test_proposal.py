"""A message in another program's window, on a real display, is proposed and leads to its contact."""

from __future__ import annotations

import re
import sys

from cim_troubleshooter.guidance.model import Pack
from tests.journeys.conftest import OpenProgram
from tests.journeys.desktop import Desktop, stop
from tests.journeys.ways import CONTACTS, look_at

WINDOW = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.setWindowTitle(sys.argv[1])
window.show()
application.exec()
"""


def test_a_message_on_the_screen_is_proposed_and_leads_to_the_contact(open_program: OpenProgram, desktop: Desktop, pack: Pack) -> None:
    message = next(one for one in pack.messages.values() if len(one.says) > 12 and pack.symptoms[one.symptom].question is None)
    other = desktop.start([sys.executable, "-c", WINDOW, message.says])
    try:
        # It comes first: a window that came later would take the focus from the program.
        assert desktop.start(["xdotool", "search", "--sync", "--onlyvisible", "--name", re.escape(message.says)]).wait(20) == 0
        with open_program() as person:
            person.sees(f"This looks like what is on your screen: {message.says}")
            assert person.sees_now("What do you see on your screen?")
            person.presses("Start with this")
            person.goes_past_the_checks()
            person.sees("Yes, it works now")
            cause = pack.causes[message.causes[0]]
            look_at(person, cause)
            person.presses("Show who can help")
            person.sees(CONTACTS[cause.fixed_by])
    finally:
        stop(other)

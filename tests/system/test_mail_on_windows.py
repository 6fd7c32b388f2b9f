"""On Windows the shell opens the message: the whole address reaches the program, and where there is none that is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from cim_troubleshooter.handover.mail import message_address
from tests.support.windows import Machine

WINE_TAKES = 1400
"""Characters of an address. Wine 10 ends a program that opens one of 1,900; Windows takes 2,083 (handover/mail.py), as somebody with
Windows and Outlook has to see (installer/README.md)."""


@pytest.mark.long
def test_the_address_arrives_whole_and_without_a_mail_program_that_is_said(tmp_path: Path) -> None:
    lines = ["Problem: Zoë’s card “isn’t” read", "Found: 100 % & %PATH% \"quoted\" 'too' \\ #1", *["Tried: this and that"] * 30]
    address = message_address("o'hara+ra@example.org", "Smartcard", lines, "The rest did not fit.")
    assert WINE_TAKES / 2 < len(address) <= WINE_TAKES
    told = Machine(tmp_path).told("tests.system.mail_on_windows", address)
    assert told == {"without": "NoMailProgram: No program is set up for mailto.", "recorded": address}

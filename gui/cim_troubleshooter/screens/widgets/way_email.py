"""The summary as a message in the person's own mail program. They see it, and they send it."""

from __future__ import annotations

from cim_troubleshooter.handover.mail import message_address
from cim_troubleshooter.screens import links
from cim_troubleshooter.screens.widgets.way import Passed, Way


class EmailWay(Way):
    """A message to the first contact that has an address."""

    def begin(self, passed: Passed) -> None:
        """Open the message."""
        if self.is_busy:
            return
        receiver = next((one.email for one in passed.contacts if one.email and links.to_mail(one.email)), None)
        subject = self.tr("Smartcard login, reference {reference}. {problem}").format(
            reference=passed.saved().reference, problem=passed.lines[0]
        )
        left_out = self.tr("The rest did not fit into this message. It is on my screen.")
        address = message_address(receiver, subject, passed.lines, left_out)
        self.says.emit(self.tr("Opening your mail program…"))
        self.aside(lambda: links.open_message(address), self._tell)

    def say_that_it_takes_long(self) -> None:
        """A mail program that was not running takes its time."""
        self.says.emit(self.tr("Your mail program takes a while to open."))

    def _tell(self, outcome: object) -> None:
        if isinstance(outcome, Exception):
            self.failed.emit(self.tr("No mail program is set up for you on this computer."))
            return
        self.says.emit(self.tr("The message is in your mail program. It is not sent until you send it."))
        self.taken.emit()

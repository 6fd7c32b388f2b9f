"""A contact: a number to read from an arm's length, and how else to reach or find them."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cim_troubleshooter.guidance.model import Contact
from cim_troubleshooter.screens.widgets.bullets import bullets
from cim_troubleshooter.screens.widgets.panel import Panel
from cim_troubleshooter.screens.widgets.words import Heading, words


class ContactCard(Panel):
    """Everything that is known of one contact."""

    def __init__(self, contact: Contact) -> None:
        """What the contact does not have is left out."""
        super().__init__()
        self.contents.addWidget(Heading(contact.title, 2))
        if contact.phone:
            self.contents.addWidget(words(contact.phone, "large"))
        for name, value in self._ways(contact):
            self.contents.addWidget(words(f"{name}: {value}"))
        if contact.find:
            self.contents.addWidget(words(self.tr("How to find them"), "strong"))
            for line in bullets(contact.find):
                self.contents.addWidget(line)

    def _ways(self, contact: Contact) -> list[tuple[str, str]]:
        ways = (
            (self.tr("Open"), contact.hours),
            (self.tr("Email"), contact.email),
            (self.tr("Web"), contact.web),
            (self.tr("Where"), contact.where),
        )
        return [(name, value) for name, value in ways if value]


def have_ready(title: str, lines: list[str], never: str) -> QWidget:
    """What to have at hand before calling, and what never to give."""
    card = Panel()
    card.contents.addWidget(Heading(title, 2))
    for line in bullets(lines):
        card.contents.addWidget(line)
    card.contents.addWidget(words(never, "strong"))
    return card

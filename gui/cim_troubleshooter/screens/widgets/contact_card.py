"""A contact: a number to read from an arm's length, and how else to reach or find them."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from cim_troubleshooter.guidance.model import Contact
from cim_troubleshooter.screens import language, links
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.widgets.address import AddressLink, address_words
from cim_troubleshooter.screens.widgets.bullets import BulletList
from cim_troubleshooter.screens.widgets.one_stop import OneStop
from cim_troubleshooter.screens.widgets.panel import Panel
from cim_troubleshooter.screens.widgets.words import Heading, Tag, words
from cim_troubleshooter.texts import telephone

_SHORT = 30
"""Characters of a label: what says more has to wrap."""


class Now(NamedTuple):
    """What is said of this moment, such as “Open now until 17:00”; empty where nothing can be said."""

    says: str = ""
    is_open: bool = False


class ContactCard(Panel):
    """Everything that is known of one contact."""

    def __init__(self, contact: Contact, surroundings: Surroundings, now: Now = Now(), own_number: str | None = None) -> None:  # noqa: B008
        """What the contact does not have is left out. What may be opened from here is a link.

        `own_number` is one that the person wrote down: it is shown where nobody gave another.
        """
        super().__init__()
        self._surroundings = surroundings
        self.setAccessibleName(contact.title)
        self.heading = Heading(contact.title, 2)
        self.contents.addWidget(self.heading)
        if contact.of:
            self.contents.addWidget(words(self.tr("From {organisation}").format(organisation=contact.of), "small", secondary=True))
        if number := contact.phone or own_number:
            for one in telephone.numbers_of(number):
                self.contents.addWidget(self._number(one.shown))
        if not contact.phone and own_number:
            self.contents.addWidget(words(self.tr("You wrote this number here. Only you see it."), "small", secondary=True))
        if now.says:
            short = now.is_open and len(now.says) <= _SHORT
            self.contents.addWidget(Tag(now.says, "ok") if short else words(now.says, "strong"))
        for name, value, address in self._ways(contact):
            self.contents.addWidget(self._way(name, value, address))
        if contact.find and not own_number:
            find = self.tr("How to find them")
            self.contents.addWidget(words(find, "strong"))
            self.contents.addWidget(BulletList(find, contact.find))
        OneStop(self, self.findChildren(AddressLink))

    def _number(self, phone: str) -> QWidget:
        """The number large, and a link where a call may begin from here."""
        address = links.to_phone(phone)
        if address is None or not self._may_open(address):
            return words(phone, "number-shared" if self._surroundings.kiosk else "number")
        return self._link(self.tr("Call"), phone, address, alone=True)

    def _ways(self, contact: Contact) -> list[tuple[str, str, str | None]]:
        """The name of each way, what is shown, and the address that opens it, where there is one."""
        ways = (
            (self.tr("Hours"), "; ".join(language.hours(contact)), None),
            (self.tr("Email"), contact.email, links.to_mail(contact.email or "")),
            (self.tr("Web"), contact.web, contact.web),
            (self.tr("Where"), contact.where, None),
        )
        return [(name, value, address) for name, value, address in ways if value]

    def _way(self, name: str, value: str, address: str | None) -> QWidget:
        if address is None:
            return words(f"{name}: {value}")
        if self._may_open(address):
            return self._link(name, value, address)
        return address_words(name, value)

    def _may_open(self, address: str) -> bool:
        return not self._surroundings.kiosk and links.may_open(address, links.known_hosts(self._surroundings))

    def _link(self, name: str, value: str, address: str, alone: bool = False) -> QWidget:
        link = AddressLink(name, value, alone)
        link.clicked.connect(lambda: links.open_address(address, self._surroundings))
        return link


def things_to_have(title: str, lines: list[str], never: str) -> QWidget:
    """What to have at hand before calling, and what never to give."""
    card = Panel()
    card.setAccessibleName(title)
    card.contents.addWidget(Heading(title, 2))
    card.contents.addWidget(BulletList(title, lines))
    card.contents.addWidget(words(never, "strong"))
    return card

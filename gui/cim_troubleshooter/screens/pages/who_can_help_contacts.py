"""The left of Who can help: what the person can still do alone, whom to contact in order, and what to have ready."""

from __future__ import annotations

import platform
from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cim_troubleshooter.guidance.model import Contact
from cim_troubleshooter.journey import who_helps
from cim_troubleshooter.journey.have_ready import have_ready, with_the_computer
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.another_way import another_way_in
from cim_troubleshooter.screens.widgets.bullets import bullets
from cim_troubleshooter.screens.widgets.contact_card import ContactCard, things_to_have
from cim_troubleshooter.screens.widgets.fold import Fold
from cim_troubleshooter.screens.widgets.panel import Panel
from cim_troubleshooter.screens.widgets.words import Heading, words

_MANY = 4
"""How many contacts are shown; the rest are folded away. The first of each kind is always shown."""


class WhoCanHelpContacts(QWidget):
    """`first` are the contacts for the person, the right one first."""

    def __init__(self, journey: Journey, surroundings: Surroundings) -> None:
        """The contacts as they are known now; `show_anew` takes in what was learnt since."""
        super().__init__()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(tokens.GAP_3)
        self._journey = journey
        self.show_anew(surroundings)

    def show_anew(self, surroundings: Surroundings) -> None:
        """Show what is known by now, in place of what was shown before."""
        self._surroundings = surroundings
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        contacts = who_helps.contacts_for(self._journey, surroundings.pack, surroundings.site_contacts)
        self.first = [contact for contact in contacts if not who_helps.is_for_staff(contact)]
        for_staff = [contact for contact in contacts if who_helps.is_for_staff(contact)]
        self._show_what_to_try()
        self._show_first()
        self._show_what_to_have()
        for fold in another_way_in(surroundings.pack):
            self._rows.addWidget(fold)
        if for_staff:
            self._rows.addWidget(Fold(self.tr("For IT and RA staff"), lambda: [_for_staff(one, surroundings) for one in for_staff]))

    def _show_what_to_try(self) -> None:
        steps = who_helps.first_by_oneself(self._journey, self._surroundings.pack)
        if not steps:
            return
        card = Panel()
        card.contents.addWidget(Heading(self.tr("You may not have to call"), 2))
        for step in steps:
            for line in bullets([step.do]):
                card.contents.addWidget(line)
            if step.more:
                card.contents.addWidget(words(step.more, "small", secondary=True))
        self._rows.addWidget(card)

    def _show_first(self) -> None:
        shown = shown_at_once(self.first)
        for contact in shown:
            self._rows.addWidget(ContactCard(contact, self._surroundings))
        rest = [contact for contact in self.first if not any(contact is one for one in shown)]
        if rest:
            self._rows.addWidget(Fold(self.tr("More contacts"), lambda: [ContactCard(one, self._surroundings) for one in rest]))

    def _show_what_to_have(self) -> None:
        ready = have_ready(self._journey, self._surroundings.pack, self.first)
        named = self.tr("The name of this computer: {computer}").format(computer=platform.node())
        ready = with_the_computer(ready, named, always=any(one.kind == "local-it" for one in self.first))
        if ready:
            self._rows.addWidget(things_to_have(self.tr("Have this ready"), ready, self.tr("Never give anyone your passcode.")))


def shown_at_once(contacts: Sequence[Contact]) -> list[Contact]:
    """The first few, in order, and the first of each kind: with two owners, there are always two numbers."""
    first_of_kind = {id(next(one for one in contacts if one.kind == kind)) for kind in {contact.kind for contact in contacts}}
    room = max(0, _MANY - len(first_of_kind))
    shown: list[Contact] = []
    for contact in contacts:
        if id(contact) in first_of_kind:
            shown.append(contact)
        elif room:
            shown.append(contact)
            room -= 1
    return shown


def _for_staff(contact: Contact, surroundings: Surroundings) -> QWidget:
    card = ContactCard(contact, surroundings)
    if contact.explains:
        card.contents.insertWidget(1, words(contact.explains))
    return card

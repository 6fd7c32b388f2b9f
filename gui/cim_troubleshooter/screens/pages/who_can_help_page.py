"""Who can help: the contact that this cause belongs to, what to have ready, and the summary."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cim_troubleshooter.guidance.model import Contact, ContactKind
from cim_troubleshooter.journey import moves, who_helps
from cim_troubleshooter.journey.duties import open_duties
from cim_troubleshooter.journey.have_ready import have_ready
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.accessibility.announce import announce
from cim_troubleshooter.screens.pages.page import Page
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.another_way import another_way_in
from cim_troubleshooter.screens.widgets.bullets import bullets
from cim_troubleshooter.screens.widgets.buttons import primary_button
from cim_troubleshooter.screens.widgets.columns import Columns
from cim_troubleshooter.screens.widgets.contact_card import ContactCard, things_to_have
from cim_troubleshooter.screens.widgets.fold import Fold
from cim_troubleshooter.screens.widgets.panel import Panel
from cim_troubleshooter.screens.widgets.summary_card import SummaryCard
from cim_troubleshooter.screens.widgets.take_away import TakeAway
from cim_troubleshooter.screens.widgets.words import Heading, words

_MANY = 4
"""How many contacts are shown; the rest are folded away."""


class WhoCanHelpPage(Page):
    """The last page where nothing on this computer helped."""

    OFFERS_HELP = False

    def __init__(self, journey: Journey, surroundings: Surroundings) -> None:
        """Contacts by journey/moves.py; the summary is made now, and kept nowhere."""
        super().__init__(journey, surroundings)
        contacts = who_helps.contacts_for(journey, surroundings.pack, surroundings.site_contacts)
        self.first = [contact for contact in contacts if not contact.for_staff]
        self.for_staff = [contact for contact in contacts if contact.for_staff]
        self.duties = open_duties(journey, surroundings.pack)
        self.start(*self._heading())
        if self.duties:
            self._show_duties()
        columns = Columns((2, 3))
        self._show_contacts(columns)
        self._show_summary(columns)
        self.body.addWidget(columns)
        self.body.addStretch(1)
        self._on = primary_button(self.tr("Show what is to be done") if self.duties else self.tr("Finish"))
        self._on.clicked.connect(self._go_on)

    def footer_buttons(self) -> list[QWidget]:
        """Finish, which gives a fresh first page; where something is still to be done, that first."""
        return [self._on]

    def _go_on(self) -> None:
        self.moved.emit(moves.to_duty(self.journey, self.surroundings.pack) if self.duties else moves.start_again())

    def _heading(self) -> tuple[str, str]:
        if self.journey.cause is None and self.journey.leads_to is None:
            return self.tr("Who can help"), self.tr("Tell them what you see. They can find out more than this computer can.")
        kinds = who_helps.who_helps(self.journey, self.surroundings.pack)
        teams, does = self._teams(), {
            "local-it": self.tr("They can fix what needs an administrator on this computer, its card reader or the network."),
            "registration-authority": self.tr(
                "They can see and fix what this computer cannot: your profile, your roles and your certificates."
            ),
            "national-service-desk": self.tr("Local IT asks them for you."),
        }  # fmt: skip
        if len(kinds) > 1:
            heading = self.tr("Contact {first} and {second}").format(first=teams[kinds[0]], second=teams[kinds[1]])
            lead = self.tr("More than one team may have to help. Begin with the first.")
        else:
            heading, lead = self.tr("Contact {team}").format(team=teams[kinds[0]]), does[kinds[0]]
        return heading, f"{before} {lead}" if (before := self._what_was_tried()) else lead

    def _teams(self) -> dict[ContactKind, str]:
        return {
            "local-it": self.tr("your local IT helpdesk"),
            "registration-authority": self.tr("your Registration Authority"),
            "national-service-desk": self.tr("the National Service Desk"),
        }

    def _what_was_tried(self) -> str:
        if self.journey.everything_tried:
            return self.tr("You have tried every step here.")
        return self.tr("You have tried several things, and a person can do more now.") if self.journey.enough_tried else ""

    def _show_duties(self) -> None:
        """What is still to be done, before anything else: with it, nobody is finished."""
        card = Panel()
        card.contents.addWidget(Heading(self.tr("Still to be done"), 2))
        for line in bullets([duty.says.do for duty in self.duties]):
            card.contents.addWidget(line)
        self.body.addWidget(card)
        self.body.addSpacing(tokens.GAP_2)

    def _show_contacts(self, columns: Columns) -> None:
        for contact in self.first[:_MANY]:
            columns.left.addWidget(ContactCard(contact, self.surroundings))
        if self.first[_MANY:]:
            columns.left.addWidget(
                Fold(self.tr("More contacts"), lambda: [ContactCard(contact, self.surroundings) for contact in self.first[_MANY:]])
            )
        ready = have_ready(self.journey, self.surroundings.pack, self.first)
        if ready:
            columns.left.addWidget(things_to_have(self.tr("Have this ready"), ready, self.tr("Never give anyone your passcode.")))
        for fold in another_way_in(self.surroundings.pack):
            columns.left.addWidget(fold)
        if self.for_staff:
            columns.left.addWidget(
                Fold(self.tr("For IT and RA staff"), lambda: [_for_staff(contact, self.surroundings) for contact in self.for_staff])
            )
        columns.left.addStretch(1)

    def _show_summary(self, columns: Columns) -> None:
        card = SummaryCard(self.journey, self.surroundings)
        ways = TakeAway(card.text, self.surroundings)
        ways.told.connect(lambda says: announce(self, says))
        if ways.offers:
            card.contents.addWidget(ways)
        columns.right.addWidget(card)
        columns.right.addStretch(1)


def _for_staff(contact: Contact, surroundings: Surroundings) -> QWidget:
    card = ContactCard(contact, surroundings)
    if contact.explains:
        card.contents.insertWidget(1, words(contact.explains))
    return card

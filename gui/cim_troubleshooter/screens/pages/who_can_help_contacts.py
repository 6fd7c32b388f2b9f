"""The left of Who can help: what the person can still do alone, whom to contact in order, and what to have ready."""

from __future__ import annotations

import datetime
import logging
import platform
from collections.abc import Sequence
from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from cim_troubleshooter.guidance.model import Contact
from cim_troubleshooter.guidance.opening_hours import OpenNow, hours_now, open_first
from cim_troubleshooter.guidance.own_contacts import OwnKind, keep_number
from cim_troubleshooter.guidance.remembered_organisation import remember
from cim_troubleshooter.guidance.which_organisation import key_of
from cim_troubleshooter.journey import who_helps
from cim_troubleshooter.journey.clock_trust import clock_trusted
from cim_troubleshooter.journey.have_ready import have_ready, with_the_computer
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens import language
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.another_way import another_way_in
from cim_troubleshooter.screens.widgets.bullets import BulletList
from cim_troubleshooter.screens.widgets.buttons import link_button
from cim_troubleshooter.screens.widgets.contact_card import ContactCard, Now, things_to_have
from cim_troubleshooter.screens.widgets.fold import Fold
from cim_troubleshooter.screens.widgets.organisation_choice import OrganisationChoice
from cim_troubleshooter.screens.widgets.own_number import OwnNumberField
from cim_troubleshooter.screens.widgets.panel import Panel
from cim_troubleshooter.screens.widgets.words import Heading, words
from cim_troubleshooter.system import folders

if TYPE_CHECKING:
    from cim_troubleshooter.guidance.model import Site
    from cim_troubleshooter.guidance.which_organisation import Organisation
    from cim_troubleshooter.screens.background.background import Background
    from cim_troubleshooter.screens.background.organisations import Organisations

_MANY = 4
"""How many contacts are shown; the rest are folded away. The first of each kind is always shown."""


_SHOWN = ("pack", "site_contacts", "organisation", "own_numbers", "contacts_copy_of")
"""What of the surroundings is shown here."""
_log = logging.getLogger(__name__)


class WhoCanHelpContacts(QWidget):
    """`first` are the contacts for the person, the right one first.

    `learnt` carries the Surroundings with what the person told about themselves; `told` a sentence for assistive technology.
    """

    learnt = Signal(object)
    told = Signal(str)

    def __init__(self, journey: Journey, surroundings: Surroundings) -> None:
        """The contacts as they are known now; `show_anew` takes in what was learnt since."""
        super().__init__()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(tokens.GAP_3)
        self.below = QWidget()
        """What fewer people need, for the page's end: nobody has to pass it on the way to the summary."""
        self._rows_below = QVBoxLayout(self.below)
        self._rows_below.setContentsMargins(0, 0, 0, 0)
        self._rows_below.setSpacing(0)
        self._journey = journey
        self._background: Background | None = None
        self._organisations: Organisations | None = None
        self.choice: OrganisationChoice | None = None
        self.show_anew(surroundings)

    def begin(self, background: Background) -> None:
        """The page is shown: what is asked may be looked for from now on."""
        self._background = background
        if self.choice is not None:
            self._listen()

    def show_anew(self, surroundings: Surroundings) -> None:
        """Show what is known by now, in place of what was shown before."""
        self._surroundings = surroundings
        self.choice = None
        here = QApplication.focusWidget()
        held_focus = here is not None and self.isAncestorOf(here)
        _empty(self._rows)
        now, trusted = moment(), clock_trusted(self._journey)
        contacts = open_first(who_helps.contacts_for(self._journey, surroundings.pack, surroundings.site_contacts), now, trusted)
        self.first = [contact for contact in contacts if not who_helps.is_for_staff(contact)]
        for_staff = [contact for contact in contacts if who_helps.is_for_staff(contact)]
        self._cards: list[ContactCard] = []
        self._show_organisation()
        self._show_the_day_of_a_copy()
        self._show_what_to_try()
        self._show_first()
        self._show_what_to_have()
        self._show_below(for_staff)
        if held_focus:
            self._read_first()

    def _show_below(self, for_staff: Sequence[Contact]) -> None:
        folds = another_way_in(self._surroundings.pack)
        if for_staff:
            folds.append(Fold(self.tr("For IT and RA staff"), lambda: [self._for_staff(one) for one in for_staff]))
        _empty(self._rows_below)
        for fold in folds:
            self._rows_below.addWidget(fold)

    def differ(self, surroundings: Surroundings) -> bool:
        """Whether these surroundings would show anything else than is shown now."""
        shown = self._surroundings
        return any(getattr(surroundings, name) != getattr(shown, name) for name in _SHOWN)

    def _show_the_day_of_a_copy(self) -> None:
        if self._surroundings.contacts_copy_of is not None and self._surroundings.site_contacts:
            says = self.tr("These contacts are as they were on {day}. The newest list could not be read.")
            self._rows.addWidget(words(says.format(day=language.day(self._surroundings.contacts_copy_of)), "small", secondary=True))

    def _show_organisation(self) -> None:
        """Ask which it is where nobody knows; where the person chose it, say so, and let it be changed."""
        here = self._surroundings.organisation
        if here is None or not here.may_choose:
            return
        if here.site is None:
            self._ask()
            return
        named = self.tr("Your organisation: {name}").format(name=here.site.name)
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        change = link_button(self.tr("Change organisation"))
        change.clicked.connect(lambda: self._ask_in_place_of(change))
        rows.addWidget(words(named, "strong"))
        rows.addWidget(change)
        self._rows.addWidget(holder)

    def _ask(self) -> None:
        self.choice = OrganisationChoice(self._surroundings.kiosk)
        self._rows.insertWidget(0, self.choice)
        self.choice.chosen.connect(self._choose)
        self.choice.told.connect(self.told)
        if self._background is not None:
            self._listen()

    def _ask_in_place_of(self, link: QWidget) -> None:
        link.hide()
        self._ask()
        if self.choice is not None:
            self.choice.lower()
            self.choice.show()
            self.choice.field.setFocus()

    def _listen(self) -> None:
        path = self._surroundings.settings.contacts_file
        if self._background is None or self.choice is None or path is None:
            return
        organisations = self._background.organisations(path, None if self._surroundings.kiosk else folders.contacts_copies())
        if self._organisations is not organisations:
            self._organisations = organisations
            organisations.settled.connect(self._settle)
        self.choice.asked.connect(organisations.look_for)
        organisations.found.connect(self.choice.show_found)
        organisations.prepare()

    def _choose(self, site: Site) -> None:
        if self._organisations is not None:
            self._organisations.choose(site)

    def _settle(self, here: Organisation) -> None:
        if here.site is not None and not self._surroundings.kiosk:
            _remember(here.site)
        self.learnt.emit(self._surroundings._replace(organisation=here, site_contacts=here.contacts))
        if here.site is not None:
            self.told.emit(self.tr("Your organisation: {name}").format(name=here.site.name))
        self._read_first()

    def _read_first(self) -> None:
        """What the person told has changed the contacts: the first of them is read next."""
        if self._cards:
            self._cards[0].heading.setFocus()

    def _card(self, contact: Contact) -> ContactCard:
        now, trusted = moment(), clock_trusted(self._journey)
        says = Now(language.open_now(contact, now, trusted), isinstance(hours_now(contact, now, trusted), OpenNow))
        kind = next((one for one in get_args(OwnKind) if one == contact.kind), None)
        own = self._surroundings.own_numbers.get(kind) if kind is not None else None
        card = ContactCard(contact, self._surroundings, says, own)
        self._cards.append(card)
        if kind is not None and not contact.phone and not self._surroundings.kiosk:
            title = self.tr("Change or remove the number") if own else self.tr("Write down their number")
            card.contents.addWidget(Fold(title, lambda: [self._number_field(contact, kind, own or "")]))
        return card

    def _number_field(self, contact: Contact, kind: OwnKind, own: str) -> OwnNumberField:
        field = OwnNumberField(contact.title, own)
        field.kept.connect(lambda number: self._keep(kind, number, field))
        field.told.connect(self.told)
        return field

    def _keep(self, kind: OwnKind, number: str | None, field: OwnNumberField) -> None:
        try:
            kept = keep_number(kind, number)
        except OSError as reason:
            _log.info("The number could not be kept: %s", type(reason).__name__)
            field.say_not_kept()
            return
        self.learnt.emit(self._surroundings._replace(own_numbers=kept))
        self._read_first()

    def _for_staff(self, contact: Contact) -> QWidget:
        card = self._card(contact)
        if contact.explains:
            card.contents.insertWidget(1, words(contact.explains))
        return card

    def _show_what_to_try(self) -> None:
        steps = who_helps.first_by_oneself(self._journey, self._surroundings.pack)
        if not steps:
            return
        card = Panel()
        heading = self.tr("You may not have to call")
        card.contents.addWidget(Heading(heading, 2))
        for step in steps:
            card.contents.addWidget(BulletList(heading, [step.do]))
            if step.more:
                card.contents.addWidget(words(step.more, "small", secondary=True))
        self._rows.addWidget(card)

    def _show_first(self) -> None:
        shown = shown_at_once(self.first)
        for contact in shown:
            self._rows.addWidget(self._card(contact))
        rest = [contact for contact in self.first if not any(contact is one for one in shown)]
        if rest:
            self._rows.addWidget(Fold(self.tr("More contacts"), lambda: [self._card(one) for one in rest]))

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


def _empty(rows: QVBoxLayout) -> None:
    while (item := rows.takeAt(0)) is not None:
        if (old := item.widget()) is not None:
            old.hide()
            old.deleteLater()


def moment() -> datetime.datetime:
    """Now, with its zone."""
    return datetime.datetime.now(datetime.UTC)


def _remember(site: Site) -> None:
    try:
        remember(key_of(site))
    except OSError as reason:
        _log.info("The organisation could not be remembered: %s", type(reason).__name__)

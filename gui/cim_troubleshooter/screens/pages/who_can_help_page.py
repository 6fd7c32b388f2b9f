"""Who can help: whom to contact, what to have ready, and the summary to give them."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from cim_troubleshooter.guidance.model import AnyContactKind
from cim_troubleshooter.journey import moves, who_helps
from cim_troubleshooter.journey.duties import open_duties
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.accessibility.announce import announce
from cim_troubleshooter.screens.pages.page import Leaving, Page
from cim_troubleshooter.screens.pages.who_can_help_contacts import WhoCanHelpContacts
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.asks_first import AsksFirst
from cim_troubleshooter.screens.widgets.bullets import BulletList
from cim_troubleshooter.screens.widgets.buttons import Button, primary_button
from cim_troubleshooter.screens.widgets.columns import Columns
from cim_troubleshooter.screens.widgets.panel import Panel
from cim_troubleshooter.screens.widgets.summary_card import SummaryCard
from cim_troubleshooter.screens.widgets.take_away import TakeAway
from cim_troubleshooter.screens.widgets.words import Heading

if TYPE_CHECKING:
    from cim_troubleshooter.screens.background.background import Background


class WhoCanHelpPage(Page):
    """The last page where nothing on this computer helped."""

    OFFERS_HELP = False
    LEAST_IDLE_SECONDS = 180.0

    def __init__(self, journey: Journey, surroundings: Surroundings) -> None:
        """Contacts by journey/who_helps.py; the summary is made now, and kept nowhere."""
        super().__init__(journey, surroundings)
        self.duties = open_duties(journey, surroundings.pack)
        self._question: AsksFirst | None = None
        self._asked: tuple[Leaving, float] | None = None
        self.start(*self._heading())
        columns = Columns((2, 3))
        self._below_heading: QWidget = self._show_duties() if self.duties else columns
        self.contacts = WhoCanHelpContacts(journey, surroundings)
        self.contacts.learnt.connect(self.learnt)
        self.contacts.told.connect(lambda says: announce(self, says))
        columns.left.addWidget(self.contacts)
        columns.left.addStretch(1)
        self._show_summary(columns)
        self.body.addWidget(columns)
        self.body.addWidget(self.contacts.below)
        self.body.addStretch(1)
        self._on = primary_button(self.tr("Show what is to be done") if self.duties else self.tr("Finish"))
        self._on.clicked.connect(self._go_on)
        self._show_main_act()

    def footer_buttons(self) -> list[QWidget]:
        """Finish, which gives a fresh first page; where something is still to be done, that first."""
        return [self._on]

    def begin(self, background: Background) -> None:
        """Which organisation it is may be asked from now on. The window has told when the journey began."""
        self.contacts.begin(background)
        self.card.say_where_and_since(self.begun, self.surroundings)

    def take_news(self) -> None:
        """Whom to contact may have changed. Nothing moves where it has not."""
        if self.contacts.differ(self.surroundings):
            self.card.say_where_and_since(self.begun, self.surroundings)
            self.contacts.show_anew(self.surroundings)

    def _take_what_was_added(self) -> None:
        """What the person typed goes with the journey, and nowhere else."""
        self.journey = moves.add(self.journey, self.card.journey.added)

    def asks_before(self, leaving: Leaving) -> bool:
        """Once, while nobody has taken the summary: it is gone with the page. Whoever insists is not asked again."""
        if self.journey.passed_on or not self.ways.offers or not _says_something(self.journey):
            return False
        now = time.monotonic()
        if self._asked is not None and self._asked[0] == leaving:
            # The second click of a double click insists on nothing.
            return now - self._asked[1] < QGuiApplication.styleHints().mouseDoubleClickInterval() / 1000
        self._asked = (leaving, now)
        self._ask(leaving)
        return True

    def _go_on(self) -> None:
        if self.duties:
            self.moved.emit(moves.to_duty(self.journey, self.surroundings.pack))
        elif not self.asks_before("finish"):
            self.left.emit("finish")

    def _ask(self, leaving: Leaving) -> None:
        self._drop_question()
        asks, leave = {
            "finish": (self.tr("Finish without the summary?"), self.tr("Finish without it")),
            "start-again": (self.tr("Start again without the summary?"), self.tr("Start again without it")),
            "close": (self.tr("Close without the summary?"), self.tr("Close without it")),
        }[leaving]
        why = self.tr("Nobody has taken the summary yet. It is not kept, and saves you from telling everything again.")
        self._question = question = AsksFirst(asks, why, self._first_way().text(), leave)
        question.kept.connect(self._take_first)
        question.left.connect(lambda: self.left.emit(leaving))
        question.stayed.connect(self._stay)
        self.body.insertWidget(1, question)
        # Read out before what it stands above.
        question.stackUnder(self._below_heading)
        question.show()
        question.heading.setFocus()
        self.asked.emit()
        announce(question, f"{asks} {why}")

    def _take_first(self) -> None:
        self._stay()
        self._first_way().click()

    def _stay(self) -> None:
        self._drop_question()
        self.heading.setFocus()

    def _drop_question(self) -> None:
        if self._question is not None:
            self._question.hide()
            self._question.deleteLater()
            self._question = None

    def _first_way(self) -> Button:
        return next(iter(self.ways.buttons.values()))

    def _show_main_act(self) -> None:
        """One green button: passing the summary on, and once that is done the way on. A duty comes before both."""
        to_take = self.ways.offers and not self.journey.passed_on and not self.duties
        if self.ways.offers:
            self._first_way().be_main(to_take)
        self._on.be_main(not to_take)

    def _taken(self) -> None:
        self.journey = moves.passed_on(self.journey)
        self._drop_question()
        self._show_main_act()

    def _heading(self) -> tuple[str, str]:
        if self.journey.cause is None and self.journey.leads_to is None:
            return self.tr("Who can help"), self.tr("Tell them what you see. They can find out more than this computer can.")
        near = who_helps.whom_to_ask_near(self.journey, self.surroundings.pack)
        kinds = who_helps.who_helps(self.journey, self.surroundings.pack)
        teams, does = self._teams(), {
            "local-it": self.tr("They can fix what needs an administrator on this computer, its card reader or the network."),
            "registration-authority": self.tr(
                "They can see and fix what this computer cannot: your profile, your roles and your certificates."
            ),
            "national-service-desk": self.tr("They ask the National Service Desk for you."),
        }  # fmt: skip
        if len(kinds) > 1:
            heading = self.tr("Contact {first} and {second}").format(first=teams[kinds[0]], second=teams[kinds[1]])
            lead = self.tr("More than one team may have to help. Begin with the first.")
        else:
            heading, lead = self.tr("Contact {team}").format(team=teams[kinds[0]]), does[kinds[0]]
        if near:
            lead = self._colleagues_first(near)
        return heading, f"{before} {lead}" if (before := self._what_was_tried()) else lead

    def _teams(self) -> Mapping[AnyContactKind, str]:
        it = self.tr("your local IT helpdesk")
        return {
            "local-it": it,
            "registration-authority": self.tr("your Registration Authority"),
            # The National Service Desk is for staff alone.
            "national-service-desk": it,
        }

    def _colleagues_first(self, near: tuple[AnyContactKind, ...]) -> str:
        if len(near) > 1:
            return self.tr("First ask a local unlocker or a sponsor, if there is one near you.")
        if near[0] == "sponsor":
            return self.tr("First ask a sponsor, if there is one near you.")
        return self.tr("First ask a local unlocker, if there is one near you.")

    def _what_was_tried(self) -> str:
        if self.journey.everything_tried:
            return self.tr("You have tried every step here.")
        return self.tr("You have tried several things, and a person can do more now.") if self.journey.enough_tried else ""

    def _show_duties(self) -> QWidget:
        """What is still to be done, before anything else: with it, nobody is finished."""
        card = Panel()
        heading = self.tr("Still to be done")
        card.contents.addWidget(Heading(heading, 2))
        card.contents.addWidget(BulletList(heading, [duty.says.do for duty in self.duties]))
        self.body.addWidget(card)
        self.body.addSpacing(tokens.GAP_2)
        return card

    def _show_summary(self, columns: Columns) -> None:
        card = self.card = SummaryCard(self.journey, self.surroundings)
        self.ways = TakeAway(card.text, card.saved, self.surroundings, lambda: self.contacts.first)
        card.told.connect(lambda says: announce(self, says))
        card.changed.connect(self._take_what_was_added)
        card.changed.connect(lambda: self.ways.hold(card.text))
        self.ways.told.connect(lambda says: announce(self, says))
        self.ways.taken.connect(self._taken)
        if self.ways.offers:
            card.hold_ways(self.ways)
        columns.right.addWidget(card)
        columns.right.addStretch(1)


def _says_something(journey: Journey) -> bool:
    """Whether the summary tells more than that somebody asked who can help."""
    return journey.symptom is not None or bool(journey.findings or journey.answers or journey.taken)

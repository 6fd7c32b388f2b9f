"""A saved summary, for whoever received it: what was told, what each finding means, and the details. Nothing on it can be changed.

The file is a stranger's (handover/read_saved.py). Its texts are shown as plain text, and none of them is a link.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from cim_troubleshooter.checks.catalogue import all_kinds
from cim_troubleshooter.handover.reference import spoken
from cim_troubleshooter.handover.saved_journey import journey_of
from cim_troubleshooter.handover.saved_summary import SavedFinding, SavedSummary
from cim_troubleshooter.journey import views
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.language import because
from cim_troubleshooter.screens.pages.page import Page
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.bullets import BulletList
from cim_troubleshooter.screens.widgets.columns import Columns
from cim_troubleshooter.screens.widgets.panel import Panel
from cim_troubleshooter.screens.widgets.words import Heading, words
from cim_troubleshooter.texts.days import time_in_words

MOST_EXPLAINED = 20
"""Findings that are amiss or unknown: a journey has some; a file may have made up hundreds."""
_MOST_CAUSES = 6


class SavedSummaryPage(Page):
    """What another person saw, answered, found and tried, as it was saved."""

    OFFERS_HELP = False
    REMINDS = False

    def __init__(self, journey: Journey, surroundings: Surroundings) -> None:
        """Of the summary that the surroundings hold."""
        super().__init__(journey, surroundings)
        saved = surroundings.saved
        if saved is None:
            self.start(self.tr("No summary is open"))
            return
        self.start(self.tr("Saved summary {reference}").format(reference=saved.reference), self._lead(saved))
        self.heading.setAccessibleName(self.tr("Saved summary {reference}").format(reference=spoken(saved.reference)))
        columns = Columns((1, 1))
        columns.left.addWidget(self._card(self.tr("What was told"), [_boxed(saved.said)]))
        columns.left.addStretch(1)
        if explained := list(self._findings(saved)):
            columns.right.addWidget(self._card(self.tr("What was found, and what it means"), explained))
        if causes := self._causes(saved):
            title = self.tr("Causes, by the guidance on this computer")
            columns.right.addWidget(self._card(title, [BulletList(title, causes)]))
        columns.right.addWidget(self._card(self.tr("Details for IT"), self._details(saved)))
        columns.right.addStretch(1)
        self.body.addWidget(columns)
        self.body.addStretch(1)

    def _lead(self, saved: SavedSummary) -> str:
        return self.tr("Written on {time}. It can be read here, and not changed.").format(time=time_in_words(saved.when))

    def _card(self, title: str, holds: Sequence[QWidget]) -> Panel:
        card = Panel()
        card.contents.addWidget(Heading(title, 2))
        for widget in holds:
            card.contents.addWidget(widget)
        return card

    def _findings(self, saved: SavedSummary) -> Iterator[QWidget]:
        amiss = [one for one in saved.findings if one.outcome != "ok"]
        for finding in amiss[:MOST_EXPLAINED]:
            yield words(f"{finding.says} ({finding.code})", "strong")
            yield words(self._meaning(finding), "small")
        if amiss[MOST_EXPLAINED:]:
            yield words(self.tr("Not shown: {count} more.").format(count=len(amiss) - MOST_EXPLAINED), "small")

    def _meaning(self, finding: SavedFinding) -> str:
        kind = all_kinds().get(finding.code)
        if kind is None:
            return self.tr("This version of the program does not know this code.")
        if not kind.does_not_mean:
            return kind.means
        return f"{kind.means} {self.tr('It does not mean: {what}').format(what=kind.does_not_mean)}"

    def _causes(self, saved: SavedSummary) -> list[str]:
        """How the guidance here weighs what was found: it may be newer than the one that the summary was made with."""
        pack = self.surroundings.pack
        standing = {"found": self.tr("Found"), "possible": self.tr("Possible"), "unlikely": self.tr("Unlikely")}
        weighed = [one for one in views.verdicts_of(journey_of(saved, pack), pack) if one.standing != "unlikely"]
        lines = []
        for one in weighed[:_MOST_CAUSES]:
            why = " ".join(because(one.because)[:2])
            lines.append(f"{standing[one.standing]}: {pack.causes[one.cause].title}{f'. {why}' if why else ''}")
        return lines

    def _details(self, saved: SavedSummary) -> list[QWidget]:
        lines = [
            *saved.for_it,
            self.tr("Program {program}, guidance {pack} of {day}").format(program=saved.program, pack=saved.pack, day=saved.reviewed),
        ]
        if saved.others:
            names = ", ".join(list(saved.others)[:_MOST_CAUSES])
            lines.append(self.tr("The file has parts that this version does not know: {names}").format(names=names))
        return [_boxed(lines)]


def _boxed(lines: Sequence[str]) -> QFrame:
    box = QFrame()
    box.setObjectName("summary")
    inside = QVBoxLayout(box)
    inside.setContentsMargins(tokens.GAP_3, tokens.GAP_3, tokens.GAP_3, tokens.GAP_3)
    inside.addWidget(words("\n".join(lines), "small"))
    return box

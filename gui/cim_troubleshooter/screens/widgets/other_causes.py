"""What else it could be: a few causes at once, and folds by who can fix the others."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.model import Pack
from cim_troubleshooter.journey import views
from cim_troubleshooter.journey.other_causes import Group, other_causes
from cim_troubleshooter.journey.state import Journey, Verdict
from cim_troubleshooter.journey.verdicts import NO_SIGN, NOT_KNOWN
from cim_troubleshooter.screens.language import because
from cim_troubleshooter.screens.theme import tokens
from cim_troubleshooter.screens.widgets.cause_list import CauseList, Listed
from cim_troubleshooter.screens.widgets.fold import Fold
from cim_troubleshooter.screens.widgets.standing_words import label_of
from cim_troubleshooter.screens.widgets.words import Heading, words


class OtherCausesBeside(QWidget):
    """Every cause to consider but the one that is shown. `chosen` carries the id of the one that was pressed."""

    chosen = Signal(str)

    def __init__(self, journey: Journey, pack: Pack) -> None:
        """Folds are closed, and make their lists when somebody opens them."""
        super().__init__()
        self._journey, self._pack = journey, pack
        others = other_causes(journey, pack)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(tokens.GAP_2)
        rows.addWidget(Heading(self.tr("What else it could be"), 2, quiet=True))
        if others.at_once:
            rows.addWidget(self._list([self._at_once(one) for one in others.at_once], self.tr("What else it could be")))
        for group in others.groups:
            rows.addWidget(self._fold(group))
        if not others.at_once and not others.groups:
            rows.addWidget(words(self.tr("Nothing else fits what you said."), "small", secondary=True))

    def _fold(self, group: Group) -> Fold:
        title = self._title(group)
        return Fold(title, lambda: [self._list([self._folded(one) for one in group.verdicts], title)])

    def _title(self, group: Group) -> str:
        says = {
            "you": self.tr("For you to fix ({number})"),
            "local-it": self.tr("For local IT to fix ({number})"),
            "registration-authority": self.tr("For your Registration Authority ({number})"),
            "national-service-desk": self.tr("For the National Service Desk ({number})"),
            None: self.tr("Unlikely ({number})"),
        }
        return says[group.fixer].format(number=len(group.verdicts))

    def _list(self, causes: list[Listed], name: str) -> CauseList:
        listed = CauseList(causes, name)
        listed.chosen.connect(self.chosen)
        return listed

    def _at_once(self, verdict: Verdict) -> Listed:
        """With its standing and why. That nothing is known is what “Possible” says."""
        reason = verdict.because[0]
        why = "" if reason == NOT_KNOWN else because([reason])[0]
        return self._listed(verdict, why)

    def _folded(self, verdict: Verdict) -> Listed:
        """All in a fold stand alike. Why is said where something was found or answered: what nobody can tell is not said fifty times."""
        cause, reason = self._pack.causes[verdict.cause], verdict.because[0]
        told = isinstance(reason, Finding) or reason not in (NOT_KNOWN, NO_SIGN, cause.cannot_tell)
        why = because([reason])[0] if told else ""
        return self._listed(verdict, why)._replace(with_label=False)

    def _listed(self, verdict: Verdict, why: str) -> Listed:
        title = views.title_of(verdict, self._journey, self._pack)
        return Listed(verdict.cause, title, verdict.standing, label_of(verdict.standing), why)

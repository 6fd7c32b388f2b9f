"""The question before the checks: what a symptom asks."""

from __future__ import annotations

from cim_troubleshooter.journey import moves, views
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.pages.asking_page import AskingPage
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.widgets.choice_group import Offered


class QuestionPage(AskingPage):
    """The question of the journey's symptom."""

    def __init__(self, journey: Journey, surroundings: Surroundings) -> None:
        """The symptom's title stands below the question."""
        super().__init__(journey, surroundings)
        symptom = views.symptom_of(journey, surroundings.pack)
        self._question = symptom.question if symptom else None
        if symptom is not None and self._question is not None:
            answers = [Offered(one.id, one.says, one.group, one.something_else) for one in self._question.answers]
            self.ask(self._question.asks, symptom.title, answers)
        self.body.addStretch(1)

    def answered(self, answer: str) -> Journey:
        """On to the checks."""
        return moves.answer(self.journey, self.surroundings.pack, self._question.id, answer) if self._question else self.journey

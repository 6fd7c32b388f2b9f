"""None of these: a few short questions, each on a page of its own, that end at a symptom or at who can help."""

from __future__ import annotations

from cim_troubleshooter.guidance.model import UNKNOWN
from cim_troubleshooter.journey import moves, views
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.pages.asking_page import AskingPage
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.widgets.another_way import another_way_in
from cim_troubleshooter.screens.widgets.choice_group import Offered


class FindOutPage(AskingPage):
    """The question that the journey asks to find out."""

    def __init__(self, journey: Journey, surroundings: Surroundings) -> None:
        """“Something else, or I don’t know” comes last, where the question may be answered so."""
        super().__init__(journey, surroundings)
        question = views.finding_out(journey, surroundings.pack)
        if question is not None:
            answers = [Offered(answer.id, answer.says, something_else=answer.something_else) for answer in question.answers]
            if question.people_do_not_know:
                answers.append(Offered(UNKNOWN, self.tr("Something else, or I don’t know"), something_else=True))
            self.ask(question.asks, question.more or self.tr("A few short questions lead to what it is, or to who can help."), answers)
        for fold in another_way_in(surroundings.pack):
            self.body.addWidget(fold)
        self.body.addStretch(1)

    def answered(self, answer: str) -> Journey:
        """On to the next question, to a symptom's way, or to who can help."""
        return moves.answer_finding_out(self.journey, self.surroundings.pack, answer)

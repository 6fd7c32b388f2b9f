"""The good end: it works now."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from cim_troubleshooter.journey import moves, views
from cim_troubleshooter.journey.good_end import whom_to_tell
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.pages.page import Page
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.widgets.buttons import link_button, primary_button
from cim_troubleshooter.screens.widgets.panel import Inset
from cim_troubleshooter.screens.widgets.words import words


class WorksNowPage(Page):
    """What helped, whom to tell about it if anybody, and that nothing is kept."""

    OFFERS_HELP = False
    REMINDS = False

    def __init__(self, journey: Journey, surroundings: Surroundings) -> None:
        """The step that helped is the last one tried."""
        super().__init__(journey, surroundings)
        self.start(self.tr("Good: it works now"), self.tr("You can go back to your work."))
        cause = views.cause_of(journey, surroundings.pack)
        if cause is not None and journey.taken:
            self.body.addWidget(Inset(self.tr("What helped: {step}").format(step=cause.steps[journey.taken[-1].step].do), "ok"))
        tell = {
            "local-it": self.tr("If it happens again, tell your local IT helpdesk. It may need a lasting repair."),
            "registration-authority": self.tr("If it happens again, tell your Registration Authority. It may need a lasting repair."),
            "national-service-desk": self.tr("If it happens again, tell your local IT helpdesk. They ask the National Service Desk."),
        }
        whom = whom_to_tell(journey, surroundings.pack)
        if whom is not None:
            self.body.addWidget(words(tell[whom]))
        self.body.addWidget(words(self.tr("Nothing of what you did here is kept."), secondary=True))
        self.body.addStretch(1)
        self._finish = primary_button(self.tr("Finish"))
        self._finish.clicked.connect(lambda: self.moved.emit(moves.start_again()))
        self._something_else = link_button(self.tr("Something else is wrong"))
        self._something_else.clicked.connect(lambda: self.moved.emit(moves.something_else(self.journey)))

    def footer_buttons(self) -> list[QWidget]:
        """Finish: a fresh first page. Something else is wrong: the pictures, knowing what the checks found."""
        return [self._finish, self._something_else]

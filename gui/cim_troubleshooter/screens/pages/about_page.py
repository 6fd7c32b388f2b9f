"""About this program: what it is and is not, which guidance is in force, and under which licences its parts come."""

from __future__ import annotations

from cim_troubleshooter import __version__
from cim_troubleshooter.guidance.model import Layer
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.language import NOT_REVIEWED, day
from cim_troubleshooter.screens.links import open_manual
from cim_troubleshooter.screens.pages.page import Page
from cim_troubleshooter.screens.surroundings import Surroundings
from cim_troubleshooter.screens.widgets.buttons import link_button
from cim_troubleshooter.screens.widgets.panel import Inset, Panel
from cim_troubleshooter.screens.widgets.words import Heading, words
from cim_troubleshooter.system import folders

PARTS = (
    ("Python", "Python Software Foundation License"),
    ("Qt, PySide6", "LGPL 3"),
    ("pyscard", "LGPL 2.1"),
    ("PyYAML", "MIT"),
    ("segno", "BSD 3-Clause"),
    ("Atkinson Hyperlegible Next", "SIL Open Font License 1.1"),
)
"""What the program is made of beside its own code, and the licence of each."""


class AboutPage(Page):
    """Reached from the first page; Back leads there again."""

    OFFERS_HELP = False

    def __init__(self, journey: Journey, surroundings: Surroundings) -> None:
        """Everything is read here, nothing can be changed."""
        super().__init__(journey, surroundings)
        self.start(self.tr("About this program"), self.tr("Version {version}").format(version=__version__))
        says = self.tr("This is not an NHS England product. It is made by other people, with facts that NHS England has published.")
        self.body.addWidget(Inset(says, "possible"))
        if surroundings.settings.language in NOT_REVIEWED:
            self.body.addWidget(Inset(self.tr("This translation has not been checked by a native speaker."), "attention"))
        self.body.addWidget(self._guidance())
        self.body.addWidget(self._keys())
        self.body.addWidget(self._what_is_kept())
        if folders.manual() is not None and not surroundings.kiosk:
            self.body.addWidget(self._manual())
        self.body.addWidget(self._licences())
        self.body.addStretch(1)

    def _guidance(self) -> Panel:
        panel = self._panel(self.tr("Guidance in force"))
        for layer in self.surroundings.layers:
            reviewed = self.tr("{title}, reviewed on {day}").format(title=layer.title or layer.id, day=day(layer.reviewed))
            panel.contents.addWidget(words(reviewed, "strong"))
            for line in self._changes(layer):
                panel.contents.addWidget(words(line, "small", secondary=True))
        return panel

    def _changes(self, layer: Layer) -> list[str]:
        """What a layer changed in the ones below it; and how many faults it has."""
        told = [
            (self.tr("Adds: {names}"), layer.added),
            (self.tr("Replaces: {names}"), layer.replaced),
            (self.tr("Hides: {names}"), layer.hidden),
        ]
        lines = [says.format(names=", ".join(names)) for says, names in told if names]
        if layer.faults:
            lines.append(self.tr("Faults, listed in the log: {count}").format(count=len(layer.faults)))
        return lines

    def _keys(self) -> Panel:
        """What can be done without a mouse (screens/keys.py, and what pages hear themselves)."""
        panel = self._panel(self.tr("Keys"))
        for line in (
            self.tr("Tab: to the next thing on the page"),
            self.tr("Arrow keys: between pictures, answers, causes, links and results"),
            self.tr("Enter: selects what has the yellow ring"),
            self.tr("Esc, or Alt with the left arrow: back"),
            self.tr("Ctrl+F: to the search on the first page"),
            self.tr("Ctrl with + or −: larger or smaller text; with 0: as it was"),
            self.tr("F1: this page"),
        ):
            panel.contents.addWidget(words(line))
        return panel

    def _what_is_kept(self) -> Panel:
        panel = self._panel(self.tr("What is kept"))
        kept = self.tr("Nothing of what you do here is kept. A log for IT has codes and counts, never names or card numbers.")
        panel.contents.addWidget(words(kept))
        place = self.surroundings.settings.log_folder or folders.log_folder()
        if place is not None:
            panel.contents.addWidget(words(self.tr("The log is in {folder}").format(folder=place), "small", secondary=True))
        return panel

    def _manual(self) -> Panel:
        panel = self._panel(self.tr("Manual"))
        panel.contents.addWidget(words(self.tr("For IT, and for authors of guidance. It lies on this computer.")))
        opens = link_button(self.tr("Open the manual"))
        opens.clicked.connect(lambda: open_manual(self.surroundings))
        panel.contents.addWidget(opens)
        return panel

    def _licences(self) -> Panel:
        panel = self._panel(self.tr("Licences"))
        panel.contents.addWidget(words(self.tr("The program itself: MIT.")))
        for part, licence in PARTS:
            panel.contents.addWidget(words(f"{part}: {licence}"))
        replaced = self.tr(
            "You may replace Qt: its libraries lie as files of their own in the folder PySide6. Put others of the same version there."
        )
        panel.contents.addWidget(words(replaced, "small", secondary=True))
        facts = self.tr("Facts: contains public sector information licensed under the Open Government Licence v3.0.")
        panel.contents.addWidget(words(facts, "small", secondary=True))
        return panel

    def _panel(self, heading: str) -> Panel:
        panel = Panel()
        panel.contents.addWidget(Heading(heading, 2))
        return panel

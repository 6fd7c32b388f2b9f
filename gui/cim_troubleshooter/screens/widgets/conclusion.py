"""One sentence or two that conclude the checks: how much was found, and how much could not be checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from cim_troubleshooter.checks.finding import Finding, Outcome
from cim_troubleshooter.screens.language import said
from cim_troubleshooter.screens.widgets.panel import Inset, InsetKind

_KINDS: tuple[tuple[Outcome, InsetKind], ...] = (("problem", "found"), ("attention", "attention"), ("unknown", "possible"), ("ok", "ok"))


class Conclusion(Inset):
    """What the checks came to. It calls nothing well that was not checked."""

    def __init__(self) -> None:
        """Empty; `show_of` fills it."""
        super().__init__("", "possible")

    def show_of(self, findings: Sequence[Finding]) -> None:
        """Say what these findings come to; those that say the same count once."""
        many = Counter(outcome for _, outcome in {(said(one), one.outcome) for one in findings})
        self.setText(" ".join(self._sentences(many["problem"], many["attention"], many["unknown"], many["ok"])))
        self.setProperty("kind", next((kind for outcome, kind in _KINDS if many[outcome]), "possible"))
        self.style().polish(self)
        self.updateGeometry()

    def _sentences(self, problems: int, attention: int, unknown: int, well: int) -> list[str]:
        if not (problems or attention or well):
            return [self.tr("Nothing could be checked here.")]
        if not (problems or attention or unknown):
            return [self.tr("Nothing wrong found here.")]
        said_so = []
        if problems:
            said_so.append(self.tr("1 problem found.") if problems == 1 else self.tr("{count} problems found.").format(count=problems))
        elif not attention:
            said_so.append(self.tr("No problem found."))
        if attention == 1:
            said_so.append(self.tr("1 thing needs attention."))
        elif attention:
            said_so.append(self.tr("{count} things need attention.").format(count=attention))
        if unknown == 1:
            said_so.append(self.tr("1 thing could not be checked."))
        elif unknown:
            said_so.append(self.tr("{count} things could not be checked.").format(count=unknown))
        return said_so

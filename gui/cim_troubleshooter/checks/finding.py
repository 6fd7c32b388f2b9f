"""Finding: what a check found, as a code, an outcome and a plain sentence.

The sentence is made from a template and named values, so that it can be shown in another language;
`says` is that sentence in English. Codes and outcomes are those of the program's manual (gui/README.md).
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Outcome = Literal["problem", "attention", "unknown", "skipped", "ok"]

WORST_FIRST: tuple[Outcome, ...] = ("problem", "attention", "unknown", "skipped", "ok")

Fixer = Literal["you", "local-it", "registration-authority", "national-service-desk"]
"""Who can fix what was found: the same words as in the guidance."""

Detail = str | int | float | bool | None | list[str] | list[int]


class Finding(NamedTuple):
    """One thing that was found. `details` are for IT; nothing in them tells who holds the card. None of it is ever changed."""

    code: str
    outcome: Outcome
    says: str
    values: dict[str, str] = {}
    details: dict[str, Detail] = {}
    personal: dict[str, Detail] = {}
    """What tells who holds the card. Empty, but for the one command of IT's that asks for it by name."""


class FindingKind(NamedTuple):
    """A code that a check can give, with the sentence that goes with it and what it does and does not mean."""

    code: str
    outcome: Outcome
    sentence: str
    """A template: `{name}` stands for one of the values given to `found`."""
    means: str
    does_not_mean: str = ""
    fixed_by: tuple[Fixer, ...] = ()
    """Who can fix it; nobody where nothing is amiss."""
    rule: str = ""
    """Good news alone: the rule that it follows to the letter, be it a standard's, a maker's or Windows' own, and its source."""
    looked_for_with: tuple[str, ...] = ()
    """Findings of the same check. Where one of them is told and this one is not, the check has looked for this and found no sign of it."""
    not_told_with: tuple[str, ...] = ()
    """Findings of the same check beside which that is not known all the same."""

    def found(
        self,
        values: dict[str, str] | None = None,
        details: dict[str, Detail] | None = None,
        personal: dict[str, Detail] | None = None,
    ) -> Finding:
        """The finding of this kind, its sentence filled in with `values`."""
        filled = values or {}
        return Finding(self.code, self.outcome, self.sentence.format_map(filled), filled, details or {}, personal or {})


def worst(outcomes: list[Outcome]) -> Outcome:
    """The worst of some outcomes; `unknown` where there is none, since nothing was found out."""
    return min(outcomes, key=WORST_FIRST.index) if outcomes else "unknown"

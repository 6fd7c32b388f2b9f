"""What matters in a long text: clause by clause, the phrases of the pack that are all, or nearly all, in one clause.

People tell a story, and the helpful half is buried in the rest. Counted over the whole text, words that are common in stories
would bring whatever shares most of them. In one clause, “it says my card is blocked”, the phrase “card blocked” is all there.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from cim_troubleshooter.guidance.search_index import COMMON, OF_STORIES, RAREST, Index
from cim_troubleshooter.guidance.search_terms import Term

_FILLED = 1.5
"""Half a phrase tells less than half of it: the power to which its share counts."""
_FURTHER = 0.5
"""How much the two next best clauses add to the best one."""


class InClauses(NamedTuple):
    """What the clauses of a text tell for an entry, and the phrase (by its place in Index.phrases) that fits best."""

    score: float
    phrase: int


def by_clauses(index: Index, clauses: Sequence[Sequence[Term]]) -> dict[int, InClauses]:
    """Each entry (by its place in Index.entries) for which a clause tells something."""
    found: dict[int, list[InClauses]] = {}
    for clause in clauses:
        for entry, one in _in_clause(index, clause).items():
            found.setdefault(entry, []).append(one)
    return {entry: _together(sorted(several, reverse=True)) for entry, several in found.items()}


def _together(several: Sequence[InClauses]) -> InClauses:
    best, further = several[0], several[1:3]
    return InClauses(best.score + _FURTHER * sum(one.score for one in further), best.phrase)


def _in_clause(index: Index, clause: Sequence[Term]) -> dict[int, InClauses]:
    covered: dict[int, float] = {}
    for term in sorted(clause, key=lambda term: -term.weight):
        share = OF_STORIES if term.in_stories else 1.0
        at_phrase: dict[int, float] = {}
        for word, how in sorted(term.means.items(), key=lambda pair: pair[1]):
            worth = how * min(index.weights[word], RAREST) * share
            places = index.places[word]
            # What half the pack says brings no phrase by itself, where rarer words were said: it tells too little, and takes too long.
            common = bool(covered) and len(places) > COMMON
            at_phrase.update((number, worth) for number in places if not common or number in covered)
        for number, worth in at_phrase.items():
            covered[number] = covered.get(number, 0.0) + worth
    best: dict[int, InClauses] = {}
    for number, worth in covered.items():
        phrase = index.phrases[number]
        score = phrase.field * worth * min(1.0, worth / phrase.tells) ** _FILLED
        if phrase.entry not in best or score > best[phrase.entry].score:
            best[phrase.entry] = InClauses(score, number)
    return best

"""What a long text tells as a whole: every word of it for each entry, however far apart the words are.

A clause rarely holds a whole phrase of the pack, and a story names the trouble in several places and in passing. A word counts for an
entry the more often the entry says it, and less for an entry that says a great deal: that holds any word sooner or later.
"""

from __future__ import annotations

from collections.abc import Sequence

from cim_troubleshooter.guidance.search_index import Index
from cim_troubleshooter.guidance.search_terms import Term

# These were found with the rounds of sentences in tests/guidance, each as it was before the pack knew its words.
_RAREST = 3.5
"""A word tells no more than this."""
_IN_STORIES = 0.5
"""What a word tells that people say in any story."""
_OFTEN = 2.0
"""So much of an entry must hold a word for it to count two thirds of the most."""
_SIZE = 0.3
"""The power of an entry's size by which what it holds is divided."""
_USUAL_SIZE = 40.0
"""An entry that says no more than this is not preferred for being small."""


def as_a_whole(index: Index, terms: Sequence[Term]) -> dict[int, float]:
    """What all words of a long text tell for each entry (by its place in Index.entries), for each word on average."""
    found: dict[int, float] = {}
    for term in terms:
        best: dict[int, float] = {}
        often: dict[int, float] = {}
        for word, how in term.means.items():
            tells = how * min(index.weights[word], _RAREST) * (_IN_STORIES if term.in_stories else 1.0)
            for entry, field, times in index.holders[word]:
                often[entry] = often.get(entry, 0.0) + how * times
                if tells * field > best.get(entry, 0.0):
                    best[entry] = tells * field
        for entry, tells in best.items():
            found[entry] = found.get(entry, 0.0) + tells * (1 + _OFTEN) * often[entry] / (often[entry] + _OFTEN)
    return {entry: told / len(terms) / max(1.0, index.sizes[entry] / _USUAL_SIZE) ** _SIZE for entry, told in found.items()}

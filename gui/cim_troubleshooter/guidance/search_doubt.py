"""Whether what was found is good enough to be shown: better three questions than six guesses.

What speaks for an answer: how well the words fit, how much of a phrase is in one clause, and words that the pack itself uses for
what this is about (the names in its `same_words`). Against it: words that the pack does not know. The numbers were fitted to
the sentences for tuning in tests/guidance and to others about something else.
"""

from __future__ import annotations

from typing import NamedTuple

from cim_troubleshooter.guidance.search_index import Index
from cim_troubleshooter.guidance.search_terms import Term, Typed

MOST_IN_DOUBT = 3
"""Questions that are asked back."""
_FEW_TERMS = 2
"""So few words are the beginning of a text, or all that somebody has to say: nothing speaks against an answer."""
_NEAR = 0.6
_MOST_WORDS, _MOST_PHRASE, _MOST_OWN = 1.5, 6.0, 2


class _Counts(NamedTuple):
    """How much each sign counts, and what all must come to."""

    words: float
    phrase: float
    unknown: float
    own: float
    needed: float


_OF_SHORT = _Counts(words=2.9, phrase=0.55, unknown=-5.7, own=0.8, needed=1.2)
_OF_LONG = _Counts(words=4.9, phrase=0.8, unknown=-1.1, own=0.2, needed=1.5)


def is_sure(index: Index, given: Typed, words: float, phrase: float) -> bool:
    """Whether the best answer may be shown: `words` is its score by words, and `phrase` by what is in one clause."""
    terms = [term for term in given.terms if not term.in_stories]
    if len(terms) <= _FEW_TERMS:
        return True
    counts = _OF_LONG if given.clauses else _OF_SHORT
    unknown = sum(not term.means for term in terms) / len(terms)
    own = sum(_is_own(index, term) for term in terms)
    signs = (min(words, _MOST_WORDS), min(phrase, _MOST_PHRASE), unknown, min(own, _MOST_OWN))
    return sum(count * sign for count, sign in zip(counts, signs, strict=False)) >= counts.needed


def _is_own(index: Index, term: Term) -> bool:
    return any(how > _NEAR and word in index.own_words for word, how in term.means.items())

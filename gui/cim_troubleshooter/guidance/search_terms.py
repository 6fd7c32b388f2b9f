"""What was typed, in the pack's own words: each word with what it may mean and how much it tells."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from cim_troubleshooter.guidance.search_index import Index, joined, renamed
from cim_troubleshooter.guidance.search_spelling import meanings, parted
from cim_troubleshooter.guidance.search_words import IN_STORIES, MOST_WORDS, clauses, says_little, stem, words

_RENAMED = 0.9
"""How near the pack's own word is to people's word for it, where the pack has both."""
_SURE_SPELLING = 0.6
"""How near a word must be to be taken for a part of a wording in same_words."""


class Term(NamedTuple):
    """One word that was typed: the pack's words it may mean, each with how near it is, and how much it tells."""

    means: dict[str, float]
    weight: float
    in_stories: bool = False
    """Whether people say it in any story: it tells less in a long text."""


class Typed(NamedTuple):
    """A typed text: its terms, each once, and in a long text those of each clause."""

    terms: list[Term]
    clauses: list[list[Term]]


def typed(index: Index, text: str) -> Typed:
    """A typed text in the pack's words. A short text has no clauses."""
    unfinished = text[-1:].isalnum()
    parts = clauses(text)
    if len(parts) < 2:
        return Typed(list(_terms(index, words(text)[:MOST_WORDS], unfinished).values()), [])
    by_clause = [_terms(index, part, unfinished and number == len(parts)) for number, part in enumerate(parts, 1)]
    together: dict[tuple[str, ...], Term] = {}
    for terms in by_clause:
        for key, term in terms.items():
            together.setdefault(key if term.means else (*key, str(len(together))), term)
    return Typed(list(together.values()), [list(terms.values()) for terms in by_clause])


def in_order_of_typing(index: Index, text: str) -> list[str]:
    """The words of a text in the pack's own words, one after the other, without their English endings."""
    return [stem(word) for word in renamed(joined(words(text), index.spelling.known), index.renaming, index.longest_renamed)]


def _terms(index: Index, given: list[str], last_is_unfinished: bool) -> dict[tuple[str, ...], Term]:
    whole = parted(joined(given, index.spelling.known), index.spelling)
    unfinished = len(whole) - 1 if last_is_unfinished else len(whole)
    near = [{word: 1.0} if says_little(word) else meanings(word, index.spelling, place == unfinished) for place, word in enumerate(whole)]
    # The likeliest spelling of each word, so that “lockd out” is known to be “locked out”.
    spelt = [next((word for word, how in one.items() if how > _SURE_SPELLING), whole[place]) for place, one in enumerate(near)]
    terms: dict[tuple[str, ...], Term] = {}
    place = 0
    while place < len(whole):
        length, term = _renamed_at(index, spelt, place)
        if length > 1:
            options = [{word: 1.0} for word in term if word in index.places]
        elif says_little(whole[place]) and not term:
            options = []
        else:
            options = [_in_own_words(index, near[place])]
        for option in options:
            key = tuple(sorted(option)) or (f"?{place}",)
            terms.setdefault(key, Term(option, _weight(index, option), _all_in_stories(whole[place : place + length])))
        place += length
    return terms


def _all_in_stories(given: Iterable[str]) -> bool:
    return all(word in IN_STORIES for word in given)


def _renamed_at(index: Index, spelt: list[str], place: int) -> tuple[int, tuple[str, ...]]:
    for length in range(min(index.longest_renamed, len(spelt) - place), 0, -1):
        term = index.renaming.get(tuple(spelt[place : place + length]))
        if term is not None:
            return length, term
    return 1, ()


def _in_own_words(index: Index, near: dict[str, float]) -> dict[str, float]:
    own: dict[str, float] = {}
    for word, how in near.items():
        renamed = index.renaming.get((word,))
        for name in renamed or ():
            if name in index.places:
                own[name] = max(how * _RENAMED, own.get(name, 0.0))
        if word in index.places:
            own[word] = max(how, own.get(word, 0.0))
    return own


def _weight(index: Index, means: dict[str, float]) -> float:
    if not means:
        return index.weight_of_unknown
    return max(index.weights[word] * how for word, how in means.items())

"""The pack's words, and which of them a mistyped or half-typed word may mean."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from cim_troubleshooter.guidance.search_words import stem

MOST_MEANINGS = 8
"""A word that may mean more than so many others means none of them in particular."""
_SAME_STEM = 0.9
_BEGINS = 0.8
_LONGEST_PARTED = 30
_SLIPPED, _SLIP = 0.85, 1.2


class Spelling(NamedTuple):
    """The pack's words with what is needed to find those near to a typed one."""

    known: frozenset[str]
    by_stem: dict[str, tuple[str, ...]]
    by_pair: dict[str, tuple[str, ...]]
    """Each pair of neighbouring letters, and the words that have it."""
    by_beginning: dict[str, tuple[str, ...]]
    """The first three letters, and the words that begin with them."""


def spelling_of(known: Iterable[str]) -> Spelling:
    """Makes ready for looking up words near to a typed one."""
    by_stem: dict[str, list[str]] = {}
    by_pair: dict[str, list[str]] = {}
    by_beginning: dict[str, list[str]] = {}
    everything = frozenset(known)
    for word in sorted(everything):
        by_stem.setdefault(stem(word), []).append(word)
        by_beginning.setdefault(word[:3], []).append(word)
        for pair in set(_pairs(word)):
            by_pair.setdefault(pair, []).append(word)
    return Spelling(everything, _fixed(by_stem), _fixed(by_pair), _fixed(by_beginning))


def meanings(typed: str, spelling: Spelling, unfinished: bool = False) -> dict[str, float]:
    """The pack's words that a typed word may mean, each with how near it is, from 0 to 1.

    An `unfinished` word, one that is still being typed, also means what begins with it.
    """
    found: dict[str, float] = dict.fromkeys(spelling.by_stem.get(stem(typed), ()), _SAME_STEM)
    if typed in spelling.known:
        found[typed] = 1.0
    if len(typed) > (2 if unfinished else 3) and (unfinished or not found):
        for word in spelling.by_beginning.get(typed[:3], ()):
            if word.startswith(typed):
                found.setdefault(word, _BEGINS)
    if not found or (unfinished and typed not in spelling.known):
        for word, nearness in _mistyped(typed, spelling).items():
            found[word] = max(nearness, found.get(word, 0.0))
    nearest = sorted(found.items(), key=lambda pair: -pair[1])[:MOST_MEANINGS]
    return dict(nearest)


def parted(typed: list[str], spelling: Spelling) -> list[str]:
    """A word that is none, but whose two halves are, was written without the space: “identityagent”, “wrongopin”."""
    found: list[str] = []
    for word in typed:
        unknown = 7 <= len(word) <= _LONGEST_PARTED and word.isalpha() and not meanings(word, spelling)
        found += _halves(word, spelling) if unknown else [word]
    return found


def _halves(word: str, spelling: Spelling) -> list[str]:
    """The two words, a slip in place of the space between them left out; the word itself where there are none."""
    one_known = []
    for place in range(3, len(word) - 2):
        for after in (word[place:], word[place + 1 :]):
            before = word[:place]
            if before in spelling.known and after in spelling.known:
                return [before, after]
            sure, other = (before, after) if before in spelling.known else (after, before)
            if sure in spelling.known and len(sure) > 3 and len(other) > 4:
                one_known.append((before, after))
    for before, after in sorted(one_known, key=lambda both: -max(len(part) for part in both if part in spelling.known)):
        if meanings(before, spelling) and meanings(after, spelling):
            return [before, after]
    return [word]


def edits(one: str, other: str, most: int) -> int:
    """How many letters must be changed, added, left out or swapped with their neighbour; `most` + 1 where it is more than that.

    The optimal string alignment distance (Damerau 1964, Levenshtein 1966), ended as soon as a row is all above `most`.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        here = [row]
        for column, opposite in enumerate(other, 1):
            cost = min(above[column] + 1, here[column - 1] + 1, above[column - 1] + (letter != opposite))
            if row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == opposite:
                cost = min(cost, before[column - 2] + 1)
            here.append(cost)
        if min(here) > most:
            return most + 1
        before, above = above, here
    return min(above[-1], most + 1)


def slips_allowed(length: int) -> int:
    """How many slips of the finger a word of so many letters may have and still be known for what it is."""
    return 0 if length < 4 else 1 if length < 6 else 2 if length < 10 else 3


def _mistyped(typed: str, spelling: Spelling) -> dict[str, float]:
    allowed = slips_allowed(len(typed))
    # Swapped letters in a word of three are common (“pni”), other slips there make any word of any other.
    if not typed.isalpha() or (allowed == 0 and len(typed) < 3):
        return {}
    shared: Counter[str] = Counter()
    for pair in set(_pairs(typed)):
        shared.update(spelling.by_pair.get(pair, ()))
    found = {}
    # One slip changes at most three of the pairs.
    needed = max(1, len(typed) + 1 - 3 * max(allowed, 1))
    for word, count in shared.items():
        if count < needed or not word.isalpha():
            continue
        if allowed == 0:
            if len(word) == len(typed) and sorted(word) == sorted(typed) and edits(typed, word, 1) == 1:
                found[word] = 0.7
            continue
        slips = edits(typed, word, allowed)
        if slips <= min(allowed, slips_allowed(len(word)) or 1):
            same_start = 0.05 if word[0] == typed[0] else 0.0
            found[word] = _SLIPPED + same_start - _SLIP * slips / max(len(typed), len(word))
    return found


def _pairs(word: str) -> list[str]:
    padded = f"^{word}$"
    return [padded[place : place + 2] for place in range(len(padded) - 1)]


def _fixed(lists: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {key: tuple(value) for key, value in lists.items()}

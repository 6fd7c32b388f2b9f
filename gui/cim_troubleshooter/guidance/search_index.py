"""The pack laid out for search: every phrase of it, the words in each, and the error codes."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from cim_troubleshooter.guidance.model import Answer, Cause, Message, Pack, Symptom
from cim_troubleshooter.guidance.search_spelling import Spelling, spelling_of
from cim_troubleshooter.guidance.search_words import IN_STORIES, NOT, codes, compact, stem, telling, words

Renaming = dict[tuple[str, ...], tuple[str, ...]]
"""People's words → the pack's own, from `same_words`."""

SHORTEST_JOINED = 5
WEIGHT_OF_NOT = 0.5
"""Nearly everything that people type says that something does not work."""
COMMON = 3000
"""A word that occurs in more phrases than this brings none of its own, where rarer words were typed."""
RAREST = 2.5
"""In a long text a word tells no more than this: what is rare in the pack may be any word of a story."""
OF_STORIES = 0.25
"""What a word tells in a long text that people say in any story, beside others."""
OF_UNKNOWN = 0.5
"""A word that the pack doesn't know weighs this share of the rarest one it does."""

# How much a phrase says about what it belongs to: what screens show and its own name most, advice least.
ON_SCREEN, NAME, SEEN, DRAWN, EXPLAINED, ADVISED = 1.1, 1.0, 0.9, 0.75, 0.6, 0.4


_SIDE_BY_SIDE = re.compile(r"\S+_\S+")
"""Words of a wording that have to stand side by side: `colleague's_card`."""


class Entry(NamedTuple):
    """One thing that can be found. `symptom` is where a journey to it starts; `cause` is itself, or a message's likeliest cause."""

    kind: str
    id: str
    title: str
    fixed_by: str | None = None
    symptom: str | None = None
    cause: str | None = None
    alone: bool = False
    """Whether nothing else is shown where this is found first."""


class Phrase(NamedTuple):
    """One text of an entry (by its place in Index.entries).

    `holds` is what its words weigh together, and `tells` what they tell in a clause of a long text.
    """

    entry: int
    text: str
    field: float
    compact: str
    holds: float
    tells: float


class Holder(NamedTuple):
    """An entry that holds a word: the most that one of its fields with the word counts, and what all of them count together."""

    entry: int
    field: float
    together: float


class CodeAt(NamedTuple):
    """Where a code occurs: the entry, the text as shown, and how much the field counts. `whole`: not a part of a longer code."""

    entry: int
    shown: str
    field: float
    whole: bool


class Danger(NamedTuple):
    """A wording that points at danger: its words, those that stand side by side in this order, and the entry that then comes first."""

    together: frozenset[str]
    side_by_side: tuple[tuple[str, ...], ...]
    entry: int


class Index(NamedTuple):
    """All that search needs, made once from a pack and never changed: any thread may read it."""

    entries: tuple[Entry, ...]
    phrases: tuple[Phrase, ...]
    run: str
    """All phrases' letters and digits in one run, a line each, and in `starts` where each line begins: to be found in at once."""
    starts: tuple[int, ...]
    places: dict[str, tuple[int, ...]]
    """Each word of the pack, and the phrases that hold it."""
    holders: dict[str, tuple[Holder, ...]]
    """Each word of the pack, and the entries that hold it."""
    sizes: tuple[float, ...]
    """How much each entry says: its phrases, each as its field counts."""
    weights: dict[str, float]
    """How much a word tells: the fewer entries hold it, the more."""
    weight_of_unknown: float
    codes: dict[str, tuple[CodeAt, ...]]
    renaming: Renaming
    longest_renamed: int
    own_words: frozenset[str]
    """Words of the pack's own names in `same_words`: what it is about."""
    dangers: tuple[Danger, ...]
    """Wordings that point at danger where all of their words are said together."""
    spelling: Spelling


def index_of(pack: Pack) -> Index:
    """Lays a pack out for search. Takes some milliseconds for the built-in pack: once, off the window's thread."""
    entries = tuple(_entries(pack))
    texts = [(number, text, field) for number, entry in enumerate(entries) for text, field in _texts(pack, entry) if text]
    renaming = _renaming(pack.about.same_words)
    plain = [words(text) for _, text, _ in texts]
    single = {word for phrase in plain for word in phrase} | {word for names in renaming for word in names}
    longest = max((len(names) for names in renaming), default=0)
    as_written = [joined(phrase, single) for phrase in plain]
    told = [telling(renamed(phrase, renaming, longest)) for phrase in as_written]

    holders: dict[str, dict[int, Holder]] = {}
    places: dict[str, list[int]] = {}
    sizes = [0.0] * len(entries)
    for number, phrase in enumerate(told):
        entry, _, field = texts[number]
        sizes[entry] += field
        for word in {*phrase, *telling(as_written[number])}:
            places.setdefault(word, []).append(number)
            before = holders.setdefault(word, {}).get(entry, Holder(entry, 0.0, 0.0))
            holders[word][entry] = Holder(entry, max(field, before.field), before.together + field)
    weights = {word: math.log(1 + len(entries) / len(which)) for word, which in holders.items()}
    if NOT in weights:
        weights[NOT] *= WEIGHT_OF_NOT
    phrases = tuple(
        Phrase(entry, text, field, compact(text), sum(weights[word] for word in set(phrase)), _tells(set(phrase), weights))
        for (entry, text, field), phrase in zip(texts, told, strict=True)
    )
    lines = [phrase.compact for phrase in phrases]
    return Index(
        entries,
        phrases,
        "\n".join(lines),
        tuple(accumulate((len(line) + 1 for line in lines), initial=0))[:-1],
        {word: tuple(numbers) for word, numbers in places.items()},
        {word: tuple(which.values()) for word, which in holders.items()},
        tuple(sizes),
        weights,
        OF_UNKNOWN * math.log(1 + len(entries)),
        _codes(texts),
        renaming,
        longest,
        frozenset(word for term in renaming.values() for word in term),
        _dangers(pack, entries, lambda said: renamed(joined(words(said), single), renaming, longest)),
        spelling_of(single | weights.keys()),
    )


def _dangers(pack: Pack, entries: Sequence[Entry], in_own_words: Callable[[str], list[str]]) -> tuple[Danger, ...]:
    causes = [(number, pack.causes[entry.id]) for number, entry in enumerate(entries) if entry.kind == "cause"]
    return tuple(
        Danger(
            frozenset(telling(in_own_words(said))),
            tuple(tuple(map(stem, in_own_words(part))) for part in _SIDE_BY_SIDE.findall(said)),
            number,
        )
        for number, cause in causes
        for said in cause.first_if
    )


def _tells(phrase: set[str], weights: Mapping[str, float]) -> float:
    return sum(min(weights[word], RAREST) * (OF_STORIES if word in IN_STORIES else 1.0) for word in phrase) or 1.0


def joined(given: list[str], known: Collection[str]) -> list[str]:
    """Two words that the pack also writes as one become that one: “smart card”, “log in”, “pass code”."""
    found: list[str] = []
    place = 0
    while place < len(given):
        both = given[place] + given[place + 1] if place + 1 < len(given) else ""
        if len(both) >= SHORTEST_JOINED and both.isalpha() and len(given[place]) > 1 and both in known:
            found.append(both)
            place += 2
        else:
            found.append(given[place])
            place += 1
    return found


def renamed(given: list[str], renaming: Renaming, longest: int) -> list[str]:
    """People's words become the pack's, the longest wording first."""
    found: list[str] = []
    place = 0
    while place < len(given):
        for length in range(min(longest, len(given) - place), 0, -1):
            term = renaming.get(tuple(given[place : place + length]))
            if term is not None:
                found += term
                place += length
                break
        else:
            found.append(given[place])
            place += 1
    return found


def _renaming(same_words: Mapping[str, tuple[str, ...]]) -> Renaming:
    return {tuple(words(name)): tuple(words(term)) for term, names in same_words.items() for name in names if words(name)}


def _entries(pack: Pack) -> Iterator[Entry]:
    """Messages first: what is written on the screen is surer than what it may mean."""
    starts: dict[str, str] = {}
    for symptom in pack.symptoms_in_order():
        for cause in (*symptom.causes, *(cause for answer in _answers(symptom) for cause in answer.causes)):
            starts.setdefault(cause, symptom.id)
    for message in pack.messages.values():
        causes = [cause for cause in message.causes if cause in pack.causes]
        fixed_by = pack.causes[causes[0]].fixed_by if causes else None
        yield Entry("message", message.id, message.says, fixed_by, message.symptom, causes[0] if causes else None)
    for symptom in pack.symptoms_in_order():
        yield Entry("symptom", symptom.id, symptom.title, None, symptom.id)
    for found in pack.causes.values():
        yield Entry("cause", found.id, found.title, found.fixed_by, starts.get(found.id), found.id, found.alone)


def _texts(pack: Pack, entry: Entry) -> Iterator[tuple[str, float]]:
    if entry.kind == "symptom":
        return _texts_of_symptom(pack.symptoms[entry.id])
    if entry.kind == "cause":
        return _texts_of_cause(pack.causes[entry.id])
    return _texts_of_message(pack.messages[entry.id])


def _texts_of_symptom(symptom: Symptom) -> Iterator[tuple[str, float]]:
    yield symptom.title, NAME
    yield from ((said, NAME) for said in symptom.people_say)
    yield symptom.sees, SEEN
    for screen in symptom.screens:
        for line in screen.shows:
            yield from ((text, DRAWN) for text in (line.heading, line.text, line.error, line.code, line.progress) if text)
            titles = (tile.title for tile in (*line.tiles, *line.tray))
            yield from ((text, DRAWN) for text in (*line.options, *titles))
    yield from ((answer.says, DRAWN) for answer in _answers(symptom))


def _texts_of_cause(cause: Cause) -> Iterator[tuple[str, float]]:
    yield cause.title, NAME
    yield from ((said, NAME) for said in cause.people_say)
    yield cause.explains, EXPLAINED
    for step in cause.steps:
        yield step.do, ADVISED
        yield step.more or "", ADVISED


def _texts_of_message(message: Message) -> Iterator[tuple[str, float]]:
    yield message.says, ON_SCREEN
    yield message.code or "", ON_SCREEN
    yield from ((text, ON_SCREEN) for text in message.also)
    yield from ((said, NAME) for said in message.people_say)
    yield message.explains or "", EXPLAINED


def _answers(symptom: Symptom) -> tuple[Answer, ...]:
    return symptom.question.answers if symptom.question else ()


def _codes(texts: list[tuple[int, str, float]]) -> dict[str, tuple[CodeAt, ...]]:
    found: dict[str, list[CodeAt]] = {}
    for entry, text, field in texts:
        given = codes(text)
        for number, code in enumerate(given):
            whole = number == 0 or code not in "".join(given[:number])
            found.setdefault(code, []).append(CodeAt(entry, text, field, whole))
    return {code: tuple(places) for code, places in found.items()}

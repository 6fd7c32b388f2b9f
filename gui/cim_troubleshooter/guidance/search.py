"""From what a person says, or a screen shows, to symptoms, causes and messages: `index_of` once, then `search` for every key.

Codes come first, then whole messages and parts of them, then words. A mistyped or half-typed word finds what it is near to, rare
words weigh more than common ones, and a pack's `same_words` lead from people's words to its own. Nothing here keeps or logs
what was typed, and an index may be read by any thread.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from cim_troubleshooter.guidance.model import Cause, Pack, SharedQuestion
from cim_troubleshooter.guidance.search_clauses import InClauses, by_clauses
from cim_troubleshooter.guidance.search_doubt import MOST_IN_DOUBT, is_sure
from cim_troubleshooter.guidance.search_index import COMMON, CodeAt, Index, index_of
from cim_troubleshooter.guidance.search_spelling import edits
from cim_troubleshooter.guidance.search_stories import as_a_whole
from cim_troubleshooter.guidance.search_terms import Term, Typed, in_order_of_typing, typed
from cim_troubleshooter.guidance.search_words import NOT, code_alone, codes, compact

__all__ = ["Answer", "Hit", "Index", "answers", "asked_in_doubt", "index_of", "search"]

LEAST = 0.22
"""Below this nothing is shown: it would be a guess."""
LEAST_OF_BEST = 0.3
"""A hit so far below the best one only distracts from it."""
# What a code adds to its entry's score: more than any words can, so that codes come first.
_DANGER = 2.5
"""What a danger adds: more than any words can, and less than a code."""
_CLEARLY = 0.8
"""How near words must be to be taken for those that point at danger."""
_CLEARLY_LESS = 0.85
"""What is about something else stands alone where the next best fits so much less. Found with the sentences for tuning."""
_CODE_ITSELF, _PART_OF_CODE, _CODE_BEGINS, _PART_BEGINS, _CODE_MISTYPED = 3.0, 1.8, 2.0, 1.5, 0.9
_SHORTEST_CODE, _LONGEST_CODE, _MOST_SLIPS = 2, 12, 2
# What it adds that a phrase is, or holds, the typed text letter for letter; and from how many letters on that tells anything.
_WHOLE_TEXT, _PART_OF_TEXT = 1.0, 0.35
_SHORTEST_WHOLE, _SHORTEST_PART = 3, 8
_EXACT = 0.6
"""What a phrase of more than advice adds that is the whole typed text."""
# A phrase's score: how much of what was typed it holds (this share of the score), and how much of it was typed (the rest).
_ASKED = 0.6
# How much all phrases of an entry together count beside its best one. These shares were found with the sentences in tests/guidance.
_ALL_TOGETHER = 0.7
_OF_CLAUSES = 0.13
"""How much what its clauses tell counts in a long text, beside the whole."""
_OF_WHOLE = 0.8
"""How much what all its words tell counts in a long text, beside those."""
_LONGEST_SHOWN = 90


class Hit(NamedTuple):
    """One thing found. `kind` is message, symptom or cause.

    `matched` says in plain words what of the pack fits what was typed. `fixed_by` is None for a symptom. `symptom` is where a journey
    to it starts (None: no symptom names this cause), `message` is the message's id where it is one, and `cause` the cause's own id or
    the message's likeliest cause.
    """

    kind: str
    id: str
    title: str
    matched: str
    fixed_by: str | None
    symptom: str | None
    message: str | None
    cause: str | None


class Answer(NamedTuple):
    """A symptom or a cause, as `ask` prints it: a message is answered by its likeliest cause, or by its symptom where it has none."""

    kind: str
    id: str
    title: str
    matched: str
    fixed_by: str | None


class _Found(NamedTuple):
    score: float
    matched: str


def search(index: Index, text: str, limit: int = 8) -> list[Hit]:
    """What fits a typed text, best first, at most `limit`. Nothing that fits well enough, or nothing typed: an empty list."""
    given = typed(index, text)
    of_words = _by_words(index, given.terms, compact(text))
    found = dict(of_words)
    in_clauses = by_clauses(index, given.clauses)
    for entry, one in in_clauses.items():
        before = found.get(entry, _Found(0.0, ""))
        matched = f"“{_cut(index.phrases[one.phrase].text)}”"
        found[entry] = _Found(before.score + _OF_CLAUSES * one.score, matched)
    for entry, of_all in (as_a_whole(index, given.terms) if given.clauses else {}).items():
        before = found.get(entry, _Found(0.0, ""))
        found[entry] = _Found(before.score + _OF_WHOLE * of_all, before.matched)
    by_code = _by_code(index, text)
    if by_code and _is_half_a_code(index, compact(text)):
        # The letters before it tell nothing: “ERR10” begins ERR1002, and fits ERR5022 no better for its ERR.
        found = {}
    exactly = any(more >= _EXACT for more in _by_whole_text(index, compact(text)).values())
    dangers = {} if exactly else _dangers(index, given, text)
    if not (found or by_code) or not (by_code or dangers or exactly or _is_sure(index, given, of_words, in_clauses, found)):
        return []
    _add(found, by_code)
    # A danger comes first, and does not hide what was asked beside it.
    least = max(LEAST, LEAST_OF_BEST * max((one.score for one in found.values()), default=0.0))
    _add(found, dangers)
    best = sorted((entry for entry, one in found.items() if one.score >= least), key=lambda entry: (-found[entry].score, entry))
    if index.entries[best[0]].alone and (len(best) == 1 or found[best[1]].score <= _CLEARLY_LESS * found[best[0]].score):
        best = best[:1]
    return _without_echoes((_hit(index, entry, found[entry].matched) for entry in best), limit)


def _add(found: dict[int, _Found], more: Mapping[int, _Found]) -> None:
    for entry, one in more.items():
        before = found.get(entry, _Found(0.0, ""))
        found[entry] = _Found(before.score + one.score, one.matched or before.matched)


def asked_in_doubt(pack: Pack) -> list[SharedQuestion]:
    """What is asked back where no answer is good enough: the first questions that find out what it is."""
    questions = [question for question in pack.questions.values() if question.on_page == "find-out"]
    return sorted(questions, key=lambda question: (question.order, question.id))[:MOST_IN_DOUBT]


def _is_sure(
    index: Index, given: Typed, of_words: Mapping[int, _Found], in_clauses: Mapping[int, InClauses], found: Mapping[int, _Found]
) -> bool:
    best = max(found, key=lambda entry: found[entry].score)
    told = in_clauses if given.clauses else by_clauses(index, [given.terms])
    return is_sure(
        index,
        given,
        words=of_words[best].score if best in of_words else 0.0,
        phrase=told[best].score if best in told else 0.0,
    )


def _dangers(index: Index, given: Typed, text: str) -> dict[int, _Found]:
    """The entries that come first because words that point at danger are said together, or side by side."""
    found: dict[int, _Found] = {}
    in_order = in_order_of_typing(index, text)
    for clause in given.clauses or [given.terms]:
        said = {word for term in clause for word, how in term.means.items() if how > _CLEARLY}
        for danger in index.dangers:
            if danger.together <= said and all(_stands(part, in_order) for part in danger.side_by_side):
                found[danger.entry] = _Found(_DANGER, "")
    return found


def _stands(part: tuple[str, ...], in_order: list[str]) -> bool:
    return any(tuple(in_order[place : place + len(part)]) == part for place in range(len(in_order)))


def _without_echoes(hits: Iterable[Hit], limit: int) -> list[Hit]:
    """So many hits. A cause below a message that it is the likeliest cause of would lead to the same page once more."""
    kept: list[Hit] = []
    for hit in hits:
        if len(kept) >= limit:
            break
        if hit.kind != "cause" or not any(one.cause == hit.id for one in kept):
            kept.append(hit)
    return kept


def answers(hits: Sequence[Hit], pack: Pack) -> list[Answer]:
    """The symptoms and causes that answer the hits, each once, in the hits' order. A message is answered by its likeliest cause.

    Where a message is the best hit, its other causes follow at the end: what it says may come of any of them.
    """
    found: dict[tuple[str, str], Answer] = {}
    for hit in hits:
        if hit.cause is not None:
            answer = _caused(pack.causes[hit.cause], hit)
        elif hit.symptom is not None:
            symptom = pack.symptoms[hit.symptom]
            answer = Answer("symptom", symptom.id, symptom.title, hit.matched, None)
        else:
            continue
        found.setdefault((answer.kind, answer.id), answer)
    best = hits[0] if hits else None
    for cause in pack.messages[best.message].causes if best is not None and best.message is not None else ():
        if best is not None and cause in pack.causes:
            found.setdefault(("cause", cause), _caused(pack.causes[cause], best))
    return list(found.values())


def _caused(cause: Cause, hit: Hit) -> Answer:
    return Answer("cause", cause.id, cause.title, hit.matched, cause.fixed_by)


def _hit(index: Index, number: int, matched: str) -> Hit:
    entry = index.entries[number]
    message = entry.id if entry.kind == "message" else None
    return Hit(entry.kind, entry.id, entry.title, matched, entry.fixed_by, entry.symptom, message, entry.cause)


def _by_words(index: Index, terms: list[Term], whole: str) -> dict[int, _Found]:
    total = sum(term.weight for term in terms)
    covered: dict[int, float] = {}
    filled: dict[int, float] = {}
    shown: dict[int, dict[str, None]] = {}
    together: dict[int, float] = {}
    for term in sorted(terms, key=lambda term: -term.weight):
        at_entry: dict[int, tuple[float, str]] = {}
        for number, (how, word) in _nearest_places(index, term, covered).items():
            covered[number] = covered.get(number, 0.0) + how * term.weight
            filled[number] = filled.get(number, 0.0) + how * index.weights[word]
            phrase = index.phrases[number]
            at_entry[phrase.entry] = max(at_entry.get(phrase.entry, (0.0, "")), (how * phrase.field, word))
        for entry, (how, word) in at_entry.items():
            together[entry] = together.get(entry, 0.0) + how * term.weight
            if word != NOT:
                shown.setdefault(entry, {})[word] = None
    best: dict[int, tuple[float, int]] = {}
    for number, weight in covered.items():
        phrase = index.phrases[number]
        if phrase.entry not in shown:
            continue  # It says “not” too, and nothing else of what was typed.
        score = phrase.field * (weight / total) * (_ASKED + (1 - _ASKED) * min(1.0, filled[number] / phrase.holds))
        best[phrase.entry] = max(best.get(phrase.entry, (0.0, 0)), (score, number))
    for number, extra in _by_whole_text(index, whole).items():
        entry = index.phrases[number].entry
        score, before = best.get(entry, (0.0, number))
        best[entry] = (score + extra, number if extra >= _PART_OF_TEXT else before)
    return {
        entry: _Found(score + _ALL_TOGETHER * together.get(entry, 0.0) / (total or 1.0), _matched(index, entry, score, number, shown))
        for entry, (score, number) in best.items()
    }


def _nearest_places(index: Index, term: Term, covered: Collection[int]) -> dict[int, tuple[float, str]]:
    """Each phrase that holds a meaning of the term, with the nearest such meaning.

    A word that occurs in thousands of phrases brings no phrase of its own where rarer words were typed: it tells too little.
    """
    found: dict[int, tuple[float, str]] = {}
    for word, how in sorted(term.means.items(), key=lambda pair: pair[1]):
        places = index.places[word]
        common = bool(covered) and len(places) > COMMON
        found.update((number, (how, word)) for number in places if not common or number in covered)
    return found


def _by_whole_text(index: Index, whole: str) -> dict[int, float]:
    """Phrases that are, or hold, the typed text letter for letter, whatever is between the letters."""
    found: dict[int, float] = {}
    if len(whole) < _SHORTEST_WHOLE:
        return found
    at = index.run.find(whole)
    while at >= 0:
        number = bisect_right(index.starts, at) - 1
        phrase = index.phrases[number]
        if phrase.compact == whole:
            found[number] = _WHOLE_TEXT * phrase.field
        elif len(whole) >= _SHORTEST_PART:
            found[number] = _PART_OF_TEXT * phrase.field * (1 + len(whole) / len(phrase.compact)) / 2
        # On from the next line: a phrase that holds the text twice says no more.
        at = index.run.find(whole, index.starts[number] + len(phrase.compact))
    return found


def _matched(index: Index, entry: int, score: float, number: int, shown: dict[int, dict[str, None]]) -> str:
    phrase = index.phrases[number]
    if score > 0.6 and phrase.text != index.entries[entry].title and len(phrase.text) <= _LONGEST_SHOWN:
        return f"“{phrase.text}”"
    return ", ".join(shown.get(entry, ())) or f"“{_cut(phrase.text)}”"


def _is_half_a_code(index: Index, letters_and_digits: str) -> bool:
    code = code_alone(letters_and_digits)
    return code.isdigit() and code != letters_and_digits and code not in index.codes


def _by_code(index: Index, text: str) -> dict[int, _Found]:
    found: dict[int, _Found] = {}
    given = codes(text)
    letters_and_digits = compact(text)
    as_typed = ""
    # A code with a letter in it is one only where nothing else was typed: “4oo_645”.
    if len(letters_and_digits) <= _LONGEST_CODE:
        as_typed = code_alone(letters_and_digits)
        given = [*given, as_typed]
    for place, code in enumerate(one for one in given if len(one) >= _SHORTEST_CODE):
        for at, score in _code_places(index, code, whole=place == 0 or code == as_typed):
            if score * at.field > found.get(at.entry, _Found(0.0, "")).score:
                found[at.entry] = _Found(score * at.field, f"“{_cut(at.shown)}”")
    return found


def _code_places(index: Index, code: str, whole: bool) -> list[tuple[CodeAt, float]]:
    exactly = index.codes.get(code, ())
    if exactly:
        return [(at, _CODE_ITSELF if whole and at.whole else _PART_OF_CODE) for at in exactly]
    if not whole:
        return []
    near: list[tuple[CodeAt, float]] = []
    for known, places in index.codes.items():
        slips = edits(code, known, _MOST_SLIPS) if len(known) > 3 else _MOST_SLIPS + 1
        if known.startswith(code):
            near += [(at, _CODE_BEGINS if at.whole else _PART_BEGINS) for at in places]
        elif slips <= (_MOST_SLIPS if len(known) > 4 else 1):
            near += [(at, _CODE_MISTYPED / slips) for at in places]
    return near


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"

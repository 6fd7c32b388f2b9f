"""How many of the sentences that people type find a fitting answer: `python -m tests.guidance.sentence_shares`.

sentences.csv was written before the search. Odd numbers are for tuning: with `--misses` their misses are printed. Of even numbers
only the share is ever printed, so that it stays a fair measure: don't look at their misses one by one. sentences_for_tuning.csv
holds more of them, written later to find missing words. The known messages of tests/flows/error_table.py are counted beside them.

sentences_as_told.csv holds 200 more as people tell their trouble in public threads and on help pages, in our own words, each with the
page that it was modelled on. Half of them are long, with what matters buried in the rest; a tenth are about something else entirely, and
are answered well where the search says so. Odd and even numbers as above: nothing is ever tuned with the even ones.

sentences_in_rounds.csv holds rounds of 68, each written before the search knew the words of the rounds before it, run once, and then all
tuned with: their shares today say nothing about sentences to come. What the first run of a round showed does.
"""

from __future__ import annotations

import csv
import random
import sys
from pathlib import Path
from typing import NamedTuple

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.guidance.model import Pack
from cim_troubleshooter.guidance.search import Hit, Index, index_of, search
from tests.flows.error_table import ROWS
from tests.support.mistyping import mistyped

AMONG_FIRST = 3
SEEDS = range(5)
_HERE = Path(__file__).parent


class Sentence(NamedTuple):
    """One sentence as somebody types it, and the symptoms, causes and messages that are fitting answers."""

    number: int
    says: str
    fits: frozenset[str]
    long: bool = False
    about_smartcards: bool = True

    @property
    def for_tuning(self) -> bool:
        """Whether its result may be looked at."""
        return self.number % 2 == 1


def sentences(name: str = "sentences.csv") -> list[Sentence]:
    """All of a file's, in order."""
    with (_HERE / name).open(encoding="utf-8", newline="") as file:
        return [Sentence(int(row["number"]), row["says"], frozenset(row["fits"].split())) for row in csv.DictReader(file)]


def as_told(name: str = "sentences_as_told.csv") -> list[Sentence]:
    """Those of a file that says of each how long it is and what it is about, in order."""
    with (_HERE / name).open(encoding="utf-8", newline="") as file:
        return [
            Sentence(int(row["number"]), row["says"], frozenset(row["fits"].split()), row["form"] == "long", row["about"] == "smartcards")
            for row in csv.DictReader(file)
        ]


def in_rounds() -> list[Sentence]:
    """Those of the rounds, all of them tuned with."""
    return as_told("sentences_in_rounds.csv")


def told_so(sentence: Sentence, index: Index, pack: Pack) -> bool:
    """Whether a sentence about something else is told so: nothing is offered, or first of all what says that it is something else."""
    hits = search(index, sentence.says, 1)
    return not hits or bool(answers(hits[0], pack) & sentence.fits)


def answers(hit: Hit, pack: Pack) -> set[str]:
    """The ids that a hit stands for: its own, and for a message the cause or symptom that it is answered with."""
    if hit.kind != "message":
        return {hit.id}
    message = pack.messages[hit.id]
    return {hit.id, *(message.causes[:1] or (message.symptom,))}


def finds(sentence: Sentence, index: Index, pack: Pack, among: int = AMONG_FIRST) -> bool:
    """Whether a fitting answer is among the first hits."""
    return any(answers(hit, pack) & sentence.fits for hit in search(index, sentence.says, among))


def share(of: list[Sentence], index: Index, pack: Pack) -> float:
    """The share of sentences with a fitting answer among the first three, from 0 to 1."""
    return sum(finds(sentence, index, pack) for sentence in of) / len(of)


def known_messages_first(index: Index) -> float:
    """The share of known messages that are found first by what is seen on the screen."""
    firsts = [(row, search(index, row.seen, 1)) for row in ROWS]
    return sum(bool(hits) and (hits[0].symptom, hits[0].cause) == (row.symptom, row.cause) for row, hits in firsts) / len(ROWS)


def known_messages_mistyped(index: Index) -> float:
    """The share of known messages among the first three with two slips of the finger, over some seeds."""
    typed = [(row, mistyped(row.seen, 2, chance)) for chance in map(random.Random, SEEDS) for row in ROWS]
    found = [(row, search(index, text, AMONG_FIRST)) for row, text in typed]
    return sum(any((hit.symptom, hit.cause) == (row.symptom, row.cause) for hit in hits) for row, hits in found) / len(typed)


def halves() -> tuple[list[Sentence], list[Sentence]]:
    """Those for tuning, and those that are only counted."""
    every = sentences()
    return [one for one in every if one.for_tuning], [one for one in every if not one.for_tuning]


def print_as_told(index: Index, pack: Pack) -> None:
    """Prints, for each half of the sentences as told, what share is answered, and how many about something else are told so."""
    every = as_told()
    for name, half in (
        ("odd numbers, tuned with", [one for one in every if one.for_tuning]),
        ("even numbers, only counted", [one for one in every if not one.for_tuning]),
        ("rounds, tuned with", in_rounds()),
    ):
        ours = [one for one in half if one.about_smartcards]
        others = [one for one in half if not one.about_smartcards]
        told = sum(told_so(one, index, pack) for one in others)
        print(
            f"as told, {name}: {share(ours, index, pack):.1%} of {len(ours)} have a fitting answer in the first {AMONG_FIRST}"
            f" (long ones {share([one for one in ours if one.long], index, pack):.1%});"
            f" {told} of {len(others)} about something else are told so"
        )


def main(with_misses: bool) -> None:
    """Prints both shares; the misses of the tuning half where asked."""
    pack = built_in_pack().pack
    index = index_of(pack)
    tuned, kept = halves()
    print(f"known messages found first by what is seen: {known_messages_first(index):.1%} of {len(ROWS)}")
    print(f"known messages in the first {AMONG_FIRST} with two slips: {known_messages_mistyped(index):.1%} of {len(SEEDS) * len(ROWS)}")
    more = sentences("sentences_for_tuning.csv")
    for name, half in (("odd numbers, tuned with", tuned), ("even numbers, only counted", kept), ("more, tuned with", more)):
        print(f"{name}: {share(half, index, pack):.1%} of {len(half)} sentences have a fitting answer in the first {AMONG_FIRST}")
    print_as_told(index, pack)
    if with_misses:
        told = [one for one in as_told() if one.for_tuning]
        for sentence in (*tuned, *more, *(one for one in (*told, *in_rounds()) if one.about_smartcards)):
            if not finds(sentence, index, pack):
                print(f"{sentence.number}: {sentence.says}  ({', '.join(sorted(sentence.fits))})")
                for hit in search(index, sentence.says, 4):
                    print(f"    {hit.kind} {hit.id}: {hit.matched}")


if __name__ == "__main__":
    main("--misses" in sys.argv[1:])

"""How long the search takes after each key, while every one of the sentences in tests/guidance/sentences.csv is typed."""

from __future__ import annotations

import time

from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.guidance.model import Pack
from cim_troubleshooter.guidance.search import index_of, search
from tests.guidance.sentence_shares import sentences
from tests.support.large_pack import large_pack


def index_time(pack: Pack) -> float:
    """Milliseconds to lay a pack out for search."""
    began = time.perf_counter()
    index_of(pack)
    return (time.perf_counter() - began) * 1000


def key_times(pack: Pack, every: int = 1) -> list[float]:
    """Milliseconds for each key, typing each sentence letter by letter; or only each so-manieth sentence."""
    index = index_of(pack)
    taken = []
    for sentence in sentences()[::every]:
        for length in range(1, len(sentence.says) + 1):
            began = time.perf_counter()
            search(index, sentence.says[:length])
            taken.append((time.perf_counter() - began) * 1000)
    return taken


def built_in() -> Pack:
    """The pack that the program comes with."""
    return built_in_pack().pack


def with_a_thousand_symptoms() -> Pack:
    """A site that has written a great deal."""
    return large_pack(built_in(), 1000)

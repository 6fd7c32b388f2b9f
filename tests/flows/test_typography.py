"""Apostrophes and quotes in what people are shown are those of print; what screens say themselves stays as it is there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import parse

from cim_troubleshooter.checks.catalogue import all_kinds
from cim_troubleshooter.guidance.load import built_in_folder, load_pack
from cim_troubleshooter.guidance.model import Message

TRANSLATIONS = Path("resources/translations/cim_cy.ts")
STRAIGHT = re.compile(r"""(?<=\w)['"]|['"](?=\w)""")
NOT_SHOWN = ("people_say", "same_words", "first_if", "scenarios", "sources", "id")


def _texts(part: Any) -> Iterator[str]:
    """Every text below a part of the pack that a person is shown."""
    if isinstance(part, str):
        yield part
    elif hasattr(part, "_fields"):
        as_on_screen = ("says", "also") if isinstance(part, Message) else ()
        for name in part._fields:
            if name not in (*NOT_SHOWN, *as_on_screen):
                yield from _texts(getattr(part, name))
    elif isinstance(part, dict):
        for inside in part.values():
            yield from _texts(inside)
    elif isinstance(part, tuple):
        for inside in part:
            yield from _texts(inside)


def test_the_guidance_has_none_that_are_straight() -> None:
    texts = [*_texts(load_pack(built_in_folder()).pack)]
    assert len(texts) > 2_000
    assert [text for text in texts if STRAIGHT.search(text)] == []


def test_what_checks_find_has_none_that_are_straight() -> None:
    said = [text for kind in all_kinds().values() for text in (kind.sentence, kind.means, kind.does_not_mean)]
    assert [text for text in said if STRAIGHT.search(text)] == []


def test_the_programs_own_texts_have_none_that_are_straight() -> None:
    sources = [str(one.text) for one in parse(TRANSLATIONS).iter("source")]
    assert len(sources) > 300
    assert [text for text in sources if STRAIGHT.search(text)] == []

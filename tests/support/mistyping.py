"""Slips of the finger, as they happen: a wrong letter, one too few, one too many, two swapped."""

from __future__ import annotations

import random

_LETTERS, _DIGITS = "abcdefghijklmnopqrstuvwxyz", "0123456789"


def mistyped(text: str, slips: int, chance: random.Random) -> str:
    """The text with so many slips at places left to chance."""
    for _ in range(slips):
        place = chance.randrange(len(text))
        other = chance.choice(_DIGITS if text[place].isdigit() else _LETTERS)
        before, here, after = text[:place], text[place], text[place + 1 :]
        text = chance.choice([before + other + after, before + after, before + other + here + after, before + after[:1] + here + after[1:]])
    return text

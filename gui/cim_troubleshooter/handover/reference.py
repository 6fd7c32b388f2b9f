"""The reference: eight characters that name a journey on the telephone, in a ticket and on paper.

It follows from what was seen, answered and found, and from nothing else. The same journey has the same reference on every computer
and on every day; what was typed, times and the computer's name have no part in it.
"""

from __future__ import annotations

import hashlib
import json

from cim_troubleshooter.journey.state import Journey

CHARACTERS = "234679FKLMRW"
"""Of each group that sounds or looks alike one character at most: none of 0 O, 1 I, 5 9 Y, 8 A H J, 3 B C D E G P T V, M N, F S X,
2 Q U Z. The digits 2, 3 and 9 and the letters F and M stand for their groups."""
LENGTH = 8
SPOKEN = {
    "2": "two", "3": "three", "4": "four", "6": "six", "7": "seven", "9": "nine",
    "F": "Foxtrot", "K": "Kilo", "L": "Lima", "M": "Mike", "R": "Romeo", "W": "Whiskey",
}  # fmt: skip
"""How each is said: letters as in the alphabet of ICAO and NATO (ICAO Annex 10, volume II, figure 5-1)."""


def reference_of(journey: Journey) -> str:
    """The reference in two groups of four, such as `FK27 M3RW`."""
    told = [
        *(journey.symptom, journey.message, journey.chosen, journey.card_first),
        sorted(journey.answers.items()),
        sorted({finding.code for finding in journey.findings}),
    ]
    number = int.from_bytes(hashlib.sha256(json.dumps(told).encode()).digest())
    characters = ""
    for _ in range(LENGTH):
        number, place = divmod(number, len(CHARACTERS))
        characters += CHARACTERS[place]
    return f"{characters[:4]} {characters[4:]}"


def spoken(reference: str) -> str:
    """A reference as it is said, for those who hear it: `Foxtrot, Kilo, two, seven, Mike, three, Romeo, Whiskey`."""
    return ", ".join(SPOKEN[one] for one in reference if one in SPOKEN)


def is_reference(text: str) -> bool:
    """Whether a text is written as a reference is."""
    return len(text) == LENGTH + 1 and text[4] == " " and all(one in CHARACTERS for one in text[:4] + text[5:])

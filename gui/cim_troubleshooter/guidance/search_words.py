"""What is typed and what the pack says, cut into words and codes in the same way, so that the two can be compared."""

from __future__ import annotations

import re
import unicodedata

LONGEST_TEXT = 1000
"""Characters of a typed text that are looked at: a pasted message fits, a pasted document is cut."""
MOST_WORDS = 40
"""Words of a typed text that are looked at."""

_LITTLE = """
a an and are as at be been but by can could do does did for from get gets got had has have how i if in into is it its just me my of on
or our please she he so some that the their them then there they this to up us was we were what when which who why will with would you
your yours am im ive id now any all also about out off need needs needed want wants say says said tell told still
"""
SAYS_LITTLE = frozenset(_LITTLE.split())
"""Words that say nothing about what is wrong."""

NOT = "not"
_NO = """
no none never nothing cannot cant wont dont doesnt dosnt doesn dosent isnt arent wasnt didnt havent hasnt couldnt wouldnt without
"""
_NEGATIONS = frozenset(_NO.split())
"""Told apart they would hide that “does not open” and “won’t open” are the same complaint."""

_APOSTROPHES = re.compile("['’‘`´]")
_WORD = re.compile(r"0x[0-9a-f]{4,}|\d+(?:\.\d+)+|\d+|[^\W\d_]+")
_CODE = re.compile(r"0x([0-9a-f]{4,})|(\d+(?:[ _.-]{1,2}\d+)*)")
_DIGIT = re.compile(r"\d")
_GROUP = re.compile(r"\d+")


def words(text: str) -> list[str]:
    """The words of a text in order: lower case, without accents, numbers apart from letters, negations as one word."""
    found = _WORD.findall(_plain(text))
    return [NOT if word in _NEGATIONS else word for word in found]


def telling(given: list[str]) -> list[str]:
    """The words that say something; all of them where none does."""
    return [word for word in given if not says_little(word)] or given


def says_little(word: str) -> bool:
    """Whether a word, or a letter by itself, says nothing about what is wrong."""
    return word in SAYS_LITTLE or (len(word) == 1 and word.isalpha())


def stem(word: str) -> str:
    """A word without its English ending, so that “expired” meets “expires”. Not a real word, and only ever compared."""
    if len(word) < 4 or not word.isalpha():
        return word
    for ending in ("ations", "ation", "ings", "ing", "ies", "ied", "ers", "ed", "es", "er", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word


def codes(text: str) -> list[str]:
    """What may be an error code in a text, by its digits alone: “400-645”, “400 645” and “Error 400_645” all give 400645.

    The parts of a code come too, after the whole.
    """
    found: list[str] = []
    if not _DIGIT.search(text):
        return found
    for hexadecimal, decimal in _CODE.findall(_plain(text)):
        if hexadecimal:
            found.append(hexadecimal)
            continue
        groups = _GROUP.findall(decimal)
        found += ["".join(groups), *(group for group in groups if len(group) > 2)]
    return [code for code in dict.fromkeys(found) if len(code) > 2]


def compact(text: str) -> str:
    """A text's letters and digits alone, for comparing whole strings."""
    return "".join(character for character in _plain(text) if character.isalnum())


def _plain(text: str) -> str:
    """Lower case, without accents and apostrophes, cut to a length that is quick to read."""
    text = text[:LONGEST_TEXT].casefold()
    if text.isascii():
        return _APOSTROPHES.sub("", text)
    decomposed = unicodedata.normalize("NFKD", text)
    return _APOSTROPHES.sub("", "".join(character for character in decomposed if not unicodedata.combining(character)))

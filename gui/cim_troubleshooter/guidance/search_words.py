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

_STORIES = """
today yesterday tomorrow tonight morning afternoon evening night week weeks weekend monday tuesday wednesday thursday friday saturday
sunday month months hello hi hey sorry thanks thank please hope honestly really very quite just bother stupid question help best advance
appreciated ward wards clinic shift shifts patient patients queue desk reception receptionist nurse nurses doctor doctors consultant gp
girls girl man lady woman colleague colleagues somebody someone anybody anyone people everybody everyone came come comes coming went
going goes go thing things bit lot way time times day days hour hours minute minutes ago since until always never ever usually know
think thought wonder wondering tell told look looked looking see seen saw find found make made take took put try tried trying give gave
given good bad busy right fine great able possible actually maybe perhaps else same other another whole every each few many much more
most less own room building floor corridor kitchen table house flat train home car bus walk phone phones ring rings ringing rang waiting
"""
IN_STORIES = frozenset(_STORIES.split())
"""Words of whoever tells what happened, and when, where and to whom: beside others, they say little about what is wrong."""

SHORT = 14
"""Words. So many are read as a whole, more of them clause by clause."""
_LEAST_IN_CLAUSE = 3
_BETWEEN_CLAUSES = re.compile(
    r"[,;:!?()\n]+|\.\s|\s[-–—]+\s"
    r"|\b(?:and|but|because|so|then|when|which|who|while|although|since|until|unless|after|before|that)\b",
    re.IGNORECASE,
)

_APOSTROPHES = re.compile("['’‘`´]")
_WORD = re.compile(r"0x[0-9a-f]{4,}|\d+(?:\.\d+)+|\d+|[^\W\d_]+")
_CODE = re.compile(r"0x([0-9a-f]{4,})|(\d+(?:[ _.-]{1,2}\d+)*)")
_BEFORE_A_CODE = re.compile(r"^(?:error|err|code|fault)*(?:no|number)?")
_LOOKS_LIKE = str.maketrans("oilsbz", "011582")
_DIGIT = re.compile(r"\d")
_GROUP = re.compile(r"\d+")


def words(text: str) -> list[str]:
    """The words of a text in order: lower case, without accents, numbers apart from letters, negations as one word."""
    found = _WORD.findall(_plain(text))
    return [NOT if word in _NEGATIONS else word for word in found]


def clauses(text: str) -> list[list[str]]:
    """The words of each clause of a long text, a clause with hardly a word in it together with the next; of a short text, none."""
    if len(words(text)) <= SHORT:
        return []
    found: list[list[str]] = []
    open_clause: list[str] = []
    for part in _BETWEEN_CLAUSES.split(text[:LONGEST_TEXT]):
        open_clause += words(part)
        if sum(not says_little(word) and word != NOT for word in open_clause) >= _LEAST_IN_CLAUSE:
            found.append(open_clause)
            open_clause = []
    if open_clause and found:
        found[-1] = [*found[-1], *open_clause]
    return found


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


def code_alone(letters_and_digits: str) -> str:
    """The code, where a text is a code and nothing else: without a word for it before, and letters that look like digits as digits.

    Empty for any other text.
    """
    after = _BEFORE_A_CODE.sub("", letters_and_digits)
    code = after.translate(_LOOKS_LIKE)
    with_a_digit = any(letter.isdigit() for letter in after)
    return code if with_a_digit or (code.isdigit() and after != letters_and_digits) else ""


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

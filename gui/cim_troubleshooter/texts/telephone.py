"""Which telephone number a text means: one that can be dialled as its writer meant it, or none, and then it stays a text.

A wrong desk is worse than no link, so a notation that is not known here is never guessed at. Rules of our own and not `phonenumbers`
(2.6 MB, and as much again in memory): that library reads the first number of a text, drops what it does not know, takes letters for
digits, and has no word for “option 2”, a text relay or two numbers in a cell, which are the cases that matter. The lists below were
compared with its data (9.0.43): every number of ten digits that it calls British is one here, and the area codes are the same. Sources:

- Numbers in the United Kingdom and their lengths: Ofcom, National Telephone Numbering Plan; area codes that still have numbers of nine
  digits: Ofcom's numbering data. 0800 1111 (Childline) and 0845 46 4x are shorter than all others.
- How numbers are written: ITU-T E.123 (spaces, brackets, +), DIN 5008, RFC 3966 (`tel:`); at most 15 digits: ITU-T E.164.
- (0) after a country code is left out where calls within the country begin with 0 and calls from abroad do not: ITU-T Operational Bulletin,
  dialling procedures. In Italy, San Marino and the Vatican the 0 is dialled from abroad too, so that (0) is ambiguous there.
- 18001 and 18002 before a number: Relay UK, "How to make a call".
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from cim_troubleshooter.texts.characters import without_marks

_LABEL = re.compile(
    r"(?:(?:telephone|phone|tel|mobile|mob|landline|direct line|direct|call|ring)(?:\s*(?:no|number))?\b[.:]*|[tm]:)\s*", re.IGNORECASE
)
_OPTION = re.compile(
    r"[\s,;(]*\b(?:then\s+)?(?:(?:choose|select|press)\s+)?(?:option|opt\.?|press)\s*#?[0-9*](?![0-9])\)?\.?", re.IGNORECASE
)
"""What the caller does once the call is answered: the number before it is dialled as it stands."""
_BETWEEN = re.compile(r"\s*(?:\n|;|,|/|\||\bor\b|\band\b|&)\s*", re.IGNORECASE)
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212\ufe63\uff0d"), "-")
_OTHER = {ord("\uff0b"): "+", ord("\uff08"): "(", ord("\uff09"): ")"}
_PICTURES = re.compile("^[\u260e\u260f\u2706\u2121\U0001f4de\U0001f4f1\U0001f4f2\u200d\ufe0e\ufe0f\\s]+")
_NUMBER = re.compile(r"\+?[0-9]+(?:[ .-]{0,3}[0-9]+)*")
_BRACKETS = re.compile(r"\((\+?[0-9][0-9 .-]*)\)")
_LAST_OF_A_RANGE = re.compile(r"[0-9]\s*-\s*[0-9]{1,2}$")
_RELAY = re.compile(r"(1800[12])[ .-]+(?=0)")

_TRUNK_ZERO = (
    "20", "27", "31", "32", "33", "40", "41", "43", "44", "46", "49", "58", "60", "61", "62", "63", "64", "66", "81", "82", "84",
    "86", "90", "91", "92", "94", "98", "233", "234", "249", "251", "254", "255", "256", "260", "263", "353", "355", "358", "359", "380",
    "381", "385", "386", "387", "421", "880", "961", "962", "963", "964", "966", "967", "971", "972", "977",
)  # fmt: skip
"""Countries in which a call within the country begins with 0, and one from abroad leaves it out."""
_NINE_DIGITS = frozenset((
    "1204", "1208", "1254", "1276", "1297", "1298", "1363", "1364", "1384", "1386", "1404", "1420", "1460", "1461", "1480", "1488", "1524",
    "1527", "1562", "1566", "1606", "1629", "1635", "1647", "1659", "1695", "1726", "1744", "1750", "1768", "1827", "1837", "1884", "1900",
    "1905", "1935", "1946", "1949", "1963", "1995",
))  # fmt: skip
_SHORTEST, _LONGEST = 8, 15
"""Digits of an international number, its country code among them. No country has shorter ones that are dialled from abroad."""


class Number(NamedTuple):
    """A number as it is shown, and how it is dialled: digits, with a + before those of an international number; None where it is a text."""

    shown: str
    dialled: str | None


def numbers_of(text: str) -> tuple[Number, ...]:
    """The numbers that a text gives: several where each is whole by itself, such as `020 7946 0000 or 020 7946 0001`; else the text as one.

    `shown` of all together leaves nothing out but marks that cannot be seen, and what stood between the numbers.
    """
    shown = without_marks(text).strip()
    parts = [part for part in _BETWEEN.split(shown) if part]
    found = [Number(part, dialled(part)) for part in parts]
    if len(parts) > 1 and all(one.dialled for one in found):
        return tuple(found)
    return (Number(shown, dialled(shown)),)


def dialled(text: str) -> str | None:
    """How the one number of a text is dialled, such as `02079460000` or `+442079460000`; None for anything else."""
    bare = _plain(text)
    relay = _RELAY.match(bare)
    if relay is not None:
        number = _number(bare[relay.end() :])
        return f"{relay.group(1)}{number}" if number is not None and number.startswith("0") else None
    return _number(bare)


def missing_digits(text: str) -> str | None:
    """What is wrong with a text that is a British number but for its length, in a sentence; None for every other text."""
    bare = _plain(text)
    digits = re.sub(r"[^0-9]", "", bare)
    if not re.fullmatch(r"0[1-9][0-9 ().-]*", bare) or not 7 <= len(digits) <= 13 or dialled(text) is not None:
        return None
    return f"A British number beginning with {digits[:2]} has another number of digits than {len(digits)}. It is shown without a link."


def _plain(text: str) -> str:
    """The text without marks, pictures, a label, and what to press when the call is answered; digits and dashes of one kind."""
    bare = without_marks(text).translate(_DASHES).translate(_OTHER)
    bare = "".join(_digit(one) for one in bare).strip()
    bare = _PICTURES.sub("", bare)
    bare = _LABEL.sub("", bare, count=1) if _LABEL.match(bare) else bare
    option = _OPTION.search(bare)
    if option is not None and option.end() == len(bare):
        bare = bare[: option.start()]
    return bare.strip()


def _digit(one: str) -> str:
    """Digits of every script as ours; spaces of every kind as ours, but no line end."""
    if one.isdecimal():
        return str(unicodedata.decimal(one))
    return " " if one == "\t" or unicodedata.category(one) == "Zs" else one


def _number(bare: str) -> str | None:
    zero = "(0)" in bare
    whole = bare.replace("(0)", " ", 1)
    whole = _BRACKETS.sub(r" \1 ", whole, count=1).strip()
    whole = re.sub(r" {2,}", " ", whole)
    if not _NUMBER.fullmatch(whole) or _LAST_OF_A_RANGE.search(whole):
        return None
    digits = re.sub(r"[ .-]", "", whole)
    if digits.startswith("00"):
        digits = f"+{digits[2:]}"
    elif re.fullmatch(r"44[1-9][0-9]{8,9}", digits):
        digits = f"+{digits}"  # A spreadsheet takes the + of a number for a plus.
    if digits.startswith("+"):
        return _international(digits[1:], zero)
    return digits if not zero and digits.startswith("0") and _is_british(digits[1:]) else None


def _international(digits: str, zero: bool) -> str | None:
    code = next((one for one in _TRUNK_ZERO if digits.startswith(one)), None)
    if code is not None and digits[len(code) :].startswith("0"):
        if zero:
            return None
        digits = code + digits[len(code) + 1 :]
    elif zero and code is None:
        return None
    if digits.startswith("44"):
        return f"+{digits}" if _is_british(digits[2:]) else None
    if digits.startswith("1") and not re.fullmatch(r"1[2-9][0-9]{2}[2-9][0-9]{6}", digits):
        return None
    return f"+{digits}" if _SHORTEST <= len(digits) <= _LONGEST and not digits.startswith("0") else None


def _is_british(digits: str) -> bool:
    """Whether these are the digits of a number in the United Kingdom, without the 0 before them."""
    if digits in ("8001111", "8454647", "8454640", "8454641", "8454645", "8454648"):
        return True
    if len(digits) == 10:
        return digits[0] in "123789" or digits[:2] in ("55", "56")
    return len(digits) == 9 and (digits[:4] in _NINE_DIGITS or digits.startswith("800") or digits[:5] == "16977")

"""What a person may add to the summary, and which form each of it has.

Only what has the form goes into a summary: what is typed into the wrong field, a passcode above all, stays out of it.
"""

from __future__ import annotations

import re
from typing import Literal

from cim_troubleshooter.journey.state import Added

Field = Literal["name", "telephone", "card"]
FIELDS: tuple[Field, ...] = ("name", "telephone", "card")
LONGEST = {"name": 60, "telephone": 30, "card": 17}
"""Characters that each field takes; of the card's number with three spaces."""
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[ .,'’\u0300-\u036f-])*")
_TELEPHONE = re.compile(r"\+?[\d ()./-]*\d(?: ?(?:ext\.?|extension|x|#) ?\d{1,6})?", re.IGNORECASE)
_FEWEST_DIGITS, _MOST_DIGITS = 3, 20
_CARD = re.compile(r"\d{12,14}")
"""NHS England's pages give twelve digits below the photo; suppliers' pages twelve to fourteen."""


def formed(field: Field, typed: str) -> str | None:
    """What was typed in the form in which it is passed on; empty where nothing was, None where it does not have the form of the field."""
    text = " ".join(typed.split())
    if not text:
        return ""
    if len(text) > LONGEST[field]:
        return None
    if field == "card":
        digits = text.replace(" ", "")
        return digits if _CARD.fullmatch(digits) else None
    if field == "telephone":
        so_many = sum(one.isdigit() for one in text)
        return text if text.isascii() and _TELEPHONE.fullmatch(text) and _FEWEST_DIGITS <= so_many <= _MOST_DIGITS else None
    return text if _NAME.fullmatch(text) else None


def formed_all(added: Added) -> Added:
    """Every field in its form; one without that form is empty."""
    return Added(**{field: formed(field, getattr(added, field)) or "" for field in FIELDS})

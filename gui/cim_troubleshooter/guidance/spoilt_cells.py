"""What a spreadsheet makes of a text that it takes for a number, a date or a formula: told, and never shown to a person.

The kinds are from spreadsheets' own manuals: error values (Microsoft Excel, LibreOffice Calc, Google Sheets), scientific notation of
more than eleven digits, leading zeros that go when a text is taken for a number, and dates made of `8-12`.
"""

from __future__ import annotations

import re

_ERROR = re.compile(
    r"#(?:N/A|NV|N/D|NUL+|REF|NAME|VALUE|NUM|DIV/0|SPILL|CALC|GETTING_DATA|FIELD|BLOCKED|UNKNOWN|CONNECT|BUSY|EXTERNAL|PYTHON|ERROR)[!?]?"
    r"|#[¡¿]?[A-ZÀ-Ý/0-9_]{2,}[!?]|#{3,}|(?:Err|Error|Fehler|Erreur):\s?\d{3}|Loading\.{3}|#ERROR!.*",
    re.IGNORECASE,
)
_SCIENTIFIC = re.compile(r"[+-]?\d(?:[.,]\d+)?E[+-]?\d{1,3}", re.IGNORECASE)
_FORMULA = re.compile(r"=.*", re.DOTALL)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}"
_DATE = re.compile(
    rf"\d{{1,2}}[ -]{_MONTH}(?:[ -]\d{{2,4}})?|{_MONTH}[ -]\d{{2,4}}"
    r"|\d{1,2}/\d{1,2}/\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{4}",
    re.IGNORECASE,
)
_TIME_AFTER = re.compile(r"[ T]\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?", re.IGNORECASE)
_NUMBER_OF_A_DAY = re.compile(r"[0-9]{5}(?:[.,][0-9]+)?|[01][.,][0-9]{3,}|-[0-9.,]+")
_ONE_TIME = re.compile(r"\d{1,2}:\d{2}:\d{2}(?: ?[AP]M)?", re.IGNORECASE)
_WITH_DECIMALS = re.compile(r"\d{7,}[.,]0+")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:,\d{3}){2,}(?:\.\d+)?|[1-9]\d{0,2}(?:\.\d{3}){2,}(?:,\d+)?")
_NO_ZERO = re.compile(r"[1-35789]\d{8,9}")
_LOST = "\ufffd"
_TYPED_AS_TEXT = re.compile(r'="(.*)"', re.DOTALL)


def as_typed(cell: str) -> str:
    """The text without what makes a spreadsheet keep it as text: `="020…"`, or an apostrophe before it."""
    match = _TYPED_AS_TEXT.fullmatch(cell)
    if match is not None:
        return match.group(1).replace('""', '"').strip()
    return cell[1:] if cell[:1] == "'" and cell[1:2].isdigit() else cell


def spoilt(column: str, cell: str) -> str | None:
    """How a spreadsheet has spoilt a cell, and what to do; None for one that is as somebody typed it."""
    if _LOST in cell:
        return "A letter of this text is lost. Type it again, and save the file as “CSV UTF-8”."
    if _ERROR.fullmatch(cell):
        return "A formula in the spreadsheet failed here. Type the text itself."
    if _FORMULA.fullmatch(cell):
        return "This is a formula, not what it gives. Type the text itself."
    if _SCIENTIFIC.fullmatch(cell):
        return "The spreadsheet made a rounded number of this, and its last digits are lost. Format the column as Text, and type it again."
    if _DATE.fullmatch(_TIME_AFTER.sub("", cell)):
        return "The spreadsheet made a date of this. Format the column as Text, and type it again."
    if column == "phone":
        return _spoilt_number(cell)
    if column == "hours" and (_NUMBER_OF_A_DAY.fullmatch(cell) or _ONE_TIME.fullmatch(cell)):
        return "The spreadsheet made one time or a number of these hours. Format the column as Text, and type them again."
    return None


def _spoilt_number(cell: str) -> str | None:
    if _WITH_DECIMALS.fullmatch(cell) or _THOUSANDS.fullmatch(cell) or cell.startswith("-"):
        return "The spreadsheet made a number of this telephone number. Format the column as Text, and type it again."
    if _NO_ZERO.fullmatch(cell):
        return "The 0 or + at the start of this telephone number is lost. Format the column as Text, and type it again."
    return None

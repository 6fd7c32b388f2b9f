"""A written value made into a setting's own kind, or a sentence that says what was expected."""

from __future__ import annotations

import re
from typing import Any

from cim_troubleshooter.settings.definition import Setting
from cim_troubleshooter.settings.model import Value
from cim_troubleshooter.texts.characters import hidden, without_marks

NO_ENTRIES = "none"
"""The one word that stands for an empty list."""
_VARIABLE = re.compile(r"%[A-Za-z_()0-9]+%|\$\{|\$env:", re.IGNORECASE)
_YES = ("true", "yes", "on", "1")
_NO = ("false", "no", "off", "0")


class NotThatKind(Exception):
    """What is written is not what the setting takes. Its text is a whole sentence."""


def value_of(setting: Setting, written: Any) -> Value:
    """The setting's value from what a file, the registry or a person wrote. Raises NotThatKind."""
    value: Any = _converted(setting, written)
    if any(hidden(text) or "\n" in text for text in _texts(value)):
        raise NotThatKind(f"“{setting.name}” has a character that cannot be seen. Write it again. Its default is used.")
    if setting.is_place and any(_VARIABLE.search(text) for text in _texts(value)):
        raise NotThatKind(f"“{setting.name}” has a variable that nothing replaces here. Write the whole path. Its default is used.")
    if value is _NOTHING or not setting.fits(value):
        raise NotThatKind(f"“{setting.name}” must be {setting.expects}. Its default is used.")
    result: Value = value
    return result


def _texts(value: Any) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (value,) if isinstance(value, str) else ()


class _Nothing:
    """Told apart from None, which some settings may be."""


_NOTHING: Any = _Nothing()


def _converted(setting: Setting, written: Any) -> Any:
    if setting.kind == "list":
        if not isinstance(written, (list, tuple)) or not all(isinstance(item, str) for item in written):
            return _NOTHING
        entries = tuple(filter(None, (without_marks(item).strip() for item in written)))
        return () if setting.may_be_none and [*map(str.lower, entries)] == [NO_ENTRIES] else entries or _NOTHING
    if isinstance(written, (list, tuple, dict, bytes)) or written is None:
        return _NOTHING
    text = without_marks(str(written)).strip()
    if setting.kind == "yes-no":
        return True if text.lower() in _YES else False if text.lower() in _NO else _NOTHING
    if setting.kind == "number":
        return _number(text)
    return text or _NOTHING


def _number(text: str) -> Any:
    try:
        number = float(text)
    except ValueError:
        return _NOTHING
    return int(number) if number.is_integer() and abs(number) < 1e9 else number

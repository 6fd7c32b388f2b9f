"""Reads a saved summary. The file is a stranger's: everything in it is held against what a summary can be, before anything is shown.

Nothing of it is run, opened or looked up. What is of the wrong kind or too long is no summary; what this version does not know is
kept apart (`others`).
"""

from __future__ import annotations

import datetime
import json
import os
import re
import stat
from collections.abc import Callable, Mapping
from typing import Any, NoReturn, cast, get_args

from cim_troubleshooter.checks.finding import WORST_FIRST, Detail, Outcome
from cim_troubleshooter.handover.added import FIELDS, formed
from cim_troubleshooter.handover.reference import is_reference
from cim_troubleshooter.handover.saved_summary import FORMAT, SCHEMA, SavedFinding, SavedStep, SavedSummary
from cim_troubleshooter.journey.state import Added, Result
from cim_troubleshooter.texts.characters import one_line

LARGEST = 256 * 1024
"""Bytes. The longest summaries of the built-in guidance have a tenth of it."""
DEEPEST = 6
"""How many objects and lists may stand inside each other; a summary has five."""
LONGEST_TEXT = 1000
MOST_LINES, MOST_FINDINGS, MOST_OTHERS = 300, 200, 50
_ID = re.compile(r"[A-Za-z0-9_./-]{1,100}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,4})?")
_NAMES = frozenset({"format", "schema", *SavedSummary._fields}) - {"others"}


class NoSummary(Exception):
    """The file cannot be read as a summary. Its text is the one line to say."""


def read_saved(path: str) -> SavedSummary:
    """The summary in a file. Raises NoSummary, and nothing else, whatever the file is."""
    try:
        return saved_in(_bytes_of(path))
    except OSError as reason:
        raise NoSummary(f"“{one_line(path)}” cannot be read: {reason.strerror or reason}.") from None


def saved_in(content: bytes) -> SavedSummary:
    """The summary in the bytes of a file. Raises NoSummary."""
    whole = _object_in(content)
    if whole.get("format") != FORMAT:
        _refuse("it is not a summary that this program has saved")
    schema = whole.get("schema")
    if type(schema) is not int or schema < 1:
        _refuse("“schema” is not a number of a version")
    if schema > SCHEMA:
        _refuse(f"it was saved by a newer version of this program (schema {min(schema, 10**6)}). Use that version to open it")
    others: dict[str, Any] = {}
    _keep_apart(others, "", whole, _NAMES)
    return SavedSummary(
        reference=_reference(whole),
        when=_moment(whole, "when"),
        since=_moment(whole, "since"),
        computer=_text(whole, "computer"),
        organisation=_text(whole, "organisation"),
        program=_text(whole, "program"),
        pack=_id(whole, "pack") or "",
        reviewed=_matching(whole, "reviewed", _DAY),
        language=_matching(whole, "language", _LANGUAGE),
        said=_lines(whole, "said"),
        for_it=_lines(whole, "for_it"),
        symptom=_id(whole, "symptom"),
        message=_id(whole, "message"),
        chosen=_id(whole, "chosen"),
        card_first=_yes_or_no(whole, "card_first"),
        answers=_answers(whole),
        findings=tuple(_finding(one, others, f"findings[{at}]") for at, one in enumerate(_list(whole, "findings", MOST_FINDINGS))),
        checks_skipped=_yes_or_no(whole, "checks_skipped"),
        cause=_id(whole, "cause"),
        taken=tuple(_step(one, others, f"taken[{at}]") for at, one in enumerate(_list(whole, "taken", MOST_FINDINGS))),
        added=_added(whole, others),
        others=others,
    )


def _bytes_of(path: str) -> bytes:
    # A named pipe would keep whoever opens it waiting, and a device might never end.
    if not stat.S_ISREG(os.stat(path).st_mode):
        _refuse("it is not a file")
    with open(path, "rb") as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        _refuse(f"it is larger than a summary can be ({LARGEST // 1024} KB)")
    return content


def _object_in(content: bytes) -> dict[str, Any]:
    if len(content) > LARGEST:
        _refuse(f"it is larger than a summary can be ({LARGEST // 1024} KB)")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        _refuse("it is not text in UTF-8")
    if _depth(text) > DEEPEST:
        _refuse("more stands inside each other in it than a summary has")
    try:
        whole = json.loads(text, object_pairs_hook=_without_doubles, parse_constant=lambda name: _refuse(f"{name} is no number"))
    except (ValueError, RecursionError):
        _refuse("it is not JSON, or only a part of it")
    return whole if isinstance(whole, dict) else _refuse("it is not a summary that this program has saved")


def _depth(text: str) -> int:
    """How many brackets are open at most, those in strings left out: known before any parser goes down into them."""
    deepest = depth = 0
    for one in re.sub(r'"(?:[^"\\]|\\.)*"', "", text, flags=re.DOTALL):
        if one in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif one in "]}":
            depth -= 1
    return deepest


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        _refuse("a name stands twice in it, so that it says two things")
    return found


def _keep_apart(others: dict[str, Any], where: str, content: Mapping[str, Any], known: frozenset[str]) -> None:
    for name, value in content.items():
        if name not in known:
            if len(others) >= MOST_OTHERS:
                _refuse("too much in it is unknown to this version")
            others[one_line(f"{where}{name}")[:LONGEST_TEXT]] = _plain(value)


def _plain(value: Any) -> Any:
    """A value of any kind, its texts on one line."""
    if isinstance(value, str):
        return one_line(value)
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return {one_line(name): _plain(one) for name, one in value.items()} if isinstance(value, dict) else value


def _short(value: Any, name: str) -> str:
    if not isinstance(value, str):
        _refuse(f"“{name}” is not a text")
    if len(value) > LONGEST_TEXT:
        _refuse(f"“{name}” is longer than {LONGEST_TEXT} characters")
    return one_line(value)


def _text(content: Mapping[str, Any], name: str) -> str:
    return _short(content.get(name, ""), name)


def _matching(content: Mapping[str, Any], name: str, pattern: re.Pattern[str]) -> str:
    text = _text(content, name)
    return text if pattern.fullmatch(text) else _refuse(f"“{name}” is not what it should be")


def _id(content: Mapping[str, Any], name: str) -> str | None:
    return None if content.get(name) is None else _matching(content, name, _ID)


def _yes_or_no(content: Mapping[str, Any], name: str) -> bool:
    value = content.get(name, False)
    return value if isinstance(value, bool) else _refuse(f"“{name}” is neither true nor false")


def _list(content: Mapping[str, Any], name: str, most: int) -> list[Any]:
    value = content.get(name, [])
    if not isinstance(value, list) or len(value) > most:
        _refuse(f"“{name}” is not a list of at most {most}")
    return value


def _mapping(value: Any, name: str) -> dict[str, Any]:
    if not isinstance(value, dict) or len(value) > MOST_FINDINGS:
        _refuse(f"“{name}” is not an object, or too large")
    return cast(dict[str, Any], value)


def _lines(content: Mapping[str, Any], name: str) -> tuple[str, ...]:
    return tuple(_short(line, name) for line in _list(content, name, MOST_LINES))


def _reference(content: Mapping[str, Any]) -> str:
    text = _text(content, "reference")
    return text if is_reference(text) else _refuse("“reference” is not one that this program gives")


def _moment(content: Mapping[str, Any], name: str) -> datetime.datetime:
    try:
        moment = datetime.datetime.fromisoformat(_text(content, name))
        moment.astimezone(datetime.UTC)
    except (ValueError, OverflowError):
        _refuse(f"“{name}” is not a time")
    return moment


def _answers(content: Mapping[str, Any]) -> dict[str, str]:
    answers = _mapping(content.get("answers", {}), "answers")
    return {_matching({"answers": name}, "answers", _ID): _matching(answers, name, _ID) for name in answers}


def _finding(value: Any, others: dict[str, Any], where: str) -> SavedFinding:
    content = _mapping(value, where)
    _keep_apart(others, f"{where}.", content, frozenset(SavedFinding._fields))
    outcome = content.get("outcome")
    if outcome not in WORST_FIRST:
        _refuse(f"“{where}.outcome” is not one of {', '.join(WORST_FIRST)}")
    values = _mapping(content.get("values", {}), f"{where}.values")
    details = _mapping(content.get("details", {}), f"{where}.details")
    return SavedFinding(
        code=_matching(content, "code", _ID),
        outcome=cast(Outcome, outcome),
        says=_text(content, "says"),
        values={_short(name, where): _short(one, where) for name, one in values.items()},
        details={_short(name, where): _detail(one, f"{where}.details") for name, one in details.items()},
    )


def _detail(value: Any, where: str) -> Detail:
    """A text, a number, yes or no, nothing, or a list of texts or of numbers."""
    if isinstance(value, list):
        if len(value) > MOST_FINDINGS:
            _refuse(f"“{where}” has a list that is too long")
        kind: Callable[[Any], Any] = (lambda one: one) if all(type(one) is int for one in value) else (lambda one: _short(one, where))
        return [kind(one) for one in value]
    if value is None or isinstance(value, (bool, int, float)):
        return value
    return _short(value, where)


def _step(value: Any, others: dict[str, Any], where: str) -> SavedStep:
    content = _mapping(value, where)
    _keep_apart(others, f"{where}.", content, frozenset(SavedStep._fields))
    step, result = content.get("step"), content.get("result")
    if type(step) is not int or not 0 <= step < MOST_FINDINGS:
        _refuse(f"“{where}.step” is not the number of a step")
    if result not in get_args(Result):
        _refuse(f"“{where}.result” is not one of {', '.join(get_args(Result))}")
    return SavedStep(_matching(content, "cause", _ID), step, _text(content, "says"), cast(Result, result))


def _added(content: Mapping[str, Any], others: dict[str, Any]) -> Added:
    """What the sender typed about themselves, each in its form: a file cannot pass anything else off as a number to call."""
    added = _mapping(content.get("added", {}), "added")
    _keep_apart(others, "added.", added, frozenset(FIELDS))
    typed = {field: formed(field, _text(added, field)) for field in FIELDS}
    wrong = next((field for field, value in typed.items() if value is None), None)
    return (
        Added(**{field: value or "" for field, value in typed.items()})
        if wrong is None
        else _refuse(f"“added.{wrong}” does not have the form of that field")
    )


def _refuse(why: str) -> NoReturn:
    raise NoSummary(f"This file cannot be opened: {why}.")

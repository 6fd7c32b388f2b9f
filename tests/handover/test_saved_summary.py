"""A saved summary is read as it was written; and a file that is none, whatever it is, is refused with one sentence."""

from __future__ import annotations

import contextlib
import datetime
import json
import os
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cim_troubleshooter.checks.card_findings import EXPIRED, NO_CARD
from cim_troubleshooter.guidance.load import built_in_pack
from cim_troubleshooter.handover.read_saved import LARGEST, NoSummary, read_saved, saved_in
from cim_troubleshooter.handover.saved_journey import journey_of
from cim_troubleshooter.handover.saved_summary import SavedSummary, as_object, file_content, file_name, saved_of
from cim_troubleshooter.handover.summary import Circumstances, in_english, lines_for_it, lines_of
from cim_troubleshooter.journey import moves, views
from cim_troubleshooter.journey.state import Added, Journey

PACK = built_in_pack().pack
SCHEMA = json.loads(Path("gui/summary.schema.json").read_text(encoding="utf-8"))


def journey() -> Journey:
    found = [
        EXPIRED.found({"date": "20 November 2026"}, {"reader": "OMNIKEY 3121", "not_after": "2026-11-20", "holder": "Quintessa"}),
        NO_CARD.found(),
    ]
    way = moves.checks_seen(moves.found(moves.choose_symptom(Journey(), PACK, "log-in"), found), PACK)
    return moves.add(moves.onward(way, PACK), Added(name="Ama Owusu", card="123456789012"))


def saved(of: Journey | None = None) -> SavedSummary:
    way = of or journey()
    told = Circumstances(datetime.datetime(2026, 11, 23, 9, 12), "ANY-WARD7-03", "1.0.0", organisation="Anytown Surgery")
    lines = in_english(lines_of(way, PACK, told)).split("\n"), in_english(lines_for_it(way, PACK)).split("\n")
    return saved_of(way, PACK, told, "en", *lines)


def changed(**values: Any) -> bytes:
    return json.dumps({**as_object(saved()), **values}).encode()


def test_a_summary_is_read_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / file_name(saved())
    path.write_bytes(file_content(saved()))
    assert read_saved(str(path)) == saved()
    assert path.suffix == ".cim-summary"


def test_the_file_has_the_form_that_its_schema_gives() -> None:
    fastjsonschema.compile(SCHEMA)(json.loads(file_content(saved())))
    assert set(SCHEMA["properties"]) - {"others"} == set(as_object(saved()))


def test_the_same_journey_comes_out_again() -> None:
    before, after = journey(), journey_of(saved(), PACK)
    for name in ("symptom", "message", "answers", "cause", "taken", "checks_skipped"):
        assert getattr(after, name) == getattr(before, name)
    assert [verdict._replace(because=()) for verdict in views.verdicts_of(after, PACK)] == [
        verdict._replace(because=()) for verdict in views.verdicts_of(before, PACK)
    ]
    assert after.added == Added(), "what was typed stays in the file"


def test_a_detail_that_nobody_has_looked_at_is_not_in_the_file() -> None:
    content = file_content(saved()).decode()
    assert "OMNIKEY 3121" in content
    assert "Quintessa" not in content


def test_what_this_version_does_not_know_is_kept_apart() -> None:
    content = as_object(saved())
    content["mood"] = {"deep": ["a\u202eb"]}
    content["findings"][0]["colour"] = "red"
    read = saved_in(json.dumps(content).encode())
    assert read.others == {"mood": {"deep": ["a b"]}, "findings[0].colour": "red"}
    assert read._replace(others={}) == saved()
    assert as_object(read)["others"] == read.others


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "not JSON"),
        (b"\xff\xfe\x00", "not text in UTF-8"),
        (b"[]", "not a summary"),
        (b"{}", "not a summary"),
        (b"[" * 100_000, "inside each other"),
        (b'{"format": "cim-summary", "schema": 1, "a": ' + b"[" * 9 + b"]" * 9 + b"}", "inside each other"),
        (b" " * (LARGEST + 1), "larger than a summary"),
        (b'{"format": "cim-summary", "format": "cim-summary"}', "stands twice"),
        (b'{"format": "cim-summary", "schema": NaN}', "NaN is no number"),
        (b'{"format": "cim-summary", "schema": ' + b"9" * 9999 + b"}", "not JSON"),
        (changed(schema=2), "newer version of this program (schema 2)"),
        (changed(schema=True), "not a number of a version"),
        (changed(schema="1"), "not a number of a version"),
        (changed(reference="<b>bold</b>"), "reference"),
        (changed(when="yesterday"), "“when” is not a time"),
        (changed(said="all of it"), "not a list"),
        (changed(said=["a"] * 301), "not a list of at most 300"),
        (changed(said=["a" * 1001]), "longer than 1000 characters"),
        (changed(said=[{"html": "<script>"}]), "not a text"),
        (changed(symptom="../../etc/passwd\n"), "symptom"),
        (changed(card_first="yes"), "neither true nor false"),
        (changed(findings=[{"code": "no-card", "outcome": "wonderful"}]), "outcome"),
        (changed(findings=[{"code": "no card!", "outcome": "ok"}]), "code"),
        (changed(findings=[{"code": "no-card", "outcome": "ok", "details": {"a": {"b": 1}}}]), "not a text"),
        (changed(taken=[{"cause": "a", "step": -1, "result": "helped"}]), "step"),
        (changed(taken=[{"cause": "a", "step": 0, "result": "won"}]), "result"),
        (changed(added={"telephone": "javascript:alert(1)"}), "does not have the form"),
        (changed(answers={"role": 7}), "not a text"),
        (changed(**{f"unknown{number}": 1 for number in range(51)}), "unknown to this version"),
    ],
)  # fmt: skip
def test_what_is_no_summary_is_refused_with_one_sentence(content: bytes, says: str) -> None:
    with pytest.raises(NoSummary) as refused:
        saved_in(content)
    assert says in str(refused.value)
    assert "\n" not in str(refused.value)


def test_what_is_no_file_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.cim-summary"
    os.mkfifo(pipe)
    for path in (tmp_path, pipe, tmp_path / "gone", Path("/dev/zero")):
        with pytest.raises(NoSummary):
            read_saved(str(path))


_ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(st.text(max_size=8), inside, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from([*SavedSummary._fields, "format", "schema", "else"]), _ANY_JSON, max_size=6))
def test_any_value_in_any_place_is_read_or_refused_and_nothing_else(values: dict[str, Any]) -> None:
    with contextlib.suppress(NoSummary):
        read = saved_in(json.dumps({**as_object(saved()), **values}).encode())
        assert isinstance(read, SavedSummary)
        assert all(line.isprintable() or not line for line in (read.computer, read.program))
        journey_of(read, PACK)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused_and_nothing_else(content: bytes) -> None:
    with pytest.raises(NoSummary):
        saved_in(content)

"""The document to sign off: all of the guidance is in it, as text, with what has changed; and nothing else runs or is fetched."""

from __future__ import annotations

import html
import re
import shutil
from pathlib import Path

import pytest

from cim_troubleshooter.authoring import document_parts
from cim_troubleshooter.authoring.document import NotAPack, document
from cim_troubleshooter.guidance.load import built_in_folder, load_pack
from cim_troubleshooter.guidance.model import Day
from cim_troubleshooter.system.folders import shipped_folder

TODAY = Day("2026-11-28")
BUILT_IN = f"{shipped_folder('flows')}/cim"


def written(folder: str | Path = BUILT_IN, **options: str) -> str:
    return document(str(folder), TODAY, "1.0.0", **{name: Day(value) for name, value in options.items()}).html


def words(made: str) -> str:
    """What somebody reads: the text without its tags."""
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]*>", " ", made)))


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def test_everything_that_the_guidance_says_is_in_the_document() -> None:
    pack, read = load_pack(built_in_folder()).pack, words(written())
    said = [text for symptom in pack.symptoms.values() for text in (symptom.title, symptom.sees)]
    for cause in pack.causes.values():
        said += [
            cause.title,
            cause.title_possible or "",
            *cause.title_found.values(),
            cause.explains,
            cause.cannot_tell or "",
            *cause.sources,
            *cause.tell_them,
            *(one.says for one in cause.for_a_time),
        ]
        said += [text for step in cause.steps for text in (step.do, step.more or "", step.worked_if or "", step.if_ or "")]
    for message in pack.messages.values():
        said += [message.says, message.code or "", *message.also, *message.sources]
    said += [text for question in pack.questions.values() for text in (question.asks, *(answer.says for answer in question.answers))]
    said += [text for contact in pack.contacts.values() for text in (contact.title, contact.phone or "", *contact.find)]
    said += [one.because for one in pack.irrelevant.values()] + [one.says for one in pack.facts.values()]
    assert [text for text in map(plain, said) if text not in read] == []


def test_every_link_within_it_leads_somewhere_and_nothing_is_fetched_or_run() -> None:
    made = written()
    anchors = set(re.findall(r' id="([^"]+)"', made))
    assert set(re.findall(r'href="#([^"]+)"', made)) <= anchors
    assert not re.search(r"<(script|img|iframe|link|object)|\bon\w+=|url\(", made)


def test_the_same_folder_gives_the_same_document_on_the_same_day() -> None:
    assert written() == written()


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A copy of the built-in pack, to change."""
    return Path(shutil.copytree(BUILT_IN, tmp_path / "cim"))


def _replace(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_whatever_a_pack_says_is_text_in_it_and_never_markup(copied: Path) -> None:
    cause = copied / "causes/no-roles.yaml"
    title = load_pack(str(copied)).pack.causes["no-roles"].title
    _replace(cause, title, "Roles & “none” at all")
    assert "Roles &amp; “none” at all" in written(copied)
    _replace(cause, "Roles & “none” at all", "<script>alert(1)</script>")
    assert "<script" not in written(copied), "markup is a fault already, and its file is left out"
    assert document_parts.text("<script>\"'&") == "&lt;script&gt;&quot;&#x27;&amp;"


def test_what_differs_from_another_folder_is_listed_field_by_field(copied: Path) -> None:
    title = load_pack(str(copied)).pack.causes["no-roles"].title
    _replace(copied / "causes/no-roles.yaml", title, "No role is there to choose")
    made = written(copied, against=BUILT_IN)
    read = words(made)
    assert f"changed: causes/no-roles No role is there to choose title {title} No role is there to choose" in read
    assert "1 part." in read
    assert "new: causes/" not in read and "Nothing." in words(written(BUILT_IN, against=BUILT_IN))


def test_a_part_that_is_new_or_gone_is_listed(copied: Path) -> None:
    for scenario in (copied / "scenarios").glob("*.yaml"):
        scenario.unlink()
    (copied / "causes/extra.yaml").write_text((copied / "causes/no-roles.yaml").read_text("utf-8"), "utf-8")
    assert "new: causes/extra" in words(written(copied, against=BUILT_IN))
    assert "gone: causes/extra" in words(written(BUILT_IN, against=str(copied)))


def test_what_was_reviewed_since_a_day_is_listed() -> None:
    pack = load_pack(BUILT_IN).pack
    day = max(cause.reviewed for cause in pack.causes.values())
    listed = re.findall(r"reviewed: causes/([a-z0-9-]+)", written(since=day))
    assert sorted(listed) == sorted(cause.id for cause in pack.causes.values() if cause.reviewed >= day)
    assert "Nothing." in words(written(since="2999-01-01"))


def test_what_is_no_pack_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotAPack):
        written(tmp_path)
    with pytest.raises(NotAPack):
        written(BUILT_IN, against=str(tmp_path))

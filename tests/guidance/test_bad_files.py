"""Whatever is wrong with a file of a pack: one clear line with file and line, and the rest still works."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import yaml

from cim_troubleshooter.guidance.load import load_pack
from cim_troubleshooter.texts.fault import Fault
from cim_troubleshooter.texts.yaml_file import LARGEST_FILE
from tests.support.small_pack import CAUSE, SYMPTOM, write_pack

DEEP = "[" * 5_000 + "]" * 5_000
LAUGHS = "a: &a [ha, ha]\n" + "".join(
    f"{name}: &{name} [*{before}, *{before}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
NOT_YAML = [
    pytest.param(b"", 1, "This file is empty.", id="empty"),
    pytest.param(b"  \n\n", 1, "This file is empty.", id="blank"),
    pytest.param(b"# nothing yet\n", 1, "only comments", id="only comments"),
    pytest.param("title: Café\n".encode("latin-1"), 1, "not UTF-8", id="Latin-1"),
    pytest.param("title: A reader\n".encode("utf-16"), 1, "not UTF-8", id="UTF-16"),
    pytest.param(bytes(range(128, 256)), 1, "not UTF-8", id="not a text"),
    pytest.param(b"title: ok\nexplains: [a, b\nsteps: 1\n", 3, "square brackets", id="bracket left open"),
    pytest.param(b"title: Careful: two colons\n", 1, "colon too many", id="two colons"),
    pytest.param(b"title: ok\n\texplains: x\n", 2, "tab", id="tab"),
    pytest.param(b"title: ok\n  explains: x\n", 2, "colon too many", id="indented too far"),
    pytest.param(b"steps:\n    - do: a\n  - do: b\n", 3, "spaces", id="indented too little"),
    pytest.param(b'title: "no end\n', 1, "never closed", id="quote left open"),
    pytest.param(b"title: ok\nexplains: @home\n", 2, "quotes", id="reserved character"),
    pytest.param(b"title: ok\nexplains: bell \x07\n", 2, "control character", id="control character"),
    pytest.param("title: ok\nexplains: a\u2028b\n".encode(), 2, "line ends", id="hidden line end"),
    pytest.param(b"title: ok\rexplains: a\r", 1, "line ends", id="line ends of long ago"),
    pytest.param(b"title: ok\nsteps: [", 2, "never closed", id="bracket at the end"),
    pytest.param(b"title: ok\nexplains: nul \x00\n", 2, "control character", id="NUL"),
    pytest.param(b"just some words\n", 1, "names and colons", id="words"),
    pytest.param(b"- a\n- b\n", 1, "names and colons", id="list"),
    pytest.param(b"? [a, b]\n: c\n", 1, "must be a word", id="list as a name"),
    pytest.param(b"title: a\n---\ntitle: b\n", 2, "one document", id="two documents"),
    pytest.param(b"title: &a [*a]\n", 1, "anchors", id="cyclic"),
    pytest.param(LAUGHS.encode(), 1, "anchors", id="billion laughs"),
    pytest.param(b"title: !!python/object/apply:os.system [ls]\n", 1, "tags", id="tag"),
    pytest.param(f"title: {DEEP}\n".encode(), 1, "deep", id="deep"),
    pytest.param(b"title: " + b"x" * LARGEST_FILE, 1, "larger than 1000 kB", id="huge"),
    pytest.param(b"a: [" + b"[]," * 300_000 + b"]\n", 1, "parts", id="many parts"),
]


def only_fault(folder: str) -> Fault:
    faults = load_pack(folder).faults
    assert len(faults) == 1, [str(fault) for fault in faults]
    assert "\n" not in str(faults[0])
    return faults[0]


@pytest.mark.parametrize(("content", "line", "says"), NOT_YAML)
def test_a_file_that_cannot_be_read_gives_one_line_and_the_rest_works(tmp_path: Path, content: bytes, line: int, says: str) -> None:
    folder = write_pack(tmp_path, causes_no_power=content)
    loaded = load_pack(folder)
    fault = only_fault(folder)
    assert (fault.file, fault.line) == (os.path.join(folder, "causes", "no-power.yaml"), line)
    assert says in fault.says
    assert loaded.pack.symptoms["light-off"].causes == ("wrong-way-round",)


@pytest.mark.parametrize(("content", "line", "says"), NOT_YAML)
def test_the_slower_parser_says_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes, line: int, says: str) -> None:
    monkeypatch.delattr(yaml, "CSafeLoader")
    fault = only_fault(write_pack(tmp_path, causes_no_power=content))
    assert (fault.line, says in fault.says) == (line, True), str(fault)


def test_each_name_that_stands_twice_is_told_at_its_line_and_the_file_is_left_out(tmp_path: Path) -> None:
    twice = CAUSE.replace("fixed_by: local-it\n", "fixed_by: local-it\nfixed_by: you\ntitle: Another\n")
    folder = write_pack(tmp_path, causes_no_power=twice)
    loaded = load_pack(folder)
    path = os.path.join(folder, "causes", "no-power.yaml")
    assert [str(fault) for fault in loaded.faults] == [
        f"{path}:7:1: “fixed_by” is here twice. Keep one of them.",
        f"{path}:8:1: “title” is here twice. Keep one of them.",
    ]
    assert "no-power" not in loaded.pack.causes


def test_a_text_cut_off_by_a_comment_is_a_warning_and_the_file_is_used(tmp_path: Path) -> None:
    cut = CAUSE.replace("title: The reader has no power", "title: The reader has no power #2 of all  # a comment of its own")
    loaded = load_pack(write_pack(tmp_path, causes_no_power=cut.replace("fixed_by: local-it", "fixed_by: local-it # as agreed")))
    assert [(fault.line, fault.column, fault.warning) for fault in loaded.faults] == [(1, 1, True)]
    assert "“#2 of all  # a comment of its own” is a comment here" in loaded.faults[0].says
    assert loaded.pack.causes["no-power"].title == "The reader has no power"


def test_marks_around_a_copied_number_are_left_out_and_told(tmp_path: Path) -> None:
    loaded = load_pack(write_pack(tmp_path, causes_no_power=CAUSE.replace("The reader has no power", "Call \u202a020 7946 0000\u202c")))
    assert [(fault.line, fault.warning, "cannot be seen" in fault.says) for fault in loaded.faults] == [(1, True, True)]
    assert loaded.pack.causes["no-power"].title == "Call 020 7946 0000"


SLIPS = [
    pytest.param("explains: 'A laptop's lid is closed'", 20, "Write it twice ('')", id="apostrophe in single quotes"),
    pytest.param("explains: 'The staff' room'", 21, "Write it twice ('')", id="apostrophe at a word's end"),
    pytest.param('explains: "The "other" reader"', 16, "Put single quotes around the whole text", id="quotes in quotes"),
    pytest.param("explains: “Careful: the reader”", 11, "word processor's quotes", id="quotes of a word processor"),
    pytest.param("steps:\n  – do: Look\n    worked_if: It is there", 3, "Replace the “–”", id="dash for a hyphen"),
    pytest.param("steps:\n  • do: Look\n    worked_if: It is there", 3, "Replace the “•”", id="bullet for a hyphen"),
    pytest.param("steps:\n  * do: Look\n    worked_if: It is there", 3, "Replace the “*”", id="star for a hyphen"),
    pytest.param("sources:\n  – https://example.org/a", 3, "Replace the “–”", id="dash before a text"),
    pytest.param("steps:\n  -do: Look\n    worked_if: It is there", 3, "Put a space after the hyphen", id="no space after a hyphen"),
    pytest.param("sources:\n  -https://example.org/a", 3, "Put a space after the hyphen", id="no space before a text"),
    pytest.param("explains:\u00a0The reader", 10, "hard space", id="hard space after a colon"),
    pytest.param("evidence:\n\u00a0 points_to: [a]", 1, "hard space", id="hard space before a name"),
    pytest.param("explains: 'It goes\n  on the reader's lid'", 16, "Write it twice ('')", id="apostrophe on the second line"),
]


@pytest.mark.parametrize("slower", [False, True], ids=["", "slower parser"])
@pytest.mark.parametrize(("lines", "column", "says"), SLIPS)
def test_a_slip_of_the_hand_is_named_at_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: str, column: int, says: str, slower: bool
) -> None:
    if slower:
        monkeypatch.delattr(yaml, "CSafeLoader")
    fault = only_fault(write_pack(tmp_path, causes_no_power=f"title: A title\n{lines}\nfixed_by: you\n"))
    assert (fault.line, fault.column) == (3 if "\n" in lines else 2, column)
    assert says in fault.says


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    assert load_pack(write_pack(tmp_path, causes_no_power=b"\xef\xbb\xbf" + CAUSE.encode())).faults == ()


def test_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    loaded = load_pack(write_pack(tmp_path, causes_no_power=CAUSE.replace("\n", "\r\n")))
    assert (loaded.faults, loaded.pack.causes["no-power"].title) == ((), "The reader has no power")


def test_words_that_yaml_takes_for_something_else_stay_words(tmp_path: Path) -> None:
    symptom = SYMPTOM.replace("The light is off", "No").replace("Insert your card", "007").replace("Nothing\n", "2026-11-24\n")
    pack = load_pack(write_pack(tmp_path, symptoms_light_off=symptom)).pack
    shows = pack.symptoms["light-off"].screens[0].shows
    assert (pack.symptoms["light-off"].title, shows[0].heading, shows[1].blank) == ("No", "007", "2026-11-24")


WRONG_PARTS = [
    pytest.param(("title: The", "titel: The"), (1, 1), ("“titel” is not known here. Did you mean “title”?",), id="misspelt"),
    pytest.param(
        ("fixed_by: local-it", "fixed_by: local-IT"),
        (6, 1),
        ("local-it, national-service-desk,", "Did you mean “local-it”?"),
        id="not one of the words",
    ),
    pytest.param(("fixed_by: local-it\n", "fixed_by:\n"), (6, 1), ("There is nothing after this name",), id="nothing after the name"),
    pytest.param(("title: The reader has no power", "title: null"), (1, 1), ("There is nothing after this name",), id="null"),
    pytest.param(("title: The reader has no power", "title: ''"), (1, 1), ("There is no text here",), id="no text"),
    pytest.param(
        ("reviewed: 2026-11-01", "reviewed: 1 November"), (12, 1), ("a day such as 2026-11-24, not “1 November”",), id="not a day"
    ),
    pytest.param(("reviewed: 2026-11-01", "reviewed: 2026-02-30"), (12, 1), ("a day such as",), id="no such day"),
    pytest.param(("reviewed: 2026-11-01\n", ""), (1, 1), ("“reviewed” is missing here",), id="missing"),
    pytest.param(("  - do: Plug", "  - doo: Plug"), (8, 5), ("“doo” is not known here. Did you mean “do”?",), id="misspelt inside"),
    pytest.param(
        ("    worked_if: Its", "    picture: ../../../etc/passwd\n    worked_if: Its"), (9, 5), ("“picture” is not known",), id="picture"
    ),
    pytest.param(
        ("    worked_if: Its", "    picture: file:///c/x.png\n    worked_if: Its"),
        (9, 5),
        ("“picture” is not known",),
        id="address of a picture",
    ),
    pytest.param(("title: The", "id: other\ntitle: The"), (1, 1), ("it is the file's name",), id="id"),
    pytest.param(("A reader without", "A <b>reader</b> without"), (2, 1), ("Remove the markup",), id="markup"),
    pytest.param(("A reader without", "A <img src=x> without"), (2, 1), ("Remove the markup",), id="picture in a text"),
    pytest.param(("A reader without", "A [reader](x) without"), (2, 1), ("Remove the markup",), id="link in a text"),
    pytest.param(("A reader without", "A &lt;reader without"), (2, 1), ("Remove the markup",), id="entity"),
    pytest.param(("A reader without", "Look at file:///etc/passwd or"), (2, 1), ("name a file",), id="file"),
    pytest.param(("A reader without", "Look at ../../secret or"), (2, 1), ("name a file",), id="path that climbs"),
    pytest.param(("A reader without", r"Look at \\server\share or"), (2, 1), ("name a file",), id="share"),
    pytest.param(("A reader without", "See https://example.org or"), (2, 1), ("only after “sources” or “web”",), id="address in a text"),
    pytest.param(("A reader without", "A \u202ereader without"), (2, 1), ("cannot be seen",), id="hidden sign"),
    pytest.param(("A reader without", "A reader " * 200 + "without"), (2, 1), ("longer than 1000",), id="endless text"),
    pytest.param(("https://example.org/readers", "http://example.org/readers"), (11, 5), ("starts with https://",), id="unsafe source"),
    pytest.param(("https://example.org/readers", "the intranet"), (11, 5), ("starts with https://",), id="source in words"),
    pytest.param(("  - https://example.org/readers\n", "  []\n"), (10, 1), ("at least one source",), id="no source"),
    pytest.param(("[reader-found]", "[no-reader]"), (5, 17), ("both to a cause and away",), id="both ways"),
    pytest.param(("[reader-found]", "reader-found"), (5, 3), ("This must be a list",), id="a text for a list"),
    pytest.param(
        ("  points_to: [no-reader]\n  points_away: [reader-found]", "  - no-reader"), (3, 1), ("names with colons",), id="a list for names"
    ),
    pytest.param(
        ("fixed_by: local-it", "cannot_tell: Nobody can see it.\nfixed_by: local-it"),
        (5, 3),
        ("may point away",),
        id="cannot tell, yet points away",
    ),
    pytest.param(
        ("steps:", "title_found: {no-readr: The reader is off}\nsteps:"),
        (7, 15),
        ("“no-readr” does not point to this cause",),
        id="a title for what does not point to it",
    ),
]


@pytest.mark.parametrize(("change", "place", "says"), WRONG_PARTS)
def test_a_wrong_part_is_said_at_its_line_and_column(
    tmp_path: Path, change: tuple[str, str], place: tuple[int, int], says: tuple[str, ...]
) -> None:
    assert change[0] in CAUSE
    loaded = load_pack(write_pack(tmp_path, causes_no_power=CAUSE.replace(*change, 1)))
    told = " | ".join(str(fault) for fault in loaded.faults)
    assert place in [(fault.line, fault.column) for fault in loaded.faults], told
    assert all(words in told for words in says), told
    assert ("no-power" in loaded.pack.causes, "wrong-way-round" in loaded.pack.causes) == (False, True)
    assert len(loaded.faults) == 1, told


WRONG_SYMPTOMS = [
    pytest.param(
        ("      - blank: Nothing", "        blank: Nothing"), (6, 9), "exactly one thing, not heading and blank", id="two things in a line"
    ),
    pytest.param(("      - blank: Nothing", "      - {}"), (7, 9), "exactly one thing", id="nothing in a line"),
    pytest.param(("      - blank: Nothing", "      - lines: many"), (7, 9), "whole number, not “many”", id="not a number"),
    pytest.param(("      - blank: Nothing", "      - lines: 1000000000"), (7, 9), "from 1 to 12", id="too many lines"),
    pytest.param(("      - blank: Nothing", "      - arrow: true"), (7, 9), "exactly one thing", id="an arrow to nothing"),
    pytest.param(
        ("heading: Insert your card\n      - blank: Nothing", "text: A\n        arrow: true\n      - text: B\n        arrow: true"),
        (9, 9),
        "One arrow on a screen",
        id="two arrows",
    ),
    pytest.param(("blank: Nothing", "buttons: [A, B, C, D]"), (7, 9), "At most 3 fit", id="too many buttons"),
    pytest.param(
        ("blank: Nothing", "tiles: [{title: A}]\n        arrow: true"), (8, 9), "with the one that it is about", id="an arrow to all tiles"
    ),
    pytest.param(
        ("    shows:", "    address: care.example\n    shows:"), (5, 5), "Only a browser has an address", id="address of a window"
    ),
    pytest.param(("    shows:", "    kind: browzer\n    shows:"), (5, 5), "Did you mean “browser”?", id="no kind of screen"),
    pytest.param(("title: The", "order: 99999999999999999999999\ntitle: The"), (1, 1), "“order” is a number", id="a number past all use"),
    pytest.param(("causes:\n  - no-power\n  - wrong-way-round", "causes: []"), (8, 1), "at least one cause", id="no causes"),
    pytest.param(("  - wrong-way-round", "  - no-power"), (10, 5), "“no-power” is here twice", id="cause twice"),
    pytest.param(
        ("  - wrong-way-round", "  - wrong-way-rond"), (10, 5), "“wrong-way-rond”. Did you mean “wrong-way-round”?", id="no such cause"
    ),
    pytest.param(
        ("causes:", "question: {id: q, asks: Which?, answers: [{id: a, says: A}]}\ncauses:"),
        (8, 33),
        "two answers or more",
        id="one answer",
    ),
    pytest.param(
        ("causes:", "question: {id: q, asks: Which?, answers: [{id: a, says: A}, {id: a, says: B}]}\ncauses:"),
        (8, 62),
        "two answers “a”",
        id="same answer twice",
    ),
    pytest.param(
        ("causes:", "question: {id: q, asks: Which?, answers: [{id: a, says: A, causes: [nobody]}, {id: b, says: B}]}\ncauses:"),
        (8, 69),
        "There is no cause “nobody”",
        id="answer names no such cause",
    ),
]


@pytest.mark.parametrize(("change", "place", "says"), WRONG_SYMPTOMS)
def test_a_wrong_symptom_is_said_at_its_line_and_column(tmp_path: Path, change: tuple[str, str], place: tuple[int, int], says: str) -> None:
    assert change[0] in SYMPTOM
    fault = only_fault(write_pack(tmp_path, symptoms_light_off=SYMPTOM.replace(*change, 1)))
    assert (fault.line, fault.column) == place, str(fault)
    assert says in fault.says


def test_three_screens_are_one_too_many(tmp_path: Path) -> None:
    screen = "  - window: W\n    shows: [{text: T}]\n"
    fault = only_fault(write_pack(tmp_path, symptoms_light_off=SYMPTOM.replace("causes:\n", screen * 2 + "causes:\n")))
    assert (fault.line, fault.says) == (3, "A symptom has one or two screens, not 3.")


def test_every_fault_of_a_file_is_told_at_once(tmp_path: Path) -> None:
    cause = CAUSE.replace("title:", "titel:").replace("2026-11-01", "soon").replace("local-it", "nobody").replace("A reader", "<i>A reader")
    faults = load_pack(write_pack(tmp_path, causes_no_power=cause)).faults
    assert sorted(fault.line for fault in faults) == [1, 2, 6, 12]


def test_a_fault_stays_on_one_line_whatever_the_file_says(tmp_path: Path) -> None:
    cause = CAUSE + '"a\\nb\\e[2J` - at `$.title": x\n'
    fault = only_fault(write_pack(tmp_path, causes_no_power=cause))
    assert fault.line == 13
    assert str(fault).isprintable()


def test_file_names_are_ids(tmp_path: Path) -> None:
    folder = write_pack(tmp_path)
    (tmp_path / "causes" / "No Power.yaml").write_text(CAUSE)
    fault = only_fault(folder)
    assert (os.path.basename(fault.file), "lower-case letters" in fault.says) == ("No Power.yaml", True)


def test_two_files_of_one_id_are_told(tmp_path: Path) -> None:
    folder = write_pack(tmp_path)
    (tmp_path / "causes" / "no-power.yml").write_text(CAUSE)
    fault = only_fault(folder)
    assert (os.path.basename(fault.file), "Keep one of the two" in fault.says) == ("no-power.yml", True)


def test_a_folder_or_a_pipe_in_the_place_of_a_file_holds_nothing_up(tmp_path: Path) -> None:
    folder = write_pack(tmp_path)
    (tmp_path / "causes" / "a-folder.yaml").mkdir()
    os.mkfifo(tmp_path / "causes" / "a-pipe.yaml")
    (tmp_path / "causes" / "a-link.yaml").symlink_to(tmp_path / "nowhere")
    faults = load_pack(folder).faults
    assert [os.path.basename(fault.file) for fault in faults] == ["a-folder.yaml", "a-link.yaml", "a-pipe.yaml"]


def test_a_pack_without_a_good_cause_still_leads_somewhere(tmp_path: Path) -> None:
    loaded = load_pack(write_pack(tmp_path, causes_no_power="", causes_wrong_way_round="", pack="nonsense"))
    assert loaded.pack.symptoms["light-off"].causes == ()
    assert list(loaded.pack.contacts) == ["it-desk"]
    assert len(loaded.faults) == 3

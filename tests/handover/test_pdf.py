"""The printed page, as two programs read it that did not write it: one page, its title, its text in order, its parts marked."""

from __future__ import annotations

import io
import re
import subprocess
from pathlib import Path

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as any_
from PIL import Image

from cim_troubleshooter.handover.pdf import as_pdf
from cim_troubleshooter.handover.sheet import HEIGHT, MARGIN, Content, OnPaper, Sheet, lay_out
from cim_troubleshooter.handover.typeface import typeface
from tests.support import any_summary

DESK = OnPaper("Registration Authority of Anytown", ("01632 960 123",), ("Open: Monday to Friday, 8am to 6pm", "Email: ra@anytown.example"))
LINES = ("Problem: My card isn’t read", "Where: WARD7-03", "Found: “Łódź” – ŵŷ £5 · 2 > 1 & (all) \\ <b>", "Tried: nothing yet")
LEFT_OUT = "The last lines did not fit."


def page(*lines: str, contacts: tuple[OnPaper, ...] = (DESK,)) -> Sheet:
    return lay_out(Content("Smartcard login problem: summary", contacts, "Your summary", lines, "Troubleshooter 1.0.0", LEFT_OUT))


def by_pypdf(pdf: bytes) -> str:
    [only] = pypdf.PdfReader(io.BytesIO(pdf), strict=True).pages
    return only.extract_text()


def by_poppler(folder: Path, program: str, *arguments: str, pdf: bytes) -> str:
    path = folder / "page.pdf"
    path.write_bytes(pdf)
    before, after = ([*arguments, str(path)], ["-"]) if program == "pdftotext" else ([*arguments, str(path)], [])
    done = subprocess.run([program, *before, *after], capture_output=True, text=True, check=True)
    assert not done.stderr, done.stderr
    return done.stdout


def words(text: str) -> list[str]:
    return text.split()


READERS = {"pypdf": lambda _folder, pdf: by_pypdf(pdf), "pdftotext": lambda folder, pdf: by_poppler(folder, "pdftotext", pdf=pdf)}


@pytest.mark.parametrize("reader", READERS)
def test_the_text_is_there_whole_and_in_reading_order(reader: str, tmp_path: Path) -> None:
    sheet = page(*LINES)
    assert words(READERS[reader](tmp_path, as_pdf(sheet))) == words(sheet.text())
    assert words(sheet.text())[:6] == ["Smartcard", "login", "problem:", "summary", "Registration", "Authority"]
    assert [line for line in sheet.text().splitlines() if line in LINES] == list(LINES)


@pytest.mark.parametrize("reader", READERS)
def test_random_journeys_are_read_back_whole(reader: str, tmp_path: Path) -> None:
    for seed in range(40):
        lines = any_summary.lines(seed)
        pdf = as_pdf(page(*lines))
        assert "".join("\n".join(lines).split()) in "".join(READERS[reader](tmp_path, pdf).split()), seed


def test_it_is_one_page_of_a4_with_its_title_its_language_and_nobodys_name(tmp_path: Path) -> None:
    pdf = as_pdf(page(*LINES))
    told = dict(re.findall(r"^([\w ]+):\s+(.*)$", by_poppler(tmp_path, "pdfinfo", pdf=pdf), re.MULTILINE))
    assert (told["Title"], told["Pages"], told["Tagged"], told["JavaScript"]) == ("Smartcard login problem: summary", "1", "yes", "no")
    assert told["Page size"].endswith("(A4)")
    assert not {"Author", "Creator", "Producer", "CreationDate", "Subject"} & set(told)
    root = pypdf.PdfReader(io.BytesIO(pdf), strict=True).trailer["/Root"]
    assert root["/Lang"] == "en-GB" and root["/ViewerPreferences"]["/DisplayDocTitle"]


def test_its_parts_are_marked_as_headings_and_paragraphs(tmp_path: Path) -> None:
    sheet = page(*LINES)
    told = by_poppler(tmp_path, "pdfinfo", "-struct-text", pdf=as_pdf(sheet))
    marked = re.findall(r"^  (H1|H2|P) \(block\)\n    \"(.*)\"$", told, re.MULTILINE)
    assert marked == [(one.role, "".join(run.text for run in one.runs)) for one in sheet.paragraphs]
    assert [role for role, _ in marked[:3]] == ["H1", "H2", "P"]


def test_every_font_is_in_the_file(tmp_path: Path) -> None:
    _, _, *fonts = by_poppler(tmp_path, "pdffonts", pdf=as_pdf(page(*LINES))).splitlines()
    assert len(fonts) == 2
    for font in fonts:
        assert re.search(r"Identity-H +yes (yes|no) +yes", font), font


def rendered(pdf: bytes, folder: Path) -> Image.Image:
    (folder / "page.pdf").write_bytes(pdf)
    subprocess.run(["pdftoppm", "-r", "72", "-png", "-singlefile", folder / "page.pdf", folder / "page"], check=True)
    return Image.open(folder / "page.png").convert("RGB")


def test_it_is_black_on_white_and_keeps_clear_of_the_edges(tmp_path: Path) -> None:
    seen = rendered(as_pdf(page(*LINES)), tmp_path)
    colours = {colour for _, colour in seen.getcolors(1 << 20) or []}
    assert {(0, 0, 0), (255, 255, 255)} <= colours and all(red == green == blue for red, green, blue in colours)
    left, top, right, bottom = seen.convert("L").point(lambda grey: 255 - grey).getbbox() or (0, 0, 0, 0)
    assert left >= MARGIN - 2 and top >= MARGIN - 2
    assert right <= seen.width - MARGIN + 2 and bottom <= seen.height - MARGIN + 2


def test_the_number_is_the_largest_of_all() -> None:
    runs = [run for paragraph in page(*LINES).paragraphs for run in paragraph.runs]
    assert max(runs, key=lambda run: run.size).text == DESK.phones[0]
    assert next(run.size for run in runs if run.text == DESK.phones[0]) >= 2 * next(run.size for run in runs if "Problem" in run.text)


def test_a_long_summary_becomes_smaller_before_anything_is_left_out_and_then_says_so() -> None:
    some = page(*(f"Found: finding number {number}" for number in range(50)))
    assert "finding number 49" in some.text() and LEFT_OUT not in some.text()
    far_too_many = page(*(f"Found: finding number {number}, which takes more than a line of its own " * 2 for number in range(200)))
    assert "finding number 9," in far_too_many.text() and "finding number 199" not in far_too_many.text()
    assert far_too_many.text().splitlines()[-2:] == [LEFT_OUT, "Troubleshooter 1.0.0"]
    for sheet in (some, far_too_many):
        assert all(run.base < HEIGHT - MARGIN for paragraph in sheet.paragraphs for run in paragraph.runs)


def test_a_word_longer_than_a_line_is_broken_and_not_lost(tmp_path: Path) -> None:
    long = "https://anytown.example/" + "registration-authority/" * 20
    pdf = as_pdf(page(f"Web: {long}"))
    assert long in by_poppler(tmp_path, "pdftotext", pdf=pdf).replace("\n", "")


def test_letters_that_the_typeface_lacks_do_not_stop_the_page() -> None:
    assert typeface(400).shown("Ŵ 👩🏽‍⚕️ ﬁ Ḁ 你好 a\u0301\u200b") == "Ŵ ??? fi A ?? á"


@settings(max_examples=60, deadline=None)
@given(any_.lists(any_.text(max_size=200), max_size=8))
def test_any_text_makes_a_page(lines: list[str]) -> None:
    assert as_pdf(page(*lines)).endswith(b"%%EOF\n")


def test_the_same_page_gives_the_same_bytes() -> None:
    assert as_pdf(page(*LINES)) == as_pdf(page(*LINES))

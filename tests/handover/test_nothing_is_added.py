"""No form of the summary has anything in it that is not in the summary or the contacts, whatever the journey was."""

from __future__ import annotations

import io
from urllib.parse import parse_qs, urlsplit

import pypdf
import pytest

from cim_troubleshooter.handover.code import code_text
from cim_troubleshooter.handover.mail import message_address
from cim_troubleshooter.handover.pdf import as_pdf
from cim_troubleshooter.handover.sheet import Content, OnPaper, lay_out
from tests.support import any_summary

DESK = OnPaper("Registration Authority", ("01632 960123",), ("Open: Monday to Friday",))
FRAME = ("Summary of a problem", "What was found", "Troubleshooter 1.0.0", "Some lines did not fit.")

AS_TYPED = str.maketrans("’‘“”–", "''\"\"-")
"""A code has the characters of a keyboard."""


def in_pdf(lines: list[str]) -> str:
    title, heading, foot, left_out = FRAME
    pdf = as_pdf(lay_out(Content(title, (DESK,), heading, tuple(lines), foot, left_out)))
    return pypdf.PdfReader(io.BytesIO(pdf), strict=True).pages[0].extract_text()


def in_message(lines: list[str]) -> str:
    fields = parse_qs(urlsplit(message_address(None, lines[0], lines, FRAME[-1])).query)
    return "\n".join([fields["subject"][0], fields["body"][0]])


@pytest.mark.parametrize("form", [in_pdf, in_message, code_text], ids=["PDF", "message", "code"])
def test_no_word_is_in_a_form_that_is_not_in_the_summary(form: object) -> None:
    for seed in range(30):
        lines = any_summary.lines(seed)
        known = set(" ".join([*lines, DESK.title, *DESK.phones, *DESK.lines, *FRAME]).translate(AS_TYPED).split())
        told = form(lines).translate(AS_TYPED).split()  # type: ignore[operator]
        added = [word for word in told if word not in known and not any(one.startswith(word.rstrip(".")) for one in known)]
        assert not added, (seed, added)


@pytest.mark.parametrize("form", [in_pdf, in_message, code_text], ids=["PDF", "message", "code"])
def test_the_first_two_lines_are_in_every_form(form: object) -> None:
    for seed in range(30):
        lines = any_summary.lines(seed)
        told = " ".join(form(lines).translate(AS_TYPED).split())  # type: ignore[operator]
        for line in lines[:2]:
            assert line.translate(AS_TYPED)[:80] in told or form is code_text and line.translate(AS_TYPED)[:60] in told, (seed, line)

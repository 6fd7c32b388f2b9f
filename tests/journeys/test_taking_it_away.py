"""Each way to take the summary away, walked by somebody who uses a screen reader, with real printers, files, mail and a camera."""

from __future__ import annotations

import io
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pypdf
import pytest
from PIL import Image

from cim_troubleshooter.handover.read_saved import read_saved
from tests.journeys.conftest import OpenProgram
from tests.journeys.desktop import Desktop
from tests.journeys.person import Person
from tests.support import print_server
from tests.support.codes import by_zbar, by_zxing
from tests.support.mail_handler import MailHandler

WAYS = ("Copy the summary", "Print", "Save", "Email", "Show a code to scan")


def at_the_end(person: Person) -> list[str]:
    """Goes to who can help; the summary's lines."""
    person.presses("Problems selecting a role", begins=True)
    person.presses("Skip these checks")
    person.sees("What else it could be")
    person.presses("Show who can help")
    return person.sees("Your summary\n", begins=True).name.split("\n")[1:]


def words(pdf: bytes) -> str:
    [page] = pypdf.PdfReader(io.BytesIO(pdf), strict=True).pages
    return " ".join(page.extract_text().split())


def test_printing_on_the_only_printer(open_program: OpenProgram) -> None:
    with print_server.running(["Ward7"]) as server:
        person = open_program(**server.variables)
        lines = at_the_end(person)
        person.presses("Print")
        person.sees("Sent to Ward7.")
        [page] = server.pages()
    assert lines[0] in words(page)


def test_printing_on_a_printer_that_is_chosen(open_program: OpenProgram) -> None:
    with print_server.running(["Ward7", "Office"]) as server:
        person = open_program(**server.variables)
        at_the_end(person)
        person.presses("Print")
        person.chooses("Office")
        person.presses("Print now")
        person.sees("Sent to Office.")
        server.pages()


def test_without_a_printer_another_way_is_named(open_program: OpenProgram, tmp_path: Path) -> None:
    person = open_program(CUPS_SERVER=str(tmp_path / "nobody"))
    at_the_end(person)
    person.presses("Print")
    person.sees("No printer is set up for you on this computer. You can save it as a PDF instead.")


def test_saving_the_page_where_the_person_says(open_program: OpenProgram, tmp_path: Path) -> None:
    person = open_program()
    lines = at_the_end(person)
    person.presses("Save")
    person.presses("Save as PDF")
    # The field for the file's name has the focus, with the proposed name selected.
    person.windows_become(2)
    person.types_text(str(tmp_path / "mine.pdf"))
    person.types("Return")
    person.sees("Saved as mine.pdf.")
    assert lines[0] in words((tmp_path / "mine.pdf").read_bytes())
    assert [one.name for one in tmp_path.glob("*.pdf")] == ["mine.pdf"]


def test_saving_the_journey_for_those_who_help(open_program: OpenProgram, tmp_path: Path) -> None:
    person = open_program()
    lines = at_the_end(person)
    person.presses("Save")
    person.presses("Save as a file for IT or RA staff")
    person.windows_become(2)
    person.types_text(str(tmp_path / "mine"))
    person.types("Return")
    person.sees("Saved as mine.cim-summary.")
    assert list(read_saved(str(tmp_path / "mine.cim-summary")).said[:2]) == lines[:2]


def test_a_disk_that_is_full_is_told(open_program: OpenProgram, tmp_path: Path) -> None:
    (tmp_path / "full.pdf").symlink_to("/dev/full")
    person = open_program()
    at_the_end(person)
    person.presses("Save")
    person.presses("Save as PDF")
    person.windows_become(2)
    person.types_text(str(tmp_path / "full.pdf"))
    person.types("Return")
    # Whether what is there already is to be replaced.
    person.presses("Yes")
    person.sees("It could not be saved there. Choose another place.", begins=True)


def test_a_message_is_filled_in_in_the_persons_mail_program(open_program: OpenProgram, desktop: Desktop) -> None:
    mail = MailHandler(Path(desktop.environment["HOME"]))
    try:
        person = open_program()
        lines = at_the_end(person)
        person.presses("Email")
        person.sees("The message is in your mail program.", begins=True)
        fields = parse_qs(urlsplit(mail.recorded()).query, strict_parsing=True)
        assert re.fullmatch(rf"Smartcard login, reference \w{{4}} \w{{4}}\. {re.escape(lines[0])}", fields["subject"][0])
        assert fields["body"][0].split("\r\n")[:2] == lines[:2]
    finally:
        mail.remove()


def test_without_a_mail_program_another_way_is_named(open_program: OpenProgram) -> None:
    person = open_program()
    at_the_end(person)
    person.presses("Email")
    person.sees("No mail program is set up for you on this computer. You can copy the summary instead.")


def on_the_display(desktop: Desktop, path: Path) -> Image.Image:
    desktop.picture(path)
    with Image.open(path) as picture:
        return picture.convert("L")


@pytest.mark.parametrize("kiosk", [False, True], ids=["desk", "shared terminal"])
def test_a_code_is_read_from_the_display_small_and_large(open_program: OpenProgram, desktop: Desktop, tmp_path: Path, kiosk: bool) -> None:
    site = tmp_path / "site.yaml"
    site.write_text(f"kiosk:\n  enabled: {str(kiosk).lower()}\nlog:\n  folder: {tmp_path}\n")
    person = open_program("--site", str(site))
    lines = at_the_end(person)
    assert {way for way in WAYS if person.sees_now(way)} == ({"Show a code to scan"} if kiosk else set(WAYS))
    person.presses("Show a code to scan")
    person.sees("Point your telephone’s camera here")
    held = person.sees("Make the code larger").description
    small = on_the_display(desktop, tmp_path / "small.png")
    person.presses("Make the code larger")
    person.hears("Make the code smaller")
    large = on_the_display(desktop, tmp_path / "large.png")
    person.types("Escape")
    person.hears("Make the code larger")
    assert held.startswith(f"{lines[0]}\n") and len(held.encode()) <= 300
    for picture in (small, large):
        assert by_zxing(picture) == by_zbar(picture) == [held]

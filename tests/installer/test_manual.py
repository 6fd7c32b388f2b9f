"""The manual that is installed: every page of the repository's, whose links lead somewhere, and which fetches and runs nothing."""

import re
from pathlib import Path

import pytest

from installer.msi.manual import PAGES, as_html, write_manual


@pytest.fixture
def manual(tmp_path: Path) -> Path:
    write_manual(tmp_path / "manual")
    return tmp_path / "manual"


def test_every_manual_is_there_and_the_index_leads_to_each(manual: Path) -> None:
    assert {path.name for path in manual.iterdir()} == {"index.html", *PAGES}
    assert re.findall(r'href="([^"]+)"', (manual / "index.html").read_text("utf-8")) == [*PAGES]


def test_every_link_leads_to_a_place_that_is_there(manual: Path) -> None:
    places = {path.name: set(re.findall(r' id="([^"]+)"', path.read_text("utf-8"))) for path in manual.iterdir()}
    for path in manual.iterdir():
        for href in re.findall(r'href="([^"]+)"', path.read_text("utf-8")):
            if href.startswith(("https://", "http://", "mailto:")):
                continue
            page, _, place = href.partition("#")
            assert (page or path.name) in places, (path.name, href)
            assert not place or place in places[page or path.name], (path.name, href)


def test_it_fetches_and_runs_nothing(manual: Path) -> None:
    for path in manual.iterdir():
        made = path.read_text("utf-8")
        assert not re.search(r"<(script|iframe|link|object|img)|\bon\w+=", made), path.name
        assert "default-src 'none'" in made


def test_what_looks_like_markup_in_a_manual_is_text() -> None:
    assert "&lt;script&gt;" in as_html("# One\n\n<script>alert(1)</script>\n", "gui/README.md")

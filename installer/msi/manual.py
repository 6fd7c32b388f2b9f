"""The manuals as HTML, for the installed program's own folder: what stands in the repository's README files, readable without a network."""

from __future__ import annotations

import re
from html import escape
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from installer.msi.places import REPOSITORY
from installer.msi.product import NAME, version

PAGES = {
    "program.html": ("The program, its commands and settings", "gui/README.md"),
    "guidance.html": ("Guidance and contacts of your own", "flows/README.md"),
    "installing.html": ("Installing, policies and shared terminals", "installer/README.md"),
    "support.html": ("What is supported, and for how long", "SUPPORT.md"),
    "data-protection.html": ("Data protection", "DATA-PROTECTION.md"),
    "changes.html": ("What has changed", "CHANGELOG.md"),
}
"""Each page: its title in the list, and the file that it is made from."""
_BY_SOURCE = {source: page for page, (_, source) in PAGES.items()}
_STYLE = (
    "body{font:16px/1.5 Arial,sans-serif;color:#212b32;max-width:60rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse}th,td{border:1px solid #aeb7bd;padding:.3em .6em;text-align:left;vertical-align:top}"
    "th{background:#f0f4f5}pre{background:#f0f4f5;padding:1em;overflow:auto}a{color:#005eb8}"
)
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def write_manual(folder: Path) -> None:
    """Writes every page, and an index that leads to them."""
    folder.mkdir(parents=True)
    for page, (_, source) in PAGES.items():
        (folder / page).write_text(as_html((REPOSITORY / source).read_text("utf-8"), source), "utf-8", newline="\n")
    listed = "".join(f'<li><a href="{page}">{escape(title)}</a></li>' for page, (title, _) in PAGES.items())
    inside = f"<h1>{escape(NAME)} {version()}</h1><p>This is not a product of NHS England.</p><ul>{listed}</ul>"
    (folder / "index.html").write_text(_page(NAME, inside), "utf-8", newline="\n")


def as_html(text: str, source: str) -> str:
    """A Markdown file as a page. Links to other manuals lead to their pages; those to files that are not installed become text."""
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens = markdown.parse(text)
    for place, token in enumerate(tokens):
        if token.type == "heading_open":
            token.attrSet("id", anchor(tokens[place + 1].content))
        for inline in token.children or ():
            if inline.type == "link_open":
                _lead(inline, source)
    title = next((tokens[place + 1].content for place, token in enumerate(tokens) if token.type == "heading_open"), source)
    return _page(title, markdown.renderer.render(tokens, markdown.options, {}))


def anchor(heading: str) -> str:
    """A heading's place, by which links in the repository's files know it."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def _lead(link: Token, source: str) -> None:
    written = str(link.attrGet("href"))
    if written.startswith(("https://", "http://", "mailto:", "#")):
        return
    path, hash_, place = written.partition("#")
    target = (REPOSITORY / source).parent.joinpath(path).resolve()
    page = _BY_SOURCE.get(target.relative_to(REPOSITORY).as_posix()) if target.is_relative_to(REPOSITORY) else None
    if page is None:
        link.attrs.pop("href")
    else:
        link.attrSet("href", f"{page}{hash_}{place}")


def _page(title: str, inside: str) -> str:
    return (
        f'<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{inside}\n</body>\n</html>\n"
    )

"""The parts of the document: text made into HTML. Whatever a pack says is text here, never markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

STYLE = """
:root { color-scheme: light }
body { font: 11pt/1.45 Arial, sans-serif; color: #212b32; max-width: 46rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 22pt } h2 { font-size: 16pt; margin-top: 2.2em; border-bottom: 2px solid #005eb8 }
h3 { font-size: 12.5pt; margin-top: 1.8em }
h3 small { font-weight: normal; color: #4c6272 } table { border-collapse: collapse; width: 100%; margin: .5em 0 }
th, td { border: 1px solid #aeb7bd; padding: .3em .5em; text-align: left; vertical-align: top } th { background: #f0f4f5 }
dt { font-weight: bold; margin-top: .5em } dd { margin-left: 1.2em } td { white-space: pre-line } .signed td { height: 2.4em }
@media print { body { margin: 0; max-width: none } h3, tr { break-inside: avoid } h2 { break-before: page } a { color: inherit } }
"""


def text(said: str) -> str:
    """Text as HTML."""
    return escape(said, quote=True)


def paragraph(said: str) -> str:
    """A paragraph of text."""
    return f"<p>{text(said)}</p>"


def heading(level: int, said: str, anchor: str = "", aside: str = "") -> str:
    """A heading, which the list of contents can lead to."""
    small = f" <small>{text(aside)}</small>" if aside else ""
    place = f' id="{text(anchor)}"' if anchor else ""
    return f"<h{level}{place}>{text(said)}{small}</h{level}>"


def link(anchor: str, said: str) -> str:
    """A link within the document."""
    return f'<a href="#{text(anchor)}">{text(said)}</a>'


def source(written: str) -> str:
    """A source: an address can be followed; whatever else it says is text."""
    if written.startswith(("https://", "http://")) and " " not in written:
        return f'<a href="{text(written)}">{text(written)}</a>'
    return text(written)


def bullets(items: Iterable[str]) -> str:
    """A list of HTML pieces; nothing where there are none."""
    inside = "".join(f"<li>{item}</li>" for item in items)
    return f"<ul>{inside}</ul>" if inside else ""


def facts(pairs: Iterable[tuple[str, str]]) -> str:
    """Terms, each with an HTML piece; those without one are left out."""
    inside = "".join(f"<dt>{text(term)}</dt><dd>{said}</dd>" for term, said in pairs if said)
    return f"<dl>{inside}</dl>" if inside else ""


def table(head: Sequence[str], rows: Iterable[Sequence[str]], kind: str = "") -> str:
    """A table of HTML pieces with a head of texts; nothing where there are no rows."""
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    heads = "".join(f'<th scope="col">{text(one)}</th>' for one in head)
    return f"<table{f' class={kind!r}' if kind else ''}><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>" if body else ""


def page(title: str, language: str, body: Iterable[str]) -> str:
    """The whole document: it needs no other file, and runs nothing."""
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return (
        f'<!DOCTYPE html>\n<html lang="{text(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        f"<title>{text(title)}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        + "\n".join(part for part in body if part)
        + "\n</body>\n</html>\n"
    )

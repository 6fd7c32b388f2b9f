"""Texts are plain text: nothing in them may be taken for markup, a file or an address, and no character is hidden.

Web addresses are allowed only in the fields meant for them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from cim_troubleshooter.texts.characters import hidden
from cim_troubleshooter.texts.yaml_file import PathInFile

ADDRESS_FIELDS = frozenset({"sources", "web"})
LONGEST_TEXT = 1_000
"""Characters. A text this long fills a page of the window."""

_MARKUP = re.compile(r"<[/!?]?[a-z]|<!--|&(?:[a-z]+|#x?[0-9a-f]+);|\]\(|\*\*\S|\b(?:src|href|style|on[a-z]+)\s*=\s*\S", re.IGNORECASE)
_FILE = re.compile(r"\b(?:file|data|qrc|javascript|vbscript):(?=\S)|\.\.[\\/]|\\\\\w", re.IGNORECASE)
_ADDRESS = re.compile(r"\b[a-z][a-z0-9+.-]*://|\bwww\.\w", re.IGNORECASE)
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"'\\^`{|}]+", re.IGNORECASE)


def faults_of_texts(data: Any) -> Iterator[tuple[PathInFile, str]]:
    """Each text that is not plain, by its path, and what is wrong with it."""
    for path, text in _texts(data, ()):
        says = _fault_of_address(text) if ADDRESS_FIELDS.intersection(path) else _fault_of_text(text)
        if says:
            yield path, says


def _fault_of_text(text: str) -> str | None:
    if not text.strip():
        return "There is no text here. Write one, or remove the line."
    if len(text) > LONGEST_TEXT:
        return f"This text is longer than {LONGEST_TEXT} characters. Shorten it."
    if _MARKUP.search(text):
        return "Texts are plain words. Remove the markup."
    if _FILE.search(text):
        return "No text may name a file to load. Remove the path."
    if _ADDRESS.search(text):
        return "A web address is allowed only after “sources” or “web”. Name the page in words here."
    if hidden(text):
        return "There is a character here that cannot be seen. Write the text again."
    return None


def _fault_of_address(text: str) -> str | None:
    if len(text) <= LONGEST_TEXT and _WEB_ADDRESS.fullmatch(text):
        return None
    return "This must be a web address that starts with https:// and has no spaces."


def _texts(part: Any, path: PathInFile) -> Iterator[tuple[PathInFile, str]]:
    if isinstance(part, str):
        yield path, part
    elif isinstance(part, dict):
        for name, value in part.items():
            yield from _texts(value, (*path, name))
    elif isinstance(part, list):
        for index, value in enumerate(part):
            yield from _texts(value, (*path, index))

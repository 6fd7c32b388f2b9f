"""How plainly a pack is written: sentences that are too long, and files that only older readers follow with ease.

The reading age is that of the Flesch–Kincaid grade level (Kincaid and others, 1975) plus five years, as schools count. It counts
syllables by their vowels, which is near enough for a whole file and not for one sentence. Words that a reader of the pack knows
anyway, because they are the pack's subject, count as short ones: every word that begins with one of `KNOWN`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from cim_troubleshooter.guidance.model import Writing
from cim_troubleshooter.guidance.read_pack import ReadPack
from cim_troubleshooter.texts.fault import Fault
from cim_troubleshooter.texts.words import quoted
from cim_troubleshooter.texts.yaml_file import PathInFile

READ = ("symptoms", "causes", "contacts", "questions", "notices", "facts")
"""The folders whose texts people read. What the screen says (messages/) is not ours to write plainly."""
WRITTEN = frozenset(
    {
        "title",
        "title_possible",
        "title_found",
        "sees",
        "explains",
        "says",
        "asks",
        "more",
        "do",
        "worked_if",
        "because",
        "cannot_tell",
        "tell_them",
        "have_ready",
        "find",
        "if",
    }
)
"""Names after which stand sentences of our own."""
KNOWN = (
    "smartcard",
    "passcode",
    "computer",
    "registration",
    "authority",
    "identity",
    "certificate",
    "organisation",
    "credential",
    "management",
    "operation",
)
FEWEST_WORDS = 50
"""A file with fewer words has no reading age."""

_SENTENCE_END = re.compile(r"(?<=[.?!])\s+|\n")
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_VOWELS = re.compile(r"[aeiouy]+")
_SILENT_END = re.compile(r"(?:[^laeiouy]e|[^dt]ed)$")


def too_hard(own: ReadPack, writing: Writing) -> Iterator[Fault]:
    """A warning for each sentence, and each file, that is above what the pack wants."""
    for (folder, id_), file in own.files.items():
        if folder not in READ:
            continue
        texts = list(_texts(own.parts[folder][id_], ()))
        for path, text in texts:
            for sentence in sentences(text):
                if (count := len(sentence.split())) > writing.longest_sentence:
                    says = f"This sentence has {count} words, and {writing.longest_sentence} are enough: {quoted(sentence)} Make two of it."
                    yield file.fault(path, says, warning=True)
        age = reading_age([sentence for _, text in texts for sentence in sentences(text)])
        if age is not None and age > writing.reading_age:
            says = (
                f"This file is for readers of {age:.0f} years and above; {writing.reading_age} is wanted. Use shorter words and sentences."
            )
            yield file.fault((), says, warning=True)


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return [part for part in _SENTENCE_END.split(text) if part.strip()]


def reading_age(written: list[str]) -> float | None:
    """The age in years from which on people follow these sentences with ease; None for too few words to tell."""
    words = [word.lower() for sentence in written for word in _WORD.findall(sentence)]
    if len(words) < FEWEST_WORDS:
        return None
    syllables = sum(map(_syllables, words))
    return 0.39 * len(words) / len(written) + 11.8 * syllables / len(words) - 15.59 + 5


def _syllables(word: str) -> int:
    if word.startswith(KNOWN):
        return 1
    return max(1, len(_VOWELS.findall(word)) - (1 if _SILENT_END.search(word) else 0))


def _texts(part: Any, path: PathInFile) -> Iterator[tuple[PathInFile, str]]:
    """Each text of a part that people read, by its path."""
    if isinstance(part, str):
        yield path, part
    elif hasattr(part, "_fields"):
        for name, value in zip(part._fields, part, strict=True):
            if name in WRITTEN or not _is_text(value):
                yield from _texts(value, (*path, name))
    elif isinstance(part, tuple):
        for index, value in enumerate(part):
            yield from _texts(value, (*path, index))
    elif isinstance(part, Mapping):
        for key, value in part.items():
            yield from _texts(value, (*path, key))


def _is_text(value: Any) -> bool:
    """One text or a list of them, and not a record or a list of records."""
    return isinstance(value, str) or (isinstance(value, tuple) and not hasattr(value, "_fields") and all(map(_is_text, value)))

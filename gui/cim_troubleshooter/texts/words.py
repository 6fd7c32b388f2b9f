"""How faults speak of what an author wrote: quoted, on one line, and with the word they may have meant."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from cim_troubleshooter.texts.characters import one_line

LONGEST_QUOTE = 60


def quoted(word: object) -> str:
    """What the author wrote, in quotes, cut short where it is long."""
    text = one_line(str(word))
    return f"“{text if len(text) <= LONGEST_QUOTE else text[:LONGEST_QUOTE] + '…'}”"


def listed(words: Iterable[str]) -> str:
    """The words with commas between them and “or” before the last."""
    *first, last = words
    return f"{', '.join(first)} or {last}" if first else last


def closest(word: str, words: Sequence[str]) -> str | None:
    """The one of the words that the author may have meant, if any is close."""
    import difflib

    return next(iter(difflib.get_close_matches(word[:LONGEST_QUOTE], words, n=1, cutoff=0.6)), None)


def nearest(word: str, words: Sequence[str]) -> str:
    """“ Did you mean “…”?” where one of the words is close, else nothing."""
    meant = closest(word, words)
    return f" Did you mean {quoted(meant)}?" if meant is not None else ""

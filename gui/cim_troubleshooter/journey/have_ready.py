"""What to have ready before contacting somebody: each thing once, whoever asks for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from cim_troubleshooter.guidance.model import Contact, Pack
from cim_troubleshooter.journey import views
from cim_troubleshooter.journey.state import Journey

_SAY_NOTHING = frozenset({"a", "an", "and", "of", "on", "the", "this", "which", "your"})


def have_ready(journey: Journey, pack: Pack, contacts: Sequence[Contact]) -> list[str]:
    """What these contacts want to have at hand, or the pack's contacts of their kind where they don't say; then what the cause adds."""
    cause = views.cause_of(journey, pack)
    kinds = {contact.kind for contact in contacts}
    of_pack = [line for contact in pack.contacts.values() if contact.kind in kinds for line in contact.have_ready]
    given = [line for contact in contacts for line in contact.have_ready] or of_pack
    return each_once([*given, *(cause.tell_them if cause else ())])


def with_the_computer(lines: Sequence[str], named: str, always: bool) -> list[str]:
    """The lines with the computer's own name in place of “The name of this computer”; `always` adds it where nobody asks for it.

    `named` is that line with the name in it.
    """
    told = each_once([*lines, named])
    return told if always or len(told) == len(lines) else list(lines)


def each_once(lines: Iterable[str]) -> list[str]:
    """The lines without those that another one says too, with more words or in the same ones."""
    kept: list[str] = []
    for line in lines:
        if any(_words(line) <= _words(one) for one in kept):
            continue
        place = next((at for at, one in enumerate(kept) if _words(one) <= _words(line)), len(kept))
        kept = [one for one in kept if not _words(one) <= _words(line)]
        kept.insert(place, line)
    return kept


def _words(line: str) -> frozenset[str]:
    """The words that say something; all of them in a line that has no others."""
    words = frozenset(re.findall(r"[^\W_]+", line.casefold()))
    return words - _SAY_NOTHING or words

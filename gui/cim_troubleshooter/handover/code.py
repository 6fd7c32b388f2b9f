"""The summary as a code (QR) for a telephone's camera: plain text that a telephone shows, with nothing in it to open."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from cim_troubleshooter.handover.shortened import shortened

MOST_BYTES = 300
_LONGEST_LINE = 96
"""Bytes of a line: one long line must not take the room of all others."""
_AS_TYPED = str.maketrans({
    "’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "…": "...", "·": "-", "\u00a0": " ",
})  # fmt: skip
"""What printers use, in the characters that every reader of codes knows."""
_ADDRESS = re.compile(r"\w+://|www\.|mailto:|tel:|\b\w[\w-]*\.(nhs|gov|org|com|co|net|uk)\b|@", re.IGNORECASE)
_MORE = "..."


def code_text(lines: Sequence[str]) -> str:
    """As many of the lines, in their order, as a code of 300 bytes takes; long ones are shortened, and none with an address is in it."""
    kept: list[str] = []
    for line in lines:
        plain = _plain(line)
        if not plain or _ADDRESS.search(plain):
            continue
        short = shortened(plain, lambda text: len(text.encode()) <= _LONGEST_LINE, _MORE)
        if short and len("\n".join([*kept, short]).encode()) <= MOST_BYTES:
            kept.append(short)
    return "\n".join(kept)


def code_of(text: str) -> tuple[tuple[bool, ...], ...]:
    """The code's rows of modules, each true where it is black, without the white edge that belongs around it.

    Error correction M: fifteen per cent of it may be spoilt by a reflection or a scratch. segno is imported here, when somebody
    asks for a code: nothing before it needs it.
    """
    import segno

    # Readers guess the alphabet of what is not ASCII, some of them as Chinese, unless the code says it (ECI).
    made = segno.make(text, error="m", mode="byte", encoding="utf-8", eci=not text.isascii(), boost_error=False, micro=False)
    return tuple(tuple(bool(module) for module in row) for row in made.matrix)


def _plain(line: str) -> str:
    return unicodedata.normalize("NFC", line.translate(_AS_TYPED)).strip()

"""Cards that are known to belong to a series that no longer works.

The two answers to reset that are published as NHS cards (pcsc-tools, smartcard_list.txt, 3 June 2026) name the chip of
series 5 and 6, which were blocked on 7 May 2026. Newer series' answers are not published: they are never guessed.
"""

from __future__ import annotations

_RETIRED = frozenset(bytes.fromhex(atr) for atr in ("3B6A00FF4A434F50343156323231", "3BF91800008131FE454A434F503431563232AF"))


def is_retired(atr: bytes) -> bool:
    """Whether a card's answer to reset is that of a series that can't log in any more."""
    return atr in _RETIRED

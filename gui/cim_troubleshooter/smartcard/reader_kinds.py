"""What kind of thing the card service calls a reader: one for smartcards, or something that only looks like one.

Windows tells the kind of device (SCardGetDeviceTypeId, winsmcrd.h). Elsewhere, and where Windows only says "USB", the
name does: makers name their readers differently, but these kinds by the same few words.
"""

from __future__ import annotations

import re
from typing import Literal

ReaderKind = Literal["reader", "windows-hello", "virtual-smartcard", "sim", "security-key", "contactless"]

_BY_DEVICE_TYPE: dict[int, ReaderKind] = {
    0x80: "virtual-smartcard",
    0x100: "contactless",
    0x200: "sim",
    0x400: "windows-hello",
    0x800: "sim",
}
"""TPM, NFC, UICC, NGC (Windows Hello), embedded secure element."""

_BY_NAME: tuple[tuple[re.Pattern[str], ReaderKind], ...] = (
    (re.compile(r"windows hello", re.IGNORECASE), "windows-hello"),
    (re.compile(r"virtual smart ?card", re.IGNORECASE), "virtual-smartcard"),
    (re.compile(r"\buicc\b|\bsim\b|mobile broadband", re.IGNORECASE), "sim"),
    (re.compile(r"yubi(co|key)|nitrokey|solokey|\bfido|\btoken2\b|security key|onlykey|titan key", re.IGNORECASE), "security-key"),
    (re.compile(r"(?<![A-Z])CL\b|\bPICC\b|contactless|\bNFC\b", re.IGNORECASE), "contactless"),
)


def kind_of(name: str, device_type: int | None = None) -> ReaderKind:
    """The kind of a reader by its name and, on Windows, its device type. NHS smartcards go into a `reader` alone."""
    if device_type in _BY_DEVICE_TYPE:
        return _BY_DEVICE_TYPE[device_type]
    return next((kind for words, kind in _BY_NAME if words.search(name)), "reader")

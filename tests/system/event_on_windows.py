"""Runs on Windows: writes an event, and reads a message file as Event Viewer does (FormatMessageW). JSON in, JSON out."""

from __future__ import annotations

import ctypes
import json
import sys
from ctypes import wintypes
from typing import Any

from cim_troubleshooter.system import event_log

_AS_DATA = 0x2 | 0x20
_FROM_MODULE, _ARRAY = 0x800, 0x2000


def said(file: str, event: int, values: list[str]) -> str:
    """The sentence of an event."""
    kernel32: Any = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined]
    kernel32.LoadLibraryExW.restype = wintypes.HMODULE
    kernel32.FormatMessageW.argtypes = [
        wintypes.DWORD, wintypes.HMODULE, wintypes.DWORD, wintypes.DWORD, wintypes.LPWSTR, wintypes.DWORD, ctypes.c_void_p,
    ]  # fmt: skip
    module = kernel32.LoadLibraryExW(file, None, _AS_DATA)
    assert module, ctypes.get_last_error()  # type: ignore[attr-defined]
    text = ctypes.create_unicode_buffer(2000)
    places = (wintypes.LPCWSTR * len(values))(*values)
    length = kernel32.FormatMessageW(_FROM_MODULE | _ARRAY, module, event, 0, text, 2000, ctypes.cast(places, ctypes.c_void_p))
    why_not = ctypes.get_last_error()  # type: ignore[attr-defined]
    kernel32.FreeLibrary(wintypes.HMODULE(module))
    assert length, why_not
    return text.value.strip()


def main() -> None:
    """Writes, reads out, and tells."""
    asked = json.load(sys.stdin)
    event_log.write(event_log.JOURNEY_FINISHED, "", asked["fields"])
    print(json.dumps({"written": True, "says": said(asked["file"], event_log.JOURNEY_FINISHED, list(asked["fields"].values()))}))


if __name__ == "__main__":
    main()

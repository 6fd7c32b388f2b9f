"""What assistive technology sees of a window on Windows, queried as Narrator does: through UI Automation, from another process.

Of Microsoft's interface (uiautomationclient.h) only what Wine 10 answers is used: ElementFromHandle, and FindAllBuildCache with the
properties asked for beforehand. Its tree walkers, GetCurrentPropertyValue and get_CurrentHelpText say E_NOTIMPL.
"""

from __future__ import annotations

import ctypes
import sys
from ctypes import POINTER, byref, c_int, c_long, c_void_p, wintypes
from typing import Any

if sys.platform != "win32":
    raise ImportError("This runs on Windows.")

_AUTOMATION = "{ff48dba4-60ef-4201-aa87-54103eef594e}", "{30cbe57d-d9d0-452a-ab13-7ac5ac4825ee}"
"""CLSID_CUIAutomation, IID_IUIAutomation."""

_ELEMENT_FROM_HANDLE, _CREATE_CACHE_REQUEST, _CREATE_TRUE_CONDITION = 6, 20, 21
_ADD_PROPERTY = 3
_FIND_ALL_BUILD_CACHE, _GET_CACHED_PROPERTY_VALUE_EX = 8, 13
_GET_LENGTH, _GET_ELEMENT = 3, 4
"""Where the functions stand in their interfaces, IUnknown's three before them."""

_WHOLE_TREE = 7
"""TreeScope_Subtree: the window itself, and all that is in it."""

_PROPERTIES = {"kind": 30003, "name": 30005, "focused": 30008, "focusable": 30009, "description": 30159}
_KINDS = {
    50000: "button", 50002: "check box", 50003: "combo box", 50004: "edit", 50005: "hyperlink", 50006: "image", 50007: "list item",
    50008: "list", 50009: "menu", 50011: "menu item", 50012: "progress bar", 50013: "radio button", 50014: "scroll bar", 50020: "text",
    50025: "custom", 50026: "group", 50030: "document", 50032: "window", 50033: "pane",
}  # fmt: skip
_TEXT, _NUMBER, _YES_OR_NO = 8, 3, 11
"""VT_BSTR, VT_I4, VT_BOOL."""


class _Variant(ctypes.Structure):
    _fields_ = [("type", ctypes.c_ushort), ("reserved", ctypes.c_ushort * 3), ("value", ctypes.c_ulonglong), ("more", ctypes.c_ulonglong)]


def heard(window: int) -> list[dict[str, Any]]:
    """Every element of a window, from the first to the last, by what it says of itself: `kind`, `name`, `focused`, …"""
    ole = ctypes.windll.ole32
    ole.CoInitializeEx(None, 0)
    automation = c_void_p()
    identifiers = [ctypes.create_string_buffer(16) for _ in _AUTOMATION]
    for text, identifier in zip(_AUTOMATION, identifiers, strict=True):
        ole.CLSIDFromString(ctypes.c_wchar_p(text), identifier)
    _agreed(ole.CoCreateInstance(identifiers[0], None, 1, identifiers[1], byref(automation)))
    whole = _given(automation, _ELEMENT_FROM_HANDLE, wintypes.HWND(window))
    every, wanted = _given(automation, _CREATE_TRUE_CONDITION), _given(automation, _CREATE_CACHE_REQUEST)
    for number in _PROPERTIES.values():
        _call(wanted, _ADD_PROPERTY, c_int(number))
    found, count = _given(whole, _FIND_ALL_BUILD_CACHE, c_int(_WHOLE_TREE), every, wanted), c_int()
    _call(found, _GET_LENGTH, byref(count))
    elements = [_given(found, _GET_ELEMENT, c_int(at)) for at in range(count.value)]
    return [{name: _property(element, name) for name in _PROPERTIES} for element in elements]


def _property(element: c_void_p, name: str) -> str | int | bool | None:
    told = _Variant()
    _call(element, _GET_CACHED_PROPERTY_VALUE_EX, c_int(_PROPERTIES[name]), c_int(1), byref(told))
    if told.type == _TEXT:
        return ctypes.wstring_at(told.value) if told.value else ""
    if told.type == _NUMBER:
        return _KINDS.get(told.value & 0xFFFFFFFF, told.value & 0xFFFFFFFF) if name == "kind" else told.value & 0xFFFFFFFF
    return bool(told.value & 0xFFFF) if told.type == _YES_OR_NO else None


def _given(interface: c_void_p, place: int, *arguments: Any) -> c_void_p:
    """What a function gives through its last argument."""
    given = c_void_p()
    _call(interface, place, *arguments, byref(given))
    return given


def _call(interface: c_void_p, place: int, *arguments: Any) -> None:
    table = ctypes.cast(ctypes.cast(interface, POINTER(c_void_p))[0], POINTER(c_void_p))
    types = [c_void_p if "CArgObject" in type(one).__name__ else type(one) for one in arguments]
    _agreed(ctypes.WINFUNCTYPE(c_long, c_void_p, *types)(table[place])(interface, *arguments))


def _agreed(answer: int) -> None:
    if answer < 0:
        raise OSError(f"UI Automation answered {answer & 0xFFFFFFFF:#x}")

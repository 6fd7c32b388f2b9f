"""Titles of visible X11 windows, by libX11 alone (Xlib manual; Extended Window Manager Hints 1.5)."""

from __future__ import annotations

import ctypes
from typing import Any

_ANY_TYPE = 0
_VIEWABLE = 2
_MOST = 500
_LONGEST_TITLE = 256


class _Attributes(ctypes.Structure):
    """XWindowAttributes of Xlib.h."""

    _fields_ = [
        *((name, ctypes.c_int) for name in ("x", "y", "width", "height", "border_width", "depth")),
        ("visual", ctypes.c_void_p),
        ("root", ctypes.c_ulong),
        *((name, ctypes.c_int) for name in ("kind", "bit_gravity", "win_gravity", "backing_store")),
        ("backing_planes", ctypes.c_ulong),
        ("backing_pixel", ctypes.c_ulong),
        ("save_under", ctypes.c_int),
        ("colormap", ctypes.c_ulong),
        ("map_installed", ctypes.c_int),
        ("map_state", ctypes.c_int),
        *((name, ctypes.c_long) for name in ("all_event_masks", "your_event_mask", "do_not_propagate_mask")),
        ("override_redirect", ctypes.c_int),
        ("screen", ctypes.c_void_p),
    ]


_OnError = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
# A window may close while we ask about it; without this handler, Xlib would end the whole program.
_go_on = _OnError(lambda display, event: 0)


def x11_titles(but_of: int) -> list[str] | None:
    """Titles of all visible windows but those of the process `but_of`; None where the display cannot be opened."""
    # By the name that it has on every Linux: ctypes.util.find_library would import a dozen modules and run a program.
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return None
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XSetErrorHandler.restype = ctypes.c_void_p
    display = x11.XOpenDisplay(None)
    if not display:
        return None
    before = x11.XSetErrorHandler(_go_on)
    try:
        return _Asked(x11, ctypes.c_void_p(display)).titles(but_of)
    finally:
        x11.XSync(ctypes.c_void_p(display), 0)
        x11.XSetErrorHandler(ctypes.c_void_p(before))
        x11.XCloseDisplay(ctypes.c_void_p(display))


class _Asked:
    """One connection to the display."""

    def __init__(self, x11: Any, display: ctypes.c_void_p) -> None:
        self._x11 = x11
        self._display = display
        x11.XInternAtom.restype = ctypes.c_ulong
        x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self._root: int = x11.XDefaultRootWindow(display)

    def titles(self, but_of: int) -> list[str]:
        """By the window manager's list; without one, by the root's own windows."""
        windows = self._numbers(self._root, "_NET_CLIENT_LIST") or self._children(self._root)
        others = [window for window in windows[:_MOST] if self._is_visible(window) and self._numbers(window, "_NET_WM_PID") != [but_of]]
        return [title for window in others if (title := self._title(window))]

    def _is_visible(self, window: int) -> bool:
        told = _Attributes()
        found = self._x11.XGetWindowAttributes(self._display, ctypes.c_ulong(window), ctypes.byref(told))
        return bool(found) and told.map_state == _VIEWABLE

    def _title(self, window: int) -> str:
        return (self._property(window, "_NET_WM_NAME")[0] or self._property(window, "WM_NAME")[0]).decode("utf-8", errors="replace")

    def _numbers(self, window: int, name: str) -> list[int]:
        value, size = self._property(window, name)
        return [int.from_bytes(value[at : at + 8], "little") & 0xFFFFFFFF for at in range(0, len(value), 8)] if size == 32 else []

    def _property(self, window: int, name: str) -> tuple[bytes, int]:
        """A window's property and the size of its items in bits; those of 32 come as C longs."""
        atom = self._x11.XInternAtom(self._display, name.encode(), 0)
        kind, size, count, left = ctypes.c_ulong(), ctypes.c_int(), ctypes.c_ulong(), ctypes.c_ulong()
        value = ctypes.POINTER(ctypes.c_ubyte)()
        failed = self._x11.XGetWindowProperty(
            *(self._display, ctypes.c_ulong(window), ctypes.c_ulong(atom), ctypes.c_long(0), ctypes.c_long(_LONGEST_TITLE * 8), 0),
            *(ctypes.c_ulong(_ANY_TYPE), ctypes.byref(kind), ctypes.byref(size), ctypes.byref(count), ctypes.byref(left)),
            ctypes.byref(value),
        )
        if failed or not value:
            return b"", 0
        width = ctypes.sizeof(ctypes.c_long) if size.value == 32 else size.value // 8
        found = ctypes.string_at(value, count.value * width)
        self._x11.XFree(value)
        return found, size.value

    def _children(self, window: int) -> list[int]:
        root, parent, count = ctypes.c_ulong(), ctypes.c_ulong(), ctypes.c_uint()
        children = ctypes.POINTER(ctypes.c_ulong)()
        arguments = (ctypes.c_ulong(window), ctypes.byref(root), ctypes.byref(parent), ctypes.byref(children), ctypes.byref(count))
        if not self._x11.XQueryTree(self._display, *arguments) or not children:
            return []
        found = [children[index] for index in range(count.value)]
        self._x11.XFree(children)
        return found

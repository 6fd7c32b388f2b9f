"""Sees from outside when a program's window is on a virtual display with something painted in it.

A plain X client: the display tells of each window that is mapped, and a pixel of it that is no longer the
display's black ground has been painted. Nothing is asked of, or changed in, the program that is watched.
"""

from __future__ import annotations

import ctypes
import select
import time

_SUBSTRUCTURE = 1 << 19
_MAPPED = 19
_ALL_PLANES = 0xFFFFFFFF
_AS_PIXELS = 2
_LOOKS_AGAIN_AFTER = 0.0005
_INSIDE = 3
"""So many px inside the window's corner: in ours the header, in a bare window its ground."""


class _Event(ctypes.Union):
    _fields_ = (("kind", ctypes.c_int), ("words", ctypes.c_long * 24))


class _Image(ctypes.Structure):
    _fields_ = (
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("offset", ctypes.c_int),
        ("form", ctypes.c_int),
        ("pixels", ctypes.POINTER(ctypes.c_uint32)),
    )


class Watcher:
    """Watches one display, which must be black where there is no window and have no window manager."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XGetImage.restype = ctypes.POINTER(_Image)
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        self._x.XSelectInput(self._display, self._root, ctypes.c_long(_SUBSTRUCTURE))
        self._x.XSync(self._display, 0)

    def forget(self) -> None:
        """What happened until now is of no interest; waits until no window is left to be seen."""
        while self._painted():
            time.sleep(_LOOKS_AGAIN_AFTER)
        self._x.XSync(self._display, 1)

    def until_painted(self, deadline: float) -> float | None:
        """The moment, on the monotonic clock, at which a window is mapped and painted; None once `deadline` has passed."""
        while not self._mapped():
            if time.monotonic() > deadline:
                return None
            select.select([self._x.XConnectionNumber(self._display)], [], [], 0.1)
        while not self._painted():
            if time.monotonic() > deadline:
                return None
            time.sleep(_LOOKS_AGAIN_AFTER)
        return time.monotonic()

    def close(self) -> None:
        """Leaves the display."""
        self._x.XCloseDisplay(self._display)

    def _mapped(self) -> bool:
        event = _Event()
        while self._x.XPending(self._display):
            self._x.XNextEvent(self._display, ctypes.byref(event))
            if event.kind == _MAPPED:
                return True
        return False

    def _painted(self) -> bool:
        corner = self._x.XGetImage(self._display, self._root, _INSIDE, _INSIDE, 1, 1, ctypes.c_ulong(_ALL_PLANES), _AS_PIXELS)
        colour = corner.contents.pixels[0] & 0xFFFFFF
        self._x.XFree(corner.contents.pixels)
        self._x.XFree(corner)
        return bool(colour)

"""What is done on a Windows machine under test: runs under Windows' own Python, takes the steps as JSON, and reports the result of each.

`Machine.told("tests.installer.on_windows", [["run", "msiexec", "/i", …], ["files", "C:\\\\…"]])` gives one answer for each step. Programs
that a step started stay until the last step is done.
"""

from __future__ import annotations

import ctypes
import json
import os
import subprocess
import sys
import time
from ctypes import wintypes
from typing import Any

if sys.platform != "win32":
    raise ImportError("This runs on Windows.")

import winreg

from tests.installer import automation
from tests.installer.set_for_all_programs import let_menus_move, set_colours, set_high_contrast, set_text_size
from tests.system.event_on_windows import said

user32, gdi32 = ctypes.windll.user32, ctypes.windll.gdi32
LONGEST_WAIT = 30.0
_started: dict[str, subprocess.Popen[bytes]] = {}


def run(*command: str) -> dict[str, Any]:
    """A program until its end: its exit code, what it printed, and how long it took."""
    began = time.monotonic()
    # Windows Installer reads its own command line: quotes stand around a value, not around NAME=value.
    line = " ".join(_quoted(word) for word in command)
    done = subprocess.run(line, stdin=subprocess.DEVNULL, capture_output=True, timeout=120)
    said = (done.stdout + done.stderr).decode("utf-8", "replace").replace("\r\n", "\n")
    return {"code": done.returncode, "said": said, "seconds": time.monotonic() - began}


def _quoted(word: str) -> str:
    name, equals, value = word.partition("=")
    if " " not in word:
        return word
    return f'{name}="{value}"' if equals and name.isupper() else f'"{word}"'


def start(name: str, command: list[str], environment: dict[str, str] | None = None, folder: str | None = None) -> int:
    """A program that goes on while the next steps are done; gives its process number."""
    process = subprocess.Popen(
        command, env={**os.environ, **(environment or {})}, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE
    )
    _started[name] = process
    return process.pid


def ended(name: str) -> int | None:
    """Waits for a started program's end; its exit code, or None where it goes on."""
    try:
        return _started[name].wait(20)
    except subprocess.TimeoutExpired:
        return None


def sees(title: str) -> float:
    """Waits until a visible window's title begins so; gives the seconds that it took."""
    began = time.monotonic()
    while not any(one.startswith(title) for one in titles()):
        if time.monotonic() - began > LONGEST_WAIT:
            raise AssertionError(f"no window begins with {title!r}; there are {titles()}")
        time.sleep(0.02)
    return time.monotonic() - began


def titles() -> list[str]:
    """The titles of all visible windows, from front to back."""
    return [_title(window) for window in _windows() if _title(window)]


def front() -> str:
    """The title of the window that keys go to."""
    return _title(user32.GetForegroundWindow())


def minimise(title: str) -> None:
    """Makes a window small."""
    user32.ShowWindow(_window(title), 6)


def is_minimised(title: str) -> bool:
    """Whether a window is small."""
    return bool(user32.IsIconic(_window(title)))


def is_restored(title: str) -> bool:
    """Whether a window is no longer small, or soon is not: Windows shows it in its own time after it was asked to."""
    began = time.monotonic()
    while is_minimised(title) and time.monotonic() - began < LONGEST_WAIT:
        time.sleep(0.02)
    return not is_minimised(title)


def end_session(title: str, reason: int) -> list[int]:
    """Tells a window that its session, or with reason 1 its program alone, is about to end, as Windows Installer's helper does."""
    query, end = 0x11, 0x16
    answer = ctypes.c_size_t()
    window = _window(title)
    user32.SendMessageTimeoutW(window, query, 0, reason, 2, 10_000, ctypes.byref(answer))
    agreed = answer.value
    user32.SendMessageTimeoutW(window, end, 1, reason, 2, 10_000, ctypes.byref(answer))
    return [agreed, answer.value]


def press(*keys: str) -> None:
    """Presses keys one after the other."""
    codes = {"Tab": 0x09, "Return": 0x0D, "Escape": 0x1B, "space": 0x20, "Down": 0x28, "Right": 0x27}
    for key in keys:
        user32.keybd_event(codes[key], 0, 0, 0)
        user32.keybd_event(codes[key], 0, 2, 0)
        time.sleep(0.15)


def click(x: int, y: int) -> None:
    """Clicks at a place on the screen."""
    user32.SetCursorPos(x, y)
    time.sleep(0.1)
    user32.mouse_event(2, 0, 0, 0, 0)
    user32.mouse_event(4, 0, 0, 0, 0)
    time.sleep(0.3)


def click_first_below(title: str) -> None:
    """Clicks the first button of a page's foot, which leads on: left, below everything else."""
    _, top, _, height = place(title)
    click(place(title)[0] + 100, top + height - 36)


def place(title: str) -> tuple[int, int, int, int]:
    """Where a window's inside lies on the screen: left, top, width, height."""
    window, inside, corner = _window(title), wintypes.RECT(), wintypes.POINT()
    user32.GetClientRect(window, ctypes.byref(inside))
    user32.ClientToScreen(window, ctypes.byref(corner))
    return corner.x, corner.y, inside.right, inside.bottom


def ends(name: str) -> None:
    """Ends a started program from outside."""
    _started.pop(name).kill()


def agree(title: str) -> None:
    """Presses a box's OK."""
    user32.PostMessageW(_window(title), 0x111, 1, 0)


def wait(seconds: float) -> None:
    """For what nothing tells the end of: that something did not happen."""
    time.sleep(seconds)


def picture(path: str, settled: float = 1.0) -> None:
    """The screen as a BMP file, once it has not changed for a moment."""
    last, since = b"", time.monotonic()
    until = time.monotonic() + LONGEST_WAIT
    while time.monotonic() < until:
        now = _screen()
        if now != last:
            last, since = now, time.monotonic()
        elif time.monotonic() - since > settled:
            break
        time.sleep(0.1)
    with open(path, "wb") as file:
        file.write(last)


def looks_after_click(x: int, y: int, left: int, top: int, width: int, height: int) -> int:
    """How many looks a part of the screen has, one after the other, in the second after a click."""
    looks = [_dots(left, top, width, height)]
    user32.SetCursorPos(x, y)
    user32.mouse_event(2, 0, 0, 0, 0)
    user32.mouse_event(4, 0, 0, 0, 0)
    until = time.monotonic() + 1
    while time.monotonic() < until:
        now = _dots(left, top, width, height)
        if now != looks[-1]:
            looks.append(now)
    return len(looks)


def heard(title: str) -> list[dict[str, Any]]:
    """What a screen reader sees of a window and everything in it."""
    return automation.heard(_window(title))


def files(folder: str) -> dict[str, int]:
    """Every file below a folder with its size, by its path from there."""
    found = {}
    for root, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(root, name)
            found[os.path.relpath(path, folder)] = os.path.getsize(path)
    return found


def exists(path: str) -> bool:
    """Whether a file or folder is there."""
    return os.path.exists(path)


def read(path: str) -> str:
    """A file's text."""
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()


def write(path: str, text: str) -> None:
    """Makes a file."""
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def remove(path: str) -> None:
    """Takes a file away."""
    os.remove(path)


def registry(key: str) -> dict[str, Any]:
    """The values of a key of HKEY_LOCAL_MACHINE, and its keys by name; nothing where there is none."""
    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, key, 0, winreg.KEY_READ | winreg.KEY_WOW64_64KEY) as opened:
            keys, values, _ = winreg.QueryInfoKey(opened)
            inside: dict[str, Any] = {name: registry(f"{key}\\{name}") for name in (winreg.EnumKey(opened, at) for at in range(keys))}
            return inside | {name: value for name, value, _ in (winreg.EnumValue(opened, at) for at in range(values))}
    except OSError:
        return {}


def event_says(file: str, event: int, values: list[str]) -> str:
    """What Event Viewer makes of an event, by a message file."""
    return said(file, event, values)


def set_registry(key: str, name: str, value: str | int) -> None:
    """Writes a value below HKEY_LOCAL_MACHINE."""
    with winreg.CreateKeyEx(winreg.HKEY_LOCAL_MACHINE, key, 0, winreg.KEY_WRITE | winreg.KEY_WOW64_64KEY) as opened:
        winreg.SetValueEx(opened, name, 0, winreg.REG_DWORD if isinstance(value, int) else winreg.REG_SZ, value)


def shortcuts() -> dict[str, bool]:
    """The shortcuts to the program on anybody's desktop and in anybody's start menu; whether each leads to the launcher."""
    found = {}
    for root, _, names in os.walk(r"C:\users"):
        for name in names:
            if name.endswith(".lnk") and "Care Identity" in name:
                with open(os.path.join(root, name), "rb") as file:
                    content = file.read()
                where = "desktop" if root.endswith("Desktop") else "start menu"
                found[where] = "cim-troubleshooterw.exe".encode("utf-16-le") in content or b"cim-troubleshooterw.exe" in content
    return found


def _windows() -> list[int]:
    found: list[int] = []

    @ctypes.WINFUNCTYPE(wintypes.BOOL, wintypes.HWND, wintypes.LPARAM)
    def take(window: int, _: int) -> bool:
        if user32.IsWindowVisible(window):
            found.append(window)
        return True

    user32.EnumWindows(take, 0)
    return found


def _window(title: str) -> int:
    return next(window for window in _windows() if _title(window).startswith(title))


def _title(window: int) -> str:
    text = ctypes.create_unicode_buffer(300)
    user32.GetWindowTextW(window, text, 300)
    return text.value


def _screen() -> bytes:
    width, height = user32.GetSystemMetrics(0), user32.GetSystemMetrics(1)
    header = b"BM" + (54 + width * height * 4).to_bytes(4, "little") + bytes(4) + (54).to_bytes(4, "little")
    return header + _shape(width, height) + _dots(0, 0, width, height)


def _shape(width: int, height: int) -> bytes:
    return (40).to_bytes(4, "little") + width.to_bytes(4, "little") + height.to_bytes(4, "little") + b"\1\0\x20\0" + bytes(24)


def _dots(left: int, top: int, width: int, height: int) -> bytes:
    """A part of the screen, four bytes for each dot, from its lowest row to its highest."""
    for function in (user32.GetDC, gdi32.CreateCompatibleDC, gdi32.CreateCompatibleBitmap, gdi32.SelectObject):
        function.restype = ctypes.c_void_p
    screen = ctypes.c_void_p(user32.GetDC(None))
    copy = ctypes.c_void_p(gdi32.CreateCompatibleDC(screen))
    bitmap = ctypes.c_void_p(gdi32.CreateCompatibleBitmap(screen, width, height))
    before = ctypes.c_void_p(gdi32.SelectObject(copy, bitmap))
    gdi32.BitBlt(copy, 0, 0, width, height, screen, left, top, 0x00CC0020)
    gdi32.SelectObject(copy, before)
    dots = ctypes.create_string_buffer(width * height * 4)
    gdi32.GetDIBits(copy, bitmap, 0, height, dots, ctypes.create_string_buffer(_shape(width, height), 44), 0)
    gdi32.DeleteObject(bitmap)
    gdi32.DeleteDC(copy)
    user32.ReleaseDC(None, screen)
    return dots.raw


STEPS = {step.__name__: step for step in (
    run, start, ended, sees, titles, front, minimise, is_minimised, is_restored, end_session, press, click, click_first_below,
    place, ends, agree, wait, picture, looks_after_click, heard, files, exists, read, write,
    remove, registry, event_says, set_registry, shortcuts, set_high_contrast, set_colours, set_text_size, let_menus_move,
)}  # fmt: skip


def main() -> None:
    """Does the steps, and prints what came of each."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    told = []
    try:
        for name, *arguments in json.load(sys.stdin):
            told.append(STEPS[name](*arguments))
    finally:
        for process in _started.values():
            process.kill()
    print(json.dumps(told))


if __name__ == "__main__":
    main()

"""Runs on the made-up Windows machine: makes each computer that a test describes, runs the checks on it, and tells what they found.

It reads a list of computers as JSON and prints a list of findings for each: `{check: [[code, details], …]}`.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

from cim_troubleshooter.checks.catalogue import checks_for
from cim_troubleshooter.checks.runner import run_all
from cim_troubleshooter.checks.this_run import ThisRun
from cim_troubleshooter.settings.model import Settings

if sys.platform == "win32":
    import winreg

    HIVES = {"HKLM": winreg.HKEY_LOCAL_MACHINE, "HKCU": winreg.HKEY_CURRENT_USER, "HKCR": winreg.HKEY_CLASSES_ROOT}
    VIEWS = {64: winreg.KEY_WOW64_64KEY, 32: winreg.KEY_WOW64_32KEY}

    @contextlib.contextmanager
    def registry(entries: list[list[Any]]) -> Iterator[None]:
        """Keys as `[hive, key, view, {name: value}]`, gone again afterwards."""
        for hive, key, view, values in entries:
            with winreg.CreateKeyEx(HIVES[hive], key, 0, winreg.KEY_WRITE | VIEWS[view]) as opened:
                for name, value in values.items():
                    winreg.SetValueEx(opened, name, 0, winreg.REG_DWORD if isinstance(value, int) else winreg.REG_SZ, value)
        yield
        for hive, key, view, values in reversed(entries):
            with winreg.OpenKey(HIVES[hive], key, 0, winreg.KEY_ALL_ACCESS | VIEWS[view]) as opened:
                for name in values:
                    winreg.DeleteValue(opened, name)
            with contextlib.suppress(OSError):
                winreg.DeleteKeyEx(HIVES[hive], key, VIEWS[view])


@contextlib.contextmanager
def service(named: dict[str, Any] | None) -> Iterator[None]:
    """A service under a display name, its program being Wine's print spooler; running or not."""
    if named is None:
        yield
        return
    binary = r"C:\windows\system32\spoolsv.exe"
    _quietly("sc", "create", named["name"], "binPath=", binary, "DisplayName=", named["display"], "start=", named.get("start", "auto"))
    if named["running"]:
        _quietly("sc", "start", named["name"])
    yield
    if named["running"]:
        _quietly("sc", "stop", named["name"])
    _quietly("sc", "delete", named["name"])


@contextlib.contextmanager
def programs(paths: list[str], running: bool) -> Iterator[None]:
    """Programs at these paths: Python itself under another name, which waits until it is ended."""
    under_way = []
    for path in paths:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        for part in os.listdir(os.path.dirname(sys.executable)):
            if part.endswith((".dll", ".zip", "._pth")):
                shutil.copy(os.path.join(os.path.dirname(sys.executable), part), os.path.join(os.path.dirname(path), part))
        shutil.copy(sys.executable, path)
        if running:
            waiting = subprocess.Popen([path, "-c", "print('here', flush=True); input()"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            assert waiting.stdout is not None
            waiting.stdout.readline()
            under_way.append(waiting)
    yield
    for waiting in under_way:
        waiting.kill()
        waiting.wait(20)
    for path in paths:
        shutil.rmtree(os.path.dirname(path), ignore_errors=True)


@contextlib.contextmanager
def message_box(text: str | None) -> Iterator[None]:
    """Another program's message box with this text, really there."""
    if text is None:
        yield
        return
    shows = "import ctypes, sys; ctypes.WinDLL('user32').MessageBoxW(None, sys.argv[1], 'Some program', 0)"
    other = subprocess.Popen([sys.executable, "-c", shows, text])
    user = ctypes.WinDLL("user32")  # type: ignore[attr-defined,unused-ignore]
    until = time.monotonic() + 20
    user.FindWindowW.restype = ctypes.c_void_p
    while time.monotonic() < until:
        box = ctypes.c_void_p(user.FindWindowW(None, "Some program"))
        if box and user.IsWindowVisible(box):
            break
        time.sleep(0.05)
    yield
    other.kill()
    other.wait(20)


def _quietly(*command: str) -> None:
    subprocess.run(command, check=True, stdin=subprocess.DEVNULL, capture_output=True, timeout=60)


def found(checks: list[str], hosts: list[str], messages: dict[str, list[str]]) -> dict[str, list[Any]]:
    """What the checks find now, asked for these hosts and messages."""

    settings = Settings(checks_network_hosts=tuple(hosts))
    this_run = ThisRun(settings, {id_: tuple(several) for id_, several in messages.items()}, only=checks)
    return {report.check: [[one.code, one.details] for one in report.findings] for report in run_all(checks_for(this_run), 20, this_run)}


def _wait_for_the_desktop() -> None:
    """Wine's Explorer comes with the first question about the desktop."""
    user = ctypes.WinDLL("user32")  # type: ignore[attr-defined,unused-ignore]
    until = time.monotonic() + 20
    while not user.GetShellWindow() and time.monotonic() < until:
        user.GetDesktopWindow()
        time.sleep(0.05)


def main() -> None:
    """Each computer of standard input, in turn."""
    _wait_for_the_desktop()
    told = []
    for computer in json.load(sys.stdin):
        running = computer.get("running", True)
        with (
            registry(computer.get("registry", [])),
            service(computer.get("service")),
            programs(computer.get("programs", []), running),
            message_box(computer.get("message_box")),
        ):
            told.append(found(computer["checks"], computer.get("hosts", []), computer.get("messages", {})))
    print(json.dumps(told))


if __name__ == "__main__":
    main()

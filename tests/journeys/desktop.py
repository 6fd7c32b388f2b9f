"""A desktop of its own for a test: a virtual display, a message bus and the accessibility service, all real."""

from __future__ import annotations

import os
import select
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from PIL import ImageGrab

SYSTEM_PYTHON = "/usr/bin/python3"
"""The accessibility library comes with the system's Python alone."""

BUS_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
STOPS_WITHIN = 5.0
STARTS_WITHIN = 15.0


class Desktop:
    """Runs until `close`. Programs started on it see nothing of the real desktop or of the person's settings."""

    def __init__(self, screen: str = "1280x1024x24", window_manager: bool = True) -> None:
        """`window_manager` False gives a display as a shared terminal may have it: nobody moves or focuses windows."""
        self._home = tempfile.TemporaryDirectory(prefix="cim-desktop-")
        self._running: list[subprocess.Popen[bytes]] = []
        self.display = self._start_display(screen)
        self.environment = self._environment()
        self._start_bus()
        self._start_accessibility()
        if window_manager:
            self._start_window_manager()

    def close(self) -> None:
        """Stops everything in the opposite order, display last."""
        for process in reversed(self._running):
            stop(process)
        self._home.cleanup()

    def start(self, command: Sequence[str], extra: Mapping[str, str] | None = None, output: Path | None = None) -> subprocess.Popen[bytes]:
        """A program on this desktop; its standard output and error go to `output` where that is given."""
        where = output.open("wb") if output else subprocess.DEVNULL
        try:
            process = subprocess.Popen(command, env={**self.environment, **(extra or {})}, stdout=where, stderr=subprocess.STDOUT)
        finally:
            if not isinstance(where, int):
                where.close()
        self._running.append(process)
        return process

    def picture(self, target: Path) -> None:
        """What is on the display now, as a PNG file."""

        target.parent.mkdir(parents=True, exist_ok=True)
        ImageGrab.grab(xdisplay=self.display).save(target)

    def _start_display(self, screen: str) -> str:
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", screen, "-nolisten", "tcp", "-noreset"]
        self._running.append(subprocess.Popen(command, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        os.close(writing)
        return f":{_line_from(reading)}"

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "DBUS_", "QT_", "WAYLAND_"))}
        home = self._home.name
        folders = {name: f"{home}/{name.lower()}" for name in ("XDG_RUNTIME_DIR", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME")}
        for folder in folders.values():
            os.mkdir(folder, 0o700)
        spoken = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8"}
        return {**kept, **folders, **spoken, "HOME": home, "DISPLAY": self.display, "GSETTINGS_BACKEND": "memory"}

    def _start_bus(self) -> None:
        reading, writing = os.pipe()
        command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--print-address={writing}"]
        bus = subprocess.Popen(command, env=self.environment, pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self._running.append(bus)
        os.close(writing)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = _line_from(reading)

    def _start_accessibility(self) -> None:
        launcher = next(path for path in BUS_LAUNCHERS if os.path.exists(path))
        self.start([launcher, "--launch-immediately", "--a11y=1"])
        subprocess.run(
            ["dbus-send", "--session", "--print-reply", "--dest=org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress"],
            env=self.environment,
            stdout=subprocess.DEVNULL,
            check=True,
            timeout=STARTS_WITHIN,
        )

    def _start_window_manager(self) -> None:
        ready = f"{self._home.name}/window-manager-is-ready"
        os.mkfifo(ready)
        reading = os.open(ready, os.O_RDWR)
        self.start(["openbox", "--sm-disable", "--startup", f"/bin/sh -c 'echo ready > {ready}'"])
        _line_from(reading)
        # At the first key that a program presses, the display changes keyboards, and the window manager, letting go of its keys to take
        # hold of them again, may miss one of them. That must not be the one that closes a window.
        subprocess.run(["xdotool", "key", "shift"], env=self.environment, check=True, timeout=STARTS_WITHIN)


def stop(process: subprocess.Popen[bytes]) -> None:
    """Asks a process to end, and ends it where it doesn't."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(STOPS_WITHIN)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _line_from(pipe: int) -> str:
    """One line that a starting program writes when it is ready."""
    text = b""
    try:
        while not text.endswith(b"\n"):
            ready, _, _ = select.select([pipe], [], [], STARTS_WITHIN)
            part = os.read(pipe, 4096) if ready else b""
            if not part:
                raise RuntimeError("a part of the virtual desktop did not start")
            text += part
    finally:
        os.close(pipe)
    return text.decode().strip()

"""The mail program on Linux, by the desktop's own tools (freedesktop.org's xdg-utils)."""

from __future__ import annotations

import subprocess

from cim_troubleshooter.system.no_mail_program import NoMailProgram

_SCHEME = "x-scheme-handler/mailto"
_SECONDS = 10.0
_FAILS_WITHIN = 3.0
"""Seconds within which xdg-open says that it could not: on some desktops it goes on for as long as the program that it started."""


def open_message(address: str) -> None:
    """Open the message; NoMailProgram where there is none."""
    try:
        asked = subprocess.run(
            ["xdg-mime", "query", "default", _SCHEME], stdin=subprocess.DEVNULL, capture_output=True, timeout=_SECONDS, check=False
        )
        if not asked.stdout.strip():
            raise NoMailProgram("No program is set up for mailto.")
        started = subprocess.Popen(
            ["xdg-open", address], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoMailProgram(str(error)) from error
    try:
        code = started.wait(_FAILS_WITHIN)
    except subprocess.TimeoutExpired:
        return
    if code:
        raise NoMailProgram(f"xdg-open ended with {code}.")

"""Runs on the made-up Windows machine: opens a message with a mail program that records it, and without any; prints what came of both."""

from __future__ import annotations

import json
import os
import sys
import threading
import time

RECORDED = r"C:\recorded.txt"
RECORDER = r"C:\record.py"
_PATIENCE = 60.0
_KEYS = ("mailto", r"mailto\shell", r"mailto\shell\open", r"mailto\shell\open\command")

if sys.platform == "win32":
    import winreg

    from cim_troubleshooter.system.mail_program import NoMailProgram, open_message

    def set_up_recorder() -> None:
        """A mail program as an installer of one sets it up."""
        with open(RECORDER, "w", encoding="utf-8") as file:
            file.write(
                f"import os, sys\nopen({RECORDED!r} + '.part', 'w').write(sys.argv[1])\nos.replace({RECORDED!r} + '.part', {RECORDED!r})\n"
            )
        for key in _KEYS:
            with winreg.CreateKey(winreg.HKEY_CLASSES_ROOT, key) as opened:
                if key == "mailto":
                    winreg.SetValueEx(opened, "URL Protocol", 0, winreg.REG_SZ, "")
                if key.endswith("command"):
                    winreg.SetValueEx(opened, "", 0, winreg.REG_SZ, f'"{sys.executable}" {RECORDER} "%1"')

    def remove_every_mail_program() -> None:
        """As on a computer on which nobody writes mail."""
        for hive, where in ((winreg.HKEY_CLASSES_ROOT, ""), (winreg.HKEY_CURRENT_USER, "Software\\Classes\\")):
            _remove(hive, where + "mailto")

    def _remove(hive: int, key: str) -> None:
        try:
            with winreg.OpenKey(hive, key) as opened:
                below = [winreg.EnumKey(opened, at) for at in range(winreg.QueryInfoKey(opened)[0])]
        except OSError:
            return
        for name in below:
            _remove(hive, f"{key}\\{name}")
        winreg.DeleteKey(hive, key)

    def opened_without() -> str:
        """What is raised where there is no mail program."""
        try:
            open_message("mailto:?subject=a")
        except NoMailProgram as error:
            return f"NoMailProgram: {error}"
        return "opened"


def recorded() -> str:
    """The address that the mail program got."""
    deadline, pause = time.monotonic() + _PATIENCE, threading.Event()
    while not os.path.exists(RECORDED) and time.monotonic() < deadline:
        pause.wait(0.1)
    with open(RECORDED, encoding="utf-8") as file:
        return file.read()


if __name__ == "__main__":
    asked = json.loads(sys.stdin.readline())
    remove_every_mail_program()
    without = opened_without()
    set_up_recorder()
    worker = threading.Thread(target=open_message, args=(asked,))
    worker.start()
    worker.join(_PATIENCE)
    print(json.dumps({"without": without, "recorded": recorded()}))

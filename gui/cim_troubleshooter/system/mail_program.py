"""The person's own mail program: a new message in it, filled in by an address of the kind mailto. Nothing is sent from here.

Starting it may take seconds, since the system looks for it, and on Windows talks to it: never on the thread of the window.
"""

from __future__ import annotations

import sys

from cim_troubleshooter.system.no_mail_program import NoMailProgram

if sys.platform == "win32":
    from cim_troubleshooter.system.mail_program_windows import open_message
else:
    from cim_troubleshooter.system.mail_program_linux import open_message

__all__ = ["NoMailProgram", "open_message"]

"""Whether an NHS login program runs here: then a card that is in use is theirs, and is left alone.

Identity Agent's program is known by name. For Credential Management and Smartcard Connect no source gives one, so they are
known by the words of their names, in whatever way they are written.
"""

from __future__ import annotations

from cim_troubleshooter.system.processes import process_names

LOGIN_PROGRAMS = ("identityagent", "credentialmanagement", "smartcardconnect")
"""Words that a login program's name holds, without spaces and other characters."""


def login_program_runs() -> bool:
    """Whether one of the NHS login programs is running. What cannot be listed does not count."""
    return any(is_login_program(name) for name in process_names())


def is_login_program(name: str) -> bool:
    """Whether a process by this name is one of the NHS login programs."""
    letters = "".join(filter(str.isalpha, name.lower())).removesuffix("exe")
    return any(known in letters for known in LOGIN_PROGRAMS)

"""`contacts lint`: every fault of a contacts file, by row and cell, and what is in it."""

from __future__ import annotations

from collections import Counter

from cim_troubleshooter.arguments import WrongUse
from cim_troubleshooter.commands.output import say, say_json
from cim_troubleshooter.commands.parser import Arguments
from cim_troubleshooter.guidance.contacts_file import TABLES, LoadedContacts, contacts_in, content_of
from cim_troubleshooter.guidance.opening_hours import hours_of
from cim_troubleshooter.guidance.organisations import SHARED
from cim_troubleshooter.texts.fault import Fault
from cim_troubleshooter.texts.yaml_file import NotReadable

_LETTERS = 26


def run(arguments: Arguments) -> int:
    """Every fault of the file: 0 none but warnings, 1 faults, 2 there is no such file, or it cannot be opened."""
    try:
        content = content_of(arguments.file)
    except NotReadable as reason:
        if reason.may_be_there_later:
            raise WrongUse(str(reason)) from None
        loaded = LoadedContacts(faults=(reason.fault,))
    else:
        loaded = contacts_in(content, arguments.file)
    faults = sorted(loaded.faults, key=lambda fault: (fault.line, fault.column))
    counted = _counted(loaded)
    if arguments.json:
        say_json({"schema": 1, **counted, "faults": [{**fault._asdict(), "cell": _cell(fault)} for fault in faults]})
    else:
        for fault in faults:
            cell = _cell(fault)
            place = f"{fault.file}:{fault.line}:{fault.column}: {f'{cell}: ' if cell else ''}"
            say(f"{place}{fault.says}{' (warning)' if fault.warning else ''}")
        say(", ".join(f"{what.replace('_', ' ')}: {number}" for what, number in counted.items()))
    return 1 if any(not fault.warning for fault in faults) else 0


def _counted(loaded: LoadedContacts) -> dict[str, int]:
    """What is in the file, so that whoever made it sees what is missing."""
    contacts = [contact for site in loaded.sites for contact in site.contacts]
    hours = Counter("data" if hours_of(contact) is not None else "text" for contact in contacts if contact.hours)
    return {
        "organisations": sum(site.code != SHARED for site in loaded.sites),
        "contacts": len(contacts),
        "hours_as_data": hours["data"],
        "hours_as_text": hours["text"],
        "warnings": sum(fault.warning for fault in loaded.faults),
    }


def _cell(fault: Fault) -> str | None:
    """The cell as a spreadsheet calls it, such as E7; None in a file that is no table."""
    if not fault.file.lower().endswith(TABLES):
        return None
    letters, left = "", fault.column
    while left:
        left, letter = divmod(left - 1, _LETTERS)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{fault.line}"

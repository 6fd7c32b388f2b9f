"""`settings check`: everything that a site sets up, each with a verdict, and the contacts that a person here would get now."""

from __future__ import annotations

import datetime
import importlib
import os
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, TypeVar

from cim_troubleshooter.commands.contacts_in_force import RULE, ContactsInForce, contacts_in_force
from cim_troubleshooter.commands.in_force import guidance_in_force, settings_in_force
from cim_troubleshooter.commands.output import say, say_json
from cim_troubleshooter.commands.parser import Arguments
from cim_troubleshooter.guidance.dates import today
from cim_troubleshooter.guidance.hours_in_words import now_in_words
from cim_troubleshooter.guidance.load import Loaded
from cim_troubleshooter.guidance.opening_hours import hours_now, open_first
from cim_troubleshooter.settings.model import Settings
from cim_troubleshooter.system import folders
from cim_troubleshooter.system.folders import shipped_folder

Verdict = Literal["well", "fault", "unknown"]
Told = TypeVar("Told")

LONGEST_WAIT = 5.0
"""Seconds for each thing that a share or a service may hold up."""
_LOOKS_AHEAD = 60
"""Days of what begins or ends soon."""
_EXIT: Mapping[Verdict, int] = {"well": 0, "fault": 1, "unknown": 2}
_WORDS: Mapping[Verdict, str] = {"well": "WELL", "fault": "FAULT", "unknown": "CANNOT TELL"}


class Row(NamedTuple):
    """One thing that was looked at, how it is, and what there is to say of it."""

    what: str
    verdict: Verdict
    says: tuple[str, ...] = ()


def run(arguments: Arguments) -> int:
    """Looks at all of it: 0 all is well, 1 there are faults, 2 no fault was found, but something could not be told."""
    settings = settings_in_force(arguments)
    guidance = guidance_in_force(settings)
    contacts = _in_time(lambda: contacts_in_force(settings, guidance))
    rows = [
        _of_faults("settings", settings.faults, _layers(settings)),
        *_guidance(guidance),
        _contacts(contacts),
        _log_folder(settings),
        _typeface(),
        _card_service(),
    ]
    now = datetime.datetime.now(datetime.UTC)
    here = [] if contacts is None else _here(contacts, now)
    verdict: Verdict = next((one for one in ("fault", "unknown") if any(row.verdict == one for row in rows)), "well")
    if arguments.json:
        told = [{**row._asdict(), "says": list(row.says)} for row in rows]
        say_json({"schema": 1, "verdict": verdict, "checked": told, "contacts": here, "rule": RULE})
    else:
        _say_table(rows, here)
    return _EXIT[verdict]


def _say_table(rows: Sequence[Row], here: Sequence[Mapping[str, str | None]]) -> None:
    wide = max(len(row.what) for row in rows)
    for row in rows:
        first, *more = row.says or ("",)
        say(f"{_WORDS[row.verdict]:<12}{row.what:<{wide}}  {first}".rstrip())
        for line in more:
            say(f"{'':<{12 + wide}}  {line}")
    say("")
    say("Whom a person here would be given now, in this order:" if here else "Whom a person here would be given could not be told.")
    for one in here:
        ways = ", ".join(filter(None, (one["phone"], one["email"], one["web"], one["where"]))) or "how to find them, from the guidance"
        now = f" – {one['now']}" if one["now"] else ""
        say(f"    {one['title']}: {ways}{now} ({one['kind']}, {one['from']})")


def _in_time(look: Callable[[], Told]) -> Told | None:
    """What `look` tells, or None where it does not answer. A thread that hangs is left behind and holds up nothing."""
    found: list[Told] = []
    thread = threading.Thread(target=lambda: found.append(look()), name="settings check", daemon=True)
    thread.start()
    thread.join(LONGEST_WAIT)
    return found[0] if found else None


def _of_faults(what: str, faults: Sequence[str], says: Sequence[str] = ()) -> Row:
    return Row(what, "fault" if faults else "well", (*says, *faults))


def _layers(settings: Settings) -> tuple[str, ...]:
    by_layer: dict[str, list[str]] = {}
    for name, layer in settings.sources.items():
        by_layer.setdefault(layer, []).append(name)
    return tuple(f"{layer}: {', '.join(names)}" for layer, names in by_layer.items()) or ("none is set: defaults are in force",)


def _guidance(guidance: Loaded) -> Iterator[Row]:
    """Each folder in force, the built-in one first; then the folders that could not be read; then what begins or ends soon."""
    told: set[str] = set()
    for layer in guidance.layers:
        faults = [str(fault) for fault in layer.faults if not fault.warning]
        told.update(map(str, layer.faults))
        yield _of_faults(f"guidance {layer.id}", faults, (f"reviewed {layer.reviewed}, in {layer.folder}",))
    left = [str(fault) for fault in guidance.faults if str(fault) not in told]
    if left:
        yield Row("guidance", "fault", tuple(left))
    if soon := tuple(_soon(guidance)):
        yield Row("schedule", "well", soon)


def _soon(guidance: Loaded) -> Iterator[str]:
    now = today()
    last = str(datetime.date.fromisoformat(now) + datetime.timedelta(days=_LOOKS_AHEAD))
    for notice in guidance.whole.notices.values():
        if notice.until > now and notice.from_ <= last:
            yield f"notice {notice.id}: {notice.from_} to {notice.until}"
    for name, day in guidance.whole.about.days.items():
        if now < day:
            yield f"{name}: {day}"


def _contacts(contacts: ContactsInForce | None) -> Row:
    if contacts is None:
        return Row("contacts", "unknown", (f"The contacts file did not answer within {LONGEST_WAIT:g} seconds.",))
    if contacts.file is None:
        return Row("contacts", "well", ("contacts.file is not set: the guidance's own advice is shown",))
    whose = f"for {contacts.organisation}" if contacts.organisation else "for none of them"
    copy = (f"the last good copy, of {contacts.copy_of}, is used",) if contacts.copy_of else ()
    return _of_faults("contacts", contacts.faults, (f"{contacts.organisations} organisations in {contacts.file}, {whose}", *copy))


def _here(contacts: ContactsInForce, now: datetime.datetime) -> list[dict[str, str | None]]:
    """The contacts in the order in which a person would see them at this hour. No check of the clock has run."""
    source = {contact: (one.kind, one.source) for one in contacts.kinds for contact in one.contacts}
    return [
        {
            "kind": source[contact][0],
            "title": contact.title,
            **{way: getattr(contact, way) for way in ("phone", "email", "web", "where")},
            "now": now_in_words(hours_now(contact, now, clock_trusted=True), now) or contact.hours,
            "from": source[contact][1],
        }
        for contact in open_first([*source], now, clock_trusted=True)
    ]


def _log_folder(settings: Settings) -> Row:
    place = settings.log_folder or folders.log_folder()
    if place is None:
        return Row("log", "fault", ("This account has no folder for a log. Set log.folder.",))
    says = _in_time(lambda: _why_not_written(place))
    if says is None:
        return Row("log", "unknown", (f"{place} did not answer within {LONGEST_WAIT:g} seconds.",))
    return Row("log", "fault" if says else "well", (place, *([says] if says else [])))


def _why_not_written(place: str) -> str:
    """Why no log can be written there; empty where one can. What is made to find out is removed again."""
    try:
        os.makedirs(place, exist_ok=True)
        with tempfile.TemporaryFile(dir=place) as file:
            file.write(b"\n")
    except (OSError, ValueError) as reason:
        why = reason.strerror if isinstance(reason, OSError) and reason.strerror else "its name cannot be used"
        return f"No log can be written there ({why})."
    return ""


def _typeface() -> Row:
    folder = os.path.join(shipped_folder("resources"), "fonts")
    try:
        files = [name for name in os.listdir(folder) if name.endswith(".ttf")]
    except OSError:
        files = []
    return Row("typeface", "well" if files else "fault", (f"{len(files)} files" if files else "The program's typeface is missing.",))


def _card_service() -> Row:
    """Whether the card service's library can be loaded. Whether the service runs is for `check`."""
    try:
        importlib.import_module("cim_troubleshooter.smartcard.connection")
    except ImportError as reason:
        return Row("card service", "fault", (f"The card service's library cannot be loaded ({reason}). Repair the program.",))
    return Row("card service", "well", ("its library can be loaded",))

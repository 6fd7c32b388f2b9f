"""`settings show`: every setting in force, the guidance, and whose contacts count."""

from __future__ import annotations

from cim_troubleshooter.commands.contacts_in_force import RULE, ContactsInForce, contacts_in_force
from cim_troubleshooter.commands.in_force import guidance_in_force, settings_in_force
from cim_troubleshooter.commands.output import say, say_json, tell_faults
from cim_troubleshooter.commands.parser import Arguments
from cim_troubleshooter.settings.definition import SETTINGS


def run(arguments: Arguments) -> int:
    """Every setting in force, and the layer that it came from; the folders of guidance in force, and what each changed; the contacts.

    0: all is well, 1: a layer of settings, a folder of guidance or the contacts file has faults.
    """
    settings = settings_in_force(arguments)
    guidance = guidance_in_force(settings)
    rows = [{"name": setting.name, "value": settings.value(setting.name), "from": settings.source(setting.name)} for setting in SETTINGS]
    contacts = contacts_in_force(settings, guidance)
    faults = [*settings.faults, *map(str, guidance.faults), *contacts.faults]
    if arguments.json:
        layers = [{**layer._asdict(), "faults": [str(fault) for fault in layer.faults]} for layer in guidance.layers]
        say_json({"schema": 1, "settings": rows, "guidance": layers, "contacts": _as_json(contacts), "faults": faults})
        return 1 if faults else 0
    for row in rows:
        say(f"{row['name']:<24} {_shown(row['value']):<40} {row['from']}")
    for layer in guidance.layers:
        say(f"guidance {layer.id:<15} {layer.title}, reviewed {layer.reviewed}, in {layer.folder}")
        for what in ("added", "replaced", "hidden"):
            if changed := getattr(layer, what):
                say(f"{'':<24} {what}: {', '.join(changed)}")
    _say_contacts(contacts)
    tell_faults((*guidance.faults, *contacts.faults))
    return 1 if faults else 0


def _as_json(contacts: ContactsInForce) -> dict[str, object]:
    kinds = [{"kind": one.kind, "from": one.source, "titles": list(one.titles)} for one in contacts.kinds]
    return {**contacts._asdict(), "rule": RULE, "kinds": kinds, "faults": list(contacts.faults)}


def _say_contacts(contacts: ContactsInForce) -> None:
    if contacts.copy_of is not None:
        say(f"{'contacts.file':<24} the last good copy, of {contacts.copy_of}, is used")
    for one in contacts.kinds:
        say(f"contact {one.kind:<24} {one.source}: {', '.join(one.titles)}")
    say(f"{'':<8}{RULE}")


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "none"
    if value is None:
        return "not set"
    return str(value).lower() if isinstance(value, bool) else str(value)

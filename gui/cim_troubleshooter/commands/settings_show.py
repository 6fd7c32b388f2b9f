"""`settings show`: every setting in force, and the guidance."""

from __future__ import annotations

from cim_troubleshooter.commands.in_force import guidance_in_force, settings_in_force
from cim_troubleshooter.commands.output import say, say_json, tell_faults
from cim_troubleshooter.commands.parser import Arguments
from cim_troubleshooter.settings.definition import SETTINGS


def run(arguments: Arguments) -> int:
    """Every setting in force, and the layer that it came from; and the folders of guidance in force, and what each changed.

    0: all is well, 1: a layer of settings or a folder of guidance has faults.
    """
    settings = settings_in_force(arguments)
    guidance = guidance_in_force(settings)
    rows = [{"name": setting.name, "value": settings.value(setting.name), "from": settings.source(setting.name)} for setting in SETTINGS]
    faults = [*settings.faults, *map(str, guidance.faults)]
    if arguments.json:
        layers = [{**layer._asdict(), "faults": [str(fault) for fault in layer.faults]} for layer in guidance.layers]
        say_json({"schema": 1, "settings": rows, "guidance": layers, "faults": faults})
        return 1 if faults else 0
    for row in rows:
        say(f"{row['name']:<24} {_shown(row['value']):<40} {row['from']}")
    for layer in guidance.layers:
        say(f"guidance {layer.id:<15} {layer.title}, reviewed {layer.reviewed}, in {layer.folder}")
        for what in ("added", "replaced", "hidden"):
            if changed := getattr(layer, what):
                say(f"{'':<24} {what}: {', '.join(changed)}")
    tell_faults(guidance.faults)
    return 1 if faults else 0


def _shown(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(map(str, value)) or "none"
    if value is None:
        return "not set"
    return str(value).lower() if isinstance(value, bool) else str(value)

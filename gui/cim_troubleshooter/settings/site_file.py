"""The site file: one YAML file in which IT sets this program up. PyYAML is imported only where one needs it."""

from __future__ import annotations

from typing import Any

from cim_troubleshooter.settings.definition import BY_NAME
from cim_troubleshooter.settings.model import Value
from cim_troubleshooter.settings.plain_site_file import read_plainly
from cim_troubleshooter.settings.value import NotThatKind, value_of
from cim_troubleshooter.system.administrators_file import OthersCanChangeIt, open_administrators_file

LARGEST_FILE = 1_000_000


def read_site_file(path: str, administrators_only: bool = False) -> tuple[dict[str, Value], list[str]]:
    """The settings in a site file by name, and one line for each fault, with its place. Never raises for what is written.

    `administrators_only` leaves a file aside that others can change: what nobody named on the command line.
    """
    try:
        with open_administrators_file(path) if administrators_only else open(path, "rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OthersCanChangeIt as reason:
        return {}, [f"{path}:1:1: This file is not used, because {reason} Usual values are used."]
    except OSError as reason:
        return {}, [f"{path}:1:1: This file cannot be opened ({reason.strerror}). Usual values are used."]
    if len(content) > LARGEST_FILE:
        return {}, [f"{path}:1:1: This file is larger than {LARGEST_FILE // 1000} kB. Usual values are used."]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as reason:
        line = content.count(b"\n", 0, reason.start) + 1
        return {}, [f"{path}:{line}:1: This file is not UTF-8 text. Usual values are used."]
    plain = read_plainly(text)
    return (plain, []) if plain is not None else read_yaml(path, text)


def read_yaml(path: str, text: str) -> tuple[dict[str, Value], list[str]]:
    """The settings in a site file's text, and its faults, by a YAML parser."""
    import yaml

    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, Loader=yaml.SafeLoader)):
            return {}, [f"{path}:1:1: A site file has no aliases (*). Usual values are used."]
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as reason:
        mark = getattr(reason, "problem_mark", None)
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        return {}, [f"{path}:{line}:{column}: This line is not YAML. Check its spaces and colons. Usual values are used."]
    except RecursionError:
        return {}, [f"{path}:1:1: Lists and names lie too deep in this file. Usual values are used."]
    return _settings_in(path, node) if node is not None else ({}, [])


def _settings_in(path: str, node: Any) -> tuple[dict[str, Value], list[str]]:
    import yaml

    values: dict[str, Value] = {}
    faults: list[str] = []
    if not isinstance(node, yaml.MappingNode):
        return {}, [_at(path, node, "A site file starts with names and colons, such as “kiosk:”.")]
    for group, inside in node.value:
        if not isinstance(inside, yaml.MappingNode):
            faults.append(_at(path, group, f"Below “{group.value}:” stand names and colons, two spaces in."))
            continue
        for key, value in inside.value:
            _take(path, f"{group.value}.{key.value}", key, value, values, faults)
    return values, faults


def _take(path: str, name: str, key: Any, node: Any, values: dict[str, Value], faults: list[str]) -> None:
    setting = BY_NAME.get(name)
    if setting is None:
        import difflib

        close = difflib.get_close_matches(name, BY_NAME, n=1)
        faults.append(_at(path, key, f"There is no setting “{name}”.{f' Did you mean “{close[0]}”?' if close else ''}"))
        return
    try:
        values[name] = value_of(setting, _written(node))
    except NotThatKind as reason:
        faults.append(_at(path, node, str(reason)))


def _written(node: Any) -> Any:
    import yaml

    if isinstance(node, yaml.SequenceNode):
        return [_written(item) for item in node.value]
    return node.value if isinstance(node, yaml.ScalarNode) else {}


def _at(path: str, node: Any, says: str) -> str:
    return f"{path}:{node.start_mark.line + 1}:{node.start_mark.column + 1}: {says}"

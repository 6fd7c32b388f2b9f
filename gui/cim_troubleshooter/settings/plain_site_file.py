"""Site files of the plainest kind, which most are, read without a YAML parser: the first page need not wait for one.

Groups at the margin, names two spaces in (at the margin, where a setting has no group), and on each line one value that is a
word, a path, or some words in double quotes without a backslash: what YAML makes of those is what is written. Whatever else
a file holds, down to a misspelt name, is left to site_file.py, which knows all of YAML and says what is wrong and where.
"""

import re

from cim_troubleshooter.settings.definition import BY_NAME
from cim_troubleshooter.settings.model import Value
from cim_troubleshooter.settings.value import NotThatKind, value_of

_NOTHING = re.compile(r" *(#.*)?")
_GROUP = re.compile(r"([a-z_]+):")
_WORD = r"[A-Za-z0-9_./\\-]+"
_LINE = re.compile(rf'(  )?([a-z_]+): (?:"([^"\\]+)"|(?![.-])((?:[A-Za-z]:\\)?{_WORD}(?: {_WORD})*))')


def read_plainly(text: str) -> dict[str, Value] | None:
    """The settings in a site file's text by name; None where the file is not of the plainest kind or has any fault."""
    lines = text.replace("\r\n", "\n").split("\n")
    if not all(line.isprintable() for line in lines):
        return None
    groups: dict[str, dict[str, Value]] = {}
    at_margin: dict[str, Value] = {}
    group: str | None = None
    for line in lines:
        if _NOTHING.fullmatch(line):
            continue
        if (begins := _GROUP.fullmatch(line)) and begins[1] not in groups:
            group = begins[1]
            groups[group] = {}
        elif (found := _LINE.fullmatch(line)) is None:
            return None
        elif found[1] and group:
            if not _take(f"{group}.{found[2]}", found[3] or found[4], groups[group]):
                return None
        elif found[1] or not _take(found[2], found[3] or found[4], at_margin):
            return None
        else:
            group = None
    if not all(groups.values()):
        return None
    return {name: value for values in (at_margin, *groups.values()) for name, value in values.items()}


def _take(name: str, written: str, values: dict[str, Value]) -> bool:
    setting = BY_NAME.get(name)
    if setting is None or setting.kind == "list" or name in values:
        return False
    try:
        values[name] = value_of(setting, written)
    except NotThatKind:
        return False
    return True

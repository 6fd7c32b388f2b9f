"""The site file: one YAML file in which IT sets this program up. The YAML parser is imported only for a file that needs it."""

from __future__ import annotations

from typing import NamedTuple

from cim_troubleshooter.settings.definition import BY_NAME, GROUPS
from cim_troubleshooter.settings.model import Value
from cim_troubleshooter.settings.plain_site_file import read_plainly
from cim_troubleshooter.settings.value import NotThatKind, value_of
from cim_troubleshooter.system.administrators_file import OthersCanChangeIt, open_administrators_file
from cim_troubleshooter.texts.fault import Fault
from cim_troubleshooter.texts.words import nearest, quoted
from cim_troubleshooter.texts.yaml_file import NothingWritten, NotReadable, PathInFile, YamlFile, text_of, yaml_of

NOT_USED = "Default values are used."


class SiteFile(NamedTuple):
    """The settings in a site file by name, what is wrong in it, and where each setting is."""

    values: dict[str, Value] = {}
    faults: tuple[Fault, ...] = ()
    places: dict[str, str] = {}
    """The place of each setting, such as `site.yaml:3:5`. Empty where the file was read plainly: no list is plain."""


def read_site_file(path: str, administrators_only: bool = False) -> SiteFile:
    """What a site file says. Never raises for what is written in it, or for a file that cannot be opened.

    `administrators_only` leaves a file aside that others can change: what nobody named on the command line.
    """
    try:
        with open_administrators_file(path) if administrators_only else open(path, "rb") as file:
            text = text_of(file, path)
    except OthersCanChangeIt as reason:
        return _not_used(path, f"This file is not used, because {reason}")
    except OSError as reason:
        return _not_used(path, f"This file cannot be opened ({reason.strerror}).")
    except ValueError:
        return _not_used(path, "This file cannot be opened (its name cannot be used).")
    except NothingWritten:
        return SiteFile()
    except NotReadable as reason:
        return _without_settings(reason.fault)
    plain = read_plainly(text)
    return SiteFile(plain) if plain is not None else read_yaml(path, text)


def read_yaml(path: str, text: str) -> SiteFile:
    """What a site file's text says, by a YAML parser."""
    try:
        file = yaml_of(text, path)
    except NothingWritten:
        return SiteFile()
    except NotReadable as reason:
        return _without_settings(reason.fault)
    site = _Settings(file)
    for name in file.data:
        site.take_group(name)
    return SiteFile(site.values, file.with_faults_of_reading(site.faults), site.places)


class _Settings:
    """The settings of one file, as they are taken one by one."""

    def __init__(self, file: YamlFile) -> None:
        self.file = file
        self.values: dict[str, Value] = {}
        self.faults: list[Fault] = []
        self.places: dict[str, str] = {}

    def take_group(self, name: str) -> None:
        """A name at the margin: a group of settings, or a setting whose name is one word."""
        inside = self.file.data[name]
        group, dot, rest = name.partition(".")
        if name in BY_NAME and dot:
            self._tell((name,), f"Write “{group}:”, and on the line below it, two spaces in, “{rest}: …”.")
        elif name in BY_NAME:
            self._take(name, (name,))
        elif isinstance(inside, dict) and name in GROUPS:
            for key in inside:
                self._take(f"{name}.{key}", (name, key))
        elif name in GROUPS:
            self._tell((name,), f"Below “{name}:”, write names and colons, two spaces in.")
        else:
            self._tell((name,), f"There is no setting {quoted(name)}.{nearest(name, [*GROUPS, *BY_NAME])}")

    def _take(self, name: str, path: PathInFile) -> None:
        if name not in BY_NAME:
            self._tell(path, f"There is no setting {quoted(name)}.{nearest(name, list(BY_NAME))}")
            return
        written = self.file.part(*path).data
        try:
            self.values[name] = value_of(BY_NAME[name], "" if written is None else written)
        except NotThatKind as reason:
            self._tell(path, str(reason))
        else:
            line, column = self.file.places[path]
            self.places[name] = f"{self.file.name}:{line}:{column}"

    def _tell(self, path: PathInFile, says: str) -> None:
        self.faults.append(self.file.fault(path, says))


def _not_used(path: str, says: str) -> SiteFile:
    return _without_settings(Fault(file=path, line=1, column=1, says=says))


def _without_settings(fault: Fault) -> SiteFile:
    return SiteFile(faults=(fault._replace(says=f"{fault.says} {NOT_USED}"),))

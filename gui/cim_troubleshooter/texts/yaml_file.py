"""One YAML file, read safely: plain data, and where in the file each part of it is.

Every scalar stays text; whoever asks gives it its type (so `title: No` is the word "No"). Anchors, aliases, tags, several
documents, great depth and great size are refused: no file of ours needs them, and each has been used to make a parser hang
or lie. A name that is there twice is a fault. PyYAML is imported on first use, since the first page does without it.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Mapping
from typing import Any, BinaryIO, NamedTuple

from cim_troubleshooter.texts.characters import without_marks
from cim_troubleshooter.texts.fault import Fault
from cim_troubleshooter.texts.words import quoted
from cim_troubleshooter.texts.yaml_faults import fault_of_yaml
from cim_troubleshooter.texts.yaml_slips import cut_off, slip_at_start

LARGEST_FILE = 1_000_000
"""Bytes. The longest file of the built-in pack has under 10,000."""
DEEPEST = 20
MOST_PARTS = 100_000
"""Names, texts and lists together, so that a small file full of brackets cannot hold up the start."""

_NOTHING = ("", "~", "null", "Null", "NULL")
"""What YAML reads as nothing, where it is not in quotes."""
_STRANGE_LINE_END = re.compile("\r(?!\n)|[\x85\u2028\u2029]")
"""Line ends for YAML, but not for editors: after one, the lines of faults would be wrong."""

_NOWHERE = -1
"""The place of the value of a name that is there already: nobody looks for it."""

PathInFile = tuple[str | int, ...]


class YamlFile(NamedTuple):
    """What a file says, or a part of it, and where: `places` maps the way to each part of the file to line and column, from 1."""

    name: str
    data: Any
    places: Mapping[PathInFile, tuple[int, int]] = {}
    start: PathInFile = ()
    """Where in the file `data` is."""
    faults: tuple[Fault, ...] = ()
    """What was noticed while reading: names that are there twice, of which the first counts, and warnings of what was left out."""

    def part(self, *path: str | int) -> YamlFile:
        """The part at a path, with its place in the file still known."""
        data = self.data
        for step in path:
            data = data[step]
        return YamlFile(self.name, data, self.places, (*self.start, *path))

    def with_faults_of_reading(self, faults: Iterable[Fault]) -> tuple[Fault, ...]:
        """What was noticed while reading, and of `faults` those at other places: one place is told about once."""
        told = {(fault.line, fault.column) for fault in self.faults}
        return (*self.faults, *(fault for fault in faults if (fault.line, fault.column) not in told))

    def fault(self, path: PathInFile, says: str, warning: bool = False) -> Fault:
        """A fault at the place of `path`, or of the nearest part around it."""
        path = (*self.start, *path)
        while path and path not in self.places:
            path = path[:-1]
        line, column = self.places.get(path, (1, 1))
        return Fault(file=self.name, line=line, column=column, says=says, warning=warning)


class NotReadable(Exception):
    """The file can't be read. `fault` says where and why, in one line."""

    def __init__(self, fault: Fault, may_be_there_later: bool = False) -> None:
        super().__init__(str(fault))
        self.fault = fault
        self.may_be_there_later = may_be_there_later
        """Whether the disk or the share is in the way, and not what is written in the file."""


class NothingWritten(NotReadable):
    """The file is empty, or has only comments."""


def read_yaml(path: str, name: str | None = None) -> YamlFile:
    """The file's contents with their places. `name` is what faults call the file. Raises NotReadable."""
    shown = name or path
    return yaml_of(read_text(path, shown), shown)


def yaml_of(text: str, shown: str, most_parts: int = MOST_PARTS) -> YamlFile:
    """A text's contents with their places, where `shown` is what faults call it. Raises NotReadable."""
    import yaml

    if strange := _STRANGE_LINE_END.search(text):
        line = text.count("\n", 0, strange.start()) + 1
        says = "This line ends in a way that few editors show. Save the file again with the line ends of Windows or Linux."
        raise NotReadable(Fault(file=shown, line=line, column=1, says=says))
    try:
        reading = _Reading(text, shown, most_parts)
        data = reading.whole()
    except yaml.YAMLError as reason:
        raise NotReadable(fault_of_yaml(reason, text, shown)) from None
    return YamlFile(name=shown, data=data, places=reading.places, faults=tuple(reading.faults))


def read_text(path: str, shown: str) -> str:
    """A text file's contents, UTF-8 with or without its mark. Raises NotReadable."""
    try:
        # A pipe or a device would keep whoever opens it waiting for ever.
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise NotReadable(_start(shown, "This is not a file that can be read. Put a text file in its place."))
        with open(path, "rb") as file:
            return text_of(file, shown)
    except (OSError, ValueError) as reason:
        why = getattr(reason, "strerror", None) or "its name cannot be used"
        raise NotReadable(_start(shown, f"This file cannot be opened ({why})."), isinstance(reason, OSError)) from None


def text_of(file: BinaryIO, shown: str) -> str:
    """The contents of an open text file, as `read_text` gives them. Raises NotReadable, and OSError where the disk fails."""
    content = file.read(LARGEST_FILE + 1)
    if len(content) > LARGEST_FILE:
        raise NotReadable(_start(shown, f"This file is larger than {LARGEST_FILE // 1000} kB. Make it smaller."))
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as reason:
        line = content.count(b"\n", 0, reason.start) + 1
        says = "This file is not UTF-8 text. Save it again as UTF-8."
        raise NotReadable(Fault(file=shown, line=line, column=1, says=says)) from None
    if not text.strip():
        raise NothingWritten(_start(shown, "This file is empty."))
    return text


class _Reading:
    """One walk over what the parser tells of a text, which makes plain data of it and refuses what no file of ours needs."""

    def __init__(self, text: str, shown: str, most_parts: int) -> None:
        import yaml

        self.shown = shown
        self._most_parts = most_parts
        self.places: dict[PathInFile, tuple[int, int]] = {}
        self.faults: list[Fault] = []
        # A text that ends without a line end may have parts, of no length, on the line after it.
        self._lines = [*text.split("\n"), ""]
        self._kinds = yaml
        self._events = yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
        self._number = 0

    def whole(self) -> dict[str, Any]:
        """The one document of the text."""
        self._next()
        if isinstance(self._next(), self._kinds.StreamEndEvent):
            raise NothingWritten(_start(self.shown, "This file says nothing: it has only comments."))
        first = self._next()
        data = self._value(first, (), 0)
        self._next()
        after = self._next()
        if not isinstance(after, self._kinds.StreamEndEvent):
            raise NotReadable(self._at(after, "A file has one document. Remove the second “---”."))
        if not isinstance(data, dict):
            raise NotReadable(self._at(first, "This file must start with names and colons, such as “name: text”."))
        return data

    def _next(self) -> Any:
        event = next(self._events)
        self._number += 1
        if self._number > self._most_parts:
            raise NotReadable(self._at(event, f"This file has more than {self._most_parts} parts. Make it smaller."))
        return event

    def _value(self, event: Any, path: PathInFile, depth: int) -> Any:
        self._refuse_what_no_file_needs(event)
        self.places.setdefault(path, _place(event))
        if isinstance(event, self._kinds.ScalarEvent):
            return self._text(event, path)
        if depth >= DEEPEST:
            raise NotReadable(self._at(event, f"Lists and names lie more than {DEEPEST} deep here."))
        if isinstance(event, self._kinds.SequenceStartEvent):
            return self._list(path, depth)
        return self._names(path, depth)

    def _text(self, event: Any, path: PathInFile) -> str | None:
        text: str = without_marks(event.value)
        if text != event.value:
            self._warn(path, "Characters that cannot be seen were left out of this text. Type it again.")
        if event.style:
            return text.strip()
        self._refuse_a_slip_at_its_start(event)
        nothing = text in _NOTHING
        if says := cut_off(self._lines[event.end_mark.line][event.end_mark.column :]):
            self._warn(path, says, warning=not nothing)
        return None if nothing else text.strip()

    def _warn(self, path: PathInFile, says: str, warning: bool = True) -> None:
        line, column = self.places[path]
        self.faults.append(Fault(file=self.shown, line=line, column=column, says=says, warning=warning))

    def _refuse_a_slip_at_its_start(self, event: Any) -> None:
        mark = event.start_mark
        if (
            event.value
            and not event.style
            and not self._lines[mark.line][: mark.column].strip(" ")
            and (says := slip_at_start(event.value))
        ):
            raise NotReadable(self._at(event, says))

    def _list(self, path: PathInFile, depth: int) -> list[Any]:
        found: list[Any] = []
        while not isinstance(event := self._next(), self._kinds.SequenceEndEvent):
            found.append(self._value(event, (*path, len(found)), depth + 1))
        return found

    def _names(self, path: PathInFile, depth: int) -> dict[str, Any]:
        found: dict[str, Any] = {}
        while not isinstance(event := self._next(), self._kinds.MappingEndEvent):
            if not isinstance(event, self._kinds.ScalarEvent):
                raise NotReadable(self._at(event, "A name before a colon must be a word."))
            self._refuse_what_no_file_needs(event)
            self._refuse_a_slip_at_its_start(event)
            name = event.value
            again = name in found
            if again:
                self.faults.append(self._at(event, f"{quoted(name)} is here twice. Keep one of them."))
            inside = (*path, _NOWHERE if again else name)
            self.places[inside] = _place(event)
            value = self._value(self._next(), inside, depth + 1)
            if not again:
                found[name] = value
        return found

    def _refuse_what_no_file_needs(self, event: Any) -> None:
        if event.anchor:
            raise NotReadable(self._at(event, "There are no anchors and aliases (& and *) here. Write the text out, or put it in quotes."))
        if event.tag:
            raise NotReadable(self._at(event, "There are no tags (!) here. Remove it, or put the text in quotes."))

    def _at(self, where: Any, says: str) -> Fault:
        line, column = _place(where)
        return Fault(file=self.shown, line=line, column=column, says=says)


def _place(event: Any) -> tuple[int, int]:
    return event.start_mark.line + 1, event.start_mark.column + 1


def _start(shown: str, says: str) -> Fault:
    return Fault(file=shown, line=1, column=1, says=says)

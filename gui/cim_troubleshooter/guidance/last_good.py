"""A site's folders fetched in time, and the last good copy of each for when its share does not answer or is gone.

A copy is one JSON file with the folder's texts, in the user's own state folder. It is trusted no more than the
folder itself: the same rules apply to it.
"""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Sequence

from cim_troubleshooter.guidance import kept_copies
from cim_troubleshooter.guidance.pack_files import ABOUT, NotAPack, PackFiles, fetched
from cim_troubleshooter.texts.fault import Fault
from cim_troubleshooter.texts.yaml_file import LARGEST_FILE

LONGEST_WAIT = 2.0
"""Seconds, for all folders together."""
ENDING = ".json"


def fetched_in_time(
    folders: Sequence[str], names: Sequence[str], kept_in: str | None = None, longest_wait: float = LONGEST_WAIT
) -> tuple[list[PackFiles], list[Fault]]:
    """The texts of each folder that could be fetched, or of its last good copy; and a fault for each of the others.

    A copy says among its own faults why it is used. Without `kept_in` no copy is kept, and none is used.
    """
    waiting = [_Fetching(folder, names, longest_wait) for folder in folders]
    until = time.monotonic() + longest_wait
    found: list[PackFiles] = []
    faults: list[Fault] = []
    for one in waiting:
        one.join(max(0.0, until - time.monotonic()))
        files = _files_or_copy(one, kept_in)
        if files is not None:
            found.append(files)
        else:
            faults.append(_at_start(one.folder, one.why_not))
    return found, faults


class _Fetching(threading.Thread):
    """Fetches one folder. A thread that hangs is left behind: it holds up neither the other folders nor the program's end."""

    def __init__(self, folder: str, names: Sequence[str], longest_wait: float) -> None:
        super().__init__(name="fetching guidance", daemon=True)
        self.folder = folder
        self.names = names
        self.files: PackFiles | None = None
        self.why_not = f"This folder did not answer within {longest_wait:g} seconds."
        self.start()

    def run(self) -> None:
        """Fetch, or say why not."""
        try:
            self.files = fetched(self.folder, self.names)
        except NotAPack as reason:
            self.why_not = str(reason)
        except ValueError:
            self.why_not = "This is not the name of a folder."


def _files_or_copy(fetching: _Fetching, kept_in: str | None) -> PackFiles | None:
    files = fetching.files
    if kept_in is None or (files is not None and files.complete):
        if files is not None and kept_in is not None:
            _keep(files, kept_in)
        return files
    copy, day = _copy_of(fetching, kept_in)
    if copy is None:
        return files
    why = "Not all of this folder could be read." if files is not None else fetching.why_not
    return copy._replace(faults=(_at_start(fetching.folder, f"{why} Its last good copy, of {day}, is used."),))


def _keep(files: PackFiles, kept_in: str) -> None:
    texts = {place: text for place, text in files.texts.items() if isinstance(text, str)}
    kept_copies.keep(kept_in, files.folder, ENDING, json.dumps({"folder": files.folder, "texts": texts}).encode())


def _copy_of(fetching: _Fetching, kept_in: str) -> tuple[PackFiles | None, str]:
    """The copy and the day of it; None where there is none that can be used."""
    content, day = kept_copies.copy_of(kept_in, fetching.folder, ENDING)
    try:
        kept = json.loads(content or b"")
        texts = {place: text for place, text in kept["texts"].items() if _is_text(place, text, fetching.names)}
        same = kept["folder"] == fetching.folder
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None, ""
    return (PackFiles(fetching.folder, texts), day) if same and ABOUT in texts else (None, "")


def _is_text(place: str, text: object, names: Sequence[str]) -> bool:
    name, _, entry = place.rpartition("/")
    return isinstance(text, str) and len(text) <= LARGEST_FILE and (place == ABOUT or (name in names and bool(entry)))


def _at_start(folder: str, says: str) -> Fault:
    return Fault(file=folder, line=1, column=1, says=says)

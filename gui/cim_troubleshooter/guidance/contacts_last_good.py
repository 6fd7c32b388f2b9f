"""A contacts file that lies on a share: read in time, and its last good copy for when the share does not answer or the file is spoilt.

A copy is the file's bytes as they were, after a line with the file's path, in the user's own state folder. It is trusted no more than the
file itself: the same rules apply to it.
"""

from __future__ import annotations

import threading

from cim_troubleshooter.guidance import kept_copies
from cim_troubleshooter.guidance.contacts_file import LoadedContacts, contacts_in, content_of
from cim_troubleshooter.texts.fault import Fault
from cim_troubleshooter.texts.yaml_file import NotReadable

WAIT_WITH_A_COPY, WAIT_WITHOUT = 2.0, 60.0
"""Seconds. The window is on the screen already, so only somebody who needs a contact now waits."""
ENDING = ".contacts"


def load_in_time(path: str, kept_in: str | None, with_a_copy: float = WAIT_WITH_A_COPY, without: float = WAIT_WITHOUT) -> LoadedContacts:
    """The contacts file, or its last good copy, whose day `copy_of` then says. Without `kept_in` none is kept, and none is used.

    Blocks for as long as is waited for a share: never call it on the GUI thread. Never raises for what a site wrote.
    """
    reading = _Reading(path, kept_in)
    has_copy = kept_in is not None and kept_copies.copy_of(kept_in, path, ENDING)[0] is not None
    reading.join(with_a_copy if has_copy else without)
    loaded = reading.loaded
    if loaded is not None and (loaded.sites or kept_in is None):
        return loaded
    if loaded is None:
        says = f"This file did not answer within {with_a_copy if has_copy else without:g} seconds."
        loaded = LoadedContacts(faults=(Fault(file=path, line=1, column=1, says=says),))
    return _copy(path, kept_in, loaded.faults) or loaded if kept_in is not None else loaded


class _Reading(threading.Thread):
    """Reads the file, and keeps it if there are contacts in it. What hangs holds up nothing; what comes late is kept all the same."""

    def __init__(self, path: str, kept_in: str | None) -> None:
        super().__init__(name="reading contacts", daemon=True)
        self.path = path
        self.kept_in = kept_in
        self.loaded: LoadedContacts | None = None
        self.start()

    def run(self) -> None:
        """Read, or say why not."""
        try:
            content = content_of(self.path)
        except NotReadable as reason:
            self.loaded = LoadedContacts(faults=(reason.fault,))
            return
        loaded = contacts_in(content, self.path)
        if loaded.sites and self.kept_in is not None:
            kept_copies.keep(self.kept_in, self.path, ENDING, _first_line(self.path) + content)
            kept_copies.confirm(self.kept_in, self.path, ENDING)
        self.loaded = loaded


def _copy(path: str, kept_in: str, why: tuple[Fault, ...]) -> LoadedContacts | None:
    content, day = kept_copies.copy_of(kept_in, path, ENDING)
    first = _first_line(path)
    if content is None or not content.startswith(first):
        return None
    loaded = contacts_in(content[len(first) :], path)
    if not loaded.sites:
        return None
    told = Fault(file=path, line=1, column=1, says=f"The last good copy of this file, of {day}, is used.")
    return LoadedContacts(loaded.sites, (*why, told), copy_of=day)


def _first_line(path: str) -> bytes:
    return path.encode(errors="surrogatepass").replace(b"\n", b" ") + b"\n"

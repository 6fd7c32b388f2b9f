"""Finding one's organisation among all of a contacts file, as one types, and the contacts that count for it.

The index is built once, off the GUI thread: 20,000 organisations take about a second. An answer takes a few milliseconds.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple, get_args

from cim_troubleshooter.guidance.model import AnyContactKind, Contact, Site

SHARED = "*"
"""The code of the entry whose contacts all organisations of a file share."""
MOST_PARENTS = 10
"""How far parents are followed. England has practice, network, place, integrated care board and region."""
_LAST = "\U0010ffff"


class OrganisationIndex(NamedTuple):
    """The organisations in order of their names, and for each word of what they are found by, where they stand."""

    sites: tuple[Site, ...]
    names: tuple[str, ...]
    """Each one's name as `_folded` gives it, in the same order."""
    found_by: tuple[str, ...]
    """All words that each one is found by, every one after a space."""
    words: tuple[str, ...]
    """Every word, in order."""
    places: tuple[array[int], ...]
    """For each word the places in `sites` of those that have it."""
    codes: Mapping[str, int]


def index_of(sites: Iterable[Site]) -> OrganisationIndex:
    """The index over the organisations that a person can belong to."""
    named = sorted(((" ".join(_words(site.name)), site) for site in sites if site.code != SHARED), key=lambda one: (one[0], one[1].code))
    places: dict[str, array[int]] = {}
    found_by: list[str] = []
    for place, (name, site) in enumerate(named):
        postcode = site.postcode.replace(" ", "")
        found_by.append(f" {name} {' '.join(_words(f'{site.town} {site.postcode} {postcode} {site.code}'))}")
        for word in set(found_by[-1].split()):
            places.setdefault(word, array("I")).append(place)
    words = sorted(places)
    return OrganisationIndex(
        sites=tuple(site for _, site in named),
        names=tuple(name for name, _ in named),
        found_by=tuple(found_by),
        words=tuple(words),
        places=tuple(places[word] for word in words),
        codes={_folded(site.code): place for place, (_, site) in enumerate(named) if site.code},
    )


def find(index: OrganisationIndex, typed: str, most: int) -> list[Site]:
    """Those that fit what was typed, at most so many: by its code first, then whose name begins so, then by name.

    Each word that was typed has to begin a word of the name, the town, the postcode or the code.
    """
    wanted = _words(typed)
    if not wanted:
        return []
    exact = index.codes.get(_folded(typed).strip())
    begins = " ".join(wanted)
    start = bisect_left(index.names, begins)
    end = bisect_left(index.names, begins + _LAST, lo=start)
    found = [] if exact is None else [exact]
    found += range(start, min(end, start + most))
    found += islice(_fitting(index, wanted), most + len(found))
    return [index.sites[place] for place in list(dict.fromkeys(found))[:most]]


def by_code(sites: Iterable[Site]) -> Mapping[str, Site]:
    """The organisations by their codes, as `same_code` compares them."""
    return {_folded(site.code): site for site in sites if site.code}


def site_of(sites: Mapping[str, Site], code: str) -> Site | None:
    """The organisation with a code, however it is written."""
    return sites.get(_folded(code).strip())


def contacts_here(site: Site, sites: Mapping[str, Site]) -> tuple[Contact, ...]:
    """An organisation's own contacts; of each kind that it lacks, or has no number for, its nearest parent's as well.

    A parent's contact says whose it is. What all share comes last of all, and is everybody's own. A route for out-of-hours is looked for
    by itself: an organisation with a desk of its own for the day may have that of all for the night.
    """
    above = _parents(site, sites)
    contacts: list[Contact] = []
    for kind in get_args(AnyContactKind):
        contacts += _of_kind(kind, False, site, above)
        contacts += _of_kind(kind, True, site, above)
    return tuple(contacts)


def _of_kind(kind: AnyContactKind, out_of_hours: bool, site: Site, above: Sequence[Site]) -> list[Contact]:
    def fit(contact: Contact) -> bool:
        return contact.kind == kind and contact.out_of_hours is out_of_hours

    here = [contact for contact in site.contacts if fit(contact)]
    for parent in above:
        if any(contact.phone for contact in here):
            break
        more = [contact for contact in parent.contacts if fit(contact) and (contact.phone or not here)]
        of = "" if parent.code == SHARED else parent.name
        here += [contact._replace(of=contact.of or of) for contact in more]
    return here


def _parents(site: Site, sites: Mapping[str, Site]) -> Sequence[Site]:
    """From the nearest to the furthest, then what all share. One that names itself, or a ring of them, is followed once."""
    above: list[Site] = []
    here: Site | None = site
    while here is not None and here.parent and len(above) < MOST_PARENTS:
        here = site_of(sites, here.parent)
        if here is None or here is site or here in above:
            break
        above.append(here)
    shared = sites.get(SHARED)
    return [*above, shared] if shared is not None and shared is not site else above


def _fitting(index: OrganisationIndex, wanted: Sequence[str]) -> Iterator[int]:
    """The places, in order, of those with a word that begins as each wanted one does. The rarest word is looked up, the others compared."""
    ranges = [_range_of(index, word) for word in dict.fromkeys(wanted)]
    rarest = min(ranges, key=lambda one: sum(map(len, index.places[one.start : one.stop])))
    having: set[int] = set()
    having.update(*index.places[rarest.start : rarest.stop])
    begin = [f" {word}" for word in wanted]
    return (place for place in sorted(having) if all(one in index.found_by[place] for one in begin))


def _range_of(index: OrganisationIndex, word: str) -> range:
    start = bisect_left(index.words, word)
    return range(start, bisect_left(index.words, word + _LAST, lo=start))


def _words(text: str) -> list[str]:
    """The words of a text; an apostrophe parts none."""
    return re.findall(r"[^\W_]+", _folded(text).replace("'", "").replace("’", ""))


def _folded(text: str) -> str:
    """As people compare: without capitals, and without the marks above letters."""
    if text.isascii():
        return text.lower()
    return "".join(one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one)).casefold()

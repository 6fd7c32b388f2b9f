"""What has changed in guidance: since a day, by the review dates, or against another folder, field by field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from cim_troubleshooter.guidance.model import Pack
from cim_troubleshooter.guidance.read_pack import FOLDERS


class Change(NamedTuple):
    """One part of a pack that is new, gone or different; the fields that differ, each as it was and as it is."""

    folder: str
    id: str
    title: str
    kind: str
    """`new`, `gone`, `changed` or `reviewed`."""
    fields: tuple[tuple[str, str, str], ...] = ()


def changes_against(before: Pack, now: Pack) -> list[Change]:
    """What differs between two packs, in the order of the folders and ids."""
    return [change for folder in FOLDERS for change in _of_folder(folder, getattr(before, folder), getattr(now, folder))]


def reviewed_since(pack: Pack, day: str) -> list[Change]:
    """The parts whose review date is that day or later. Symptoms, questions and contacts have no review date of their own."""
    return [
        Change(folder, id_, _title(part), "reviewed", (("reviewed", "", part.reviewed),))
        for folder in FOLDERS
        for id_, part in sorted(getattr(pack, folder).items())
        if (getattr(part, "reviewed", None) or "") >= day
    ]


def _of_folder(folder: str, before: dict[str, Any], now: dict[str, Any]) -> Iterator[Change]:
    for id_ in sorted({*before, *now}):
        old, new = before.get(id_), now.get(id_)
        if old is None or new is None:
            yield Change(folder, id_, _title(new or old), "new" if old is None else "gone")
        elif old != new:
            differing = (name for name in new._fields if getattr(old, name) != getattr(new, name))
            yield Change(
                folder,
                id_,
                _title(new),
                "changed",
                tuple((name, _said(getattr(old, name)), _said(getattr(new, name))) for name in differing),
            )


def _title(part: Any) -> str:
    return next((str(found) for name in ("title", "asks", "says", "because") if (found := getattr(part, name, None))), "")


def _said(value: Any) -> str:
    """A field's value for reading: only what is set, a line for each part of it."""
    if value is None or value == ():
        return "nothing"
    fields = getattr(value, "_fields", ())
    if fields:
        set_ = {name: one for name in fields if (one := getattr(value, name)) not in (None, (), False, "")}
        return "; ".join(f"{name.rstrip('_')}: {_said(one)}" for name, one in set_.items())
    if isinstance(value, tuple):
        return "\n".join(map(_said, value))
    if isinstance(value, dict):
        return "\n".join(f"{name}: {_said(one)}" for name, one in value.items())
    return str(value)

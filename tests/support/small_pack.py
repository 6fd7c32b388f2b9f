"""A small complete pack, to be broken in one place at a time."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

PACK = """\
id: small
title: A small pack
language: en
owner: The ward
reviewed: 2026-11-01
"""
SYMPTOM = """\
title: The light is off
sees: You put your card in, and nothing lights up.
screens:
  - window: Log in
    shows:
      - heading: Insert your card
      - blank: Nothing
causes:
  - no-power
  - wrong-way-round
"""
CAUSE = """\
title: The reader has no power
explains: A reader without power cannot read a card.
evidence:
  points_to: [no-reader]
  points_away: [reader-found]
fixed_by: local-it
steps:
  - do: Plug the reader in again
    worked_if: Its light comes on.
sources:
  - https://example.org/readers
reviewed: 2026-11-01
"""
OTHER_CAUSE = """\
title: The card is the wrong way round
explains: The chip must touch the reader.
cannot_tell: A computer cannot see how a card lies.
fixed_by: you
steps:
  - do: Turn the card round
sources: [https://example.org/cards]
reviewed: 2026-11-01
"""
CONTACT = """\
kind: local-it
title: The IT desk
phone: 020 7946 0000
"""
SCENARIO = """\
symptom: light-off
findings: [no-reader]
expect:
  first_cause: no-power
  found: [no-power]
  possible: [wrong-way-round]
  fixed_by: local-it
  contact: it-desk
"""
SMALL_PACK = {
    "pack.yaml": PACK,
    "symptoms/light-off.yaml": SYMPTOM,
    "causes/no-power.yaml": CAUSE,
    "causes/wrong-way-round.yaml": OTHER_CAUSE,
    "contacts/it-desk.yaml": CONTACT,
    "scenarios/no-reader.yaml": SCENARIO,
}


def write_pack(folder: Path, **files: str | bytes) -> str:
    """Writes the small pack into a folder, with some files (`causes_no_power="…"`) put in place of its own or added."""
    named = {_path(name): content for name, content in files.items()}
    return write_files(folder, {**SMALL_PACK, **named})


def write_files(folder: Path, files: Mapping[str, str | bytes]) -> str:
    """Writes files by their path inside a folder, and gives the folder as a text."""
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return str(folder)


def _path(name: str) -> str:
    folder, _, file = name.partition("_")
    return f"{folder}/{file.replace('_', '-')}.yaml" if file else f"{folder}.yaml"

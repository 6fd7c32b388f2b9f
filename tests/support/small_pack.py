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
    worked_if: The light comes on.
  - do: Ask local IT to look at the card
    who: local-it
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

FULL_ABOUT = (
    PACK
    + """\
start_with: lights
same_words:
  reader: [card slot, reading thing]
writing: {longest_sentence: 20, reading_age: 11}
another_way_in: [Ask for a token.]
"""
)
ASKING_SYMPTOM = """\
title: Somebody else's card does not work
sees: You help somebody with a card, and nothing happens.
order: 20
people_say: [I cannot unlock her card]
screens:
  - window: Log in
    shows: [{text: Nothing}]
question:
  id: activity
  asks: What are you doing?
  answers:
    - id: unlock-other
      says: Unlocking somebody else's card
      causes: [role-too-small, no-power]
      because: You are unlocking somebody else's card.
    - id: other
      says: Something else
      something_else: true
causes: [no-power, wrong-way-round]
"""
ROLE_CAUSE = """\
title: Your role cannot do this
explains: Only some roles can do this.
evidence:
  points_to: [operation/not-allowed]
  points_away: [operation/allowed]
fixed_by: registration-authority
steps:
  - do: Open the old page
    only_with: [client/agent]
    until: 2027-02-28
    worked_if: It opens.
    if: If you use the agent
  - do: Open the new page
    only_with: [client/connect]
    worked_if: It opens.
    if: If you use Connect
  - do: Ask your Registration Authority
    who: registration-authority
facts:
  - says: The old page goes in February 2027.
    until: 2027-02-28
people_say: [not allowed to]
sources: [https://example.org/roles]
reviewed: 2026-11-01
"""
ENDING_CAUSE = """\
title: The old page is closed
explains: It is closed for good.
kind: elsewhere
evidence: {points_to: [other-computer/fails], points_away: [other-computer/works]}
from: 2026-12-01
until: 2027-02-28
fixed_by: local-it
steps:
  - do: Open the new page
    worked_if: It opens.
sources: [https://example.org/old-page]
reviewed: 2026-11-01
"""
ROLE = """\
asks: Which role did you choose?
order: 10
answers:
  - {id: sponsor, says: Sponsor}
  - {id: agent, says: RA agent}
"""
CLIENT = """\
asks: Which program opens when you log in?
order: 20
answers:
  - {id: agent, says: The agent, answered_by: [card-in-use]}
  - {id: connect, says: Connect, answered_by: [card-readable]}
"""
OTHER_COMPUTER = """\
asks: Does this card work on another computer?
more: Use your own card and your own passcode.
order: 30
answers:
  - {id: works, says: Yes, because: The card works on another computer.}
  - {id: fails, says: No, because: The card works nowhere.}
"""
LIGHTS = """\
asks: Does the reader light up?
on_page: find-out
order: 10
answers:
  - {id: dark, says: No, symptom: light-off}
  - {id: bright, says: Yes, next: box}
"""
BOX = """\
asks: Does a box ask for the passcode?
on_page: find-out
order: 20
people_do_not_know: false
answers:
  - {id: box, says: Yes, contact: registration-authority}
  - {id: no-box, says: No, contact: local-it}
  - {id: other, says: Something else, something_else: true, contact: local-it}
"""
UNLOCK_OTHER = """\
title: Unlock somebody else's smartcard
asked_by: activity/unlock-other
may: [agent]
"""
MESSAGE = """\
says: No reader is attached
also: [no reader attached]
code: "1402"
symptom: light-off
causes: [page-closed, no-power]
explains: The program sees no reader.
people_say: [reader missing]
sources: [https://example.org/messages]
reviewed: 2026-11-01
"""
NOTICE = """\
title: Planned closure on Saturday
says: Nobody can log in on Saturday morning.
from: 2026-11-20
until: 2026-11-29
web: https://example.org/closure
kind: warning
"""
REGISTRATION_AUTHORITY = """\
kind: registration-authority
title: The Registration Authority
find: [Ask your manager.]
"""
FULL_PACK = {
    **SMALL_PACK,
    "pack.yaml": FULL_ABOUT,
    "symptoms/helping.yaml": ASKING_SYMPTOM,
    "causes/role-too-small.yaml": ROLE_CAUSE,
    "causes/page-closed.yaml": ENDING_CAUSE,
    "contacts/registration-authority.yaml": REGISTRATION_AUTHORITY,
    "questions/role.yaml": ROLE,
    "questions/client.yaml": CLIENT,
    "questions/other-computer.yaml": OTHER_COMPUTER,
    "questions/lights.yaml": LIGHTS,
    "questions/box.yaml": BOX,
    "operations/unlock-other.yaml": UNLOCK_OTHER,
    "messages/no-reader-attached.yaml": MESSAGE,
    "notices/closure.yaml": NOTICE,
    "scenarios/role.yaml": "symptom: helping\nanswers: {activity: unlock-other, role: sponsor}\nexpect: {first_cause: role-too-small, asks: client}\n",
    "scenarios/closed.yaml": "message: no-reader-attached\ntoday: 2027-01-01\nexpect: {first_cause: page-closed, asks: other-computer}\n",
    "scenarios/searched.yaml": "says: no reeder attached\nexpect: {message: no-reader-attached}\n",
    "scenarios/dark.yaml": "answers: {lights: dark}\nexpect: {symptom: light-off, not_shown: [role-too-small]}\n",
    "scenarios/box.yaml": "answers: {lights: bright, box: box}\nexpect: {contact: registration-authority}\n",
}
"""A pack with everything in it that a pack may have."""


def full_pack(folder: Path, **files: str | bytes) -> str:
    """Writes the full pack into a folder, with some files put in place of its own or added."""
    return write_files(folder, {**FULL_PACK, **{_path(name): content for name, content in files.items()}})


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

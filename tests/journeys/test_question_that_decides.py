"""The question before the steps, as a person without a mouse answers it: the first cause follows the answer."""

from __future__ import annotations

from pathlib import Path

from tests.journeys.conftest import OpenProgram
from tests.journeys.person import Person
from tests.support.small_pack import write_files

LAYER = {
    "pack.yaml": "id: ward\ntitle: The ward\nlanguage: en\nowner: The ward\nreviewed: 2026-11-01\nover: cim\n",
    "questions/lamp.yaml": """\
asks: Is the lamp on?
order: 1
answers:
  - id: is-on
    says: Yes, it shines
  - id: is-off
    says: No, it is dark
    because: The lamp of this reader is dark.
""",
    "symptoms/lamp.yaml": """\
title: The lamp is odd
sees: The lamp of the reader does something odd.
screens: [{window: Reader, shows: [{blank: A lamp}]}]
causes: [lamp-tired, lamp-unplugged]
""",
    "causes/lamp-tired.yaml": """\
title: The lamp is tired
explains: Lamps tire.
evidence: {points_away: [lamp/is-off]}
fixed_by: you
steps: [{do: Let it rest}]
sources: [https://example.org/lamps]
reviewed: 2026-11-01
""",
    "causes/lamp-unplugged.yaml": """\
title: The lamp has no power
explains: A lamp needs power.
evidence: {points_to: [lamp/is-off]}
fixed_by: local-it
steps: [{do: Plug it in}]
sources: [https://example.org/lamps]
reviewed: 2026-11-01
""",
}


def _tabs_to(person: Person, name: str) -> None:
    last = person.hears_first().name
    for _ in range(40):
        if last == name:
            return
        person.types("Tab")
        last = person.hears_other_than(last).name
    raise AssertionError(f"the keyboard does not come to {name!r}")


def test_an_answer_changes_the_first_cause_by_the_keyboard_alone(open_program: OpenProgram, tmp_path: Path) -> None:
    layer = write_files(tmp_path / "ward", LAYER)
    # A fault that a check found would lead, whatever was chosen: this one finds none anywhere.
    site = tmp_path / "site.yaml"
    site.write_text("checks:\n  enabled: [clock]\n", encoding="utf-8")
    person = open_program("--site", str(site), "--pack", layer, "--symptom", "lamp")
    person.goes_past_the_checks()
    person.hears("Is the lamp on?")
    _tabs_to(person, "No, it is dark")
    person.types("Return")
    person.hears("The lamp has no power")
    person.sees("The lamp of this reader is dark.")
    person.presses("Unlikely (1)")
    person.sees("The lamp is tired. Unlikely. The lamp of this reader is dark.")
    person.presses("Change: Is the lamp on?")
    person.hears("Is the lamp on?")
    person.presses("Yes, it shines")
    person.hears("The lamp is tired")
    person.presses("Show who can help")
    person.sees("Your local IT helpdesk")

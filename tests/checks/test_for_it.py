"""What IT gets: a table, JSON by a schema, a manual of every finding, and who holds the card only where it is asked for."""

import io
import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import fastjsonschema
import pytest

from cim_troubleshooter.checks import manual
from cim_troubleshooter.checks.card_findings import EXPIRED
from cim_troubleshooter.checks.catalogue import all_kinds, kinds_by_check
from cim_troubleshooter.checks.runner import CheckReport
from cim_troubleshooter.checks.table import as_table, shows_colours
from cim_troubleshooter.smartcard.allowed_commands import is_allowed
from tests.support import card_service
from tests.support.piv_card import HOLDER, PivCard
from tests.support.virtual_card import VirtualCard

COMMAND = [sys.executable, "-m", "cim_troubleshooter", "check", "--only", "card-service,reader,card"]
SCHEMA = Path("gui/check.schema.json")
REPORT = CheckReport("card", "Your smartcard", (EXPIRED.found({"date": "1 May 2026"}, {"reader": "A\033[31mB", "usb": []}),), 0.3, True)


@pytest.fixture(scope="module")
def inserted() -> Iterator[VirtualCard]:
    with card_service.running() as service, VirtualCard(PivCard().answer, service.ports[0]) as virtual:
        card_service.wait_for_cards(1)
        yield virtual


def printed(*options: str) -> str:
    return subprocess.run([*COMMAND, *options], capture_output=True, text=True, timeout=60).stdout


def told(*options: str) -> Any:
    whole = json.loads(printed("--json", *options))
    fastjsonschema.compile(json.loads(SCHEMA.read_text(encoding="utf-8")))(whole)
    return whole


def test_the_manual_says_of_every_finding_what_the_checks_say() -> None:
    written = Path(manual.MANUAL).read_text(encoding="utf-8")
    assert manual.rewritten(written) == written, "run python -m cim_troubleshooter.checks.manual"


@pytest.mark.parametrize("kind", all_kinds().values(), ids=lambda kind: kind.code)
def test_every_finding_says_what_it_means_and_who_can_fix_it(kind: Any) -> None:
    assert kind.means
    assert kind.does_not_mean
    assert kind.fixed_by or kind.outcome not in ("problem", "attention")


def test_no_two_checks_give_the_same_code() -> None:
    codes = [kind.code for kinds in kinds_by_check().values() for kind in kinds]
    assert sorted(codes) == sorted(set(codes))


def test_the_schema_fits_what_is_printed_and_nothing_less(inserted: VirtualCard) -> None:
    whole = told()
    assert [check["id"] for check in whole["checks"]] == ["card-service", "reader", "card"]
    fits = fastjsonschema.compile(json.loads(SCHEMA.read_text(encoding="utf-8")))
    del whole["checks"][0]["findings"][0]["code"]
    with pytest.raises(fastjsonschema.JsonSchemaValueException):
        fits(whole)


def test_who_holds_the_card_is_told_only_to_whom_asks_for_it_by_name(inserted: VirtualCard) -> None:
    assert "personal" not in printed("--json")
    assert HOLDER not in printed() + printed("--json")
    (personal,) = [
        finding["personal"] for check in told("--include-personal")["checks"] for finding in check["findings"] if "personal" in finding
    ]
    assert personal == {"certificate_subject": f"CN={HOLDER}", "card_identifier": bytes(range(16)).hex().upper()}
    assert f"certificate_subject: CN={HOLDER} (personal)" in printed("--include-personal")
    assert all(is_allowed(command) for command in inserted.commands)


def test_the_table_is_plain_in_a_pipe_and_what_devices_say_cannot_give_orders() -> None:
    assert not shows_colours(io.StringIO())
    assert "\033" not in as_table([REPORT])
    assert "reader: A?[31mB" in as_table([REPORT])
    assert "usb: none" in as_table([REPORT])


def test_colours_add_nothing_to_the_words() -> None:
    assert re.sub(r"\033\[[0-9;]*m", "", as_table([REPORT], in_colour=True)) == as_table([REPORT])


def _has_terminals() -> bool:
    """Whether this computer gives terminals: a container may have none."""
    try:
        for end in pty.openpty():
            os.close(end)
    except OSError:
        return False
    return True


if _has_terminals():

    @pytest.mark.parametrize(
        ("environment", "coloured"),
        [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
        ids=["terminal", "NO_COLOR", "dumb"],
    )
    def test_a_terminal_gets_colours_unless_somebody_wants_none(environment: dict[str, str], coloured: bool) -> None:
        ours, theirs = pty.openpty()
        around = {name: value for name, value in os.environ.items() if name != "NO_COLOR"} | {"TERM": "xterm", **environment}
        ran = subprocess.Popen([*COMMAND[:-1], "card-service"], stdout=theirs, env=around)
        os.close(theirs)
        text = os.read(ours, 65536)
        ran.wait(60)
        os.close(ours)
        assert (b"\033[" in text) == coloured

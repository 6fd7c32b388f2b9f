"""The card checks on Windows (Wine): the process apart starts there, and a computer without a reader is distinguished from a broken service."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.windows import Machine

CHECK = ("-m", "cim_troubleshooter", "check", "--json", "--only", "card-service,reader,card")
ASK_TWICE = """
import json, os
from cim_troubleshooter.checks import card_service, worker_link
from cim_troubleshooter.checks.runner import run_all
for _ in range(2):
    (report,) = run_all([card_service.CHECK], 30)
    worker = worker_link._Ready.worker
    print(json.dumps([report.findings[0].code, worker is not None and worker._process.pid != os.getpid()]))
"""
DISABLE = ("add", r"HKLM\SYSTEM\CurrentControlSet\Services\SCardSvr", "/v", "Start", "/t", "REG_DWORD", "/d", "4", "/f")


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Machine:
    return Machine(tmp_path_factory.mktemp("windows"))


def codes(told: str) -> dict[str, list[str]]:
    whole: Any = json.loads(told)
    return {check["id"]: [finding["code"] for finding in check["findings"]] for check in whole["checks"]}


@pytest.mark.long
def test_the_process_apart_starts_and_stays_on_windows(machine: Machine) -> None:
    told = machine.python("-c", ASK_TWICE).splitlines()
    assert [json.loads(line) for line in told] == [["card-service-waiting", True]] * 2


@pytest.mark.long
def test_without_a_reader_windows_card_service_waits_and_disabled_it_is_broken(tmp_path: Path) -> None:
    machine = Machine(tmp_path)  # of its own: a disabled service stays disabled for whatever test comes next
    expected = {"card-service": ["card-service-waiting"], "reader": ["no-reader"], "card": ["card-not-checked"]}
    assert codes(machine.python(*CHECK, expect=1)) == expected
    machine.run(r"C:\windows\system32\reg.exe", *DISABLE)
    expected = {"card-service": ["card-service-stopped"], "reader": ["reader-not-checked"], "card": ["card-not-checked"]}
    assert codes(machine.python(*CHECK, expect=1)) == expected


@pytest.mark.long
def test_a_reader_whose_name_is_not_ascii_is_asked_for_by_windows_wide_calls(machine: Machine) -> None:
    """Wine has no reader, and refuses a context that is none: each call comes back with Windows' own code for that."""
    asked = "r.list_readers(0), r.status_changes(0, 0, [('Lecteur \\xe0 puce', 0)]), r.connect_card(0, 'Lecteur \\xe0 puce')"
    told = machine.python("-c", f"from cim_troubleshooter.system import reader_names as r; print(ascii(({asked})))")
    assert told.strip() == "((6, []), (6, [('Lecteur \\xe0 puce', 0, b'')]), (6, 0, 0))"

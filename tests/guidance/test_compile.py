"""The compiled pack: the same guidance, sooner, and never older than the YAML beside it."""

from __future__ import annotations

import marshal
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cim_troubleshooter.guidance import compile as compiling
from cim_troubleshooter.guidance import load
from cim_troubleshooter.guidance.compile import compile_pack
from cim_troubleshooter.guidance.compiled_file import newer_than, read_compiled
from cim_troubleshooter.guidance.load import load_pack
from tests.bench import loading_times
from tests.support.small_pack import write_pack


def test_the_compiled_pack_is_the_pack_without_its_scenarios(tmp_path: Path) -> None:
    folder, target = write_pack(tmp_path / "small"), str(tmp_path / "small.compiled")
    assert compile_pack(folder, target) == ()
    compiled, pack = read_compiled(target), load_pack(folder).pack
    assert compiled == pack._replace(scenarios={})
    assert len(pack.scenarios) == 1
    assert sorted(os.listdir(tmp_path)) == ["small", "small.compiled"]


def test_a_pack_with_faults_is_not_compiled(tmp_path: Path) -> None:
    folder, target = write_pack(tmp_path / "small"), str(tmp_path / "small.compiled")
    compile_pack(folder, target)
    write_pack(tmp_path / "small", causes_no_power="")
    assert [fault.says for fault in compile_pack(folder, target)] == ["This file is empty."]
    assert not os.path.exists(target)


@pytest.mark.parametrize(("of", "into"), [(b"CIM pack ", b"CIM pack 0"), (b"Plug", b"Plus"), (b"Plug", b"Plug in"), (b"CIM", b"")])
def test_a_compiled_file_that_is_damaged_or_of_another_model_is_not_read(tmp_path: Path, of: bytes, into: bytes) -> None:
    target = tmp_path / "small.compiled"
    compile_pack(write_pack(tmp_path / "small"), str(target))
    assert of in target.read_bytes()
    target.write_bytes(target.read_bytes().replace(of, into))
    assert read_compiled(str(target)) is None


@pytest.fixture
def built_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a small pack that stands in the built-in one's place, compiled an hour ago."""
    folder = tmp_path / "flows" / load.BUILT_IN
    write_pack(folder)
    compile_pack(str(folder), f"{folder}.compiled")
    an_hour_ago = time.time() - 3600
    for path in [folder, *folder.rglob("*")]:
        os.utime(path, (an_hour_ago - 60,) * 2)
    os.utime(f"{folder}.compiled", (an_hour_ago,) * 2)
    monkeypatch.setattr(load, "shipped_folder", lambda name: str(tmp_path / name))
    return folder


def test_a_compiled_copy_that_is_current_is_used(built_in: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml", None)
    assert load.built_in_pack().pack.about.id == "small"


@pytest.mark.parametrize("change", ["changed", "added", "taken away"])
def test_in_a_checkout_guidance_that_changed_since_is_read_again(built_in: Path, change: str) -> None:
    assert not newer_than(str(built_in), f"{built_in}.compiled")
    contact = built_in / "contacts" / "it-desk.yaml"
    if change == "changed":
        contact.write_text("kind: local-it\ntitle: Another desk\nphone: 020 7946 0002\n")
    elif change == "added":
        (built_in / "contacts" / "night-desk.yaml").write_text("kind: local-it\ntitle: Another desk\nphone: 020 7946 0002\n")
    else:
        contact.unlink()
    titles = [contact.title for contact in load.built_in_pack().pack.contacts.values()]
    assert titles == {"changed": ["Another desk"], "added": ["The IT desk", "Another desk"], "taken away": []}[change]


def test_an_installed_program_does_not_look_at_the_times_of_files(built_in: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load, "is_checkout", lambda: False)
    (built_in / "contacts" / "it-desk.yaml").write_text("")
    assert list(load.built_in_pack().pack.contacts) == ["it-desk"]


def test_without_a_compiled_copy_the_yaml_is_read(built_in: Path) -> None:
    os.remove(f"{built_in}.compiled")
    assert (load.built_in_pack().faults, load.built_in_pack().pack.about.id) == ((), "small")


def test_without_any_built_in_guidance_the_program_still_has_a_pack_to_show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load, "shipped_folder", lambda name: str(tmp_path / name))
    loaded = load.load_in_force([write_pack(tmp_path / "site")])
    assert (len(loaded.faults), list(loaded.pack.symptoms)) == (1, ["light-off"])
    assert (len(load.built_in_pack().faults), load.built_in_pack().pack.symptoms) == (1, {})


def test_the_built_in_pack_loads_without_a_yaml_parser_or_a_network_library(tmp_path: Path) -> None:
    target = str(tmp_path / "cim.compiled")
    assert compile_pack(load.built_in_folder(), target) == ()
    program = (
        "import sys; from cim_troubleshooter.guidance import load; load.compiled_path = lambda: sys.argv[1];"
        "pack = load.built_in_pack().pack; print(len(pack.symptoms) >= 6, *sorted({'yaml', 'socket', 'ssl', 'difflib', 'json', 'dataclasses', 'datetime', 'threading'} & set(sys.modules)))"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    out = subprocess.run([sys.executable, "-c", program, target], env=environment, capture_output=True, text=True, check=True)
    assert out.stdout == "True\n"


def test_the_command_compiles_the_built_in_pack(built_in: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.remove(f"{built_in}.compiled")
    compiling.main()
    assert (os.path.exists(f"{built_in}.compiled"), capsys.readouterr().err) == (True, "")


def test_the_command_says_each_fault_and_leaves_the_yaml_in_force(built_in: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = built_in / "causes" / "no-power.yaml"
    path.write_text("")
    compiling.main()
    assert capsys.readouterr().err == f"{path}:1:1: This file is empty.\n"
    assert list(load.built_in_pack().pack.causes) == ["wrong-way-round"]


def test_what_the_first_page_does_not_show_is_read_when_it_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, target = write_pack(tmp_path / "small"), str(tmp_path / "small.compiled")
    compile_pack(folder, target)
    pack = read_compiled(target)
    assert pack is not None
    read = []
    monkeypatch.setattr("marshal.loads", lambda content, loads=marshal.loads: read.append(1) or loads(content))
    assert (list(pack.symptoms), pack.about.id, read) == (["light-off"], "small", [])
    assert (list(pack.causes), len(pack.causes), read) == (["no-power", "wrong-way-round"], 2, [1])


def test_guidance_is_ready_before_anyone_would_wait_for_it() -> None:
    """At three times the figure something is wrong, however slow the machine; tests/bench prints the figures."""
    assert min(loading_times.compiled()) < 3 * loading_times.COMPILED
    assert min(loading_times.from_yaml()) < 3 * loading_times.FROM_YAML


@pytest.mark.long
def test_a_thousand_symptoms_are_ready_before_anyone_gives_up() -> None:
    assert min(loading_times.thousand_symptoms()) < 3 * loading_times.THOUSAND

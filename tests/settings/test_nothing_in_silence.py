"""Every setting, set rightly and in every usual wrong way: it is in force, or a line says that it is not, and where."""

import pathlib

import pytest

from cim_troubleshooter.checks.catalogue import all_checks, checks_for
from cim_troubleshooter.checks.this_run import ThisRun
from cim_troubleshooter.settings.definition import SETTINGS, Setting
from cim_troubleshooter.settings.load import load_settings
from cim_troubleshooter.settings.model import Settings

RIGHT = {
    "kiosk.enabled": "true",
    "kiosk.idle_seconds": "60",
    "guidance.packs": "[one, two]",
    "contacts.file": "/srv/contacts.csv",
    "organisation.code": "ANY01",
    "checks.enabled": "[card]",
    "checks.timeout_seconds": "8",
    "checks.network_hosts": "[login.example.nhs.uk]",
    "checks.screen": "false",
    "handover.allow": "[copy]",
    "site.name": "Anytown",
    "site.accent": "'#00a499'",
    "language": "cy",
    "trends.event_log": "true",
    "log.level": "debug",
    "log.folder": "/srv/log",
}
WRONG = {
    "kind": {
        "yes-no": ["[true]", "perhaps", "2"],
        "number": ["soon", "[60]", "{a: 1}"],
        "text": ["[a]", "{a: b}"],
        "list": ["one", "7", "{a: b}"],
    },
    "empty": {"yes-no": ["", "''"], "number": ["", "''"], "text": ["", "''", "'  '"], "list": ["", "[]", "['']", "[' ', '']"]},
}
EVERY = [setting for setting in SETTINGS if setting.name in RIGHT]


def _file(folder: pathlib.Path, setting: Setting, *written: str) -> Settings:
    """The settings where a site file holds this one, each time it is written."""
    group, dot, name = setting.name.rpartition(".")
    lines = [f"{'  ' if dot else ''}{name or group}: {one}" for one in written]
    path = folder / "site.yaml"
    path.write_text("\n".join([f"{group}:", *lines] if dot else lines) + "\n")
    return load_settings(str(path))


def test_the_table_has_a_right_value_for_every_setting() -> None:
    assert set(RIGHT) == {setting.name for setting in SETTINGS}, "a new setting needs its right value here"


@pytest.mark.parametrize("setting", EVERY, ids=lambda setting: setting.name)
def test_a_right_value_is_in_force_and_says_where_it_came_from(tmp_path: pathlib.Path, setting: Setting) -> None:
    settings = _file(tmp_path, setting, RIGHT[setting.name])
    assert settings.value(setting.name) != setting.default
    assert (settings.source(setting.name), settings.faults) == ("site file", ())


@pytest.mark.parametrize("way", WRONG)
@pytest.mark.parametrize("setting", EVERY, ids=lambda setting: setting.name)
def test_a_wrong_kind_or_nothing_is_told_and_the_default_holds(tmp_path: pathlib.Path, setting: Setting, way: str) -> None:
    for written in WRONG[way][setting.kind]:
        settings = _file(tmp_path, setting, written)
        assert settings.value(setting.name) == setting.default, written
        assert settings.source(setting.name) == "built-in"
        assert len(settings.faults) == 1 and setting.name in settings.faults[0], (written, settings.faults)


@pytest.mark.parametrize("setting", EVERY, ids=lambda setting: setting.name)
def test_a_setting_that_stands_twice_is_told(tmp_path: pathlib.Path, setting: Setting) -> None:
    settings = _file(tmp_path, setting, RIGHT[setting.name], RIGHT[setting.name])
    assert settings.value(setting.name) != setting.default
    assert len(settings.faults) == 1 and "here twice" in settings.faults[0]


@pytest.mark.parametrize("setting", EVERY, ids=lambda setting: setting.name)
def test_a_slip_in_a_name_is_told_with_the_name_that_was_meant(tmp_path: pathlib.Path, setting: Setting) -> None:
    slipped = setting._replace(name=f"{setting.name[:-2]}{setting.name[-1]}")
    settings = _file(tmp_path, slipped, RIGHT[setting.name])
    assert settings.value(setting.name) == setting.default
    assert len(settings.faults) == 1 and f"Did you mean “{setting.name}”?" in settings.faults[0]


@pytest.mark.parametrize("place", [r"%ProgramData%\CIM", r"C:\%USERNAME%\x", "${HOME}/x", r"$env:ProgramData\x"])
@pytest.mark.parametrize("setting", [one for one in SETTINGS if one.is_place], ids=lambda setting: setting.name)
def test_a_variable_that_nothing_replaces_is_told(tmp_path: pathlib.Path, setting: Setting, place: str) -> None:
    settings = _file(tmp_path, setting, f"['{place}']" if setting.kind == "list" else f"'{place}'")
    assert settings.value(setting.name) == setting.default
    assert len(settings.faults) == 1 and "has a variable that nothing replaces" in settings.faults[0]


def test_a_hidden_share_is_a_place_like_any_other(tmp_path: pathlib.Path) -> None:
    [setting] = [one for one in SETTINGS if one.name == "contacts.file"]
    settings = _file(tmp_path, setting, r"'\\server\teams$\contacts.csv'")
    assert (settings.contacts_file, settings.faults) == (r"\\server\teams$\contacts.csv", ())


@pytest.mark.parametrize("name", ["checks.enabled", "handover.allow"])
def test_no_entry_at_all_has_to_be_said_with_a_word(tmp_path: pathlib.Path, name: str) -> None:
    [setting] = [one for one in SETTINGS if one.name == name]
    settings = _file(tmp_path, setting, "[none]")
    assert (settings.value(name), settings.faults) == ((), ())
    assert _file(tmp_path, setting, "[none, card]").value(name) != ()


def test_a_list_of_checks_that_do_not_exist_turns_none_off() -> None:
    assert checks_for(ThisRun(Settings(checks_enabled=("cards", "readers")))) == list(all_checks())
    assert checks_for(ThisRun(Settings(checks_enabled=("cards", "readers")), only=("clock",))) == [
        check for check in all_checks() if check.id == "clock"
    ]

"""Settings: what a site writes is taken, and what cannot be taken costs one clear line and nothing else."""

import os
import pathlib

import pytest

from cim_troubleshooter.settings.definition import SETTINGS
from cim_troubleshooter.settings.load import load_settings
from cim_troubleshooter.settings.model import Settings
from cim_troubleshooter.system import folders


def written(folder: pathlib.Path, text: str | bytes) -> str:
    path = folder / "site.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return str(path)


def test_a_site_file_is_in_force_and_says_so(tmp_path: pathlib.Path) -> None:
    settings = load_settings(
        written(tmp_path, "kiosk:\n  enabled: yes\n  idle_seconds: 60\nhandover:\n  allow: [copy]\nsite:\n  name: Anytown\n")
    )
    assert (settings.kiosk_enabled, settings.kiosk_idle_seconds, settings.handover_allow, settings.site_name) == (
        True,
        60,
        ("copy",),
        "Anytown",
    )
    assert settings.source("kiosk.enabled") == "site file"
    assert settings.source("log.level") == "built-in"
    assert settings.faults == ()


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("kiosk:\n  enabld: true\n", ":2:3:"),
        ("kiosk:\n  idle_seconds: soon\n", ":2:17:"),
        ("kiosk:\n  idle_seconds: 1\n", ":2:17:"),
        ("checks:\n  enabled: card\n", ":2:12:"),
        ("site:\n  accent: blue\n", ":2:11:"),
        ("kiosk: true\n", ":1:1:"),
        ("- kiosk\n", ":1:1:"),
        ("kiosk: [\n", ":2:1:"),
        ("a: &a [*a]\n", ":1:1:"),
        (b"site:\n  name: \xff\xfe\n", ":2:1:"),
        ("x" * 1_100_000, ":1:1:"),
        ("[" * 5_000, ":1:1:"),
    ],
    ids=[
        "misspelt",
        "not a number",
        "too small",
        "no list",
        "no colour",
        "no group",
        "a list",
        "not YAML",
        "cyclic",
        "not UTF-8",
        "huge",
        "deep",
    ],
)
def test_a_fault_in_the_site_file_is_one_line_with_its_place_and_the_usual_values_hold(
    tmp_path: pathlib.Path, text: str | bytes, place: str
) -> None:
    path = written(tmp_path, text)
    settings = load_settings(path)
    assert len(settings.faults) == 1
    assert settings.faults[0].startswith(path)
    assert place in settings.faults[0] or "deep" in settings.faults[0] or ":1:" in settings.faults[0]
    assert settings.kiosk_enabled is False


def test_a_misspelt_setting_is_told_its_right_name(tmp_path: pathlib.Path) -> None:
    assert "kiosk.enabled" in load_settings(written(tmp_path, "kiosk:\n  enabld: true\n")).faults[0]


def test_an_empty_or_missing_site_file_changes_nothing(tmp_path: pathlib.Path) -> None:
    assert load_settings(written(tmp_path, "")).faults == ()
    assert "cannot be opened" in load_settings(str(tmp_path / "none.yaml")).faults[0]


def test_the_command_line_turns_kiosk_mode_on_and_lays_packs_over_the_sites(tmp_path: pathlib.Path) -> None:
    settings = load_settings(written(tmp_path, "guidance:\n  packs: [one]\n"), packs=["two"], kiosk=True)
    assert settings.kiosk_enabled
    assert settings.guidance_packs == ("one", "two")


def test_each_setting_has_its_place_in_the_settings_in_force() -> None:
    settings = load_settings()
    for setting in SETTINGS:
        assert settings.value(setting.name) == setting.default
        assert setting.attribute in Settings._fields


def test_only_a_file_that_nobody_named_must_be_administrators(tmp_path: pathlib.Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "site.yaml"
    site.write_text("site:\n  name: Anytown\n")
    os.chmod(site, 0o666)
    monkeypatch.setattr(folders, "site_file", lambda: str(site))
    of_the_computer = load_settings()
    assert of_the_computer.site_name is None and "not used" in of_the_computer.faults[0]
    assert load_settings(str(site)).site_name == "Anytown"
    os.chmod(site, 0o644)
    assert load_settings().site_name == "Anytown"

"""Settings: what a site writes is taken, and what cannot be taken costs one clear line and nothing else."""

import os
import pathlib

import pytest

from cim_troubleshooter.settings import layers
from cim_troubleshooter.settings.definition import ALSO_FOR_A_USER, SETTINGS
from cim_troubleshooter.settings.load import load_settings
from cim_troubleshooter.settings.model import Settings, Value
from cim_troubleshooter.settings.windows_registry import MACHINE, POLICY
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


FAULTS = [
    pytest.param("kiosk:\n  enabld: true\n", "2:3", "Did you mean “kiosk.enabled”?", id="misspelt"),
    pytest.param("kiosc:\n  enabled: true\n", "1:1", "Did you mean “kiosk”?", id="misspelt group"),
    pytest.param("log:\n  level: info\nkiosk:\n  idle_seconds: soon\n", "4:3", "a number of seconds from 10", id="not a number"),
    pytest.param("kiosk:\n  idle_seconds: 1\n", "2:3", "a number of seconds from 10", id="too small"),
    pytest.param("checks:\n  enabled: card\n", "2:3", "a list of check ids", id="no list"),
    pytest.param("site:\n  accent: blue\n", "2:3", "a colour such as", id="no colour"),
    pytest.param("site:\n  name: " + "x" * 61 + "\n", "2:3", "at most 60 characters", id="long name"),
    pytest.param('site:\n  name: "\u202eWard"\n', "2:3", "cannot be seen", id="a name turned round"),
    pytest.param("site:\n  name: Anytown\n  accent: #005eb8\n", "3:3", "“#005eb8” is a comment here", id="colour without quotes"),
    pytest.param("kiosk:\n  enabled: false\n  enabled: true\n", "3:3", "“enabled” is here twice", id="setting twice"),
    pytest.param("site:\n  name: a\nlog:\n  level: info\nsite:\n  name: b\n", "5:1", "“site” is here twice", id="group twice"),
    pytest.param("kiosk.enabled: true\n", "1:1", "Write “kiosk:”, and on the line below it, two spaces in, “enabled: …”.", id="dotted"),
    pytest.param("language: fr\n", "1:1", "one of en, cy", id="language"),
    pytest.param("site:\n  name: a\nkiosk: true\n", "3:1", "Below “kiosk:”, write names", id="no group"),
    pytest.param("# ours\n- kiosk\n", "2:1", "must start with names and colons", id="a list"),
    pytest.param("site:\n  name: a\nkiosk: [\n", "3:9", "never closed", id="not YAML"),
    pytest.param("site:\n\tname: a\n", "2:1", "a tab before its text", id="tab"),
    pytest.param("site:\n  name: 'St Mary's'\n", "2:17", "Write it twice", id="apostrophe"),
    pytest.param("site:\n  name: a\na: &a [*a]\n", "3:4", "no anchors", id="cyclic"),
    pytest.param(b"site:\n  name: \xff\xfe\n", "2:1", "not UTF-8", id="not UTF-8"),
    pytest.param("x" * 1_100_000, "1:1", "larger than", id="huge"),
    pytest.param("log:\n  level: " + "[" * 5_000, "2:28", "more than 20 deep", id="deep"),
]


@pytest.mark.parametrize(("text", "place", "says"), FAULTS)
def test_a_fault_in_the_site_file_is_one_line_with_its_place_and_the_defaults_hold(
    tmp_path: pathlib.Path, text: str | bytes, place: str, says: str
) -> None:
    path = written(tmp_path, text)
    settings = load_settings(path)
    assert len(settings.faults) == 1, settings.faults
    assert settings.faults[0].startswith(f"{path}:{place}: ")
    assert says in settings.faults[0]
    assert settings.kiosk_enabled is False


def test_what_stands_twice_counts_as_it_stands_first(tmp_path: pathlib.Path) -> None:
    settings = load_settings(written(tmp_path, "kiosk:\n  enabled: true\n  enabled: false\nsite:\n  name: a\nsite:\n  name: b\n"))
    assert (settings.kiosk_enabled, settings.site_name, len(settings.faults)) == (True, "a", 2)


def test_a_name_cut_off_by_a_comment_is_used_and_told(tmp_path: pathlib.Path) -> None:
    path = written(tmp_path, "site:\n  name: Ward #5\n")
    settings = load_settings(path)
    assert settings.site_name == "Ward"
    assert settings.faults == (
        f"{path}:2:3: “#5” is a comment here and not part of the text, since a space and # begin one. Put the whole text in quotes.",
    )


@pytest.mark.parametrize("colour", ["#005eb8", "#00A499", "#abcdef", "#FFFFFF", "#000000"])
def test_a_colour_of_six_hexadecimal_digits_is_taken(tmp_path: pathlib.Path, colour: str) -> None:
    settings = load_settings(written(tmp_path, f"site:\n  accent: '{colour}'\n"))
    assert (settings.site_accent, settings.faults) == (colour, ())


@pytest.mark.parametrize("colour", ["005eb8", "#005eb", "#005eb80", "#005egb", "$005eb8", "#00 eb8"])
def test_what_is_nearly_a_colour_is_a_fault(tmp_path: pathlib.Path, colour: str) -> None:
    settings = load_settings(written(tmp_path, f"site:\n  accent: '{colour}'\n"))
    assert len(settings.faults) == 1
    assert settings.site_accent != colour


def test_a_users_policy_may_set_contacts_guidance_and_looks_and_nothing_that_protects_the_computer() -> None:
    assert {*ALSO_FOR_A_USER} == {
        "guidance.packs", "contacts.file", "organisation.code", "handover.allow", "site.name", "site.accent", "language",
    }  # fmt: skip


def test_the_language_is_set_without_a_group(tmp_path: pathlib.Path) -> None:
    settings = load_settings(written(tmp_path, "language: cy\nsite:\n  name: '👩\u200d💻 desk'\n"))
    assert (settings.language, settings.site_name, settings.faults) == ("cy", "👩\u200d💻 desk", ())


def test_a_misspelt_setting_is_told_its_right_name(tmp_path: pathlib.Path) -> None:
    assert "kiosk.enabled" in load_settings(written(tmp_path, "kiosk:\n  enabld: true\n")).faults[0]


def test_an_empty_or_missing_site_file_changes_nothing(tmp_path: pathlib.Path) -> None:
    assert load_settings(written(tmp_path, "")).faults == ()
    assert "cannot be opened" in load_settings(str(tmp_path / "none.yaml")).faults[0]


def test_the_command_line_turns_kiosk_mode_on_and_lays_packs_over_the_sites(tmp_path: pathlib.Path) -> None:
    settings = load_settings(written(tmp_path, "guidance:\n  packs: [one]\n"), packs=["two"], kiosk=True)
    assert settings.kiosk_enabled
    assert settings.guidance_packs == ("one", "two")


Registry = dict[tuple[str, bool], dict[str, Value]]


@pytest.fixture
def registry(monkeypatch: pytest.MonkeyPatch) -> Registry:
    """What the registry of a Windows computer would say, by key and by whether it is the user's: here there is none."""
    found: Registry = {}
    monkeypatch.setattr(layers, "read_registry", lambda key, of_the_user=False: (found.get((key, of_the_user), {}), []))
    return found


def test_each_layer_stands_above_the_one_before(tmp_path: pathlib.Path, registry: Registry) -> None:
    path = written(tmp_path, "kiosk:\n  enabled: false\nguidance:\n  packs: [of the site]\nsite:\n  name: site file\n")
    registry[MACHINE, False] = {"site.name": "machine", "guidance.packs": ("of the machine",), "kiosk.enabled": False}
    settings = load_settings(path, packs=["given"], kiosk=True)
    assert (settings.site_name, settings.source("site.name")) == ("machine", "machine")
    assert (settings.guidance_packs, settings.source("guidance.packs")) == (("of the machine", "given"), "command line")
    assert (settings.kiosk_enabled, settings.source("kiosk.enabled")) == (True, "command line")
    registry[POLICY, True] = {"guidance.packs": ("of the user's policy",), "site.name": "user's policy"}
    registry[POLICY, False] = {"site.name": "policy", "kiosk.enabled": False}
    settings = load_settings(path, packs=["given"], kiosk=True)
    assert (settings.site_name, settings.guidance_packs, settings.kiosk_enabled) == ("policy", ("of the user's policy",), False)
    assert {settings.source(name) for name in ("site.name", "guidance.packs", "kiosk.enabled")} == {"policy"}


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

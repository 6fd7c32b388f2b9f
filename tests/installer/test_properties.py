"""What IT says on the installer's command line is what happens, or is refused before anything is written (under Wine)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.installer.conftest import build
from tests.installer.ward_computer import PROGRAM, WINDOW, WardComputer, install

pytestmark = pytest.mark.long
KEY, RUN = r"Software\CIM Troubleshooter", r"Software\Microsoft\Windows\CurrentVersion\Run"
INSTALLED_PROGRAMS = r"Software\Microsoft\Windows\CurrentVersion\Uninstall"
WINDOWS_VERSION = r"Software\Microsoft\Windows NT\CurrentVersion"
REFUSED = 1603
LOOK: list[list[Any]] = [["registry", KEY], ["registry", RUN], ["shortcuts"]]
REMOVE = ["run", "msiexec", "/x", r"Z:\machine\new.msi", "/qn", "/norestart"]
ALL = ("KIOSK", "AUTOSTART", "DESKTOPSHORTCUT", "STARTMENUSHORTCUT")


def _switched_on(key: dict[str, Any], run: dict[str, Any], shortcuts: dict[str, bool]) -> tuple[bool, bool, bool, bool]:
    """Whether each of ALL is in force."""
    autostart = run.get("CIM Troubleshooter") == f'"{WINDOW}"'
    return key.get("kiosk.enabled") == 1, autostart, "desktop" in shortcuts, "start menu" in shortcuts


def test_every_switch_understands_usual_words_in_any_case(computer: WardComputer) -> None:
    words = (("TRUE", True), ("yes", True), ("false", False), ("No", False))
    for word, on in words:
        installed, key, run, shortcuts, removed, *left = computer.does(
            install("new.msi", *(f"{name}={word}" for name in ALL)), *LOOK, REMOVE, *LOOK
        )
        assert installed["code"] == 0
        assert _switched_on(key, run, shortcuts) == (on, on, on, on), word
        assert (removed["code"], left) == (0, [{}, {}, {}])


def test_what_is_not_understood_is_refused_before_anything_is_written(computer: WardComputer) -> None:
    given = ("KIOSK=maybe", "AUTOSTART=2", "DESKTOPSHORTCUT=off", "STARTMENUSHORTCUT=-1", "SITEFILE=site.yaml", "HELPLINK=desk")
    *refused, there, key, run, shortcuts = computer.does(*(install("new.msi", one) for one in given), ["exists", PROGRAM], *LOOK)
    assert [one["code"] for one in refused] == [REFUSED] * len(given)
    assert (there, key, run, shortcuts) == (False, {}, {}, {})


@pytest.mark.parametrize(
    "given",
    [
        (r"SITEFILE=D:\a site\site.yaml", "ORGANISATION=no", "HELPLINK=mailto:a@b.example"),
        (r"SITEFILE=\\server\share\site.yaml", "HELPLINK=NONE"),
    ],
)
def test_texts_of_their_kind_are_taken(computer: WardComputer, given: tuple[str, ...]) -> None:
    installed, there = computer.does(install("new.msi", *given), ["exists", PROGRAM])
    assert (installed["code"], there) == (0, True)


def test_what_was_said_can_be_changed_and_a_change_that_is_not_understood_leaves_all_as_it_was(computer: WardComputer) -> None:
    def change(*properties: str) -> list[Any]:
        return install("new.msi", "REINSTALL=ALL", *properties)

    told = computer.does(
        install("new.msi", "KIOSK=yes", "AUTOSTART=1", "HELPLINK=https://desk.example/"),
        ["registry", INSTALLED_PROGRAMS],
        change("KIOSK=sometimes"),
        *LOOK,
        change("KIOSK=false", "AUTOSTART=NO", "DESKTOPSHORTCUT=0"),
        ["registry", KEY],
    )
    installed, listed, refused, *told = told
    assert installed["code"] == 0 and [entry["HelpLink"] for entry in listed.values()] == ["https://desk.example/"]
    assert refused["code"] == REFUSED and _switched_on(*told[:3]) == (True, True, True, True)
    changed, key = told[3:]
    remembered = {name: key["Installer"].get(name, "") for name in ALL}
    # That shortcut and values go with it is for real Windows: Wine does not look at a component's condition again.
    assert changed["code"] == 0 and remembered == {"KIOSK": "0", "AUTOSTART": "0", "DESKTOPSHORTCUT": "0", "STARTMENUSHORTCUT": ""}


def test_an_upgrade_keeps_a_switch_as_it_was_meant(tmp_path: Path, display: str, package: Path) -> None:
    old = build(tmp_path / "old", CIM_INSTALLER_VERSION="0.9.9")
    (tmp_path / "computer").mkdir()
    computer = WardComputer(tmp_path / "computer", display, new=package, old=old)
    first, second, *told = computer.does(install("old.msi", "KIOSK=Yes", "DESKTOPSHORTCUT=false"), install("new.msi"), *LOOK)
    assert (first["code"], second["code"]) == (0, 0)
    assert _switched_on(*told) == (True, False, False, True)


def test_a_windows_that_is_too_old_is_refused(computer: WardComputer) -> None:
    told = computer.does(["set_registry", WINDOWS_VERSION, "CurrentBuildNumber", "17134"], install("new.msi"), ["exists", PROGRAM])
    assert (told[1]["code"], told[2]) == (REFUSED, False)

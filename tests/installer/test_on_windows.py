"""The package really installed, used, repaired, upgraded and removed, on a Windows machine made for it (Wine)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageStat

from cim_troubleshooter.handover.trends import in_words
from installer.msi.manual import PAGES
from installer.msi.message_file import MESSAGE_FILE
from installer.msi.needed import QT_PLUGINS
from installer.msi.product import NAME
from tests.installer.conftest import build
from tests.installer.ward_computer import (
    AS_INSTALLED,
    COMMAND_LINE,
    FIRST_PAGE,
    PROGRAM,
    PYTHON,
    SITE_FOLDER,
    WINDOW,
    WardComputer,
    install,
)
from tests.system.test_event_log import TOLD

pytestmark = pytest.mark.long
LOG = r"C:\users\root\AppData\Local\CIM Troubleshooter\log"
KEY, POLICY = r"Software\CIM Troubleshooter", r"Software\Policies\CIM Troubleshooter"
EVENT_SOURCE = r"SYSTEM\CurrentControlSet\Services\EventLog\Application\CIM Troubleshooter"
INSTALLED_PROGRAMS = r"Software\Microsoft\Windows\CurrentVersion\Uninstall"
OLD_VERSION = "0.9.9"


@pytest.fixture(scope="module")
def packages(package: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The package of this checkout, and one that says it is older."""
    return {"new": package, "old": build(tmp_path_factory.mktemp("old"), CIM_INSTALLER_VERSION=OLD_VERSION)}


@pytest.fixture
def computer(tmp_path: Path, display: str, packages: dict[str, Path]) -> WardComputer:
    return WardComputer(tmp_path, display, **packages)


def test_it_installs_silently_with_what_it_is_told_and_is_gone_when_removed(computer: WardComputer) -> None:
    told = computer.does(
        ["files", "C:\\"],
        install(
            "new.msi",
            "/l*v",
            r"Z:\machine\log.txt",
            "KIOSK=1",
            r"SITEFILE=D:\a site\site.yaml",
            "ORGANISATION=ANY01",
            "STARTMENUSHORTCUT=0",
            "AUTOSTART=1",
        ),
        ["files", PROGRAM],
        ["registry", KEY],
        ["registry", r"Software\Microsoft\Windows\CurrentVersion\Run"],
        ["registry", INSTALLED_PROGRAMS],
        ["shortcuts"],
        ["registry", EVENT_SOURCE],
        ["event_says", rf"{PROGRAM}\{MESSAGE_FILE}", 1, [str(value) for value in TOLD]],
        ["run", COMMAND_LINE, "settings", "show", "--json"],
        ["run", "msiexec", "/x", r"Z:\machine\new.msi", "/qn", "/norestart"],
        ["registry", KEY],
        ["registry", r"Software\Microsoft\Windows\CurrentVersion\Run"],
        ["registry", INSTALLED_PROGRAMS],
        ["shortcuts"],
        ["registry", EVENT_SOURCE],
        ["exists", PROGRAM],
        ["exists", SITE_FOLDER],
        ["files", "C:\\"],
    )
    before, installed, files, key, autostart, listed, shortcuts, source, says, settings, removed, *left, after = told
    assert installed["code"] == 0 and installed["seconds"] < 15
    assert len(files) > 200 and "cim-troubleshooterw.exe" in files
    assert key["kiosk.enabled"] == 1 and key["organisation.code"] == "ANY01" and key["SiteFile"] == r"D:\a site\site.yaml"
    assert autostart["CIM Troubleshooter"] == f'"{WINDOW}"'
    assert shortcuts == {"desktop": True}
    assert source == {"EventMessageFile": rf"{PROGRAM}\{MESSAGE_FILE}", "TypesSupported": 4}
    assert says == in_words(TOLD)
    [entry] = listed.values()
    assert entry["DisplayName"] == NAME and entry["InstallLocation"] == PROGRAM + "\\" and entry["NoModify"] == 1
    in_force = {row["name"]: (row["value"], row["from"]) for row in shown(settings)["settings"]}
    assert in_force["kiosk.enabled"] == (True, "machine") and in_force["organisation.code"] == ("ANY01", "machine")
    assert removed["code"] == 0
    assert left == [{}, {}, {}, {}, {}, False, False]
    assert [path for path in after if path not in before and not _is_windows_own_or_the_users(path)] == []


def shown(ran: dict[str, Any]) -> dict[str, Any]:
    """The JSON that a command printed; lines on standard error may stand around it."""
    said = ran["said"]
    found: dict[str, Any] = json.loads(said[said.index("{") : said.rindex("}") + 1])
    return found


def _is_windows_own_or_the_users(path: str) -> bool:
    """Caches and temporary files; Wine's own note of a shortcut; the log below a user's folder, which no removal reaches for everybody."""
    return "Temp" in path or "Installer" in path or "AppData" in path or path.endswith((".desktop", ".reg", ".log"))


def test_the_command_is_found_from_anywhere_until_the_program_is_removed(computer: WardComputer) -> None:
    environment, app_paths = (
        r"System\CurrentControlSet\Control\Session Manager\Environment",
        r"Software\Microsoft\Windows\CurrentVersion\App Paths",
    )
    look = [["registry", environment], ["registry", app_paths], ["files", rf"{PROGRAM}\manual"]]
    before, _, _, _, installed, paths, manual, _, after, left, gone = computer.does(
        *look, install("new.msi"), *look, ["run", "msiexec", "/x", r"Z:\machine\new.msi", "/qn"], *look
    )
    assert installed["PATH"] == f"{before['PATH']};{PROGRAM}\\" and after["PATH"].rstrip(";") == before["PATH"], "Wine leaves the semicolon"
    assert {name: paths[name][""] for name in ("cim-troubleshooter.exe", "cim-troubleshooterw.exe")} == {
        "cim-troubleshooter.exe": COMMAND_LINE,
        "cim-troubleshooterw.exe": WINDOW,
    }
    assert {*PAGES, "index.html"} == {*manual} and gone == {}
    assert not {"cim-troubleshooter.exe", "cim-troubleshooterw.exe"} & {*left}


def test_a_site_files_folder_stays_for_it_when_the_program_goes(computer: WardComputer) -> None:
    site = rf"{SITE_FOLDER}\site.yaml"
    told = computer.does(
        install("new.msi"),
        ["write", site, "site:\n  name: A ward\n"],
        ["run", "msiexec", "/x", r"Z:\machine\new.msi", "/qn"],
        ["files", SITE_FOLDER],
        ["exists", PROGRAM],
    )
    assert [*told[-2]] == ["site.yaml"]
    assert told[-1] is False


def test_somebody_walks_from_the_picture_to_the_contact(computer: WardComputer, tmp_path: Path) -> None:
    told = computer.does(
        install("new.msi"),
        ["start", "window", [WINDOW]],
        ["sees", FIRST_PAGE],
        ["picture", r"Z:\machine\first.bmp"],
        ["place", FIRST_PAGE],
        ["minimise", FIRST_PAGE],
        ["is_minimised", FIRST_PAGE],
        # A second start brings the first one's window to the front.
        ["run", WINDOW],
        ["is_restored", FIRST_PAGE],
        ["front"],
        ["titles"],
        ["click", 216, 420],
        ["sees", "Checking this computer"],
        ["wait", 1],
        # The checks may be over by now, and the page be called after that.
        ["click_first_below", ""],
        ["wait", 1],
        ["titles"],
        ["click_first_below", ""],
        ["sees", "Contact"],
        ["ends", "window"],
        ["files", LOG],
        ["read", rf"{LOG}\cim-troubleshooter.log"],
    )
    place, second, is_restored, front, titles = told[4], told[7], told[8], told[9], told[10]
    assert told[6] is True
    assert second["code"] == 0 and second["seconds"] < 10
    assert is_restored is True
    assert front.startswith(FIRST_PAGE) and titles == [front]
    assert told[16][0] != told[10][0]
    assert "cim-troubleshooter.log" in told[-2]
    assert "second process" not in told[-1], "the launcher starts the process that asks cards, too"
    _looks_as_on_linux(tmp_path / "first.bmp", place, tmp_path)


def _looks_as_on_linux(picture: Path, place: tuple[int, int, int, int], folder: Path) -> None:
    """The first page under Windows beside the same page drawn here: letters differ by a hair, shapes and colours do not."""
    left, top, width, height = place
    height = min(height, 768 - top)
    windows = Image.open(picture).convert("RGB").crop((left, top, left + width, top + height))
    here = Image.open(_drawn_here(folder / "here.png", width, place[3])).convert("RGB").crop((0, 0, width, height))
    grid = (width // 8, height // 8)
    coarse, other = windows.resize(grid, Image.Resampling.BOX), here.resize(grid, Image.Resampling.BOX)
    difference = ImageStat.Stat(ImageChops.difference(coarse, other)).mean
    # A line that wraps otherwise moves what is below it; a page without its pictures and words is twice as far away.
    empty = Image.new("RGB", grid, here.getpixel((2, height // 2)))
    assert max(difference) < max(ImageStat.Stat(ImageChops.difference(empty, other)).mean) / 2, difference


def _drawn_here(target: Path, width: int, height: int) -> Path:
    program = (
        "import sys; from PySide6.QtWidgets import QApplication; from cim_troubleshooter.guidance.load import built_in_pack\n"
        "from cim_troubleshooter.journey.state import Journey; from cim_troubleshooter.screens.surroundings import Surroundings\n"
        "from cim_troubleshooter.screens.theme.fonts import base_font, load_typeface; from cim_troubleshooter.settings.model import Settings\n"
        "from cim_troubleshooter.screens.window import TroubleshooterWindow\n"
        "application = QApplication(['x']); load_typeface(); application.setFont(base_font())\n"
        "window = TroubleshooterWindow(Surroundings(pack=built_in_pack().pack, settings=Settings(), kiosk=False, faults=()))\n"
        "window.show_journey(Journey()); window.resize(int(sys.argv[2]), int(sys.argv[3])); window.show()\n"
        "application.processEvents(); window.grab().save(sys.argv[1])\n"
    )

    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run([sys.executable, "-c", program, str(target), str(width), str(height)], env=environment, check=True)
    return target


def test_checks_answer_on_the_command_line_with_output_and_exit_code(computer: WardComputer) -> None:
    _, checked, version, wrong = computer.does(
        install("new.msi"),
        ["run", COMMAND_LINE, "check", "--json"],
        ["run", COMMAND_LINE, "--version"],
        ["run", COMMAND_LINE, "no-such-command"],
    )
    report = shown(checked)
    codes = {finding["code"] for check in report["checks"] for finding in check["findings"]}
    assert checked["code"] in (0, 1) and "no-reader" in codes and "check-failed" not in codes
    assert version["code"] == 0 and version["said"].startswith("cim-troubleshooter ")
    assert wrong["code"] == 2 and "no-such-command" in wrong["said"]


def test_login_software_is_found_by_the_installed_program_absent_old_and_current(computer: WardComputer) -> None:
    """The same findings as the checks' own tests prove in full (tests/checks), here by what is installed."""
    agent = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\{agent}"
    checks = ["run", COMMAND_LINE, "check", "--json", "--only", "workstation"]

    def agent_of(version: str) -> list[list[Any]]:
        values = {"DisplayName": "NHS Identity Agent", "DisplayVersion": version, "Publisher": "NHS England"}
        return [["run", "reg", "add", agent, "/v", name, "/d", value, "/f", "/reg:32"] for name, value in values.items()]

    port_service = ["run", "sc", "create", "NHSPortService", "binPath=", r"C:\windows\system32\none.exe", "start=", "demand"]
    told = computer.does(install("new.msi"), checks, *agent_of("2.4.6.0"), port_service, checks, *agent_of("2.4.10.0"), checks)
    absent, old, current = ({finding["code"] for check in shown(told[at])["checks"] for finding in check["findings"]} for at in (1, 6, 10))
    assert {"login-software-missing"} <= absent
    assert {"login-software-too-old", "port-service-stopped"} <= old and "login-software-missing" not in old
    assert not {"login-software-missing", "login-software-too-old"} & current


def test_policy_stands_above_what_the_installer_and_the_command_line_say(computer: WardComputer) -> None:
    told = computer.does(
        install("new.msi", "ORGANISATION=ANY01"),
        ["set_registry", POLICY, "organisation.code", "ANY02"],
        ["set_registry", POLICY, "checks.timeout_seconds", 7],
        ["set_registry", rf"{POLICY}\handover.allow", "1", "copy"],
        ["set_registry", POLICY, "log.level", "nonsense"],
        ["run", COMMAND_LINE, "settings", "show", "--json"],
    )
    told_of = shown(told[-1])
    in_force = {row["name"]: (row["value"], row["from"]) for row in told_of["settings"]}
    assert in_force["organisation.code"] == ("ANY02", "policy")
    assert in_force["checks.timeout_seconds"] == (7, "policy")
    assert in_force["handover.allow"] == (["copy"], "policy")
    assert in_force["log.level"] == ("info", "built-in")
    assert any("log.level" in fault for fault in told_of["faults"])


def test_a_users_policy_holds_for_words_and_contacts_and_not_for_what_guards_the_computer(computer: WardComputer) -> None:
    """Below HKEY_CURRENT_USER, where policy alone may write on Windows; Wine lets anybody."""
    told = computer.does(
        install("new.msi"),
        ["run", "reg", "add", rf"HKCU\{POLICY}", "/v", "site.name", "/d", "Anytown", "/f"],
        ["run", "reg", "add", rf"HKCU\{POLICY}", "/v", "language", "/d", "cy", "/f"],
        ["run", "reg", "add", rf"HKCU\{POLICY}", "/v", "kiosk.enabled", "/d", "1", "/f"],
        ["run", "reg", "add", rf"HKCU\{KEY}", "/v", "organisation.code", "/d", "ANY09", "/f"],
        ["set_registry", POLICY, "language", "en"],
        ["run", COMMAND_LINE, "settings", "show", "--json"],
    )
    in_force = {row["name"]: (row["value"], row["from"]) for row in shown(told[-1])["settings"]}
    assert in_force["site.name"] == ("Anytown", "policy")
    assert in_force["language"] == ("en", "policy"), "the computer's policy stands above the user's"
    assert in_force["kiosk.enabled"] == (False, "built-in")
    assert in_force["organisation.code"] == (None, "built-in"), "what a user can write is no authority"


def test_a_site_file_that_a_user_could_have_written_is_left_aside(computer: WardComputer) -> None:
    site = rf"{SITE_FOLDER}\site.yaml"
    told = computer.does(
        install("new.msi"),
        ["write", site, "site:\n  name: Anytown\n"],
        ["run", COMMAND_LINE, "settings", "show", "--json"],
        ["run", COMMAND_LINE, "settings", "show", "--json", "--site", site],
    )
    unnamed, named = (shown(one) for one in told[2:])
    # Under Wine the user who runs it owns every file, and is not an administrator.
    assert [row["value"] for row in unnamed["settings"] if row["name"] == "site.name"] == [None]
    assert any("not used" in fault for fault in unnamed["faults"])
    assert [row["value"] for row in named["settings"] if row["name"] == "site.name"] == ["Anytown"]


def test_nothing_of_pythons_or_qts_is_taken_from_the_environment_or_the_folder(computer: WardComputer, tmp_path: Path) -> None:
    planted = tmp_path / "planted"
    planted.mkdir()
    for name in ("json.py", "sitecustomize.py", "usercustomize.py", "logging.py"):
        (planted / name).write_text("raise SystemExit('planted')")
    for name in ("python313.dll", "python3.dll", "Qt6Core.dll", "vcruntime140.dll", "msvcp140.dll", "libcrypto-3.dll"):
        (planted / name).write_bytes(b"planted")
    where = r"Z:\machine\planted"
    environment = {
        "PATH": rf"{where};C:\windows\system32;C:\windows",
        "PYTHONPATH": where,
        "PYTHONHOME": where,
        "PYTHONSTARTUP": rf"{where}\json.py",
        "PYTHONINSPECT": "1",
        "QT_PLUGIN_PATH": where,
        "QT_QPA_PLATFORM": "minimal",
        "QT_QPA_PLATFORM_PLUGIN_PATH": where,
        "OPENSSL_CONF": rf"{where}\json.py",
    }
    told = computer.does(
        install("new.msi"),
        ["start", "window", [WINDOW], environment, where],
        ["sees", FIRST_PAGE],
        ["start", "command", [COMMAND_LINE, "--version"], environment, where],
        ["ended", "command"],
    )
    assert told[-1] == 0


@pytest.mark.parametrize("missing", [r"python\python313.dll", r"lib\PySide6\Qt6Widgets.dll", r"lib\cim_troubleshooter.zip"])
def test_a_broken_installation_says_so_names_the_log_and_can_be_repaired(computer: WardComputer, missing: str) -> None:
    told = computer.does(
        install("new.msi"),
        ["remove", rf"{PROGRAM}\{missing}"],
        ["start", "window", [WINDOW]],
        ["sees", NAME],
        ["titles"],
        ["agree", NAME],
        ["ended", "window"],
        ["files", LOG],
        ["run", COMMAND_LINE, "settings", "show"],
        # `msiexec /fa` says the same in fewer words; Wine's does not know it.
        install("new.msi", "REINSTALL=ALL", "REINSTALLMODE=amus"),
        ["exists", rf"{PROGRAM}\{missing}"],
        ["start", "again", [WINDOW]],
        ["sees", FIRST_PAGE],
    )
    assert told[4] == [NAME], "one box, and no window"
    assert told[6] == 2
    assert told[7], "a log was written"
    if "Qt6" not in missing:
        assert told[8]["code"] == 2 and "cannot start" in told[8]["said"] and "log is in" in told[8]["said"].lower()
    assert told[9]["code"] == 0 and told[10] is True


def test_an_upgrade_keeps_what_was_said_and_a_downgrade_is_refused(computer: WardComputer) -> None:
    told = computer.does(
        install("old.msi", "ORGANISATION=ANY01", "DESKTOPSHORTCUT=0", "KIOSK=1"),
        install("new.msi", "KIOSK=0"),
        ["registry", INSTALLED_PROGRAMS],
        ["registry", KEY],
        ["shortcuts"],
        ["files", PROGRAM],
        install("old.msi"),
        ["registry", INSTALLED_PROGRAMS],
        ["run", COMMAND_LINE, "--version"],
        ["run", "msiexec", "/x", r"Z:\machine\new.msi", "/qn"],
        ["exists", PROGRAM],
        ["registry", KEY],
    )
    old, new, listed, key, shortcuts, files, downgrade, still, runs, removed, there, left = told
    assert old["code"] == 0 and new["code"] == 0
    [entry] = listed.values()
    assert entry["DisplayVersion"] != OLD_VERSION
    assert key["organisation.code"] == "ANY01" and "kiosk.enabled" not in key, "what is said now stands above what was said"
    assert shortcuts == {"start menu": True}
    assert len(files) > 200
    assert downgrade["code"] not in (0, 3010)
    assert still == listed and runs["code"] == 0
    assert removed["code"] == 0 and there is False and left == {}


def test_everything_that_is_installed_can_be_imported(computer: WardComputer) -> None:
    """With the installed library and nothing else: what was left out of it is needed by no module."""
    every = (
        f"{AS_INSTALLED}\nimport importlib, pkgutil\n"
        "import cim_troubleshooter, segno, smartcard, yaml, PySide6\n"
        "names = ['PySide6.QtCore', 'PySide6.QtGui', 'PySide6.QtPrintSupport', 'PySide6.QtWidgets']\n"
        "for package in (cim_troubleshooter, segno, smartcard, yaml):\n"
        "    names += [one.name for one in pkgutil.walk_packages(package.__path__, package.__name__ + '.')]\n"
        "for name in names:\n"
        "    if not name.endswith('__main__'): importlib.import_module(name)\n"
        "print(len(names))\n"
    )
    computer_told = computer.does(
        install("new.msi"), ["write", r"Z:\machine\every.py", every], ["run", PYTHON, "-I", "-S", r"Z:\machine\every.py"]
    )
    assert computer_told[-1]["code"] == 0, computer_told[-1]["said"]
    assert int(computer_told[-1]["said"]) > 100


@pytest.mark.parametrize("plugin", QT_PLUGINS)
def test_without_any_of_qts_plugins_the_window_does_not_come(computer: WardComputer, plugin: str) -> None:
    told = computer.does(
        install("new.msi"),
        ["remove", rf"{PROGRAM}\lib\PySide6\plugins\{plugin}"],
        ["start", "window", [WINDOW]],
        ["sees", ""],
        ["wait", 2],
        ["titles"],
    )
    # Qt itself says in a box that it has no platform.
    assert not any(title.startswith(FIRST_PAGE) for title in told[-1]), QT_PLUGINS[plugin]


@pytest.mark.parametrize("kiosk", [False, True])
def test_windows_installer_can_close_the_window_at_its_first_asking(computer: WardComputer, kiosk: bool) -> None:
    """ENDSESSION_CLOSEAPP is what the Restart Manager says before files are replaced."""
    title = NAME if kiosk else FIRST_PAGE
    told = computer.does(
        install("new.msi"),
        ["start", "window", [WINDOW, *(["--kiosk"] if kiosk else [])]],
        ["sees", title],
        ["wait", 1],
        ["end_session", title, 1],
        ["ended", "window"],
    )
    assert told[-2][0] == 1, "it agrees"
    assert told[-1] == 0

"""The program as scripts and management tools use it: real processes, streams and exit codes, and never a traceback."""

import json
import os
import pathlib
import shutil
import subprocess
import sys

import pytest

from cim_troubleshooter.checks.catalogue import all_kinds
from cim_troubleshooter.commands.parser import COMMANDS, parsed
from cim_troubleshooter.settings.definition import SETTINGS
from tests.support.small_pack import write_files, write_pack

PROGRAM = [sys.executable, "-m", "cim_troubleshooter"]


def ran(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    around = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    around |= {"PYTHONPATH": "gui", **environment}
    done = subprocess.run([*PROGRAM, *arguments], env=around, capture_output=True, text=True, timeout=60, check=False)
    assert "Traceback" not in done.stdout + done.stderr
    return done


@pytest.mark.parametrize(
    "arguments",
    [
        ["bogus"],
        ["flows"],
        ["flows", "new"],
        ["flows", "new", "cause"],
        ["flows", "new", "casue", "card-sticky", "flows/cim"],
        ["flows", "new", "cause", "Card Sticky", "flows/cim"],
        ["flows", "new", "cause", "card-damaged", "flows/cim"],
        ["flows", "new", "cause", "card-sticky", "/nowhere"],
        ["flows", "new", "cause", "card-sticky", "flows/cim", "flows/cim"],
        ["flows", "new", "pack", "ours", "/nowhere"],
        ["flows", "draw", "flows/cim"],
        ["flows", "draw", "flows/cim", "-o"],
        ["flows", "draw", "flows/cim", "-o", "/nowhere/picture.svg"],
        ["flows", "draw", "/nowhere", "-o", "picture.svg"],
        ["flows", "lint", "flows/cim", "-o", "picture.svg"],
        ["check", "--only", "nothing"],
        ["check", "--timeout", "soon"],
        ["check", "--timeout"],
        ["settings", "show", "--kiosk"],
        ["--nonsense"],
        ["flows", "lint", "/nowhere"],
        ["flows", "preview", "flows/cim"],
        ["flows", "preview", "/nowhere", "-o", "build/preview"],
        ["flows", "preview", "flows/cim", "-o", "Makefile"],
        ["flows", "lint", "flows/cim", "-o", "build/preview"],
    ],
    ids=" ".join,
)
def test_a_wrong_use_is_one_line_and_exit_code_2(arguments: list[str]) -> None:
    done = ran(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.strip().splitlines()) == 1


def test_check_gives_the_documented_json_and_exit_code() -> None:
    done = ran("check", "--json", "--only", "card-service,card", "--timeout", "5")
    told = json.loads(done.stdout)
    assert told["schema"] == 1
    assert [check["id"] for check in told["checks"]] == ["card-service", "card"]
    assert all({"id", "outcome", "seconds", "findings"} == set(check) for check in told["checks"])
    outcomes = {check["outcome"] for check in told["checks"]}
    assert done.returncode == (1 if outcomes & {"problem", "attention"} else 0 if "ok" in outcomes else 2)


def test_options_stand_before_or_after_the_command(tmp_path: pathlib.Path) -> None:
    site = tmp_path / "site.yaml"
    site.write_text("site:\n  name: Anytown\n")
    before, after = ran("--site", str(site), "settings", "show", "--json"), ran("settings", "show", "--json", "--site", str(site))
    assert before.stdout == after.stdout
    rows = {row["name"]: row for row in json.loads(after.stdout)["settings"]}
    assert rows["site.name"] == {"name": "site.name", "value": "Anytown", "from": "site file"}


def test_the_settings_tell_which_guidance_is_in_force_and_what_each_folder_changed(tmp_path: pathlib.Path) -> None:
    about = "id: ours\ntitle: Our hospital\nlanguage: en\nowner: IT\nreviewed: 2026-11-01\nover: cim\nhides: [causes/card-damaged]\n"
    desk = "kind: local-it\ntitle: Our IT desk\nphone: 020 7946 0001\n"
    folder = write_files(tmp_path / "ours", {"pack.yaml": about, "contacts/local-it.yaml": desk, "contacts/night.yaml": "titel: x\n"})
    done = ran("settings", "show", "--json", "--pack", folder, XDG_STATE_HOME=str(tmp_path))
    built_in, ours = json.loads(done.stdout)["guidance"]
    assert (built_in["id"], built_in["faults"]) == ("cim", [])
    assert (ours["title"], ours["folder"], ours["replaced"], ours["hidden"]) == (
        "Our hospital",
        folder,
        ["contacts/local-it"],
        ["causes/card-damaged"],
    )
    assert "night.yaml:1:1: “titel” is not known here." in ours["faults"][0]
    shown = ran("settings", "show", "--pack", folder, XDG_STATE_HOME=str(tmp_path))
    assert "replaced: contacts/local-it" in shown.stdout and "night.yaml:1:1" in shown.stderr


def test_without_a_display_the_window_says_so_in_one_line() -> None:
    done = ran()
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_display_that_nobody_serves_is_no_display() -> None:
    done = ran(DISPLAY=":12345")
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_symptom_that_does_not_exist_is_one_line() -> None:
    done = ran("--symptom", "nothing", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 2
    assert "log-in" in done.stderr


def test_a_clean_pack_lints_with_0_and_a_broken_one_with_1(tmp_path: pathlib.Path) -> None:
    assert ran("flows", "lint", "flows/cim").returncode == 0
    (tmp_path / "pack.yaml").write_text("titel: Broken\n")
    done = ran("flows", "lint", str(tmp_path))
    assert done.returncode == 1
    assert f"{tmp_path / 'pack.yaml'}:1:1: " in done.stdout
    assert json.loads(ran("flows", "lint", "--json", str(tmp_path)).stdout)["faults"]


BROKEN_COPIES = [
    ("causes/no-roles.yaml", "explains:", "explain:", 1, "“explain” is not known here. Did you mean “explains”?"),
    ("causes/no-roles.yaml", "title: ", 'title: "', 8, "A quote is opened here, and never closed."),
    ("symptoms/select-role.yaml", "- no-roles\n", "- no-rolse\n", 5, "There is no cause “no-rolse”. Did you mean “no-roles”?"),
    ("pack.yaml", "owner:", "ownr:", 1, "“ownr” is not known here. Did you mean “owner”?"),
]


@pytest.mark.parametrize(("file", "was", "becomes", "column", "says"), BROKEN_COPIES)
def test_what_is_broken_in_a_copy_of_the_guidance_is_told_once_with_its_place(
    tmp_path: pathlib.Path, file: str, was: str, becomes: str, column: int, says: str
) -> None:
    copy = pathlib.Path(shutil.copytree("flows/cim", tmp_path / "copy"))
    text = (copy / file).read_text(encoding="utf-8")
    at = text[: text.index(was)].count("\n") + 1
    (copy / file).write_text(text.replace(was, becomes, 1), encoding="utf-8")
    done = ran("flows", "lint", "--json", str(copy))
    told = [fault for fault in json.loads(done.stdout)["faults"] if not fault["warning"]]
    assert done.returncode == 1
    assert told[0] == {"file": str(copy / file), "line": at, "column": column, "says": says, "warning": False}
    assert {fault["file"] for fault in told} == {str(copy / file)}


def test_a_sites_folder_is_begun_and_told_what_to_fill_in(tmp_path: pathlib.Path) -> None:
    done = ran("flows", "new", "pack", "ours", str(tmp_path))
    assert (done.returncode, str(tmp_path / "ours" / "pack.yaml") in done.stdout) == (0, True)
    done = ran("flows", "new", "contact", "local-it", "--pack", str(tmp_path / "ours"))
    assert (done.returncode, "pack.yaml:6:1: There is nothing after this name" in done.stderr) == (2, True)
    (tmp_path / "ours" / "pack.yaml").write_text("id: ours\ntitle: Ours\nlanguage: en\nowner: IT\nreviewed: 2026-11-25\nover: cim\n")
    done = ran("flows", "new", "contact", "local-it", "--pack", str(tmp_path / "ours"))
    assert (done.returncode, "It is a copy of" in done.stdout) == (0, True)
    assert ran("flows", "lint", str(tmp_path / "ours")).returncode == 0


def test_a_pack_is_drawn_and_what_is_broken_in_it_is_told(tmp_path: pathlib.Path) -> None:
    picture = tmp_path / "picture.svg"
    done = ran("flows", "draw", write_pack(tmp_path / "pack", causes_no_power="titel: x"), "-o", str(picture))
    assert (done.returncode, "A4" in done.stdout) == (0, True)
    assert "no-power.yaml:1:1: “titel” is not known here. Did you mean “title”?" in done.stderr
    assert picture.read_text(encoding="utf-8").startswith("<?xml")


@pytest.mark.parametrize("arguments", [["check"], ["settings", "show"], ["flows", "lint", "flows/cim"], ["--version"]], ids=" ".join)
def test_commands_do_without_qt(arguments: list[str]) -> None:
    code = f"import sys; from cim_troubleshooter.command_line import main; main({arguments!r}); print('PySide6' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, "PYTHONPATH": "gui"}, capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout.splitlines()[-1] == "False"


def test_a_reader_that_stops_reading_is_no_fault() -> None:
    done = subprocess.run(
        f"{' '.join(PROGRAM)} settings show | head -n 1",
        shell=True,
        env={**os.environ, "PYTHONPATH": "gui"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["flows"], "flows lint, flows new"),
        (["check", "--kiosk"], "--kiosk does not belong"),
        (["--json"], "--json does not belong"),
        (["--kiosk", "--nonsense"], "“--nonsense” is not an option"),
        (["check", "card"], "“card” is one word too many"),
        (["check", "--timeout", "601"], "a number of seconds from 0.01 to 600"),
        (["check", "--tim", "5"], "“--tim” is not an option"),
        (["--site", "--kiosk"], "--site needs something after it"),
    ],
    ids=" ".join,
)
def test_a_wrong_use_is_told_in_words_and_with_where_to_read_on(arguments: list[str], says: str) -> None:
    told = ran(*arguments).stderr
    assert says in told and "--help" in told


def test_options_and_words_stand_in_any_order_and_nothing_is_lost() -> None:
    one = parsed(["--pack", "a", "--json", "ask", "card", "--limit=3", "is", "--pack", "b", "locked"])
    assert (one.command, one.packs, one.json, one.limit, one.words) == ("ask", ["a", "b"], True, 3, ["card", "is", "locked"])
    assert parsed(["--site", "check", "flows", "--json", "lint", "x", "y"]).folders == ["x", "y"]
    assert parsed(["check", "--only", "card,clock", "--only=reader"]).only == ["card", "clock", "reader"]
    assert parsed(["ask", "--json", "--", "--site"]).words == ["--site"]


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_its_help_and_its_line_in_the_manual(command: str) -> None:
    told = ran(*command.split(), "--help")
    assert (told.returncode, told.stderr) == (0, "")
    assert command in told.stdout and command in ran("--help").stdout
    (line,) = [
        line
        for line in pathlib.Path("gui/README.md").read_text(encoding="utf-8").splitlines()
        if line.startswith((f"| `{command} [", f"| `{command} D", f"| `{command} K", f"| `{command} F"))
    ]
    missing = [name for name in COMMANDS[command].options if name not in line.replace("-o ", "--output ")]
    assert missing == []


def test_the_manual_names_every_setting_and_every_finding() -> None:

    manual = pathlib.Path("gui/README.md").read_text(encoding="utf-8")
    missing = [name for name in [*(setting.name for setting in SETTINGS), *all_kinds()] if f"`{name}`" not in manual]
    assert missing == []

"""`ask`: what a person says or a screen shows, to symptoms and causes, for scripts and for people."""

import json
import pathlib

import pytest

from cim_troubleshooter.guidance.load import built_in_pack
from tests.command_line.test_command_line import ran
from tests.support.small_pack import write_pack


def test_ask_gives_the_documented_json() -> None:
    done = ran("ask", "--json", "card printer")
    told = json.loads(done.stdout)
    assert (done.returncode, told["schema"], told["query"]) == (0, 1, "card printer")
    assert (told["sure"], told["questions"]) == (True, [])
    first = told["results"][0]
    assert set(first) == {"kind", "id", "title", "matched", "fixed_by"}
    assert (first["kind"], first["id"], first["fixed_by"]) == ("cause", "card-printer", "local-it")


def test_nothing_found_is_exit_code_1_and_still_json() -> None:
    done = ran("ask", "--json", "xqzzt wvvk")
    told = json.loads(done.stdout)
    assert (done.returncode, {**told, "questions": []}) == (
        1,
        {"schema": 1, "query": "xqzzt wvvk", "results": [], "sure": False, "questions": []},
    )
    assert [question["id"] for question in told["questions"]] == ["find-out-computer", "find-out-card", "find-out-light"]
    assert all(set(question) == {"id", "asks", "answers"} and question["answers"] for question in told["questions"])
    assert told["questions"][0]["asks"] in ran("ask", "xqzzt wvvk").stdout
    assert ran("ask", "").returncode == 1


def test_a_symptom_is_fixed_by_nobody_in_particular() -> None:
    told = json.loads(ran("ask", "--json", "Problems selecting a role").stdout)
    assert (told["results"][0]["kind"], told["results"][0]["id"], told["results"][0]["fixed_by"]) == ("symptom", "select-role", None)


def test_people_read_a_line_for_each_answer_and_words_need_no_quotes() -> None:
    done = ran("ask", "card", "printer", "--limit", "2")
    assert done.returncode == 0
    assert built_in_pack().pack.causes["card-printer"].title in done.stdout
    assert len(json.loads(ran("ask", "--limit=2", "--json", "smartcard").stdout)["results"]) == 2


@pytest.mark.parametrize(
    "arguments", [["ask"], ["ask", "--limit", "none", "card"], ["ask", "--limit", "0", "card"], ["check", "--limit", "2"]], ids=" ".join
)
def test_a_wrong_use_is_one_line_and_exit_code_2(arguments: list[str]) -> None:
    done = ran(*arguments)
    assert (done.returncode, done.stdout, len(done.stderr.strip().splitlines())) == (2, "", 1)


def test_a_sites_own_guidance_is_searched_too(tmp_path: pathlib.Path) -> None:
    folder = write_pack(tmp_path)
    by_pack = ran("ask", "--json", "--pack", folder, "the reader has no power")
    site = tmp_path / "site.yaml"
    site.write_text(f"guidance:\n  packs: [{folder}]\n")
    by_site = ran("ask", "--site", str(site), "--json", "the reader has no power")
    assert json.loads(by_pack.stdout)["results"][0]["id"] == "no-power"
    assert by_site.stdout == by_pack.stdout


def test_what_was_asked_is_never_logged(tmp_path: pathlib.Path) -> None:
    site = tmp_path / "site.yaml"
    site.write_text(f"log:\n  level: debug\n  folder: {tmp_path / 'log'}\n")
    ran("ask", "--site", str(site), "Mrs Example 555123456789 locked", XDG_STATE_HOME=str(tmp_path / "state"))
    written = [file.read_text() for file in tmp_path.rglob("*") if file.is_file() and file != site]
    assert not [text for text in written if "Example" in text or "5551" in text]

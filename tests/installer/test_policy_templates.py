"""The Group Policy templates against the schema's rules and the limits of Intune's import."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

import pytest
from PySide6.QtCore import QXmlStreamReader

from cim_troubleshooter.checks.catalogue import all_checks
from cim_troubleshooter.settings.definition import ALSO_FOR_A_USER, BY_NAME, SETTINGS
from installer.policy.templates import ALSO_IN, CATEGORIES, LANGUAGE, TITLES, policy_title, write_templates

SCHEMA = "{http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions}"
NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
CONTROL_OF = {"decimal": "decimalTextBox", "text": "textBox", "enum": "dropdownList", "list": "listBox"}
REFUSED_KEYS = ("system", r"software\microsoft", r"software\policies\microsoft")


def parsed(path: Path) -> Element:
    root = fromstring(path.read_text("utf-8"))
    assert all(one.tag.startswith(SCHEMA) for one in root.iter())
    for one in root.iter():
        one.tag = one.tag.removeprefix(SCHEMA)
    return root


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return write_templates(tmp_path_factory.mktemp("templates"))


@pytest.fixture(scope="module")
def admx(files: list[Path]) -> Element:
    return parsed(files[0])


@pytest.fixture(scope="module")
def adml(files: list[Path]) -> Element:
    return parsed(files[1])


def test_every_setting_has_its_policy_and_every_policy_its_setting(admx: Element) -> None:
    assert [policy.get("name") for policy in admx.iter("policy")] == [setting.attribute for setting in SETTINGS]
    for policy in admx.iter("policy"):
        written = {one.get("valueName") for one in policy.iter() if one.get("valueName")} | {
            str(one.get("key")).rpartition("\\")[2] for one in policy.iter("list")
        }
        [name] = written
        assert name in BY_NAME
        assert policy.get("class") == ("Both" if name in ALSO_FOR_A_USER else "Machine")


def test_parts_stand_in_the_schemas_order(admx: Element, adml: Element) -> None:
    assert [one.tag for one in admx] == ["policyNamespaces", "resources", "supportedOn", "categories", "policies"]
    assert [one.tag for one in adml] == ["displayName", "description", "resources"]
    assert [one.tag for one in adml.findall("resources/*")] == ["stringTable", "presentationTable"]
    for policy in admx.iter("policy"):
        tags = [one.tag for one in policy]
        assert tags in (
            ["parentCategory", "supportedOn", "enabledValue", "disabledValue"],
            ["parentCategory", "supportedOn", "elements"],
        )


def test_an_administrator_finds_each_policy_by_a_title_below_a_heading(admx: Element, adml: Element) -> None:
    strings = {one.get("id"): str(one.text) for one in adml.iter("string")}
    assert {*TITLES} >= {setting.name for setting in SETTINGS}
    titles = [strings[str(policy.get("displayName"))[len("$(string.") : -1]] for policy in admx.iter("policy")]
    assert titles == [policy_title(setting) for setting in SETTINGS] and len({*titles}) == len(titles)
    assert not any("." in title or "_" in title for title in titles), "words, and no names of settings"
    for setting in SETTINGS:
        assert setting.name in strings[f"{setting.attribute}_Explain"], "the manual is found by it"
    parents = {one.get("name"): [inner.get("ref") for inner in one] for one in admx.iter("category")}
    assert parents == {"CIMTroubleshooter": [], **{f"CIMTroubleshooter_{one}": ["CIMTroubleshooter"] for one in CATEGORIES}}


def test_what_may_stand_in_a_list_is_told_beside_it(adml: Element) -> None:
    strings = {one.get("id"): str(one.text) for one in adml.iter("string")}
    assert all(f"{check.id} ({check.title})" in strings["checks_enabled_Explain"] for check in all_checks())
    assert "copy, save, print, email, qr" in strings["handover_allow_Explain"]


def test_a_british_console_has_the_same_texts_in_its_own_folder(files: list[Path]) -> None:
    assert [path.parent.name for path in files[1:]] == [LANGUAGE, ALSO_IN]
    assert files[1].read_bytes() == files[2].read_bytes()


def test_a_second_parser_reads_the_same(files: list[Path]) -> None:
    """Qt's parser, which shares nothing with Expat, which is Python's."""
    for path in files:
        reader, told = QXmlStreamReader(path.read_text("utf-8")), []
        while not reader.atEnd():
            if reader.readNext() == QXmlStreamReader.TokenType.StartElement:
                attributes = {one.name(): one.value() for one in reader.attributes()}
                told.append((f"{{{reader.namespaceUri()}}}{reader.name()}", attributes))
        assert not reader.hasError(), reader.errorString()
        assert told == [(one.tag, one.attrib) for one in fromstring(path.read_text("utf-8")).iter()]


def test_every_policy_carries_what_the_schema_asks_for(admx: Element) -> None:
    categories = {one.get("name") for one in admx.iter("category")}
    supported = {one.get("name") for one in admx.iter("definition")}
    for policy in admx.iter("policy"):
        assert NAME.fullmatch(str(policy.get("name")))
        assert {"name", "class", "displayName", "explainText", "key"} <= set(policy.keys())
        assert not str(policy.get("key")).upper().startswith(("HKLM", "HKEY"))
        assert [one.get("ref") for one in policy.findall("parentCategory")][0] in categories - {"CIMTroubleshooter"}
        assert [one.get("ref") for one in policy.findall("supportedOn")][0] in supported
        if policy.find("elements") is None:
            assert policy.get("valueName")


def test_every_word_that_is_named_is_there_and_every_word_is_named(admx: Element, adml: Element) -> None:
    named = {found for one in admx.iter() for value in one.attrib.values() for found in re.findall(r"\$\(string\.(\w+)\)", value)}
    strings = {one.get("id"): one.text for one in adml.iter("string")}
    assert named == set(strings)
    assert all(text and text.strip() for text in strings.values())


def test_every_element_has_one_control_of_its_kind_in_the_same_order(admx: Element, adml: Element) -> None:
    presentations = {one.get("id"): [*one] for one in adml.iter("presentation")}
    used = set()
    for policy in admx.iter("policy"):
        elements = policy.find("elements")
        if elements is None:
            assert policy.get("presentation") is None
            continue
        name = str(re.fullmatch(r"\$\(presentation\.(\w+)\)", str(policy.get("presentation")))[1])  # type: ignore[index]
        used.add(name)
        controls = presentations[name]
        assert [CONTROL_OF[element.tag] for element in elements] == [control.tag for control in controls]
        assert [element.get("id") for element in elements] == [control.get("refId") for control in controls]
        for control in controls:
            assert control.text or control.find("label") is not None
    assert used == set(presentations)


def test_limits_and_choices_are_those_of_the_setting(admx: Element) -> None:
    for element in admx.iter("decimal"):
        if element.get("valueName"):
            limits = BY_NAME[str(element.get("valueName"))].limits
            assert limits == (int(str(element.get("minValue"))), int(str(element.get("maxValue"))))
    for element in admx.iter("enum"):
        setting = BY_NAME[str(element.get("valueName"))]
        assert tuple(one.text for one in element.iter("string")) == setting.choices
    for element in admx.iter("text"):
        assert 0 < int(str(element.get("maxLength"))) <= 1023


def test_off_is_told_from_not_set(admx: Element) -> None:
    for policy in admx.iter("policy"):
        if policy.find("elements") is None:
            states = [one.get("value") for state in ("enabledValue", "disabledValue") for one in policy.findall(f"{state}/*")]
            assert states == ["1", "0"]


def test_intune_takes_it(files: list[Path], admx: Element) -> None:
    assert all(path.stat().st_size < 1_000_000 for path in files)
    assert LANGUAGE == "en-US" and files[1].parent.name == "en-US" and files[0].stem == files[1].stem
    assert admx.find("policyNamespaces/using") is None
    tags = {one.tag for one in admx.iter()}
    assert "comboBox" not in tags and "longDecimal" not in tags
    for one in admx.iter():
        if key := one.get("key"):
            assert not key.lower().startswith(REFUSED_KEYS)
            assert key.lower().startswith("software\\policies\\")


def test_names_stay_as_they_were(admx: Element) -> None:
    """Intune's addresses and people's Group Policy objects hold these names. Add to them; change none."""
    told = {str(policy.get("name")) for policy in admx.iter("policy")}
    assert {
        "kiosk_enabled", "kiosk_idle_seconds", "guidance_packs", "contacts_file", "organisation_code", "checks_enabled",
        "checks_timeout_seconds", "handover_allow", "site_name", "site_accent", "log_level", "log_folder",
    } <= told  # fmt: skip
    assert admx.find("policyNamespaces/target").get("namespace") == "CIMTroubleshooter.Policies"  # type: ignore[union-attr]


def test_nothing_may_be_said_in_fewer_words_than_a_person_needs(adml: Element) -> None:
    explained = [str(one.text) for one in adml.iter("string") if str(one.get("id")).endswith("_Explain")]
    assert len(explained) == len(SETTINGS)
    assert all(len(text) > 80 and "Enabled" in text for text in explained)

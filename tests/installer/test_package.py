"""The package by the rules that Windows' own validators (ICE) go by, re-built over its tables.

Each test's name begins with the rules' numbers, as Microsoft lists them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from pathlib import PureWindowsPath

import pytest

from installer.msi.product import UPGRADE_CODE
from installer.msi.properties import PROPERTIES
from tests.installer.database import Database

pytestmark = pytest.mark.long
GUID = re.compile(r"\{[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}\}")
IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_.]*")
SEQUENCES = ("InstallExecuteSequence", "InstallUISequence", "AdminExecuteSequence", "AdminUISequence", "AdvtExecuteSequence")
STANDARD_FOLDERS = {"TARGETDIR", "ProgramFiles64Folder", "CommonAppDataFolder", "DesktopFolder", "ProgramMenuFolder"}
_64_BIT, _REGISTRY_KEY_PATH = 256, 4


def sequence(database: Database, name: str) -> dict[str, int]:
    return {row["Action"]: int(row["Sequence"]) for row in database.rows(name)}


def test_02_08_a_components_key_path_is_its_own_and_its_identifier_nobody_elses(database: Database) -> None:
    files = {row["File"]: row["Component_"] for row in database.rows("File")}
    values = {row["Registry"]: row["Component_"] for row in database.rows("Registry")}
    created = {row["Component_"] for row in database.rows("CreateFolder")}
    for row in database.rows("Component"):
        if not row["KeyPath"]:
            assert row["Component"] in created, "18: a component whose key path is its folder makes that folder"
        else:
            owner = values if int(row["Attributes"]) & _REGISTRY_KEY_PATH else files
            assert owner[row["KeyPath"]] == row["Component"]
        assert GUID.fullmatch(row["ComponentId"]), "92: every component can be counted"
    assert len({row["ComponentId"] for row in database.rows("Component")}) == len(database.rows("Component"))


def test_03_06_32_every_value_is_of_its_columns_kind_and_length(database: Database) -> None:
    validation = {(row["Table"], row["Column"]): row for row in database.rows("_Validation")}
    for name, table in database.tables.items():
        keys = [tuple(row[key] for key in table.keys) for row in table.rows]
        assert len(set(keys)) == len(keys), name
        for column, kind in table.columns.items():
            rule = validation[name, column]
            assert rule["Nullable"] == ("Y" if kind[0].isupper() else "N")
            for row in table.rows:
                value = row[column]
                assert value or rule["Nullable"] == "Y", (name, column, row)
                if kind[0] in "iI" and value:
                    assert int(rule["MinValue"]) <= int(value) <= int(rule["MaxValue"]), (name, column, row)
                elif kind[0] in "sSlL" and int(kind[1:]):
                    assert len(value) <= int(kind[1:]), (name, column, row)
                if value and rule["Category"] == "Identifier":
                    assert IDENTIFIER.fullmatch(value), (name, column, row)
                if value and rule["Category"] == "Guid":
                    assert GUID.fullmatch(value), (name, column, row)
            if rule["KeyTable"]:
                target = database.tables[rule["KeyTable"]]
                assert {row[column] for row in table.rows} - {""} <= {one[target.keys[0]] for one in target.rows}, (name, column)


def test_04_71_files_are_numbered_without_a_gap_on_the_one_disk(database: Database) -> None:
    [media] = database.rows("Media")
    assert media["DiskId"] == "1"
    numbers = [int(row["Sequence"]) for row in database.rows("File")]
    assert sorted(numbers) == list(range(1, int(media["LastSequence"]) + 1))


def test_05_16_24_40_46_87_properties_are_all_there_and_none_too_many(database: Database) -> None:
    properties = database.properties
    assert {"ProductCode", "ProductLanguage", "ProductName", "ProductVersion", "Manufacturer", "UpgradeCode"} <= set(properties)
    assert len(properties["ProductName"]) <= 63
    assert GUID.fullmatch(properties["ProductCode"])
    assert properties["UpgradeCode"] == UPGRADE_CODE
    major, minor, build = map(int, properties["ProductVersion"].split("."))
    assert major <= 255 and minor <= 255 and build <= 65535
    assert not {"REINSTALLMODE", "ADDLOCAL", "REMOVE", "ADVERTISE", "REINSTALL", "ADDSOURCE"} & set(properties)
    assert all(IDENTIFIER.fullmatch(name) for name in properties)
    named = {
        *properties,
        *(row["Property"] for row in database.rows("AppSearch")),
        *(row["Source"] for row in database.rows("CustomAction")),
    }
    assert max(Counter(name.lower() for name in named).values()) == 1


def test_09_48_nothing_goes_to_the_system_folder_or_a_fixed_drive(database: Database) -> None:
    folders = {row["Directory"]: row for row in database.rows("Directory")}
    assert "SystemFolder" not in folders and "System64Folder" not in folders
    for name in database.tables:
        for row in database.rows(name):
            assert not any(re.match(r"[A-Za-z]:\\", value) for value in row.values()), row


def test_21_every_component_belongs_to_the_feature(database: Database) -> None:
    held = Counter(row["Component_"] for row in database.rows("FeatureComponents"))
    assert held == Counter(row["Component"] for row in database.rows("Component"))


def test_26_27_63_82_actions_stand_in_their_order(database: Database) -> None:
    at = sequence(database, "InstallExecuteSequence")
    order = [
        "FindRelatedProducts", "AppSearch", "LaunchConditions", "ValidateProductID", "CostInitialize", "FileCost", "CostFinalize",
        "MigrateFeatureStates", "InstallValidate", "InstallInitialize", "RemoveExistingProducts", "ProcessComponents",
        "UnpublishFeatures", "RemoveRegistryValues", "RemoveShortcuts", "RemoveFiles", "RemoveFolders", "CreateFolders", "InstallFiles",
        "CreateShortcuts", "WriteRegistryValues", "RegisterUser", "RegisterProduct", "PublishFeatures", "PublishProduct",
        "InstallFinalize",
    ]  # fmt: skip
    assert at["RemoveRegistryValues"] < at["RemoveEnvironmentStrings"] < at["WriteRegistryValues"] < at["WriteEnvironmentStrings"]
    assert [at[name] for name in order] == sorted(at[name] for name in order)
    assert {"CostInitialize", "FileCost", "CostFinalize", "ExecuteAction"} <= set(sequence(database, "InstallUISequence"))
    assert {"CostInitialize", "CostFinalize", "InstallValidate", "InstallInitialize", "InstallFinalize"} <= set(
        sequence(database, "AdvtExecuteSequence")
    )
    assert {"InstallAdminPackage", "InstallFiles"} <= set(sequence(database, "AdminExecuteSequence"))
    for name in SEQUENCES:
        numbers = list(sequence(database, name).values())
        assert len(set(numbers)) == len(numbers)


def test_30_no_folder_holds_two_files_of_one_name_short_or_long(database: Database) -> None:
    place = {row["Component"]: row["Directory_"] for row in database.rows("Component")}
    names: dict[str, list[str]] = defaultdict(list)
    for row in database.rows("File"):
        short, long = row["FileName"].split("|")
        assert re.fullmatch(r"[A-Z0-9~_]{1,8}(\.[A-Z0-9]{1,3})?", short)
        names[place[row["Component_"]]] += [short.lower(), long.lower()]
    for inside in names.values():
        assert len(set(inside)) == len(inside)


def test_33_53_70_the_registry_gets_plain_values_of_our_own(database: Database) -> None:
    for row in database.rows("Registry"):
        assert row["Root"] == "2"
        assert not re.search(r"Classes|Installer\\(Products|UserData)|Policies", row["Key"])
        ours = row["Key"].startswith(r"Software\CIM Troubleshooter") or re.search(r"\\App Paths\\cim-troubleshooterw?\.exe$", row["Key"])
        ours = ours or row["Key"].endswith(r"Services\EventLog\Application\CIM Troubleshooter")
        assert ours or row["Key"].endswith(r"CurrentVersion\Run")
        if row["Value"].startswith("#"):
            assert row["Value"][1:].isdigit()


def test_69_98_path_is_added_to_and_what_was_added_goes_with_the_program(database: Database) -> None:
    [row] = database.rows("Environment")
    assert row["Name"] == "=-*PATH", "for the machine, made at installation, removed with the program"
    assert row["Value"] == "[~];[INSTALLFOLDER]", "what is there stays, and comes first"


def test_36_50_the_icon_is_used_and_named_as_what_it_stands_for(database: Database) -> None:
    icons = {row["Name"] for row in database.rows("Icon")}
    used = {database.properties["ARPPRODUCTICON"], *(row["Icon_"] for row in database.rows("Shortcut"))}
    assert icons == used


def test_39_80_the_summary_says_64_bit_one_language_and_packed_files(database: Database) -> None:
    summary = database.summary
    assert summary["Template"] == f"x64;{database.properties['ProductLanguage']}"
    assert summary["Version"].startswith("500")
    assert summary["Source"].startswith("2 ")
    assert GUID.fullmatch(summary["Revision number (UUID)"])
    assert all(int(row["Attributes"]) & _64_BIT for row in database.rows("Component"))


def test_43_57_64_91_shortcuts_stand_in_everybodys_folders(database: Database) -> None:
    """43 and 57 want a value below HKEY_CURRENT_USER as their key path; ours is below HKEY_LOCAL_MACHINE, since the package is
    for the whole machine and everybody's desktop and start menu are meant, which those rules do not know of."""
    assert database.properties["ALLUSERS"] == "1"
    assert {row["Directory_"] for row in database.rows("Shortcut")} == {"DesktopFolder", "ProgramMenuFolder"}
    assert all(row["Root"] not in ("1", "3") for row in database.rows("Registry"))


def test_54_56_folders_have_one_root_and_components_no_companions(database: Database) -> None:
    roots = [row["Directory"] for row in database.rows("Directory") if not row["Directory_Parent"]]
    assert roots == ["TARGETDIR"]
    files = {row["File"] for row in database.rows("File")}
    assert not any(row["Version"] in files for row in database.rows("File"))


def test_60_every_file_has_a_version_or_a_hash(database: Database) -> None:
    hashed = {row["File_"] for row in database.rows("MsiFileHash")}
    for row in database.rows("File"):
        assert bool(row["Version"]) != (row["File"] in hashed), row
        assert bool(row["Version"]) == bool(row["Language"]), row


def test_61_older_versions_go_and_newer_ones_stand_in_the_way(database: Database) -> None:
    secure = database.properties["SecureCustomProperties"].split(";")
    for row in database.rows("Upgrade"):
        name = row["ActionProperty"]
        assert name == name.upper() and name in secure and name not in database.properties
        assert row["UpgradeCode"] == UPGRADE_CODE
    [newer] = [row for row in database.rows("Upgrade") if row["ActionProperty"] == "NEWERFOUND"]
    assert newer["VersionMin"] == database.properties["ProductVersion"] and int(newer["Attributes"]) & 2
    assert any("NEWERFOUND" in row["Condition"] for row in database.rows("LaunchCondition"))


def test_what_is_not_understood_is_refused_by_a_condition_of_its_own(database: Database) -> None:
    conditions = {row["Condition"]: row["Description"] for row in database.rows("LaunchCondition")}
    for one in PROPERTIES:
        refused = [says for condition, says in conditions.items() if f"NOT {one.name} OR" in condition]
        assert refused == ([one.refusal] if one.name != "ORGANISATION" else []), "an organisation's code may be any text"


def test_67_69_90_a_shortcut_stays_within_its_component_and_cannot_be_moved(database: Database) -> None:
    for row in database.rows("Shortcut"):
        assert row["Target"].startswith("[INSTALLFOLDER]"), "no [#file] of another component, and nothing advertised"
        assert row["Directory_"] != row["Directory_"].upper()


def test_68_72_75_77_no_program_of_ours_runs_during_installation(database: Database) -> None:
    assert {row["Type"] for row in database.rows("CustomAction")} == {"51"}


def test_84_86_93_conditions_stand_on_our_own_actions_alone(database: Database) -> None:
    own = {row["Action"] for row in database.rows("CustomAction")}
    for name in SEQUENCES:
        for row in database.rows(name):
            assert row["Action"] in own or not row["Condition"]
            assert "AdminUser" not in row["Condition"]


def test_99_folders_and_properties_have_different_names(database: Database) -> None:
    assert not {row["Directory"] for row in database.rows("Directory")} & set(database.properties)


def test_what_it_may_say_is_secure_searched_for_and_written_back(database: Database) -> None:
    secure = database.properties["SecureCustomProperties"].split(";")
    written = {row["Name"]: row["Value"] for row in database.rows("Registry")}
    searched = {row["Property"]: row["Signature_"] for row in database.rows("AppSearch")}
    conditions = {row["Action"]: row["Condition"] for row in database.rows("InstallExecuteSequence")}
    for one in PROPERTIES:
        assert {one.name, one.remembered} <= set(secure)
        assert written[one.name] == f"[{one.name}]"
        assert one.remembered in searched
        recalled = conditions[f"Recall_{one.name}"]
        assert recalled.startswith(f"NOT {one.name} AND {one.remembered}"), "what is said now stands above what was said"
        assert one.understood(one.remembered) in recalled


def test_the_list_of_installed_programs_shows_who_what_and_where(database: Database) -> None:
    properties = database.properties
    assert properties["ARPNOMODIFY"] == "1" and "ARPNOREPAIR" not in properties
    assert "ARPHELPLINK" not in properties, "nobody else's page is given as the place that supports this package"
    assert {row["Action"] for row in database.rows("CustomAction") if row["Source"] == "ARPINSTALLLOCATION"} <= set(
        sequence(database, "InstallExecuteSequence")
    )
    assert properties["ProductVersion"] not in properties["ProductName"]


def test_the_sites_folder_is_closed_to_users(database: Database) -> None:
    [row] = database.rows("MsiLockPermissionsEx")
    assert row["LockObject"] == "SITEFOLDER"
    rights = dict(re.findall(r"\(A;OICI;(\w+);;;(\w+)\)", row["SDDLText"]))
    assert {who: right for right, who in rights.items()} == {"SY": "FA", "BA": "FA", "BU": "0x1200a9"} or rights == {
        "FA": "BA",
        "0x1200a9": "BU",
    }
    assert row["SDDLText"].startswith("D:P"), "nothing is inherited from ProgramData, where users may create files"


def test_no_path_is_too_long_for_a_program_that_does_not_ask_for_long_ones(database: Database) -> None:
    parents = {row["Directory"]: (row["Directory_Parent"], row["DefaultDir"].split("|")[-1]) for row in database.rows("Directory")}
    place = {row["Component"]: row["Directory_"] for row in database.rows("Component")}

    def path(folder: str) -> PureWindowsPath:
        parent, name = parents[folder]
        return PureWindowsPath(r"C:\Program Files") if folder in STANDARD_FOLDERS else path(parent) / name

    assert max(len(str(path(place[row["Component_"]]) / row["FileName"].split("|")[-1])) for row in database.rows("File")) < 200

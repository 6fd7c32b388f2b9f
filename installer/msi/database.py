"""What Windows Installer is told: every table of the package, row for row.

Every file is a component of its own, with an identifier that follows from its path, so it is the same in every version. There
are no custom actions but those that set a property: nothing of ours runs while it is installed or removed.
"""

from __future__ import annotations

import hashlib
import struct
from pathlib import Path

from installer.msi.launcher import COMMAND_LINE, ICON, WINDOW
from installer.msi.message_file import MESSAGE_FILE
from installer.msi.payload import files_of
from installer.msi.pe_file import file_language, file_version
from installer.msi.product import FOLDER, NAME, PUBLISHER, UPGRADE_CODE, help_link, identifier, version
from installer.msi.properties import BY_NAME, OFF, ON, PROPERTIES, InstallerProperty
from installer.msi.tables import Row

CABINET = "payload.cab"
FEATURE = "Program"
LANGUAGE = "2057"
SITE_FOLDER_ACCESS = "D:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)"
"""SYSTEM and Administrators may do anything in the site's folder, users may read. Nothing is inherited from ProgramData."""
KEY = rf"Software\{FOLDER}"
MEMORY = rf"{KEY}\Installer"
_WINDOWS_BUILD, _OLDEST_BUILD = "WINDOWSBUILD", 17763
"""Windows 10, version 1809. VersionNT does not tell: it says 603 for every later Windows
(https://learn.microsoft.com/windows/win32/msi/operating-system-property-values)."""
_WINDOWS_VERSION = r"SOFTWARE\Microsoft\Windows NT\CurrentVersion"
_SETS_A_PROPERTY = 51
_APP_PATHS = r"Software\Microsoft\Windows\CurrentVersion\App Paths"
_RUN = r"Software\Microsoft\Windows\CurrentVersion\Run"
_HKLM = 2
_64_BIT, _REGISTRY_KEY_PATH, _TRANSITIVE = 256, 4, 64
_VITAL, _COMPRESSED = 512, 16384
_INFORMATION = 4
"""EVENTLOG_INFORMATION_TYPE."""
_SAME_AND_OLDER, _ONLY_DETECT = 1 | 256 | 512, 2

_SWITCHES = [one for one in PROPERTIES if one.kind == "switch"]
_TURNS = (("On", "1", ON), ("Off", "0", OFF))
"""How a switch gets the one value that stands for all that mean the same."""
Tables = dict[str, list[Row]]


def package_tables(payload: Path) -> Tables:
    """All rows, by table. The product's code follows from the contents, so that two different builds never share one."""
    tables: Tables = {}
    _add_folders_and_files(tables, payload)
    _add_what_properties_switch(tables)
    _add_event_source(tables)
    _add_site_folder(tables)
    _add_ways_to_the_command_line(tables)
    tables["FeatureComponents"] = [(FEATURE, row[0]) for row in tables["Component"]]
    tables["Feature"] = [(FEATURE, None, NAME, None, 1, 1, "INSTALLFOLDER", 8 | 16)]
    tables["Icon"] = [("icon.ico", "icon.ico")]
    tables["Media"] = [(1, len(tables["File"]), None, f"#{CABINET}", None, None)]
    _add_upgrade(tables)
    _add_sequences(tables)
    _add_properties(tables, payload)
    return tables


def file_keys(payload: Path) -> list[tuple[str, Path]]:
    """Every file with its key in the File table and in the cabinet, in the cabinet's order."""
    return [(f"f{number:04d}", file) for number, file in enumerate(files_of(payload), 1)]


def _add_folders_and_files(tables: Tables, payload: Path) -> None:
    folders: list[Row] = [
        ("TARGETDIR", None, "SourceDir"),
        ("ProgramFiles64Folder", "TARGETDIR", "."),
        ("INSTALLFOLDER", "ProgramFiles64Folder", f"CIMTRO~1|{FOLDER}"),
        ("CommonAppDataFolder", "TARGETDIR", "."),
        ("SITEFOLDER", "CommonAppDataFolder", f"CIMTRO~1|{FOLDER}"),
        ("DesktopFolder", "TARGETDIR", "."),
        ("ProgramMenuFolder", "TARGETDIR", "."),
    ]
    keys: dict[Path, str] = {payload: "INSTALLFOLDER"}
    components: list[Row] = []
    files: list[Row] = []
    hashes: list[Row] = []
    for sequence, (key, file) in enumerate(file_keys(payload), 1):
        for folder in [*reversed(file.relative_to(payload).parents)][1:]:
            place = payload / folder
            if place not in keys:
                keys[place] = f"d{len(keys):03d}"
                folders.append((keys[place], keys[place.parent], f"D{len(keys):07d}|{place.name}"))
        path = file.relative_to(payload).as_posix()
        number = file_version(file)
        components.append((f"c_{key}", identifier("component", path), keys[file.parent], _64_BIT, None, key))
        short = f"F{sequence:07d}.{file.suffix[1:4].upper() or 'X'}"
        written = ".".join(map(str, number)) if number else None
        files.append((key, f"c_{key}", f"{short}|{file.name}", file.stat().st_size, written, file_language(file), _VITAL, sequence))
        if number is None:
            hashes.append((key, 0, *struct.unpack("<4i", hashlib.md5(file.read_bytes(), usedforsecurity=False).digest())))
    tables.update(Directory=folders, Component=components, File=files, MsiFileHash=hashes)


def _add_what_properties_switch(tables: Tables) -> None:
    tables["Registry"] = []
    tables["Shortcut"] = []
    for one in PROPERTIES:
        # Values are remembered across repairs and upgrades.
        _registry(tables, f"remember_{one.name}", one.name, MEMORY, one.name, f"[{one.name}]")
    program = f"[INSTALLFOLDER]{WINDOW}"
    for name, key, value_name, value in (
        ("KIOSK", KEY, "kiosk.enabled", "#1"),
        ("ORGANISATION", KEY, "organisation.code", "[ORGANISATION]"),
        ("SITEFILE", KEY, "SiteFile", "[SITEFILE]"),
        ("AUTOSTART", _RUN, FOLDER, f'"{program}"'),
    ):
        _registry(tables, f"switch_{name}", BY_NAME[name].condition, key, value_name, value)
    for name, folder in (("DESKTOPSHORTCUT", "DesktopFolder"), ("STARTMENUSHORTCUT", "ProgramMenuFolder")):
        component = f"switch_{name}"
        _registry(tables, component, BY_NAME[name].condition, MEMORY, f"{name} is there", "1")
        about = "Finds out why a smartcard login is not working, and who can fix it"
        shown = f"CIMTRO~1|{NAME}"
        # fmt: off
        tables["Shortcut"].append(
            (f"shortcut_{name}", folder, shown, component, program, None, about, None, "icon.ico", 0, 1, "INSTALLFOLDER"))
        # fmt: on


def _registry(tables: Tables, component: str, condition: str | None, key: str, name: str | None, value: str) -> None:
    attributes = _64_BIT | _REGISTRY_KEY_PATH | (_TRANSITIVE if condition else 0)
    row = f"r_{component}"
    tables["Component"].append((component, identifier("component", component), "INSTALLFOLDER", attributes, condition, row))
    tables["Registry"].append((row, _HKLM, key, name, value, component))


def _add_event_source(tables: Tables) -> None:
    """The source of our events in Windows' Application log. It is there whether or not `trends.event_log` has any written."""
    key = rf"SYSTEM\CurrentControlSet\Services\EventLog\Application\{FOLDER}"
    row = "r_event_source"
    attributes = _64_BIT | _REGISTRY_KEY_PATH
    tables["Component"].append(("event_source", identifier("component", "event_source"), "INSTALLFOLDER", attributes, None, row))
    tables["Registry"] += [
        (row, _HKLM, key, "EventMessageFile", f"[INSTALLFOLDER]{MESSAGE_FILE}", "event_source"),
        (f"{row}_types", _HKLM, key, "TypesSupported", f"#{_INFORMATION}", "event_source"),
    ]


def _add_site_folder(tables: Tables) -> None:
    """The folder for IT's own files, in which users can change nothing. It is removed with the program only while it is empty."""
    tables["Component"].append(("site_folder", identifier("component", "site_folder"), "SITEFOLDER", _64_BIT, None, None))
    tables["CreateFolder"] = [("SITEFOLDER", "site_folder")]
    tables["MsiLockPermissionsEx"] = [("site_folder", "SITEFOLDER", "CreateFolder", SITE_FOLDER_ACCESS, None)]


def _add_ways_to_the_command_line(tables: Tables) -> None:
    """`cim-troubleshooter` is found from any command window by PATH, and from Windows' Run box by App Paths; both go with the program."""
    for name in (COMMAND_LINE, WINDOW):
        component = f"app_path_{name.partition('.')[0].replace('-', '_')}"
        _registry(tables, component, None, rf"{_APP_PATHS}\{name}", None, f"[INSTALLFOLDER]{name}")
    # For the whole machine (*), made at installation (=) and taken away with the program (-); what is there stays before it ([~]).
    tables["Environment"] = [("path", "=-*PATH", "[~];[INSTALLFOLDER]", "app_path_cim_troubleshooter")]


def _add_upgrade(tables: Tables) -> None:
    tables["Upgrade"] = [
        (UPGRADE_CODE, "0.0.0", version(), None, _SAME_AND_OLDER, None, "OLDERFOUND"),
        (UPGRADE_CODE, version(), None, None, _ONLY_DETECT, None, "NEWERFOUND"),
    ]
    tables["LaunchCondition"] = [
        (
            "Installed OR NOT NEWERFOUND",
            f"A newer version of the {NAME} is installed. To go back to {version()}, remove the newer one first.",
        ),
        (
            f"Installed OR {_WINDOWS_BUILD} >= {_OLDEST_BUILD}",
            f"The {NAME} needs Windows 10, version 1809 (build {_OLDEST_BUILD}), or later, 64 bit. This is build [{_WINDOWS_BUILD}].",
        ),
        *((f'REMOVE ~= "ALL" OR NOT {one.name} OR {one.understood(one.name)}', one.refusal) for one in PROPERTIES if one.understood("")),
    ]
    signatures = [f"remembered_{one.name}" for one in PROPERTIES]
    tables["RegLocator"] = [(signature, _HKLM, MEMORY, one.name, 2 | 16) for signature, one in zip(signatures, PROPERTIES, strict=True)]
    tables["RegLocator"].append(("windows_build", _HKLM, _WINDOWS_VERSION, "CurrentBuildNumber", 2 | 16))
    tables["AppSearch"] = [(one.remembered, signature) for signature, one in zip(signatures, PROPERTIES, strict=True)]
    tables["AppSearch"].append((_WINDOWS_BUILD, "windows_build"))
    tables["CustomAction"] = [
        *((f"Recall_{one.name}", _SETS_A_PROPERTY, one.name, f"[{one.remembered}]", None) for one in PROPERTIES),
        *((f"Turn{word}_{one.name}", _SETS_A_PROPERTY, one.name, value, None) for one in _SWITCHES for word, value, _ in _TURNS),
        ("SayWhoHelps", _SETS_A_PROPERTY, "ARPHELPLINK", "[HELPLINK]", None),
        ("SayWhereItLies", _SETS_A_PROPERTY, "ARPINSTALLLOCATION", "[INSTALLFOLDER]", None),
    ]


def _recalled(one: InstallerProperty) -> str:
    """When an earlier value is taken: nothing else is said now, and the value can be understood."""
    understood = one.understood(one.remembered)
    return f"NOT {one.name} AND {one.remembered}" + (f" AND ({understood})" if understood else "")


def _add_sequences(tables: Tables) -> None:
    conditions = [(f"Recall_{one.name}", _recalled(one)) for one in PROPERTIES]
    conditions += [
        (f"Turn{word}_{one.name}", " OR ".join(f'{one.name} ~= "{said}"' for said in words))
        for one in _SWITCHES
        for word, _, words in _TURNS
    ]
    conditions.append(("SayWhoHelps", BY_NAME["HELPLINK"].condition))
    sets: list[Row] = [(action, condition, 60 + number) for number, (action, condition) in enumerate(conditions)]
    found: list[Row] = [("FindRelatedProducts", None, 25), ("AppSearch", None, 50), *sets, ("LaunchConditions", None, 100)]
    costs: list[Row] = [("CostInitialize", None, 800), ("FileCost", None, 900), ("CostFinalize", None, 1000)]
    begins: list[Row] = [("InstallValidate", None, 1400), ("InstallInitialize", None, 1500)]
    tables["InstallExecuteSequence"] = [
        *found,
        ("ValidateProductID", None, 700),
        *costs,
        ("SayWhereItLies", None, 1010),
        ("MigrateFeatureStates", None, 1200),
        *begins,
        # The old version goes first, within the same transaction: its unversioned files would otherwise be taken for newer.
        ("RemoveExistingProducts", None, 1510),
        ("ProcessComponents", None, 1600),
        ("UnpublishFeatures", None, 1800),
        ("RemoveRegistryValues", None, 2600),
        ("RemoveEnvironmentStrings", None, 3300),
        ("RemoveShortcuts", None, 3200),
        ("RemoveFiles", None, 3500),
        ("RemoveFolders", None, 3600),
        ("CreateFolders", None, 3700),
        ("InstallFiles", None, 4000),
        ("CreateShortcuts", None, 4500),
        ("WriteRegistryValues", None, 5000),
        ("WriteEnvironmentStrings", None, 5200),
        ("RegisterUser", None, 6000),
        ("RegisterProduct", None, 6100),
        ("PublishFeatures", None, 6300),
        ("PublishProduct", None, 6400),
        ("InstallFinalize", None, 6600),
    ]
    tables["InstallUISequence"] = [*found, ("ValidateProductID", None, 700), *costs, ("ExecuteAction", None, 1300)]
    tables["AdminUISequence"] = [*costs, ("ExecuteAction", None, 1300)]
    unpacks: list[Row] = [("InstallAdminPackage", None, 3900), ("InstallFiles", None, 4000), ("InstallFinalize", None, 6600)]
    tables["AdminExecuteSequence"] = [*costs, *begins, *unpacks]
    publishes: list[Row] = [("PublishFeatures", None, 6300), ("PublishProduct", None, 6400), ("InstallFinalize", None, 6600)]
    tables["AdvtExecuteSequence"] = [costs[0], costs[2], *begins, *publishes]


def _add_properties(tables: Tables, payload: Path) -> None:
    secure = sorted(["OLDERFOUND", "NEWERFOUND", _WINDOWS_BUILD, *(name for one in PROPERTIES for name in (one.name, one.remembered))])
    tables["Property"] = [
        ("ALLUSERS", "1"),
        ("ARPCOMMENTS", "Finds out why a smartcard login is not working, and who can fix it. Not a product of NHS England."),
        *([("ARPHELPLINK", link)] if (link := help_link()) else []),
        ("ARPNOMODIFY", "1"),
        ("ARPPRODUCTICON", "icon.ico"),
        ("Manufacturer", PUBLISHER),
        ("ProductLanguage", LANGUAGE),
        ("ProductName", NAME),
        ("ProductVersion", version()),
        ("SecureCustomProperties", ";".join(secure)),
        ("UpgradeCode", UPGRADE_CODE),
    ]
    tables["Property"].append(("ProductCode", identifier("product", version(), contents_hash(tables, payload))))


def contents_hash(tables: Tables, payload: Path) -> str:
    """A hash over every file and every row: any difference gives another hash."""
    digest = hashlib.sha256(repr(sorted(tables.items())).encode())
    for key, file in file_keys(payload):
        digest.update(key.encode() + file.read_bytes())
    digest.update(ICON.read_bytes())
    return digest.hexdigest()

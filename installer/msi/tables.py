"""The tables of a Windows Installer database that this installer uses, as Microsoft's reference defines them.

A column is written `Name type category`, with `*` after the name of a key and `>Table` where it names a row of another
table. Types are the installer's own: `s72` text, `l255` text that may be translated, `i2` and `i4` numbers, `v0` a stream;
with a capital letter the column may be empty. `_Validation` is made from the same lines, so that Windows' own validators can read the
package.
"""

from __future__ import annotations

from typing import NamedTuple

Row = tuple[str | int | None, ...]


class Column(NamedTuple):
    """One column: its type, whether it is part of the key, which values it takes, and whose row it names."""

    name: str
    type: str
    key: bool
    category: str | None
    names_row_of: str | None

    @property
    def nullable(self) -> bool:
        """Whether it may be empty."""
        return self.type[0].isupper()

    @property
    def is_number(self) -> bool:
        """Whether it holds numbers."""
        return self.type[0] in "iI"


_DEFINED = """
AppSearch: Property* s72 Identifier; Signature_* s72 Identifier >RegLocator
CreateFolder: Directory_* s72 Identifier >Directory; Component_* s72 Identifier >Component
Component: Component* s72 Identifier; ComponentId S38 Guid; Directory_ s72 Identifier >Directory; Attributes i2; Condition S255 Condition; KeyPath S72 Identifier
CustomAction: Action* s72 Identifier; Type i2; Source S72 CustomSource; Target S255 Formatted; ExtendedType I4
Directory: Directory* s72 Identifier; Directory_Parent S72 Identifier >Directory; DefaultDir l255 DefaultDir
Environment: Environment* s72 Identifier; Name l255 Text; Value L255 Formatted; Component_ s72 Identifier >Component
Feature: Feature* s38 Identifier; Feature_Parent S38 Identifier >Feature; Title L64 Text; Description L255 Text; Display I2; Level i2; Directory_ S72 UpperCase >Directory; Attributes i2
FeatureComponents: Feature_* s38 Identifier >Feature; Component_* s72 Identifier >Component
File: File* s72 Identifier; Component_ s72 Identifier >Component; FileName l255 Filename; FileSize i4; Version S72 Version; Language S20 Language; Attributes I2; Sequence i4
Icon: Name* s72 Identifier; Data v0 Binary
LaunchCondition: Condition* s255 Condition; Description l255 Formatted
Media: DiskId* i2; LastSequence i4; DiskPrompt L64 Text; Cabinet S255 Cabinet; VolumeLabel S32 Text; Source S72 Property
MsiFileHash: File_* s72 Identifier >File; Options i2; HashPart1 i4; HashPart2 i4; HashPart3 i4; HashPart4 i4
MsiLockPermissionsEx: MsiLockPermissionsEx* s72 Identifier; LockObject s72 Identifier; Table s32 Text; SDDLText s0 FormattedSDDLText; Condition S255 Condition
Property: Property* s72 Identifier; Value l0 Text
RegLocator: Signature_* s72 Identifier; Root i2; Key s255 RegPath; Name S255 Formatted; Type I2
Registry: Registry* s72 Identifier; Root i2; Key l255 RegPath; Name L255 Formatted; Value L0 Formatted; Component_ s72 Identifier >Component
Shortcut: Shortcut* s72 Identifier; Directory_ s72 Identifier >Directory; Name l128 Filename; Component_ s72 Identifier >Component; Target s72 Shortcut; Arguments S255 Formatted; Description L255 Text; Hotkey I2; Icon_ S72 Identifier >Icon; IconIndex I2; ShowCmd I2; WkDir S72 Identifier
Upgrade: UpgradeCode* s38 Guid; VersionMin* S20 Text; VersionMax* S20 Text; Language* S255 Language; Attributes* i4; Remove S255 Formatted; ActionProperty s72 UpperCase
InstallExecuteSequence: Action* s72 Identifier; Condition S255 Condition; Sequence I2
InstallUISequence: Action* s72 Identifier; Condition S255 Condition; Sequence I2
AdminExecuteSequence: Action* s72 Identifier; Condition S255 Condition; Sequence I2
AdminUISequence: Action* s72 Identifier; Condition S255 Condition; Sequence I2
AdvtExecuteSequence: Action* s72 Identifier; Condition S255 Condition; Sequence I2
"""  # noqa: E501
_VALIDATION = (
    "_Validation: Table* s32 Identifier; Column* s32 Identifier; Nullable s4; MinValue I4; MaxValue I4; KeyTable S255 Identifier; "
    "KeyColumn I2; Category S32; Set S255 Text; Description S255 Text"
)


def _column(text: str) -> Column:
    name, kind, *more = text.split()
    target = next((one[1:] for one in more if one.startswith(">")), None)
    return Column(name.rstrip("*"), kind, name.endswith("*"), next((one for one in more if not one.startswith(">")), None), target)


def _table(line: str) -> tuple[str, tuple[Column, ...]]:
    name, _, columns = line.partition(": ")
    return name, tuple(_column(text) for text in columns.split("; "))


COLUMNS: dict[str, tuple[Column, ...]] = dict(_table(line) for line in (*_DEFINED.strip().splitlines(), _VALIDATION))


def as_text(table: str, rows: list[Row]) -> str:
    """A table in the installer's own text form (.idt): names, types, name and keys, then one line a row."""
    columns = COLUMNS[table]
    keys = [column.name for column in columns if column.key]
    lines = [
        "\t".join(column.name for column in columns),
        "\t".join(column.type for column in columns),
        "\t".join([table, *keys]),
    ]
    for row in rows:
        if len(row) != len(columns):
            raise ValueError(f"A row of {table} has {len(row)} values: {row}")
        lines.append("\t".join("" if value is None else str(value) for value in row))
    return "\r\n".join([*lines, ""])


def validation_rows(tables: list[str]) -> list[Row]:
    """The rows of _Validation for these tables."""
    rows: list[Row] = []
    for table in sorted([*tables, "_Validation"]):
        for column in COLUMNS[table]:
            least, most = (-32767, 32767) if column.type.lower() == "i2" else (-2147483647, 2147483647)
            limits: tuple[int | None, int | None] = (least, most) if column.is_number else (None, None)
            names = column.names_row_of
            category = None if column.is_number else column.category
            rows.append((table, column.name, "Y" if column.nullable else "N", *limits, names, 1 if names else None, category, None, None))
    return rows

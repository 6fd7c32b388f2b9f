"""A file that others could have changed, or planted, is distinguished from the administrators' own, with the reason."""

from __future__ import annotations

import pytest

from cim_troubleshooter.system.file_access import (
    ADMINISTRATORS,
    SYSTEM,
    TRUSTED_INSTALLER,
    Access,
    Entry,
    folders_to_check,
    why_not_trusted,
)

SOMEBODY = "S-1-5-21-1004336348-1177238915-682003330-1001"
USERS, EVERYBODY, CREATOR = "S-1-5-32-545", "S-1-1-0", "S-1-3-0"
DOMAIN_ADMINISTRATORS = "S-1-5-21-1004336348-1177238915-682003330-512"
EVERYTHING, READ, MODIFY, APPEND, GENERIC_WRITE = 0x1F01FF, 0x1200A9, 0x1301BF, 0x4, 0x40000000
ALLOWS, DENIES, ALLOWS_IF, INSIDE_ONLY = 0, 1, 9, 0x8
AS_INSTALLED = [Entry(ALLOWS, 3, EVERYTHING, SYSTEM), Entry(ALLOWS, 3, EVERYTHING, ADMINISTRATORS), Entry(ALLOWS, 3, READ, USERS)]


@pytest.mark.parametrize("owner", [ADMINISTRATORS, SYSTEM, TRUSTED_INSTALLER, DOMAIN_ADMINISTRATORS])
def test_a_file_of_administrators_that_users_may_read_is_used(owner: str) -> None:
    assert why_not_trusted("site.yaml", Access(owner, AS_INSTALLED, False)) is None


@pytest.mark.parametrize(
    ("access", "why"),
    [
        (Access(SOMEBODY, AS_INSTALLED, False), "belongs to"),
        (Access(ADMINISTRATORS, None, False), "everybody"),
        (Access(ADMINISTRATORS, AS_INSTALLED, True), "link"),
        *(
            (Access(ADMINISTRATORS, [*AS_INSTALLED, Entry(ALLOWS, 0, rights, who)], False), "other than")
            for rights in (EVERYTHING, MODIFY, APPEND, GENERIC_WRITE, 0x40000, 0x80000, 0x10000)
            for who in (SOMEBODY, USERS, EVERYBODY)
        ),
        (Access(ADMINISTRATORS, [*AS_INSTALLED, Entry(ALLOWS_IF, 0, READ, "unknown")], False), "other than"),
    ],
)
def test_what_others_could_have_written_is_not_used(access: Access, why: str) -> None:
    assert why in (why_not_trusted("site.yaml", access) or "")


def test_what_is_denied_or_holds_for_new_files_alone_does_no_harm() -> None:
    entries = [*AS_INSTALLED, Entry(DENIES, 0, EVERYTHING, USERS), Entry(ALLOWS, INSIDE_ONLY, EVERYTHING, CREATOR)]
    assert why_not_trusted("site.yaml", Access(ADMINISTRATORS, entries, False)) is None


@pytest.mark.parametrize(
    ("path", "folders"),
    [
        (r"C:\ProgramData\CIM Troubleshooter\site.yaml", [r"C:\ProgramData\CIM Troubleshooter"]),
        (r"D:\it\cim\site.yaml", [r"D:\it\cim", r"D:\it"]),
        (r"D:\site.yaml", []),
        (r"\\server\share\cim\site.yaml", [r"\\server\share\cim"]),
    ],
)
def test_the_folders_around_a_file_count_up_to_the_one_that_is_everybodys(path: str, folders: list[str]) -> None:
    assert folders_to_check(path, r"c:\programdata") == folders

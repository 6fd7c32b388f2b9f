"""The columns of a contacts file, by the names that people give them."""

from __future__ import annotations

import re
from collections.abc import Mapping

USUAL_NAMES: Mapping[str, tuple[str, ...]] = {
    "organisation_code": ("code", "ods", "ods code", "org code", "organization code", "practice code", "site code", "national code"),
    "organisation_name": (
        "organisation", "organization", "organization name", "org", "org name", "practice", "practice name", "surgery", "site", "site name",
        "trust", "trust name", "pharmacy", "pharmacy name", "hospital", "place",
    ),
    "kind": ("type", "contact type", "contact kind", "sort", "category", "role"),
    "name": ("contact", "contact name", "team", "team name", "desk name", "desk", "service", "service name", "department", "title"),
    "phone": (
        "tel", "telephone", "telephone number", "telephone no", "tel no", "tel number", "phone no", "phone number", "number",
        "contact number", "contact no", "contact phone", "contact tel", "helpline", "phone 1", "tel 1", "main phone", "landline",
        "phone nr", "call",
    ),
    "email": ("e mail", "mail", "email address", "e mail address", "contact email", "contact email address"),
    "web": ("website", "web site", "web address", "web page", "webpage", "url", "link", "portal", "internet"),
    "where": ("location", "address", "room", "where to find them", "where to go"),
    "hours": (
        "opening hours", "opening", "opening time", "opening times", "open", "open times", "open hours", "hours open", "hours of opening",
        "working hours", "office hours", "times", "days and times", "availability",
    ),
    "have_ready": ("have this ready", "what to have ready", "bring", "what to bring", "ready"),
    "out_of_hours": ("ooh", "out of hours route", "on call"),
    "of": ("desk of", "belongs to", "run by"),
    "town": ("city", "town or city", "post town"),
    "postcode": ("post code", "postal code", "zip"),
    "parent": ("parent code", "parent organisation", "parent organisation code", "parent organization", "parent org", "icb code"),
}  # fmt: skip
"""Each column's name, and what else it is called: small letters and digits, one space for everything else."""
COLUMNS = tuple(USUAL_NAMES)
ORGANISATION = ("organisation_code", "organisation_name", "town", "postcode", "parent")
"""What is said of an organisation once, however many contacts it has."""
NEEDED = ("organisation_name", "kind", "name")

_BY_NAME = {name: column for column, names in USUAL_NAMES.items() for name in (column.replace("_", " "), *names)}


def column_of(head: str) -> str | None:
    """The column that a cell of the head names; None for a column that is not ours."""
    return _BY_NAME.get(re.sub(r"[^a-z0-9]+", " ", head.casefold()).strip())


KINDS: Mapping[str, str] = {
    **dict.fromkeys(
        ("it", "it desk", "it help", "it helpdesk", "it help desk", "it service desk", "it support", "it team", "ict", "local it desk",
         "local it helpdesk", "local it help desk", "local it service desk", "local it support", "helpdesk", "help desk"),
        "local-it",
    ),
    **dict.fromkeys(
        ("ra", "ra team", "ra office", "ra desk", "registration authority team", "registration authority ra", "smartcard team",
         "smartcard office"),
        "registration-authority",
    ),
    **dict.fromkeys(("nsd", "national desk", "nhs england national service desk"), "national-service-desk"),
    **dict.fromkeys(("unlocker", "smartcard unlocker", "card unlocker"), "local-unlocker"),
    **dict.fromkeys(("ra sponsor", "smartcard sponsor", "sponsors"), "sponsor"),
}  # fmt: skip
"""What people write in the column `kind`, beside the kinds' own names."""


def kind_of(written: str) -> str:
    """The kind that a cell means: its own name (`local-it`), however it is spaced or capitalised; else the text as it is."""
    plain = re.sub(r"[^a-z0-9]+", " ", written.casefold()).strip()
    return KINDS.get(plain) or plain.replace(" ", "-") or written

"""A contacts file of as many organisations as England has practices and pharmacies, with texts of ordinary length."""

from __future__ import annotations

import csv
import os

ORGANISATIONS = 20_000
HEAD = [
    "organisation_code",
    "organisation_name",
    "kind",
    "name",
    "phone",
    "email",
    "web",
    "where",
    "hours",
    "have_ready",
    "town",
    "postcode",
    "parent",
]


def write_large(folder: str) -> str:
    """Writes the file, and gives its path. Nothing in it is the same in all rows but what a region's desk has in common."""
    path = os.path.join(folder, "contacts.csv")
    with open(path, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(HEAD)
        for number in range(ORGANISATIONS):
            rows.writerow(_row(number))
    return path


def _row(number: int) -> list[str]:
    return [
        f"X{number:05d}", f"Example Surgery Number {number} of the Example Primary Care Network", "local-it", "Primary Care IT service desk",
        f"01632 96{number % 10_000:04d}", f"servicedesk{number}@example.nhs.uk", f"https://desk{number}.example.nhs.uk/help",
        f"{number % 200 + 1} Example Street, Exampleton", "Mo-Fr 08:00-18:00; PH off", "The name of this computer; Your room; A call-back number",
        f"Exampleton {number % 300}", f"EX{number % 90 + 1} {number % 9}XX", f"Q{number % 42:02d}",
    ]  # fmt: skip

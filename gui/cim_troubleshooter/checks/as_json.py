"""The checks' reports as one JSON object, in the form that gui/README.md promises."""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence

from cim_troubleshooter.checks.runner import CheckReport

SCHEMA = 1


def as_json(reports: Sequence[CheckReport], program: str, when: datetime.datetime, seconds: float) -> str:
    """One JSON object. `when` carries its time zone; `seconds` is the wall time of all checks together."""
    checks = [
        {
            "id": report.check,
            "outcome": report.outcome,
            "seconds": report.seconds,
            "findings": [
                {
                    "code": finding.code,
                    "outcome": finding.outcome,
                    "says": finding.says,
                    "details": finding.details,
                    **({"personal": finding.personal} if finding.personal else {}),
                }
                for finding in report.findings
            ],
        }
        for report in reports
    ]
    whole = {
        "schema": SCHEMA,
        "program": program,
        "when": when.isoformat(timespec="seconds"),
        "seconds": round(seconds, 3),
        "checks": checks,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1)

"""What commands print. Standard output is UTF-8 whatever the console's own encoding is."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable

from cim_troubleshooter import ending


def say(text: str) -> None:
    """One or more lines on standard output."""
    ending.say(f"{text}\n")


def say_json(content: dict[str, object]) -> None:
    """An object as JSON on standard output."""
    say(json.dumps(content, ensure_ascii=False, indent=2))


def tell_faults(faults: Iterable[object]) -> None:
    """A line on standard error for each fault."""
    for fault in faults:
        print(fault, file=sys.stderr)

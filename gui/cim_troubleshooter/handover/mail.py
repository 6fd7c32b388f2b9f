"""The summary as a message in the person's own mail program: an address of the kind mailto, which opens one that is filled in.

It is as long as Windows and Outlook take: ShellExecute takes addresses up to INTERNET_MAX_URL_LENGTH, 2,083 characters (Microsoft's
article 208427; longer ones fail or are cut without a word), and browsers that hand mailto on stop a little above 2,000. Characters
count as they are written in the address (RFC 6068): a letter beyond ASCII takes six to twelve.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote

from cim_troubleshooter.handover.shortened import shortened

LONGEST = 2000
"""Characters of the whole address."""
_LONGEST_SUBJECT = 300
_RECEIVER = re.compile(r"[A-Za-z0-9._+'-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63}){1,8}")
_LINE_END = "%0D%0A"


def message_address(receiver: str | None, subject: str, lines: Sequence[str], left_out: str) -> str:
    """The address. `receiver` is left out where it is not one plain address; the person then puts in their own.

    `left_out` is the last line where not all had room: whole lines are left out from the end, and the first alone may be cut.
    """
    to = quote(receiver.strip(), safe="@+'") if receiver and _RECEIVER.fullmatch(receiver.strip()) else ""
    short = shortened(subject, lambda text: len(quote(text, safe="")) <= _LONGEST_SUBJECT)
    start = f"mailto:{to}?subject={quote(short, safe='')}&body="
    written = [quote(line, safe="") for line in lines]
    whole = start + _LINE_END.join(written)
    if len(whole) <= LONGEST:
        return whole
    end = quote(left_out, safe="")
    room = LONGEST - len(start) - len(_LINE_END) - len(end)
    kept: list[str] = []
    for line in written:
        if len(_LINE_END.join([*kept, line])) > room:
            break
        kept.append(line)
    if not kept and lines:
        kept = [quote(shortened(lines[0], lambda text: len(quote(text, safe="")) <= room), safe="")]
    return start + _LINE_END.join([*kept, end])

"""When a certificate ends: the one thing that is read of it (RFC 5280, section 4.1). Its holder's name is never looked at."""

from __future__ import annotations

import datetime

from cim_troubleshooter.smartcard.tlv import NotTlv, elements, value_of

_SEQUENCE = 0x30
_VERSION = 0xA0
_UTC_TIME = 0x17
_GENERALIZED_TIME = 0x18


def ends(certificate: bytes) -> datetime.datetime:
    """The notAfter of a DER certificate, in UTC. Raises NotTlv for anything else."""
    signed_part = elements(value_of(_SEQUENCE, value_of(_SEQUENCE, certificate)))
    fields = [field for field in signed_part if field[0] != _VERSION]
    if len(fields) < 4 or fields[3][0] != _SEQUENCE:
        raise NotTlv("no validity")
    times = elements(fields[3][1])
    if len(times) != 2:
        raise NotTlv("no two times")
    return _time(*times[1])


def _time(tag: int, value: bytes) -> datetime.datetime:
    """A UTCTime's two-digit year means 1950 to 2049 (RFC 5280, 4.1.2.5.1)."""
    try:
        text = value.decode("ascii")
        if tag == _UTC_TIME and len(text) == 13:
            text = ("19" if int(text[:2]) >= 50 else "20") + text
        elif tag != _GENERALIZED_TIME or len(text) != 15:
            raise NotTlv("not a time")
        return datetime.datetime.strptime(text, "%Y%m%d%H%M%SZ").replace(tzinfo=datetime.UTC)
    except (UnicodeDecodeError, ValueError):
        raise NotTlv("not a time") from None

"""When a certificate begins and ends (RFC 5280, section 4.1); and, only where IT asks for it by name, whom it is made out to."""

from __future__ import annotations

import datetime
import re
from typing import NamedTuple

from cim_troubleshooter.smartcard.tlv import NotTlv, begun, elements, first, value_of

_SEQUENCE = 0x30
_VERSION = 0xA0
_UTC_TIME = 0x17
_GENERALIZED_TIME = 0x18


_NAMES = {"2.5.4.3": "CN", "2.5.4.4": "SN", "2.5.4.5": "serialNumber", "2.5.4.6": "C", "2.5.4.10": "O", "2.5.4.11": "OU", "2.5.4.42": "GN"}
_BMP_STRING = 0x1E
_VALIDITY = 3
"""Serial number, signature, issuer and validity: the fields of a certificate after its version."""
_FIRST_YEAR_OF_LAST_CENTURY = 50
_DAY_AND_HOUR = r"(?P<month>\d{2})(?P<day>\d{2})(?P<hour>\d{2})"
_UTC_TIMES = re.compile(rf"(?P<year>\d{{2}}){_DAY_AND_HOUR}(?P<minute>\d{{2}})(?P<second>\d{{2}})?(?P<zone>Z|[+-]\d{{4}})", re.ASCII)
_GENERALIZED_TIMES = re.compile(
    rf"(?P<year>\d{{4}}){_DAY_AND_HOUR}(?:(?P<minute>\d{{2}})(?P<second>\d{{2}})?)?(?:[.,](?P<fraction>\d+))?(?P<zone>Z|[+-]\d{{2}}(?:\d{{2}})?)?",
    re.ASCII,
)


class Validity(NamedTuple):
    """From when to when a certificate may be used, both in UTC."""

    begins: datetime.datetime
    ends: datetime.datetime


def validity(certificate: bytes) -> Validity:
    """The dates of a DER certificate, of which the beginning is enough.

    Raises Incomplete where the bytes end before the dates do, NotTlv where they are no certificate or no dates.
    """
    signed_part, _ = begun(_SEQUENCE, certificate)
    rest, _ = begun(_SEQUENCE, signed_part)
    tag, value, rest = first(rest)
    fields = [(tag, value)] if tag != _VERSION else []
    while len(fields) < _VALIDITY + 1:
        tag, value, rest = first(rest)
        fields.append((tag, value))
    tag, value = fields[_VALIDITY]
    times = elements(value)
    if tag != _SEQUENCE or len(times) != 2:
        raise NotTlv("no two times")
    return Validity(_time(*times[0]), _time(*times[1]))


def subject(certificate: bytes) -> str:
    """Whom a DER certificate is made out to, such as `CN=…, O=…`. Raises NotTlv for anything else."""
    return _written(_field(certificate, 4))


def issuer(certificate: bytes) -> str:
    """Who issued a DER certificate, such as `CN=…, O=…`. Raises NotTlv for anything else."""
    return _written(_field(certificate, 2))


def _written(names: bytes) -> str:
    """A distinguished name in one line."""
    parts = []
    for _, several in elements(names):
        for _, pair in elements(several):
            (_, kind), (tag, value) = (*elements(pair), (0, b""), (0, b""))[:2]
            name = _dotted(kind)
            text = value.decode("utf-16-be" if tag == _BMP_STRING else "utf-8", errors="replace")
            parts.append(f"{_NAMES.get(name, name)}={text}")
    return ", ".join(parts)


def _field(certificate: bytes, number: int) -> bytes:
    """A field of the signed part, which must be a sequence; the version, which may be left out, is not counted."""
    signed_part = elements(value_of(_SEQUENCE, value_of(_SEQUENCE, certificate)))
    fields = [field for field in signed_part if field[0] != _VERSION]
    if len(fields) <= number or fields[number][0] != _SEQUENCE:
        raise NotTlv("a field is missing")
    return fields[number][1]


def _dotted(identifier: bytes) -> str:
    """An object identifier as it is written (ITU-T X.690, 8.19)."""
    numbers, number = [], 0
    for byte in identifier:
        number = number << 7 | byte & 0x7F
        if not byte & 0x80:
            numbers.append(number)
            number = 0
    first = min(numbers[0] // 40, 2) if numbers else 0
    return ".".join(map(str, [first, numbers[0] - 40 * first, *numbers[1:]])) if numbers else ""


def _time(tag: int, value: bytes) -> datetime.datetime:
    """A time in any form of X.680, 46 and 47, not only those that RFC 5280 leaves: older authorities leave seconds out, or write an offset.

    A UTCTime's two-digit year means 1950 to 2049 (RFC 5280, 4.1.2.5.1). A GeneralizedTime that names no zone is taken for UTC.
    """
    written = {_UTC_TIME: _UTC_TIMES, _GENERALIZED_TIME: _GENERALIZED_TIMES}.get(tag)
    found = written.fullmatch(value.decode("ascii", errors="replace")) if written is not None else None
    if found is None:
        raise NotTlv("not a time")
    year = int(found["year"])
    if tag == _UTC_TIME:
        year += 1900 if year >= _FIRST_YEAR_OF_LAST_CENTURY else 2000
    hour, minute, second = (int(found[part] or 0) for part in ("hour", "minute", "second"))
    try:
        moment = datetime.datetime(year, int(found["month"]), int(found["day"]), hour, minute, min(second, 59), tzinfo=datetime.UTC)
        return moment + _fraction(found) - _offset(found["zone"] or "Z")
    except ValueError:
        raise NotTlv("not a time") from None
    except OverflowError:
        return moment


def _fraction(found: re.Match[str]) -> datetime.timedelta:
    """What is written behind the point is a part of the smallest unit before it."""
    written = found.groupdict().get("fraction")
    if not written:
        return datetime.timedelta()
    unit = 1 if found["second"] else 60 if found["minute"] else 3600
    return datetime.timedelta(seconds=int(float(f"0.{written[:9]}") * unit))


def _offset(zone: str) -> datetime.timedelta:
    if zone == "Z":
        return datetime.timedelta()
    hours, minutes = int(zone[1:3]), int(zone[3:5] or 0)
    return datetime.timedelta(hours=hours, minutes=minutes) * (-1 if zone[0] == "-" else 1)

"""When a certificate ends (RFC 5280, section 4.1); and, only where IT asks for it by name, whom it is made out to."""

from __future__ import annotations

import datetime

from cim_troubleshooter.smartcard.tlv import NotTlv, elements, value_of

_SEQUENCE = 0x30
_VERSION = 0xA0
_UTC_TIME = 0x17
_GENERALIZED_TIME = 0x18


_NAMES = {"2.5.4.3": "CN", "2.5.4.4": "SN", "2.5.4.5": "serialNumber", "2.5.4.6": "C", "2.5.4.10": "O", "2.5.4.11": "OU", "2.5.4.42": "GN"}
_BMP_STRING = 0x1E


def ends(certificate: bytes) -> datetime.datetime:
    """The notAfter of a DER certificate, in UTC. Raises NotTlv for anything else."""
    times = elements(_field(certificate, 3))
    if len(times) != 2:
        raise NotTlv("no two times")
    return _time(*times[1])


def subject(certificate: bytes) -> str:
    """Whom a DER certificate is made out to, such as `CN=…, O=…`. Raises NotTlv for anything else."""
    return _written(_field(certificate, 4))


def issuer(certificate: bytes) -> str:
    """Who made a DER certificate, such as `CN=…, O=…`. Raises NotTlv for anything else."""
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

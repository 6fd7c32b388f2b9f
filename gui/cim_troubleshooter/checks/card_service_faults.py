"""What is said where the card service answers with an error, by the place where the fault lies."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from cim_troubleshooter.checks import card_findings, card_service_findings, reader_findings
from cim_troubleshooter.checks.finding import Detail, Finding, FindingKind
from cim_troubleshooter.smartcard.return_codes import CardServiceError, Place

_KINDS: dict[Place, FindingKind] = {
    Place.SERVICE_STOPPED: card_service_findings.STOPPED,
    Place.SERVICE_REFUSED: card_service_findings.REFUSED,
    Place.NOT_PASSED_ON: card_service_findings.NOT_PASSED_ON,
    Place.READER: reader_findings.GONE,
    Place.NO_CARD: card_findings.NO_CARD,
    Place.IN_USE: card_findings.IN_USE,
    Place.CARD_MUTE: card_findings.UNRESPONSIVE,
    Place.CARD_NOT_SUPPORTED: card_findings.UNRECOGNISED,
    Place.NOT_TOLD: card_service_findings.FAILED,
}
SERVICE_CANNOT_BE_ASKED = frozenset({Place.SERVICE_STOPPED, Place.SERVICE_REFUSED, Place.NOT_PASSED_ON})


def is_told_by_the_service_check(error: CardServiceError) -> bool:
    """Whether the check of the card service itself meets the same error, so that others need only say that they did not run."""
    return error.call == "SCardEstablishContext" and error.place in SERVICE_CANNOT_BE_ASKED


def finding_of(error: CardServiceError, details: Mapping[str, Detail], platform: str = sys.platform) -> Finding:
    """What an error of the card service means. `details` go before its own."""
    kind = _KINDS[error.place]
    if error.place is Place.NOT_PASSED_ON and platform != "win32":
        kind = card_service_findings.STOPPED
    return kind.found(details={**details, "answer": error.in_words})

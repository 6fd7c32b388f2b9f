"""Is a card reader connected, and can the computer use it?"""

from __future__ import annotations

from cim_troubleshooter.checks.check import Check, Report
from cim_troubleshooter.checks.finding import Finding, FindingKind
from cim_troubleshooter.smartcard.readers import card_service, reader_names
from cim_troubleshooter.smartcard.return_codes import CardServiceError, named
from cim_troubleshooter.smartcard.usb import plugged_in_readers

FOUND = FindingKind(
    code="reader-found",
    outcome="ok",
    sentence="Readers found: {count}.",
    means="So many readers are offered by the card service.",
    does_not_mean="That a card is in one, or that the reader reads it.",
)
NONE = FindingKind(
    code="no-reader",
    outcome="problem",
    sentence="This computer does not see a card reader.",
    means="The card service offers no reader, and none is plugged in by USB.",
    does_not_mean="That anything is wrong with the smartcard.",
)
WITHOUT_DRIVER = FindingKind(
    code="reader-without-driver",
    outcome="problem",
    sentence="A card reader is plugged in, but this computer cannot use it.",
    means="A USB device of the smartcard class (0x0B) is there, and the card service does not offer it.",
    does_not_mean="That the reader is broken: it may lack its driver.",
)
NOT_LOOKED = FindingKind(
    code="reader-not-checked",
    outcome="skipped",
    sentence="Readers cannot be looked for while the Smart Card service does not answer.",
    means="The check did not run.",
    does_not_mean="That there is a reader, or none.",
)


def reader_finding(names: list[str], plugged_in: list[str]) -> Finding:
    """What the card service offers, held against what is plugged in."""
    if names:
        return FOUND.found({"count": str(len(names))}, {"readers": names, "usb": plugged_in})
    if plugged_in:
        return WITHOUT_DRIVER.found(details={"usb": plugged_in})
    return NONE.found()


def _run(report: Report) -> None:
    plugged_in = plugged_in_readers()
    try:
        with card_service() as context:
            report(reader_finding(reader_names(context), plugged_in))
    except CardServiceError as reason:
        report(NOT_LOOKED.found(details={"answer": named(reason.code), "usb": plugged_in}))


CHECK = Check(id="reader", title="Card reader", order=20, kinds=(FOUND, NONE, WITHOUT_DRIVER, NOT_LOOKED), run=_run, apart=True, live=True)

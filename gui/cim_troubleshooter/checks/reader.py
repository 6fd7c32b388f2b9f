"""Is a card reader connected, and can the computer use it?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from cim_troubleshooter.checks.check import Check, Report
from cim_troubleshooter.checks.finding import Finding, FindingKind
from cim_troubleshooter.smartcard.reader_kinds import Kind
from cim_troubleshooter.smartcard.readers import card_service, kinds_of_readers, reader_names
from cim_troubleshooter.smartcard.return_codes import CardServiceError, named
from cim_troubleshooter.smartcard.service_state import service_start, waits_for_a_reader
from cim_troubleshooter.smartcard.usb import PluggedIn, plugged_in_readers

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
    mended_by=("you", "local-it"),
)
WITHOUT_DRIVER = FindingKind(
    code="reader-without-driver",
    outcome="problem",
    sentence="A card reader is plugged in, but this computer cannot use it.",
    means="A USB device of the smartcard class (0x0B), or one known to be a reader, is there, and the card service does not offer it.",
    does_not_mean="That the reader is broken: it may lack its driver.",
    mended_by=("local-it",),
)
LEFT_OUT = FindingKind(
    code="readers-left-out",
    outcome="ok",
    sentence="What is no reader for NHS smartcards was left out.",
    means="Windows Hello, virtual smartcards, SIM slots, security keys and contactless readers; the details name them.",
    does_not_mean="That anything is wrong with them.",
)
NOT_LOOKED = FindingKind(
    code="reader-not-checked",
    outcome="skipped",
    sentence="Readers cannot be looked for while the Smart Card service does not answer.",
    means="The check did not run.",
    does_not_mean="That there is a reader, or none.",
    mended_by=("local-it",),
)


def reader_findings(offered: Mapping[str, Kind], plugged_in: Sequence[PluggedIn]) -> Iterator[Finding]:
    """What the card service offers, each with its kind, held against what is plugged in."""
    usb = [str(one) for one in plugged_in]
    counted = [name for name, kind in offered.items() if kind == "reader"]
    if counted:
        yield FOUND.found({"count": str(len(counted))}, {"readers": counted, "usb": usb})
    elif plugged_in:
        yield WITHOUT_DRIVER.found(details={"usb": usb})
    else:
        yield NONE.found()
    left_out = [f"{name} ({kind})" for name, kind in offered.items() if kind != "reader"]
    if left_out:
        yield LEFT_OUT.found(details={"readers": left_out})


def _run(report: Report) -> None:
    plugged_in = plugged_in_readers()
    try:
        with card_service() as context:
            offered = kinds_of_readers(reader_names(context))
    except CardServiceError as reason:
        if not waits_for_a_reader(reason.code, service_start(), plugged_in):
            report(NOT_LOOKED.found(details={"answer": named(reason.code), "usb": [str(one) for one in plugged_in]}))
            return
        offered = {}
    for finding in reader_findings(offered, plugged_in):
        report(finding)


CHECK = Check(
    id="reader",
    title="Card reader",
    order=20,
    kinds=(FOUND, NONE, WITHOUT_DRIVER, LEFT_OUT, NOT_LOOKED),
    run=_run,
    apart=True,
    live=True,
)

"""What can be found about readers, and what each finding does and does not mean."""

from __future__ import annotations

from cim_troubleshooter.checks.finding import FindingKind

FOUND = FindingKind(
    code="reader-found",
    outcome="ok",
    sentence="Readers found: {count}.",
    means="So many readers are offered by the card service.",
    does_not_mean="That a card is in one, or that the reader reads it.",
    rule="SCardListReaders names it (PC/SC; Windows, winscard.h), and neither SCardGetDeviceTypeId nor its name marks it "
    "as one of those left out.",
)
NONE = FindingKind(
    code="no-reader",
    outcome="problem",
    sentence="This computer does not see a card reader.",
    means="The card service offers no reader, and none is plugged in by USB.",
    does_not_mean="That anything is wrong with the smartcard.",
    fixed_by=("you", "local-it"),
    looked_for_with=("reader-found", "reader-without-driver"),
)
WITHOUT_DRIVER = FindingKind(
    code="reader-without-driver",
    outcome="problem",
    sentence="A card reader is plugged in, but this computer cannot use it.",
    means="A USB device of the smartcard class (0x0B), or one known to be a reader, is there, and the card service does not offer it.",
    does_not_mean="That the reader is broken: it may lack its driver.",
    fixed_by=("local-it",),
    looked_for_with=("reader-found", "no-reader"),
)
LEFT_OUT = FindingKind(
    code="readers-left-out",
    outcome="ok",
    sentence="What is no reader for NHS smartcards was left out.",
    means="Windows Hello, virtual smartcards, SIM slots, security keys and contactless readers; the details name them.",
    does_not_mean="That anything is wrong with them.",
    rule="SCardGetDeviceTypeId (Windows, winscard.h), or the reader’s name.",
)
GONE = FindingKind(
    code="reader-gone",
    outcome="unknown",
    sentence="A card reader went away while it was being looked at.",
    means="The card service offered a reader and a moment later did not know it any more: unplugged, asleep, or a remote session ended.",
    does_not_mean="That the reader is broken, or anything about a smartcard.",
    fixed_by=("you",),
)
NOT_LOOKED = FindingKind(
    code="reader-not-checked",
    outcome="skipped",
    sentence="Readers were not looked for, because the Smart Card service could not be asked.",
    means="The check did not run.",
    does_not_mean="That there is a reader, or none.",
    fixed_by=("local-it",),
)

KINDS = (FOUND, NONE, WITHOUT_DRIVER, LEFT_OUT, GONE, NOT_LOOKED)

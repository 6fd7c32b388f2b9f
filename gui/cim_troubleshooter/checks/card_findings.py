"""What can be found about a card, and what each finding does and does not mean. Sentences say "this smartcard"."""

from __future__ import annotations

from cim_troubleshooter.checks.finding import FindingKind, Fixer, Outcome

_NOT_THE_RIGHT_CARD = "That it is an NHS smartcard, or that it is not cancelled."
_BY_WHICH_CLOCK = "By the earliest end date on the card and this computer’s clock, put right where the clock check could compare it."
_DATED = ("certificate-valid", "certificate-expiring", "certificate-expired", "certificate-not-yet-valid")
_ANSWERED = (*_DATED, "passcode-ready", "passcode-last-try", "passcode-locked", "card-readable", "card-blank", "card-unrecognised")
"""A card was asked, and answered."""
_NOT_ALL_READ = ("card-in-use", "card-unresponsive", "card-unrecognised", "card-not-read", "card-too-slow", "certificate-not-told")
"""Beside these, some card in a reader may hold what was not read."""


_YOU: Fixer = "you"
_IT: Fixer = "local-it"
_RA: Fixer = "registration-authority"


def _kind(code: str, outcome: Outcome, sentence: str, means: str, does_not_mean: str, *fixed_by: Fixer) -> FindingKind:
    return FindingKind(code=code, outcome=outcome, sentence=sentence, means=means, does_not_mean=does_not_mean, fixed_by=fixed_by)


NO_CARD = _kind(
    "no-card",
    "attention",
    "There is no smartcard in the reader.",
    "Readers are there, none has a card in.",
    "That the card is damaged.",
    _YOU,
)._replace(looked_for_with=(*_ANSWERED, "card-in-use", "card-unresponsive", "card-series-retired", "several-cards"))
SEVERAL = _kind(
    "several-cards",
    "attention",
    "There are cards in {count} readers.",
    "Ordinary login needs exactly one card; card management needs two readers.",
    "That anything is wrong when you manage another person’s card.",
    _YOU,
)._replace(looked_for_with=(*_ANSWERED, "card-in-use", "card-unresponsive", "card-series-retired", "no-card"))
UNRESPONSIVE = _kind(
    "card-unresponsive",
    "problem",
    "A card is in the reader, but it does not answer as it should.",
    "The card service says that the card is mute or has no power, or nothing that came back was a card’s answer: it may be upside down, "
    "dirty or damaged.",
    "That the card must be replaced: the reader may be the cause.",
    _YOU,
    _IT,
    _RA,
)._replace(looked_for_with=_ANSWERED)
IN_USE = _kind(
    "card-in-use",
    "attention",
    "Another program is using this smartcard, so it was not read further.",
    "Only the reader’s state and the card’s answer to reset were read.",
    "That anything is wrong: a card is in use while somebody is logged in.",
    _YOU,
)._replace(looked_for_with=(*_ANSWERED, "card-unresponsive", "no-card"))
RETIRED = _kind(
    "card-series-retired",
    "problem",
    "This smartcard belongs to a series that no longer works.",
    "Its answer to reset is that of series 5 or 6.",
    "That the card is broken or was cancelled.",
    _RA,
)._replace(looked_for_with=(*_ANSWERED, "card-in-use", "card-unresponsive"))
UNRECOGNISED = _kind(
    "card-unrecognised",
    "unknown",
    "This smartcard answers, but this program cannot tell more about it.",
    "It has no PIV application, or reader and card have no way to talk to each other.",
    "That it is the wrong card: NHS cards of series 8 are not read further here.",
)
BLANK = _kind(
    "card-blank",
    "problem",
    "There are no certificates on this smartcard.",
    "All four certificate objects of the PIV application are empty.",
    _NOT_THE_RIGHT_CARD,
    _RA,
)._replace(looked_for_with=_DATED, not_told_with=_NOT_ALL_READ)
EXPIRED = _kind(
    "certificate-expired",
    "problem",
    "The certificates on this smartcard ended on {date}.",
    _BY_WHICH_CLOCK,
    _NOT_THE_RIGHT_CARD,
    _RA,
)._replace(looked_for_with=(*_DATED, "card-blank"), not_told_with=_NOT_ALL_READ)
EXPIRING = _kind(
    "certificate-expiring",
    "attention",
    "The certificates on this smartcard end on {date}.",
    "That day is within 90 days.",
    _NOT_THE_RIGHT_CARD,
    _YOU,
    _RA,
)._replace(looked_for_with=(*_DATED, "card-blank"), not_told_with=_NOT_ALL_READ)
NOT_YET_VALID = _kind(
    "certificate-not-yet-valid",
    "problem",
    "The certificates on this smartcard begin on {date}.",
    "That moment is still to come, by this computer’s clock, put right where the clock check could compare it; the details say whether.",
    "That the card is broken. Where the clock was not compared, it may be the clock that is wrong.",
    _IT,
    _RA,
)._replace(looked_for_with=(*_DATED, "card-blank"), not_told_with=_NOT_ALL_READ)
CERTIFICATE_NOT_TOLD = _kind(
    "certificate-not-told",
    "unknown",
    "A certificate on this smartcard was not understood, so its dates could not be told.",
    "The details name the certificate and the card’s status word, or what was wrong with the bytes.",
    "That the certificate or the card is broken.",
)
VALID = _kind(
    "certificate-valid",
    "ok",
    "The certificates on this smartcard are in date until {date}.",
    _BY_WHICH_CLOCK,
    _NOT_THE_RIGHT_CARD,
)._replace(rule="RFC 5280, 4.1.2.5: the earliest notAfter on the card is still to come, by a clock that was compared where it could be.")
LOCKED = _kind(
    "passcode-locked",
    "problem",
    "This smartcard is locked: no passcode tries are left.",
    "The wrong passcode was entered too often.",
    "That the card is cancelled: it can be unlocked.",
    _YOU,
    _RA,
)._replace(looked_for_with=("passcode-ready", "passcode-last-try"), not_told_with=(*_NOT_ALL_READ, "passcode-not-told"))
LAST_TRY = _kind(
    "passcode-last-try",
    "attention",
    "One passcode try is left on this smartcard.",
    "One more wrong passcode locks it.",
    "That the passcode was entered wrongly today.",
    _RA,
)._replace(looked_for_with=("passcode-ready", "passcode-locked"), not_told_with=(*_NOT_ALL_READ, "passcode-not-told"))
READY = _kind(
    "passcode-ready",
    "ok",
    "The passcode is not locked.",
    "More than one try is left, or the passcode was presented already.",
    "That the person knows the passcode.",
)._replace(rule="SP 800-73-4 part 2, 3.2.1: VERIFY without data answers 63Cx with x above 1, or 9000.")
PASSCODE_NOT_TOLD = _kind(
    "passcode-not-told",
    "unknown",
    "This smartcard does not say how many passcode tries are left.",
    "It answered the question with a status word that says nothing of the passcode; the details have it.",
    "That the passcode is locked, or that it is not.",
)
NOT_READ = _kind(
    "card-not-read",
    "unknown",
    "There is a card in the reader, but it could not be read.",
    "The card service answered with an error that does not say whether card, reader or computer is at fault; the details have it.",
    "That the card is broken: take it out, put it in again, and check again.",
    _YOU,
    _IT,
)
TOO_SLOW = _kind(
    "card-too-slow",
    "unknown",
    "This smartcard answers too slowly here to be read to the end.",
    "Each exchange with the card takes long, as it can through a remote session. What was read is told; the details have the times.",
    "That the card is broken.",
    _IT,
)
READABLE = _kind(
    "card-readable",
    "ok",
    "This smartcard was read to the end.",
    "Reader and card work together.",
    _NOT_THE_RIGHT_CARD,
)._replace(rule="SP 800-73-4 part 2, 3.1 and 3.2: SELECT, GET DATA and VERIFY were each answered with a status word that it gives.")
NOT_CHECKED = _kind(
    "card-not-checked",
    "skipped",
    "No card was looked for, because no reader could be asked.",
    "The check did not run.",
    "That the card is well, or not.",
)

KINDS = (
    *(NO_CARD, SEVERAL, UNRESPONSIVE, IN_USE, RETIRED, UNRECOGNISED, BLANK),
    *(EXPIRED, NOT_YET_VALID, EXPIRING, VALID, CERTIFICATE_NOT_TOLD),
    *(LOCKED, LAST_TRY, READY, PASSCODE_NOT_TOLD, READABLE, NOT_READ, TOO_SLOW, NOT_CHECKED),
)

"""What one card told, turned into findings: each as soon as it is known, the dates once all of them are, or time is up."""

from __future__ import annotations

import threading
from collections.abc import Callable

from cim_troubleshooter.checks import card_findings as kinds
from cim_troubleshooter.checks.card_dates import finding_of
from cim_troubleshooter.checks.check import Report
from cim_troubleshooter.checks.finding import Detail, Finding
from cim_troubleshooter.smartcard.certificate import Validity
from cim_troubleshooter.smartcard.pace import Pace
from cim_troubleshooter.smartcard.piv import CERTIFICATES, PASSCODE, Told
from cim_troubleshooter.smartcard.status_words import PasscodeState


class CardStory:
    """One card's findings. What is told is told once, from whichever thread comes first."""

    def __init__(self, report: Report, details: dict[str, Detail], seconds_fast: Callable[[], float | None]) -> None:
        """`details` are of the reader; `seconds_fast` says how far the clock is ahead, and may wait for it."""
        self._report = report
        self._details = details
        self._seconds_fast = seconds_fast
        self._dates: list[Validity] = []
        self._told: list[Told] = []
        self._dates_told = False
        self._lock = threading.Lock()
        self.personal: dict[str, Detail] | None = None

    @property
    def has_begun(self) -> bool:
        """Whether the card has answered anything as a card does."""
        return any(not one.why_not for one in self._told)

    def take(self, told: Told) -> None:
        """One part of the card, as it was read. The passcode is told at once."""
        with self._lock:
            self._told.append(told)
            if told.validity is not None:
                self._dates.append(told.validity)
        if told.passcode is not None:
            self._report(_of_passcode(told.passcode))

    def tell_dates(self) -> None:
        """Say what the dates read so far mean; nothing where there are none, or where it was said."""
        seconds_fast = self._seconds_fast()
        with self._lock:
            if self._dates_told or not self._dates:
                return
            self._dates_told = True
            dates = tuple(self._dates)
        self._report(finding_of(dates, seconds_fast, self.personal))

    def end(self, pace: Pace, odd_select: bool, out_of_time: bool = False) -> None:
        """Nothing more will be read: say all that was not said yet."""
        if odd_select and self._all_certificates(lambda one: one.odd):
            self._report(kinds.UNRESPONSIVE.found(details={**self._details, **self._reasons()}))
            return
        if odd_select and not self._dates:
            self._report(kinds.UNRECOGNISED.found(details={**self._details, **self._reasons()}))
            return
        self.tell_dates()
        if self._all_certificates(lambda one: one.empty):
            self._report(kinds.BLANK.found(details=self._details))
        self._tell_what_was_not_understood()
        if out_of_time or any(one.slow for one in self._told):
            slow: dict[str, Detail] = {"exchange_seconds": round(pace.longest, 2), "read": len([one for one in self._told if not one.slow])}
            self._report(kinds.TOO_SLOW.found(details={**self._details, **slow}))
        elif self._dates or self._all_certificates(lambda one: one.empty):
            self._report(kinds.READABLE.found(details=self._details))

    def _tell_what_was_not_understood(self) -> None:
        reasons = self._reasons()
        if passcode := reasons.pop(PASSCODE, None):
            self._report(kinds.PASSCODE_NOT_TOLD.found(details={"status": passcode}))
        if reasons:
            self._report(kinds.CERTIFICATE_NOT_TOLD.found(details=reasons))

    def _reasons(self) -> dict[str, Detail]:
        return {one.part: one.why_not for one in self._told if one.why_not}

    def _all_certificates(self, so: Callable[[Told], bool]) -> bool:
        certificates = [one for one in self._told if one.part in CERTIFICATES]
        return len(certificates) == len(CERTIFICATES) and all(map(so, certificates))


def _of_passcode(state: PasscodeState) -> Finding:
    if state.presented:
        return kinds.READY.found(details={"presented": True})
    kind = {0: kinds.LOCKED, 1: kinds.LAST_TRY}.get(state.tries_left or 0, kinds.READY)
    return kind.found(details={"tries_left": state.tries_left})

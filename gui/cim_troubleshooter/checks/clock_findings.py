"""What can be found about the clock, and what each finding does and does not mean."""

from __future__ import annotations

from cim_troubleshooter.checks.finding import FindingKind

RIGHT = FindingKind(
    code="clock-right",
    outcome="ok",
    sentence="This computer’s clock is right.",
    means="It differs by no more than five minutes from the time that the login pages’ servers give.",
    does_not_mean="That the time zone is right: only the moment counts here.",
    rule="Date and Age of HTTP (RFC 9110, 6.6.1; RFC 9111, 5.1) from hosts whose certificate is trusted and which agree; five "
    "minutes is what Windows lets Kerberos clocks differ (Maximum tolerance for computer clock synchronization).",
)
WRONG = FindingKind(
    code="clock-wrong",
    outcome="problem",
    sentence="This computer’s clock is {minutes} minutes {way}.",
    means="It differs by more than five minutes from the time that servers give, so certificates and logins are refused.",
    does_not_mean="That the certificates on the card have ended: by a wrong clock that cannot be told.",
    fixed_by=("local-it",),
    looked_for_with=("clock-right",),
)
NOT_PROVED = FindingKind(
    code="clock-not-proved",
    outcome="unknown",
    sentence="This computer’s clock agrees with the only servers that answered, but it does not trust them.",
    means="No host whose certificate is trusted gave the time; somebody on the way may have answered in its place.",
    does_not_mean="That the clock is wrong.",
)
NOT_CHECKED = FindingKind(
    code="clock-not-checked",
    outcome="unknown",
    sentence="The clock could not be compared, since no login page answered with the time, or they did not agree on it.",
    means="No host of the network check gave a Date, or their times differ by more than five minutes.",
    does_not_mean="That the clock is right, or wrong.",
)

KINDS = (RIGHT, WRONG, NOT_PROVED, NOT_CHECKED)

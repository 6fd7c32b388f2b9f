"""What can be found about the messages on the screen, and what each finding does and does not mean."""

from __future__ import annotations

from cim_troubleshooter.checks.finding import FindingKind

ON_SCREEN = FindingKind(
    code="message-on-screen",
    outcome="attention",
    sentence="A message that this program knows is on your screen.",
    means="A window’s title, or a standard dialog’s text, has the words of a known message. The details name the message, nothing else.",
    does_not_mean="That it is about the trouble that you have now: it may be an older window.",
    fixed_by=("you",),
)
NOTHING = FindingKind(
    code="nothing-recognised",
    # Not ok: a green tick would be good news, and this is no news at all.
    outcome="skipped",
    sentence="No message that this program knows was found in the titles of your windows.",
    means="Titles of visible windows were compared with the known messages. Pages inside a browser are not read. It counts for nothing.",
    does_not_mean="That no message is shown.",
)
NOT_CHECKED = FindingKind(
    code="screen-not-checked",
    outcome="skipped",
    sentence="The titles of your windows were not looked at.",
    means="It is turned off here, or there is no screen to look at.",
    does_not_mean="That a message is shown, or not.",
)

KINDS = (ON_SCREEN, NOTHING, NOT_CHECKED)

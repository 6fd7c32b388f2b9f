"""What is told in scenes: findings, journeys on their way, contacts, and texts of people who write too much."""

from __future__ import annotations

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.model import Contact, Pack
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.widgets.buttons import LinkButton
from cim_troubleshooter.screens.window import TroubleshooterWindow

ENDED = Finding("certificate-expired", "problem", "The certificates on this smartcard ended on 20 November 2026.")
LAST_TRY = Finding("passcode-last-try", "problem", "One passcode try is left on this smartcard.")
TOO_OLD = Finding("login-software-too-old", "attention", "NHS Identity Agent 2.3.2.0 is no longer accepted. 2.4.10.0 is needed.")
NOT_FOR_THIS = Finding("browser-not-checked", "skipped", "Browser settings are looked for on Windows alone.")
WORKING = {
    "card-service": Finding("card-service-running", "ok", "The Smart Card service is running."),
    "reader": Finding("reader-found", "ok", "One reader is connected."),
    "card": Finding("certificate-valid", "ok", "The certificates on this smartcard are valid until 3 May 2028."),
    "workstation": Finding("login-software-current", "ok", "NHS Identity Agent 2.4.10.0 is running."),
    "network": Finding("addresses-reached", "ok", "All three addresses were reached."),
    "browser": Finding("browser-settings-fit", "ok", "Edge is set up as it should be."),
}
NOT_WELL = {
    "card-service": Finding("card-service-stopped", "problem", "The Smart Card service is not running."),
    "reader": Finding("no-reader", "problem", "No card reader is connected."),
    "card": ENDED,
    "workstation": TOO_OLD,
    "network": Finding("addresses-blocked", "problem", "The address of Care Identity Management could not be reached."),
    "browser": Finding("third-party-cookies-blocked", "attention", "Edge blocks cookies from other sites."),
}
LONG = "A title that somebody wrote without thinking of those who have to read it in a hurry, with Llanfairpwllgwyngyllgogerychwyrndrobwll"
LONG_SENTENCE = "This goes on for a good while, and says the same thing twice in other words, as people do who explain. " * 3


def chosen(pack: Pack, symptom: str = "log-in") -> Journey:
    return moves.choose_symptom(Journey(), pack, symptom)


def found(pack: Pack, *findings: Finding) -> Journey:
    return moves.checks_seen(moves.found(chosen(pack), findings), pack)


def skipped(pack: Pack) -> Journey:
    return moves.checks_seen(chosen(pack), pack, skipped=True)


def contacts(many: int) -> tuple[Contact, ...]:
    return tuple(
        Contact(
            "registration-authority",
            f"Anytown Registration Authority {number}" if many > 1 else "Anytown Registration Authority",
            phone=f"01632 960 {100 + number}",
            email="smartcards@anytown.example",
            where="Level 2, IT Centre, East Wing",
            hours="Monday to Friday, 8am to 5pm",
            have_ready=("Your smartcard",),
            id=f"ra-{number}",
        )
        for number in range(1, many + 1)
    )


def open_all(window: TroubleshooterWindow) -> TroubleshooterWindow:
    """Folds out whatever is folded in."""
    for link in window.findChildren(LinkButton):
        if link.isVisible() and link.accessibleDescription() == "Closed":
            link.click()
    return window

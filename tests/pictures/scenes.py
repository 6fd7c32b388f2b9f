"""Every page in every state that it can be in, by name. Each scene is a function that sets the stage and gives its window.

The ids of guidance in here are in both the built-in guidance and the one that stands still (still_pack.py).
"""

from __future__ import annotations

from collections.abc import Callable

from cim_troubleshooter.checks.finding import Finding
from cim_troubleshooter.guidance.model import Contact, Day, Notice, Pack
from cim_troubleshooter.journey import steps
from cim_troubleshooter.journey.state import Journey
from cim_troubleshooter.screens.widgets.choice import Choice
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.pictures.stage import CHECKS, Stage, button, tell, timed_out, type_into_search

Scene = Callable[[Stage], TroubleshooterWindow]
SCENES: dict[str, Scene] = {}

ENDED = Finding("certificate-expired", "problem", "The certificates on this smartcard ended on 20 November 2026.")
TOO_OLD = Finding("login-software-too-old", "attention", "NHS Identity Agent 2.3.2.0 is no longer accepted. 2.4.10.0 is needed.")
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


def scene(name: str) -> Callable[[Scene], Scene]:
    """Files a scene under its name."""

    def filed(made: Scene) -> Scene:
        SCENES[name] = made
        return made

    return filed


def _chosen(pack: Pack, symptom: str = "log-in") -> Journey:
    return steps.choose_symptom(Journey(), pack, symptom)


def _found(pack: Pack, *findings: Finding) -> Journey:
    return steps.checks_seen(steps.found(_chosen(pack), findings), pack)


def _skipped(pack: Pack) -> Journey:
    return steps.checks_seen(_chosen(pack), pack, skipped=True)


def _with_symptoms(pack: Pack, many: int) -> Pack:
    given = pack.symptoms_in_order()
    numbered = [given[number % len(given)]._replace(id=f"symptom-{number}", order=number) for number in range(many)]
    return pack._replace(symptoms={symptom.id: symptom for symptom in numbered})


# What you see.


@scene("first-page")
def _first_page(stage: Stage) -> TroubleshooterWindow:
    return stage.window()


@scene("first-page-800-x-600")
def _first_page_small(stage: Stage) -> TroubleshooterWindow:
    return stage.window(size=(800, 600))


@scene("first-page-upright")
def _first_page_upright(stage: Stage) -> TroubleshooterWindow:
    return stage.window(size=(768, 1024))


@scene("first-page-large-text")
def _first_page_large_text(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(size=(1280, 1024))
    window.choose_text_size(200)
    return window


@scene("first-page-no-symptoms")
def _first_page_empty(stage: Stage) -> TroubleshooterWindow:
    return stage.window(pack=_with_symptoms(stage.pack, 0))


@scene("first-page-1-symptom")
def _first_page_one(stage: Stage) -> TroubleshooterWindow:
    return stage.window(pack=_with_symptoms(stage.pack, 1))


@scene("first-page-12-symptoms")
def _first_page_twelve(stage: Stage) -> TroubleshooterWindow:
    return stage.window(pack=_with_symptoms(stage.pack, 12), size=(1180, 1250))


@scene("first-page-long-texts")
def _first_page_long(stage: Stage) -> TroubleshooterWindow:
    long = {id_: symptom._replace(title=LONG, sees=LONG_SENTENCE) for id_, symptom in stage.pack.symptoms.items()}
    return stage.window(pack=stage.pack._replace(symptoms=long))


@scene("first-page-notices")
def _first_page_notices(stage: Stage) -> TroubleshooterWindow:
    days = Day("2026-11-20"), Day("2026-11-30")
    notices = (
        Notice("Planned work on Sunday", "Logging in may take longer from 08:00 to 10:00.", *days, id="works"),
        Notice("Login is down", "Many cannot log in today.", *days, web="https://status.example.org", kind="warning", id="down"),
    )
    return stage.window(pack=stage.pack._replace(notices={notice.id: notice for notice in notices}))


@scene("first-page-card-chosen-by-keyboard")
def _first_page_focus(stage: Stage) -> TroubleshooterWindow:
    window = stage.window()
    window.activateWindow()
    button(window, "Problems selecting a role").setFocus()
    return window


@scene("first-page-message-on-the-screen")
def _proposal(stage: Stage) -> TroubleshooterWindow:
    window = stage.window()
    window.looking.seen.emit((next(iter(stage.pack.messages)),))
    return window


@scene("search-nothing-found")
def _search_none(stage: Stage) -> TroubleshooterWindow:
    window = stage.window()
    type_into_search(window, "xylophone quartz")
    return window


@scene("search-some-found")
def _search_some(stage: Stage) -> TroubleshooterWindow:
    window = stage.window()
    type_into_search(window, "400_645")
    return window


@scene("search-many-found")
def _search_many(stage: Stage) -> TroubleshooterWindow:
    window = stage.window()
    type_into_search(window, "certificate")
    return window


@scene("question")
def _question(stage: Stage) -> TroubleshooterWindow:
    return stage.window(_chosen(stage.pack, "manage-smartcards"))


@scene("question-answered")
def _question_answered(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(_chosen(stage.pack, "manage-smartcards"))
    window.findChildren(Choice)[1].setChecked(True)
    return window


@scene("find-out")
def _find_out(stage: Stage) -> TroubleshooterWindow:
    return stage.window(steps.start_finding_out(Journey(), stage.pack))


# This computer.


@scene("this-computer-loading")
def _loading(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(_chosen(stage.pack))
    tell(window, {id_: [WORKING[id_]] for id_ in ("card-service", "reader")}, share=0.4)
    return window


@scene("this-computer-no-checks-allowed")
def _no_checks(stage: Stage) -> TroubleshooterWindow:
    return stage.window(_chosen(stage.pack), checks_enabled=())


@scene("this-computer-all-well")
def _all_well(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(_chosen(stage.pack))
    tell(window, {id_: [finding] for id_, finding in WORKING.items()})
    return window


@scene("this-computer-all-amiss")
def _all_amiss(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(_chosen(stage.pack))
    tell(window, {id_: [finding] for id_, finding in NOT_WELL.items()})
    return window


@scene("this-computer-hung-check")
def _hung(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(_chosen(stage.pack))
    tell(window, {**{id_: [WORKING[id_]] for id_ in CHECKS}, "card": [timed_out()]})
    return window


@scene("this-computer-long-texts")
def _long_rows(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(_chosen(stage.pack), size=(800, 600))
    tell(window, {id_: [finding._replace(says=LONG_SENTENCE)] for id_, finding in NOT_WELL.items()})
    return window


@scene("this-computer-details")
def _details(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(_chosen(stage.pack))
    tell(window, {id_: [finding] for id_, finding in WORKING.items()})
    button(window, "Details").click()
    return window


# What to do.


@scene("what-to-do-found")
def _what_to_do(stage: Stage) -> TroubleshooterWindow:
    return stage.window(_found(stage.pack, ENDED, TOO_OLD))


@scene("what-to-do-nothing-found")
def _what_to_do_skipped(stage: Stage) -> TroubleshooterWindow:
    return stage.window(_skipped(stage.pack))


@scene("what-to-do-five-found")
def _what_to_do_five(stage: Stage) -> TroubleshooterWindow:
    return stage.window(_found(stage.pack, *NOT_WELL.values()))


@scene("what-to-do-question-answered")
def _what_to_do_answered(stage: Stage) -> TroubleshooterWindow:
    return stage.window(steps.answer_here(_found(stage.pack, ENDED), stage.pack, "login-client", "identity-agent"))


@scene("what-to-do-another-way-in-open")
def _what_to_do_open(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(_found(stage.pack, ENDED), size=(1180, 1100))
    button(window, "Another way in").click()
    return window


@scene("what-to-do-large-text")
def _what_to_do_large(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(_found(stage.pack, ENDED), size=(1280, 1024))
    window.choose_text_size(200)
    return window


@scene("what-to-do-800-x-600")
def _what_to_do_small(stage: Stage) -> TroubleshooterWindow:
    return stage.window(_found(stage.pack, ENDED), size=(800, 600))


@scene("what-to-do-long-texts")
def _what_to_do_long(stage: Stage) -> TroubleshooterWindow:
    causes = {id_: cause._replace(title=LONG, explains=LONG_SENTENCE) for id_, cause in stage.pack.causes.items()}
    pack = stage.pack._replace(causes=causes)
    return stage.window(_found(pack, ENDED._replace(says=LONG_SENTENCE)), pack=pack)


# Who can help.


def _contacts(many: int) -> tuple[Contact, ...]:
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


@scene("who-can-help-no-contacts-file")
def _help_without(stage: Stage) -> TroubleshooterWindow:
    return stage.window(steps.who_can_help(_found(stage.pack, ENDED)))


@scene("who-can-help")
def _help(stage: Stage) -> TroubleshooterWindow:
    return stage.window(steps.who_can_help(_found(stage.pack, ENDED, TOO_OLD)), contacts=_contacts(1))


@scene("who-can-help-many-contacts")
def _help_many(stage: Stage) -> TroubleshooterWindow:
    return stage.window(steps.who_can_help(_found(stage.pack, ENDED)), contacts=_contacts(9))


@scene("who-can-help-none-of-these")
def _help_none(stage: Stage) -> TroubleshooterWindow:
    return stage.window(steps.none_of_these(Journey()))


@scene("works-now")
def _works_now(stage: Stage) -> TroubleshooterWindow:
    return stage.window(steps.works_now(_found(stage.pack, ENDED), stage.pack))


@scene("after-it-works-now")
def _after_works_now(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(steps.works_now(_found(stage.pack, ENDED), stage.pack))
    window.start_again()
    return window


@scene("about")
def _about(stage: Stage) -> TroubleshooterWindow:
    return stage.window(steps.about(Journey()))


# A shared terminal.


@scene("kiosk-first-page")
def _kiosk(stage: Stage) -> TroubleshooterWindow:
    return stage.window(kiosk=True, kiosk_enabled=True)


@scene("kiosk-what-to-do")
def _kiosk_what_to_do(stage: Stage) -> TroubleshooterWindow:
    return stage.window(_found(stage.pack, ENDED), kiosk=True, kiosk_enabled=True)


@scene("kiosk-who-can-help")
def _kiosk_help(stage: Stage) -> TroubleshooterWindow:
    return stage.window(steps.who_can_help(_found(stage.pack, ENDED)), contacts=_contacts(1), kiosk=True, kiosk_enabled=True)

"""Who can help, the good end, and about the program."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QApplication

from cim_troubleshooter.guidance.model import Contact, Pack, Site
from cim_troubleshooter.guidance.which_organisation import Organisation
from cim_troubleshooter.journey import moves
from cim_troubleshooter.journey.state import Added, Journey, Place
from cim_troubleshooter.screens.widgets.added_fields import AddedFields
from cim_troubleshooter.screens.widgets.organisation_choice import OrganisationChoice
from cim_troubleshooter.screens.widgets.summary_card import SummaryCard
from cim_troubleshooter.screens.window import TroubleshooterWindow
from tests.pictures.scenes.scene import SCENES, scene
from tests.pictures.scenes.told import ENDED, LAST_TRY, TOO_OLD, contacts, found, open_all, skipped
from tests.pictures.stage import Stage, button, ways

FAR_AWAY = Contact(
    kind="registration-authority",
    title="Registration Authority of a hospital with quite a long name, Anytown",
    phone="01632 960 123",
    email="ra.team.of.the.hospital@anytown-and-elsewhere.example.org",
    web="https://intranet.anytown-and-elsewhere.example.org/registration-authority/smartcards",
    where="Level 2, behind the restaurant",
    hours="Monday to Friday, 8 am to 6 pm",
    have_ready=("Your name", "Your card’s number"),
)
_MOST_STEPS = 200


@scene("who-can-help-no-contacts-file")
def _help_without(stage: Stage) -> TroubleshooterWindow:
    return stage.window(moves.who_can_help(found(stage.pack, ENDED)))


@scene("who-can-help")
def _help(stage: Stage) -> TroubleshooterWindow:
    return stage.window(moves.who_can_help(found(stage.pack, ENDED, TOO_OLD)), contacts=contacts(1))


@scene("who-can-help-many-contacts")
def _help_many(stage: Stage) -> TroubleshooterWindow:
    return stage.window(moves.who_can_help(found(stage.pack, ENDED)), contacts=contacts(9))


@scene("who-can-help-none-of-these")
def _help_none(stage: Stage) -> TroubleshooterWindow:
    return stage.window(moves.none_of_these(Journey()))


@scene("works-now")
def _works_now(stage: Stage) -> TroubleshooterWindow:
    return stage.window(_good_end(stage.pack))


@scene("after-it-works-now")
def _after_works_now(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(_good_end(stage.pack))
    window.start_again()
    return window


def _good_end(pack: Pack) -> Journey:
    """The first cause that begins with something to try, and it helped."""
    tried = next(cause.id for cause in pack.causes.values() if cause.steps[0].act == "try")
    return moves.works_now(moves.look_at(found(pack, TOO_OLD), tried), pack)


@scene("about")
def _about(stage: Stage) -> TroubleshooterWindow:
    return stage.window(moves.about(Journey()))


@scene("who-can-help-everything-tried")
def _everything_tried(stage: Stage) -> TroubleshooterWindow:
    journey = skipped(stage.pack)
    for _ in range(_MOST_STEPS):
        if journey.place is Place.WHO_CAN_HELP:
            break
        journey = moves.onward(journey, stage.pack)
    return stage.window(journey._replace(everything_tried=True, enough_tried=False))


@scene("who-can-help-long-contacts")
def _long_contacts(stage: Stage) -> TroubleshooterWindow:
    found = moves.checks_seen(moves.found(skipped(stage.pack), [ENDED]), stage.pack)
    return open_all(stage.window(moves.who_can_help(found), contacts=[FAR_AWAY] * 7))


@scene("who-can-help-summary-copied")
def _summary_copied(stage: Stage) -> TroubleshooterWindow:
    window = SCENES["who-can-help"](stage)
    button(window, "Copy the summary").click()
    return window


@scene("who-can-help-code")
def _code(stage: Stage) -> TroubleshooterWindow:
    window = SCENES["who-can-help"](stage)
    button(window, "Show a code to scan").click()
    return window


@scene("who-can-help-code-large")
def _code_large(stage: Stage) -> TroubleshooterWindow:
    window = SCENES["who-can-help-code"](stage)
    button(window, "Make the code larger").click()
    return window


@scene("who-can-help-save")
def _save(stage: Stage) -> TroubleshooterWindow:
    window = SCENES["who-can-help"](stage)
    button(window, "Save").click()
    return window


@scene("who-can-help-printers")
def _printers(stage: Stage) -> TroubleshooterWindow:
    window = SCENES["who-can-help"](stage)
    way = ways(window).way("print")
    way.aside = lambda _work, then: then(["Ward 7 printer", "Office printer of the ward, second floor"])  # type: ignore[method-assign]
    button(window, "Print").click()
    return window


@scene("who-can-help-no-printer")
def _no_printer(stage: Stage) -> TroubleshooterWindow:
    window = SCENES["who-can-help"](stage)
    way = ways(window).way("print")
    way.aside = lambda _work, then: then([])  # type: ignore[method-assign]
    button(window, "Print").click()
    return window


@scene("about-all-open")
def _about_all_open(stage: Stage) -> TroubleshooterWindow:
    return open_all(SCENES["about"](stage))


@scene("who-can-help-still-to-be-done")
def _still_to_be_done(stage: Stage) -> TroubleshooterWindow:
    return stage.window(moves.who_can_help(found(stage.pack, LAST_TRY)))


@scene("who-can-help-enough-tried")
def _enough_tried(stage: Stage) -> TroubleshooterWindow:
    return stage.window(moves.who_can_help(found(stage.pack, ENDED))._replace(enough_tried=True))


@scene("who-can-help-asks-before-it-is-lost")
def _asks_before(stage: Stage) -> TroubleshooterWindow:
    window = SCENES["who-can-help"](stage)
    button(window, "Finish").click()
    return window


def _asked(stage: Stage, kiosk: bool = False) -> TroubleshooterWindow:
    """A window whose contacts file has several organisations, and nobody knows which is this one."""
    window = stage.window(moves.who_can_help(found(stage.pack, ENDED)), kiosk=kiosk)
    window.refresh(window.surroundings._replace(organisation=Organisation(may_choose=True)))
    return window


_SITES = (
    Site("Anytown Surgery", (), "A81001", "Anytown", "AN1 4AP"),
    Site("Anytown Road Medical Centre", (), "A81002", "Otherton", "AN12 7HH"),
    Site("The Pharmacy of a Village with a Long Name", (), "FA123", "Anytown", "AN1 9ZZ"),
)


@scene("who-can-help-last-good-copy")
def _last_good_copy(stage: Stage) -> TroubleshooterWindow:
    """Contacts from the copy of a file that is out of reach, before the team is there: the route for out-of-hours first."""
    kind = {"kind": "registration-authority", "where": "Level 2"}
    night = Contact(**kind, title="On-call team", phone="020 7946 0009", hours="24/7", out_of_hours=True)  # type: ignore[arg-type]
    day = Contact(**kind, title="RA team", phone="020 7946 0001 or 020 7946 0002", hours="Mo-Fr 09:30-12:30,13:30-17:00; PH off")  # type: ignore[arg-type]
    window = stage.window(moves.who_can_help(found(stage.pack, ENDED)), contacts=(day, night))
    window.refresh(window.surroundings._replace(contacts_copy_of="2026-11-20"))
    return window


@scene("who-can-help-which-organisation")
def _which_organisation(stage: Stage) -> TroubleshooterWindow:
    window = _asked(stage)
    [choice] = window.findChildren(OrganisationChoice)
    with QSignalBlocker(choice):
        choice.field.setText("anyt")
    choice.show_found("anyt", _SITES)
    return window


@scene("kiosk-which-organisation")
def _which_organisation_shared(stage: Stage) -> TroubleshooterWindow:
    return _asked(stage, kiosk=True)


@scene("who-can-help-own-organisation-and-number")
def _own_number(stage: Stage) -> TroubleshooterWindow:
    window = stage.window(moves.who_can_help(found(stage.pack, ENDED, TOO_OLD)))
    board = Contact("local-it", "IT of the board", email="it@board.example", of="Anytown Care Board", hours="Mo-Fr 08:00-17:00; PH off")
    here = Organisation("remembered", _SITES[0], (board,), may_choose=True)
    window.refresh(
        window.surroundings._replace(
            organisation=here, site_contacts=here.contacts, own_numbers={"registration-authority": "01632 960 123"}
        )
    )
    QApplication.processEvents()
    button(window, "Change or remove the number").click()
    return window


@scene("saved-summary")
def _saved_summary(stage: Stage) -> TroubleshooterWindow:
    helped = stage.window(moves.add(moves.who_can_help(found(stage.pack, ENDED, TOO_OLD)), Added(name="Ama Owusu")), contacts=contacts(1))
    [card] = helped.findChildren(SummaryCard)
    window = stage.window()
    window.show_saved(card.saved())
    return window


@scene("who-can-help-something-added")
def _something_added(stage: Stage) -> TroubleshooterWindow:
    added = Added(name="Ama Owusu", telephone="01632 960 123")
    window = stage.window(moves.add(moves.who_can_help(found(stage.pack, ENDED)), added), contacts=contacts(1))
    [fields] = window.findChildren(AddedFields)
    card = fields.fields["card"].box
    card.setText("1234")
    card.editingFinished.emit()
    button(window, "Details for IT").click()
    return window

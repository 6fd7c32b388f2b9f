"""Guidance that stands still: the pictures that a test compares must not change with every word of the real guidance."""

from __future__ import annotations

from cim_troubleshooter.guidance.model import (
    AboutPack,
    Answer,
    Cause,
    Contact,
    Day,
    Drawing,
    Evidence,
    Message,
    Pack,
    Question,
    Screen,
    SharedAnswer,
    SharedQuestion,
    Step,
    Symptom,
    Tile,
)

_DAY = Day("2026-11-24")
_LOG_IN, _CARE = "Log in with smartcard", "Care Identity Management"
_ROLES = Drawing(roles=("Clinical practitioner", "RA agent", "System support"))
_CAUSES = ("certificates-expired", "login-software-too-old", "card-cancelled", "no-roles", "reader-not-found")


def _symptom(order: int, id_: str, title: str, sees: str, *screens: Screen, question: Question | None = None) -> Symptom:
    return Symptom(title, sees, screens, _CAUSES, question, order, id=id_)


_OTHERS = "Somebody else’s card"
_QUESTION = Question(
    "activity",
    "What were you trying to do?",
    (
        Answer("unlock-own", "Unlock my own smartcard", group="Your own card"),
        Answer("issue", "Issue or print a smartcard", group=_OTHERS),
        Answer("unlock-other", "Unlock someone else's smartcard", group=_OTHERS),
        Answer("repair", "Repair the certificates on a smartcard", group=_OTHERS),
        Answer("other", "Something else, or I am not sure", something_else=True),
    ),
)
_OPTIONS = ("Unlock smartcard", "Repair smartcard certificates", "Clear smartcard certificates", "Permanently cancel smartcard")
SYMPTOMS = (
    _symptom(
        1,
        "nothing-happens",
        "Nothing happens after selecting the link",
        "You open the link and get a blank page or “Page not found”.",
        Screen(_CARE, (Drawing(lines=1), Drawing(blank="This page is blank")), kind="browser"),
    ),
    _symptom(
        2,
        "log-in",
        "Problems logging in with a smartcard",
        "A message appears before you reach your list of roles.",
        Screen(_LOG_IN, (Drawing(error="Smartcard authentication failure"), Drawing(lines=2), Drawing(code="Error code 400_645"))),
    ),
    _symptom(
        3,
        "select-role",
        "Problems selecting a role",
        "You logged in with NHS Identity Agent, but you cannot select your role.",
        Screen(_LOG_IN, (Drawing(progress="Establishing connection"),)),
        Screen(_LOG_IN, (_ROLES,), crossed_out=True),
    ),
    _symptom(
        4,
        "open-care-identity-management",
        "Cannot access Care Identity Management",
        "You logged in and selected a role, but it does not display.",
        Screen(_LOG_IN, (_ROLES,)),
        Screen(_CARE, (Drawing(lines=3),), crossed_out=True, kind="browser"),
    ),
    _symptom(
        5,
        "service-smartcards",
        "Cannot access smartcard servicing functions",
        "“Service smartcard” is missing, or you cannot use its link.",
        Screen(_CARE, (Drawing(tiles=(Tile("Find a user"), Tile("Service smartcard", crossed_out=True))),), kind="browser"),
    ),
    _symptom(
        6,
        "manage-smartcards",
        "Cannot manage smartcards",
        "Issuing, printing, unlocking, repairing, clearing or cancelling fails.",
        Screen(_CARE, (Drawing(heading="Select smartcard service"), Drawing(options=_OPTIONS))),
        question=_QUESTION,
    ),
    _symptom(
        7,
        "logged-out",
        "I am logged out, or asked again",
        "You are logged out, windows close, or your passcode is asked for again.",
        Screen(
            _LOG_IN,
            (Drawing(heading="Your session has ended", arrow=True), Drawing(text="Try again"), Drawing(buttons=("Log in", "Cancel"))),
            kind="dialog",
        ),
    ),
    _symptom(9, "lost", "My smartcard is lost or stolen", "You do not have your card, or somebody else used it."),
    _symptom(
        8,
        "beside-the-clock",
        "The card beside the clock is gone",
        "The small picture of a card is missing, or has a cross.",
        Screen(
            "Your screen",
            (Drawing(text="Look beside the clock"), Drawing(tray=(Tile("Identity Agent", arrow=True), Tile("Card", crossed_out=True)))),
        ),
    ),
)
_SOURCES = ("https://example.org/source",)
CAUSES = (
    Cause(
        "The certificates on this smartcard have ended",
        "A smartcard works until the day when its certificates end. They must then be renewed in person.",
        "registration-authority",
        (
            Step(
                "Ask your Registration Authority to renew the certificates in person",
                "They put your card in a second reader, and you set a new passcode. It takes a few minutes.",
                who="registration-authority",
                worked_if="You can log in with the new passcode.",
                kind="try",
            ),
            Step("Log in again"),
        ),
        _SOURCES,
        _DAY,
        Evidence(("certificate-expired",), ("certificate-valid",)),
        tell_them=("The day when the certificates ended",),
        id="certificates-expired",
    ),
    Cause(
        "The smartcard software is too old",
        "Old versions are refused when you log in.",
        "local-it",
        (Step("Ask local IT for the newest version", who="local-it"),),
        _SOURCES,
        _DAY,
        Evidence(("login-software-too-old",)),
        id="login-software-too-old",
    ),
    Cause(
        "The smartcard may have been cancelled",
        "A cancelled card looks like any other.",
        "registration-authority",
        (Step("Ask your Registration Authority", who="registration-authority"),),
        _SOURCES,
        _DAY,
        cannot_tell="Only your Registration Authority can see this.",
        id="card-cancelled",
    ),
    Cause(
        "You may have no roles on your profile",
        "Without a role there is nothing to choose.",
        "registration-authority",
        (Step("Ask your Registration Authority", who="registration-authority"),),
        _SOURCES,
        _DAY,
        Evidence(("login-client/none",)),
        id="no-roles",
    ),
    Cause(
        "The card reader is not found",
        "Without a reader no card can be read.",
        "local-it",
        (Step("Plug the reader in again"), Step("Ask local IT for another reader", who="local-it")),
        _SOURCES,
        _DAY,
        Evidence(("no-reader",), ("reader-found",)),
        id="reader-not-found",
    ),
    Cause(
        "This smartcard has one passcode try left",
        "One more wrong passcode locks the card.",
        "registration-authority",
        (
            Step("Stop. Do not enter the passcode unless you are certain of it", "Check that Caps Lock is off.", kind="must"),
            Step("Set a new passcode with self-service unlock", worked_if="You have set a new passcode."),
            Step("Contact your Registration Authority", who="registration-authority"),
        ),
        _SOURCES,
        _DAY,
        Evidence(("passcode-last-try",), ("passcode-ready",)),
        id="passcode-last-try",
    ),
)
CONTACTS = (
    Contact(
        "local-it", "Your local IT helpdesk", find=("Look on your organisation's intranet.", "Ask the person in charge."), id="local-it"
    ),
    Contact(
        "registration-authority",
        "Your Registration Authority",
        find=("Ask your line manager.", "Look on your organisation's intranet."),
        have_ready=("Your smartcard, and photo identification", "The 12-digit number under your photo"),
        id="registration-authority",
    ),
    Contact("national-service-desk", "National Service Desk", "Local IT asks them.", phone="0300 303 5035", for_staff=True, id="national"),
)
QUESTIONS = (
    SharedQuestion(
        "Which program opens when you log in?",
        (
            SharedAnswer("identity-agent", "NHS Identity Agent"),
            SharedAnswer("connect", "NHS Smartcard Connect"),
            SharedAnswer("none", "Neither"),
        ),
        "Look beside the clock for its sign.",
        id="login-client",
    ),
    SharedQuestion(
        "Does the light on the card reader come on?",
        (SharedAnswer("yes", "Yes", contact="local-it"), SharedAnswer("no", "No", contact="local-it")),
        "It is on its front or on its top.",
        on_page="find-out",
        id="find-out-light",
    ),
)
MESSAGES = tuple(
    Message(
        f"Certificate message {number}",
        "log-in",
        ("certificates-expired",),
        "The card's certificates have ended.",
        id=f"certificate-{number}",
    )
    for number in range(1, 9)
)
STILL_PACK = Pack(
    AboutPack(
        "still",
        "Guidance that stands still",
        "en",
        "The tests",
        _DAY,
        another_way_in=("Ask for a token.", "Use your local downtime procedure."),
        start_with="find-out-light",
    ),
    symptoms={symptom.id: symptom for symptom in SYMPTOMS},
    causes={cause.id: cause for cause in CAUSES},
    contacts={contact.id: contact for contact in CONTACTS},
    questions={question.id: question for question in QUESTIONS},
    messages={message.id: message for message in MESSAGES},
)

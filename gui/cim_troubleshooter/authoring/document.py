"""The whole guidance as one document to be read and signed off, such as by a Clinical Safety Officer (DCB0129, DCB0160).

Every symptom, cause, step, message, question and contact stands in it, with its evidence in words, its sources and its review date, and
what has changed since a day or against another folder. The same folder gives the same document on the same day.
"""

from __future__ import annotations

import datetime
import hashlib
import os
from collections.abc import Iterator
from typing import NamedTuple

from cim_troubleshooter.authoring import document_parts as html
from cim_troubleshooter.authoring.changes import Change, changes_against, reviewed_since
from cim_troubleshooter.authoring.draw_content import causes_of
from cim_troubleshooter.authoring.packs_below import packs_below
from cim_troubleshooter.checks.catalogue import all_kinds
from cim_troubleshooter.guidance.hours_in_words import hours_to_show
from cim_troubleshooter.guidance.layers import merged_packs
from cim_troubleshooter.guidance.load import SHOWN
from cim_troubleshooter.guidance.model import Answer, Contact, Day, Message, Pack, SharedAnswer, Step, Symptom
from cim_troubleshooter.guidance.named_days import with_days
from cim_troubleshooter.guidance.pack_files import NotAPack
from cim_troubleshooter.guidance.read_pack import read_pack
from cim_troubleshooter.journey.evidence import FACT
from cim_troubleshooter.texts.days import day_in_words
from cim_troubleshooter.texts.fault import Fault

__all__ = ["Document", "NotAPack", "document"]

_WHO = {
    "you": "the person",
    "local-it": "local IT",
    "registration-authority": "the Registration Authority",
    "national-service-desk": "the National Service Desk",
    "local-unlocker": "a local unlocker",
    "sponsor": "a sponsor",
}
_ACTS = {"try": "to try", "must": "must be done", "someone-else": "somebody else does it"}


class Document(NamedTuple):
    """The document as HTML, and the faults of what is not in it."""

    html: str
    faults: tuple[Fault, ...]


def document(folder: str, today: Day, program: str, since: Day | None = None, against: str | None = None) -> Document:
    """The document of a pack; of a site's folder, with what it is laid over. Raises NotAPack, for `against` too."""
    pack, faults = _pack_of(folder)
    changes: list[Change] | None = None
    if against is not None:
        changes = changes_against(_pack_of(against)[0], pack)
    elif since is not None:
        changes = reviewed_since(pack, since)
    compared = f"against {os.path.basename(os.path.abspath(against))}" if against else f"since {since}"
    title = f"{pack.about.title or os.path.basename(os.path.abspath(folder))}: the whole guidance"
    body = [
        html.heading(1, title),
        *_opening(pack, today, program, faults),
        *([] if changes is None else _changes(changes, compared)),
        *_contents(pack),
        *(part for _, _, made in _SECTIONS for part in made(pack)),
    ]
    return Document(html.page(title, pack.about.language, body), faults)


def _pack_of(folder: str) -> tuple[Pack, tuple[Fault, ...]]:
    own = read_pack(folder, SHOWN)
    below, unknown = packs_below(own, own.about)
    merged, layers = merged_packs([*below, own])
    pack = with_days(merged)
    if below and own.about is not None:
        about = own.about
        pack = pack._replace(
            about=pack.about._replace(title=f"{about.title}, laid over {pack.about.title}", owner=about.owner, reviewed=about.reviewed)
        )
    return pack, (*layers[-1].faults, *unknown)


def _opening(pack: Pack, today: Day, program: str, faults: tuple[Fault, ...]) -> Iterator[str]:
    yield html.paragraph("This is not a product of NHS England. It advises; it never asks for a passcode and changes no smartcard.")
    counts = f"{len(pack.symptoms)} symptoms, {len(pack.causes)} causes, {len(pack.messages)} messages, {len(pack.questions)} questions"
    left_out = sum(not fault.warning for fault in faults)
    yield html.facts(
        (
            ("Owner", html.text(pack.about.owner)),
            ("Reviewed", html.text(_day(pack.about.reviewed))),
            ("What is in it", html.text(counts)),
            ("Left out for its faults", html.text(f"{left_out} faults: see flows lint") if left_out else ""),
            ("Written by", html.text(f"program {program}, on {_day(today)}")),
            ("Contents' check sum (SHA-256)", html.text(hashlib.sha256(repr(pack).encode()).hexdigest())),
        )
    )
    yield html.table(("Name", "Role", "Date", "Signature"), [[""] * 4] * 3, "signed")
    if pack.about.days:
        yield html.table(
            ("Day that the guidance speaks of", "is"),
            [(html.text(name), html.text(_day(day))) for name, day in pack.about.days.items()],
        )
    if pack.about.another_way_in:
        yield html.paragraph("Said beside every cause, as another way in for now:")
        yield html.bullets(map(html.text, pack.about.another_way_in))


def _changes(changes: list[Change], compared: str) -> Iterator[str]:
    yield html.heading(2, f"What has changed {compared}", "changes")
    yield html.paragraph(f"{len(changes)} part{'s' * (len(changes) > 1)}." if changes else "Nothing.")
    rows = []
    for one in changes:
        what = f"{one.kind}: {one.folder}/{one.id}\n{one.title}"
        rows += [(html.text(what), html.text(name), html.text(old), html.text(new)) for name, old, new in one.fields] or [
            (html.text(what), "", "", "")
        ]
    yield html.table(("Part", "field", "was", "is"), rows)


def _contents(pack: Pack) -> Iterator[str]:
    yield html.heading(2, "Contents")
    yield html.bullets(html.link(anchor, title) for anchor, title, made in _SECTIONS if any(made(pack)))


def _symptoms(pack: Pack) -> Iterator[str]:
    yield html.heading(2, "What people see", "symptoms")
    for symptom in pack.symptoms_in_order():
        yield html.heading(3, symptom.title, f"symptoms-{symptom.id}", symptom.id)
        yield html.paragraph(symptom.sees)
        if symptom.question is not None:
            yield html.paragraph(f"It asks: {symptom.question.asks}")
            yield html.table(("Answer", "leads to"), [_answer(answer, pack) for answer in symptom.question.answers])
        yield html.paragraph("Causes that are considered, in this order:")
        yield html.bullets(_to_cause(cause, pack) for cause in causes_of(symptom))


def _answer(answer: Answer, pack: Pack) -> tuple[str, str]:
    return html.text(answer.says), html.bullets(_to_cause(cause, pack) for cause in answer.causes) or "the causes of the symptom"


def _causes(pack: Pack) -> Iterator[str]:
    yield html.heading(2, "Causes and what is advised", "causes")
    for cause in sorted(pack.causes.values(), key=lambda one: one.title.casefold()):
        yield html.heading(3, cause.title, f"causes-{cause.id}", cause.id)
        yield html.paragraph(cause.explains)
        yield html.bullets(html.text(f"{said.says}{_for_a_time(said.from_, said.until)}") for said in cause.for_a_time)
        steps = enumerate(cause.steps, 1)
        yield html.table(
            ("", "what to do", "who, and what kind of act"), [(str(number), _step(step), _act(step, pack)) for number, step in steps]
        )
        yield html.facts(
            (
                ("Called, where only possible", html.text(cause.title_possible or "")),
                ("Called, where found", html.bullets(map(html.text, dict.fromkeys(cause.title_found.values())))),
                ("Fixed by", html.text(_WHO[cause.fixed_by])),
                ("Found where", html.bullets(_evidence(code, pack) for code in cause.evidence.points_to)),
                ("Unlikely where", html.bullets(_evidence(code, pack) for code in cause.evidence.points_away)),
                ("No check can tell, because", html.text(cause.cannot_tell or "")),
                ("Only the person can know it", "yes" if cause.person_knows else ""),
                ("Shown first to whoever types", html.bullets(map(html.text, cause.first_if))),
                ("Tell them", html.bullets(map(html.text, cause.tell_them))),
                ("In force", html.text(_for_a_time(cause.from_, cause.until).strip())),
                ("Sources", html.bullets(map(html.source, cause.sources))),
                ("Reviewed", html.text(_day(cause.reviewed))),
            )
        )


def _step(step: Step) -> str:
    lines = [
        step.do,
        step.more or "",
        f"It worked if: {step.worked_if}" if step.worked_if else "",
        f"Only if: {step.if_}" if step.if_ else "",
    ]
    return html.text("\n".join(filter(None, lines)) + _for_a_time(step.from_, step.until))


def _act(step: Step, pack: Pack) -> str:
    asks = f"\nasks {', '.join(_WHO[kind] for kind in step.ask)}" if step.ask else ""
    shown = html.bullets(_evidence(code, pack) for code in step.only_with)
    return html.text(f"{_WHO[step.who]}: {_ACTS[step.act]}{asks}") + (f"<br>shown only with{shown}" if shown else "")


def _evidence(code: str, pack: Pack) -> str:
    """An evidence code in words, with the code behind it."""
    return f"{html.text(_in_words(code, pack))} <small>[{html.text(code)}]</small>"


def _in_words(code: str, pack: Pack) -> str:
    kind = all_kinds().get(code)
    if kind is not None:
        return f"a check says: {kind.sentence}"
    question, _, name = code.partition("/")
    if question == FACT and name in pack.facts:
        return f"it is known: {pack.facts[name].says}"
    asked = pack.questions.get(question)
    said = next((answer.says for answer in asked.answers if answer.id == name), None) if asked is not None else None
    if asked is not None and said is not None:
        return f"the person answers “{asked.asks}” with “{said}”"
    return "as operations and roles say" if question == "operation" else "the person answers the symptom's question so"


def _to_cause(id_: str, pack: Pack) -> str:
    return html.link(f"causes-{id_}", pack.causes[id_].title) if id_ in pack.causes else html.text(id_)


def _day(day: Day) -> str:
    return day_in_words(datetime.date.fromisoformat(day))


def _for_a_time(from_: str | None, until: str | None) -> str:
    begins = f" from {from_}" if from_ else ""
    return f" ({f'{begins} until {until}'.strip()})" if until else f" ({begins.strip()})" if begins else ""


def _messages(pack: Pack) -> Iterator[str]:
    yield html.heading(2, "Messages on the screen", "messages")
    yield html.table(("Message", "leads to", "sources, review"), [_message(one, pack) for _, one in sorted(pack.messages.items())])


def _message(one: Message, pack: Pack) -> tuple[str, str, str]:
    says = "\n".join(filter(None, (one.says, one.code, *one.also, one.explains)))
    symptom: Symptom | None = pack.symptoms.get(one.symptom)
    leads = html.bullets(_to_cause(cause, pack) for cause in one.causes) or html.text(symptom.title if symptom else "")
    reviewed = f"reviewed {one.reviewed}" if one.reviewed else ""
    return html.text(says + _for_a_time(one.from_, one.until)), leads, html.bullets(map(html.source, one.sources)) + html.text(reviewed)


def _questions(pack: Pack) -> Iterator[str]:
    yield html.heading(2, "Questions", "questions")
    for one in sorted(pack.questions.values(), key=lambda question: (question.on_page, question.order, question.id)):
        yield html.heading(3, one.asks, f"questions-{one.id}", one.id)
        yield html.paragraph(one.more or "") if one.more else ""
        yield html.table(("Answer", "given by itself where", "leads to"), [_shared(answer, pack) for answer in one.answers])


def _shared(answer: SharedAnswer, pack: Pack) -> tuple[str, str, str]:
    leads = next(filter(None, (answer.next, answer.symptom, answer.contact)), "")
    return html.text(answer.says), html.bullets(_evidence(code, pack) for code in answer.answered_by), html.text(leads)


def _contacts(pack: Pack) -> Iterator[str]:
    yield html.heading(2, "Who can help", "contacts")
    for one in pack.contacts.values():
        yield html.heading(3, one.title, f"contacts-{one.id}", _WHO[one.kind])
        yield html.paragraph(one.explains or "") if one.explains else ""
        yield html.bullets(map(html.text, one.find))
        yield html.facts((name, html.text(said)) for name, said in _ways(one))


def _ways(one: Contact) -> Iterator[tuple[str, str]]:
    for name in ("phone", "email", "web", "where"):
        if said := getattr(one, name):
            yield name.capitalize(), said
    if one.hours:
        yield "Hours", "; ".join(hours_to_show(one))
    if one.for_staff:
        yield "For", "IT and RA staff alone"


def _meanings(pack: Pack) -> Iterator[str]:
    yield html.heading(2, "What findings mean", "meanings")
    facts = [(html.text(fact.says), html.bullets(_evidence(code, pack) for code in fact.shown_by)) for fact in pack.facts.values()]
    yield html.table(("It is known that", "where"), facts)
    rows = [
        (
            html.bullets(_evidence(code, pack) for code in one.findings),
            html.text(one.because),
            html.bullets(map(html.text, one.when)) or "always",
        )
        for one in pack.irrelevant.values()
    ]
    yield html.table(("These findings lead nowhere", "because", "where the person said"), rows)


def _notices(pack: Pack) -> Iterator[str]:
    if pack.notices:
        yield html.heading(2, "Notices", "notices")
        rows = [(html.text(f"{one.title}\n{one.says}"), html.text(f"{one.from_} to {one.until}")) for one in pack.notices.values()]
        yield html.table(("Notice", "shown"), rows)


_SECTIONS = (
    ("symptoms", "What people see", _symptoms),
    ("causes", "Causes and what is advised", _causes),
    ("messages", "Messages on the screen", _messages),
    ("questions", "Questions", _questions),
    ("contacts", "Who can help", _contacts),
    ("meanings", "What findings mean", _meanings),
    ("notices", "Notices", _notices),
)

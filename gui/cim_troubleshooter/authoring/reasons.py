"""What a pack leaves unsaid: how a try is seen to work, when a step applies, who helps, and what findings mean for causes."""

from __future__ import annotations

from collections.abc import Iterator

from cim_troubleshooter.checks.catalogue import all_kinds
from cim_troubleshooter.guidance.model import Cause, Pack
from cim_troubleshooter.guidance.read_pack import ReadPack
from cim_troubleshooter.journey.evidence import FACT
from cim_troubleshooter.texts.fault import Fault
from cim_troubleshooter.texts.words import quoted
from cim_troubleshooter.texts.yaml_file import PathInFile

AMISS = ("problem", "attention")


def left_unsaid(own: ReadPack, pack: Pack) -> Iterator[Fault]:
    """The faults of a folder's own causes, and the findings that count nowhere in a pack that says of findings what they mean."""
    for id_, cause in own.parts["causes"].items():
        yield from (own.files["causes", id_].fault(path, says) for path, says in _of_cause(cause))
    if not own.left_out and (own.parts["facts"] or own.parts["irrelevant"]) and own.about is not None and own.about.over is None:
        for code in findings_that_count_nowhere(pack):
            says = f"No cause answers to the finding {quoted(code)}. Name it in one, or write in irrelevant/ why it leads nowhere."
            yield own.files["", ""].fault((), says)


def findings_that_count_nowhere(pack: Pack) -> list[str]:
    """The findings of a problem, or of what needs attention, that no cause answers to, and that no file calls irrelevant."""
    counting = {code for cause in pack.causes.values() for code in cause.evidence.points_to}
    shown_by = {code for fact in pack.facts.values() if f"{FACT}/{fact.id}" in counting for code in fact.shown_by}
    irrelevant = {code for one in pack.irrelevant.values() if not one.when for code in one.findings}
    amiss = {code for code, kind in all_kinds().items() if kind.outcome in AMISS}
    return sorted(amiss - counting - shown_by - irrelevant)


def _of_cause(cause: Cause) -> Iterator[tuple[PathInFile, str]]:
    for number, step in enumerate(cause.steps):
        if step.act == "try" and step.worked_if is None:
            says = "Say in “worked_if” how to see that this helped, or write the “kind” of step that it is: must or someone-else."
            yield ("steps", number), says
        if step.only_with and step.if_ is None:
            yield (
                ("steps", number),
                "Write the condition of “only_with” in words after “if”: it is said where nobody knows whether it holds.",
            )
    if cause.fixed_by == "you" and all(step.who == "you" for step in cause.steps):
        yield ("fixed_by",), "Nobody is named for the case that nothing helps. Write a last step with “who”, such as “who: local-it”."
    if cause.evidence == type(cause.evidence)() and cause.cannot_tell is None:
        yield (), "Nothing counts for this cause. Name its “evidence”, or say in “cannot_tell” why no computer can tell."

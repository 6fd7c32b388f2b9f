"""The picture laid out on the smallest sheet that holds it, from left to right the way a person goes.

Above: finding out, for whoever finds no symptom that fits. Below it the columns: symptoms, checks and questions, causes in one
panel for each of those who fix them, and whom to ask. A letter or a number stands for the line that would have to be drawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cim_troubleshooter.authoring import draw_parts as parts
from cim_troubleshooter.authoring.draw_content import FIXERS, Content, find_out_questions
from cim_troubleshooter.authoring.draw_letters import width
from cim_troubleshooter.authoring.draw_parts import NORMAL, SMALL, TITLE, Piece, Pill, Stack
from cim_troubleshooter.authoring.draw_shapes import BLUE, INK, PAPER, QUIET, RED, Arrow, Box, Group, Shape, Words, moved, moved_group
from cim_troubleshooter.checks.catalogue import all_checks
from cim_troubleshooter.guidance.model import Fixer, Operation

MARGIN, GAP, NEAR = 18.0, 11.0, 2.4
SYMPTOMS_WIDE, QUESTIONS_WIDE, CONTACTS_WIDE = 300.0, 130.0, 128.0
CAUSE_WIDE, FIND_OUT_WIDE = 117.0, 138.0
"""At least."""
PANELS: dict[Fixer, tuple[str, str, str]] = {
    "you": ("You can fix these yourself", "#eef5f0", "#00703c"),
    "local-it": ("Local IT fixes these", "#e9f0f8", "#005eb8"),
    "registration-authority": ("The Registration Authority fixes these", "#f3edf7", "#6b3f8f"),
    "national-service-desk": ("The National Service Desk fixes these", "#f0f2f3", "#4c6272"),
}
"""What stands above the causes that somebody fixes, the panel's ground, and its colour."""


class FixerPanel(NamedTuple):
    """Where the causes that somebody fixes stand."""

    fixer: Fixer
    top: float
    bottom: float


class Sheet(NamedTuple):
    """A laid-out picture, in points of its own: `scale` of them make a point on the paper."""

    paper: str
    width: float
    height: float
    scale: float
    shapes: tuple[Shape, ...]


PAPERS = [(f"A{number}" if number >= 0 else f"{2**-number}A0", 841.89 * 2 ** ((3 - number) / 2)) for number in range(4, -3, -1)]
"""Sheets from A4 on and how high each is on its side, in points. A height is to a width as 1 to the root of 2."""
SCALES = (1.0, 1.03, 1.068)
"""How much smaller than drawn the picture may be printed, so that a little more needs no larger paper."""


def laid_out(content: Content) -> Sheet:
    """The picture on the smallest sheet that holds it. What even the largest does not hold makes that one higher."""
    for paper, on_paper in PAPERS:
        for scale in SCALES:
            height = on_paper * scale
            shapes, needed = _shapes(content, height * 2**0.5)
            if needed <= height:
                return Sheet(paper, height * 2**0.5, height, scale, tuple(shapes))
    return Sheet("larger", height * 2**0.5, needed, scale, tuple(shapes))


def _shapes(content: Content, wide: float) -> tuple[list[Shape], float]:
    """All of the picture on a sheet of some width, and the height that it needs."""
    shapes, down = _heading(content, wide)
    found, down = _finding_out(content, wide, down)
    shapes += found
    below, down = _columns(content, wide, down)
    legend, needed = _legend(content, wide, down)
    return [*shapes, *below, *legend], needed


def _heading(content: Content, wide: float) -> tuple[list[Shape], float]:
    about, pack = content.pack.about, content.pack
    counts = (("symptom", pack.symptoms), ("cause", pack.causes), ("question", pack.questions), ("message", pack.messages))
    told = ", ".join(f"{len(parts_)} {name}{'' if len(parts_) == 1 else 's'}" for name, parts_ in counts)
    page = Stack(wide - 2 * MARGIN, indent=0)
    page.words(content.title, 17, bold=True, colour=BLUE)
    # Where pack.yaml itself is left out, nobody knows.
    signed = f"Reviewed on {parts.day_in_words(about.reviewed)} · {about.owner} · " if about.title else ""
    page.words(f"{signed}{told}", 8.5, colour=QUIET)
    for notice in pack.notices.values():
        days = f"{parts.day_in_words(notice.from_)} until {parts.day_in_words(notice.until)}"
        page.words(f"Notice from {days}: {notice.title}. {notice.says}", 8, bold=True)
    if content.hidden:
        page.words(f"Hidden here: {', '.join(content.hidden)}", NORMAL)
    if content.left_out:
        many = "1 file is" if content.left_out == 1 else f"{content.left_out} files are"
        page.words(f"Not complete: {many} left out for their faults. Run “flows lint” for what to do.", 9, bold=True, colour=RED)
    return [moved(shape, MARGIN, MARGIN - 4) for shape in page.shapes], MARGIN + page.down


def _finding_out(content: Content, wide: float, down: float) -> tuple[list[Shape], float]:
    """The questions after *None of these*, in rows, with an arrow from each to the next where one of its answers leads there."""
    questions = find_out_questions(content.pack)
    if not questions:
        return [], down
    room = wide - 2 * MARGIN
    in_a_row = max(1, min(len(questions), int((room + GAP) // (FIND_OUT_WIDE + GAP))))
    each = min((room - (in_a_row - 1) * GAP) / in_a_row, 2 * FIND_OUT_WIDE)
    shapes: list[Shape] = [_label("Nothing below fits? “None of these” asks this first", MARGIN, down)]
    down += TITLE * parts.LINE + NEAR
    for first in range(0, len(questions), in_a_row):
        row = questions[first : first + in_a_row]
        pieces = [parts.question_piece(content.pack.questions[id_], content, each) for id_ in row]
        for place, (id_, piece) in enumerate(zip(row, pieces, strict=True)):
            across = MARGIN + place * (each + GAP)
            shapes.append(moved_group(piece.group, across, down))
            if any(answer.next in row[place + 1 : place + 2] for answer in content.pack.questions[id_].answers):
                shapes.append(Arrow(across + each + 0.5, down + 10, across + each + GAP - 0.5, down + 10))
        down += max(piece.height for piece in pieces) + NEAR
    return shapes, down + NEAR


def _columns(content: Content, wide: float, down: float) -> tuple[list[Shape], float]:
    room = wide - 2 * MARGIN - 3 * GAP - QUESTIONS_WIDE - CONTACTS_WIDE
    beside = max(1, int(room * 0.3 // SYMPTOMS_WIDE))
    symptoms_wide = beside * SYMPTOMS_WIDE + (beside - 1) * NEAR
    lefts = [MARGIN, MARGIN + symptoms_wide + GAP, MARGIN + symptoms_wide + QUESTIONS_WIDE + 2 * GAP, wide - MARGIN - CONTACTS_WIDE]
    titles = ("1 What do you see?", "2 What is found and asked", "3 Why is it so, and who can fix it?", "4 Whom to ask")
    shapes: list[Shape] = [_label(title, left, down) for title, left in zip(titles, lefts, strict=True)]
    for title, left, following in zip(titles, lefts, lefts[1:], strict=False):
        start = left + width(title, TITLE, bold=True) + 6
        shapes.append(Arrow(min(start, following - 14), down + 5, following - 3, down + 5))
    down += TITLE * parts.LINE + NEAR
    symptoms = [parts.symptom_piece(symptom, content, SYMPTOMS_WIDE) for symptom in content.pack.symptoms_in_order()]
    stacks, first = _side_by_side(symptoms, beside, lefts[0], down)
    asked = [_checks(), *_asked_above_the_steps(content), *_operations(content)]
    stack, second = _below_each_other(asked, lefts[1], down)
    causes, panels = _panels(content, lefts[2], lefts[3] - GAP - lefts[2], down)
    lowest = max([first, second, *(panel.bottom for panel in panels)])
    contacts, last = _contacts(content, panels, lefts[3], down, lowest)
    return [*shapes, *stacks, *stack, *causes, *contacts], max(lowest, last)


def _checks() -> Piece:
    page = Stack(QUESTIONS_WIDE)
    page.words("This computer is checked", NORMAL, bold=True)
    page.words(", ".join(check.title for check in all_checks()), SMALL)
    page.words("No passcode is ever asked for.", SMALL, colour=QUIET)
    return page.piece("checks", "What the program finds out by itself", "#eef5f0", "#00703c")


def _asked_above_the_steps(content: Content) -> list[Piece]:
    questions = content.pack.questions
    return [
        parts.question_piece(questions[id_], content, QUESTIONS_WIDE) for id_ in content.asked if questions[id_].on_page == "what-to-do"
    ]


def _operations(content: Content) -> list[Piece]:
    by_roles: dict[tuple[str, ...], list[Operation]] = {}
    for operation in content.pack.operations.values():
        by_roles.setdefault(operation.may, []).append(operation)
    return [parts.operations_piece(alike, content, QUESTIONS_WIDE) for alike in by_roles.values()]


def _panels(content: Content, left: float, wide: float, down: float) -> tuple[list[Shape], list[FixerPanel]]:
    """A panel for each of those who fix causes, below each other."""
    shapes: list[Shape] = []
    panels: list[FixerPanel] = []
    for fixer in FIXERS:
        causes = content.fixed_by(fixer)
        if not causes:
            continue
        title, ground, colour = PANELS[fixer]
        inside, bottom = _panel(f"{title} ({len(causes)})", [(cause.id, colour) for cause in causes], content, left, wide, down)
        shapes += [Box(left, down, wide, bottom - down, ground, colour), *inside]
        panels.append(FixerPanel(fixer, down, bottom))
        down = bottom + 2 * NEAR
    return shapes, panels


def _contacts(content: Content, panels: Sequence[FixerPanel], left: float, down: float, lowest: float) -> tuple[list[Shape], float]:
    """Whom each panel leads to, beside it, or as near as those above and below leave room for."""
    pieces: list[tuple[Fixer, Piece]] = []
    if any(panel.fixer == "you" for panel in panels):
        pieces.append(("you", _if_it_stays(PANELS["you"][2])))
    for fixer in FIXERS:
        own = [one for one in content.pack.contacts.values() if one.kind == fixer]
        pieces += [(fixer, parts.contact_piece(one, content, CONTACTS_WIDE, PANELS[fixer][2])) for one in own]
    tops = {panel.fixer: panel.top for panel in panels}
    shapes: list[Shape] = []
    reached: set[Fixer] = set()
    for place, (fixer, piece) in enumerate(pieces):
        latest = lowest - sum(later.height + NEAR for _, later in pieces[place:])
        top = max(down, min(tops.get(fixer, down), latest))
        shapes.append(moved_group(piece.group, left, top))
        down = top + piece.height + NEAR
        panel = next((one for one in panels if one.fixer == fixer), None)
        if panel is not None and fixer not in reached:
            reached.add(fixer)
            start, end = min(max(top + 9, panel.top + 9), panel.bottom - 9), min(max(top + 9, panel.top + 9), down - 9)
            shapes.append(Arrow(left - GAP + 0.5, start, left - 0.5, end, PANELS[fixer][2], 2))
    return shapes, down


def _if_it_stays(colour: str) -> Piece:
    page = Stack(CONTACTS_WIDE)
    page.words("It is still not working?", TITLE, bold=True)
    page.words("Ask whom the last step names.", SMALL)
    return page.piece("still-not-working", "Whom to ask when the steps have not helped", PAPER, colour)


def _panel(
    title: str, causes: Sequence[tuple[str, str]], content: Content, left: float, wide: float, down: float
) -> tuple[list[Shape], float]:
    columns = max(1, int((wide - 2 * NEAR) // (CAUSE_WIDE + NEAR)))
    each = (wide - (columns + 1) * NEAR) / columns
    pieces = [parts.cause_piece(content.pack.causes[id_], content, each, colour) for id_, colour in causes]
    shapes, bottom = _side_by_side(pieces, columns, left + NEAR, down + TITLE * parts.LINE + 2 * NEAR)
    heading = Words(left + 2 * NEAR, down + NEAR + TITLE, title, TITLE, bold=True, colour=causes[0][1])
    return [heading, *shapes], bottom + NEAR


def _side_by_side(pieces: Sequence[Piece], columns: int, left: float, down: float) -> tuple[list[Shape], float]:
    """The pieces in so many columns, read from top to bottom, as low as it can be."""
    if not pieces:
        return [], down
    heights = [piece.height + NEAR for piece in pieces]
    height = max(sum(heights) / columns, *heights)
    while len(stacks := _stacks(pieces, height)) > columns:
        height += max(2, height / 200)
    shapes: list[Shape] = []
    bottom = down
    for stack in stacks:
        placed, end = _below_each_other(stack, left, down)
        shapes += placed
        bottom = max(bottom, end)
        left += stack[0].width + NEAR
    return shapes, bottom


def _stacks(pieces: Iterable[Piece], height: float) -> list[list[Piece]]:
    stacks: list[list[Piece]] = []
    filled = height
    for piece in pieces:
        if not stacks or filled + piece.height + NEAR > height + 0.01:
            stacks.append([])
            filled = 0
        stacks[-1].append(piece)
        filled += piece.height + NEAR
    return stacks


def _below_each_other(pieces: Iterable[Piece], left: float, down: float) -> tuple[list[Shape], float]:
    shapes: list[Shape] = []
    for piece in pieces:
        shapes.append(moved_group(piece.group, left, down))
        down += piece.height + NEAR
    return shapes, down


def _legend(content: Content, wide: float, down: float) -> tuple[list[Shape], float]:
    """What letters, numbers and short words mean."""
    page = Stack(wide - 2 * MARGIN, indent=0)
    page.words(
        "How to read it: a letter is a symptom, and a number is a cause. A symptom names its causes likeliest first, and how many messages "
        "lead to it. An answer names the causes that it points to, the first three of its own, or where it leads.",
        NORMAL,
    )
    marks = (
        (Pill("check", parts.PALE_GREEN), "a check on this computer can find it"),
        (Pill("answer", parts.PALE_GREEN), "an answer can point to it"),
        (Pill("no fault"), "nothing is to be fixed"),
        (Pill("elsewhere"), "not about the card: others help"),
        (Pill("ends 1 Jan", parts.AMBER), "advice that changes on a day"),
        (Pill("new", RED, PAPER, bold=True), "of this folder itself"),
    )
    across = 0.0
    for pill, means in marks[: None if content.changed or content.hidden else -1]:
        row = Stack(pill.width() + 1, indent=0)
        row.pills([pill])
        needs = pill.width() + 4 + width(means, NORMAL) + 14
        if across and across + needs > page.room:
            across, page.down = 0.0, page.down + NORMAL * parts.LINE + 4
        page.shapes += [moved(shape, across, page.down - parts.EDGE + 1) for shape in row.shapes]
        page.shapes.append(Words(across + pill.width() + 4, page.down + NORMAL, means, NORMAL, colour=INK))
        across += needs
    group = Group("legend", "How to read this picture", tuple(page.shapes))
    return [moved_group(group, MARGIN, down)], down + page.down + NORMAL * parts.LINE + MARGIN


def _label(title: str, left: float, down: float) -> Words:
    return Words(left, down + TITLE, title, TITLE, bold=True, colour=BLUE)

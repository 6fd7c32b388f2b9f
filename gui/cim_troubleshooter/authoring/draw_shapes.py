"""What the picture is made of, boxes, words and arrows in points (1/72 inch) from the top left, and how they become SVG."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import NamedTuple, TypeAlias

from cim_troubleshooter.authoring.draw_letters import BOLD, NORMAL, font

INK, QUIET, PAPER = "#212b32", "#4c6272", "#ffffff"
BLUE, RED = "#003087", "#b3261e"
TYPEFACES = "'Atkinson Hyperlegible Next', Arial, 'Liberation Sans', Helvetica, sans-serif"
HEAD = 5.0
"""How long the head of an arrow is."""


class Words(NamedTuple):
    """One line of words; `y` is the line that they stand on."""

    x: float
    y: float
    says: str
    size: float
    bold: bool = False
    colour: str = INK


class Box(NamedTuple):
    """A box with round corners."""

    x: float
    y: float
    width: float
    height: float
    fill: str
    line: str | None = None
    round: float = 2.5


class Arrow(NamedTuple):
    """A straight arrow."""

    x: float
    y: float
    to_x: float
    to_y: float
    colour: str = QUIET
    thick: float = 1.6


class Group(NamedTuple):
    """What belongs together: one file of the pack. `tells` is shown where somebody points at it on a screen."""

    id: str
    tells: str
    shapes: tuple[Words | Box, ...]


Shape: TypeAlias = Words | Box | Arrow | Group


def moved(shape: Words | Box, right: float, down: float) -> Words | Box:
    """The words or the box in another place."""
    return shape._replace(x=shape.x + right, y=shape.y + down)


def moved_group(group: Group, right: float, down: float) -> Group:
    """All of the group in another place."""
    return group._replace(shapes=tuple(moved(one, right, down) for one in group.shapes))


def as_svg(shapes: Sequence[Shape], width: float, height: float, scale: float, title: str, tells: str) -> str:
    """The picture as a file that stands alone, the typeface in it. `scale` points make one on paper."""
    inch = 72 * scale
    faces = "".join(
        f"@font-face{{font-family:'Atkinson Hyperlegible Next';font-weight:{weight};"
        f"src:url(data:font/ttf;base64,{base64.b64encode(font(name)).decode()})}}"
        for name, weight in ((NORMAL, 400), (BOLD, 700))
    )
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_number(width / inch * 25.4)}mm" height="{_number(height / inch * 25.4)}mm"'
        f' viewBox="0 0 {_number(width)} {_number(height)}" role="img" font-family="{TYPEFACES}">\n'
        f"<title>{escape(title)}</title>\n<desc>{escape(tells)}</desc>\n<style>{faces}</style>\n"
        f'<rect width="{_number(width)}" height="{_number(height)}" fill="{PAPER}"/>\n'
    )
    return f"{head}{''.join(_drawn(shapes))}</svg>\n"


def _drawn(shapes: Iterable[Shape]) -> Iterator[str]:
    for shape in shapes:
        match shape:
            case Group():
                yield f'<g id="{escape(shape.id)}"><title>{escape(shape.tells)}</title>\n'
                yield from _drawn(shape.shapes)
                yield "</g>\n"
            case Box():
                line = f' stroke="{shape.line}" stroke-width="0.6"' if shape.line else ""
                size = f'width="{_number(shape.width)}" height="{_number(shape.height)}" rx="{_number(shape.round)}"'
                yield f'<rect x="{_number(shape.x)}" y="{_number(shape.y)}" {size} fill="{shape.fill}"{line}/>\n'
            case Words():
                weight = ' font-weight="700"' if shape.bold else ""
                place = f'x="{_number(shape.x)}" y="{_number(shape.y)}" font-size="{_number(shape.size)}"'
                yield f'<text {place}{weight} fill="{shape.colour}">{escape(shape.says)}</text>\n'
            case Arrow():
                yield _arrow(shape)


def _arrow(arrow: Arrow) -> str:
    along_x, along_y = arrow.to_x - arrow.x, arrow.to_y - arrow.y
    length = (along_x**2 + along_y**2) ** 0.5 or 1.0
    along_x, along_y = along_x / length, along_y / length
    neck_x, neck_y = arrow.to_x - HEAD * along_x, arrow.to_y - HEAD * along_y
    wide = HEAD * 0.6
    corners = (
        (arrow.to_x, arrow.to_y),
        (neck_x - wide * along_y, neck_y + wide * along_x),
        (neck_x + wide * along_y, neck_y - wide * along_x),
    )
    points = " ".join(f"{_number(x)},{_number(y)}" for x, y in corners)
    line = f'x1="{_number(arrow.x)}" y1="{_number(arrow.y)}" x2="{_number(neck_x)}" y2="{_number(neck_y)}"'
    return (
        f'<line {line} stroke="{arrow.colour}" stroke-width="{_number(arrow.thick)}"/>\n'
        f'<polygon points="{points}" fill="{arrow.colour}"/>\n'
    )


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")

"""Heads and headings, the same for everything that is printed, as pieces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtGui import QPainter

from desktop.printing.contents.paper_look import PaperLook
from desktop.printing.findable_text.structure import Role
from desktop.printing.paper.paragraph import Paragraph, Run, single_line
from desktop.printing.paper.pieces import Piece, draw_rule, line_pieces
from desktop.printing.paper.text_styles import BYLINE, SECTION, TITLE

_SECTION_SPACE = 15.0
_RULE_AFTER_HEADING = 4.0
_AFTER_RULE = 6.0


def head_pieces(title: str, byline: str, width: float, *, look: PaperLook) -> list[Piece]:
    """Title and byline at the top of the first page."""
    named = Run(title, TITLE.in_typeface(look))
    lines = line_pieces(Paragraph([named], width, role=Role.TITLE))
    under = line_pieces(Paragraph([Run(byline, BYLINE)], width, right_to_left=True), before=2.0)
    return [*lines, *(piece.kept() for piece in under)]


def section_heading(text: str, width: float, *, anchor: str = "") -> Piece:
    """A heading in the accent colour over a thin rule."""
    words = single_line(text, SECTION, Role.HEADING)
    indent = width - words.natural_width
    rule = SECTION.leading + _RULE_AFTER_HEADING

    def paint(painter: QPainter, left: float, top: float) -> None:
        words.draw(painter, left + indent, top)
        draw_rule(painter, left, top + rule, width)

    return Piece(rule + _AFTER_RULE, paint, _SECTION_SPACE, anchor=anchor, heading=text)


def section_chunks(
    sections: Iterable[tuple[str, Iterator[list[Piece]]]], width: float, *, anchored: bool = False
) -> Iterator[list[Piece]]:
    """Sections under their headings, empty ones left out; no heading ends a page.

    Args:
        sections: Headings with what stands under them.
        width: Width of the page's body in points.
        anchored: Whether a list of contents names the headings; they are their own anchors.
    """
    for heading, chunks in sections:
        first = next(chunks, None)
        if first is not None:
            head = section_heading(heading, width, anchor=heading if anchored else "")
            yield [head, *kept_to_first(first)]
            yield from chunks


def kept_to_first(pieces: list[Piece]) -> list[Piece]:
    """The pieces, the first of them on the page of what stands before it."""
    return [pieces[0].kept(), *pieces[1:]]

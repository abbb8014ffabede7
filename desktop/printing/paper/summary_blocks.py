"""The sections of a printed summary as pieces, at a given width of the page's body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtGui import QPainter

from desktop.display.isolation import is_right_to_left, isolated
from desktop.display.wording import PASSAGES
from desktop.printing.contents.paper_look import PaperLook
from desktop.printing.contents.summary_content import FigureRow, SummaryContent
from desktop.printing.contents.wording import (
    CONTINUED,
    FIGURES,
    FURTHER_FIGURES,
    SUMMARY,
    TIMELINE,
)
from desktop.printing.findable_text.text_layer import artifact
from desktop.printing.paper.figure_table import figure_rows
from desktop.printing.paper.headings import head_pieces, section_chunks, section_heading
from desktop.printing.paper.paragraph import Paragraph, Run, single_line
from desktop.printing.paper.passage_blocks import passage_chunks
from desktop.printing.paper.pieces import Piece, line_pieces
from desktop.printing.paper.text_styles import BODY, CELL_DETAIL
from desktop.printing.paper.timeline_drawing import timeline_chunks

_BULLET = "•"
_BULLET_INDENT = 11.0
_BETWEEN_BULLETS = 4.0


def summary_chunks(content: SummaryContent, width: float) -> Iterator[list[Piece]]:
    """Everything of one summary, from its title to its last passage; empty sections left out.

    Args:
        content: What it says.
        width: Width of the page's body in points.

    Yields:
        Pieces in reading order, a few at a time: setting a long summary takes tenths of a second.
    """
    yield head_pieces(content.title, content.byline, width, look=content.look)
    sections = (
        (SUMMARY, bullet_chunks(content.sentences, width, look=content.look)),
        (FIGURES, _figures(FIGURES, content.figures, content, width)),
        (FURTHER_FIGURES, _further_figures(content, width)),
        (TIMELINE, timeline_chunks(content.events, width)),
        (PASSAGES, passage_chunks(content.passages, width, look=content.look)),
    )
    yield from section_chunks(sections, width)


def _figures(
    name: str, rows: Sequence[FigureRow], content: SummaryContent, width: float
) -> Iterator[list[Piece]]:
    """The table; where it goes on another page, its heading stands there again."""
    head = section_heading(f"{name} {CONTINUED}", width)
    for row in figure_rows(rows, width, look=content.look):
        yield [piece.under(head) if piece.break_before else piece for piece in row]


def _further_figures(content: SummaryContent, width: float) -> Iterator[list[Piece]]:
    """The table, and below it how many more the article has."""
    yield from _figures(FURTHER_FIGURES, content.further_figures, content, width)
    if content.unprinted_text:
        more = Paragraph([Run(content.unprinted_text, CELL_DETAIL)], width, right_to_left=True)
        yield line_pieces(more, before=_BETWEEN_BULLETS)


def page_number_text(number: int, total: int, *, look: PaperLook) -> str:
    """`1 / 4`, set off, in the reader's digits."""
    return isolated(look.written(f"{number} / {total}"))


def bullet_chunks(
    sentences: Sequence[str], width: float, *, look: PaperLook
) -> Iterator[list[Piece]]:
    """Sentences as a list with bullets."""
    body = BODY.in_typeface(look)
    bullet = single_line(_BULLET, body)
    indent = width - bullet.natural_width
    before = 0.0
    for sentence in sentences:
        if not sentence.strip():
            continue
        # A French sentence stays beside its bullet, at the right.
        words = sentence if is_right_to_left(sentence) else isolated(sentence)
        room = width - _BULLET_INDENT
        text = Paragraph([Run(words, body)], room, justified=look.justified, right_to_left=True)
        lines = line_pieces(text, before=before)
        yield [_with_bullet(lines[0], bullet, indent), *lines[1:]]
        before = _BETWEEN_BULLETS


def _with_bullet(line: Piece, bullet: Paragraph, indent: float) -> Piece:
    def paint(painter: QPainter, left: float, top: float) -> None:
        with artifact(painter):
            bullet.draw(painter, left + indent, top)
        line.paint(painter, left, top)

    return replace(line, paint=paint)

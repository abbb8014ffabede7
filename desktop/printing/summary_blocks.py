"""The sections of a printed summary as pieces, at a given width of the page's body."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtGui import QPainter

from desktop.display.isolation import isolated
from desktop.display.numbers import digits
from desktop.printing.figure_table import figure_rows
from desktop.printing.paragraph import Paragraph, Run, single_line
from desktop.printing.passage_blocks import passage_chunks
from desktop.printing.pieces import Piece, draw_rule, line_pieces
from desktop.printing.summary_content import SummaryContent
from desktop.printing.text_styles import BODY, BYLINE, SECTION, TITLE
from desktop.printing.timeline_drawing import timeline_chunks
from desktop.printing.wording import FIGURES, PASSAGES, SUMMARY, TIMELINE

_BULLET = "•"
_BULLET_INDENT = 11.0
_BETWEEN_BULLETS = 4.0
_SECTION_SPACE = 15.0
_RULE_AFTER_HEADING = 4.0
_AFTER_RULE = 6.0


def summary_chunks(content: SummaryContent, width: float) -> Iterator[list[Piece]]:
    """Everything of one summary, from its title to its last passage; empty sections left out.

    Args:
        content: What it says.
        width: Width of the page's body in points.

    Yields:
        Pieces in reading order, a few at a time: setting a long summary takes tenths of a second.
    """
    yield _head(content, width)
    sections = (
        (SUMMARY, _bullets(content.sentences, width)),
        (FIGURES, figure_rows(content.figures, width, arabic_indic=content.arabic_indic)),
        (TIMELINE, timeline_chunks(content.events, width)),
        (PASSAGES, passage_chunks(content.passages, width, arabic_indic=content.arabic_indic)),
    )
    for heading, chunks in sections:
        first = next(chunks, None)
        if first is not None:
            yield [_heading(heading, width), first[0].kept(), *first[1:]]
            yield from chunks


def page_number_text(number: int, total: int, *, arabic_indic: bool) -> str:
    """`1 / 4`, set off, in the reader's digits."""
    return isolated(digits(f"{number} / {total}", arabic_indic=arabic_indic))


def _head(content: SummaryContent, width: float) -> list[Piece]:
    title = line_pieces(Paragraph([Run(content.title, TITLE)], width))
    byline = line_pieces(
        Paragraph([Run(content.byline, BYLINE)], width, right_to_left=True), before=2.0
    )
    return [*title, *(piece.kept() for piece in byline)]


def _heading(text: str, width: float) -> Piece:
    words = single_line(text, SECTION)
    indent = width - words.natural_width
    rule = SECTION.leading + _RULE_AFTER_HEADING

    def paint(painter: QPainter, left: float, top: float) -> None:
        words.draw(painter, left + indent, top)
        draw_rule(painter, left, top + rule, width)

    return Piece(rule + _AFTER_RULE, paint, _SECTION_SPACE)


def _bullets(sentences: Sequence[str], width: float) -> Iterator[list[Piece]]:
    bullet = single_line(_BULLET, BODY)
    indent = width - bullet.natural_width
    before = 0.0
    for sentence in sentences:
        if not sentence.strip():
            continue
        text = Paragraph([Run(sentence, BODY)], width - _BULLET_INDENT, justified=True)
        lines = line_pieces(text, before=before)
        yield [_with_bullet(lines[0], bullet, indent), *lines[1:]]
        before = _BETWEEN_BULLETS


def _with_bullet(line: Piece, bullet: Paragraph, indent: float) -> Piece:
    def paint(painter: QPainter, left: float, top: float) -> None:
        bullet.draw(painter, left + indent, top)
        line.paint(painter, left, top)

    return Piece(line.height, paint, line.space_before, line.break_before)

"""The sections of a printed summary as pieces, at a given width of the page's body."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QPainter

from desktop.display.isolation import isolated
from desktop.display.numbers import digits
from desktop.printing.figure_table import figure_pieces
from desktop.printing.paragraph import Paragraph, Run, single_line
from desktop.printing.passage_blocks import passage_pieces
from desktop.printing.pieces import Piece, draw_rule, line_pieces
from desktop.printing.summary_content import SummaryContent
from desktop.printing.text_styles import BODY, BYLINE, SECTION, TITLE
from desktop.printing.timeline_drawing import timeline_pieces
from desktop.printing.wording import FIGURES, PASSAGES, SUMMARY, TIMELINE

_BULLET = "•"
_BULLET_INDENT = 11.0
_SECTION_SPACE = 15.0
_RULE_AFTER_HEADING = 4.0
_AFTER_RULE = 6.0


def summary_pieces(content: SummaryContent, width: float) -> list[Piece]:
    """Everything of one summary, from its title to its last passage; empty sections left out.

    Args:
        content: What it says.
        width: Width of the page's body in points.
    """
    pieces = _head(content, width)
    sections = (
        (SUMMARY, _bullets(content.sentences, width)),
        (FIGURES, figure_pieces(content.figures, width, arabic_indic=content.arabic_indic)),
        (TIMELINE, timeline_pieces(content.events, width)),
        (PASSAGES, passage_pieces(content.passages, width, arabic_indic=content.arabic_indic)),
    )
    for heading, body in sections:
        if body:
            pieces += [_heading(heading, width), body[0].kept(), *body[1:]]
    return pieces


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


def _bullets(sentences: Sequence[str], width: float) -> list[Piece]:
    pieces: list[Piece] = []
    bullet = single_line(_BULLET, BODY)
    indent = width - bullet.natural_width
    for sentence in sentences:
        if not sentence.strip():
            continue
        text = Paragraph([Run(sentence, BODY)], width - _BULLET_INDENT, justified=True)
        lines = line_pieces(text, before=4.0 if pieces else 0.0)
        lines[0] = _with_bullet(lines[0], bullet, indent)
        pieces += lines
    return pieces


def _with_bullet(line: Piece, bullet: Paragraph, indent: float) -> Piece:
    def paint(painter: QPainter, left: float, top: float) -> None:
        bullet.draw(painter, left + indent, top)
        line.paint(painter, left, top)

    return Piece(line.height, paint, line.space_before, line.break_before)

"""The reader's passages: the quotation beside its coloured bar, note and tags under it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from desktop.display.isolation import metadata_line
from desktop.display.passage_colours import bar_colour
from desktop.display.wording import LOST, NOTE, paragraph_text, tags_text
from desktop.printing.contents.paper_look import USUAL, PaperLook
from desktop.printing.contents.summary_content import PassageNote
from desktop.printing.contents.wording import note_mark
from desktop.printing.paper.paragraph import Paragraph, Run
from desktop.printing.paper.pieces import Piece, line_pieces
from desktop.printing.paper.text_styles import BODY, BYLINE, DOUBT

_BAR_WIDTH = 3.0
_BAR_GAP = 8.0
_SPACE_BETWEEN = 10.0


def passage_chunks(
    passages: Sequence[PassageNote], width: float, *, look: PaperLook = USUAL
) -> Iterator[list[Piece]]:
    """The passages, one at a time; a page may begin with any, or inside a long one.

    Args:
        passages: In reading order.
        width: Width of the page's body in points.
        look: How the program's own words are written.
    """
    before = 0.0
    for passage in passages:
        lines = _lines(passage, width - _BAR_WIDTH - _BAR_GAP, look=look)
        colour = bar_colour(passage.colour)
        barred = [_barred(line, colour, width) for line in lines]
        yield [barred[0].after(before), *barred[1:]]
        before = _SPACE_BETWEEN


def _lines(passage: PassageNote, width: float, *, look: PaperLook) -> list[Piece]:
    """The quotation's lines, then where it stands, the note and the tags, kept beside it."""
    lines: list[Piece] = []
    paragraphs = passage.quote.splitlines() or [""]
    for number, text in enumerate(paragraphs):
        opening = f"{note_mark(passage.number)}«" if number == 0 else ""
        closing = "»" if number == len(paragraphs) - 1 else ""
        runs = [Run(f"{opening}{text}{closing}", BODY.in_typeface(look))]
        quote = Paragraph(runs, width, justified=look.justified)
        lines += line_pieces(quote)
    notes = _note_lines(passage, width, look=look)
    return [*lines, *(note.kept() for note in notes[:1]), *notes[1:]]


def _note_lines(passage: PassageNote, width: float, *, look: PaperLook) -> list[Piece]:
    place = _place(passage, look=look)
    notes = [line for line in passage.note.splitlines() if line.strip()]
    tags = tags_text(passage.tags)
    short = [f"{NOTE}: {notes[0]}"] if len(notes) == 1 else []
    more = metadata_line((*short, tags))
    tail = f" · {more}" if more and place.text else more
    runs = [run for run in (place, Run(tail, BYLINE)) if run.text]
    lines = line_pieces(Paragraph(runs, width, right_to_left=True)) if runs else []
    for number, note in enumerate(notes if len(notes) > 1 else []):
        text = f"{NOTE}: {note}" if number == 0 else note
        lines += line_pieces(Paragraph([Run(text, BYLINE)], width))
    return lines


def _place(passage: PassageNote, *, look: PaperLook) -> Run:
    """Where the words stand; that they are lost; or which article they come from."""
    if passage.is_lost:
        return Run(metadata_line((passage.citation, LOST)), DOUBT)
    if passage.citation:
        return Run(passage.citation, BYLINE)
    return Run(paragraph_text(passage.paragraph, script=look.digits), BYLINE)


def _barred(line: Piece, colour: str, width: float) -> Piece:
    """The piece with the bar at its right; bars of neighbouring lines join."""

    def paint(painter: QPainter, left: float, top: float) -> None:
        bar = QRectF(left + width - _BAR_WIDTH, top, _BAR_WIDTH, line.height)
        painter.fillRect(bar, QColor(colour))
        line.paint(painter, left, top)

    return replace(line, paint=paint)

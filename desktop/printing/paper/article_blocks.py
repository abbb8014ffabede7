"""A printed article as pieces: numbered paragraphs, passages tinted in them, notes at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from desktop.display.isolation import isolated
from desktop.display.passage_colours import bar_colour
from desktop.printing.contents.article_content import ArticleContent, ArticleParagraph, PassageMark
from desktop.printing.contents.paper_look import PaperLook
from desktop.printing.contents.wording import NOTES
from desktop.printing.paper.headings import head_pieces, section_chunks
from desktop.printing.paper.paragraph import Paragraph, Run, single_line
from desktop.printing.paper.passage_blocks import passage_chunks
from desktop.printing.paper.pieces import Piece, line_pieces, linked_piece
from desktop.printing.paper.text_styles import BODY, BYLINE, FURNITURE, NOTE_MARK, TextStyle
from desktop.theme import LIGHT

_GUTTER = 20.0
_BETWEEN_PARAGRAPHS = 7.0
_UNDER_BYLINE = 12.0
_TINT_INSET = 3.0
_LINE_UNDER_TINT = 0.9
_BETWEEN_STROKES = 1.4
_MOST_STROKES = 3
_NUMBER_DOWN = 5.5


def article_chunks(content: ArticleContent, width: float) -> Iterator[list[Piece]]:
    """The whole article, from its title to its last note.

    Args:
        content: What it says.
        width: Width of the page's body in points.
    """
    yield head_pieces(content.title, content.byline, width, look=content.look)
    before = _UNDER_BYLINE
    for number, paragraph in enumerate(content.paragraphs, start=1):
        yield _paragraph(paragraph, number, width, before, look=content.look)
        before = _BETWEEN_PARAGRAPHS
    notes = passage_chunks(content.notes, width, look=content.look)
    yield from section_chunks(((NOTES, notes),), width)
    if content.address:
        address = Paragraph([Run(isolated(content.address), BYLINE)], width)
        yield [
            linked_piece(line, content.address, width)
            for line in line_pieces(address, before=_UNDER_BYLINE)
        ]


def _paragraph(
    paragraph: ArticleParagraph, number: int, width: float, before: float, *, look: PaperLook
) -> list[Piece]:
    runs, marks = _marked_runs(paragraph, BODY.in_typeface(look))
    text = Paragraph(runs, width - _GUTTER, justified=look.justified)
    shown = single_line(isolated(look.written(str(number))), FURNITURE)
    lines = line_pieces(text, before=before)
    tinted = [_tinted(line, text, at, marks) for at, line in enumerate(lines)]
    return [_numbered(tinted[0], shown, width), *tinted[1:]]


def _marked_runs(
    paragraph: ArticleParagraph, body: TextStyle
) -> tuple[list[Run], list[PassageMark]]:
    """The paragraph with the numbers of the notes in it, and the marks moved by them."""
    signs: dict[int, str] = {}
    for mark in paragraph.marks:
        if mark.number is not None:
            place = _end_of_word(paragraph.text, mark.end)
            signs[place] = signs.get(place, "") + isolated(f"[{mark.number}]")
    runs: list[Run] = []
    start = 0
    for place, sign in sorted(signs.items()):
        runs += [Run(paragraph.text[start:place], body), Run(sign, NOTE_MARK)]
        start = place
    runs.append(Run(paragraph.text[start:] or " ", body))

    def moved(position: int) -> int:
        return position + sum(len(sign) for place, sign in signs.items() if place < position)

    marks = [
        replace(mark, start=moved(mark.start), end=moved(mark.end)) for mark in paragraph.marks
    ]
    return [run for run in runs if run.text], marks


def _end_of_word(text: str, position: int) -> int:
    """A sign inside a word would keep its letters from joining."""
    while position < len(text) and text[position - 1].isalnum() and text[position].isalnum():
        position += 1
    return position


def _tinted(line: Piece, text: Paragraph, number: int, marks: Sequence[PassageMark]) -> Piece:
    """The line over the grounds of the passages that touch it."""
    tints = [
        (left, right, mark.colour, at % _MOST_STROKES)
        for at, mark in enumerate(marks)
        for left, right in text.extents(number, mark.start, mark.end)
    ]
    if not tints:
        return line

    def paint(painter: QPainter, left: float, top: float) -> None:
        height = line.height - 2 * _TINT_INSET
        for first, last, colour, _ in tints:
            ground = QRectF(left + first, top + _TINT_INSET, last - first, height)
            painter.fillRect(ground, QColor(LIGHT.passage(colour)))
        # Of passages that overlap the last ground is seen; the strokes are seen of all.
        for first, last, colour, at in tints:
            under = top + _TINT_INSET + height - _LINE_UNDER_TINT + at * _BETWEEN_STROKES
            stroke = QRectF(left + first, under, last - first, _LINE_UNDER_TINT)
            painter.fillRect(stroke, QColor(bar_colour(colour)))
        line.paint(painter, left, top)

    return replace(line, paint=paint)


def _numbered(line: Piece, number: Paragraph, width: float) -> Piece:
    def paint(painter: QPainter, left: float, top: float) -> None:
        number.draw(painter, left + width - number.natural_width, top + _NUMBER_DOWN)
        line.paint(painter, left, top)

    return replace(line, paint=paint)

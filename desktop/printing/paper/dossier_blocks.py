"""A dossier as pieces: cover, contents, then its parts, each beginning a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.display.isolation import isolated
from desktop.display.wording import PASSAGES, SOURCES
from desktop.printing.contents.dossier_content import DossierContent, DossierSource, DossierSummary
from desktop.printing.contents.paper_look import PaperLook
from desktop.printing.contents.wording import (
    CONTENTS,
    DOSSIER,
    JOINT_FIGURES,
    JOINT_TIMELINE,
    SUMMARIES,
    note_mark,
)
from desktop.printing.findable_text.structure import Role
from desktop.printing.findable_text.text_layer import linked
from desktop.printing.paper.dossier_figures import dossier_figure_chunks
from desktop.printing.paper.headings import kept_to_first
from desktop.printing.paper.paragraph import Paragraph, Run, single_line
from desktop.printing.paper.passage_blocks import passage_chunks
from desktop.printing.paper.pieces import Piece, draw_rule, line_pieces, linked_piece
from desktop.printing.paper.summary_blocks import bullet_chunks
from desktop.printing.paper.text_styles import (
    BYLINE,
    CELL,
    CHAPTER,
    COVER_NAME,
    COVER_TITLE,
    COVER_VALUE,
    FURNITURE,
    GROUP,
    RULE_COLOUR,
    SUBTITLE,
    TextStyle,
)
from desktop.printing.paper.timeline_drawing import timeline_chunks
from desktop.time_axis.labels import shortened

_COVER_TOP = 130.0
_FACT_NAMES = 110.0
_AFTER_CHAPTER = 10.0
_BETWEEN_ARTICLES = 18.0
_BETWEEN_SOURCES = 9.0
_MARK_WIDTH = 30.0
_PAGE_WIDTH = 34.0
_INDENT = 16.0


def dossier_chunks(
    content: DossierContent, width: float, pages: Mapping[str, int]
) -> Iterator[list[Piece]]:
    """The whole dossier.

    Args:
        content: What it says.
        width: Width of the page's body in points.
        pages: On which page each anchor stands, from 1; looked at when pages are painted.
    """
    parts = [(heading, chunks) for heading, chunks in _parts(content, width)]
    begun = [(heading, next(chunks, None), chunks) for heading, chunks in parts]
    filled = [(heading, first, chunks) for heading, first, chunks in begun if first is not None]
    yield _cover(content, width)
    yield from _contents(content, [heading for heading, _, _ in filled], width, pages)
    for heading, first, chunks in filled:
        yield [*_chapter(heading, width), *kept_to_first(first)]
        yield from chunks


def _parts(content: DossierContent, width: float) -> Iterable[tuple[str, Iterator[list[Piece]]]]:
    yield SUMMARIES, _summaries(content.summaries, width, look=content.look)
    yield JOINT_FIGURES, dossier_figure_chunks(content, width)
    yield JOINT_TIMELINE, timeline_chunks(content.events, width, listed=True)
    yield PASSAGES, _passages(content, width)
    yield SOURCES, _sources(content.sources, width)


def _cover(content: DossierContent, width: float) -> list[Piece]:
    kind = line_pieces(Paragraph([Run(DOSSIER, BYLINE)], width, right_to_left=True))
    named = Run(content.title, COVER_TITLE.in_typeface(content.look))
    title = line_pieces(Paragraph([named], width, role=Role.TITLE), before=4.0)
    facts = [_fact(name, value, width) for name, value in content.facts]
    gap = Piece(_COVER_TOP, lambda _painter, _left, _top: None)

    def paint(painter: QPainter, left: float, top: float) -> None:
        draw_rule(painter, left, top + 1.0, width)

    rule = Piece(14.0, paint, 14.0)
    return [gap, *(piece.kept() for piece in (*kind, *title, rule, *facts))]


def _fact(name: str, value: str, width: float) -> Piece:
    label = single_line(name, COVER_NAME)
    room = width - _FACT_NAMES
    words = Paragraph([Run(value, COVER_VALUE)], room, right_to_left=True)

    def paint(painter: QPainter, left: float, top: float) -> None:
        label.draw(painter, left + width - label.natural_width, top)
        words.draw(painter, left, top)

    return Piece(words.height + 5.0, paint)


def _chapter(text: str, width: float) -> list[Piece]:
    """The heading of a part, at the top of a page."""
    words = single_line(text, CHAPTER, Role.HEADING)

    def paint(painter: QPainter, left: float, top: float) -> None:
        words.draw(painter, left + width - words.natural_width, top)
        draw_rule(painter, left, top + CHAPTER.leading + 3.0, width)

    height = CHAPTER.leading + 3.0 + _AFTER_CHAPTER
    return [Piece(height, paint, begins_page=True, anchor=text, heading=text)]


def _contents(
    content: DossierContent, headings: Sequence[str], width: float, pages: Mapping[str, int]
) -> Iterator[list[Piece]]:
    """The parts with their pages, and the articles under their summaries; nothing of nothing."""
    if not headings:
        return
    yield [replace(each, anchor="") for each in _chapter(CONTENTS, width)]
    for number, name in enumerate(headings):
        row = _contents_row(name, name, width, pages, content)
        yield [row if number else row.kept()]
        if name == SUMMARIES:
            for each in content.summaries:
                yield [
                    _contents_row(
                        _named(each), _anchor(each), width, pages, content, indent=_INDENT
                    )
                ]


def _contents_row(
    text: str,
    anchor: str,
    width: float,
    pages: Mapping[str, int],
    content: DossierContent,
    *,
    indent: float = 0.0,
) -> Piece:
    style = CELL if indent else GROUP
    room = width - indent - _PAGE_WIDTH
    line = shortened(text, room, lambda words: single_line(words, style).natural_width)
    words = single_line(line, style)
    end = width - indent - words.natural_width

    def paint(painter: QPainter, left: float, top: float) -> None:
        number = content.look.written(str(pages.get(anchor, "")))
        shown = single_line(isolated(number), style)
        area = QRectF(left, top, width - indent, style.leading)
        with linked(painter, f"#{anchor}", area):
            words.draw(painter, left + end, top)
            shown.draw(painter, left, top)
        pen = QPen(QColor(RULE_COLOUR), 0.8)
        pen.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(pen)
        y = top + style.leading * 0.72
        if end - shown.natural_width > 2 * _INSET:
            painter.drawLine(QLineF(left + shown.natural_width + _INSET, y, left + end - _INSET, y))

    return Piece(style.leading + 3.0, paint, 0.0 if indent else 4.0)


_INSET = 6.0


def _summaries(
    summaries: Sequence[DossierSummary], width: float, *, look: PaperLook
) -> Iterator[list[Piece]]:
    before = 0.0
    for each in summaries:
        named = Run(_named(each), SUBTITLE.in_typeface(look))
        title = line_pieces(
            Paragraph([named], width, right_to_left=True, role=Role.SUBHEADING), before=before
        )
        byline = line_pieces(Paragraph([Run(each.byline, BYLINE)], width, right_to_left=True))
        head = [title[0], *(piece.kept() for piece in (*title[1:], *byline))]
        head[0] = replace(head[0], anchor=_anchor(each), heading=_named(each), depth=2)
        chunks = bullet_chunks(each.sentences, width, look=look)
        first = next(chunks, None)
        yield [*head, *(kept_to_first(first) if first else [])]
        yield from chunks
        before = _BETWEEN_ARTICLES


def _named(each: DossierSummary) -> str:
    return f"{note_mark(each.number)}{each.title}"


def _anchor(each: DossierSummary) -> str:
    return f"article-{each.number}"


def _passages(content: DossierContent, width: float) -> Iterator[list[Piece]]:
    before = 0.0
    for group in content.passages:
        words = Run(f"{note_mark(group.number)}{group.title}", GROUP)
        heading = line_pieces(
            Paragraph([words], width, right_to_left=True, role=Role.SUBHEADING), before=before
        )
        chunks = passage_chunks(group.passages, width, look=content.look)
        first = next(chunks, None)
        if first is not None:
            yield [heading[0], *(each.kept() for each in heading[1:]), *kept_to_first(first)]
            yield from chunks
            before = _BETWEEN_ARTICLES


def _sources(sources: Sequence[DossierSource], width: float) -> Iterator[list[Piece]]:
    before = 0.0
    for source in sources:
        yield [_source(source, width).after(before)]
        before = _BETWEEN_SOURCES


def _source(source: DossierSource, width: float) -> Piece:
    mark = single_line(note_mark(source.number).strip(), CELL)
    room = width - _MARK_WIDTH
    lines = _stacked_lines([(source.title, GROUP), (source.byline, BYLINE)], room)
    if source.address:
        address = _stacked_lines([(isolated(source.address), FURNITURE)], room)
        lines += [linked_piece(line, source.address, room) for line in address]
    if source.details:
        lines += _stacked_lines([(source.details, FURNITURE)], room)

    def paint(painter: QPainter, left: float, top: float) -> None:
        mark.draw(painter, left + width - mark.natural_width, top)
        for line in lines:
            line.paint(painter, left, top)
            top += line.height

    return Piece(sum(line.height for line in lines), paint)


def _stacked_lines(texts: Sequence[tuple[str, TextStyle]], width: float) -> list[Piece]:
    return [
        piece
        for text, style in texts
        for piece in line_pieces(Paragraph([Run(text, style)], width, right_to_left=True))
    ]

"""Pieces: what a page is filled with, each with its height and the way to draw it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from desktop.printing.findable_text.text_layer import linked
from desktop.printing.paper.pagination import widows_kept
from desktop.printing.paper.paragraph import Paragraph
from desktop.printing.paper.text_styles import RULE_COLOUR, RULE_WIDTH

Paint = Callable[[QPainter, float, float], None]


@dataclass(frozen=True, slots=True)
class Piece:
    """A band of the page's width that is never cut; see `pagination.Extent`.

    Attributes:
        height: In points.
        paint: Draws it; called with the painter and the band's left and top, in points.
        space_before: White above it, dropped at the top of a page.
        break_before: Whether a page may begin with it.
        anchor: A name by which a list of contents finds its page, or empty.
        begins_page: Whether a page must begin with it.
        repeated: The head of its table, painted again above it at the top of a page, or None.
        heading: What the outline of a PDF file calls it, or empty.
        depth: How deep it stands in the outline; the article itself has 0.
    """

    height: float
    paint: Paint
    space_before: float = 0.0
    break_before: bool = True
    anchor: str = ""
    begins_page: bool = False
    repeated: Piece | None = None
    heading: str = ""
    depth: int = 1

    @property
    def head_height(self) -> float:
        """Height in points of what is painted above it at the top of a page."""
        return self.repeated.height if self.repeated else 0.0

    def kept(self) -> Piece:
        """The same piece, never at the top of a page: it stays with the one before."""
        return replace(self, break_before=False)

    def under(self, head: Piece) -> Piece:
        """The same piece as a row of the table with this head."""
        return replace(self, repeated=head)

    def after(self, space: float) -> Piece:
        """The same piece with `space` points of white above it."""
        return replace(self, space_before=space)


def line_pieces(paragraph: Paragraph, indent: float = 0.0, *, before: float = 0.0) -> list[Piece]:
    """One piece for each line, broken so that no line of the paragraph stands alone.

    Args:
        paragraph: Already laid out at its width.
        indent: Distance from the page body's left edge, in points.
        before: White above the first line.
    """
    pieces = []
    for number, may_break in enumerate(widows_kept(paragraph.line_count)):

        def paint(painter: QPainter, left: float, top: float, number: int = number) -> None:
            paragraph.draw_line(painter, number, left + indent, top)

        height = paragraph.style.leading
        pieces.append(Piece(height, paint, 0.0 if number else before, may_break))
    return pieces


def stacked(pieces: Sequence[Piece]) -> Piece:
    """Pieces one under the other as a single one, their white between them included."""
    tops: list[float] = []
    height = 0.0
    for number, piece in enumerate(pieces):
        height += piece.space_before if number else 0.0
        tops.append(height)
        height += piece.height

    def paint(painter: QPainter, left: float, top: float) -> None:
        for piece, offset in zip(pieces, tops, strict=True):
            piece.paint(painter, left, top + offset)

    return Piece(height, paint, pieces[0].space_before if pieces else 0.0)


def linked_piece(piece: Piece, address: str, width: float) -> Piece:
    """The piece as a link to a web address; as it is when the address is none of the web's."""
    if not address.startswith(("http://", "https://")):
        return piece

    def paint(painter: QPainter, left: float, top: float) -> None:
        with linked(painter, address, QRectF(left, top, width, piece.height)):
            piece.paint(painter, left, top)

    return replace(piece, paint=paint)


def draw_rule(painter: QPainter, left: float, top: float, width: float) -> None:
    """A thin horizontal rule."""
    painter.setPen(QPen(QColor(RULE_COLOUR), RULE_WIDTH))
    painter.drawLine(QLineF(QPointF(left, top), QPointF(left + width, top)))

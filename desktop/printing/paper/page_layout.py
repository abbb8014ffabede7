"""Printed pages: one layout for the preview, the printer and PDF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter

from desktop.display.plain_text import printable
from desktop.fonts import load_fonts
from desktop.printing.contents.printout import Printout
from desktop.printing.findable_text.structure import Destination
from desktop.printing.findable_text.text_layer import (
    POINTS_PER_INCH,
    Bookmark,
    FindablePdfWriter,
    TextRecord,
    artifact,
)
from desktop.printing.paper.pagination import Placed, paginate
from desktop.printing.paper.paragraph import Paragraph, Run, single_line
from desktop.printing.paper.pieces import Piece, draw_rule
from desktop.printing.paper.printout_blocks import printout_chunks
from desktop.printing.paper.summary_blocks import page_number_text
from desktop.printing.paper.text_styles import (
    FOOTER_BOTTOM,
    FURNITURE,
    HEADER_TOP,
    MARGIN_BOTTOM,
    MARGIN_SIDE,
    MARGIN_TOP,
)

PAGE_SIZES = {"A4": QPageSize.PageSizeId.A4, "Letter": QPageSize.PageSizeId.Letter}


@dataclass(frozen=True, slots=True)
class _Page:
    """One page: pieces of the article numbered `article`, in their places."""

    article: int
    placed: tuple[Placed, ...]


class PrintedPages:
    """Printouts laid out on pages of one size; painted page by page.

    Articles can be added one at a time and step by step, so that a long set never holds the
    event loop.
    Needs a QGuiApplication.
    """

    def __init__(self, size: QSizeF) -> None:
        """Begin without pages.

        Args:
            size: The whole sheet in points.
        """
        load_fonts()
        self.size = size
        self._width = max(size.width() - 2 * MARGIN_SIDE, 100.0)
        self._height = max(size.height() - MARGIN_TOP - MARGIN_BOTTOM, 100.0)
        self._contents: list[Printout] = []
        self._pieces: list[list[Piece]] = []
        self._pages: list[_Page] = []

    def add(self, content: Printout) -> None:
        """Lay out one more article, beginning on a new page."""
        for _ in self.adding(content):
            pass

    def adding(self, content: Printout) -> Iterator[None]:
        """As `add`, in steps of a few milliseconds; the pages are there when it ends."""
        pieces: list[Piece] = []
        pages_of_anchors: dict[str, int] = {}
        for chunk in printout_chunks(content, self._width, pages_of_anchors):
            pieces += chunk
            yield
        article = len(self._contents)
        self._contents.append(content)
        self._pieces.append(pieces)
        for placed in paginate(pieces, self._height):
            self._pages.append(_Page(article, placed))
            anchors = (pieces[each.index].anchor for each in placed)
            pages_of_anchors.update((anchor, self.count) for anchor in anchors if anchor)

    @property
    def contents(self) -> tuple[Printout, ...]:
        """What is laid out so far."""
        return tuple(self._contents)

    @property
    def count(self) -> int:
        """How many pages there are so far."""
        return len(self._pages)

    def paint(self, painter: QPainter, number: int) -> None:
        """Paint page `number`, from 0; the painter's unit is the point, its origin the sheet's."""
        page = self._pages[number]
        content = self._contents[page.article]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # In the order of reading: a PDF reader may go by it.
        with artifact(painter):
            self._paint_header(painter, content)
        pieces = self._pieces[page.article]
        if page.placed and page.placed[0].top and (head := pieces[page.placed[0].index].repeated):
            with artifact(painter):
                head.paint(painter, MARGIN_SIDE, MARGIN_TOP)
        for placed in page.placed:
            pieces[placed.index].paint(painter, MARGIN_SIDE, MARGIN_TOP + placed.top)
        with artifact(painter):
            self._paint_footer(painter, content, number)
        painter.restore()

    def begins_article(self, number: int) -> bool:
        """Whether page `number` is the first of its article."""
        return not number or self._pages[number - 1].article != self._pages[number].article

    def destinations(self, number: int) -> dict[str, Destination]:
        """The anchors of page `number`."""
        page = self._pages[number]
        pieces = self._pieces[page.article]
        return {
            anchor: Destination(number, MARGIN_TOP + placed.top)
            for placed in page.placed
            if (anchor := pieces[placed.index].anchor)
        }

    def bookmarks(self, number: int) -> Iterator[Bookmark]:
        """What the outline of a file says of page `number`: its article, and its headings."""
        page = self._pages[number]
        if self.begins_article(number):
            yield Bookmark(printable(self._contents[page.article].title), number, 0.0, 0)
        for placed in page.placed:
            piece = self._pieces[page.article][placed.index]
            if piece.heading:
                top = MARGIN_TOP + placed.top
                yield Bookmark(printable(piece.heading), number, top, piece.depth)

    def _paint_header(self, painter: QPainter, content: Printout) -> None:
        name = single_line(content.header, FURNITURE)
        name.draw(painter, self.size.width() - MARGIN_SIDE - name.natural_width, HEADER_TOP)
        single_line(content.printed_text, FURNITURE).draw(painter, MARGIN_SIDE, HEADER_TOP)

    def _paint_footer(self, painter: QPainter, content: Printout, number: int) -> None:
        """The source at the right, the page's number at the left: the outer side, bound right."""
        top = self.size.height() - FOOTER_BOTTOM - FURNITURE.leading
        draw_rule(painter, MARGIN_SIDE, top - 5.0, self._width)
        count = page_number_text(number + 1, self.count, look=content.look)
        page = single_line(count, FURNITURE)
        page.draw(painter, MARGIN_SIDE, top)
        room = self._width - page.natural_width - 12.0
        source = Paragraph([Run(content.source, FURNITURE)], room, right_to_left=True)
        source.draw_line(painter, 0, MARGIN_SIDE + self._width - room, top)


def sheet_size(page_size: str) -> QSizeF:
    """Width and height in points of `A4` or `Letter`.

    Raises:
        KeyError: No such size in `PAGE_SIZES`.
    """
    return QPageSize(PAGE_SIZES[page_size]).size(QPageSize.Unit.Point)


def pages_of(contents: Iterable[Printout], size: QSizeF) -> PrintedPages:
    """Printouts laid out in one go.

    Args:
        contents: In their order.
        size: The whole sheet in points.
    """
    pages = PrintedPages(size)
    for content in contents:
        pages.add(content)
    return pages


def painting(
    device: QPagedPaintDevice, pages: PrintedPages, *, chosen: Sequence[int] = ()
) -> Iterator[int]:
    """Paint pages on a paged device, step by step.

    Args:
        device: A QPdfWriter or a QPrinter, set to the size of the pages; its margins are not used,
            the layout has its own.
        pages: All of them laid out.
        chosen: Numbers of the pages to paint, from 0; all when empty.

    Yields:
        How many pages are painted. Nothing comes from a device that cannot be painted on.
    """
    layout = device.pageLayout()
    numbers = [n for n in chosen if 0 <= n < pages.count] or list(range(pages.count))
    painter = QPainter()
    if not numbers or not painter.begin(device):
        return
    left, top = _origin(layout)
    scale = device.logicalDpiX() / POINTS_PER_INCH
    try:
        for position, number in enumerate(numbers):
            if position:
                device.newPage()
            if isinstance(device, FindablePdfWriter):
                _announce(device.record, pages, number)
            painter.save()
            painter.scale(scale, scale)
            painter.translate(-left, -top)
            pages.paint(painter, number)
            painter.restore()
            yield position + 1
    finally:
        painter.end()


def _announce(record: TextRecord, pages: PrintedPages, number: int) -> None:
    """Tell a file what stands on the page that is painted next."""
    if pages.begins_article(number):
        record.begin_section()
    record.bookmarks += pages.bookmarks(number)
    record.destinations.update(pages.destinations(number))


def _origin(layout: QPageLayout) -> tuple[float, float]:
    """Where the device's origin stands on the sheet, in points."""
    if layout.mode() == QPageLayout.Mode.FullPageMode:
        return (0.0, 0.0)
    margins = layout.margins(QPageLayout.Unit.Point)
    return (margins.left(), margins.top())

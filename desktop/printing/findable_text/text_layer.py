"""The text of a PDF file, written so that it comes out again as it was read.

Qt paints Arabic rightly but tells a PDF reader neither what most glyphs stand for nor where words
end: lam-alef, marks and the wide letters of Amiri are lost, and programs that take the text out
guess from the gaps between glyphs. Here the glyphs that Qt has chosen and placed become
`letters`, each a code of an embedded font of ours (`letter_font`), written in the order that such
programs expect (`letter_order`; ISO 32000-1, 9.10). Each line knows of which heading or paragraph
it is a part (`structure`). `pdf_assembly` puts fonts, text and structure into the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtCore import QIODevice, QPointF, QRectF
from PySide6.QtGui import QPainter, QPdfWriter, QTransform
from typing_extensions import override

from desktop.printing.findable_text.letter_font import FontSet, LetterFont
from desktop.printing.findable_text.letter_order import shown_texts
from desktop.printing.findable_text.letters import Letter
from desktop.printing.findable_text.structure import Destination, Element, LinkArea, Role
from desktop.printing.findable_text.text_operators import sign, text_operators

POINTS_PER_INCH = 72
_RIGHT_TO_LEFT_MARK = "\N{RIGHT-TO-LEFT MARK}"
# Points between baselines below which two lines stand in one row.
_ROW = 4.0
_SPACE = 0.25
# Type sizes that a letter's width has room for in a font (16 bits of thousandths).
_WIDEST_SIGN = 65


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the file's outline: words, page from 0, distance from its top, depth from 0."""

    title: str
    page: int
    top: float
    depth: int


class _Line(NamedTuple):
    """A line in the file's language, and where it stands in points, downwards."""

    baseline: float
    left: float
    right: float
    size: float
    font: LetterFont
    operators: bytes
    element: Element | None


@dataclass(slots=True)
class TextRecord:
    """The text painted so far.

    Attributes:
        fonts: The letters of each typeface.
        told: Texts that are told beside the codes, with their names among the resources.
        bookmarks: The outline.
        links: Places that lead somewhere.
        destinations: Where anchors stand.
        document: The structure.
        is_artifact: Whether what is written now is furniture of the page, which is not read out.
    """

    fonts: FontSet = field(default_factory=FontSet)
    told: dict[str, str] = field(default_factory=dict)
    bookmarks: list[Bookmark] = field(default_factory=list)
    links: list[LinkArea] = field(default_factory=list)
    destinations: dict[str, Destination] = field(default_factory=dict)
    document: Element = field(default_factory=lambda: Element(Role.DOCUMENT))
    is_artifact: bool = False
    _elements: dict[object, Element] = field(default_factory=dict)
    _link: tuple[Element, list[str]] | None = None
    _lines: list[list[_Line]] = field(default_factory=lambda: [[]])

    def new_page(self) -> None:
        """What follows stands on another page."""
        self._lines.append([])

    def begin_section(self) -> None:
        """What follows is another article."""
        self.document.children.append(Element(Role.SECTION))

    def add_line(
        self,
        letters: Sequence[Letter],
        matrix: QTransform,
        owner: object = None,
        role: Role = Role.PARAGRAPH,
    ) -> None:
        """Write the letters of one line.

        Args:
            letters: In any order.
            matrix: From layout units, its origin on the baseline, to points of the sheet, both
                downwards and the latter from the lower edge.
            owner: The paragraph, whose lines are one element; None for one of its own.
            role: What it is.
        """
        if not letters:
            return
        texts = shown_texts(letters)
        shown = [part for text in texts for part in text_operators(text, matrix, self._named)]
        left = matrix.map(QPointF(min(each.left for each in letters), 0.0))
        right = matrix.map(QPointF(max(each.left + each.width for each in letters), 0.0))
        first = texts[0].letters[0].kind
        operators = b"BT\n" + b"\n".join(shown) + b"\nET"
        element = None if self.is_artifact else self._element(owner, role)
        if self._link is not None:
            self._link[1].append("".join(each.text for each in _logical(letters)))
        size = first.size * matrix.m11()
        line = _Line(left.y(), left.x(), right.x(), size, first.font, operators, element)
        self._lines[-1].append(line)

    def pages(self) -> list[list[bytes]]:
        """The operators for each page, its lines in the order of reading; called once.

        The elements get the numbers of their marks.
        """
        return [self._marked(number, lines) for number, lines in enumerate(self._lines)]

    @contextmanager
    def linking(self, target: str, area: QRectF) -> Iterator[None]:
        """What is written meanwhile is one link.

        Args:
            target: See `LinkArea`.
            area: In points, from the lower left corner of the sheet, downwards.
        """
        element = Element(Role.LINK, link=len(self.links))
        self._link = (element, [])
        try:
            yield
        finally:
            text = " ".join(self._link[1])
            self._link = None
        self._parent().children.append(element)
        edges = (area.left(), -area.bottom(), area.right(), -area.top())
        self.links.append(LinkArea(len(self._lines) - 1, *edges, target, text))

    def _element(self, owner: object, role: Role) -> Element:
        if self._link is not None:
            return self._link[0]
        key = object() if owner is None else owner
        if key not in self._elements:
            self._elements[key] = Element(role)
            self._parent().children.append(self._elements[key])
        return self._elements[key]

    def _parent(self) -> Element:
        if not self.document.children:
            self.begin_section()
        return self.document.children[-1]

    def _named(self, text: str) -> str:
        return self.told.setdefault(text, f"T{len(self.told) + 1}")

    def _marked(self, page: int, lines: Sequence[_Line]) -> list[bytes]:
        """Each line as marked content: of its element, or an artifact."""
        operators: list[bytes] = []
        marks = 0
        for text, element in _reading_order(lines):
            opening = b"/Artifact BMC"
            if element is not None:
                opening = f"/{element.role} <</MCID {marks}>> BDC".encode("ascii")
                element.marks.append((page, marks))
                marks += 1
            operators += [opening, text, b"EMC"]
        return operators


class FindablePdfWriter(QPdfWriter):
    """A PDF writer for everything but text, which `Paragraph` puts into its record."""

    def __init__(self, device: QIODevice) -> None:
        super().__init__(device)
        self.record = TextRecord()

    @override
    def newPage(self) -> bool:
        """Begin another page, of the file and of the record."""
        self.record.new_page()
        return super().newPage()

    def matrix(self, painted: QTransform) -> QTransform:
        """From what a painter's transform takes to points from the lower edge of the sheet."""
        scale = POINTS_PER_INCH / self.logicalDpiX()
        height = self.height() * scale
        return painted * QTransform.fromScale(scale, scale) * QTransform.fromTranslate(0, -height)


@contextmanager
def artifact(painter: QPainter) -> Iterator[None]:
    """What is painted meanwhile is furniture of the page, which nobody wants to hear."""
    device = painter.device()
    if not isinstance(device, FindablePdfWriter):
        yield
        return
    device.record.is_artifact = True
    try:
        yield
    finally:
        device.record.is_artifact = False


@contextmanager
def linked(painter: QPainter, target: str, area: QRectF) -> Iterator[None]:
    """What is painted meanwhile is a link, where the paper is a file.

    Args:
        painter: Paints on whatever.
        target: `#` and the name of an anchor, or a web address; empty for no link.
        area: The place that can be clicked, in the painter's units.
    """
    device = painter.device()
    if not target or not isinstance(device, FindablePdfWriter):
        yield
        return
    matrix = device.matrix(painter.worldTransform())
    with device.record.linking(target, matrix.mapRect(area)):
        yield


def _logical(letters: Sequence[Letter]) -> list[Letter]:
    return sorted(letters, key=lambda each: each.position)


def _reading_order(lines: Sequence[_Line]) -> Iterator[tuple[bytes, Element | None]]:
    """Rows from above, in a row from the right."""
    rows: list[list[_Line]] = []
    for line in sorted(lines, key=lambda line: line.baseline):
        if rows and line.baseline - rows[-1][0].baseline < _ROW:
            rows[-1].append(line)
        else:
            rows.append([line])
    for row in rows:
        yield from _row(row)


def _row(lines: Sequence[_Line]) -> Iterator[tuple[bytes, Element | None]]:
    """The lines of one row from the right, and between them what makes them one line of text."""
    before: _Line | None = None
    for line in sorted(lines, key=lambda each: -each.right):
        if before is not None:
            yield from ((each, None) for each in _bridge(line, before))
        yield line.operators, line.element
        before = line


def _bridge(left: _Line, right: _Line) -> Iterator[bytes]:
    """White, and a mark of direction as wide as needed, between two lines of a row.

    Programs that go by the stream need the white; pdftotext takes wide white for a border between
    columns and reads these one after the other.
    """
    room = (right.left - left.right) / right.size
    place = right.left - _SPACE * right.size
    yield sign(right.font, " ", right.size, (place, right.baseline), _SPACE)
    width = min(int(room - 0.5), _WIDEST_SIGN)
    if width > 0:
        start = (right.left + left.right - width * right.size) / 2
        yield sign(
            right.font, _RIGHT_TO_LEFT_MARK, right.size, (start, right.baseline), float(width)
        )

"""Paragraphs, tables and links of a Word document that reads from right to left. No Qt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import cast
from xml.sax.saxutils import escape, quoteattr

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.oxml.text.paragraph import CT_P
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from desktop.display.isolation import is_right_to_left, marked_off
from desktop.display.plain_text import plain_text, printable

# Faces that come with Word and LibreOffice and have Arabic letters.
TEXT_FACE = "Traditional Arabic"
_SMALL_FACE = "Arial"
_TWIPS_OF_POINT = 20
_NAMES = nsdecls("w", "r")
# python-docx looks through all links for each new one.
_MOST_LINKS = 2000
# Elements that follow `bidi` and `shd` in a paragraph's properties (ECMA-376, 17.3.1.26).
_AFTER_BIDI = (
    "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing",
    "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment",
    "w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr",
    "w:pPrChange",
)  # fmt: skip
_AFTER_SHADE = (
    "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap", "w:overflowPunct",
    "w:topLinePunct", "w:autoSpaceDE", "w:autoSpaceDN", "w:bidi", *_AFTER_BIDI,
)  # fmt: skip
# And those that follow `szCs` in a run's properties (17.3.2.28).
_AFTER_SIZE = (
    "w:highlight", "w:u", "w:effect", "w:bdr", "w:shd", "w:fitText", "w:vertAlign", "w:rtl",
    "w:cs", "w:em", "w:lang", "w:eastAsianLayout", "w:specVanish", "w:oMath",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Lettering:
    """How the letters of a paragraph look.

    Attributes:
        face: The typeface; that of the style when empty.
        points: Their size; that of the style when 0.
        colour: `#RRGGBB`; that of the style when empty.
        bold: Whether they are heavy.
    """

    face: str = ""
    points: int = 0
    colour: str = ""
    bold: bool = False


USUAL = Lettering()


def new_document(title: str, *, lying: bool = False) -> WordDocument:
    """An empty document on A4, its sections from right to left.

    Args:
        title: What its properties say.
        lying: Whether the sheet lies on its long side, as wide tables want it.
    """
    document = Document()
    properties = document.core_properties
    properties.title = plain_text(title)[:255]
    properties.author = ""
    properties.comments = ""
    properties.language = "ar"
    properties.created = properties.modified = datetime.now(UTC).replace(tzinfo=None)
    for name in ("Normal", "Title", "Heading 1"):
        style = document.styles[name]
        if isinstance(style, ParagraphStyle):
            fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
            for attribute in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
                fonts.attrib.pop(qn(attribute), None)
            for attribute in ("w:ascii", "w:hAnsi", "w:cs"):
                fonts.set(qn(attribute), _SMALL_FACE)
    for section in document.sections:
        section.page_width, section.page_height = Mm(210), Mm(297)
        if lying:
            section.orientation = WD_ORIENT.LANDSCAPE
            section.page_width, section.page_height = Mm(297), Mm(210)
        section.left_margin = section.right_margin = Mm(18)
        section._sectPr.insert_element_before(  # noqa: SLF001 - python-docx has no word for it
            _element("w:bidi"), "w:rtlGutter", "w:docGrid", "w:printerSettings"
        )
    return document


def add_paragraph(
    document: WordDocument, text: str, style: str = "Normal", lettering: Lettering = USUAL
) -> Paragraph:
    """One paragraph at the end of the document, in the direction of its majority."""
    paragraph = document.add_paragraph(style=style)
    _fill(paragraph, text, lettering)
    paragraph.paragraph_format.space_after = Pt(4)
    return paragraph


def shade(paragraph: Paragraph, colour: str) -> None:
    """Put a ground, `#RRGGBB`, behind a paragraph."""
    ground = _element("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour.removeprefix("#"))):
        ground.set(qn(f"w:{name}"), value)
    properties: CT_P = paragraph._p  # noqa: SLF001 - as above
    properties.get_or_add_pPr().insert_element_before(ground, *_AFTER_SHADE)


class WordTable:
    """A table at the end of a document whose first column is the rightmost.

    Its rows are put together as XML: python-docx walks through the whole table at each cell.
    """

    def __init__(self, document: WordDocument, widths: Sequence[float]) -> None:
        """Begin a table without rows.

        Args:
            document: Where it stands.
            widths: Of its columns, in points.
        """
        self._document = document
        self._links = 0
        self._widths = [str(round(width * _TWIPS_OF_POINT)) for width in widths]
        table = document.add_table(0, len(widths), style="Table Grid")
        self._table = table._tbl  # noqa: SLF001 - as above
        self._table.tblPr.insert_element_before(
            _element("w:bidiVisual"), "w:tblStyleRowBandSize", "w:tblStyleColBandSize", "w:tblW",
            "w:jc", "w:tblCellSpacing", "w:tblInd", "w:tblBorders", "w:shd", "w:tblLayout",
            "w:tblCellMar", "w:tblLook",
        )  # fmt: skip
        for column, width in zip(self._table.tblGrid, self._widths, strict=True):
            column.set(qn("w:w"), width)

    def add_row(
        self, cells: Sequence[tuple[str, Lettering, bool]], *, is_head: bool = False
    ) -> None:
        """Add a row.

        Args:
            cells: Text, lettering, and whether the text is an address that can be clicked.
            is_head: Whether it stands again at the top of each page.
        """
        inner = "".join(
            self._cell(text, lettering, width, is_link=is_link)
            for (text, lettering, is_link), width in zip(cells, self._widths, strict=True)
        )
        head = "<w:tblHeader/>" if is_head else ""
        row = f"<w:tr {_NAMES}><w:trPr><w:cantSplit/>{head}</w:trPr>{inner}</w:tr>"
        self._table.append(parse_xml(row))

    def _cell(self, text: str, lettering: Lettering, width: str, *, is_link: bool) -> str:
        paragraphs = "".join(
            self._paragraph(line, lettering, is_link=is_link) for line in text.splitlines() or [""]
        )
        size = f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        return f"<w:tc>{size}{paragraphs}</w:tc>"

    def _paragraph(self, line: str, lettering: Lettering, *, is_link: bool) -> str:
        is_right = is_right_to_left(line)
        words = escape(_words(line, is_right=is_right))
        look = _run_look(lettering, is_right=is_right)
        run = f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'
        if is_link and words and self._links < _MOST_LINKS:
            self._links += 1
            name = self._document.part.relate_to(
                plain_text(line), RELATIONSHIP_TYPE.HYPERLINK, is_external=True
            )
            run = f"<w:hyperlink r:id={quoteattr(name)}>{run}</w:hyperlink>"
        turn = "<w:pPr><w:bidi/></w:pPr>" if is_right else ""
        return f"<w:p>{turn}{run}</w:p>"


def _run_look(lettering: Lettering, *, is_right: bool) -> str:
    """The properties of a run in the order of the schema (ECMA-376, 17.3.2.28)."""
    face = quoteattr(lettering.face)
    parts = (
        f"<w:rFonts w:ascii={face} w:hAnsi={face} w:cs={face}/>" if lettering.face else "",
        "<w:b/><w:bCs/>" if lettering.bold else "",
        f'<w:color w:val="{lettering.colour.removeprefix("#")}"/>' if lettering.colour else "",
        f'<w:sz w:val="{2 * lettering.points}"/><w:szCs w:val="{2 * lettering.points}"/>'
        if lettering.points
        else "",
        "<w:rtl/>" if is_right else "",
    )
    return "".join(parts)


def _words(text: str, *, is_right: bool) -> str:
    """What Word is to hold of a text: it knows no isolates, but marks."""
    return marked_off(printable(text)) if is_right else plain_text(text)


def _fill(paragraph: Paragraph, text: str, lettering: Lettering) -> None:
    is_right = is_right_to_left(text)
    run = paragraph.add_run(_words(text, is_right=is_right))
    if is_right:
        properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - as above
        properties.insert_element_before(_element("w:bidi"), *_AFTER_BIDI)
    if lettering.colour:
        run.font.color.rgb = RGBColor.from_string(lettering.colour.removeprefix("#"))
    if lettering.bold:
        run.font.bold = run.font.cs_bold = True
    _set_face(run, lettering, is_right=is_right)


def _set_face(run: Run, lettering: Lettering, *, is_right: bool) -> None:
    """Arabic letters take their face and size from properties of their own (`cs`)."""
    run.font.rtl = is_right
    properties = run._r.get_or_add_rPr()  # noqa: SLF001 - as above
    if lettering.face:
        run.font.name = lettering.face
        properties.get_or_add_rFonts().set(qn("w:cs"), lettering.face)
    if lettering.points:
        run.font.size = Pt(lettering.points)
        size = _element("w:szCs")
        size.set(qn("w:val"), str(2 * lettering.points))
        properties.insert_element_before(size, *_AFTER_SIZE)


def _element(tag: str) -> BaseOxmlElement:
    # The element has this class's methods whenever it stands in a document; the parser that makes
    # it cannot say so.
    return cast("BaseOxmlElement", OxmlElement(tag))

"""Passages as a document of Word: real right-to-left paragraphs, headings, comments as text."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import groupby
from typing import cast

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from articles.passages import Anchoring
from desktop.display.byline import byline_text
from desktop.display.isolation import is_right_to_left, without_controls
from desktop.passages.citation import citation
from desktop.passages.passage_entry import PassageEntry
from desktop.printing.contents.summary_content import printable
from desktop.printing.contents.wording import LOST, NOTE, PASSAGES, tags_text
from desktop.theme import LIGHT

# Faces that come with Word and LibreOffice and have Arabic letters.
_TEXT_FACE = "Traditional Arabic"
_SMALL_FACE = "Arial"
_QUOTE_POINTS = 16
_SMALL_POINTS = 10
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


def docx_bytes(entries: Sequence[PassageEntry]) -> bytes:
    """The file's content: a heading for each run of passages of one article."""
    document = Document()
    _prepare(document)
    _add(document, PASSAGES, "Title")
    for _, run in groupby(entries, key=lambda entry: entry.passage.article_id):
        members = [*run]
        first = members[0]
        _add(document, " ".join(first.title.split()), "Heading 1")
        _small(document, byline_text(first.publisher, first.published, first.published_evidence))
        for entry in members:
            _add_passage(document, entry)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _prepare(document: WordDocument) -> None:
    properties = document.core_properties
    properties.title = PASSAGES
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
        section._sectPr.insert_element_before(  # noqa: SLF001 - python-docx has no word for it
            _element("w:bidi"), "w:rtlGutter", "w:docGrid", "w:printerSettings"
        )


def _add_passage(document: WordDocument, entry: PassageEntry) -> None:
    passage = entry.passage
    quoted = f"«{passage.quote.exact.strip()}»"
    for line in (each for each in quoted.splitlines() if each.strip()):
        paragraph = _add(document, line, face=_TEXT_FACE, points=_QUOTE_POINTS)
        _shade(paragraph._p, LIGHT.passage(passage.colour))  # noqa: SLF001 - as above
        paragraph.paragraph_format.keep_with_next = True
    for number, line in enumerate(each for each in passage.note.splitlines() if each.strip()):
        _add(document, f"{NOTE}: {line}" if number == 0 else line)
    if passage.tags:
        _small(document, tags_text(passage.tags))
    _small(document, citation(entry))
    if passage.anchoring is Anchoring.LOST:
        _small(document, LOST, LIGHT.warning)


def _small(document: WordDocument, text: str, colour: str = LIGHT.muted) -> None:
    _add(document, text, points=_SMALL_POINTS, colour=colour)


def _add(
    document: WordDocument,
    text: str,
    style: str = "Normal",
    *,
    face: str = "",
    points: int = 0,
    colour: str = "",
) -> Paragraph:
    """One paragraph in the direction of its majority."""
    paragraph = document.add_paragraph(style=style)
    run = paragraph.add_run(without_controls(printable(text)))
    is_right = is_right_to_left(text)
    if is_right:
        properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx has no word for it
        properties.insert_element_before(_element("w:bidi"), *_AFTER_BIDI)
    if colour:
        run.font.color.rgb = RGBColor.from_string(colour.removeprefix("#"))
    _set_face(run, face, points, is_right=is_right)
    paragraph.paragraph_format.space_after = Pt(4)
    return paragraph


def _set_face(run: Run, face: str, points: int, *, is_right: bool) -> None:
    """Arabic letters take their face and size from properties of their own (`cs`)."""
    run.font.rtl = is_right
    properties = run._r.get_or_add_rPr()  # noqa: SLF001 - as above
    if face:
        run.font.name = face
        properties.get_or_add_rFonts().set(qn("w:cs"), face)
    if points:
        run.font.size = Pt(points)
        size = _element("w:szCs")
        size.set(qn("w:val"), str(2 * points))
        properties.insert_element_before(size, *_AFTER_SIZE)


def _element(tag: str) -> BaseOxmlElement:
    # The element has this class's methods whenever it stands in a document; the parser that makes
    # it cannot say so.
    return cast("BaseOxmlElement", OxmlElement(tag))


def _shade(paragraph: CT_P, colour: str) -> None:
    shade = _element("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour.removeprefix("#"))):
        shade.set(qn(f"w:{name}"), value)
    paragraph.get_or_add_pPr().insert_element_before(shade, *_AFTER_SHADE)

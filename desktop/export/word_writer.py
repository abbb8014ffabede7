"""Word: tables with links, and quotations under their headings, from right to left. No Qt."""

from __future__ import annotations

import io
import re
from collections.abc import Generator

from docx.document import Document as WordDocument

from desktop.display.passage_colours import known_colour
from desktop.display.wording import LOST, NOTE, SOURCES, tags_text
from desktop.export.cell_text import cell_text
from desktop.export.contents import (
    ColumnKind,
    Quotation,
    QuotationGroup,
    Quotations,
    Reference,
    Table,
)
from desktop.export.reference_line import reference_line
from desktop.export.word_paragraphs import (
    TEXT_FACE,
    USUAL,
    Lettering,
    WordTable,
    add_paragraph,
    new_document,
    shade,
)
from desktop.theme import LIGHT

_QUOTE = Lettering(TEXT_FACE, 16)
_SMALL = Lettering(points=10, colour=LIGHT.muted)
_WARNING = Lettering(points=10, colour=LIGHT.warning)
_CELL = Lettering(points=9)
_HEAD = Lettering(points=9, bold=True)
_MATCH = Lettering(points=9, bold=True)
_LINK = Lettering(points=9, colour=LIGHT.accent)
# What is left of A4 on its long side between the margins, in points.
_ROOM = 740.0
_ROWS_OF_STEP = 100
_WEB = re.compile(r"https?://\S+", re.IGNORECASE)


def write(content: Table | Quotations) -> Generator[int, None, bytes]:
    """The file's content.

    Yields:
        How many rows or groups are written.
    """
    document = new_document(content.title, lying=isinstance(content, Table))
    add_paragraph(document, content.title, "Title")
    if isinstance(content, Table):
        yield from _add_table(document, content)
        _add_sources(document, content.sources)
    else:
        for number, group in enumerate(content.groups, start=1):
            _add_group(document, group)
            yield number
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _add_table(document: WordDocument, table: Table) -> Generator[int, None, None]:
    for note in table.notes:
        add_paragraph(document, note, lettering=_SMALL)
    shown = table.shown
    if not shown:
        return
    columns = [table.columns[n] for n in shown]
    letters = sum(column.width for column in columns)
    word_table = WordTable(document, [_ROOM * column.width / letters for column in columns])
    word_table.add_row([(column.heading, _HEAD, False) for column in columns], is_head=True)
    for number, row in enumerate(table.rows, start=1):
        cells = []
        for n, column in zip(shown, columns, strict=True):
            text = cell_text(row[n], column)
            is_link = column.kind is ColumnKind.LINK and _WEB.fullmatch(text) is not None
            match = _MATCH if column.kind is ColumnKind.MATCH else _CELL
            cells.append((text, _LINK if is_link else match, is_link))
        word_table.add_row(cells)
        if number % _ROWS_OF_STEP == 0:
            yield number


def _add_sources(document: WordDocument, sources: tuple[Reference, ...]) -> None:
    if sources:
        add_paragraph(document, SOURCES, "Heading 1")
    for number, each in enumerate(sources, start=1):
        add_paragraph(document, f"{number}. {reference_line(each)}", lettering=_SMALL)


def _add_group(document: WordDocument, group: QuotationGroup) -> None:
    if group.heading:
        add_paragraph(document, " ".join(group.heading.split()), "Heading 1")
    if group.details:
        add_paragraph(document, group.details, lettering=_SMALL)
    for each in group.quotations:
        _add_quotation(document, each)


def _add_quotation(document: WordDocument, each: Quotation) -> None:
    for line in (line for line in f"«{each.text.strip()}»".splitlines() if line.strip()):
        paragraph = add_paragraph(document, line, lettering=_QUOTE)
        shade(paragraph, LIGHT.passage(known_colour(each.colour)))
        paragraph.paragraph_format.keep_with_next = True
    for number, line in enumerate(line for line in each.note.splitlines() if line.strip()):
        add_paragraph(document, f"{NOTE}: {line}" if number == 0 else line, lettering=USUAL)
    if each.tags:
        add_paragraph(document, tags_text(each.tags), lettering=_SMALL)
    add_paragraph(document, each.citation, lettering=_SMALL)
    if each.is_lost:
        add_paragraph(document, LOST, lettering=_WARNING)

"""Every kind in every format, read back by a parser of the format: nothing lost, nothing run.

What is written otherwise, and nothing else: marks of direction are left out everywhere; Markdown,
HTML, Word and references have a cell or a field on one line; CSV puts an apostrophe before what a
spreadsheet would calculate. Columns for programs alone stand in CSV, Excel and JSON.
"""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator

import docx
import openpyxl
import pytest
import rispy
from icalendar import Calendar as ReadCalendar
from lxml import html
from markdown_it import MarkdownIt

from desktop.concordance import lines_table
from desktop.display.isolation import without_controls
from desktop.export.contents import (
    Cell,
    Column,
    ColumnKind,
    Content,
    Quotation,
    QuotationGroup,
    Quotations,
    Reference,
    References,
    Table,
)
from desktop.export.formats import FORMATS, Format, formats_for
from desktop.export.quotation_table import quotation_table
from desktop.export.writing import written
from desktop.ledger import ledger_table
from desktop.printing.contents import figures_table
from desktop.search import query_batch, results_export
from desktop.timeline import events_export

FAMILY = "👨\N{ZERO WIDTH JOINER}👩\N{ZERO WIDTH JOINER}👧"
WORDS = (
    "L’« été » à Paris : œuvre n° 3",
    "ميناء المغرب (Port du Maroc) : 3.5 %",
    "قال \"نعم\" و'لا' و«حسنا»",
    "سطر أول\nسطر ثان",
    r"50% & $x_1$ #1 {أ} \textbf{ب} ~ ^ \\",
    "} قوس وحده {",
    "قوس { مفتوح",
    "=cmd|' /C calc'!A0",
    "\N{RIGHT-TO-LEFT MARK}=1+1",
    "@SUM(1+1)",
    "+212 600",
    "-5 درجات",
    "\t=1+1",
    f"سفينة 🚢 {FAMILY}",
    "\N{RIGHT-TO-LEFT EMBEDDING}abc\N{POP DIRECTIONAL FORMATTING} \N{LEFT-TO-RIGHT MARK}(12)",
    "<script>alert(1)</script> <b>غ</b> &amp;",
    "- بند",
    "1. بند",
    "| خلية | ثانية",
    "> اقتباس",
    "# عنوان",
    "[رابط](javascript:alert(1)) ![x](y)",
    "~~محذوف~~ `رمز` *قوي* __أقوى__",
    "TY  - BOOK",
    "سطر\n---\nثان\n===\n    رمز",
    "@article{x, title={y}}",
)
ADDRESS = "https://example.org/ميناء?a={1}&b=%20#x_y"
TABLES = {
    "articles": results_export.COLUMNS,
    "batch": (*query_batch._OWN_COLUMNS, *results_export.COLUMNS),
    "contexts": lines_table._COLUMNS,
    "events": events_export._COLUMNS,
    "ledger": ledger_table._COLUMNS,
    "figures": figures_table._COLUMNS,
}
SIGNS = ("=", "+", "-", "@")


def _cell(column: Column, number: int) -> Cell:
    words = next(iter(column.words), WORDS[number % len(WORDS)])
    return {
        ColumnKind.NUMBER: number + 0.5,
        ColumnKind.DATE: "2019-04-12",
        ColumnKind.LINK: ADDRESS,
        ColumnKind.FLAG: True,
    }.get(column.kind, words)


def _references() -> tuple[Reference, ...]:
    return tuple(
        Reference(f"id-{n}", words, words, words, "2019-04-12", ADDRESS, words)
        for n, words in enumerate(WORDS)
    )


def _table(columns: tuple[Column, ...]) -> Table:
    # Every word comes into every column that can hold words.
    rows = [tuple(_cell(column, n) for column in columns) for n in range(len(WORDS))]
    return Table("جدول & <عنوان>", columns, rows, ("ملاحظة =1+1",), _references()[:2])


def _quotations() -> Quotations:
    made = tuple(
        Quotation(words, source, f"«{words}»", 2, words, (words,), "blue", facts=(("id", words),))
        for words, source in zip(WORDS, _references(), strict=True)
    )
    groups = [
        QuotationGroup(words, words, (each,)) for words, each in zip(WORDS, made, strict=True)
    ]
    return Quotations("مقتطفات", tuple(groups))


CONTENTS: dict[str, Content] = {
    **{name: _table(columns) for name, columns in TABLES.items()},
    "passages": _quotations(),
    "references": References(_references()),
}
PAIRS = [
    (name, form)
    for name, content in CONTENTS.items()
    for form in FORMATS
    if isinstance(content, form.reads)
]


def kept(text: str) -> str:
    return without_controls(text)


def line(text: str) -> str:
    return " ".join(kept(text).split())


def rows_of(content: Content) -> tuple[tuple[Column, ...], list[tuple[Cell, ...]]]:
    table = quotation_table(content) if isinstance(content, Quotations) else content
    assert isinstance(table, Table)
    return table.columns, list(table.rows)


def words_of(content: Content) -> Iterator[tuple[int, int, str]]:
    """Where words that nobody interprets stand, and which."""
    columns, rows = rows_of(content)
    for at, row in enumerate(rows):
        for place, (column, cell) in enumerate(zip(columns, row, strict=True)):
            is_plain = column.kind in {ColumnKind.TEXT, ColumnKind.MATCH} and not column.words
            if is_plain and isinstance(cell, str):
                yield at, place, cell


def read_csv(data: bytes, content: Content) -> None:
    _, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
    columns, expected = rows_of(content)
    assert len(rows) == len(expected)
    assert {len(row) for row in rows} == {len(columns)}
    for row in rows:
        assert not any(cell.startswith((*SIGNS, "\t", "\r")) for cell in row)
    for at, place, words in words_of(content):
        assert rows[at][place].removeprefix("'") == kept(words).removeprefix("'")


def read_data_package(data: bytes, content: Content) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        for name in package.namelist():
            if name.endswith(".json"):
                assert json.loads(package.read(name))
        table = next(name for name in package.namelist() if name.endswith(".csv"))
        rows = list(csv.reader(io.StringIO(package.read(table).decode("utf-8-sig"), newline="")))
        assert len(rows) == len(rows_of(content)[1]) + 1
        for at, place, words in words_of(content):
            told = rows[at + 1][place].removeprefix("'")
            assert line(told) == line(words).removeprefix("'")


def read_xlsx(data: bytes, content: Content) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    for row in sheet.iter_rows():
        assert not any(cell.data_type == "f" for cell in row)
    for at, place, words in words_of(content):
        assert sheet.cell(at + 2, place + 1).value == kept(words)


def read_json(data: bytes, content: Content) -> None:
    rows = json.loads(data)
    if isinstance(content, Quotations):
        for group, row in zip(content.groups, rows, strict=True):
            told = row["quotations"][0]
            expected = group.quotations[0]
            assert row["heading"] == kept(group.heading)
            assert (told["exact"], told["note"], told["tags"]) == (
                expected.text,
                expected.note,
                [*expected.tags],
            )
        return
    columns, _ = rows_of(content)
    for at, place, words in words_of(content):
        assert rows[at][columns[place].key] == kept(words)


def read_docx(data: bytes, content: Content) -> None:
    document = docx.Document(io.BytesIO(data))
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert b"w:instrText" not in package.read("word/document.xml")
    if isinstance(content, Quotations):
        said = line(" ".join(paragraph.text for paragraph in document.paragraphs))
        for words in WORDS:
            assert said.count(line(words)) >= 4
        return
    assert isinstance(content, Table)
    rows = document.tables[0].rows
    shown = content.shown
    for at, place, words in words_of(content):
        if place in shown:
            assert line(rows[at + 1].cells[shown.index(place)].text) == line(words)


def read_html(data: bytes, content: Content) -> None:
    document = html.document_fromstring(data.decode())
    assert not document.xpath("//script | //b | //img | //@onclick | //iframe")
    links = document.xpath("//a/@href")
    assert all(link.startswith(("https://", "#")) for link in links)
    if isinstance(content, Quotations):
        said = line(document.text_content())
        for words in WORDS:
            assert said.count(line(words)) >= 4
        return
    assert isinstance(content, Table)
    rows = document.xpath("//tbody/tr")
    for at, place, words in words_of(content):
        if place in content.shown:
            cell = rows[at].xpath("td")[content.shown.index(place)]
            assert line(cell.text_content()) == line(words)


def read_markdown(data: bytes, content: Content) -> None:
    reader = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    document = html.document_fromstring(f"<main>{reader.render(data.decode())}</main>")
    assert not document.xpath("//script | //a | //img | //code | //strong | //em | //s | //del")
    if isinstance(content, Quotations):
        said = line(document.text_content())
        for words in WORDS:
            assert said.count(line(words)) >= 3, words
        return
    assert isinstance(content, Table)
    rows = document.xpath("//tbody/tr")
    assert len(rows) == len(content.rows)
    for at, place, words in words_of(content):
        if place in content.shown:
            cells = rows[at].xpath("td")
            assert len(cells) == len(content.shown)
            assert line(cells[content.shown.index(place)].text_content()) == line(words)


def read_ris(data: bytes, content: Content) -> None:
    assert isinstance(content, References)
    entries = rispy.loads(data.decode())
    assert [each["id"] for each in entries] == [each.id for each in content.references]
    for told, expected in zip(entries, content.references, strict=True):
        assert (told["title"], told["abstract"]) == (line(expected.title), line(expected.abstract))
        assert told["authors"] == [line(expected.author or "")]
        assert told["urls"] == [ADDRESS]


def read_csl(data: bytes, content: Content) -> None:
    assert isinstance(content, References)
    for told, expected in zip(json.loads(data), content.references, strict=True):
        assert told["title"] == line(expected.title)
        assert told["author"] == [{"literal": line(expected.author or "")}]
        assert told["issued"] == {"date-parts": [[2019, 4, 12]]}


TEX = {
    r"\textbackslash{}": "\\", r"\textasciitilde{}": "~", r"\textasciicircum{}": "^",
    r"\textbraceleft{}": "{", r"\textbraceright{}": "}",
    r"\{": "{", r"\}": "}", r"\%": "%", r"\#": "#", r"\$": "$", r"\&": "&", r"\_": "_",
}  # fmt: skip
TEX_SIGN = re.compile("|".join(map(re.escape, TEX)))


def bibtex_entries(text: str) -> Iterator[dict[str, str]]:
    """Entries as BibTeX itself reads them: braces count whatever stands before them."""
    at = 0
    while (start := text.find("@", at)) >= 0:
        head = re.compile(r"@article\{([^,\s]+),").match(text, start)
        assert head is not None, text[start : start + 40]
        entry, at = {"id": head[1]}, head.end()
        while (field := re.compile(r"\s*(\w+) = \{").match(text, at)) is not None:
            depth, at = 1, field.end()
            while depth:
                depth += {"{": 1, "}": -1}.get(text[at], 0)
                at += 1
            entry[field[1]] = text[field.end() : at - 1]
            if text[at] == ",":
                at += 1
        closed = re.compile(r"\s*\}\s*").match(text, at)
        assert closed is not None, text[at : at + 40]
        at = closed.end()
        yield entry


def read_bibtex(data: bytes, content: Content) -> None:
    assert isinstance(content, References)
    entries = list(bibtex_entries(data.decode()))
    assert [each["id"] for each in entries] == [each.id for each in content.references]
    for told, expected in zip(entries, content.references, strict=True):
        for name in ("title", "journal", "abstract"):
            assert TEX_SIGN.sub(lambda sign: TEX[sign[0]], told[name]) == line(expected.title)
        author = told["author"]
        assert (author[0], author[-1]) == ("{", "}")
        assert TEX_SIGN.sub(lambda sign: TEX[sign[0]], author[1:-1]) == line(expected.title)
        assert told["url"] == ADDRESS


READERS: dict[str, Callable[[bytes, Content], None]] = {
    "csv": read_csv,
    "xlsx": read_xlsx,
    "docx": read_docx,
    "html": read_html,
    "markdown": read_markdown,
    "json": read_json,
    "data-package": read_data_package,
    "ris": read_ris,
    "bibtex": read_bibtex,
    "csl-json": read_csl,
}


@pytest.mark.parametrize(("name", "form"), PAIRS, ids=lambda each: getattr(each, "name", each))
def test_what_is_written_is_read_back(name: str, form: Format):
    READERS[form.name](written(CONTENTS[name], form), CONTENTS[name])


def test_every_format_of_lists_and_references_is_read_here():
    assert set(READERS) == {form.name for form in formats_for(Table, Quotations, References)}


def test_a_calendar_keeps_words_that_its_format_has_signs_for(calendar):
    form = formats_for(type(calendar))[0]
    event = ReadCalendar.from_ical(written(calendar, form)).walk("VEVENT")[0]
    for letters in ("=1+1", "<b>&", "*قوي*", "\"'\\"):
        assert letters in str(event["SUMMARY"])

"""Each row of a table comes out as an article, or an error or a remark tells of it, in any writing.

The same rows are written as the usual programs write them, their columns called by whatever people
call them, in any order, cells emptied and filled with what stands for nothing.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Sequence
from xml.sax.saxutils import escape

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from articles.document import Document
from articles.errors import ReadingError
from articles.import_account import Remark
from articles.reading.reader import read_source
from articles.reading.sources.source import source_of_bytes

SENTENCE = "قال المزارعون إن مياه العين عادت إلى مجراها القديم وإن حقول الشعير سقيت كلها قبل العيد"
NAMES = (
    ("text", "body", "نص المقال", "texte", "nass", "x4", "html"),
    ("title", "العنوان", "titre", "manchette", "x1", "head"),
    ("source", "الجريدة", "journal", "outlet_name", "x2", "المنبر"),
    ("date", "تاريخ النشر", "paru le", "pub_ts", "x3", "اليوم"),
    ("notes", "الوسوم", "category", "n_comments", "x5", "ملاحظات"),
)
MARK, BACKSLASH = '"', "\\"
NOTHING = ("", "nan", "NULL", "-", "غير متوفر", " ", "\N{NO-BREAK SPACE}")
WITHIN = ("\n", "\n\n", '"', "،", ";", "\t", "|", "<br>", "&amp;", "\\n", "'", "{", "[1]")

Table = tuple[list[str], list[list[str]]]


def as_csv(names: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    stream = io.StringIO()
    csv.writer(stream).writerows([names, *rows])
    return stream.getvalue().encode()


def as_excel_csv(names: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    stream = io.StringIO()
    csv.writer(stream, delimiter="\t").writerows([names, *rows])
    return stream.getvalue().encode("utf-16")


def as_xlsx(names: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    book = openpyxl.Workbook()
    for row in (names, *rows):
        book.worksheets[0].append([f"'{cell}" if cell[:1] == "=" else cell for cell in row])
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def as_json(names: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    return json.dumps([dict(zip(names, row, strict=True)) for row in rows]).encode()


def as_lines(names: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    lines = (dict(zip(names, row, strict=True)) for row in rows)
    return "".join(f"{json.dumps({'_source': line})}\n" for line in lines).encode()


def as_split(names: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    return json.dumps({"columns": names, "index": list(range(len(rows))), "data": rows}).encode()


def as_columns(names: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    cells = {name: {str(n): row[at] for n, row in enumerate(rows)} for at, name in enumerate(names)}
    return json.dumps(cells).encode()


def as_index(names: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    said = (dict(zip(names, row, strict=True)) for row in rows)
    return json.dumps({f"https://a.example/{n}": row for n, row in enumerate(said)}).encode()


def as_xml(names: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    cells = (
        "".join(f"<field name='{n}'>{escape(c)}</field>" for n, c in zip(names, row, strict=True))
        for row in rows
    )
    inner = "".join(f"<row>{each}</row>" for each in cells)
    return f"<?xml version='1.0' encoding='utf-8'?><table>{inner}</table>".encode()


def as_r(names: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """As `write.table` of R does, with the names of rows that no column names."""
    header = " ".join(f'"{name}"' for name in names)
    lines = (
        " ".join(
            f'"{cell.replace(BACKSLASH, 2 * BACKSLASH).replace(MARK, BACKSLASH + MARK)}"'
            for cell in (str(n), *row)
        )
        for n, row in enumerate(rows, 1)
    )
    return "\n".join([header, *lines, ""]).encode()


def as_filemaker(names: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    fields = "".join(f"<FIELD NAME='{name}' TYPE='TEXT'/>" for name in names)
    cells = ("".join(f"<COL><DATA>{escape(cell)}</DATA></COL>" for cell in row) for row in rows)
    inner = "".join(f"<ROW>{each}</ROW>" for each in cells)
    whole = f"<METADATA>{fields}</METADATA><RESULTSET>{inner}</RESULTSET>"
    return f"<?xml version='1.0'?><FMPXMLRESULT>{whole}</FMPXMLRESULT>".encode()


WRITINGS: dict[str, Callable[[Sequence[str], Sequence[Sequence[str]]], bytes]] = {
    "a.csv": as_csv,
    "a.tsv": as_excel_csv,
    "a.xlsx": as_xlsx,
    "a.json": as_json,
    "a.jsonl": as_lines,
    "split.json": as_split,
    "columns.json": as_columns,
    "index.json": as_index,
    "a.xml": as_xml,
    "r.txt": as_r,
    "filemaker.xml": as_filemaker,
}


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Names of columns and rows, each with a text that no other has."""
    names = [draw(st.sampled_from(each)) for each in NAMES]
    nothing = st.sampled_from(NOTHING)
    rows = []
    for number in range(draw(st.integers(1, 6))):
        inside = draw(st.sampled_from(WITHIN))
        text = f"علامة{number}س {SENTENCE}{inside}{SENTENCE} {SENTENCE} نهاية{number}س"
        other = (f"سد الوادي {number}", "شراع الضفة", f"2019-03-{number + 1:02}", f"وسم{number}")
        rows.append([text, *(draw(nothing) if draw(st.booleans()) else each for each in other)])
    order = draw(st.permutations(range(len(names))))
    return [names[n] for n in order], [[row[n] for n in order] for row in rows]


@pytest.mark.parametrize("name", WRITINGS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(table=tables())
def test_each_row_is_an_article_or_is_told_of(name: str, table: Table) -> None:
    names, rows = table
    remarks: list[Remark] = []
    source = source_of_bytes(WRITINGS[name](names, rows), f"/x/{name}", name)
    items = list(read_source(source, remarks.append))
    documents = [each for each in items if isinstance(each, Document)]
    errors = [each for each in items if isinstance(each, ReadingError)]
    others = sum(each.count or 0 for each in remarks)
    assert len(documents) + len(errors) + others >= len(rows)
    whole = {
        number
        for number in range(len(rows))
        for each in documents
        if f"علامة{number}س" in each.text and f"نهاية{number}س" in each.text
    }
    assert len(whole) + len(errors) + others >= len(rows)
    assert len(documents) <= len(rows)

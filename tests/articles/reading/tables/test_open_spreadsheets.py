from __future__ import annotations

import io
import zipfile

import pytest

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.reader import read_bytes

AR = "أحصت المصالح 900 شجرة معمرة في الغابة، وشرعت في ترقيمها هذا الربيع."
FR = "Les services ont compté 900 arbres centenaires et commencent à les numéroter."
NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
EMPTY = (
    '<table:table-row table:number-rows-repeated="1048570"><table:table-cell '
    'table:number-columns-repeated="1024"/></table:table-row>'
)


def row(*cells: str) -> str:
    made = "".join(
        "<table:table-cell>"
        + "".join(f"<text:p>{line}</text:p>" for line in cell.split("\n"))
        + "</table:table-cell>"
        for cell in cells
    )
    rest = '<table:table-cell table:number-columns-repeated="1000"/>'
    return f"<table:table-row>{made}{rest}</table:table-row>"


def content(*sheets: str, root: str = "document-content", kind: str = "") -> str:
    tables = "".join(f"<table:table>{rows}{EMPTY}</table:table>" for rows in sheets)
    body = f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
    return f"<office:{root} {NAMES} {kind}>{body}</office:{root}>"


def zipped(xml: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", xml)
    return stream.getvalue()


def read(data: bytes, name: str = "a.ods") -> list[Document | ReadingError]:
    return list(read_bytes(data, f"/o/{name}", name))


DAY = (
    '<table:table-cell office:date-value="2019-05-06"><text:p>6 ماي 2019</text:p>'
    "</table:table-cell>"
)
SHEETS = (
    row("تقرير") + row("العنوان", "النص") + row("أشجار", f"{AR}\nسطر ثان"),
    row("Titre", "Texte", "Date") + row("Arbres", FR, "@").replace(
        "<table:table-cell><text:p>@</text:p></table:table-cell>", DAY
    ),
)  # fmt: skip


def test_rows_of_all_sheets() -> None:
    flat = content(
        *SHEETS,
        root="document",
        kind='office:mimetype="application/vnd.oasis.opendocument.spreadsheet"',
    )
    for found in (read(zipped(content(*SHEETS))), read(flat.encode(), "a.fods")):
        one, two = found
        assert isinstance(one, Document)
        assert isinstance(two, Document)
        assert (one.text, one.declared.title) == (f"{AR}\nسطر ثان", "أشجار")
        assert (two.text, two.declared.published) == (FR, "2019-05-06")
        assert one.origin != two.origin


def test_what_breaks_off_is_said() -> None:
    xml = content(SHEETS[0])
    found = read(zipped(xml[: xml.index("<table:table-row table:number-rows")]))
    assert [type(each) for each in found] == [Document, ReadingError]
    assert getattr(found[1], "reason", None) is Reason.CUT_OFF


@pytest.mark.parametrize("sheet", ["", row("الاسم", "الثمن") + row("خبز", "3")])
def test_a_spreadsheet_of_something_else_is_refused(sheet: str) -> None:
    (error,) = read(zipped(content(sheet)))
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.NO_TEXT_COLUMN


def test_a_row_repeated_a_million_times_is_no_bomb() -> None:
    many = row("خبر", AR).replace(
        "<table:table-row>", '<table:table-row table:number-rows-repeated="9999999">', 1
    )
    found = read(zipped(content(row("العنوان", "النص") + many)))
    assert 1 <= len(found) <= 1000

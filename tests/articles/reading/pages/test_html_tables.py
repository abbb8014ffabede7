"""A table of articles in a page is read row by row."""

from __future__ import annotations

import pytest

from articles.document import Document
from articles.reading.reader import read_bytes

PROSE = "غرست المدينة ألف شجرة في الشارع الكبير، وتكفل تلاميذ المدارس بسقيها طوال فصل الصيف."
HEAD = "<tr><th>العنوان</th><th>النص</th><th>المصدر</th><th>التاريخ</th></tr>"


def page(*rows: str) -> bytes:
    body = "".join(f"<tr>{row}</tr>" for row in rows)
    return f"<html><body><table>{HEAD}{body}</table></body></html>".encode()


def row(number: int) -> str:
    return (
        f"<td>أشجار {number}</td><td><p>{PROSE}</p><p>سطر {number}.</p></td>"
        f"<td>جريدة</td><td>2020-05-0{number}</td>"
    )


def documents(data: bytes, name: str) -> list[Document]:
    return [each for each in read_bytes(data, f"/{name}", name) if isinstance(each, Document)]


def test_each_row_is_an_article() -> None:
    first, second = documents(page(row(1), row(2)), "table.html")
    assert (first.declared.title, first.declared.publisher) == ("أشجار 1", "جريدة")
    assert first.text == f"{PROSE}\nسطر 1."
    assert second.declared.published == "2020-05-02"


def test_a_spreadsheet_that_is_a_page_inside_is_read_too() -> None:
    assert len(documents(page(row(1), row(2)), "table.xls")) == 2


def test_a_table_of_something_else_is_none() -> None:
    other = f"<html><body><table><tr><td>{PROSE}</td><td>2</td></tr></table></body></html>"
    assert len(documents(other.encode(), "page.html")) == 1


FIELDS = [
    ("العنوان", "أشجار {0}"),
    ("المصدر", "جريدة"),
    ("التاريخ", "2020-05-0{0}"),
    ("النص", f"<p>{PROSE}</p>"),
]


@pytest.mark.parametrize(
    ("frame", "pair"),
    [
        ("<table>{0}</table>", "<tr><th>{0}:</th><td>{1}</td></tr>"),
        ("<dl>{0}</dl>", "<dt>{0}</dt><dd>{1}</dd>"),
    ],
)
def test_names_beside_their_values_are_the_fields_of_an_article(frame: str, pair: str) -> None:
    one = frame.format("".join(pair.format(*each) for each in FIELDS))
    body = "<hr>".join(one.format(n) for n in (1, 2))
    first, second = documents(f"<html><body>{body}</body></html>".encode(), "list.html")
    assert (first.declared.title, second.declared.title) == ("أشجار 1", "أشجار 2")
    assert (first.declared.published, first.text) == ("2020-05-01", PROSE)


def test_a_row_that_no_table_is_around_takes_no_page_with_it() -> None:
    text = f"<html><body><dl><tr><td>سوق</td></tr></dl><h1>أشجار</h1><p>{PROSE}</p></body></html>"
    (document,) = read_bytes(text.encode(), "/a.html", "a.html")
    assert isinstance(document, Document)
    assert PROSE in document.text


def test_rows_without_their_table() -> None:
    words = "أعلنت الجماعة عن افتتاح سوق جديد للخضر، يضم مئة محل، في الأسبوع القادم."
    cells = "".join(
        f"<TR><TD>سوق {n}</TD><TD>2019-03-14</TD><TD>{words} {n}</TD></TR>" for n in (1, 2)
    )
    data = f"<TR><TH>title</TH><TH>day</TH><TH>body</TH></TR>{cells}".encode()
    found = [e for e in read_bytes(data, "/x/a.html", "a.html") if isinstance(e, Document)]
    assert [each.declared.title for each in found] == ["سوق 1", "سوق 2"]

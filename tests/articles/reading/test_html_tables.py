"""A table of articles in a page is read row by row."""

from __future__ import annotations

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

"""The links under cells are the addresses of articles."""

from __future__ import annotations

import io

from openpyxl import Workbook

from articles.document import Document
from articles.reading.reader import read_bytes

WORDS = "نظمت الجامعة يوما مفتوحا لتلاميذ الثانويات، وعرضت فيه مختبراتها على ستمئة زائر."


def read(*, column: int, heading: str) -> list[Document]:
    book, data = Workbook(), io.BytesIO()
    sheet = book.active
    sheet.append(["تقرير"])
    sheet.append(["العنوان", "النص", heading])
    for number in (1, 2):
        sheet.append([f"يوم {number}", f"{WORDS} {number}", "اضغط هنا"])
        sheet.cell(number + 2, column).hyperlink = f"https://a.example/?a={number}&b=2"
    book.save(data)
    found = read_bytes(data.getvalue(), "/a.xlsx", "a.xlsx")
    return [each for each in found if isinstance(each, Document)]


def test_a_link_under_words_is_the_address() -> None:
    urls = [each.declared.url for each in read(column=3, heading="الرابط")]
    assert urls == ["https://a.example/?a=1&b=2", "https://a.example/?a=2&b=2"]


def test_a_link_under_the_title_is_the_address() -> None:
    first, _ = read(column=1, heading="ملاحظة")
    assert first.declared.url == "https://a.example/?a=1&b=2"
    assert first.declared.title == "يوم 1"


def test_a_sheet_without_links_has_its_columns_alone() -> None:
    book, data = Workbook(), io.BytesIO()
    book.active.append(["العنوان", "النص"])
    book.active.append(["يوم", WORDS])
    book.save(data)
    (document,) = (
        each
        for each in read_bytes(data.getvalue(), "/a.xlsx", "a.xlsx")
        if isinstance(each, Document)
    )
    assert document.declared.url is None


def test_a_formula_without_its_value_says_its_words_and_leads_to_its_address() -> None:
    book, data = Workbook(), io.BytesIO()
    book.active.append(["العنوان", "النص"])
    for number in (1, 2):
        formula = f'=HYPERLINK("https://a.example/?a={number}&b=2","يوم ""{number}"" مفتوح")'
        book.active.append([formula, f"{WORDS} {number}"])
    book.save(data)
    found = read_bytes(data.getvalue(), "/a.xlsx", "a.xlsx")
    first, second = (each for each in found if isinstance(each, Document))
    assert first.declared.title == 'يوم "1" مفتوح'
    assert second.declared.url == "https://a.example/?a=2&b=2"

"""Tables inside documents hold articles, or the fields of one."""

from __future__ import annotations

import io

from articles.document import Document
from articles.import_account import Remark
from articles.reading.rows.table_rows import articles_of_rows, fields_as_lines
from articles.reading.sources.source import Source

SOURCE = Source("/a.docx", "a.docx", 1, io.BytesIO)
ROWS = [["رصد الأسبوع"], ["العنوان", "النص", "الجريدة"], ["سد", "بني السد.", "النهر"], ["", "", ""]]


def test_rows_under_a_header_are_articles() -> None:
    remark, article = articles_of_rows(ROWS, SOURCE, "docx", 4)
    assert isinstance(remark, Remark)
    assert isinstance(article, Document)
    assert (article.origin, article.text) == ("/a.docx#5", "بني السد.")
    assert article.declared.publisher == "النهر"


def test_a_table_of_something_else_holds_none() -> None:
    assert (
        articles_of_rows([["السنة", "القمح", "الشعير"], ["2020", "7", "9"]], SOURCE, "docx") == []
    )
    assert articles_of_rows([], SOURCE, "docx") == []


def test_names_beside_their_values_are_lines() -> None:
    rows = [["العنوان:", "سد"], ["التاريخ", "3 ماي 2020"], ["ملاحظة", "لا"]]
    assert fields_as_lines(rows) == ["العنوان: سد", "التاريخ: 3 ماي 2020", "ملاحظة: لا"]
    assert fields_as_lines([["القمح", "7"], ["الشعير", "9"]]) is None


def test_names_over_values_are_fields() -> None:
    rows = [["الجريدة", "التاريخ", "الصفحة"], ["النهر", "30/5/2015", "7"]]
    assert fields_as_lines(rows) == ["الجريدة: النهر", "التاريخ: 30/5/2015", "الصفحة: 7"]
    assert fields_as_lines([["الفريق", "له", "عليه"], ["الصقور", "3", "1"]]) is None


def test_the_one_row_of_a_table_may_be_the_head_of_a_clipping() -> None:
    assert fields_as_lines([["النهر", "الخميس 14\nمارس 2019", "ص 5"]]) == [
        "النهر | الخميس 14 مارس 2019 | ص 5"
    ]
    assert fields_as_lines([["القرية", "العدد", "السعر"]]) is None


def test_columns_beside_the_known_ones_are_told_by_what_stands_in_them() -> None:
    text = "رمم السكان سور القرية في شهرين، وشارك في العمل مئتا متطوع من الدواوير المجاورة. " * 2
    rows = [
        ["العنوان", "النص", "التاريخ", "مكانه"],
        ["سور القرية يعود إلى الوقوف", text, "2019-03-14", "صدى الوادي"],
        ["سوق القرية يفتح من جديد", text, "2019-03-15", "جريدة الأفق"],
    ]
    _, *found = articles_of_rows(rows, SOURCE, "docx")
    assert [e.declared.publisher for e in found if isinstance(e, Document)] == [
        "صدى الوادي",
        "جريدة الأفق",
    ]

from __future__ import annotations

from datetime import date, datetime

import pytest

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.sources.source import source_of_bytes
from articles.reading.tables.sheets import documents_of_sheets

AR = "أحصت المصالح 900 شجرة معمرة في الغابة، وشرعت في ترقيمها هذا الربيع."
SOURCE = source_of_bytes(b"", "/s.ods", "s.ods")
HEAD = (None, "العنوان", "النص", "التاريخ")


def read(*sheets: list[tuple]) -> list[Document | ReadingError | Remark]:
    return list(documents_of_sheets(sheets, SOURCE, "ods"))


def test_days_and_links_are_read_as_what_they_are() -> None:
    rows = [
        HEAD,
        ("https://a.example/1", "أشجار", AR, date(2019, 5, 6)),
        (None, "أخرى", AR, datetime.fromisoformat("2019-05-07 10:30")),
        HEAD,
        (None, None, None, None),
    ]
    _, one, two, repeated = read(rows)
    assert isinstance(one, Document)
    assert isinstance(two, Document)
    assert (one.declared.url, one.declared.published) == ("https://a.example/1", "2019-05-06")
    assert two.declared.published == "2019-05-07 10:30:00"
    assert isinstance(repeated, Remark)
    assert repeated.kind is RemarkKind.REPEATED_HEADER


def test_fields_named_in_the_first_column() -> None:
    stacked = [(None, "العنوان", "أشجار"), (None, "النص", AR), (None, None, None)] * 2
    beside = [(None, "العنوان", "أشجار", "أخرى"), (None, "النص", AR, AR)]

    for rows in (stacked, beside):
        found = [each for each in read(rows) if isinstance(each, Document)]
        assert [each.text for each in found] == [AR, AR]
        assert found[0].declared.title == "أشجار"


def test_rows_of_several_sheets_have_places_of_their_own() -> None:
    rows = [HEAD, (None, "أشجار", AR, None)]
    found = [each for each in read(rows, rows) if isinstance(each, Document)]
    assert [each.origin for each in found] == ["/s.ods#1", "/s.ods#2.1"]


def test_sheets_without_a_text_are_refused() -> None:
    with pytest.raises(ReadingError) as caught:
        read([(None, "الاسم", "الثمن"), (None, "خبز", 3.0)], [])
    assert caught.value.reason is Reason.NO_TEXT_COLUMN


def test_a_line_of_merged_cells_above_the_names_of_columns_is_none_of_them() -> None:
    groups = (None, "بيانات الخبر", None, "المحتوى")
    _, one = read([groups, (None, "العنوان", "التاريخ", "النص"), (None, "أشجار", "2019", AR)])
    assert isinstance(one, Document)
    assert (one.declared.title, one.text, one.declared.published) == ("أشجار", AR, "2019")
    _, first, second = read([HEAD, (None, "أشجار", AR, "2019"), (None, "أخرى", AR, "2020")])
    assert isinstance(first, Document)
    assert isinstance(second, Document)


def test_a_sheet_with_the_name_of_an_outlet_holds_its_articles() -> None:
    rows = [
        (None, "title", "text"),
        (None, "ثلج", "نزل الثلج على القرى ثلاثة أيام فانقطعت الطريق."),
    ]
    source = source_of_bytes(b"", "/a.xlsx", "a.xlsx")
    found = list(documents_of_sheets([rows, rows], source, "xlsx", ["جريدة النهر", "Feuil2"]))
    said = [each.declared.publisher for each in found if isinstance(each, Document)]
    assert said == ["جريدة النهر", None]


def test_sheets_that_are_all_called_by_outlets_say_them() -> None:
    sheets = [[HEAD, (None, name, f"{AR} {name}", None)] for name in ("أشجار", "غابة")]
    titles = ["يومية الجسر", "المنارة"]
    found = documents_of_sheets(sheets, SOURCE, "ods", titles)
    said = [each.declared.publisher for each in found if isinstance(each, Document)]
    assert said == titles


def test_sheets_called_by_words_that_go_together_as_names_of_outlets_do() -> None:
    rows = [(None, "العنوان", "النص"), (None, "سد", AR)]
    source = source_of_bytes(b"", "/x/a.xlsx", "a.xlsx")

    def outlets(*titles: str) -> list[str | None]:
        items = documents_of_sheets([rows] * len(titles), source, "xlsx", titles)
        return [each.declared.publisher for each in items if isinstance(each, Document)]

    assert outlets("مرسى الضفة", "عدسة المرفأ") == ["مرسى الضفة", "عدسة المرفأ"]
    assert outlets("أسعار الخبز", "أزمة المياه") == [None, None]
    assert outlets("اقتصاد", "مجتمع") == [None, None]
    assert outlets("الجمهورية", "El Watan") == ["الجمهورية", "El Watan"]
    assert outlets("مارس", "El Watan") == [None, "El Watan"]


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Revue de presse – Le Phare des Dunes – 2015", "Le Phare des Dunes"),
        ("كشاف صحيفة المرفأ", "صحيفة المرفأ"),
        ("الجريدة: رصيف المرفأ", "رصيف المرفأ"),
        ("سجل القصاصات", None),
    ],
)
def test_a_line_above_the_header_says_whose_articles_they_are(
    line: str, outlet: str | None
) -> None:
    rows = [(None, line, None), (None, None, None), HEAD, (None, "أشجار", AR, None)]
    (said,) = (each for each in read(rows) if isinstance(each, Document))
    assert said.declared.publisher == outlet

"""Sheets that are written as pages are."""

from __future__ import annotations

import pytest

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.sources.source import source_of_bytes
from articles.reading.tables.sheet_texts import TEXT_BELOW, lines_of_sheet, with_texts_below
from articles.reading.tables.sheets import documents_of_sheets

AR = (
    "أحصت المصالح 900 شجرة معمرة في الغابة، وشرعت في ترقيمها هذا الربيع، وقال مديرها إن العمل يدوم "
    "ستة أشهر وإن أربعين حارسا يشاركون فيه كل يوم من أيام الأسبوع."
)
SOURCE = source_of_bytes(b"", "/s.ods", "s.ods")
HEAD = (None, "العنوان", "الجريدة", "التاريخ")


def words(cell: object) -> str:
    return str(cell or "")


def read(*sheets: list[tuple]) -> list[Document]:
    return [e for e in documents_of_sheets(sheets, SOURCE, "ods") if isinstance(e, Document)]


def test_a_sheet_for_each_article_line_by_line() -> None:
    lines = ("أشجار الغابة لها أرقام", "صدى الجبل – 14 مارس 2019", None, AR, AR)
    rows = [(None, line) for line in lines]
    one, two = read(rows, rows)
    assert (one.declared.title, one.origin, two.origin) == (lines[0], "/s.ods#1", "/s.ods#2")
    assert one.text.count(AR) == 2


@pytest.mark.parametrize(
    "rows",
    [
        [(None, "النص"), (None, AR), (None, AR)],
        [(None, "ملاحظات"), (None, "بلا يوم"), (None, AR)],
        [(None, "أشجار"), (None, "14 مارس 2019", "x"), (None, AR)],
    ],
)
def test_other_sheets_are_no_article(rows: list[tuple]) -> None:
    assert lines_of_sheet(rows, (), words, "") is None


def test_a_sheet_whose_lines_have_no_end_is_refused_and_not_cut(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("articles.reading.tables.sheet_texts.MAX_TEXT_BYTES", 1000)
    head = [(None, "أشجار الغابة"), (None, "14 مارس 2019"), (None, AR)]
    with pytest.raises(ReadingError) as raised:
        read([*head, *[(None, AR)] * 40])
    assert raised.value.reason is Reason.TOO_LARGE


def test_texts_in_merged_cells_below_what_is_said_of_them() -> None:
    said = [(None, f"أشجار {n}", "صدى الجبل", f"{n}/5/2019") for n in (1, 2)]
    rows = [HEAD, said[0], (None, AR), (None, AR), said[1], (None, AR), (None, None)]
    one, two = read(rows)
    assert one.text == f"{AR}\n{AR}"
    assert (two.text, two.declared.title, two.declared.publisher) == (AR, "أشجار 2", "صدى الجبل")
    assert next(iter(with_texts_below(rows, (), words))) == (*HEAD, TEXT_BELOW)


def test_tables_with_a_text_of_their_own_stay_as_they_are() -> None:
    rows = [(None, "العنوان", "النص"), (None, "أشجار", AR), (None, AR)]
    assert list(with_texts_below(rows, (), words)) == rows
    alone = [HEAD, (None, AR), (None, "أشجار", "صدى الجبل", "1/5/2019")]
    assert list(with_texts_below(alone, (), words)) == alone

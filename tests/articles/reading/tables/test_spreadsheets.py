from __future__ import annotations

import io
import zipfile
from datetime import date

import openpyxl
import pytest

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.reader import read_bytes

AR = "أحصت المصالح 900 شجرة معمرة في الغابة، وشرعت في ترقيمها هذا الربيع."
FR = "Les services ont compté 900 arbres centenaires et commencent à les numéroter."


def saved(*sheets: list[list[object]]) -> bytes:
    book = openpyxl.Workbook()
    for place, rows in enumerate(sheets):
        sheet = book.active if not place else book.create_sheet()
        for row in rows:
            sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def read(data: bytes, name: str = "a.xlsx") -> list[Document | ReadingError]:
    return list(read_bytes(data, f"/x/{name}", name))


def test_rows_of_all_sheets_under_headers_wherever_they_stand() -> None:
    first = [
        ["تقرير"],
        [],
        ["العنوان", "النص", "التاريخ"],
        ["أشجار", AR, date(2019, 5, 6)],
        ["بلا نص", None, None],
    ]
    second = [["Titre", "Texte", "N°"], ["Arbres", FR, 7.0], ["Titre", "Texte", "N°"]]
    found = read(saved(first, second, [["x"], [1]]))
    assert [item.text for item in found if isinstance(item, Document)] == [AR, FR]
    assert isinstance(found[0], Document)
    assert found[0].declared.published == "2019-05-06"
    assert [item.reason for item in found if isinstance(item, ReadingError)] == [Reason.NO_TEXT]
    assert len({item.origin for item in found}) == 3


def test_a_workbook_without_texts_names_its_columns() -> None:
    (error,) = read(saved([["alpha", "beta"], [1, 2]]))
    assert isinstance(error, ReadingError)
    assert (error.reason, error.detail) == (Reason.NO_TEXT_COLUMN, "alpha, beta")


@pytest.mark.parametrize("share", [0.5, 0.9])
def test_one_that_is_cut_off_is_refused(share: float) -> None:
    data = saved([["text"], [AR]])
    (error,) = read(data[: int(len(data) * share)])
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.BROKEN_ARCHIVE


def test_a_bomb_is_refused() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "x")
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (1 << 25))
    (error,) = read(stream.getvalue())
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.TOO_LARGE


def test_what_stands_in_merged_cells_is_said_in_each_of_their_rows() -> None:
    book, stream = openpyxl.Workbook(), io.BytesIO()
    for row in (
        ["الصحيفة", "العنوان", "النص"],
        ["صدى الوادي", "أشجار", AR],
        [None, "غابة", FR],
        ["الجسر", "ترقيم", f"{AR} {AR}"],
    ):
        book.active.append(row)
    book.active.merge_cells("A2:A3")
    book.save(stream)
    found = read(stream.getvalue())
    said = [each.declared.publisher for each in found if isinstance(each, Document)]
    assert said == ["صدى الوادي", "صدى الوادي", "الجسر"]

"""Tables of R: their rows have names that no column names, and spaces may stand between cells."""

from __future__ import annotations

from functools import partial
from io import BytesIO

import pytest

from articles.document import Document
from articles.reading.reader import read_bytes
from articles.reading.sources.source import Source
from articles.reading.tables.row_names import looks_like_named_rows, with_named_rows

WORDS = (
    "زرع التلاميذ حديقة المدرسة بالنعناع والزعتر، وباعوا محصولها في سوق الأحد بثمن زهيد، ثم اشتروا "
    "بما ربحوه كتبا لمكتبة القسم وأقلاما."
)
TITLES = ("حديقة المدرسة", "سوق الأحد")


def table(delimiter: str, header: str) -> bytes:
    rows = [
        delimiter.join(f'"{cell}"' for cell in (str(n), title, "2019-03-14", WORDS))
        for n, title in enumerate(TITLES, 1)
    ]
    return "\n".join([header, *rows, ""]).encode()


@pytest.mark.parametrize(
    ("delimiter", "name"),
    [(" ", "a.csv"), (" ", "a.txt"), (",", "a.csv"), (";", "a.csv"), ("\t", "a.csv")],
)
def test_rows_with_names_of_their_own(delimiter: str, name: str) -> None:
    data = table(delimiter, delimiter.join(('"titre"', '"date"', '"texte"')))
    found = [each for each in read_bytes(data, name, name) if isinstance(each, Document)]
    assert [(each.declared.title, each.declared.published) for each in found] == [
        (title, "2019-03-14") for title in TITLES
    ]
    assert all(each.text == WORDS for each in found)


def test_rows_that_are_counted_under_names_that_say_nothing() -> None:
    data = table(" ", '"v1" "v2" "v3"')
    found = [each for each in read_bytes(data, "a.txt", "a.txt") if isinstance(each, Document)]
    assert [each.text for each in found] == [WORDS, WORDS]


def test_marks_inside_cells_stand_behind_a_backslash() -> None:
    data = table(" ", '"titre" "date" "texte"').replace("زهيد".encode(), 'زهيد \\"جدا\\"'.encode())
    found = [each for each in read_bytes(data, "a.txt", "a.txt") if isinstance(each, Document)]
    assert len(found) == 2
    assert 'زهيد "جدا"' in found[0].text


def test_other_tables_are_left_as_they_are() -> None:
    for data in (b'"titre","texte"\n"a","b"\n', b"titre texte\na b\n", b'"a b"\n"c d"\n'):
        assert with_named_rows(Source("a.csv", "a.csv", len(data), partial(BytesIO, data))) is None
        assert not looks_like_named_rows(data)

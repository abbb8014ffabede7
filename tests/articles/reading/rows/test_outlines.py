from __future__ import annotations

import json

import pytest

from articles.document import Document
from articles.reading.reader import read_bytes
from articles.reading.rows.outlines import row_of_outline
from tests.growth import growth

TEXT = "أعادت البلدية فتح السوق صباح أمس بعد أشغال ترميم دامت عامين، وفيه عشرات المحلات الجديدة."
MORE = "وقال رئيسها إن «الكراء لن يرتفع هذه السنة» وإن [[الأشغال]] انتهت كلها قبل موعدها."
PLAIN = MORE.replace("[[", "").replace("]]", "")


def lines(key: str) -> list[dict[str, object]]:
    inner = [{key: MORE, "uid": "d"}]
    return [
        {key: "المصدر:: [[جريدة المرفأ]]", "uid": "a"},
        {key: "التاريخ:: 2017-03-14", "uid": "b"},
        {key: TEXT, "uid": "c", "children": inner},
    ]


def read(value: object) -> list[Document]:
    items = list(read_bytes(json.dumps(value).encode(), "/p/notes.json", "notes.json"))
    assert all(isinstance(item, Document) for item in items), items
    return [item for item in items if isinstance(item, Document)]


@pytest.mark.parametrize(
    "value",
    [
        [{"title": "فتح السوق", "children": lines("string"), "uid": "x"}],
        {"version": 1, "blocks": [{"page-name": "فتح السوق", "children": lines("content")}]},
    ],
)
def test_a_page_of_lines_is_an_article(value: object) -> None:
    (document,) = read(value)

    assert document.text == f"{TEXT}\n{PLAIN}"
    assert document.declared.title == "فتح السوق"
    assert document.declared.publisher == "جريدة المرفأ"
    assert document.declared.published == "2017-03-14"


def test_blocks_of_editors_and_lists_of_rows_are_no_outlines() -> None:
    assert row_of_outline({"title": "عنوان", "children": [{"type": "text", "text": TEXT}]}) is None
    assert row_of_outline({"title": "عنوان", "children": [{"headline": "خبر"}]}) is None
    assert row_of_outline({"children": [{"string": TEXT}]}) is None


def test_no_line_is_left_however_deep_it_stands_and_however_many_there_are() -> None:
    line: dict[str, object] = {"string": PLAIN}
    for _ in range(40):
        line = {"string": TEXT, "children": [line]}
    row = row_of_outline({"title": "فتح السوق", "children": [line, *[{"string": "سطر"}] * 30_000]})

    assert row is not None
    said = str(row["text"]).split("\n")
    assert said[:41] == [TEXT] * 40 + [PLAIN]
    assert len(said) == 30_041


@pytest.mark.parametrize("line", ["{}x", "المصدر:: x{}y", "{}::", "**{}"])
def test_spaces_without_end_take_time_linear_in_their_number(line: str) -> None:
    def read_line(count: int) -> None:
        row_of_outline({"title": "سوق", "children": [{"string": line.format(" " * count)}]})

    assert growth(read_line, 4_000) < 3

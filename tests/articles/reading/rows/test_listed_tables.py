"""Tables that stand in objects as lists of cells, or column by column."""

from __future__ import annotations

import json

import pytest

from articles.document import Document
from articles.reading.reader import read_bytes
from articles.reading.rows.listed_tables import listed_rows, rows_of_columns, rows_of_lists

WORDS = "أعلنت الجماعة عن افتتاح سوق جديد للخضر، يضم مئة محل، بعد أشغال دامت عاما."
ROWS = [["سوق", f"{WORDS} {WORDS}"], ["سد", f"{WORDS} {WORDS} وفاض."]]


def test_lists_under_names_are_rows_where_one_is_a_text() -> None:
    assert list(rows_of_lists([["سوق", WORDS], 3], ["title", "text"]) or ()) == [
        {"title": "سوق", "text": WORDS}
    ]
    assert rows_of_lists([["سوق"]], ["title"]) is None
    assert rows_of_lists([["سوق"]], [1, "text"]) is None


@pytest.mark.parametrize(
    "value",
    [
        {"columns": ["title", "text"], "index": [0, 1], "data": ROWS},
        {"title": {"0": "سوق", "1": "سد"}, "text": {"0": ROWS[0][1], "1": ROWS[1][1]}},
        {"title": {"a": "سوق", "b": "سد"}, "text": {"a": ROWS[0][1], "b": ROWS[1][1]}},
        {
            "cols": [{"label": "title"}, {"label": "text"}],
            "rows": [{"c": [{"v": c} for c in r]} for r in ROWS],
        },
    ],
)
def test_tables_as_programs_write_them(value: dict[str, object]) -> None:
    assert [row["title"] for row in rows_of_columns(value, ())] == ["سوق", "سد"]


@pytest.mark.parametrize(
    "value",
    [
        {"columns": ["x1", "x2"], "data": ROWS},
        {"x1": {"0": "سوق", "1": "سد"}, "x2": {"0": ROWS[0][1], "1": ROWS[1][1]}},
    ],
)
def test_columns_whose_names_say_nothing_are_told_by_their_cells(value: dict[str, object]) -> None:
    found = read_bytes(json.dumps(value).encode(), "/x/a.json", "a.json")
    assert [each.text for each in found if isinstance(each, Document)] == [r[1] for r in ROWS]


def test_objects_of_one_form_are_no_columns() -> None:
    assert list(listed_rows({"a": {"title": "سوق"}, "b": {"title": "سد"}})) == []


def test_columns_that_are_lists_of_one_length_are_a_table() -> None:
    value = {"Titre": ["سوق", "سد"], "Auteur": [["هدى"], []], "Texte": [r[1] for r in ROWS]}
    assert rows_of_columns({**value, "Auteur": [["هدى"], ["ليث"]]}, ()) == (
        {"Titre": "سوق", "Auteur": "هدى", "Texte": ROWS[0][1]},
        {"Titre": "سد", "Auteur": "ليث", "Texte": ROWS[1][1]},
    )
    paragraphs = {"title": "سوق", "text": [WORDS, WORDS], "tags": ["سوق", "خضر"]}
    assert rows_of_columns(paragraphs, ()) == ()

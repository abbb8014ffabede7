from __future__ import annotations

from articles.reading.rows.field_columns import has_fields, rows_of_fields

STACKED = [
    ["العنوان", "مكتبة جديدة"],
    ["المصدر", "صحيفة المثال"],
    ["النص", "فتحت المكتبة أبوابها."],
    ["", "وحضر الافتتاح جمهور."],
    ["", ""],
    ["العنوان", "معرض للكتاب"],
    ["النص", "ينطلق المعرض غدا."],
]


def test_articles_one_below_the_other():
    assert has_fields(STACKED)
    assert list(rows_of_fields(STACKED)) == [
        {
            "العنوان": "مكتبة جديدة",
            "المصدر": "صحيفة المثال",
            "النص": "فتحت المكتبة أبوابها.\nوحضر الافتتاح جمهور.",
        },
        {"العنوان": "معرض للكتاب", "النص": "ينطلق المعرض غدا."},
    ]


def test_articles_one_beside_the_other():
    rows = [["title", "a", "b"], ["date", "2019", ""], ["text", "one", "two"]]

    assert has_fields(rows)
    assert list(rows_of_fields(rows)) == [
        {"title": "a", "date": "2019", "text": "one"},
        {"title": "b", "text": "two"},
    ]


def test_an_ordinary_table_has_its_names_in_a_row():
    assert not has_fields([["title", "text"], ["a", "words"], ["b", "words"]])
    assert not has_fields([["name", "text", "date"], ["text", "words", ""], ["title", "x", ""]])
    assert not has_fields([["", ""], ["one", "two"]])
    assert not has_fields([])

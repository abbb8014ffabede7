from __future__ import annotations

from articles.reading.rows.field_columns import has_fields, place_of_names, rows_of_fields

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


def test_names_behind_the_number_of_their_article() -> None:
    rows = [
        ["doc", "field", "value"],
        ["4", "title", "سد"], ["4", "text", "بُني السد."],
        ["4", "text", "ثم امتلأ."], ["4", "tags", "ماء"],
        ["5", "title", "سوق"], ["5", "text", "فُتح السوق."],
    ]  # fmt: skip
    assert place_of_names(rows) == 1
    first, second = rows_of_fields(rows)
    assert first == {"id": "4", "title": "سد", "text": "بُني السد.\nثم امتلأ.", "tags": "ماء"}
    assert (second["id"], second["text"]) == ("5", "فُتح السوق.")
    scattered = [rows[0], rows[1], rows[5], rows[2], rows[6]]
    assert place_of_names(scattered) is None

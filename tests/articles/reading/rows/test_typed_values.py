from __future__ import annotations

import pytest

from articles.reading.rows.typed_values import without_types


def test_what_databases_write_with_its_type() -> None:
    firestore = {
        "title": {"stringValue": "الجسر"},
        "tags": {"arrayValue": {"values": [{"stringValue": "مدن"}, {"integerValue": "4"}]}},
        "about": {"mapValue": {"fields": {"author": {"stringValue": "هدى"}}}},
    }
    assert without_types({"fields": firestore}) == {
        "fields": {"title": "الجسر", "tags": ["مدن", "4"], "about": {"author": "هدى"}}
    }
    dynamo = {"title": {"S": "الجسر"}, "body": {"L": [{"S": "نص"}, {"M": {"x": {"N": "1"}}}]}}
    assert without_types({"Item": dynamo}) == {
        "Item": {"title": "الجسر", "body": ["نص", {"x": "1"}]}
    }
    avro = [{"title": {"string": "الجسر"}, "day": {"long": 5}}]
    assert without_types(avro) == [{"title": "الجسر", "day": 5}]
    languages = {
        "title": {"ar": "الجسر"},
        "body": {
            "ar": "نص",
        },
    }
    assert without_types(languages) == {"title": "الجسر", "body": "نص"}


def test_other_rows_stay_as_they_are() -> None:
    for row in (
        {"title": {"stringValue": "الجسر"}, "text": "نص"},
        {"S": "x", "N": "y"},
        {"string": {"text": "x", "title": "y"}},
        {"one": {"S": "x"}},
        {"type": "url", "url": "https://a.example/1", "title": "الجسر", "text": "نص"},
        "x",
        None,
        [1, [2, {"a": []}]],
    ):
        assert without_types(row) == row


def test_types_without_end_are_not_followed_without_end() -> None:
    value: object = "x"
    for _ in range(500):
        value = {"a": {"M": value}, "b": {"S": "y"}}
    assert without_types(value) is not None


def test_properties_of_notion() -> None:
    page = {
        "Name": {
            "id": "title",
            "type": "title",
            "title": [{"plain_text": "سد "}, {"plain_text": "جديد"}],
        },
        "Date": {"type": "date", "date": {"start": "2019-05-06", "end": None}},
        "Kind": {"type": "select", "select": {"name": "خبر"}},
        "Link": {"type": "url", "url": "https://a.example/1"},
        "Who": {"type": "people", "people": [{"name": "هدى"}, {"name": "سامي"}]},
    }
    assert without_types(page) == {
        "Name": "سد جديد",
        "Date": "2019-05-06",
        "Kind": "خبر",
        "Link": "https://a.example/1",
        "Who": ["هدى", "سامي"],
    }
    other = {"type": "article", "title": "سد", "date": {"start": 1}}
    assert without_types(other) == other


def test_the_main_one_of_values_with_roles() -> None:
    heads = [{"role": "short", "value": "سد"}, {"role": "main", "value": "سد جديد"}]
    assert without_types({"headlines": heads, "by": "هدى"}) == {
        "headlines": "سد جديد",
        "by": "هدى",
    }
    assert without_types([{"role": "a", "value": "x"}, "y"]) == [{"role": "a", "value": "x"}, "y"]


@pytest.mark.parametrize(
    "values",
    [
        [{"role": "author", "value": "هدى"}, {"role": "author", "value": "سمر"}],
        [{"role": "a", "value": None}, {"role": "b", "value": "x"}],
        [{"role": ["main"], "value": {"x": "y"}}],
    ],
)
def test_values_of_one_role_and_what_is_no_word_stay_as_they_are(values: list[object]) -> None:
    assert without_types(values) == values

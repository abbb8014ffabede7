"""Queries cut at quotes, parentheses, operators and fields."""

from __future__ import annotations

import pytest

from index.errors import QueryFault
from index.query.lexemes import Kind, read_lexemes, unclosed_quotes


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ميناء طنجة", [(Kind.CHUNK, "ميناء"), (Kind.CHUNK, "طنجة")]),
        ('"ميناء طنجة"', [(Kind.PHRASE, '"ميناء طنجة"')]),
        ("«ا ب»~3", [(Kind.PHRASE, "«ا ب»~3")]),
        ("ا أو ب", [(Kind.CHUNK, "ا"), (Kind.OR, "أو"), (Kind.CHUNK, "ب")]),
        ("-ا", [(Kind.NOT, "-"), (Kind.CHUNK, "ا")]),
        ("-5", [(Kind.CHUNK, "-5")]),
        ("(ا)", [(Kind.OPEN, "("), (Kind.CHUNK, "ا"), (Kind.CLOSE, ")")]),
        ("عنوان:ا", [(Kind.FIELD, "عنوان:"), (Kind.CHUNK, "ا")]),
        ("=ا", [(Kind.FIELD, "="), (Kind.CHUNK, "ا")]),
        ("رقم:>5", [(Kind.CONDITION, "رقم:>5")]),
        ("رقم:كثير", [(Kind.FAULT, "رقم:كثير")]),
        ("ا قرب/2 ب", [(Kind.CHUNK, "ا"), (Kind.NEAR, "قرب/2"), (Kind.CHUNK, "ب")]),
        ("100 000", [(Kind.CHUNK, "100 000")]),
        ('"ا', [(Kind.CHUNK, "ا")]),
    ],
)
def test_a_query_is_cut(text: str, expected: list[object]) -> None:
    lexemes = list(read_lexemes(text))
    assert [(one.kind, one.text) for one in lexemes] == expected
    assert all(text[one.start : one.end] == one.text for one in lexemes)


def test_a_distance_is_no_part_of_the_words() -> None:
    [phrase] = read_lexemes('"ا ب"~3')
    assert (phrase.words, phrase.distance) == ('"ا ب"', 3)


def test_a_fault_knows_its_place() -> None:
    [lexeme] = read_lexemes("تاريخ:أمس")
    assert lexeme.fault is not None
    fault, place = lexeme.fault
    assert (fault, place.text_in("تاريخ:أمس")) == (QueryFault.BAD_DATE, "أمس")


def test_only_quotes_that_close_nothing_are_told() -> None:
    assert list(unclosed_quotes('"ا" «ب»')) == []
    assert [place.start for place in unclosed_quotes('"ا" «ب')] == [4]

"""A query cut into its pieces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.query.lexemes import Kind, read_lexemes, unclosed_quotes


def kinds(text: str) -> list[Kind]:
    return [lexeme.kind for lexeme in read_lexemes(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("سفينة ميناء", [Kind.CHUNK, Kind.CHUNK]),
        ('"سفينة قديمة" |', [Kind.PHRASE, Kind.OR]),
        ("«سفينة قديمة»", [Kind.PHRASE]),
        ("(أ AND ب)", [Kind.OPEN, Kind.CHUNK, Kind.AND, Kind.CHUNK, Kind.CLOSE]),
        ("-سفينة", [Kind.NOT, Kind.CHUNK]),
        ("-5", [Kind.CHUNK]),
        ("عنوان:سفينة", [Kind.FIELD, Kind.CHUNK]),
        ("عنوان:=سفينة", [Kind.FIELD, Kind.FIELD, Kind.CHUNK]),
        ("أ قرب/3 ب", [Kind.CHUNK, Kind.NEAR, Kind.CHUNK]),
        ("تاريخ:2019", [Kind.CONDITION]),
        ("تاريخ:مبهم", [Kind.FAULT]),
        ("1 200 000", [Kind.CHUNK]),
    ],
)
def test_pieces_have_their_kinds(text: str, found: list[Kind]):
    assert kinds(text) == found


def test_a_phrase_carries_its_nearness():
    (phrase,) = read_lexemes('"سفينة قديمة"~4')
    assert (phrase.distance, phrase.words) == (4, '"سفينة قديمة"')


def test_quotes_that_are_not_closed_are_told():
    text = 'سفينة "قديمة'
    assert [place.text_in(text) for place in unclosed_quotes(text)] == ['"']
    assert [*unclosed_quotes('"سفينة"')] == []


@given(st.text(st.sampled_from('سع()":|-=«» أو1~*/'), max_size=60))
def test_pieces_stand_where_they_say_one_after_the_other(text: str):
    at = 0
    for lexeme in read_lexemes(text):
        assert lexeme.start >= at
        assert text[lexeme.start : lexeme.end] == lexeme.text
        assert lexeme.text
        at = lexeme.end

"""What a query may have meant otherwise, and where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import QueryFault
from index.query.faults import query_faults
from index.query.parser import LONGEST_TEXT


@pytest.mark.parametrize(
    ("text", "fault", "words"),
    [
        ('سفينة "قديمة', QueryFault.UNBALANCED_QUOTE, '"'),
        ("(سفينة", QueryFault.UNBALANCED_PARENTHESIS, "("),
        ("سفينة)", QueryFault.UNBALANCED_PARENTHESIS, ")"),
        ("عنوان: ", QueryFault.EMPTY_FIELD, "عنوان:"),
        ("عنوان: أو سفينة", QueryFault.EMPTY_FIELD, "عنوان:"),
        ("عنوتن:سفينة", QueryFault.UNKNOWN_FIELD, "عنوتن"),
        ("تاريخ:مبهم", QueryFault.BAD_DATE, "مبهم"),
        ("عدد:كثير", QueryFault.BAD_NUMBER, "كثير"),
    ],
)
def test_a_fault_is_named_where_it_stands(text: str, fault: QueryFault, words: str):
    ((found, place),) = query_faults(text)
    assert found is fault
    assert words in place.text_in(text) or place.text_in(text) in words


@pytest.mark.parametrize(
    "text", ["", "سفينة", "عنوان:", "(سفينة أو ميناء)", '"سفينة قديمة"~3', "الساعة:10", "http://a"]
)
def test_a_sound_query_has_none(text: str):
    assert query_faults(text) == ()


def test_a_query_without_end_is_told_once():
    ((fault, place),) = query_faults("ا" * (LONGEST_TEXT + 5))
    assert (fault, place.start) == (QueryFault.TOO_LONG, LONGEST_TEXT)
    ((fault, _),) = query_faults("ا " * (LONGEST_TEXT // 2))
    assert fault is QueryFault.TOO_LONG


@given(st.text(st.sampled_from('سع()":|-= أو1~*')))
def test_faults_come_in_their_order_and_lie_in_the_query(text: str):
    places = [place for _, place in query_faults(text)]
    assert places == sorted(places)
    assert all(place.end <= len(text) for place in places)

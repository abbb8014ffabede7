from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.span import Span
from index.errors import BadQueryError
from index.marking.text_search import SearchableText, TextSearch
from index.query.syntax import Field

TEXTS = (
    SearchableText(("أُعلن عن إلغاء الرحلة", "راجع المديرة"), ((Field.TITLE, "مطار جديد"),)),
    SearchableText(("فتحت المدارس أبوابها", ""), ((Field.TITLE, "التعليم"),)),
)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", [0, 1]),
        ("الغاء", [0]),
        ("الرحله", [0]),
        ("المدرسة", [1]),
        ("رحلة المديره", [0]),
        ("رحلة مدارس", []),
        ("رحلة أو مدارس", [0, 1]),
        ("-رحلة", [1]),
        ('"إلغاء الرحلة"', [0]),
        ('"الرحلة إلغاء"', []),
        ("مدا", [1]),
        ("مدا*", [1]),
        ("عنوان:مطار", [0]),
        ("عنوان:رحلة", []),
        ("عنوان:(مطار أو تعليم)", [0, 1]),
        ("مصدر:مطار", []),
    ],
)
def test_texts_are_found_as_articles_are(query: str, expected: list[int]) -> None:
    assert sorted(TextSearch().find(query, TEXTS)) == expected


def test_the_words_are_marked_in_each_text() -> None:
    assert TextSearch().find("الغاء المديره", TEXTS) == {0: ((Span(9, 14),), (Span(5, 12),))}


def test_too_long_a_query_is_our_error() -> None:
    with pytest.raises(BadQueryError):
        TextSearch().find("كلمة " * 10_000, TEXTS)


@given(st.text(max_size=40) | st.text(alphabet='ا(|)-"*: أو', max_size=30))
def test_any_query_gives_a_result(query: str) -> None:
    for spans in TextSearch().find(query, TEXTS).values():
        assert len(spans) == 2

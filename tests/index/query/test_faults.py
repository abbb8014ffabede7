"""What a query may have meant otherwise."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.errors import QueryFault
from index.query.completion import field_completions
from index.query.faults import query_faults


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ميناء طنجة", []),
        ('قال: "نعم" (لا) «ربما»', []),
        ("الوزير:نعم", []),
        ("عنوان:", []),
        ("عنوان: ", [(QueryFault.EMPTY_FIELD, "عنوان:")]),
        ("عنوان: أو ميناء", [(QueryFault.EMPTY_FIELD, "عنوان:")]),
        ("عنون:ميناء", [(QueryFault.UNKNOWN_FIELD, "عنون")]),
        ("المصدرر:الصباح", [(QueryFault.UNKNOWN_FIELD, "المصدرر")]),
        ("عنون: ميناء", []),
        ("مصدر:-الصباح", []),
        ("محرر:قاسم", [(QueryFault.UNKNOWN_FIELD, "محرر")]),
        ("سكك site:example", [(QueryFault.UNKNOWN_FIELD, "site")]),
        ("رئيس بلدية المرسى:الميناء لن يغلق", []),
        ("https://example.org/news", []),
        ("(ميناء أو (مطار) فاس", [(QueryFault.UNBALANCED_PARENTHESIS, "(")]),
        ("ميناء) فاس", [(QueryFault.UNBALANCED_PARENTHESIS, ")")]),
        ('"ميناء طنجة', [(QueryFault.UNBALANCED_QUOTE, '"')]),
        ("ميناء» فاس", [(QueryFault.UNBALANCED_QUOTE, "»")]),
        ("رقم:كثير", [(QueryFault.BAD_NUMBER, "كثير")]),
        (
            "تاريخ:أمس فاس (",
            [(QueryFault.BAD_DATE, "أمس"), (QueryFault.UNBALANCED_PARENTHESIS, "(")],
        ),
        ("ميناء قرب/خمسة فاس", [(QueryFault.BAD_NUMBER, "قرب/خمسة")]),
    ],
)
def test_faults_are_told_with_their_places(text: str, expected: list[object]) -> None:
    assert [(fault, place.text_in(text)) for fault, place in query_faults(text)] == expected


def test_too_long_a_query_has_one_fault() -> None:
    for text in ("كلمة " * 600, "ا" * 30_000):
        [(fault, place)] = query_faults(text)
        assert fault is QueryFault.TOO_LONG
        assert place.end == len(text)


@given(st.text(alphabet='ا(|)-"«»*:=~/ قرب٥عنوان', max_size=60) | st.text(max_size=40))
def test_any_text_has_hints(text: str) -> None:
    for _, place in query_faults(text):
        assert place.end <= len(text)
    for cursor in range(len(text) + 1):
        for completion in field_completions(text, cursor):
            assert 0 <= completion.start < completion.end <= len(text)


def test_hostile_texts_take_no_time() -> None:
    started = time.process_time()
    for text in ("(" * 10_000, '"' * 9_999, "«" * 20_000, "عنون:ا " * 3_000):
        query_faults(text)
        field_completions(text, len(text))
    assert time.process_time() - started < 2

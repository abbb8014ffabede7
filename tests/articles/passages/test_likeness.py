from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.passages.likeness import likest
from articles.span import Span

BODY = (
    "رست في المرفأ سفينة كبيرة تحمل القمح والشعير.\n"
    "وقال القبطان إن الرحلة دامت تسعة أيام كاملة في بحر هادئ.\n"
    "ثم غادرت السفينة المرفأ عند الفجر."
)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("الرحلة دامت عشرة أيام كاملة", "الرحلة دامت تسعة أيام كاملة"),
        ("القبطان الرحلة دامت تسعة أيام", "القبطان إن الرحلة دامت تسعة"),
        ("سَفينَة كبيره تحمل القمح", "سفينة كبيرة تحمل القمح"),
        ("غادرت السفينة المرفأ فجأة عند الفجر", "غادرت السفينة المرفأ عند الفجر"),
    ],
)
def test_rewritten_words_are_found(words: str, found: str) -> None:
    span = likest(words, BODY, 0)
    assert span is not None
    assert span.text_in(BODY) == found


@pytest.mark.parametrize(
    "words", ["", "سفينة", "سفينة صغيرة", "في مدرسة بعيدة عن المرفأ والبحر", "قال إن في ثم"]
)
def test_what_shares_too_little_is_not(words: str) -> None:
    assert likest(words, BODY, 0) is None


def test_of_two_that_are_as_good_the_nearest_is_taken() -> None:
    line = "دامت الرحلة تسعة أيام في البحر.\n"
    body = line + "وقيل غير ذلك في السوق.\n" + line
    words = "دامت الرحلة عشرة أيام في البحر"
    first, second = likest(words, body, 0), likest(words, body, len(body))
    assert first is not None
    assert second is not None
    assert (first.start, second.start) == (0, body.rindex("دامت"))


@given(
    words=st.lists(st.sampled_from(["اب", "ثج", "حخ", "دذ", "رز"]), max_size=8).map(" ".join),
    body=st.lists(st.sampled_from(["اب", "ثج", "حخ", "دذ", "رز", "سش"]), max_size=30).map(" ".join),
    near=st.integers(0, 200),
)
def test_it_begins_and_ends_with_words_of_the_quotation(words: str, body: str, near: int) -> None:
    span = likest(words, body, near)
    if span is not None:
        assert span == Span(span.start, min(span.end, len(body)))
        found = span.text_in(body).split()
        assert {found[0], found[-1]} <= set(words.split())
        shared = sum(min(found.count(each), words.split().count(each)) for each in set(found))
        assert shared >= 3
        assert shared >= 0.6 * len(words.split())
        assert likest(words, body, span.start) == span

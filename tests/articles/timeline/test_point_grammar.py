"""Years, months, days of a month."""

from __future__ import annotations

import pytest

from tests.articles.timeline.finding import values


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("في أكتوبر من 2020", ["2020-10"]),
        ("خلال عام .2011", ["2011"]),
        ("سبتمبر 22, 2015", ["2015-09-22"]),
        ("29 أبريل (نيسان) 2015", ["2015-04-29"]),
        ("06-19-2012", ["2012-06-19"]),
        ("سنة ألفين وعشرين", ["2020"]),
        ("سنة 612هـ", ["1215/1216"]),
        ("2 صفر هي النتيجة", []),
    ],
)
def test_the_value_of_a_point(sentence: str, expected: list[str | None]) -> None:
    assert values(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("أنتجوا خلال السنة 512 ألف طن", []),
        ("صدر الكتاب سنة 512 م", ["0512"]),
        ("بني في عام 900 ميلادية", ["0900"]),
    ],
)
def test_a_number_that_counts_is_no_early_year(sentence: str, expected: list[str]) -> None:
    assert values(sentence) == expected

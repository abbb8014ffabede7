"""What a mention takes from the ones beside it."""

from __future__ import annotations

import pytest

from tests.articles.timeline.finding import values


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("افتتح سنة 2010 وفي العام نفسه بيع", ["2010", "2010"]),
        (
            "خلال النصف الأول من 2010 والنصف الثاني من العام نفسه",
            ["2010-01/2010-06", "2010-07/2010-12"],
        ),
        ("صدر سنة 1998 وألغي في الربع الأخير من السنة ذاتها", ["1998", "1998-10/1998-12"]),
        (
            "تراجعت سنة 2012 ثم زادت في الأشهر الستة الأولى من العام نفسه",
            ["2012", "2012-01/2012-06"],
        ),
        ("زادت في الربع الثاني من العام نفسه", [None]),
        ("9 شوال 1436هـ الموافق 25 يوليو 2015م", ["2015-07-25", "2015-07-25"]),
        ("في مارس وأكتوبر 2015", ["2015-03", "2015-10"]),
        (
            "في حزيران 2012 ارتفعت مقارنة بشهر حزيران 2011، ومقارنة بالشهر السابق",
            ["2012-06", "2011-06", "2012-05"],
        ),
    ],
)
def test_values_told_from_other_mentions(sentence: str, expected: list[str | None]) -> None:
    assert values(sentence) == expected

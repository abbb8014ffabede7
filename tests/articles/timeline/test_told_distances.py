"""Distances that another date of their sentence fixes."""

from __future__ import annotations

import pytest

from articles.timeline.extraction import find_times


def values(sentence: str) -> list[str | None]:
    return [time.value for time in find_times(sentence)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("افتتح المعمل سنة 1950 وأغلق بعد عشر سنوات", ["1950", "1960"]),
        ("غرقت الباخرة في 3 يوليو 2010 وانتشلت بعد أسبوعين", ["2010-07-03", "2010-07-17~"]),
        ("وقع الاتفاق في مارس 1956، وبعد شهرين نشر", ["1956-03", "1956-05"]),
        ("يأتي القرار بعد عامين من حريق الميناء في غشت 2010", ["2012", "2010-08"]),
        ("شيد البرج قبل خمس سنوات من زلزال سنة 1960", ["1955", "1960"]),
    ],
)
def test_a_distance_is_told_from_the_date_of_its_sentence(
    sentence: str, expected: list[str]
) -> None:
    assert values(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # Another sentence, no other verb, a unit shorter than the date is known.
        ("افتتح المعمل سنة 1950. وأغلق بعد عشر سنوات", ["1950", None]),
        ("درس العمال سنة 1950 أحوال القرية بعد عشر سنوات", ["1950", None]),
        ("افتتح المعمل سنة 1950 وأغلق بعد شهرين", ["1950", None]),
    ],
)
def test_other_distances_stay_untold(sentence: str, expected: list[str | None]) -> None:
    assert values(sentence) == expected


def test_what_stands_right_beside_a_date_is_that_date() -> None:
    assert values("عاد إلى القرية سنة 2004 بعد عشر سنوات") == ["2004", "2004"]

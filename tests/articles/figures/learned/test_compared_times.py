"""The times of what a figure is set against."""

from __future__ import annotations

import pytest

from articles.figures.extraction import read_figures
from articles.figures.learned.compared_times import is_compared, is_measured_against, is_rival
from articles.figures.learned.period_choice import PeriodChoices
from articles.timeline.extraction import find_times


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("باع المتجر 40 هاتفا مقارنة بسنة 2011", True),
        ("باع المتجر 40 هاتفا سنة 2011", False),
        ("باع المتجر بزيادة عن سنة 2011 أكثر من 40 هاتفا", True),
        ("باع المتجر في تقرير عن سنة 2011 أكثر من 40 هاتفا", False),
    ],
)
def test_a_time_behind_a_word_of_comparing_is_compared(body: str, expected: bool) -> None:
    read = read_figures(body, find_times(body, None))
    assert is_compared(read.text, read.text.times[0]) is expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("باع المتجر 40 هاتفا مقابل 30 هاتفا سنة 2011", True),
        ("نزل الثمن من 30 درهما سنة 2011", True),
        ("باع المتجر 30 هاتفا سنة 2011", False),
        ("باع المتجر مقابل النهر 30 هاتفا، وأغلق سنة 2011", False),
    ],
)
def test_a_figure_behind_a_word_of_comparing_is_a_rival(body: str, expected: bool) -> None:
    read = read_figures(body, find_times(body, None))
    mention, place = read.asked[-1].mention, read.text.times[0]
    behind = read.text.words[mention.last : place.first]
    assert is_rival(read.text, mention.first, behind) is expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("زاد الريع 12% عما كان عليه سنة 2013", True),
        ("نزل الثمن 20 درهما، عن مستواه سنة 2013", True),
        ("زاد الريع 12% على سنة 2013", True),
        ("بلغ الريع 12% سنة 2013", False),
        ("نزل الثمن 20 درهما، وأغلق المتجر سنة 2013", False),
    ],
)
def test_a_change_is_measured_against_how_it_was(body: str, expected: bool) -> None:
    read = read_figures(body, find_times(body, None))
    last = read.asked[0].mention.last
    assert is_measured_against(read.text, read.text.times[0], last) is expected


@pytest.mark.parametrize(
    ("since", "is_possible"), [("إغلاق شهر يناير 2015", False), ("إغلاق يوم 4 مارس 2015", True)]
)
def test_what_changed_since_a_month_changed_in_more_than_a_day(
    since: str, is_possible: bool
) -> None:
    body = f"بلغ المؤشر يوم 5 مارس 2015 مستوى 930 نقطة مرتفعا 28 نقطة عن {since}."
    read = read_figures(body, find_times(body, None))
    possible = PeriodChoices(read.text, read.asked).possibilities(1, "2015-03-05")
    assert ("2015-03-05" in possible) is is_possible

"""For which time a figure holds."""

from __future__ import annotations

import pytest

from articles.arabic.folding import fold_word
from articles.figures.extraction import find_figures
from articles.figures.periods import of_same_period
from articles.timeline.extraction import find_times
from tests.articles.figures.finding import figure_of


@pytest.mark.parametrize(
    ("noun", "value", "period"),
    [
        ("العام", "2012", "2012"),
        ("العام", "2012-06", "2012"),
        ("العام", "2012-01/2012-06", "2012"),
        ("العام", "2010/2012", None),
        ("الشهر", "2012-06-04", "2012-06"),
        ("الشهر", "2012", None),
        ("الفترة", "2010/2012", "2010/2012"),
    ],
)
def test_the_time_spoken_of_before_has_the_grain_of_its_noun(
    noun: str, value: str, period: str | None
):
    assert of_same_period(fold_word(noun), value) == period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("بلغ الإنتاج 300 طن سنة 2015", "2015"),
        ("في سنة 2015 بلغ الإنتاج 300 طن", "2015"),
        ("بلغ الإنتاج 300 طن", None),
    ],
)
def test_the_date_of_the_sentence_is_the_period(text: str, period: str | None):
    assert figure_of(text, times=find_times(text)).period == period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("بيعت لوحة تعود إلى سنة 1680 بمبلغ 3 ملايين يورو", None),
        ("بيع مخطوط يرجع تاريخه إلى القرن السابع عشر بمبلغ 3 ملايين يورو", None),
        ("بلغ عدد الورش 300 ورشة حسب إحصاء يعود إلى سنة 2014", "2014"),
    ],
)
def test_how_old_a_thing_is_tells_no_period_of_its_price(text: str, period: str | None) -> None:
    assert [figure.period for figure in find_figures(text, find_times(text, "2016-05-10"))] == [
        period
    ]

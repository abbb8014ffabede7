"""Prices of one day that are of two hours."""

from __future__ import annotations

import pytest

from articles.ledger.contradiction import Verdict, verdict_on
from articles.ledger.sessions import moved_apart, went_two_ways
from tests.articles.ledger.telling import by_value, claims

DAY = "2015-03-02"
FELL = "نزل سعر الذهب في السوق الفورية 0.3 بالمئة إلى 1089.34 دولار للأوقية."
ROSE = "صعد سعر الذهب في السوق الفورية 0.3 بالمئة إلى 1096.40 دولار للأوقية."


@pytest.mark.parametrize(
    ("text", "value", "statistic"),
    [
        ("بلغ الذهب 1154 دولارا بعدما نزل في وقت سابق من الجلسة إلى 1146 دولارا.", 1146, "lowest"),
        ("بلغ الذهب 1089 دولارا بعد ما ارتفع في وقت سابق إلى 1105 دولارات.", 1105, "highest"),
        ("بلغ الذهب 1089 دولارا بعد ما ارتفع في وقت سابق إلى 1105 دولارات.", 1089, ""),
        ("ارتفع سعر الذهب إلى 1105 دولارات.", 1105, ""),
    ],
)
def test_what_a_price_was_earlier_in_the_day_is_its_extreme(text, value, statistic) -> None:
    assert by_value(claims("a", text))[value].head.statistic == statistic


def test_prices_that_rose_and_fell_are_of_two_hours() -> None:
    fell, rose = by_value(claims("a", FELL, DAY))[1089.34], by_value(claims("b", ROSE, DAY))[1096.4]
    assert went_two_ways(fell, rose)
    assert verdict_on(fell, rose) == verdict_on(rose, fell) == "series"
    other = by_value(claims("c", FELL.replace("1089.34", "1089.94"), DAY))[1089.94]
    assert not went_two_ways(fell, other)
    assert verdict_on(fell, other) == "changed-in-copying"


def test_prices_that_fell_by_other_amounts_are_of_two_hours() -> None:
    fell = "انخفض سعر خام زخرفان في العقود الآجلة {} سنتا إلى {} دولار للبرميل."
    one = by_value(claims("a", fell.format(49, 52.82), DAY))[52.82]
    later = by_value(claims("b", "وقد " + fell.format(25, 53.06), DAY))[53.06]
    again = by_value(claims("c", "ثم " + fell.format(49, 53.82), DAY))[53.82]
    assert verdict_on(one, later) == verdict_on(later, one) == "series"
    assert verdict_on(one, again) == "changed-in-copying"


@pytest.mark.parametrize(
    ("one", "other", "are_apart"),
    [
        ("شهدت السوق ارتفاع أسهم 35 شركة.", "شهدت السوق تراجع 29 شركة.", True),
        ("شهدت السوق ارتفاع أسهم 35 شركة.", "ارتفعت أسعار أسهم 29 شركة.", False),
        ("شهدت السوق ارتفاع أسهم 35 شركة.", "أنهت الجلسة 29 شركة على تراجع.", True),
        ("شهدت السوق ارتفاع أسهم 35 شركة.", "أعلنت نتائجها 29 شركة.", False),
        # of others than companies such words tell of times
        ("شهد العام ارتفاع عدد المدارس إلى 35 مدرسة.", "شهد العام تراجعها إلى 29 مدرسة.", False),
    ],
)
def test_companies_that_rose_are_others_than_those_that_fell(one, other, are_apart) -> None:
    here, there = claims("a", one).claims[0], claims("b", other).claims[0]
    assert moved_apart(here, there) is are_apart
    assert (verdict_on(here, there) is Verdict.APART) is are_apart

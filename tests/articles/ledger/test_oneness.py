"""Reports of one event have more in common than its name; those of two events have not."""

from __future__ import annotations

import pytest

from articles.ledger.article_claims import ArticleClaims
from articles.ledger.oneness import NAMES, is_likely_one, traits_of_question
from tests.articles.ledger.telling import by_value, claims

DAY, WEEK_LATER = "2015-03-02", "2015-03-10"
HARBOUR = (
    "شب حريق في ميناء زخرفان فدمر {} مستودعا. وقدرت الخسائر بنحو 4.75 ملايين درهم، وشارك في"
    " الإخماد 63 إطفائيا، وأغلق الطريق 18 ساعة."
)
ORCHARD = "قطف مزارعو ملوانة ثمارهم في {} مستودعا. وباع التعاونيون 9.2 أطنان منها."


def traits(
    one: ArticleClaims, other: ArticleClaims, first: float, second: float
) -> dict[str, float]:
    """What is asked of the claims of these values, by its name."""
    found = traits_of_question(by_value(one)[first], by_value(other)[second], one, other)
    return dict(zip(NAMES, found, strict=True))


def is_one(one: ArticleClaims, other: ArticleClaims, first: float, second: float) -> bool:
    """Whether the claims of these values are likely of one thing."""
    return is_likely_one(by_value(one)[first], by_value(other)[second], one, other)


def test_reports_that_share_other_numbers_are_of_one_event() -> None:
    one, other = (claims(name, HARBOUR.format(n), DAY) for name, n in (("a", 17), ("b", 14)))
    assert is_one(one, other, 17, 14)
    assert is_one(other, one, 14, 17)


def test_reports_that_share_nothing_are_of_two() -> None:
    one, other = claims("a", HARBOUR.format(17), DAY), claims("b", ORCHARD.format(14), DAY)
    assert not is_one(one, other, 17, 14)


def test_numbers_told_by_both_count_by_their_digits() -> None:
    one, other = (claims(name, HARBOUR.format(n), DAY) for name, n in (("a", 17), ("b", 14)))
    alone = claims("c", "شب حريق في ميناء زخرفان فدمر 14 مستودعا. وأغلق الطريق 18 ساعة.", DAY)
    full, little = traits(one, other, 17, 14), traits(one, alone, 17, 14)
    assert full["digits_of_both"] > little["digits_of_both"] > 0
    assert full["values_of_both"] == pytest.approx(3 / 4)


def test_a_few_persons_are_told_of_much_else() -> None:
    text = "دمر الحريق {} مستودعا. وأصيب 3 عمال."
    one, other = (claims(name, text.format(n), DAY) for name, n in (("a", 17), ("b", 14)))
    assert traits(one, other, 17, 14)["digits_of_both"] == 0


def test_days_apart_speak_against_it() -> None:
    one, other, later = (
        claims(name, HARBOUR.format(n), day)
        for name, n, day in (("a", 17, DAY), ("b", 14, DAY), ("c", 14, WEEK_LATER))
    )
    assert traits(one, other, 17, 14)["days_apart"] == 0
    assert traits(one, later, 17, 14)["days_apart"] == 1

"""What two claims have in common, and what sets them apart."""

from __future__ import annotations

from articles.ledger.resemblance import (
    are_other_extremes,
    comparable,
    countries_differ,
    heads_meet,
    kinship,
    persons_differ,
    ratio,
    units_meet,
    values_meet,
)
from tests.articles.ledger.telling import by_value, claim, claims

HARBOUR = (
    "دشنت بلدية ساحل الزهراء ميناء الصيد الجديد بكلفة 743 مليون درهم. "
    "ويمتد رصيف ميناء ساحل الزهراء على 1260 مترا، ويستقبل 318 قاربا."
)


def test_what_articles_have_in_common_is_the_same_both_ways() -> None:
    one, two = claims("a", HARBOUR), claims("b", HARBOUR + " وزاره 2500 سائح.")
    assert kinship(one, two) == kinship(two, one)
    assert kinship(one, two).values == 3


def test_a_rate_is_of_another_indicator_than_a_total() -> None:
    daily = by_value(claims("a", "تعبر القناة 49 سفينة يوميا."))[49]
    total = by_value(claims("b", "تعبر القناة 49 سفينة."))[49]
    assert not comparable(daily, total)


def test_currencies_are_apart_and_an_untold_one_may_be_any() -> None:
    euros, dollars = claim("كلفة الجسر 42 مليون يورو."), claim("كلفة الجسر 42 مليون دولار.")
    assert not units_meet(euros, dollars)
    assert units_meet(euros, euros)


def test_heads_meet_where_their_family_is_one() -> None:
    dead = claim("سقط 14 قتيلا.")
    bodies = claim("عُثر على 14 جثة.")
    hurt = claim("سقط 14 جريحا.")
    assert heads_meet(dead, bodies)
    assert not heads_meet(dead, hurt)


def test_persons_and_countries_differ_only_where_both_are_told() -> None:
    one = claim("قتل 14 جنديا في اشتباك.")
    assert not persons_differ(one, one)
    assert not countries_differ(one, one)


def test_a_ratio_is_of_the_larger_to_the_smaller() -> None:
    one, two = claim("زار المتحف 200 سائح."), claim("زار المتحف 800 سائح.")
    assert ratio(one, two) == ratio(two, one) == 4


def test_the_two_numbers_of_a_score_are_no_range() -> None:
    won, drawn, other = (
        claims("a", f"فاز فريق الواحة على فريق النخيل {score}.").claims[0]
        for score in ("3-1", "1-1", "3-0")
    )
    assert values_meet(won, won)
    assert not values_meet(won, other)
    assert not values_meet(won, drawn)


def test_the_lowest_value_is_none_of_the_others() -> None:
    found = by_value(
        claims(
            "a", "بلغ سعر القطن 73.20 دولارا بعدما بلغ أدنى مستوى له في الجلسة عند 71.40 دولارا."
        )
    )
    assert are_other_extremes(found[73.2], found[71.4])
    assert not are_other_extremes(found[71.4], found[71.4])


def test_a_number_that_was_cut_short_is_no_other_value() -> None:
    whole, cut = claim("أتلفت البلدية 297.842 كيلوغراما."), claim("أتلفت البلدية 297 ألف كيلوغرام.")
    assert not whole.interval.meets(cut.interval)
    assert values_meet(whole, cut)
    assert values_meet(cut, whole)

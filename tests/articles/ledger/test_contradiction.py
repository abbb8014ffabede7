"""When two claims contradict."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.figures.figure import Doubt, FigureKind, Qualifier
from articles.ledger.claim import Claim, Head, Status
from articles.ledger.contradiction import (
    Verdict,
    asks,
    contradicted,
    deviation,
    exceeds_whole,
    judged,
    verdict_on,
)
from articles.ledger.interval import Interval
from tests.articles.ledger.telling import claims


def told(value: float, article: str = "a", **facts: object) -> Claim:
    made = Claim(
        article=article,
        places=(0,),
        spans=((0, 1),),
        kind=FigureKind.COUNT,
        unit=None,
        low=value,
        high=value,
        interval=Interval(value - 0.5, value + 0.5),
        qualifier=Qualifier.EXACT,
        status=Status.OBSERVED,
        head=Head("workers"),
    )
    return replace(made, **facts)  # type: ignore[arg-type]


def test_values_of_one_known_time_that_differ_are_a_conflict() -> None:
    one, two = told(65, period="2015"), told(25, "b", period="2015")
    assert verdict_on(one, two) is Verdict.CONFLICT


def test_where_a_period_is_unknown_it_asks_and_does_not_accuse() -> None:
    assert verdict_on(told(65, period="2015"), told(25, "b")) is Verdict.QUESTION


def test_other_periods_are_a_series() -> None:
    assert verdict_on(told(65, period="2015"), told(25, "b", period="2013")) is Verdict.SERIES


def test_a_quarter_and_its_half_year_are_a_series() -> None:
    one, two = told(65, period="2015-01/2015-06"), told(25, "b", period="2015-04/2015-06")
    assert verdict_on(one, two) is Verdict.SERIES


@pytest.mark.parametrize("status", [Status.TARGET, Status.FORECAST, Status.LIMIT])
def test_an_aim_never_contradicts(status) -> None:
    one, two = told(65, period="2015"), told(25, "b", period="2015", status=status)
    assert verdict_on(one, two) is Verdict.APART
    assert verdict_on(two, one) is Verdict.APART


def test_more_than_agrees_with_what_lies_above_it() -> None:
    more = told(
        200, qualifier=Qualifier.MORE_THAN, interval=Interval(200, float("inf")), period="2015"
    )
    assert verdict_on(more, told(240, "b", period="2015")) is Verdict.WEAKER
    assert verdict_on(more, told(150, "b", period="2015")) is Verdict.CONFLICT


def test_a_magnitude_in_words_never_contradicts() -> None:
    many = told(100, high=None, interval=Interval(100, float("inf"), is_written=False))
    assert verdict_on(many, told(7, "b")) is Verdict.AGREES


def test_other_currencies_stand_apart() -> None:
    one, two = told(8, unit="USD", kind=FigureKind.MONEY), told(67, "b", unit="EGP")
    assert verdict_on(one, two) is Verdict.APART


@pytest.mark.parametrize("zeros", [1e3, 1e6])
def test_a_scale_word_too_few_is_a_slip(zeros) -> None:
    assert verdict_on(told(7.5 * zeros), told(7.5, "b")) is Verdict.SLIP


def test_a_hundred_times_as_much_is_no_slip() -> None:
    assert verdict_on(told(700), told(7, "b")) is Verdict.QUESTION


def test_a_toll_may_grow_but_not_fall() -> None:
    def toll(value: float, article: str, day: str) -> Claim:
        return told(value, article, head=Head("killed"), published=day)

    first = toll(5, "a", "2015-03-02")
    assert verdict_on(first, toll(9, "b", "2015-03-03")) is Verdict.SERIES
    assert verdict_on(first, toll(3, "b", "2015-03-03")) is Verdict.CONFLICT
    assert verdict_on(first, toll(9, "b", "2015-03-02")) is Verdict.QUESTION


def test_the_price_of_another_day_is_a_series() -> None:
    one = told(54, head=Head("oil_price"), published="2015-03-02")
    two = told(58, "b", head=Head("oil_price"), published="2015-03-03")
    assert verdict_on(one, two) is Verdict.SERIES
    assert verdict_on(one, replace(two, published="2015-03-02")) is Verdict.QUESTION


def test_a_quotation_of_another_day_is_a_series_whatever_is_traded() -> None:
    facts = {
        "kind": FigureKind.MONEY,
        "unit": "USD",
        "rate": "per tonne",
        "head": Head(None, "زنك"),
    }
    one = told(2100, published="2015-03-02", **facts)
    two = told(2150, "b", published="2015-03-03", **facts)
    assert verdict_on(one, two) is Verdict.SERIES
    assert verdict_on(replace(one, rate=None), replace(two, rate=None)) is Verdict.QUESTION


def test_a_doubtful_number_is_asked_first() -> None:
    one = told(65, period="2015", doubts=(Doubt.AMBIGUOUS_SEPARATOR,))
    assert verdict_on(one, told(25, "b", period="2015")) is Verdict.QUESTION


def test_one_text_that_was_copied_with_another_number() -> None:
    words = frozenset(range(300, 320))
    one, two = told(65, context=words), told(56, "b", context=words)
    assert verdict_on(one, two) is Verdict.COPYING


def test_an_article_that_tells_both_values_explains_them() -> None:
    both = [told(65), told(25), told(65, "b")]
    assert judged(both) == []


def test_an_article_that_sets_two_sources_against_one_another_explains_nothing() -> None:
    told_first = told(65), told(65, "b")
    rivals = told(25, places=(1,), disputes=0), told(25, "c")
    by_pair = {(each.one, each.other): each.verdict for each in judged([*told_first, *rivals])}
    assert set(by_pair.values()) == {Verdict.QUESTION}
    assert judged([told(65), told(25, places=(1,), disputes=0)]) == []
    # Whoever tells one of the two is contradicted, and be it by him who tells both.
    assert judged([told(65), told(25, places=(1,), disputes=0), told(65, "b")]) != []


def test_an_article_does_not_contradict_itself() -> None:
    assert judged([told(65), told(25)]) == []


def test_the_far_and_often_told_come_first() -> None:
    found = judged([told(100), told(90, "b"), told(10, "c"), told(10, "d")])
    assert found[0].weight == max(each.weight for each in found)
    assert found[0].witnesses == 3
    assert {found[0].one, found[0].other} == {0, 2}


def test_copies_of_one_story_are_one_witness_and_change_in_copying() -> None:
    stories = {"a": "port", "b": "port", "c": "other"}
    claims = [told(100), told(90, "b"), told(10, "c")]
    by_pair = {(each.one, each.other): each for each in judged(claims, lambda name: stories[name])}
    assert by_pair[0, 1].verdict is Verdict.COPYING
    assert by_pair[0, 1].witnesses == 1
    assert by_pair[0, 2].verdict is Verdict.QUESTION
    assert by_pair[0, 2].witnesses == 2


def test_all_that_tell_a_contradicted_value_are_marked() -> None:
    claims = [told(65), told(65, "b"), told(25, "c")]
    assert contradicted(claims, judged(claims)) == {0, 1, 2}
    agreeing = [told(65), told(65, "b")]
    assert contradicted(agreeing, judged(agreeing)) == frozenset()


_VALUES = st.floats(0.5, 1e9)
_PERIODS = st.sampled_from([None, "2014", "2015", "2015-01/2015-06"])
_DAYS = st.sampled_from([None, "2015-03-02", "2015-09-09"])
_CLAIMS: Callable[..., st.SearchStrategy[Claim]] = lambda name: st.builds(  # noqa: E731
    lambda value, period, day, family, status: told(
        value, name, period=period, published=day, head=Head(family), status=status
    ),
    _VALUES,
    _PERIODS,
    _DAYS,
    st.sampled_from(["workers"]),
    st.sampled_from([*Status]),
)


@given(_CLAIMS("a"), _CLAIMS("b"))
def test_both_ways_it_is_the_same(one: Claim, other: Claim) -> None:
    assert verdict_on(one, other) is verdict_on(other, one)
    assert deviation(one, other) == deviation(other, one)
    assert 0 <= deviation(one, other) <= 1


@given(_CLAIMS("a"))
def test_nothing_contradicts_itself(one: Claim) -> None:
    assert not verdict_on(one, replace(one, article="b")).contradicts


def test_a_part_is_not_greater_than_its_whole() -> None:
    whole, part = claims("a", "أوقفت الشرطة 37 شخصا بينهم 290 أجنبيا.").claims
    assert exceeds_whole(part, whole)
    assert not exceeds_whole(whole, part)
    assert not exceeds_whole(whole, whole)


def asked(one: str, other: str, published: str = "2015-03-02") -> bool:
    here, there = claims("a", one, "2015-03-02"), claims("b", other, published)
    return asks(here.claims[0], there.claims[0], here, there)


def test_near_values_of_one_time_ask() -> None:
    assert asked("أصيب 17 عاملا في المصنع.", "أصيب 14 عاملا في المصنع.")


def test_digits_that_changed_places_ask_however_far_apart_they_are() -> None:
    assert asked("أصيب 14 عاملا في المصنع.", "أصيب 41 عاملا في المصنع.")
    assert not asked("أصيب 14 عاملا في المصنع.", "أصيب 42 عاملا في المصنع.")


def test_what_cannot_be_meant_to_be_one_does_not_ask() -> None:
    assert not asked("أصيب 17 عاملا في المصنع.", "أصيب 90 عاملا في المصنع.")
    assert not asked("أصيب 17 عاملا في المصنع.", "أصيب 17 عاملا في المصنع.")
    assert not asked("أصيب 17 عاملا.", "أصيب 14 عاملا.", "2015-09-30")
    assert not asked("أصيب 17 عاملا أمس.", "أصيب 14 عاملا. وأصيب 17 عاملا في المخزن.")


def test_a_price_of_no_known_day_is_of_another_one() -> None:
    one, two = told(54, head=Head("oil_price")), told(58, "b", head=Head("oil_price"))
    assert verdict_on(one, two) is Verdict.SERIES
    assert verdict_on(replace(one, head=Head("workers")), told(58, "b")) is Verdict.QUESTION


def test_articles_without_a_date_do_not_ask() -> None:
    here, there = claims("a", "أصيب 17 عاملا."), claims("b", "أصيب 14 عاملا.")
    assert not asks(here.claims[0], there.claims[0], here, there)


def test_a_level_never_contradicts_a_change() -> None:
    level, change = told(40), told(12, "b", status=Status.CHANGE_UP)
    assert verdict_on(level, change) is Verdict.APART


def test_a_part_is_no_other_value_of_a_whole() -> None:
    part, whole = told(3, part_of=0), told(19, "b")
    assert verdict_on(part, whole) is Verdict.APART
    assert verdict_on(told(30, part_of=0), whole) is Verdict.QUESTION


def test_a_price_that_moved_far_is_of_another_day() -> None:
    one = told(54, head=Head("oil_price"), published="2015-03-02")
    assert verdict_on(one, replace(one, article="b", **_value(61))) is Verdict.SERIES
    assert verdict_on(one, replace(one, article="b", **_value(55))) is Verdict.QUESTION


def test_prices_of_one_day_are_found_among_those_of_many() -> None:
    head = Head("oil_price")
    claims_of_days = [
        told(54, "a", head=head, published="2015-03-02"),
        told(54, "b", head=head, published="2015-03-03"),
        told(55, "c", head=head, published="2015-03-03"),
    ]
    assert {(each.one, each.other) for each in judged(claims_of_days)} == {(1, 2)}


def test_a_value_that_two_articles_date_otherwise_makes_their_times_doubtful() -> None:
    now, then = "2015-04/2015-06", "2015-01/2015-03"
    told_twice = [
        told(65, "a", period=now, published="2015-07-02"),
        told(43, "a", period="2014-04/2014-06", published="2015-07-02"),
        told(56, "b", period=then, published="2015-07-02"),
        told(43, "b", period="2014-01/2014-03", published="2015-07-02"),
    ]
    assert [(each.one, each.other, each.verdict) for each in judged(told_twice)] == [
        (0, 2, Verdict.QUESTION)
    ]
    assert judged([told_twice[0], told_twice[2]]) == []


def test_more_than_is_not_told_by_whoever_tells_a_larger_number_of_something_else() -> None:
    one = "احترقت 13 سيارة في المرأب، وشارك 300 متطوع."
    assert asked(one, "احترقت 15 سيارة على الأقل في المرأب.")


def test_tolls_of_two_places_do_not_ask() -> None:
    one = "قتل 37 شخصا في تفجير محطة الحافلات بمدينة زخرفان ليلا."
    other = "قتل 32 شخصا في غرق مركب قرب جزيرة ملوانة صباحا."
    assert not asked(one, other)
    assert asked(one, one.replace("37", "32"))


def _value(value: float) -> dict[str, object]:
    return {"low": value, "high": value, "interval": Interval(value - 0.5, value + 0.5)}


def test_bulletins_of_one_day_count_on() -> None:
    def of_day(value: float, article: str, family: str, day: str = "2015-03-02") -> Claim:
        return told(value, article, head=Head(family), published=day)

    assert verdict_on(of_day(464, "a", "killed"), of_day(465, "b", "killed")) is Verdict.SERIES
    assert verdict_on(of_day(7, "a", "treated"), of_day(8, "b", "treated")) is Verdict.SERIES
    assert verdict_on(of_day(7, "a", "killed"), of_day(8, "b", "killed")) is Verdict.QUESTION
    later = of_day(464, "b", "killed", "2015-03-03")
    assert verdict_on(of_day(465, "a", "killed"), later) is Verdict.CONFLICT


def test_gross_and_net_of_one_time_are_no_contradiction() -> None:
    net = told(620, head=Head("profits"), period="2015")
    gross = told(1290, "b", head=Head("gross_profit"), period="2015")
    assert verdict_on(net, gross) is Verdict.APART
    near = replace(gross, **_value(640))
    assert verdict_on(net, near) is Verdict.CONFLICT


def test_tolls_of_two_seasons_are_a_series() -> None:
    one = told(2349, head=Head("arrested"), published="2015-03-02")
    other = told(1032, "b", head=Head("arrested"), published="2015-09-09")
    assert verdict_on(one, other) is Verdict.SERIES


def test_changes_of_a_price_are_of_two_moments_but_for_copies() -> None:
    up = told(5, head=Head("gold_price"), published="2015-03-02", status=Status.CHANGE_UP)
    down = replace(up, article="b", status=Status.CHANGE_DOWN, **_value(9))
    assert verdict_on(up, down) is Verdict.SERIES
    words = frozenset(range(300, 320))
    copied = replace(down, context=words, status=Status.CHANGE_UP)
    assert verdict_on(replace(up, context=words), copied) is Verdict.COPYING


def all_judged(one: str, other: str) -> list[Verdict]:
    by_name = {name: claims(name, text, "2015-03-02") for name, text in (("a", one), ("b", other))}
    pair = [by_name["a"].claims[0], by_name["b"].claims[0]]
    return [each.verdict for each in judged(pair, article_of=by_name.__getitem__)]


def test_whoever_has_all_articles_asks_only_of_one_thing() -> None:
    fire = "دمر الحريق 17 مستودعا في ميناء زخرفان."
    assert all_judged(fire, fire.replace("17", "14"))
    flood = (
        "ارتفع منسوب النهر بعد ليلة من المطر الغزير، وغمرت السيول قرب قلعة ملوانة الأثرية "
        "14 مستودعا، ثم انحسرت المياه عن القرى والحقول المجاورة صباحا."
    )
    assert not all_judged(fire, flood)


def test_a_copy_that_tells_both_values_elsewhere_changed_none() -> None:
    one = "شن الأسطول 41 غارة على معسكرات زخرفان، بحسب إحصاءات قيادة ملوانة."
    other = one.replace("41", "106")
    assert all_judged(one, other) == [Verdict.COPYING]
    assert not all_judged(one, f"{other} {one}")


def test_an_earlier_toll_that_is_told_later_is_no_toll_that_fell() -> None:
    toll = Head("killed")
    first = told(38, head=toll, published="2015-03-02")
    former = told(19, "b", head=toll, published="2015-03-04", is_former=True)
    assert verdict_on(first, former) is Verdict.SERIES
    assert verdict_on(former, first) is Verdict.SERIES
    fallen = replace(former, is_former=False)
    assert verdict_on(first, fallen) is Verdict.CONFLICT


def test_a_quake_of_years_ago_is_not_that_of_the_news() -> None:
    quake = Head("magnitude")
    now = told(5.1, head=quake, published="2015-03-02")
    then = told(7.6, "b", head=quake, published="2015-03-02", period="2005-10-08")
    assert verdict_on(now, then) is Verdict.SERIES
    assert verdict_on(now, replace(then, period=None)) is Verdict.QUESTION


def test_two_rates_of_a_country_in_one_quarter_contradict_in_articles_of_few_words() -> None:
    one = "بلغ معدل البطالة في كفرستان 11,8 في المائة خلال الفصل الثالث من 2014، حسب الوكالة."
    other = "وصلت نسبة البطالة في كفرستان إلى 10,2 بالمئة في الربع الثالث من عام 2014."
    assert all_judged(one, other) == [Verdict.CONFLICT]

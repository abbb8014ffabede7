"""Which claims of two articles are of one indicator: the rules of the specification, one by one."""

from __future__ import annotations

from articles.ledger.article_claims import ArticleClaims
from articles.ledger.learned.matching import LIKELY
from articles.ledger.linking import excludes, links, links_within
from tests.articles.ledger.telling import by_value, claims

HARBOUR = (
    "دشنت بلدية ساحل الزهراء ميناء الصيد الجديد بكلفة 743 مليون درهم. "
    "ويمتد رصيف ميناء ساحل الزهراء على 1260 مترا، ويستقبل 318 قاربا."
)


def linked(one: ArticleClaims, other: ArticleClaims) -> set[tuple[float | None, float | None]]:
    return {
        (one.claims[link.at].high, other.claims[link.to].high)
        for link in next(links([(one, other)]))
        if link.chance >= LIKELY
    }


def test_copies_are_linked_value_by_value() -> None:
    one = claims("a", HARBOUR)
    two = claims("b", HARBOUR.replace("دشنت", "افتتحت"))
    assert linked(one, two) == {(743e6, 743e6), (1260.0, 1260.0), (318.0, 318.0)}


def test_equal_values_of_other_events_stay_apart() -> None:
    one = claims("a", "لقي 14 شخصا مصرعهم في غرق قارب قبالة جزيرة النخيل.")
    two = claims("b", "انهار مبنى قديم في حي الصفصاف فقتل 14 شخصا تحت الأنقاض.")
    assert linked(one, two) == set()


def test_a_sector_of_a_country_is_one_whoever_speaks_of_it() -> None:
    one = claims("a", "تعمل مراكز النداء في المغرب بكفاءة. وتشغل مراكز النداء 71 ألف عامل.")
    two = claims(
        "b", "نما قطاع ترحيل الخدمات بالمغرب. ويوفر ترحيل الخدمات في المغرب 29 ألف منصب شغل."
    )
    assert linked(one, two) == {(71_000.0, 29_000.0)}


def test_another_country_is_another_sector() -> None:
    one = claims("a", "تعمل مراكز النداء في المغرب بكفاءة. وتشغل مراكز النداء 71 ألف عامل.")
    two = claims("b", "تعمل مراكز النداء في تونس بكفاءة. وتشغل مراكز النداء 29 ألف عامل.")
    assert linked(one, two) == set()


def test_a_single_enterprise_is_not_its_sector() -> None:
    one = claims("a", "تعمل مراكز النداء في المغرب بكفاءة. وتشغل مراكز النداء 71 ألف عامل.")
    two = claims(
        "b", "تنمو مراكز النداء في المغرب، مراكز النداء كثيرة. أما شركة الأفق فتشغل 900 عامل."
    )
    assert linked(one, two) == set()


def test_an_aim_is_of_another_indicator_than_what_was_reached() -> None:
    one = claims("a", HARBOUR)
    two = claims("b", HARBOUR.replace("ويستقبل", "ومن المتوقع أن يستقبل"))
    assert (318.0, 318.0) not in linked(one, two)
    assert (743e6, 743e6) in linked(one, two)


def test_an_article_s_own_series_is_linked() -> None:
    found = claims("a", "بلغت أرباح مصرف الواحة 340 مليون درهم مقابل 290 مليون درهم سنة 2014.")
    pairs = {(found.claims[at].high, found.claims[to].high) for at, to in links_within(found)}
    assert pairs == {(340e6, 290e6)}


def test_a_conversion_in_brackets_is_of_the_same_indicator() -> None:
    found = claims("a", "بلغت كلفة الجسر 420 مليون يورو (455 مليون دولار).")
    pairs = {(found.claims[at].unit, found.claims[to].unit) for at, to in links_within(found)}
    assert pairs == {("EUR", "USD")}


def test_two_numbers_of_one_time_in_one_article_exclude_one_another() -> None:
    found = by_value(
        claims("a", "حملت الباخرة الأولى 133 ألف طن. وحملت الباخرة الثانية 95 ألف طن.")
    )
    first, second = found.values()
    assert excludes(first, second)


def test_one_thing_of_two_months_is_a_series_even_without_a_family() -> None:
    found = claims(
        "a",
        "في سنة 2013 فحص المختبر 410 عينات من العسل. وفي سنة 2014 فحص المختبر 388 عينات من العسل.",
    )
    assert [*links_within(found)]


def test_a_toll_is_linked_with_what_was_told_before() -> None:
    found = claims("a", "أعلنت الشرطة مقتل 24 صيادا. وفي وقت سابق أعلنت مصادر طبية مقتل 17 صيادا.")
    assert [*links_within(found)]
    assert not [*links_within(claims("a", "قتل 24 صيادا في النهر. وقتل 17 صيادا في البحر."))]


def test_a_rise_set_against_a_fall_is_no_series() -> None:
    text = "سجلت أسعار القمح ارتفاعا بنسبة 5.2% مقابل انخفاض بنسبة 2.8% في العام الماضي."
    assert not [*links_within(claims("a", text))]


def test_how_large_something_is_says_nothing_of_its_sector() -> None:
    park = "تزدهر السياحة في المغرب، وتستقبل السياحة متنزها مساحته 150 ألف متر مربع."
    village = "تنمو السياحة في المغرب، وتزور السياحة قرية مساحتها 883 هكتارا."
    assert [*links([(claims("a", park), claims("b", village))])] == [[]]


def test_two_sources_of_one_article_speak_of_one_thing() -> None:
    text = "أعلنت الشرطة مقتل 12 صيادا، فيما أكد شهود مقتل 20 صيادا."
    assert [*links_within(claims("a", text))] == [(0, 1)]


def test_prices_of_two_goods_are_no_times_of_one() -> None:
    one = claims(
        "a",
        "زادت الأسعار 0.8 في المائة في يونيو 2014. وزادت أسعار الخبز 1.3 في المائة في يوليو 2014.",
    )
    assert [*links_within(one)] == []
    bread = "زادت أسعار الخبز 0.8 في المائة في يونيو 2014. "
    bread += "وزادت أسعار الخبز 1.3 في المائة في يوليو 2014."
    assert [*links_within(claims("a", bread))] == [(0, 1)]


def test_a_time_that_one_of_two_tells_is_another_one_of_the_same_thing_alone() -> None:
    riyadh = "افتتحت الوزارة عام 2014 في الرياض 10 كليات تقنية. "
    mecca = "وافتتحت في مكة المكرمة 3 كليات تقنية."
    assert [*links_within(claims("a", riyadh + mecca))] == []
    again = "وافتتحت الوزارة في الرياض 3 كليات تقنية."
    assert [*links_within(claims("a", riyadh + again))] == [(0, 1)]


def test_profits_are_an_enterprise_s_own_however_they_are_called() -> None:
    text = "بلغت أرباح الشركة 8 ملايين درهم في 2013. وبلغت الأرباح الصافية 9 ملايين درهم في 2014."
    assert [*links_within(claims("a", text))] == [(0, 1)]


def test_quakes_of_two_years_are_two() -> None:
    text = "ضرب زلزال بقوة 5.1 درجات الساحل. وفي 2005 تعرضت الجزيرة لزلزال بقوة 7.6 درجات."
    assert [*links_within(claims("a", text))] == []


def test_the_age_of_another_person_is_no_other_time_of_one() -> None:
    found = claims("a", "قتل سامي البالغ من العمر 3 أعوام في حين نجا أخوه البالغ من العمر 7 أعوام.")
    assert len(found.claims) == 2
    assert not [*links_within(found)]


def test_a_rate_of_a_country_and_a_time_is_one_whatever_else_is_told() -> None:
    one = claims("a", "بلغت نسبة التضخم في تونس 5,9 في المائة في يناير 2020، وفق معهد الإحصاء.")
    two = claims("b", "أظهرت أرقام رسمية أن التضخم في تونس استقر عند 6.4% في كانون الثاني 2020.")
    assert linked(one, two) == {(5.9, 6.4)}
    other = claims("c", "أظهرت أرقام أن التضخم في ليبيا استقر عند 6.4% في كانون الثاني 2020.")
    assert (5.9, 6.4) not in linked(one, other)

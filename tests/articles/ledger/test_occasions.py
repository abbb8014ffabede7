"""Two closings of a market are two occasions; two reports of one closing are one."""

from __future__ import annotations

from articles.ledger.occasions import are_two_occasions
from tests.articles.ledger.telling import claims

CLOSING = (
    "أغلق المؤشر عند {} نقطة، وبلغت قيمة التداولات {} مليون درهم، وتداول المستثمرون {} مليون سهم،"
    " ونفذوا {} صفقة."
)
MONDAY = CLOSING.format("8412.5", 310, 18, 2140)
TUESDAY = CLOSING.format("8377.1", 295, 16, 1985)


def test_other_values_of_the_same_things_are_another_occasion() -> None:
    assert are_two_occasions(claims("a", MONDAY), claims("b", TUESDAY))


def test_the_same_values_are_one_occasion() -> None:
    assert not are_two_occasions(claims("a", MONDAY), claims("b", "في الرباط. " + MONDAY))
    assert not are_two_occasions(claims("a", MONDAY), claims("b", MONDAY.replace("310", "320")))


def test_tolls_of_one_event_differ_all_together() -> None:
    one = claims("a", "غرق مركب: 14 قتيلا و6 جرحى و9 مفقودين.")
    two = claims("b", "غرق مركب: 17 قتيلا و8 جرحى و4 مفقودين.")
    assert not are_two_occasions(one, two)


def test_few_things_in_common_tell_nothing() -> None:
    assert not are_two_occasions(
        claims("a", "حرث الفلاح 12 حقلا."), claims("b", "حرث الفلاح 3 حقول.")
    )


def test_two_prices_that_both_differ_are_of_another_day() -> None:
    prices = "بلغ سعر النفط {} دولارا للبرميل، وبلغ سعر الذهب {} دولارا للأوقية."
    one, two = claims("a", prices.format(61, 1175)), claims("b", prices.format(58, 1192))
    assert are_two_occasions(one, two)
    assert not are_two_occasions(one, claims("b", prices.format(61, 1175)))


def test_prices_that_mostly_stay_are_of_one_day() -> None:
    prices = "بلغ سعر النفط {} دولارا، وبلغ سعر الذهب {} دولارا، وسجل المؤشر {} نقطة."
    one, two = (
        claims(name, prices.format(oil, 1175, "8412.5")) for name, oil in (("a", 61), ("b", 62))
    )
    assert not are_two_occasions(one, two)


def test_quotations_of_what_has_no_family_are_of_a_day_too() -> None:
    prices = "صعد النيكل إلى {} دولارا للطن. وهبط الزنك إلى {} دولارا للطن."
    one, two = claims("a", prices.format(9100, 2175)), claims("b", prices.format(9230, 2192))
    assert are_two_occasions(one, two)


def test_two_kinds_of_oil_under_one_name_are_two_prices() -> None:
    prices = (
        "أغلق خام برنت في العقود الآجلة عند {} دولارا للبرميل."
        " وأغلق الخام الأميركي في العقود الآجلة"
        " عند {} دولارا للبرميل."
    )
    one = claims("a", prices.format("54.31", "48.72"))
    assert are_two_occasions(one, claims("b", prices.format("59.86", "53.15")))
    assert not are_two_occasions(one, claims("b", prices.format("54.31", "53.15")))

"""The currency that an amount leaves out, from the amounts beside it."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures


def money(text: str, country: str | None = None) -> list[tuple[float | None, str | None]]:
    found = find_figures(text, country=country)
    return [(figure.low, figure.unit) for figure in found if figure.kind.value == "money"]


@pytest.mark.parametrize(
    ("text", "country", "amounts"),
    [
        ("أقرضهم البنك 3 مليارات دولار تسلموا منها حتى الآن مليارين", None, [3e9, 2e9]),
        ("أغلق السهم عند 12.45 ريالا وخسر الآخر 2.5% ليتداول عند 77.25", "SA", [12.45, 77.25]),
        ("تباع الحقيبة بـ 160 جنيها بينما تكلفتها لا تقل عن 190", "EG", [160, 190]),
        ("وزعت الشركة 6 فلوس للسهم بإجمالي 240 مليونا", "AE", [0.06, 240e6]),
    ],
)
def test_an_amount_is_in_the_coin_of_those_before_it(
    text: str, country: str | None, amounts: list[float]
):
    found = money(text, country)
    assert [low for low, _ in found] == amounts
    assert len({unit for _, unit in found}) == 1


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("خصصوا 12 مليار دولار لمشروع سيستفيد منه 9 ملايين", 9e6),
        ("صرف على الملعب 14 مليون يورو في عامين، وعلى المسبح 8 ملايين", 8e6),
        ("كلف الجسر 12 مليون يورو ويعبره 3 ملايين راكب، ويعبر النفق مليونان", 2e6),
        ("أغلق السهم عند 12.45 ريالا وتراجع المؤشر إلى 611.5", 611.5),
        ("أغلق السهم عند 12.45 ريالا وهبط بمؤشر القطاع إلى 611.5", 611.5),
    ],
)
def test_a_count_and_an_index_take_no_coin(text: str, low: float):
    figure = find_figures(text, country="SA")[-1]
    assert (figure.low, figure.unit) == (low, None)


@pytest.mark.parametrize(
    ("text", "country", "amounts"),
    [
        ("سعر الدولار 15.62 جنيه للشراء، واليورو 17.35 للشراء", "EG", [15.62, 17.35]),
        ("ارتفع سهم «النور» 20 فلسا إلى 940، وهبط غيره", "KW", [0.02, 0.94]),
        ("رفعوا الغرامة من 50 دينارا إلى 100، وضاعفوا الحبس", "JO", [50, 100]),
    ],
)
def test_the_next_price_is_in_the_same_coin(text: str, country: str, amounts: list[float]):
    assert [low for low, _ in money(text, country)] == amounts


def test_of_two_joined_amounts_each_is_in_the_unit_of_its_scale():
    text = "صدروا 5 آلاف طن بقيمة 59 مليون دولار، مقابل 6 آلاف طن و61 مليونا"
    assert [low for low, _ in money(text)] == [59e6, 61e6]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("ارتفع سعر البرميل إلى 82.4 دولارا بنسبة 1.5 أمس", "percent"),
        ("بلغ سعر البرميل 82.4 دولارا وزاد المؤشر بنسبة 1.5", "percent"),
        ("بلغ سعر البرميل 82.4 دولارا بزيادة عن المعدل فيما سعر الكيس 28.5", "money"),
    ],
)
def test_a_rate_beside_a_price_is_none(text: str, kind: str):
    assert find_figures(text)[-1].kind.value == kind


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("بلغ سعر البيع 153,150 دينارا والشراء 153,050.", 153_050),
        ("سجل كيلو الباذنجان 7500 دينار والجزر 6 آلاف.", 6000),
        ("بلغ السعر 153,250 دينارا مقابل كل 100 دولار، بعد أن كان 152,700.", 152_700),
    ],
)
def test_the_other_of_a_pair_of_prices_has_the_coin_of_the_price(text: str, value: float):
    figure = find_figures(text, country="IQ")[-1]
    assert (figure.low, figure.unit) == (value, "IQD")


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("تراجعت الليرة التركية إلى 32.5 مقابل الدولار", "TRY"),
        ("سجل الين 156.2 أمام الدولار", "JPY"),
        ("صعد اليورو إلى 1.08 مقابل الدولار", "USD"),
        ("هبط الروبل إلى 91.2 للدولار", "RUB"),
    ],
)
def test_a_rate_is_told_in_the_coin_named_before_it_or_in_the_other_of_a_dear_one(
    text: str, unit: str
):
    (figure,) = find_figures(text)
    assert (figure.kind.value, figure.unit) == ("money", unit)


def test_sums_in_brackets_behind_shares_are_in_the_coin_of_the_first():
    text = "تراجع بنك 5 في المئة (-2,7 مليار ليرة سورية)، وآخر 11 في المئة (-2,3 مليار)"
    figures = find_figures(text)
    assert [(figure.low, figure.unit) for figure in figures] == [
        (5, "%"),
        (-2.7e9, "SYP"),
        (11, "%"),
        (-2.3e9, "SYP"),
    ]


def test_a_sum_outside_of_brackets_lends_none_inside():
    *_, last = find_figures("باع البنك بنحو 3 مليارات ليرة سورية وزاد عدد الأصوات (2 مليون)")
    assert last.unit is None


def test_a_row_of_sums_is_in_the_coin_that_its_last_names():
    text = "قيمة الجائزة الأولى 50 ألفا والثانية 30 ألفا والثالثة 20 ألف درهم إماراتي"
    assert [figure.unit for figure in find_figures(text)] == ["AED", "AED", "AED"]


def test_whom_a_sum_serves_is_not_in_its_coin():
    people, sum_ = find_figures("قيمة المشروع معلنة ويستفيد منه 30 ألفا لقاء 20 ألف درهم إماراتي")
    assert (people.unit, sum_.unit) == (None, "AED")


def test_the_size_of_a_sack_lends_no_unit_to_its_price():
    text = "وصل سعر كيس السكر إلى 42 ألف جنيه سوداني، وكيس الدقيق 25 كيلو 19 ألفا"
    assert [figure.unit for figure in find_figures(text)] == ["SDG", "kg", "SDG"]


def test_the_index_of_a_coin_is_no_rate():
    text = "صعد اليورو إلى 1.0835 دولار، وتراجع الين إلى 151.7 للدولار، وسجل مؤشر الدولار 103.8."
    assert {figure.unit for figure in find_figures(text) if figure.low == 103.8} <= {None}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("تراجع الاحتياطي من 36 مليارا قبل الأزمة إلى 16 مليار دولار", [36e9, 16e9]),
        ("ارتفع الدين من 700 مليون قبل الأزمة إلى نحو 1,2 مليار يورو", [7e8, 1.2e9]),
    ],
)
def test_what_was_left_is_in_the_coin_of_what_came(text: str, found: list[float]):
    assert [low for low, _ in money(text)] == found


def test_thousands_that_came_to_no_amount_take_no_coin():
    text = "انتقل من 36 ألفا في المدينة، ثم أضيف إلى 16 ألف دولار"
    assert [low for low, _ in money(text)] == [16_000]

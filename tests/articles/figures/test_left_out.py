"""A unit that a number shares with the one before it."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures


def test_the_second_amount_is_of_the_currency_of_the_first():
    found = find_figures("تراجعت القيمة من 150 مليون يورو إلى 30 مليونا")
    assert [figure.unit for figure in found] == ["EUR", "EUR"]
    assert [figure.low for figure in found] == [150e6, 30e6]


def test_a_row_of_temperatures_has_the_unit_of_its_first():
    found = find_figures("تسجل الواحة اليوم 41 مئوية، والميناء 38 ، والجبل 29 ، والوادي 40 .")
    assert [(figure.kind.value, figure.unit) for figure in found] == [("temperature", "Cel")] * 4


def test_a_number_behind_by_the_rate_of_is_per_cent():
    (figure,) = find_figures("نمت مبيعات السجاد بنسبة 0،9 في القرية وحدها")
    assert (figure.kind.value, figure.low, figure.unit) == ("percent", 0.9, "%")


def test_how_long_people_live_is_told_in_years():
    found = find_figures("متوسط الحياة في الجزيرة\nالذكور: 71,3\nالإناث: 74,1\n")
    assert [(figure.kind.value, figure.unit) for figure in found] == [("duration", "a")] * 2


def test_an_amount_behind_a_share_is_of_the_currency_before_it():
    found = find_figures("بلغ الدخل 14 مليون يورو بعد ارتفاع الأرباح بنسبة 10% إلى 16 مليون")
    assert [figure.unit for figure in found] == ["EUR", "%", "EUR"]


def test_a_count_in_a_row_of_counts_is_no_share():
    found = find_figures("زار المتحف 30 تلميذا، ثم 45، ثم 46 في المساء")
    assert "percent" not in {figure.kind.value for figure in found}


def test_a_part_of_an_amount_is_of_its_currency():
    found = find_figures("كلف الجسر 43 مليون دولار، 39 مليونا منها للحديد")
    assert [figure.unit for figure in found] == ["USD", "USD"]


def test_what_is_sold_at_a_price_has_the_currency_told_last():
    found = find_figures("بلغ الدخل 14 مليون يورو. وبيعت أسهم بقيمة 97 مليونا للعمال")
    assert [(figure.kind.value, figure.unit) for figure in found] == [("money", "EUR")] * 2


def test_what_came_of_a_change_in_per_cent_is_no_share():
    found = find_figures("هبط سهم السجاد 1,4% إلى 3,17 في جلسة الصباح")
    assert [figure.unit for figure in found] == ["%", None]


def test_thousands_of_nothing_are_of_the_unit_before_them():
    found = find_figures("بيعت الدراجة بسعر 41 ألف يورو، والعربة 44 ألفا")
    assert [(figure.low, figure.unit) for figure in found] == [(41e3, "EUR"), (44e3, "EUR")]


def test_a_part_of_an_amount_is_no_count_of_where_it_comes_from():
    found = find_figures("بلغت المداخيل 37 مليار يورو، منها 36 مليارا من الزيت")
    assert [(figure.text, figure.unit) for figure in found] == [
        ("37 مليار يورو", "EUR"),
        ("36 مليارا", "EUR"),
    ]


def test_people_behind_an_amount_stay_people():
    found = find_figures("كلف الملعب 5 ملايين يورو وبلغ عدد الزوار 2 مليون")
    assert [figure.kind.value for figure in found] == ["money", "count"]


def test_a_large_bare_number_is_of_the_currency_in_which_it_is_told_again():
    found = find_figures("32 مليونا لترميم القنطرة\nتكلف القنطرة 32 مليون دولار.\nوزارها 30 ألفا.")
    assert [(figure.kind.value, figure.unit) for figure in found[:2]] == [("money", "USD")] * 2
    assert found[2].kind.value == "count"


def test_what_a_share_came_to_is_no_share_in_a_row_either():
    found = find_figures("انخفض مؤشر العملة 0,98 بالمئة إلى 96,599، مسجلا أكبر هبوط")
    assert [figure.kind.value for figure in found] == ["percent", "score"]


def test_a_size_of_what_the_sentence_before_measured_has_its_unit():
    found = find_figures(
        "يخزن الصهريج 40 مليون متر مكعب من الماء. وكانت سعته التخزينية البالغة 70 مليونا قد امتلأت."
    )
    assert [(figure.low, figure.unit) for figure in found] == [(40e6, "m3"), (70e6, "m3")]
    assert found[1].counted not in {"البالغة", "التخزينية"}


def test_a_size_of_another_kind_has_not():
    found = find_figures("كلف الصهريج 40 مليون درهم. وكانت سعته البالغة 70 مليونا قد امتلأت.")
    assert found[1].unit is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("هطلت أمطار: الوادي 12 ملم، التل 9، الميناء 7.", [("length", "mm")] * 3),
        ("العظمى في الميناء 31 والصغرى 19.", [("temperature", "Cel")] * 2),
        ("وصلت الحرارة في الواحة إلى 44.", [("temperature", "Cel")]),
        ("حكم عليه بسنة و6 أشهر حبسا منها 7 نافذة.", [("duration", "a"), ("duration", "mo")]),
        ("سعر الكيس 40 ألفا، والعلبة 15 ألف يورو.", [("money", "EUR")] * 2),
        ("سعر القصدير 30.5 يورو فيما بلغ الزنك 12.4.", [("money", "EUR")] * 2),
        ("بلغ سعر البرميل 82.4 مقارنة بالأمس.", [("money", None)]),
        ("قيمة الصفقة 128 مليونا.", [("money", None)]),
        ("ثمن الدخول 70 يورو للكبار و40 للصغار.", [("money", "EUR")] * 2),
        ("بلغت نسبة الأمية 79% والفقر 64.", [("percent", "%")] * 2),
        ("طول اللوح متر ونصف في المتوسط.", [("length", "m")]),
        ("عرض اللوح 45 صم.", [("length", "cm")]),
    ],
)
def test_a_unit_that_the_words_or_the_row_tell(text: str, expected: list[tuple[str, str | None]]):
    assert [(figure.kind.value, figure.unit) for figure in find_figures(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "بلغ عدد الأسعار المعلنة 82 مقارنة بالأمس.",
        "في القرية 30 ألف نخلة، وفي التل 15 ألف شجرة.",
        "زار الواحة 12 تلميذا والتل 9 في المساء",
    ],
)
def test_counts_stay_counts(text: str):
    assert {figure.kind.value for figure in find_figures(text)} == {"count"}


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("ارتفع المؤشر الوزني 1.42 نقطة إلى 427.15، وهبط غيره", "score", 427.15),
        ("تصنع عند 100 درجة مئوية بدل 1,000.", "temperature", 1000),
        ("نسبة الفقر 12% مقابل 8 في القرى", "percent", 8),
    ],
)
def test_what_stands_beside_an_amount_is_in_its_unit(text: str, kind: str, value: float):
    figure = find_figures(text)[-1]
    assert (figure.kind.value, figure.low) == (kind, value)


def test_what_a_share_led_to_is_no_share():
    assert find_figures("زاد السعر 8% إلى 120")[-1].kind.value != "percent"


@pytest.mark.parametrize(
    "text",
    [
        "ارتفعت السوق بنسبة 1.27 في المائة ليغلق مؤشرها العام عند مستوى 3147.63 وسط أداء سلبي",
        "خسر المؤشر 1.2% من قيمته ليبلغ 3250",
        "هبط السند 0.9% من قيمته ليبلغ 32.50",
    ],
)
def test_what_something_came_to_behind_a_share_is_none(text: str):
    share, level = find_figures(text)
    assert (share.unit, level.unit) == ("%", None)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("ارتفع سعر الدبة من 9500 ريال يمني إلى 10 آلاف و500", [9500, 10500]),
        ("ارتفع سعر العلبة 12 ألف ليرة لبنانية إلى مليون و650 ألفا", [12000, 1650000]),
        ("باع الشركة من 3 ملايين دولار إلى مليار", [3e6, 1e9]),
    ],
)
def test_what_an_amount_came_to_is_in_its_coin(text: str, values: list[float]):
    figures = find_figures(text)
    assert [figure.low for figure in figures] == values
    assert len({figure.unit for figure in figures} - {None}) == 1
    assert None not in {figure.unit for figure in figures}


def test_an_amount_of_another_size_is_in_no_coin_of_the_one_before():
    _, other = find_figures("باع المصنع من 30 ريالا سعوديا إلى 10 آلاف و500")
    assert other.unit is None


def test_a_title_rounds_the_amount_that_the_text_tells():
    body = "قيمة العقد 32 مليونا و190 ألف يورو."
    found = find_figures(f"32 مليونا لتحسين مداخل القرية\n{body}")
    assert [(figure.low, figure.unit) for figure in found] == [(32e6, "EUR"), (32.19e6, "EUR")]
    found = find_figures(f"زار القرية 45 مليونا\n{body}")
    assert found[0].unit is None


@pytest.mark.parametrize("title", ["11 مليونا تحت خط الفقر", "20 مليونا لا يجدون الماء"])
def test_millions_that_open_a_title_and_do_something_are_no_money(title: str):
    assert find_figures(f"{title}\nقال الوزير إن الأشغال انطلقت.")[0].kind == "count"


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("ارتفع سعر اللحم إلى 38 يورو والدجاج إلى 9", [38, 9], "EUR"),
        ("ارتفعت نسبة النجاح إلى 78% والرسوب إلى 22", [78, 22], "%"),
    ],
)
def test_the_same_preposition_leads_to_the_same_unit(text: str, values: list[float], unit: str):
    found = find_figures(text)
    assert [(figure.low, figure.unit) for figure in found] == [(value, unit) for value in values]


def test_a_count_behind_a_share_and_the_same_preposition_is_no_share():
    assert (
        find_figures("بلغ عدد الزوار 12 ألفا ووصلت نسبتهم إلى 30% والعدد إلى 1500")[-1].unit is None
    )


def test_the_year_before_is_told_in_the_millions_and_the_coin_of_this_year():
    found = find_figures("زادت حصيلة الضرائب إلى 410.5 مليار يورو مقابل 350 العام الماضي")
    assert [(figure.low, figure.unit) for figure in found] == [(410.5e9, "EUR"), (350e9, "EUR")]
    found = find_figures("جلبت الأندية 20 لاعبا بقيمة 15 مليون يورو مقابل 26 عام 2011")
    assert (26e6, "EUR") not in [(figure.low, figure.unit) for figure in found]


def test_the_share_of_the_next_one_may_stand_some_words_further_on():
    found = find_figures("حصل الحزب على 31 في المائة من الأصوات والتحالف على 28")
    assert [figure.unit for figure in found] == ["%", "%"]


def test_the_second_of_two_is_in_the_unit_of_the_first():
    found = find_figures("بلغ وزن الأول 3 كيلوغرامات والثاني 4")
    assert [figure.unit for figure in found] == ["kg", "kg"]


def test_a_share_of_one_month_against_that_of_another_time():
    found = find_figures("بلغت نسبة الإشغال 71 بالمائة في نيسان مقابل 68 قبل سنة.")
    assert [(figure.low, figure.unit) for figure in found] == [(71, "%"), (68, "%")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Each at a place, told in the same way.
        (
            "سقط على الساحل 45 ملم بالعرائش، و32 بطنجة، و18 بتطوان.",
            [("length", 45, "mm"), ("length", 32, "mm"), ("length", 18, "mm")],
        ),
        ("جمع الفلاحون 450 طنا بالعرائش و320 بطنجة.", [("weight", 450, "t"), ("weight", 320, "t")]),
        # Degrees of a row of towns, in a line that speaks of the weather.
        (
            "نشرة الطقس: الرباط 24 درجة، فاس 31، مراكش 36.",
            [("temperature", 24, "Cel"), ("temperature", 31, "Cel"), ("temperature", 36, "Cel")],
        ),
        # Where a price came to then.
        (
            "قفز سعر العملة إلى 1320 دولارا، ثم تراجع إلى 1310، قبل أن يستقر عند 1315.",
            [("money", 1320, "USD"), ("money", 1310, "USD"), ("money", 1315, "USD")],
        ),
        # What moved by parts of a coin is told in whole ones.
        ("هبط البرميل 30 سنتا إلى 57.10.", [("money", 0.3, "USD"), ("money", 57.1, "USD")]),
        # The next sum behind the same word, another fine, another time of the day.
        (
            "اشترت 500 يورو بقيمة 540 دولارا، و200 فرنك سويسري بقيمة 230.",
            [
                ("money", 500, "EUR"),
                ("money", 540, "USD"),
                ("money", 200, "CHF"),
                ("money", 230, "USD"),
            ],
        ),
        # Parts of one whole; what is behind `من` is of what they are.
        (
            "يمتد النفق 720 كيلومترا، منها 540 في الشمال و180 في الجنوب.",
            [("length", 720, "km"), ("length", 540, "km"), ("length", 180, "km")],
        ),
        (
            "بلغت القدرة 7200 ميغاواط، منها 1800 من الريح.",
            [("energy", 7200, "MW"), ("energy", 1800, "MW")],
        ),
        (
            "تراوحت الحرارة بين 18 درجة في المرتفعات و42 في الصحراء.",
            [("temperature", 18, "Cel"), ("temperature", 42, "Cel")],
        ),
        (
            "يكسب الحارس 80 دولارا في اليوم، أي أقل من 2500 شهريا.",
            [("money", 80, "USD"), ("money", 2500, "USD")],
        ),
    ],
)
def test_a_row_is_told_in_the_unit_of_its_first(
    text: str, expected: list[tuple[str, float, str | None]]
):
    found = [(figure.kind.value, figure.low, figure.unit) for figure in find_figures(text)]
    assert found == expected


def test_a_pair_of_prices_in_parts_of_a_coin_stays_in_them():
    found = find_figures("ارتفع سعر الرغيف من 50 سنتا إلى 60 سنتا.")
    assert [figure.low for figure in found] == [0.5, 0.6]

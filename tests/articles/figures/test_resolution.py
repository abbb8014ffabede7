"""What a mention means: kind, ends and unit."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures
from articles.figures.figure import FigureKind
from tests.articles.figures.finding import figure_of


@pytest.mark.parametrize(
    ("text", "kind", "low", "unit"),
    [
        ("غرس العمال 300 شجرة", FigureKind.COUNT, 300, None),
        ("كلف الجسر 14 مليار دولار", FigureKind.MONEY, 14e9, "USD"),
        ("تمثل 12,5 في المائة من الإنتاج", FigureKind.PERCENT, 12.5, "%"),
        ("يبلغ طول الطريق 3 كيلومترات", FigureKind.LENGTH, 3, "km"),
        ("دام الإضراب ثلاثة أشهر ونصف", FigureKind.DURATION, 3.5, "mo"),
        ("دام السفر سنة وثلاثة أشهر", FigureKind.DURATION, 1.25, "a"),
    ],
)
def test_values_are_resolved_to_their_unit(
    text: str, kind: FigureKind, low: float, unit: str | None
):
    figure = figure_of(text)
    assert (figure.kind, figure.unit) == (kind, unit)
    assert figure.low == pytest.approx(low)
    assert figure.high == pytest.approx(low)


def test_a_dirham_is_of_the_country_of_the_article():
    assert figure_of("كلف الجسر 14 درهما", country="ma").unit == "MAD"
    assert figure_of("كلف الجسر 14 درهما", country="ae").unit == "AED"


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("ارتفع المؤشر الفرعي إلى 58.3 من 57.1 في مارس", [("score", None)] * 2),
        (
            "خسر معدل التغطية 2,4 نقطة ليستقر عند 60,4 في المائة",
            [("percent", "pp"), ("percent", "%")],
        ),
        (
            "أغلق المؤشر على 1464 نقطة بارتفاع 2 %",
            [("score", None), ("percent", "%")],
        ),
        # A rate in per cent is named; elsewhere points are points.
        ("يرتفع معدل النمو بنقطتين بعد موسم جيد", [("percent", "pp")]),
        (
            "وسجل معدل التغطية خسارة ب2,4 نقطة ليستقر عند 60,4 في المائة",
            [("percent", "pp"), ("percent", "%")],
        ),
        ("خسر الزوار نقطتين كانتا في متناولهم بزيادة نقطتين", [("score", None)]),
        # The unit of more than ten stands in the singular behind a definite number.
        ("تتجاوز سماكة الصفائح العشرين سنتمترا", [("length", "cm")]),
        ("وبلغ عمق البئر الخمسين مترا", [("length", "m")]),
        ("وقطع العداء المئة كيلومتر", [("length", "km")]),
        ("تتجاوز كلفة الصفائح العشرين يورو", [("money", "EUR")]),
        # Whole levels of an index, told with its points; a quake by another spelling; a fine.
        ("أغلق مؤشر البورصة عند 9780 مرتفعا 35 نقطة", [("score", None), ("score", None)]),
        ("وبلغت شدة الهزة 4.7 على سلم ريشتر", [("other", None)]),
        ("حكم على شريكه بغرامة 3000", [("money", None)]),
        # Stays are counted.
        ("سجلت الفنادق 2.4 مليون ليلة مبيت", [("count", None)]),
        ("قضى السائح 3 ليال في الخيمة", [("duration", "d")]),
        ("شريحة مساحتها 12 مليمترا مربعا", [("area", "mm2")]),
        ("سرعة قدرها 50 ميلا في الساعة", [("speed", "[mi_i]/h")]),
    ],
)
def test_what_the_sentence_speaks_of_tells_the_kind(
    text: str, kinds: list[tuple[str, str | None]]
) -> None:
    assert [(figure.kind.value, figure.unit) for figure in find_figures(text)] == kinds


@pytest.mark.parametrize(
    ("text", "low", "unit"),
    [
        ("نزلت الفائدة بمقدار 26 نقطة بعد 10 نقاط أساس، إلى 2،36 في المائة", 0.26, "pp"),
        ("نزل المعدل بمقدار 26 نقطة إلى 2،36 في المائة", 26, "pp"),
    ],
)
def test_points_beside_basis_points_are_such(text: str, low: float, unit: str) -> None:
    first = find_figures(text)[0]
    assert (first.low, first.unit) == (low, unit)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("بطارية سعتها 3300 مللي أمبير في الساعة", "mA.h"),
        ("فتيل يتحمل 16 أمبيرا", "A"),
        ("عدسة بدقة 8 ميغا بكسل", None),
        ("عدسة بدقة 8 ميغا بكسيل", None),
        ("عدسة بدقة 8 ميقا بيكسيل", None),
        ("ذاكرة تتسع ل 8 ميغا", "MBy"),
    ],
)
def test_devices_have_their_units(text: str, unit: str | None) -> None:
    (figure,) = find_figures(text)
    assert (figure.kind.value, figure.unit) == ("other", unit)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("الأرقام صارخة: إنفاق 360 مليون هذا الصيف", "money"),
        ("بلغت أرباح المتجر 12 مليونا هذا الصيف", "money"),
        ("بلغ عدد المستفيدين من القروض 12 مليونا", "count"),
        ("بلغت قوة العمل 12 مليونا هذا الصيف", "count"),
        ("عرض الشاشة 720 بيكسل", "count"),
        ("عدسة بدقة 8 ميغابيكسل", "other"),
    ],
)
def test_what_is_told_in_money_alone(text: str, kind: str) -> None:
    (figure,) = find_figures(text)
    assert figure.kind.value == kind


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("زار المفتشون 40 نقطة بيع في الميناء.", ("count", 40, None)),
        ("طلبت الوزارة 3 آلاف درجة وظيفية.", ("count", 3000, None)),
        ("يغسل الصوف عند 30 درجة في دورة الغسيل.", ("temperature", 30, "Cel")),
        ("تدور الكاميرا 150 درجة.", ("other", 150, None)),
        ("قدرت الأرصاد قوة الزلزال بـ4.6 درجات.", ("other", 4.6, None)),
        ("سجل مركز الأرصاد هزة بقوة 4.5 درجات.", ("other", 4.5, None)),
        ("بلغت الحرارة 38 درجة بعد الهزة.", ("temperature", 38, "Cel")),
        ("يموت من البذور 12 في الألف.", ("ratio", 0.012, None)),
        ("ينتج البئر 390 ألف ب/ي.", ("volume", 390_000, "[bbl_us]")),
        ("قال مؤشر القرية إن عدد الآبار سيرتفع إلى 1059.", ("count", 1059, None)),
        ("سعر الخبز في نواكشوط 51 أوقية.", ("money", 51, "MRU")),
        ("شدة الزلزال 7.8 على مقياس ريختر.", ("other", 7.8, None)),
        ("تعرفته 500 درهم قطري.", ("money", 5, "QAR")),
        ("سجل اللاعب 31 نقطة مع متابعات كثيرة بنسبة في المئة.", ("score", 31, None)),
        ("قصفوا القرية بثلاثة براميل متفجرة.", ("count", 3, None)),
        ("لخص حصيلة الفريق في ثلاث نقاط، أولها الماء.", ("count", 3, None)),
        ("رفع البنك الفائدة نصف نقطة.", ("percent", 0.5, "pp")),
        ("حصلت على 95 درجة في الامتحان.", ("score", 95, None)),
        ("بلغ ارتفاع الموج 500 م.", ("length", 500, "m")),
        ("يقع البئر على بعد 300 م.", ("length", 300, "m")),
        ("طوله 5 أقدام و3 بوصات.", ("length", 5.25, "[ft_i]")),
        ("سعر الخبز 500 أوقية قديمة.", ("money", 50, "MRU")),
        ("جمع الصندوق 3,4 ملياري يورو.", ("money", 3.4e9, "EUR")),
        ("ينقل السلك 80 (ميغابايت) كل مرة.", ("other", 80, "MBy")),
        ("يعمل في المنجم -90 منهم نساء- عمال كثيرون.", ("count", 90, None)),
    ],
)
def test_what_a_number_measures(body: str, expected: tuple[str, float, str | None]):
    (figure,) = find_figures(body)
    assert (figure.kind.value, figure.low, figure.unit) == expected


def test_degrees_in_a_paragraph_of_heat_are_of_heat():
    found = find_figures("ترتفع الحرارة العظمى إلى 41 درجة. وسجلت المحطة أمس 43,1 درجة")
    assert [figure.unit for figure in found] == ["Cel", "Cel"]


def test_a_rate_of_interest_moves_by_hundredths():
    figure = find_figures("رفع البنك سعر الفائدة بـ 25 نقطة إلى مستوى 5 %")[0]
    assert (figure.low, figure.unit) == (0.25, "pp")


def test_degrees_behind_a_glued_word_of_heat():
    assert find_figures("كانت الريح هادئة، والحرارة 23 درجة")[0].unit == "Cel"


@pytest.mark.parametrize("ends", [("0,91", "0,94"), ("12", "14")])
def test_a_price_comes_from_one_to_another(ends: tuple[str, str]):
    figures = find_figures(f"ارتفع سعر سهم البنك من {ends[0]} إلى {ends[1]}")
    assert [figure.kind for figure in figures] == [FigureKind.MONEY, FigureKind.MONEY]
    assert [figure.unit for figure in figures] == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        "خصصت الوزارة 45 مليارا لدعم السكر",
        "سيكلف بناء الجسر والطريق المؤدية إليه من جهة الميناء القديم نحو 12 مليونا.",
    ],
)
def test_millions_of_nothing_that_are_spent_are_money(text: str):
    figure = figure_of(text)
    assert (figure.kind, figure.unit) == (FigureKind.MONEY, None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("تلقى الحارس عرضا بقيمة 700 ألف للموسم", "money"),
        ("خصص المجلس مبلغ 40 ألفا للجمعية", "money"),
        ("شهد الموسم إقبالا وزار المعرض 700 ألف في شهر", "count"),
    ],
)
def test_thousands_of_nothing_behind_an_amount_are_money(text: str, kind: str):
    figure = figure_of(text)
    assert (figure.kind.value, figure.unit) == (kind, None)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("تصل تكاليف بنائهما إلى نحو 25 مليارا", FigureKind.MONEY),
        ("رفع المصنع صافي ربحه إلى 337 مليونا", FigureKind.MONEY),
        ("بلغت التعويضات 164 مليونا", FigureKind.MONEY),
        ("32 مليونا لتحسين مداخل القرية", FigureKind.MONEY),
        ("12 مليارا قيمة البضائع في العيد", FigureKind.MONEY),
        ("7 مليونا يزورون القرية", FigureKind.COUNT),
        ("يستفيد من الطريق 9 ملايين", FigureKind.COUNT),
        ("زار القرية أمس 45 مليونا", FigureKind.COUNT),
        ("نزلت القراءة الأولية لمؤشر مديري المشتريات إلى 48.2", FigureKind.SCORE),
    ],
)
def test_millions_of_nothing_are_money_where_it_is_spoken_of(text: str, kind: FigureKind):
    assert figure_of(text).kind is kind


def test_a_sentence_goes_on_in_the_coin_that_it_has_told():
    text = "تبرعت الجمعية لليمن بمليار ريال سعودي، منها 200 مليون ريال لأدوية صنعاء وعدن"
    assert [figure.unit for figure in find_figures(text)] == ["SAR", "SAR"]
    text = "صرف 400 ريال سعودي مقابل 12 ألف ريال في صنعاء باليمن"
    assert [figure.unit for figure in find_figures(text)] == ["SAR", "YER"]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("جمع البستاني 12 قنطارا و50 كيلوغراما من الزيتون", 1250, "kg"),
        ("زرع البستاني 3 هكتارات و500 متر مربع", 3.05, "ha"),
        ("دام السباق 3 ساعات و30 دقيقة و36 ثانية", 3.51, "h"),
    ],
)
def test_one_amount_in_two_units_is_one_figure(text: str, value: float, unit: str):
    figure = figure_of(text)
    assert (figure.low, figure.unit) == (pytest.approx(value), unit)


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("سجلت محطة القرية -7 درجات فجرا", "temperature", "Cel"),
        ("رفع المجلس الدرجات الوظيفية من 60 ألفا إلى 100 ألف درجة", "count", None),
    ],
)
def test_degrees_below_nothing_are_of_heat_and_those_of_posts_are_posts(
    text: str, kind: str, unit: str | None
):
    assert {(figure.kind.value, figure.unit) for figure in find_figures(text)} == {(kind, unit)}


def test_stays_and_bombs_are_what_is_counted():
    assert figure_of("سجلت الفنادق 2.4 مليون ليلة مبيت.").counted == "ليلة مبيت"
    assert figure_of("ألقت الطائرات 12 برميلا متفجرا على الحي.").counted == "برميلا متفجرا"


def test_points_of_a_share_are_no_rate() -> None:
    figures = find_figures("جاء سهم «النخيل» تاليا بنسبة 4.66% وسعر 44.9 ريال بعد أن أضاف 2 نقطة.")
    assert (figures[-1].kind.value, figures[-1].unit) == ("score", None)

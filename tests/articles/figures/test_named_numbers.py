"""Numbers inside of names, wishes and minutes of goals."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures, read_figures
from articles.timeline.extraction import find_times
from tests.articles.figures.finding import figures_of


def values_of(body: str) -> list[float]:
    """The values of all figures of a text."""
    return [asked.quantity.low for asked in read_figures(body).asked]


@pytest.mark.parametrize(
    "body",
    [
        "حمّل اللاعبون لعبة Chess 15 مجانا.",
        "يعمل الجهاز بنظام Linux 6 الجديد.",
        "فاز منتخب الصين تحت 19 عاما بالكأس.",
        "اختتمت بطولة الشباب دون 21 سنة.",
        "سجل البديل (61 من ركلة جزاء) هدف التعادل.",
        "ألف كتابه الأول في السجن.",
        "ألف دواوين مشهورة في المنفى.",
        "ألف ألف تحية لكم.",
        "سكنت أراضي الـ48 أسرته كلها.",
        "زار وفد من فلسطينيي 48 المعرض.",
    ],
)
def test_a_number_in_a_name_counts_nothing(body: str) -> None:
    assert values_of(body) == []


@pytest.mark.parametrize(
    ("body", "values"),
    [
        ("دفعت شركة Foo 15 مليون دولار.", [15e6]),
        ("خلت القرية من السكان تحت 19 عاما.", [19]),
        ("نفذ اللاعبون 23 ركلة جزاء.", [23]),
        ("وزعت الدار ألف كتاب على القرى.", [1000]),
        ("رسم الفنان ألف وجه.", [1000]),
        ("امتد القتال في حدود الـ48 ساعة.", [48]),
        ("يمثل الأراضي 48 نائبا.", [48]),
        ("ركضوا ألف متر.", [1000]),
        ("زار الوزير الدول السبع التي وقعت.", [7]),
    ],
)
def test_other_numbers_count(body: str, values: list[float]) -> None:
    assert values_of(body) == values


@pytest.mark.parametrize(
    "body",
    [
        "رفضت مجموعة السبع المقترح.",
        "وعدت مجموعة الدول السبع بقروض جديدة.",
        "اجتمع وزراء مجموعة الدول الصناعية السبع أمس.",
        "وقعت مجموعة خمسة زائد واحد الاتفاق.",
        "يضبط ذلك القانون الداخلي المنقح عدد 31 لسنة 2017.",
    ],
)
def test_groups_and_laws_are_called_by_their_numbers(body: str) -> None:
    assert values_of(body) == []


def test_a_named_year_is_no_unit() -> None:
    (figure,) = read_figures("حقق البلد نموا وصل إلى 7,6 سنة 2021.").asked
    assert (figure.quantity.low, figure.quantity.unit) == (7.6, None)


@pytest.mark.parametrize(
    "body",
    [
        "انتقل الحارس إلى وست هام يونايتد.",
        "ارتفع خام وست تكساس قليلا.",
        "قرأت الطفلة ألف ليلة وليلة.",
        "خسر منتخبنا تحت سن 16 سنة.",
        "أقلعت الرحلة عدد 719 ليلا.",
        "تعرض الدار في معرض الكتاب 2011 كتبها الجديدة.",
    ],
)
def test_names_that_begin_with_a_number_count_nothing(body: str) -> None:
    assert values_of(body) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("سرحت شركة KLM 300 موظف", [300]),
        ("تضم مجموعة KLM 25 مستشارا", [25]),
        ("طرحت شركة Velo Sprint 10 في الأسواق", []),
        ("تبيع شركة Velo 15 بسعر جديد", []),
    ],
)
def test_a_number_behind_the_name_of_a_firm_counts_where_its_noun_agrees(
    text: str, values: list[float]
):
    assert [figure.low for figure in find_figures(text)] == values


def test_the_minute_of_an_own_goal_counts_no_mistakes():
    assert find_figures("وسجل سالم (18 خطأ في مرمى فريقه) هدف الضيوف") == ()
    (figure,) = find_figures("ارتكب اللاعب 18 خطأ في المباراة")
    assert figure.low == 18


def test_metres_name_a_race():
    text = "شارك في سباق 400 م وفي 4×400م بريد وفاز سالم (110م حواجز) ومنى في سباحة 200 متر"
    assert find_figures(text) == ()
    (figure,) = find_figures("يبلغ طول القناة 400 م")
    assert (figure.low, figure.unit) == (400, "m")


@pytest.mark.parametrize(
    "text",
    [
        "وسجل نزار 21 وكريم 88 هدفي الفريق",
        "وسجل نزار 54 و61 من ضربتي جزاء وكريم 57 أهداف السلام",
        "وسجل نزار 21 لفريقه ثم كريم 39 هدف مانشستر",
    ],
)
def test_minutes_count_no_goals(text: str):
    assert find_figures(text) == ()


def test_goals_of_a_record_are_counted():
    figures = find_figures("سجل نزار 39 هدفا وتلقت شباك فريقه 12 هدف في الكأس و5 أهداف ودية")
    assert [figure.low for figure in figures] == [39, 12, 5]


def test_thousands_of_digits_before_goals_are_no_minute():
    (figure,) = find_figures(f"سجل نزار {'7' * 5000} وكريم 39 أهداف الفريق")
    assert figure.low == 39


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("بين 1760 و1775 كان الوالي يحكم الإقليم", 0),
        ("بنيت القلعة ما بين 1871 و1889 على التل", 0),
        ("تراوح عدد المرضى بين 1760 و1775 في اليوم", 1),
        ("بيعت الأسهم بين 1760 و1775 نقطة", 1),
        ("حضر بين 1500 و1700 من السكان", 1),
    ],
)
def test_a_stretch_of_years_counts_nothing(text: str, count: int):
    assert len(find_figures(text)) == count


def test_the_three_armies_are_a_name():
    assert find_figures("التقى الوزير قادة أركان الجيوش الثلاثة") == ()


@pytest.mark.parametrize(
    "text",
    [
        "ارتفع سعر البنزين 95 إلى 24,5 جنيها",
        "ارتفع سعر بنزين (90) إلى 24,5 جنيها",
    ],
)
def test_how_strong_petrol_is_counts_nothing(text: str):
    assert values_of(text) == [24.5]


def test_petrol_may_cost_as_many_coins_as_it_is_strong():
    assert values_of("بلغ سعر البنزين 95 جنيها") == [95]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("بلغت الحرارة +48 في الظل", ["48"]),
        ("كسب الرصيد +12 نقطة و+300 عضو", ["12 نقطة", "300 عضو"]),
        ("للاتصال: +212 5 22 33 44 55", []),
        ("للاتصال: +97455501234 أو +212-522-334455", []),
        ("للاتصال: +966 (11) 4455", []),
    ],
)
def test_a_plus_sign_is_of_a_value_or_of_a_telephone(text: str, found: list[str]):
    assert figures_of(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("لفت مهرجان المدينة للتسوق الـ 17 انتباه الزوار.", []),
        ("افتتح الوزير معرض الكتاب الـ 24 بحضور الناشرين.", []),
        ("جمع معرض الخيول الـ 12 محبي الفروسية.", []),
        ("كرم مهرجان السينما الـ 17 مخرجا الذين شاركوا.", ["17 مخرجا"]),
        ("قال أعضاء مؤتمر القبائل الـ 40 إنهم متفقون.", ["40"]),
        ("انتقل اللاعبون الـ 17 إلى المعسكر.", ["17"]),
    ],
)
def test_the_how_manieth_of_an_event_counts_nothing(text: str, found: list[str]):
    assert figures_of(text) == found


@pytest.mark.parametrize(
    "text", ["شاهد الفيلم بدقة 4 كيه على شبكات 5 جي", "هاتف برقاقة الوادي 750 جي"]
)
def test_what_says_how_sharp_or_of_which_generation_counts_nothing(text: str):
    assert figures_of(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("تقلع الطائرة على الساعة الثامنة ليلا و20 دقيقة.", []),
        ("وصل القطار عند التاسعة صباحا وخمس دقائق.", []),
        ("دام الحفل الذي بدأ ليلا 20 دقيقة.", ["20 دقيقة"]),
        ("حرس الباب ليلا و40 دقيقة بعد الفجر.", ["40 دقيقة"]),
        ("أدين وفق المواد (من 190 ولغاية 197 من قانون العقوبات).", []),
        ("حذفت اللجنة 12 من قوانين المهنة.", ["12 من قوانين"]),
    ],
)
def test_minutes_of_an_hour_and_articles_of_a_law_count_nothing(text: str, found: list[str]):
    assert [each.text for each in find_figures(text, find_times(text))] == found


@pytest.mark.parametrize(
    ("body", "values"),
    [
        ("فاز بفارق 12 جزءا من المئة من الثانية.", [12]),
        ("لا تتجاوز النسبة خمسة أجزاء من المليون.", [5]),
        ("باعت الدار 12 كتابا من المئة.", [12, 100]),
        ("يملك الشريك جزءا من سبعين سهما.", [70]),
    ],
)
def test_the_size_of_parts_is_no_number_of_its_own(body: str, values: list[float]) -> None:
    assert values_of(body) == values

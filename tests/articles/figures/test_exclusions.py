"""Numbers that are no quantities."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures
from articles.timeline.extraction import find_times
from tests.articles.figures.finding import figures_of


@pytest.mark.parametrize(
    "text",
    [
        "ينص القانون رقم 09.08 على ذلك",
        "حسب المادة 14 من القانون",
        "اجتمعت مجموعة G20 أمس",
        "انتشر كوفيد-19 في البلاد",
        "1- فتح الطريق أمام السيارات",
        "في الدورة ال 15 للمهرجان",
        "حسب المادتين 5 و6 من القانون",
        "نصت المادة (17) من النظام على ذلك",
        "عدل القانون عدد 55 لسنة 2010 قبل أيام",
        "انعقدت القمة تحت شعار 2016 سنة السلام",
    ],
)
def test_names_laws_and_places_in_a_list_count_nothing(text: str):
    assert figures_of(text) == []


@pytest.mark.parametrize(
    "text",
    ["صدر 14 قانونا", "حضر 15 عضوا من اللجنة", "تضم المدينة (2000) سرير", "حضر (1950) طالبا"],
)
def test_what_is_counted_beside_them_stays(text: str):
    assert len(figures_of(text)) == 1


@pytest.mark.parametrize("text", ["ناقش المجلس الفصول من 45 إلى 49", "تقرأ المواد بين 3 و7 غدا"])
def test_a_range_of_paragraphs_counts_nothing(text: str):
    assert figures_of(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("افتتحت القرية في 2017 متحفا صغيرا", []),
        ("نشر الأمر بالرائد الرسمي عدد 71", []),
        ("ألف ألف تهنئة للبستاني", []),
        ("صار يحسب للمطر ألف حساب", []),
        ("أغلق المصرف ألف حساب", ["ألف حساب"]),
        ("تجاوز عدد الزوار الـ 30 ألفا", ["30 ألفا"]),
        ("ربط اللصوص الحراس الـ6 داخل المخزن", ["6"]),
        ("تقدم اللواء 35 مدرع ونقل اللواء 121 مصابا", ["121 مصابا"]),
        ("قال الشيخ(1) بيا فرحة القرية", []),
        ("عندهم و(2) نزل سياحي", ["2) نزل"]),
        ("يقود ألفا روميو قديمة", []),
        ("يباع البنزين 95 أوكتان والذهب عيار 18 قيراطا", []),
        ("أطلق من مسدس عيار 9 ملم", ["9 ملم"]),
        ("يفتح المتحف بعد العصر 4 م والعرض الثاني 10 م", []),
        ("لقيه يوم الثلاثاء ٥/ ١٠ في الملعب والدوري", []),
        ("دفع 40 مليون دولار في واحدة من القرى", ["40 مليون دولار"]),
    ],
)
def test_names_wishes_and_what_counts_after_all(text: str, found: list[str]):
    assert figures_of(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("شاركت في مسابقة بطولة البستنة القروية 2019 قرى كثيرة", []),
        ("فاز ببطولة البساتين 2018 بستاني هاو", []),
        ("قال إن رؤية القرية 2030 طموحة", []),
        ("استقبل معرض الزهور 2016 زائرا", ["2016 زائرا"]),
        ("نشرته مجلة البستان في عددها 4120.", []),
        ("بلغ عددها 4120.", ["4120"]),
    ],
)
def test_years_of_events_and_issues_of_papers(text: str, found: list[str]):
    assert figures_of(text) == found


def test_a_plural_of_theirs_before_the_article_counts():
    assert [figure.low for figure in find_figures("لم نسرح أحدا من موظفينا الـ 2,350")] == [2350]
    assert find_figures("في دورتها الـ 40") == ()


def test_a_place_on_a_road_is_no_count():
    assert find_figures("وقع الحادث عند الكيلو 54 بطريق الساحل") == ()


def test_what_a_kilogram_costs_is_no_place_on_a_road():
    (price,) = find_figures("بلغ سعر الكيلو 15 في السوق")
    assert (price.kind.value, price.low) == ("money", 15)


def test_a_day_of_the_same_month_counts_nothing():
    assert find_figures("يلعب الفريق مباراته في 31 من ذات الشهر") == ()


def test_some_of_what_a_month_has_are_counted():
    assert find_figures("كرم المدير 20 من موظفي الشهر")[0].low == 20


def test_a_day_of_the_month_in_brackets_is_no_quantity():
    assert figures_of("يستمر المعرض حتى الـ (24) من الشهر الجاري") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("شاركت في الدورة 12 قرية جبلية", ["12 قرية"]),
        ("استقبلت النسخة 500 زائر", ["500 زائر"]),
        ("حضر هذه الدورة 350 مزارعا للزهور", ["350 مزارعا"]),
        ("تفتتح الدورة 12 للمهرجان، والنسخة 24 منه في الخريف", []),
        ("نص الفصل 292 مجلة الغابات على ذلك", []),
    ],
)
def test_what_returns_each_year_holds_what_the_number_agrees_with(text: str, found: list[str]):
    assert figures_of(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("سجل الحارس 1997 اعتداء على الأشجار", ["1997 اعتداء"]),
        ("عقد الشيوخ 2015 لقاء في القرية", ["2015 لقاء"]),
        ("زار القرية في 2015 وزراء كثيرون", []),
        ("سجل الحارس 80 اعتداء خلال 2016 مقابل 2099 سنة 2015.", ["80 اعتداء", "2099"]),
    ],
)
def test_numbers_like_years_that_count_after_all(text: str, found: list[str]):
    times = find_times(text, "2016-05-10")
    assert [figure.text for figure in find_figures(text, times)] == found

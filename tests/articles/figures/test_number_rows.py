"""Bare numbers that a row, or words told once more, make figures."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("صعدت أسهم 31 شركة وهبطت أسهم 24 فيما ثبتت سبع شركات", [31, 24, 7]),
        ("منها 640 رخصة لتونسيين و118 لجزائريين", [640, 118]),
        ("تقدم للمناظرة 912 بنسبة 31 في المئة، والغائبات 204 بنسبة 7 في المئة", [912, 31, 204, 7]),
        ("نجح 310 طلاب وطالبات من 455 تقدموا للامتحان", [310, 455]),
        ("شيعوا 12 جنديا و4 استشهدوا في القرية", [12, 4]),
        ("عددهم ثمانون توفي منهم خمسة وثلاثون.", [80, 35]),
        ("أحرز 19 هدفا وصنع 6 في الموسم", [19, 6]),
        ("موريتانيا 1850، جيبوتي 1678، ليبيا 930", [1850, 1678, 930]),
    ],
)
def test_numbers_told_alike_are_figures(text: str, values: list[float]):
    assert [figure.low for figure in find_figures(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "تداول الخميس 11042013 بنسبة كبيرة",
        "قالوا إن 40 اشتكوا من التأخير",
        "التقط صور 3 panorama",
    ],
)
def test_other_bare_numbers_are_none(text: str):
    assert find_figures(text) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("راقب 4681 ملاحظا مقابل 3498 سنة 2011", [4681, 3498]),
        ("نالت المدينة 44 صوتا مقابل 40 لوهران", [44, 40]),
        ("بمشاركة 50 حكما (21 للساحة و29 مساعدا)", [50, 21, 29]),
        ("أنقذوا 44 مهاجرا وما زال 10 في عداد المفقودين", [44, 10]),
        ("الحارس سامي 4 ـ فؤاد 5 ـ كريم 6 ـ منير 7", [4, 5, 6, 7]),
        ("خلال الأشهر 12 المقبلة", [12]),
        ("ضمن اللوائح 16 المتنافسة", [16]),
        ("خلال الأشهر الـ 18 السابقة", [18]),
        ("خلال الأعوام الثلاثين الماضية", [30]),
        ("في الدقائق العشر الأولى", [10]),
        ("فتح أبوابه الأربعة", [4]),
    ],
)
def test_numbers_whose_noun_is_elsewhere(text: str, values: list[float]):
    assert [figure.low for figure in find_figures(text)] == values


@pytest.mark.parametrize("text", ["في القرن العشرين", "الفصلان الأول والثاني 12 المقبل"])
def test_no_numbers_behind_what_counts_nothing(text: str):
    assert find_figures(text) == ()


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("أعلاها ظفار (943 ريالا) ثم مسقط (702) والوسطى (655)", [943, 702, 655]),
        ("الإصابات: بغداد/الرصافة 301، بغداد/الكرخ 287، النجف 95، أربيل 312", [301, 287, 95, 312]),
        ("ارتفع عدد المصابين في اشتباكات الحي القديم إلى 24، بعضهم جنود", [24]),
        ("وأصيب ثلاثة وتوفي اثنان في المستشفى", [3, 2]),
    ],
)
def test_rows_in_brackets_and_long_counts(text: str, values: list[float]):
    assert [figure.low for figure in find_figures(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "سجل سعيد (24 عاما) ثم كريم (50)",
        "أحرز سعيد (24 عاما) الهدف الأول وعادل كريم (50).",
        "افتتح سعيد (24 سنة) التهديف وأضاف كريم (50)",
        "دخل في الشوط الثاني سعيد (24 عاما) بدل كريم (50)",
        "خسر أمام الجيش (0-2) ثم الفتح (1-2)",
    ],
)
def test_minutes_and_results_in_brackets_are_no_row(text: str):
    assert [figure.kind.value for figure in find_figures(text)] != ["duration", "duration"]
    assert "count" not in [figure.kind.value for figure in find_figures(text)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("وتتوزع الحالات بين الميناء (88)، ومراكش (61)، والتل (34).", [88, 61, 34]),
        ("سجل للفريق أحمد (12) ومحمود (57) وعلي (83).", []),
        ("ارتفعت أسهم 68 شركة من إجمالي 131 شركة، في حين استقرت 16.", [68, 131, 16]),
        ("ويبلغ المعدل 9,4 لكل 100 ألف نسمة.", [9.4, 100_000]),
        ("والمواليد 3 لكل ألف نسمة.", [3, 1000]),
        ("بلغ الدخول الفعلي للمدينة القديمة 5.715.969 فيما غادر الباقي", [5_715_969]),
    ],
)
def test_numbers_behind_names_and_verbs_go_on_counting(text: str, values: list[float]):
    assert [figure.low for figure in find_figures(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("رفضت المحكمة 6 من 10 دعاوى", [6, 10]),
        ("عرضت القناة الحلقة 3 من 8 حلقات", [8]),
    ],
)
def test_a_few_of_so_many_count_behind_who_did_it(text: str, values: list[float]):
    assert [figure.low for figure in find_figures(text)] == values


def test_the_level_at_which_trading_ended():
    found = find_figures("أضاف المؤشر 212.4 نقطة أو 0.65% ليغلق على 32891.16")
    assert [figure.low for figure in found] == [212.4, 0.65, 32891.16]

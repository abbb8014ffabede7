"""Fractions, ratios and ages."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures
from tests.articles.figures.finding import figure_of


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("نصف السكان بلا عمل", 0.5),
        ("ثلث الميزانية ذهب إلى الطرق", pytest.approx(1 / 3)),
        ("ثلاثة أرباع السكان في المدن", 0.75),
    ],
)
def test_a_part_is_a_share(text: str, value: float):
    assert figure_of(text).low == value


def test_a_number_behind_the_word_for_age_is_an_age() -> None:
    (figure,) = find_figures("تصبح الأميرة بعمر 48 عند منتصف القرن")
    assert (figure.kind.value, figure.low, figure.unit) == ("duration", 48, "a")
    assert [f.text for f in find_figures("أعمارهم 3 أو 4 سنوات")] == ["3 أو 4 سنوات"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("نجحت التلميذة بمعدل 16.5 من 20", 0.825),
        ("مرت الوثيقة بأغلبية الثلثين", pytest.approx(2 / 3, abs=1e-3)),
        ("فتحت المكتبات وربع المدارس", 0.25),
        ("نالت القائمة الأولى الثلثين من المقاعد", pytest.approx(2 / 3, abs=1e-3)),
    ],
)
def test_marks_and_shares_told_alone(text: str, value: float):
    figure = figure_of(text)
    assert (figure.kind.value, figure.low) == ("ratio", value)


@pytest.mark.parametrize(
    "text",
    [
        "تحسنت نتائج الشركة للربع المالي الثالث",
        "عاد الفريق في الربع الأخير",
        "نشرت الشركة أرباحها نصف السنوية",
        "رسم الطفل نصف دائرة",
    ],
)
def test_quarters_of_a_year_and_names_are_no_shares(text: str):
    assert find_figures(text) == ()


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("مضى على البناء ربع القرن", "duration", 25),
        ("شرب العداء لترا ونصف من الماء", "volume", 1.5),
        ("باع العطار كيلوغرام واحد من الزعفران", "weight", 1),
        ("منحه الجار دولارا واحدا", "money", 1),
        ("وصلت الذاكرة إلى واحد غيغابايت", "other", 1),
        ("وصلت الذاكرة إلى واحد بيتابايت", "other", 1),
        ("حمل الصندوق طنا و200 كيلوغرام", "weight", 1.2),
    ],
)
def test_parts_and_ones_of_a_unit(text: str, kind: str, value: float):
    figure = figure_of(text)
    assert (figure.kind.value, figure.low) == (kind, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("محفظتنا 3 أرباعها سكنية", 0.75),
        ("ثلاثة أرباعهم نساء", 0.75),
        ("إن ثلث هؤلاء فقراء", 1 / 3),
        ("وهو نصف ما أنفقوه", 0.5),
        ("دمر 4 أخماس الحي", 0.8),
    ],
)
def test_shares_in_digits_with_a_pronoun_and_of_these(text: str, value: float):
    figure = find_figures(text)[0]
    assert figure.kind.value == "ratio"
    assert figure.low == pytest.approx(value)


def test_somebody_is_the_son_of_so_many_years():
    figure = find_figures("تولى الحكم وهو ابن 19.")[0]
    assert (figure.low, figure.unit) == (19, "a")


def test_a_vowel_tells_a_tenth_from_ten():
    assert find_figures("يدخر عُشر دخله")[0].low == pytest.approx(0.1)


def test_a_mark_out_of_five():
    assert find_figures("بلغت نسبة رضا الزوار 4.6 من 5")[0].low == pytest.approx(0.92)


def test_a_hundred_per_cent_in_words_is_a_share_where_a_share_is_told():
    assert find_figures("عرض مسرحي محلي مائة بالمائة") == ()
    (figure,) = find_figures("فرع يملكه المصرف بنسبة مائة في المائة")
    assert (figure.low, figure.unit) == (100, "%")


def test_an_adjective_of_a_third_is_no_share():
    assert [f.low for f in find_figures("نظام التدريب (الثلثي) ثلاثة فصول")] == [3]


def test_a_half_of_a_side_is_no_share():
    assert find_figures("سكن البدو الشرق والنصف الجنوبي من الجزيرة") == ()


@pytest.mark.parametrize(
    ("text", "ends"),
    [("بين سن 18 و25", (18, 25)), ("فتيات دون سن 25 إلى المعسكر", (25, 25))],
)
def test_an_age_beside_what_joins_no_other_age(text: str, ends: tuple[float, float]):
    figure = figure_of(text)
    assert (figure.low, figure.high, figure.unit) == (*ends, "a")


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("توفي عن عمر ناهز الثمانين", 80),
        ("دفن عن عمر يناهز ال«82» وفق أهله", 82),
        ("رحلت عن عمر يناهز 77 بعد مرض طويل", 77),
    ],
)
def test_the_age_at_which_somebody_died(text: str, age: float):
    figure = figure_of(text)
    assert (figure.low, figure.unit) == (age, "a")


def test_so_many_of_each_ten_with_what_they_are_between():
    figure = figure_of("قاطع الاقتراع ستة ناخبين من كل عشرة")
    assert (figure.kind.value, figure.low) == ("ratio", 0.6)


def test_a_hundred_years_of_a_life():
    assert figure_of("ستبلغ الجدة المئة من العمر قريبا").unit == "a"


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("قيل إن طالبا من كل ثلاثة يرسب", "طالبا من كل ثلاثة", pytest.approx(1 / 3)),
        ("وجدت الطبيبة امرأة من بين كل 8 نساء مصابة", "امرأة من بين كل 8 نساء", 0.125),
    ],
)
def test_one_thing_of_each_so_many_is_a_share(text: str, words: str, value: float):
    figure = figure_of(text)
    assert (figure.kind.value, figure.text, figure.low) == ("ratio", words, value)


def test_some_of_all_of_a_few_are_no_share():
    assert [figure.low for figure in find_figures("اختار أطباء من كل ثلاثة أقسام")] == [3]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("ارتفع الطلب بثلاثة أرباع.", "ثلاثة أرباع", 0.75),
        ("تراجع العرض بثلثين، ثم عاد", "ثلثين", pytest.approx(2 / 3)),
        ("زاد بمقدار ثلاثة أخماس", "ثلاثة أخماس", 0.6),
        ("تجب الزكاة في ربع العشر من المال", "ربع العشر", 0.025),
        ("زكاة الزرع نصف العشر", "نصف العشر", 0.05),
    ],
)
def test_a_share_by_which_something_moves_and_one_of_a_tenth(text: str, words: str, value: float):
    figure = figure_of(text)
    assert (figure.kind.value, figure.text, figure.low) == ("ratio", words, value)

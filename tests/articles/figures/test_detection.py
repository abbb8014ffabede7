"""Where quantities are mentioned."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.figures.extraction import find_figures
from articles.figures.mention import Shape
from articles.timeline.extraction import find_times
from tests.articles.figures.finding import figures_of, mentions_of

PIECES = ["300", "شجرة", "في المائة", "بين", "و", "ألف", "12,5", "سنتين", ".", "\n", "من", "إلى"]


@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_mentions_come_in_order_and_apart(pieces: list[str]):
    mentions = mentions_of(" ".join(pieces))
    for mention, following in itertools.pairwise(mentions):
        assert mention.first < mention.last <= following.first


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("غرس العمال ثلاثمائة شجرة", ["ثلاثمائة"]),
        ("غرس العمال 300 شجرة و20 نخلة", ["300", "20"]),
        ("كلف الجسر 14 مليار درهم", ["14 مليار درهم"]),
        ("نامت المدينة بلا ضجيج", []),
        ("", []),
    ],
)
def test_each_quantity_is_found_whole(text: str, figures: list[str]):
    found = figures_of(text)
    assert len(found) == len(figures)
    assert all(each.startswith(want) for each, want in zip(found, figures, strict=True))


def test_hundreds_without_a_number_are_told_as_such():
    (mention,) = mentions_of("حضر مئات الزوار إلى المعرض")
    assert mention.shape is Shape.INDEFINITE


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("بلغت قوة العمل (1,436) مليون عامل", 1_436_000),
        ("بيع (3.620) مليار سهم", 3_620_000_000),
        ("زرعوا «6» ملايين شجرة", 6_000_000),
        ("حصته البالغة 72. 4 في المائة", 4.72),
        ("وزعت 6. 1 مليون نسخة", 1_600_000),
    ],
)
def test_brackets_and_lost_spaces_leave_the_value(text: str, low: float) -> None:
    (figure,) = find_figures(text)
    assert figure.low == low


def test_a_year_behind_a_number_is_no_unit() -> None:
    text = "ارتفع عدد المراقبين إلى 3498 سنة 2011"
    (figure,) = find_figures(text, find_times(text))
    assert (figure.kind.value, figure.text) == ("count", "3498")


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("ضاعت ملايين الدولارات في المشروع", "count", None),
        ("عاشت القرية مئات السنين بلا طريق", "count", None),
        ("طبعت الصورة بدقة 12 ميغابيكسل", "other", None),
    ],
)
def test_many_of_a_unit_are_counted(text: str, kind: str, unit: str | None):
    (figure,) = find_figures(text)
    assert (figure.kind.value, figure.unit) == (kind, unit)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("ارتفع الإنتاج بنسبة (15,4?) في الربيع", 15.4),
        ("تنازل العمال عن 25? من أجورهم", 25),
        ("بنسبة تغير بلغت 110 .11%، ثم هدأ السوق", 11.11),
    ],
)
def test_a_share_whose_sign_or_order_was_lost(text: str, value: float):
    (figure,) = find_figures(text)
    assert (figure.unit, figure.low) == ("%", value)


def test_a_fifth_of_something_definite_is_a_part():
    (figure,) = find_figures("تشكل الزرابي خُمس المبيعات")
    assert (figure.kind.value, figure.low) == ("ratio", 0.2)
    assert find_figures("بيعت خمس زرابي")[0].low == 5


@pytest.mark.parametrize("rest", ["صنفت خطيرة", "بالرصاص", "في الميناء"])
def test_some_of_those_counted_are_a_figure(rest: str):
    found = find_figures(f"تضرر 412 مسكنا، منها 57 {rest}")
    assert [figure.low for figure in found] == [412, 57]


def test_a_noun_that_begins_like_a_conjunction_is_counted():
    assert [figure.text for figure in find_figures("سجلت الواحة 506 وفيات")] == ["506 وفيات"]


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("أغلق السند على 830 .0 درهم", 0.83),
        ("بلغت التداولات 170 .163 مليون يورو", 163.17e6),
        ("أغلق المؤشر على 400 .1،528 نقطة", 1528.4),
        ("بيعت 766 .958 .24 زربية في السوق", 24958766),
        ("بيعت 958 .24 زربية في السوق", 24958),
        ("ارتفع المؤشر بواقع 460 .4 نقطة", 4.46),
    ],
)
def test_what_was_printed_with_its_last_part_first_is_read_from_its_whole(text: str, low: float):
    (figure,) = find_figures(text)
    assert figure.low == low
    assert "reversed-decimal" in {doubt.value for doubt in figure.doubts}


@pytest.mark.parametrize("text", ["غادر 170 .\nحضر 163 زائرا", "بلغ العدد 170. حضر 163 زائرا"])
def test_the_end_of_a_sentence_reverses_nothing(text: str):
    assert find_figures(text)[-1].low == 163


def test_what_has_decimals_is_the_fraction_of_nothing():
    figures = find_figures("بيع الدفتر بسعر 1.5 .45 دولارا")
    assert [figure.low for figure in figures] == [1.5, 45]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("دفع «2,5» «مليار دولار» للقناة", 2.5e9, 2.5e9, "USD"),
        ("دفع «ستة» مليارات دولار للقناة", 6e9, 6e9, "USD"),
        ("ينقل المصنع (4 - 5) آلاف صندوق", 4000, 5000, None),
        ("ضبط ثلاثة وأربعين فاصلة ثمانية كيلوغرام من الزعفران", 43.8, 43.8, "kg"),
        ("بلغت نسبة النجاح 61 فاصل 35 بالمائة هذا الصيف", 61.35, 61.35, "%"),
        ("كلفت القناة 1.050.2 مليار دولار", 1.0502e12, 1.0502e12, "USD"),
    ],
)
def test_numbers_whose_parts_are_set_apart(text: str, low: float, high: float, unit: str | None):
    (figure,) = find_figures(text)
    assert (figure.low, figure.high, figure.unit) == (low, high, unit)


@pytest.mark.parametrize("word", ["ألف", "نصف", "آلاف", "ثلاثة"])
@pytest.mark.parametrize("sign", ["%", "$"])
def test_a_sign_between_words_and_digits_belongs_to_the_digits(word: str, sign: str):
    found = find_figures(f"شارك {word}{sign}5 من السكان")
    assert [(figure.text, figure.low) for figure in found][-1] == (f"{sign}5", 5)
    assert sum(sign in figure.text for figure in found) == 1


def test_a_result_with_its_leg_is_a_result():
    found = find_figures("فاز الفريق 0-1 إيابا و4-0 ذهابا في المباراة")
    assert [figure.kind.value for figure in found] == ["score", "score"]


def test_half_of_the_globe_is_a_name():
    assert find_figures("الجليد يغطي نصف الكرة الشمالي") == ()


def test_one_and_a_half_of_a_unit_behind_a_glued_preposition():
    figure = find_figures("تحدد المسافة بمتر ونصف")[0]
    assert (figure.low, figure.unit) == (1.5, "m")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("خلال الـ6 الأشهر الماضية", ["6 الأشهر"]),
        ("خلال الخمسة الأعوام المقبلة", ["الخمسة الأعوام"]),
        ("خسر مليار دولار واحد", ["مليار دولار"]),
        ("بلغ الرصيد (-35) مليون درهم", ["-35) مليون درهم"]),
        ("من 10 أو 11 صباحا حتى المساء", []),
        ("صدر البلد 3.02 مليون ب-ي من النفط", ["3.02 مليون ب-ي"]),
    ],
)
def test_numbers_with_their_unit_behind_an_article_brackets_or_signs(text: str, found: list[str]):
    assert figures_of(text) == found

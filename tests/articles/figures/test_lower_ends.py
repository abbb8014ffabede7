"""Ranges that begin with a unit alone or a dual."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures
from tests.articles.figures.finding import figure_of, figures_of


@pytest.mark.parametrize(
    ("text", "words", "low", "high", "unit"),
    [
        ("يغيب البستاني من شهر إلى ستة أشهر", "شهر إلى ستة أشهر", 1, 6, "mo"),
        ("يجف الطلاء بعد أسبوعين إلى 4 أسابيع", "أسبوعين إلى 4 أسابيع", 2, 4, "wk"),
        ("يتراوح الانتظار بين ساعة وساعتين", "ساعة وساعتين", 1, 2, "h"),
        ("يتراوح الانتظار بين أسبوع وعشرة أيام", "أسبوع وعشرة أيام", 7, 10, "d"),
        ("يبعد السياج من مترين إلى ثلاثة أمتار", "مترين إلى ثلاثة أمتار", 2, 3, "m"),
        ("يضيع واحد إلى سبعة في المائة من الحبر", "واحد إلى سبعة في المائة", 1, 7, "%"),
    ],
)
def test_the_lower_end_is_one_or_two(
    text: str, words: str, low: float, high: float, unit: str
) -> None:
    figure = figure_of(text)
    assert (figure.text, figure.low, figure.high, figure.unit) == (words, low, high, unit)


def test_a_change_from_one_to_many_is_no_range() -> None:
    assert "ستة أشهر" in figures_of("رفعت المكتبة المهلة من شهر إلى ستة أشهر")


def test_what_and_joins_elsewhere_is_one_length() -> None:
    (figure,) = find_figures("استغرق البناء سنة وشهرين")
    assert (figure.text, round(figure.low or 0, 3), figure.unit) == ("سنة وشهرين", 1.167, "a")


def test_a_dual_that_only_its_ending_makes_is_a_lower_end():
    figure = find_figures("ارتفاع الموج بين قدمين و6 أقدام")[-1]
    assert (figure.low, figure.high, figure.unit) == (2, 6, "[ft_i]")
    figure = find_figures("سيرتفع المعدل ما بين نقطتين وثلاث نقاط مئوية")[-1]
    assert (figure.low, figure.high, figure.unit) == (2, 3, "pp")


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("تتراوح ما بين 8.000 درهم و30.000 درهم", [(8000, 30000)]),
        ("غرامة من 2000 درهم إلى 10 آلاف درهم", [(2000, 10000)]),
        ("ارتفع السعر من 5 دراهم إلى 7 دراهم", [(5, 5), (7, 7)]),
        ("دفع 5 دراهم و7 دراهم", [(5, 5), (7, 7)]),
    ],
)
def test_ends_that_both_have_their_unit(text: str, ends: list[tuple[float, float]]):
    assert [(figure.low, figure.high) for figure in find_figures(text)] == ends


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("ارتفاع الموج من متر إلى متر ونصف", [(1, 1.5)]),
        ("يبلغ العمق من نصف متر إلى متر ونصف", [(0.5, 1.5)]),
        ("يدوم التدريب من سنتين إلى ثلاث سنوات ونصف", [(2, 3.5)]),
        ("يبلغ علو الموج من نصف متر إلى مترين ونصف", [(0.5, 2.5)]),
        ("دام العرض من ساعة إلى ساعتين ونصف الساعة", [(1, 2.5)]),
        ("دام العرض ساعتين ونصف الساعة", [(2.5, 2.5)]),
        ("ويمثل حوالي 5% إلى 10% من الدخل", [(5, 10)]),
        ("هبط الخام نحو نصف دولار إلى 59.80 دولار", [(0.5, 0.5), (59.8, 59.8)]),
    ],
)
def test_ends_with_a_half_and_about_two_shares(text: str, ends: list[tuple[float, float]]):
    assert [(figure.low, figure.high) for figure in find_figures(text)] == ends

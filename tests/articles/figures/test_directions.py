"""Whether a figure is a change, an aim, or the level reached."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures
from articles.figures.figure import Direction
from tests.articles.figures.finding import figure_of


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("ارتفعت الصادرات بنسبة 12 في المائة", Direction.UP),
        ("تراجعت الصادرات بنسبة 12 في المائة", Direction.DOWN),
        ("ارتفعت الصادرات إلى 12 مليون درهم", None),
        ("بلغت الصادرات 12 مليون درهم", None),
        ("تم إحداث 12 مكتبة", None),
    ],
)
def test_a_word_of_change_before_the_figure(text: str, direction: Direction | None):
    assert figure_of(text).direction is direction


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("تكبد المتجر خسائر ب 3 ملايين درهم", None),
        ("أنهى المتجر السنة بخسارة 3 ملايين درهم", None),
        ("أنهت الأسهم الأسبوع على خسائر بنسبة 7 في المائة", Direction.DOWN),
    ],
)
def test_a_sum_that_was_lost_is_no_change(text: str, direction: Direction | None):
    assert figure_of(text).direction is direction


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("بلغ صافي ربح المتجر في 2019 ما قدره 3 ملايين درهم", None),
        ("حقق المتجر ربحا قدره 3 ملايين درهم", None),
        ("جنى المتجر مكاسب بقيمة 3 ملايين درهم", None),
        ("ربح المؤشر 2 في المائة", Direction.UP),
    ],
)
def test_a_sum_that_was_gained_is_no_change(text: str, direction: Direction | None):
    assert figure_of(text).direction is direction


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("يقلل اللقاح خطر العدوى بنسبة 30 في المائة", Direction.DOWN),
        ("يخفض الدواء الوزن بنسبة 12 في المائة", Direction.DOWN),
        ("ستقلص الشركة نفقاتها بنسبة 8 في المائة", Direction.DOWN),
        ("يرفع القانون الضريبة بنسبة 5 في المائة", Direction.UP),
        ("ينمو السوق بنسبة 4 في المائة", Direction.UP),
    ],
)
def test_a_change_that_is_or_will_be_made_has_its_direction(text: str, direction: Direction):
    assert figure_of(text).direction is direction


def test_the_level_that_was_left_is_no_change():
    left, reached = find_figures("هبط عدد الورش من 220 ورشة إلى 90 ورشة")
    assert (left.direction, reached.direction) == (None, None)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("ارتفع عدد قتلى الحريق بـ6 قتلى.", Direction.UP),
        ("تراجع عدد السياح بـ300 ألف سائح.", Direction.DOWN),
        ("ارتفع عدد القتلى إلى 6 قتلى.", None),
    ],
)
def test_by_how_many_a_number_moved(text: str, direction: Direction | None) -> None:
    [figure] = find_figures(text)
    assert figure.direction is direction

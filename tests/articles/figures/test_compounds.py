"""Numbers that a sign joins: scores and shares."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures
from articles.figures.figure import FigureKind
from articles.figures.mention import Shape
from articles.timeline.extraction import find_times
from tests.articles.figures.finding import figure_of, mentions_of


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("فاز الفريق 3-1 على ضيفه", FigureKind.SCORE),
        ("حصل على نقطة 17/20 في الامتحان", FigureKind.RATIO),
    ],
)
def test_two_numbers_are_one_figure(text: str, kind: FigureKind):
    assert figure_of(text).kind is kind


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("فاز فريق القرية بستة أهداف مقابل أربعة في المساء", 4, 6),
        ("انتهى اللقاء بنتيجة 13 مقابل 4 أهداف", 4, 13),
        ("هزم الزوار بأربعة أهداف لهدف", 1, 4),
        ("تقدم الفريق بثلاثة أهداف مقابل هدفين", 2, 3),
    ],
)
def test_goals_of_both_teams_are_one_result(text: str, low: float, high: float):
    figure = figure_of(text)
    assert (figure.kind, figure.low, figure.high) == (FigureKind.SCORE, low, high)


def test_goals_of_one_team_are_counted():
    figure = figure_of("سجل المهاجم ستة أهداف في الموسم")
    assert figure.kind is FigureKind.COUNT


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("غلب فريق الحي جاره بهدفين لواحد", 1, 2),
        ("غلب فريق الحي جاره بهدف دون رد", 0, 1),
        ("غلب فريق الحي جاره بثلاثة أهداف مقابل هدف واحد", 1, 3),
        ("غلب فريق الحي جاره بأربعة أهداف لهدفين اثنين", 2, 4),
        ("خسر فريق الحي بهدف وحيد مقابل هدفين", 1, 2),
        ("غلب فريق الحي جاره بهدف وحيد دون رد", 0, 1),
        ("غلب فريق الحي جاره بهدفين نظيفين", 0, 2),
        ("غلب فريق الحي جاره برباعية نظيفة", 0, 4),
        ("غلب فريق الحي جاره بهدف مقابل لا شيء", 0, 1),
        ("غلب فريق الحي جاره بثلاثة أهداف نظيفة", 0, 3),
        ("تعادل فريق الحي وجاره بهدفين لمثلهما", 2, 2),
    ],
)
def test_a_result_in_words_is_one(text: str, low: float, high: float):
    figure = figure_of(text)
    assert (figure.kind, figure.low, figure.high) == (FigureKind.SCORE, low, high)


@pytest.mark.parametrize("text", ["أحرز الجناح هدفين في الشوط", "كتب ثلاثية روائية عن النهر"])
def test_goals_without_the_other_team_are_no_result(text: str):
    assert not [mention for mention in mentions_of(text) if mention.shape is Shape.SCORE]


@pytest.mark.parametrize(
    ("text", "is_result"),
    [
        ("الوداد - الجيش: 3-1", True),
        ("تونس ـ مالي : 2ـ0", True),
        ("الوداد - الجيش 12 - الرجاء 3-1", False),
        ("القاعة الكبرى 3-1", False),
    ],
)
def test_a_line_of_two_names_ends_in_their_result(text: str, *, is_result: bool):
    kinds = [figure.kind.value for figure in find_figures(text)]
    assert ("score" in kinds) is is_result


def test_a_pair_that_a_letter_touches_is_a_name():
    assert find_figures("فازوا بمناقصة مخطط (12/24ب) في المدينة") == ()


def test_a_line_of_two_days_ends_in_hours():
    text = "السبت - الخميس: 9-5"
    assert find_figures(text, find_times(text, "2013-02-10")) == ()


@pytest.mark.parametrize(
    ("line", "result"),
    [("1964: المجر - مالطا 2-1", (1, 2)), ("قبرص - المجر 3-1 بعد التمديد", (1, 3))],
)
def test_a_year_may_open_the_line_of_a_result_and_its_way_end_it(
    line: str, result: tuple[float, float]
):
    figure = figure_of(line)
    assert (figure.kind, (figure.low, figure.high)) == (FigureKind.SCORE, result)


def test_the_leg_behind_a_pair_makes_it_a_result():
    figures = find_figures("من بوابة قبرص (1-1 ذهابا و6-2 إيابا)")
    assert [(figure.low, figure.high) for figure in figures] == [(1, 1), (2, 6)]


def test_minutes_of_goals_are_no_result():
    assert find_figures("فاز الفريق وسجل له الجناح في الدقيقة 15 - 25") == ()


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("لتصل النتيجة إلى 23 مقابل 17 قبل الاستراحة", 17, 23),
        ("انتهى الشوط بتقدم فريق القرية بواقع 14 مقابل 10.", 10, 14),
    ],
)
def test_numbers_of_nothing_beside_a_match_are_its_result(text: str, low: float, high: float):
    figure = figure_of(text)
    assert (figure.kind, figure.low, figure.high) == (FigureKind.SCORE, low, high)


def test_votes_are_no_result_of_a_match():
    figures = find_figures("جاءت نتيجة الجلسة بأغلبية تجاوزت 23 مقابل 17.")
    assert figures
    assert {figure.kind for figure in figures} == {FigureKind.COUNT}


def test_a_day_whose_year_stands_behind_another_sign_is_no_result():
    assert find_figures("خسر المزارع في المباراة المنتهية في 31/12/،2010 حصانه") == ()

"""Numbers that a sign joins: scores and shares."""

from __future__ import annotations

import pytest

from articles.figures.figure import FigureKind
from tests.articles.figures.finding import figure_of


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

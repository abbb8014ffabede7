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

"""Bare numbers that are years of a life."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures
from articles.figures.figure import FigureKind


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("تتراوح أعمارهم بين 18 و25", [(18, 25)]),
        ("الفئة العمرية من 15 إلى 29 هي الأكثر تضررا", [(15, 29)]),
        ("الفئة العمرية ما بين 18 و35 عاما، والبقية ما بين 56 و65", [(18, 35), (56, 65)]),
        ("أصيب محمد العلي (35 عاما) وسالم (42).", [(35, 35), (42, 42)]),
    ],
)
def test_what_is_said_of_ages_is_in_years(text: str, ages: list[tuple[float, float]]):
    figures = find_figures(text)
    assert [(figure.low, figure.high) for figure in figures] == ages
    assert {(figure.kind, figure.unit) for figure in figures} == {(FigureKind.DURATION, "a")}


@pytest.mark.parametrize(
    "text",
    ["بلغ السن القانونية بين 300 و400 شخص", "يتراوح عددهم بين 18 و25", "شارك سالم (42) هدفا"],
)
def test_other_numbers_are_no_ages(text: str):
    assert all(figure.kind is not FigureKind.DURATION for figure in find_figures(text))


def test_what_an_age_came_to():
    (figure,) = find_figures("رفع البرلمان سن التقاعد إلى 63")
    assert (figure.kind, figure.unit) == (FigureKind.DURATION, "a")

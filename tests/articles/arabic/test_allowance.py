from __future__ import annotations

import time

import pytest

from articles.arabic.allowance import Allowance
from articles.figures.extraction import find_figures
from articles.timeline.extraction import find_times


def test_some_may_stand_anywhere_and_more_come_with_the_text():
    allowance = Allowance(at_once=2, per_thousand=1)
    assert [allowance.take(0) for _ in range(3)] == [True, True, False]
    assert allowance.take(1000)
    assert not allowance.take(1000)


@pytest.mark.parametrize(
    "piece", ["3 ماي 2018 ", "1 مليون درهم ", "7", "و", "(", "ألف و", "الأحد "]
)
def test_a_text_dense_with_numbers_costs_little_and_is_read_from_its_start(piece: str):
    body = piece * (300_000 // len(piece))
    began = time.process_time()
    figures = find_figures(body, find_times(body, "2019-05-15"))
    assert time.process_time() - began < 5
    assert all(figure.span.text_in(body) == figure.text for figure in figures)


def test_an_article_of_the_usual_density_is_read_to_its_end():
    body = "حضر اللقاء في 3 ماي 2018 نحو 300 شخص من سكان المدينة والقرى المجاورة.\n" * 1500
    times = find_times(body)
    assert len(times) == 1500
    assert len(find_figures(body, times)) == 1500

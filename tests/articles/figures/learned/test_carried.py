"""Figures that tell how what the figure before them counts went on."""

from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures, read_figures
from articles.figures.learned.carried import carries_on, stands_for_before
from articles.timeline.extraction import find_times


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("بلغت مبيعات العسل 9 ملايين درهم ثم ارتفعت عام 2012 بنسبة 6%.", [False, True]),
        ("ارتفعت مبيعات العسل 6% (500 ألف درهم) لتصل إلى 9 ملايين درهم.", [False, True, True]),
        ("ارتفعت مبيعات العسل 6%. فيما تراجعت عام 2013 إلى 8 ملايين درهم.", [False, True]),
        ("ارتفعت المبيعات إلى 9 ملايين درهم ثم تراجعت إلى 8، بنسبة 11%.", [False, True, True]),
        ("ارتفعت مبيعات العسل 6% ثم سجلت أعلى مستوياتها عام 2014 بزيادة 9%.", [False, True]),
        ("ارتفعت مبيعات العسل 6% فيما تراجعت مبيعات الجبن 3%.", [False, False]),
        ("ارتفعت مبيعات العسل 6%، بقيمة 3 ملايين درهم.", [False, False]),
        ("تبلغ مساحة المنحل 53 هكتارا (20 هكتارا من المروج).", [False, False]),
        ("باع المنحل 40 صندوقا ثم ارتفعت بنسبة 6%.", [False, False]),
        ("ارتفعت مبيعات العسل 6%\nثم تراجعت 3%.", [False, False]),
    ],
)  # fmt: skip
def test_a_figure_carries_on_what_nothing_else_is_named_after(
    body: str, expected: list[bool]
) -> None:
    reading = read_figures(body, find_times(body))
    found = [carries_on(reading.text, reading.asked, at) for at in range(len(reading.asked))]
    assert found == expected


def test_what_goes_on_is_named_as_it_was() -> None:
    body = (
        "بلغت صادرات القرية من العسل 9 ملايين درهم عام 2011، ثم ارتفعت بنسبة 6% عام 2012 "
        "(500 ألف درهم) لتبلغ 9,5 مليون درهم. فيما تراجعت عام 2013 إلى 8 ملايين درهم."
    )
    figures = find_figures(body, find_times(body))
    assert len({figure.counted for figure in figures}) == 1
    assert figures[0].counted is not None


@pytest.mark.parametrize(
    ("body", "noun", "expected"),
    [
        ("كرموا 164 طالبا مقابل 76 فقط من أبناء القرى", "ابناء", False),
        ("كرموا 164 طالبا، بينهم 76 من الإناث", "الاناث", False),
        ("كرموا 164 طالبا، بينهم 76 في القرى", "القري", True),
        ("ضبطوا 350 شاحنة، بينها 90 لتجاوز الوزن و45 لعدم الفحص", "الفحص", True),
    ],
)
def test_what_stands_behind_is_counted_only_behind_of(body: str, noun: str, expected: bool) -> None:
    reading = read_figures(body)
    at = reading.text.words.index(noun)
    last = len(reading.asked) - 1
    assert stands_for_before(reading.text, reading.asked, last, (at, at + 1)) is expected

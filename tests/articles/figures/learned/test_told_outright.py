"""Periods that the wording leaves no choice about."""

from __future__ import annotations

import pytest

from articles.figures.ended_stretches import period_places
from articles.figures.extraction import find_figures, read_figures
from articles.figures.learned.told_outright import told_outright
from articles.timeline.extraction import find_times


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "باعت التعاونية خلال خمس سنوات (من عام 2009 إلى عام 2013)، نحو 60 طنا من العسل.",
            ["2009/2013", "2009/2013"],
        ),
        (
            "صدرت الضيعة 40 طنا بين 2005 و2010، أكبرها عام 2008، بقيمة تقارب 9 ملايين درهم.",
            ["2005/2010", "2008"],
        ),
        ("شيدت القرية 7 سدود، آخرها سنة 2010.", [None]),
        ("فاز النادي 4 مرات (آخرها عام 1998).", [None]),
        ("أيام خلت\n1996 - حريق في فندق كبير يسفر عن سقوط قتيلين.\nغرق 20 بحارا.", ["1996", None]),
        ("فاز النادي 4 مرات (أولها عام 1998)، ولم يبلغ النهائي غيره 3 مرات.", [None, None]),
    ],
)
def test_brackets_and_superlatives_tell_whose_a_time_is(
    body: str, expected: list[str | None]
) -> None:
    assert [figure.period for figure in find_figures(body, find_times(body, None))] == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("تأسست التعاونية سنة 1995 وتشغل 300 عامل.", [None]),
        ("التعاونية التي تأسست عام 1987 تضم 45 فرعا في القرى.", [None]),
        ("منذ تأسيسها سنة 2001 دربت التعاونية 9 آلاف شاب.", [None]),
        ("يشتغل في الضيعة 300 عامل وقد أنشئت سنة 1972.", [None]),
        ("أنشئ المصنع سنة 1972 بطاقة إنتاج تبلغ 40 ألف طن.", ["1972"]),
        ("أنتجت الضيعة سنة 1995 نحو 300 طن.", ["1995"]),
    ],
)
def test_how_old_who_tells_it_is_no_period(body: str, expected: list[str | None]) -> None:
    assert [figure.period for figure in find_figures(body, find_times(body, None))] == expected


def test_the_line_of_a_chronicle_does_not_date_what_took_longer() -> None:
    body = "1991 - هدنة تنهي حربا قتل فيها 40 ألف شخص خلال خمس سنوات، ونجا 3 آلاف."
    reading = read_figures(body, find_times(body, None))
    dates = [place for place in period_places(reading.text) if place.expression.value == "1991"]
    told = [told_outright(reading.text, asked.mention, dates) for asked in reading.asked]
    assert told == [None, None, "1991"]

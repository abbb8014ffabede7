"""Tolls of one day that follow one another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from articles.ledger.bulletins import (
    is_increment,
    is_later_bulletin,
    is_long_past,
    is_of_time_before,
)
from articles.ledger.contradiction import Verdict, verdict_on
from tests.articles.ledger.telling import by_value, claim, claims


@pytest.mark.parametrize(
    ("one", "other", "is_later"),
    [
        ("قتل في الحريق 7 أشخاص.", "ارتفعت حصيلة الحريق إلى 9 قتلى.", True),
        ("قتل في الحريق 7 أشخاص.", "قتل في الحريق 9 أشخاص.", False),
        # what has risen is not the smaller one
        ("ارتفعت حصيلة الحريق إلى 7 قتلى.", "قتل في الحريق 9 أشخاص.", False),
        ("بلغت حالات الإصابة 1000 حالة.", "بلغت حالات الإصابة 1005 حالات.", True),
        ("وكانت الشرطة قد أعلنت مقتل 7 أشخاص في الحريق.", "قتل في الحريق 9 أشخاص.", True),
        ("وكانت الشرطة قد أعلنت مقتل 9 أشخاص في الحريق.", "قتل في الحريق 7 أشخاص.", False),
        ("يعالج في المستشفى 15 مصابا.", "يعالج في المستشفى 16 مصابا.", False),
    ],
)
def test_a_later_bulletin_is_hardly_more_or_told_to_have_risen(one, other, is_later) -> None:
    here, there = claim(one), claim(other)
    assert is_later_bulletin(here, there) is is_later
    assert is_later_bulletin(there, here) is is_later


@pytest.mark.parametrize(
    ("text", "is_added"),
    [
        ("انتشل الغواصون 11 جثة جديدة من النهر.", True),
        ("سجلت المنطقة 15 إصابة جديدة بالحمى.", True),
        ("أصيب في الموقع 4 جنود إضافيين.", True),
        ("قتل 11 شخصا في الحريق الجديد.", False),
        ("بنت المدينة 12 مدرسة جديدة.", False),
    ],
)
def test_persons_told_to_be_new_come_on_top_of_others(text, is_added) -> None:
    assert is_increment(claim(text)) is is_added


@pytest.mark.parametrize(
    ("past", "news", "is_past"),
    [
        ("قتل في هجوم على الفندق سنة 1998 نحو 210 أشخاص.", "قتل في هجوم 67 شخصا.", True),
        ("ضرب زلزال بقوة 7.6 درجة البلاد سنة 2005.", "ضرب زلزال بقوة 5.1 درجة البلاد.", True),
        ("قتل في هجوم على الفندق في مايو 2015 نحو 210 أشخاص.", "قتل في هجوم 67 شخصا.", False),
        ("بلغ عدد عمال المصنع سنة 2005 نحو 210 عمال.", "بلغ عدد عمال المصنع 67 عاملا.", False),
    ],
)
def test_an_event_long_past_is_not_that_of_the_news(past, news, is_past) -> None:
    here, there = claim(past, "a", "2015-06-02"), claim(news, "b", "2015-06-02")
    assert is_long_past(here, there, 45) is is_past
    assert is_long_past(there, here, 45) is is_past
    assert not is_long_past(there, there, 45)


def test_what_once_was_is_not_what_another_tells_without_a_time() -> None:
    text = "بلغت نسبة النجاح 82 بالمئة هذه السنة مقابل 77 بالمئة العام الماضي."
    once = by_value(claims("a", text, "2015-06-02"))[77]
    news = claim("بلغت نسبة النجاح 79 بالمئة.", "b", "2015-06-02")
    assert is_long_past(once, news, 45)
    assert is_long_past(news, once, 45)
    assert not is_long_past(replace(once, contrasted=None), news, 45)


def test_what_is_told_of_the_time_before_is_no_rival_of_what_is_now() -> None:
    text = "تلقى اللقاح 812 ألف طفل، مقابل 640 ألف طفل في الحملة السابقة."
    before = by_value(claims("a", text, "2015-06-02"))[640_000]
    now = claim("بلغ عدد الأطفال الملقحين 821 ألف طفل.", "b", "2015-06-02")
    assert is_of_time_before(before, now)
    assert not is_of_time_before(before, before)
    assert not is_of_time_before(replace(before, contrasted=None), now)
    assert verdict_on(before, now) is Verdict.SERIES

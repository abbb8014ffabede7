"""A line that holds a date and nothing else."""

from __future__ import annotations

import pytest

from articles.cleaning.agency_openings import agency_date, opening_length
from articles.cleaning.datelines import day_of_hijra, gathered_line, is_dateline
from tests.growth import growth


@pytest.mark.parametrize(
    "line",
    [
        "12 مايو 2021",
        "الأربعاء 12 مايو 2021",
        "نشر في 12/05/2021",
        "٢٠٢١-٠٥-١٢",
        "الأربعاء 12 ماي 2021 - 10:30",
        "Publié le 12 mai 2021 à 10h30 — Mis à jour le 13 mai 2021",
        "Mise en ligne le 12/05/2021",
        "التاريخ: 12 مايو 2021",
        "كُتب يوم الأربعاء 12 أيار 2021",
        "20 كانون ثاني 2009",
        "17 تشرين أول 2007",
    ],
)
def test_a_date_with_its_companions(line: str):
    assert is_dateline(line)


@pytest.mark.parametrize(
    "line",
    [
        "",
        "مايو",
        "في مايو وصلت 12 سفينة",
        "12345 مايو",
        "12",
        "12 مايو 2021 " + "كلمة " * 30,
    ],
)
def test_a_line_that_says_more_or_less(line: str):
    assert not is_dateline(line)


def test_the_date_in_the_opening_of_an_agency():
    assert agency_date("الرباط/ 12 مايو 2021/ وكالة/ قال الوزير") == "12 مايو 2021"
    assert agency_date("تونس، 12-05-2021 (وكالة) قال الوزير") == "12-05-2021"
    assert agency_date("الرباط/ كلام آخر/ قال") is None
    assert agency_date("قال الوزير") is None


@pytest.mark.parametrize(
    ("opening", "news"),
    [
        ("الرباط/ 12 مايو 2021/ وكالة/ ", "قال الوزير إن السوق مفتوحة"),
        ("تونس, 12-5-2021 (و ت ن) - ", "قال الوزير إن السوق مفتوحة"),
        ("تونس، 12-05-2021 (وكالة) ", "قال الوزير إن السوق مفتوحة"),
        ("", "قال الوزير (12-05-2021) إن السوق مفتوحة"),
    ],
)
def test_the_opening_of_an_agency_ends_where_the_news_begins(opening, news):
    assert opening_length(opening + news) == len(opening)


def test_a_line_says_whose_clock_it_is():
    assert is_dateline("الثلاثاء 24 جويلية 2012 الساعة 09:48:43 بتوقيت تونس العاصمة")
    assert not is_dateline("بلغ عدد الزوار 24 ألفا في جويلية 2012 بتوقيت تونس")


def test_the_line_of_a_site_that_gathers_the_press():
    assert gathered_line("نشر في المثال الجديد يوم 15 - 08 - 2012") == (
        "",
        "المثال الجديد",
        "15-08-2012",
    )
    assert gathered_line("سعيد نورنشر في المثال يوم 1/8/2012") == ("سعيد نور", "المثال", "1/8/2012")
    assert gathered_line("الخبر الذي نشر في المثال يوم الأحد صحيح") is None


def test_lines_without_end_take_time_linear_in_their_length():
    gap = " " * 300
    before = f"{gap}خبر{gap}"
    assert gathered_line(f"{before}نشر في المثال يوم 1/8/2012") == ("خبر", "المثال", "1/8/2012")
    assert growth(lambda count: is_dateline(f"5 توقيت{' ' * count}ا"), 16_000) < 3
    assert growth(lambda count: gathered_line(f"نشر في{' ' * count}ا"), 4_000) < 3


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("فاس في 3 ربيع الآخر 1425", "3 ربيع الاخر 1425"),
        ("حرر بوجدة في ٢٠ شعبان عام ١٤١٩ هـ", "20 شعبان عام 1419"),
        ("الأحد 9 من شهر رجب 1430هـ", "9 من شهر رجب 1430"),
        ("في 3 رمضان 1425 وصل وفد من تجار المدينة إلى السوق", None),
        ("بيعت 1425 نسخة في رمضان", None),
        ("3 رمضان", None),
    ],
)
def test_a_day_of_the_hijra_in_a_line_with_few_other_words(line: str, day: str | None) -> None:
    assert day_of_hijra(line) == day


@pytest.mark.parametrize(
    "day", ["Monday, November 17th, 2008", "Lundi, novembre 17th, 2008", "1er mars 2009"]
)
def test_a_day_that_is_counted_in_latin_letters(day: str) -> None:
    assert is_dateline(day)


@pytest.mark.parametrize("line", ["6 juil. 2019", "3 févr. 2020", "mardi 14 avr. 2020"])
def test_shortened_months_are_days(line: str) -> None:
    assert is_dateline(line)

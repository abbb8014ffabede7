"""EDTF values in the words of a Moroccan reader."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.display.dates import UNDATED, date_text
from desktop.display.isolation import without_controls
from desktop.display.month_names import MOROCCAN_MONTHS


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        (None, UNDATED),
        ("", UNDATED),
        ("2025", "2025"),
        ("2018-05", "ماي 2018"),
        ("2025-05-25", "25 ماي 2025"),
        ("2025-05-05", "5 ماي 2025"),
        ("2014-08-01", "1 غشت 2014"),
        ("199X", "عقد 1990"),
        ("2020-21", "ربيع 2020"),
        ("2020-24", "شتاء 2020"),
        ("1990~", "نحو 1990"),
        ("2016-03?", "نحو مارس 2016"),
        ("2009/2013", "2009–2013"),
        ("2013/..", "منذ 2013"),
        ("../2013-06", "إلى يونيو 2013"),
        ("/2013", "إلى 2013"),
        ("2015-06-16/2015-06-17", "16–17 يونيو 2015"),
        ("2015-06-28/2015-07-02", "28 يونيو 2015 – 2 يوليوز 2015"),
        ("2015-09/2015-11", "شتنبر 2015 – نونبر 2015"),
        ("2014-01/2014-12", "2014"),
        ("2014-01/2015-12", "يناير 2014 – دجنبر 2015"),
        ("2009~/2013", "نحو 2009 – 2013"),
        ("2009/2013~", "2009 – نحو 2013"),
        ("2019-Q2", "الربع الثاني من 2019"),
        ("2018-04/2018-06", "الربع الثاني من 2018"),
        ("2018-07/2018-12", "النصف الثاني من 2018"),
        ("1990/1999", "عقد 1990"),
        ("1800/1899", "القرن 19"),
        ("1801/1899", "1801–1899"),
        ("-0719", "720 ق.م"),
        ("0000", "1 ق.م"),
        ("-1999~", "نحو 2000 ق.م"),
        ("-0199/-0100", "200–101 ق.م"),
        ("-0004/0010", "5 ق.م – 10"),
        ("T08:00/T17:00", "08:00–17:00"),
        ("P2W/P4W", "أسبوعان – 4 أسابيع"),
        ("2019-W07", "الأسبوع 7 من 2019"),
        ("19XX", "القرن 20"),
        ("2015-07-24T10:30", "24 يوليوز 2015، 10:30"),
        ("2014-Q1/2014-Q3", "الربع الأول من 2014 – الربع الثالث من 2014"),
        ("P1Y", "سنة"),
        ("P2Y", "سنتان"),
        ("P3M", "3 أشهر"),
        ("P11M", "11 شهر"),
        ("P18M", "18 شهر"),
        ("P2W", "أسبوعان"),
        ("P10D", "10 أيام"),
        ("P1Y6M", "سنة و6 أشهر"),
        ("P3.5Y", "3.5 سنوات"),
        ("PT2M14S", "دقيقتان و14 ثانية"),
        ("PT5H", "5 ساعات"),
        ("PT90M", "90 دقيقة"),
        ("P100Y", "100 سنة"),
        ("P103Y", "103 سنوات"),
        ("T09:30", "09:30"),
    ],
)
def test_a_value_in_words(edtf: str | None, words: str):
    assert without_controls(date_text(edtf)) == words


@pytest.mark.parametrize(
    "edtf",
    ["2016-13", "2016-00", "2XXX", "P", "Pfoo", "later", "1-2-3", "2015-01-XX/2015-01-YY", "~"],
)
def test_what_is_not_understood_is_shown_as_it_stands(edtf: str):
    shown = without_controls(date_text(edtf)).replace(" – ", "/")
    assert shown == edtf


def test_ranges_and_years_are_set_off():
    isolate, pop = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"
    assert date_text("2009/2013") == f"{isolate}2009–2013{pop}"
    assert date_text("2025-05-25") == f"{isolate}25{pop} ماي {isolate}2025{pop}"


@given(st.dates())
def test_every_day_names_its_month_once(day):
    words = without_controls(date_text(day.isoformat()))
    assert words == f"{day.day} {MOROCCAN_MONTHS[day.month - 1]} {day.year:04}"


@given(st.text(max_size=30) | st.from_regex(r"[P0-9X/~?%.TZ:-]{0,20}", fullmatch=True))
def test_no_text_is_an_obstacle(edtf: str):
    words = date_text(edtf)
    assert words
    opened, closed = (
        words.count("\N{LEFT-TO-RIGHT ISOLATE}"),
        words.count("\N{POP DIRECTIONAL ISOLATE}"),
    )
    given = edtf.count("\N{LEFT-TO-RIGHT ISOLATE}"), edtf.count("\N{POP DIRECTIONAL ISOLATE}")
    assert opened - given[0] == closed - given[1]

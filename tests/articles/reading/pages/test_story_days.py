"""Days that stand around an article in other ways than as its declared date."""

from __future__ import annotations

from datetime import datetime

import pytest
from lxml.html import document_fromstring

from articles.reading.pages.html_story import Story, story_of
from articles.reading.pages.story_days import (
    first_day,
    told_around,
    told_beside,
    told_by_hijra,
    told_by_saving,
)
from articles.timeline.declared_dates import declared_value

TITLE = "قطار الجبل يعود بعد سنين"
TEXT = "عاد قطار الجبل إلى السير صباح الخميس بعد توقف دام سبع سنوات، وحمل في رحلته الأولى 210 ركاب."
MOMENT = datetime(2004, 3, 14, 21, 8)  # noqa: DTZ001


def story(head: str, above: str = "") -> Story:
    found = story_of(
        document_fromstring(
            f"<title>{TITLE}</title>{above}<div><h1>{TITLE}</h1>{head}<p>{TEXT}</p><p>{TEXT}</p></div>"
        )
    )
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("declared", "head", "day"),
    [
        ("2012-09-30T14:22", "<p>الأحد 18 نوفمبر 2007</p>", "الأحد 18 نوفمبر 2007"),
        ("2007-11-19T00:10", "<p>الأحد 18 نوفمبر 2007</p>", "2007-11-19T00:10"),
        ("2007-10-01", "<p>الأحد 18 نوفمبر 2007</p>", "2007-10-01"),
        ("2012-09-30", "<p>20 نوفمبر 2007</p><p>18 نوفمبر 2007</p>", "18 نوفمبر 2007"),
        ("2018-07-09", "<p><b>كيفه</b> <b>5 يوليو 2018 — 17:22</b></p>", "5 يوليو 2018 — 17:22"),
        ("2015-01-03", "<p>ضفاف بلس – الأحد 18 نوفمبر 2007</p>", "الأحد 18 نوفمبر 2007"),
        ("2007-11-17T22:30:00+00:00", "<p>18 نوفمبر 2007</p>", "18 نوفمبر 2007"),
        ("2007-11-17T22:30:00+03:00", "<p>18 نوفمبر 2007</p>", "2007-11-17T22:30:00+03:00"),
        ("2007-11-17T09:30:00+00:00", "<p>18 نوفمبر 2007</p>", "2007-11-17T09:30:00+00:00"),
        ("2015-01-03", "<p>عقد اللقاء في الوادي الكبير، الأحد 18 نوفمبر 2007</p>", "2015-01-03"),
        (
            "2015-01-03",
            "<p>بقلم: سلمى نور | نشر في : 18 أفريل 2007 | قرئت 9 مرات</p>",
            "نشر في : 18 أفريل 2007",
        ),
        ("2012-09-30", "<p>نوفمبر 2007</p>", "2012-09-30"),
        (None, "<p>18 نوفمبر 2007</p>", None),
        ("2019-02/..", "<p>18 نوفمبر 2007</p>", "2019-02/.."),
        ("1984?/2004", "<p>18 نوفمبر 1970</p>", "1984?/2004"),
        ("2024-05-03", "<p>05/03/2024</p>", "2024-05-03"),
        ("2024-05-03", "<p>05/03/2023</p>", "05/03/2023"),
        ("2024-03-25", "<p>١٣ رمضان ١٤٤٥</p>", "2024-03-25"),
        ("2025-03-25", "<p>١٣ رمضان ١٤٤٥</p>", "١٣ رمضان ١٤٤٥"),
    ],
)
def test_a_day_under_the_title_long_before_the_declared_one(
    declared: str | None, head: str, day: str | None
) -> None:
    assert first_day(declared, story(head)) == day


@pytest.mark.parametrize(
    ("address", "day"),
    [
        (None, "12 ذي الحجه 1423"),
        ("http://a.test/2003/02/x.html", "12 ذي الحجه 1423"),
        ("http://a.test/2003/02/14/x.html", None),
    ],
)
def test_a_day_of_the_hijra_where_no_address_tells_one(
    address: str | None, day: str | None
) -> None:
    said = told_by_hijra(story("<p>الرباط في 12 ذي الحجة 1423</p>"), address)
    assert said.published == day


@pytest.mark.parametrize(
    ("above", "head", "day"),
    [
        ("", "<p>قبل 4 أيام</p>", "2004-03-10"),
        ("<p>أمس, 10:14 AM</p>", "", "2004-03-13"),
        ("<p>أمس</p><p>قبل ساعتين</p>", "", None),
    ],
)
def test_a_day_by_the_moment_of_saving(above: str, head: str, day: str | None) -> None:
    assert told_by_saving(story(head, above), MOMENT).published == day
    assert told_by_saving(story(head, above), None).published is None


@pytest.mark.parametrize(
    ("head", "above", "day"),
    [
        ("<div>مدن | سلمى نور | السبت 24 آب 2002</div>", "", "السبت 24 آب 2002"),
        ("", "<h2><span>الاثنين ٢٥ تشرين الأول ٢٠٠٢</span></h2>", "الاثنين ٢٥ تشرين الأول ٢٠٠٢"),
        ("", "<div class='related'><p>24 آب 2002</p></div>", None),
        ("", "<div class='widget'><p>24 آب 2002</p>", "24 آب 2002"),
        ("", "<div class='today'>14 أيار 2003</div>", None),
        ("", "<p>14 مارس 2004</p>", None),
        ("<p>في 24 آب 2002 وصل القطار</p>", "", None),
        ("<p>ود مدني 18-10-2001 (و ن أ)</p>", "", "18-10-2001"),
        ("<p>24 آب 2002</p><p>25 آب 2002</p>", "", None),
        ("", "<p>14 أيار 2003</p><p>محليات</p><p>الأخيرة</p><p>رياضة</p>", None),
    ],
)
def test_one_day_by_itself_beside_an_article_is_its_own(
    head: str, above: str, day: str | None
) -> None:
    assert told_beside(story(head, above), MOMENT).published == day


def test_a_day_of_the_hijra_stands_among_other_pieces_of_a_line() -> None:
    line = "<div>الثلاثاء 8 محرم 1435هـ | <b>سلمى نور - الأحساء</b> | 4512 مشاهدة للمقطع</div>"

    assert told_by_hijra(story(line), None).published == "8 محرم 1435"


def test_a_day_in_the_article_above_its_title_goes_before_a_later_declared_one() -> None:
    above = "<div><span>سلمى نور</span><span>14 ماي 2007</span></div>"
    body = f"<div>{above}<h1>{TITLE}</h1><p>{TEXT}</p><p>{TEXT}</p></div>"
    found = story_of(document_fromstring(f"<title>{TITLE}</title>{body}"))
    assert found is not None
    assert first_day("2012-09-30", found) == "14 ماي 2007"
    assert first_day("2007-01-30", found) == "2007-01-30"


def test_the_day_in_a_line_with_a_long_name_and_nothing_between() -> None:
    line = "<div>محمود شيخ علي طلحة &nbsp; 29/10/2008</div>"
    assert told_beside(story(line), None).published == "29/10/2008"
    assert told_beside(story("<p>قال محمود إنه عاد 29/10/2008</p>"), None).published is None


def test_the_day_of_the_issue_over_the_whole_page_is_that_of_its_article() -> None:
    issue = "الأحد 14 آذار 2004م الموافق 23 محرم 1425هـ - العدد 812"
    menu = "".join(f"<p><a href='{n}.htm'>قسم {n}</a></p>" for n in range(4))
    found = told_around(story("", above=f"<div><p>{issue}</p></div>{menu}"), None, None)
    assert declared_value(found.published or "") == "2004-03-14"
    two = f"<div><p>{issue}</p><p>الاثنين 15 آذار 2004 - العدد 813</p></div>{menu}"
    assert told_around(story("", above=two), None, None).published is None


@pytest.mark.parametrize(
    ("declared", "shown", "day"),
    [
        ("2010-11-23T21:00:00.000Z", "24 نوفمبر 2010", "24 نوفمبر 2010"),
        ("2010-11-23T21:00:00+03:00", "24 نوفمبر 2010", "2010-11-23T21:00:00+03:00"),
        ("2010-11-23T09:00:00Z", "24 نوفمبر 2010", "2010-11-23T09:00:00Z"),
        ("2010-11-23T21:00:00Z", "25 نوفمبر 2010", "2010-11-23T21:00:00Z"),
    ],
)
def test_an_evening_of_greenwich_is_the_morning_that_the_page_shows(
    declared: str, shown: str, day: str
) -> None:
    assert first_day(declared, story(f"<p>{shown}</p>")) == day


def test_a_day_beside_the_number_of_an_issue_is_that_of_the_page() -> None:
    day, issue, menu = "<p>الأحد 13 فيفري 2011</p>", "<p>العدد: 842</p>", "<p>محليات</p>" * 3

    assert (
        told_around(story("", day + issue + menu), MOMENT, None).published == "الأحد 13 فيفري 2011"
    )
    assert told_around(story("", day + menu + issue + menu), MOMENT, None).published is None

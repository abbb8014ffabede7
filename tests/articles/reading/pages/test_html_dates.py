"""Where a page says when it was published."""

from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from articles.reading.pages.html_dates import (
    author_under_heading,
    author_with_portrait,
    day_of_issue,
    stated_date,
    visible_date,
)


def body(inner: str):
    return document_fromstring(f"<html><body>{inner}</body></html>")


@pytest.mark.parametrize(
    ("inner", "moment"),
    [
        ('<span property="datePublished" content="2021-02-03">x</span>', "2021-02-03"),
        ('<b itemprop="datePublished">3 فبراير 2021</b>', "3 فبراير 2021"),
        ('<time datetime="2021-02-03">x</time>', "2021-02-03"),
        (
            '<time datetime="2020-01-01">x</time><time pubdate datetime="2021-02-03">y</time>',
            "2021-02-03",
        ),
        ("<time>أمس</time>", None),
    ],
)
def test_the_moment_that_mark_up_states(inner: str, moment: str | None):
    assert stated_date(body(inner)) == moment


@pytest.mark.parametrize(
    ("inner", "line"),
    [
        ('<p class="post-date">الخميس 4 مارس 2021</p>', "الخميس 4 مارس 2021"),
        ("<p>نشر في 4 مارس 2021</p>", "نشر في 4 مارس 2021"),
        ('<p class="post-date">نشر يوم 4/03/21</p>', "نشر يوم 4/03/21"),
        ('<p class="date" title="2021-03-04">4/03/21</p>', "2021-03-04"),
        ("<p>بلغ السعر 4.03.21</p>", None),
        ('<p class="date-modified">4 مارس 2021</p>', None),
        ('<div class="sidebar"><p class="date">4 مارس 2021</p></div>', None),
        ("<p>بلغ الإنتاج 2021 طنا</p>", None),
        ('<p class="date">أمس</p>', None),
        ('<p class="thead">14-03-2019, 08:15 PM</p>', "14-03-2019, 08:15 PM"),
        ('<p class="author">بواسطة <b>هدى</b> » 14 مارس 2019, 20:15</p>', "14 مارس 2019, 20:15"),
        ('<p class="smalltext">« <b>في:</b> 14 مارس 2019، 08:15 م »</p>', "14 مارس 2019، 08:15 م"),
        ('<p class="smallfont">تاريخ التسجيل: Mar 2008</p>', None),
    ],
)
def test_the_line_that_a_reader_sees(inner: str, line: str | None):
    assert visible_date(body(inner)) == line


@pytest.mark.parametrize(
    ("body", "date"),
    [
        (
            "<p class='date'>آخر تحديث: 10 أبريل 2020 نشر: 4 مارس 2019</p>",
            "نشر: 4 مارس 2019",
        ),
        ("<span class='itemDateCreated'>4 مارس 2019</span>", "4 مارس 2019"),
        ("<p>Par Huda Salem | Publié le 04/03/2019</p>", "Publié le 04/03/2019"),
        ("<div class='news-info'>الرباط في 4 مارس 2019</div>", "الرباط في 4 مارس 2019"),
    ],
)
def test_lines_that_say_more_than_a_day(body: str, date: str) -> None:
    found = visible_date(document_fromstring(f"<html><body><h1>سد</h1>{body}</body></html>"))

    assert found == date


PARAGRAPH = f"<p>{'نزل المطر على القرى كلها وفرح الفلاحون بعد شهور من الجفاف. ' * 3}</p>"


def test_the_day_on_which_somebody_joined_a_forum_is_not_that_of_the_post() -> None:
    joined = "<span class='postdetails'>اشترك في: 02 فبراير 2002 10:15</span>"
    assert visible_date(body(joined)) is None
    assert visible_date(body(joined.replace("اشترك", "أرسل"))) is not None


def test_a_day_between_the_heading_and_the_text_needs_no_name():
    later = "<div class='date'>الأحد 3 مايو 2020</div>"
    page = f"<h1>مطر</h1><ul><li>هدى</li><li>السبت 04-05-2019 | 10:20 م</li></ul>{PARAGRAPH}{later}"
    assert visible_date(body(page)) == "السبت 04-05-2019 | 10:20 م"


def test_a_day_behind_the_text_is_not_its_own():
    page = f"<h1>مطر</h1>{PARAGRAPH}<p>السبت 4 مايو 2019</p>"
    assert visible_date(body(page)) is None
    several = f"<h1>مطر</h1><p>السبت 4 مايو 2019</p>{PARAGRAPH}<h1>برد</h1>{PARAGRAPH}"
    assert visible_date(body(several)) is None


def test_a_lone_name_beside_a_day_under_the_heading() -> None:
    text = (
        "<p>فتحت البلدية جسر المشاة فوق الطريق السريع قبل موعده بشهر كامل، وعبره ألفا شخص في يومه "
        "الأول.</p>"
    )
    page = "<h1>جسر المشاة</h1><div><a>ليلى منصور</a><div>3 ديسمبر 2020</div></div>"
    assert author_under_heading(document_fromstring(page + text)) == "ليلى منصور"
    undated = "<h1>جسر المشاة</h1><div><a>ليلى منصور</a></div>"
    assert author_under_heading(document_fromstring(undated + text)) is None


def test_how_long_reading_takes_is_no_name_beside_the_day() -> None:
    line = "<h1>سوق</h1><div><span>ديسمبر 24, 2020</span> · 1 دقيقة · كريم الصغير</div><p>x</p>"
    assert author_under_heading(body(line)) == "كريم الصغير"
    assert visible_date(body("<h1>سوق</h1><ul><li>منذ 3 سنوات - 2019/08/05</li></ul>"))
    window = "<html><head><title>موقع - سوق قرب الوادي</title></head><body>{}</body></html>"
    lower = "<h3>سوق قرب الوادي</h3><p>بقلم / هدى الواحي</p>"
    assert author_under_heading(document_fromstring(window.format(lower))) == "هدى الواحي"


def test_the_day_under_the_heading_goes_before_the_one_above_it() -> None:
    today = '<div id="date">الأحد 10 يونيو 2024</div>'
    article = "<h2>سوق قرب الوادي</h2><div>2012-05-17</div>"
    assert visible_date(body(f"{today}{article}<p>x</p>")) == "2012-05-17"
    assert visible_date(body(f"{today}<h2>سوق</h2><p>x</p>")) == "الأحد 10 يونيو 2024"


def test_of_the_days_of_an_issue_the_gregorian_one() -> None:
    line = "السبت ١٢ محرم ١٤٤٠ هـ - ٢٢ سبتمبر ٢٠١٨م - العدد ١٨٣٥٠"
    assert day_of_issue(line) == "٢٢ سبتمبر ٢٠١٨م"


def test_a_named_day_under_the_heading_goes_before_the_clock_above_it() -> None:
    clock = '<div id="date">الاثنين 30 نونبر 2026</div>'
    article = '<h1>سوق قرب الوادي</h1><span class="story_date">الجمعة 10 يونيو 2022 - 09:15</span>'
    assert visible_date(body(f"{clock}{article}<p>x</p>")) == "الجمعة 10 يونيو 2022 - 09:15"


def test_the_gregorian_day_behind_that_of_the_hijra() -> None:
    assert day_of_issue("الأحد 04 صفر 1432 هـ 9 يناير 2011 العدد 11730") == "9 يناير 2011"
    in_brackets = "العدد (2217) الإثنين 12 شعبان 1424هـ الموافق 8 أكتوبر 2003"
    assert day_of_issue(in_brackets) == "8 أكتوبر 2003"


def test_the_day_in_a_long_line_under_a_post() -> None:
    told = "نشر هذا الموضوع بتاريخ الجمعة, أبريل 4, 2014 الساعة 11:02 ص تحت تصنيف <a>رأي</a>."
    more = "يمكنك متابعة الردود على هذا الموضوع عبر خدمة الخلاصات."
    post = '<h2>سوق قرب الوادي</h2><p>x</p><p class="{}"><small>{} {}</small></p>'
    day = "الجمعة, أبريل 4, 2014 الساعة 11:02 ص"
    assert visible_date(body(post.format("postmetadata alt", told, more))) == day
    assert visible_date(body(post.format("lead", told, more))) is None


def test_the_day_beside_the_number_of_an_issue_and_what_else_a_paper_says() -> None:
    line = "يومية سياسية مستقلة - العدد 2118 - السنة السابعة - الخميس 5 تشرين الثاني 1998"
    assert day_of_issue(line) == "الخميس 5 تشرين الثاني 1998"
    assert day_of_issue("يومية سياسية مستقلة - الخميس 5 تشرين الثاني 1998") is None


def test_what_a_line_says_of_an_update_is_no_part_of_the_day() -> None:
    line = "نُشر: 04:12-11 أكتوبر 2021 آخر تحديث: 08:50-12 أكتوبر 2021"
    page = document_fromstring(f"<body><h1>سد جديد</h1><div class='time'>{line}</div></body>")
    assert visible_date(page) == "نُشر: 04:12-11 أكتوبر 2021"


def test_the_author_of_a_column_is_named_beside_a_picture_that_shows_him() -> None:
    name = "<h4 class='x'>نجلاء العطار</h4>"
    column = f"<img alt='نجلاء العطار'>{name}<h1>ما تعرفه الطماطم</h1><p>x</p>"
    assert author_with_portrait(body(column)) == "نجلاء العطار"
    assert author_with_portrait(body(f"{name}<h1>ما تعرفه الطماطم</h1><p>x</p>")) is None


@pytest.mark.parametrize("line", ["Édition du jeudi 12 mai 2005", "عدد يوم الخميس 12 أيار 2005"])
def test_the_day_of_an_edition(line: str) -> None:
    assert visible_date(body(f"<p><font>{line}</font></p><p>x</p>")) == line


def test_a_name_and_what_the_person_is_in_lines_of_their_own() -> None:
    who = "<div><div>سليم الراوي</div><div>محرر رياضي</div></div><div>30 مايو 2015</div>"
    assert author_under_heading(body(f"<h1>فوز الصقور بالكأس</h1>{who}")) == "سليم الراوي"


def test_the_day_right_above_the_heading_where_no_other_is_told() -> None:
    above = "<div><a>الفلاح</a> <span>27 أبريل 2024</span></div>"
    assert visible_date(body(f"{above}<h1>الري بالطائرات</h1><p>نص</p>")) == "27 أبريل 2024"

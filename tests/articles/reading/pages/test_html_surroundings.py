"""What stands around the heading of a page."""

from __future__ import annotations

from lxml.html import document_fromstring

from articles.reading.pages.html_dates import visible_date
from articles.reading.pages.html_surroundings import (
    is_among_others,
    short_words,
    under_heading,
)
from tests.growth import growth

TEXT = (
    "فتحت البلدية جسر المشاة فوق الطريق السريع قبل موعده بشهر كامل، وعبره ألفا شخص في يومه الأول."
)
OTHERS = "".join(
    f"<li><a href='/{n}'>{title}</a> <span class='date'>3 يناير 202{n}</span></li>"
    for n, title in enumerate(("سوق التمور تفتح", "المنتخب يتعادل وديا", "حافلة تنقلب ليلا"))
)


def test_what_stands_in_one_of_several_links_to_others_is_among_these() -> None:
    page = document_fromstring(f"<body><ul>{OTHERS}</ul><p><span>3 يناير 2020</span></p></body>")
    assert [is_among_others(each) for each in page.iter("span")] == [True, True, True, False]


def test_the_day_of_another_article_is_not_that_of_the_page() -> None:
    """The page's own day stands in an element whose name says nothing, beside a count."""
    head = "<h2>جسر المشاة الجديد يفتح</h2><div class='x'>2022-06-12 | 17:32 | القراءات: 311</div>"
    page = document_fromstring(f"<body>{head}<p>{TEXT}</p><ul>{OTHERS}</ul></body>")
    assert visible_date(page) == "2022-06-12"


def test_an_element_named_for_a_day_of_its_own_sort() -> None:
    head = "<table><tr><td class='contentheading'>جسر المشاة الجديد يفتح</td></tr></table>"
    day = "<table><tr><td class='createdate'>الإثنين, 28 سبتمبر 2009 10:04</td></tr></table>"
    page = document_fromstring(f"<body>{head}{day}<p>{TEXT}</p><ul>{OTHERS}</ul></body>")
    assert visible_date(page) == "الإثنين, 28 سبتمبر 2009 10:04"


def test_the_day_of_printing_is_not_that_of_publishing() -> None:
    printed = "<div>تاريخ الطباعة: الأحد 03 مارس 2019</div>"
    head = "<h2>جسر المشاة الجديد يفتح</h2><div>نشر في: الأحد 24 فبراير 2019م</div>"
    page = document_fromstring(f"<body>{printed}{head}<p>{TEXT}</p></body>")
    assert visible_date(page) == "نشر في: الأحد 24 فبراير 2019م"


def test_the_heading_may_be_what_the_window_says() -> None:
    head = "<title>جسر المشاة الجديد يفتح</title>"
    lines = f"<div>جسر المشاة الجديد يفتح</div><div id='day'>12 مارس 2020</div><p>{TEXT}</p>"
    page = document_fromstring(f"<html><head>{head}</head><body>{lines}</body></html>")
    assert page.get_element_by_id("day") in under_heading(page)


def test_signs_of_direction_are_no_words() -> None:
    (line,) = document_fromstring("<div><p>بقلم:&nbsp;\u200fمنذر الشيخ\u202c</p></div>").iter("p")
    assert short_words(line) == "بقلم: منذر الشيخ"


def test_what_stands_among_very_many_others_is_told_in_time_linear_in_their_number() -> None:
    def told(size: int) -> None:
        page = document_fromstring(f"<body><ul>{OTHERS * size}</ul></body>")
        assert all(is_among_others(each) for each in page.iter("span"))

    assert growth(told, 400) < 3

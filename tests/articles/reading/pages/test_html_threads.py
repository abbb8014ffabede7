"""Threads of forums: the first post with the title of the thread, answers counted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from lxml.html import document_fromstring

from articles.document import Document
from articles.import_account import Remark
from articles.reading.pages.html_threads import posts_of_thread
from articles.reading.sources.source import source_of_bytes
from tests.growth import growth

AR = "رممت الجماعة السقاية القديمة بكلفة 80 ألف درهم، وعاد الماء إلى الساحة. " * 4
SOURCE = source_of_bytes(b"", "/t.html", "t.html")
TITLE = "السقاية القديمة تعود إلى الساحة"


Post = Callable[[int, str, str, str], str]


def vbulletin(number: int, name: str, day: str, words: str) -> str:
    return (
        f"<table id='post{number}'><tr><td class='thead'><div>#{number}</div><a name='x'></a>{day}"
        f"</td></tr><tr><td><a class='bigusername'>{name}</a><div class='smallfont'>تاريخ التسجيل: "
        f"Mar 2004</div></td><td><div id='post_message_{number}'>{words}</div><div>توقيع العضو"
        "</div></td></tr></table>"
    )


def phpbb(number: int, name: str, day: str, words: str) -> str:
    head = f"<p class='author'>بواسطة <a class='username'>{name}</a> » {day}</p>"
    return (
        f"<div class='post' id='p{number}'><div class='postbody'><h3>رد</h3>{head}"
        f"<div class='content'>{words}</div><div class='signature'>توقيع العضو</div></div>"
        "<dl class='postprofile'><dd>مشاركات: 12</dd></dl></div>"
    )


def smf(number: int, name: str, day: str, words: str) -> str:
    poster = f"<h4><a href='/u'>{name}</a></h4><ul><li>عضو نشيط</li><li>مشاركة: 310</li></ul>"
    return (
        f"<div id='msg{number}'><div class='poster'>{poster}</div><a class='smalltext'>{day}</a>"
        f"<div class='post'><div class='inner' id='msg_{number}'>{words}</div></div></div>"
    )


def invision(number: int, name: str, day: str, words: str) -> str:
    head = f"<aside><h3 class='cAuthorPane_author'><a href='/p'>{name}</a></h3></aside><p>{day}</p>"
    return f"<article id='c{number}'>{head}<div data-role='commentContent'>{words}</div></article>"


@pytest.mark.parametrize("post", [vbulletin, phpbb, smf, invision])
def test_the_first_post_is_the_article_and_short_answers_are_counted(post: Post) -> None:
    answer = f"<blockquote class='quote'>{AR}</blockquote>شكرا على النقل"
    posts = post(11, "أبو مازن", "05-11-2006, 08:41 PM", AR) + post(
        12, "الوردة", "06-11-2006, 01:02 AM", answer
    )
    html = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{posts}</body></html>"
    one, others = posts_of_thread(document_fromstring(html), SOURCE)
    assert isinstance(one, Document)
    assert one.text == AR.strip()
    assert (one.declared.title, one.declared.creator) == (TITLE, "أبو مازن")
    assert one.declared.published == "05-11-2006, 08:41 PM"
    assert isinstance(others, Remark)
    assert others.count == 1


def test_days_that_may_be_read_two_ways_follow_one_another_closely() -> None:
    days = ("11-05-2006, 08:41 PM", "11-06-2006, 09:00 AM", "11-07-2006, 10:00 AM")
    posts = "".join(vbulletin(n, "سالم", day, AR) for n, day in enumerate(days))
    found = posts_of_thread(document_fromstring(f"<body>{posts}</body>"), SOURCE)
    said = [each.declared.published for each in found if isinstance(each, Document)]
    assert said == ["05-11-2006, 08:41 PM", "06-11-2006, 09:00 AM", "07-11-2006, 10:00 AM"]


def test_one_post_is_no_thread() -> None:
    one = vbulletin(1, "سالم", "05-11-2006, 08:41 PM", AR)
    assert posts_of_thread(document_fromstring(f"<body>{one}</body>"), SOURCE) == []


def test_the_day_since_when_somebody_is_a_member_is_that_of_no_post() -> None:
    joined = "<dd><strong>اشترك في:</strong> الجمعة مايو 02, 2008 6:11 pm</dd>"
    posts = [
        f"<div><dl>{joined}</dl><p>{day}</p><div class='postbody'>{AR}</div></div>"
        for day in ("الأحد 7 مارس 2010 19:02", "الإثنين 8 مارس 2010 10:00")
    ]
    found = posts_of_thread(document_fromstring(f"<body>{''.join(posts)}</body>"), SOURCE)
    said = [each.declared.published for each in found if isinstance(each, Document)]
    assert said == ["الأحد 7 مارس 2010 19:02", "الإثنين 8 مارس 2010 10:00"]


def test_a_thread_of_very_many_posts_costs_in_proportion() -> None:
    post = "<div class=post><div class=postbody>شكرا على النقل</div></div>"

    def work(size: int) -> None:
        posts_of_thread(document_fromstring(post * size), source_of_bytes(b"", "/t.html", "t.html"))

    assert growth(work, 1_600) < 4


def kunena(number: int, name: str, day: str, words: str) -> str:
    return (
        f"<table class='kmsg'><tr><td><ul><li class='kpost-username'><a href='/u'>{name}</a></li>"
        f"<li>عضو نشيط</li></ul></td><td><span class='kmsgtitle'>السقاية</span><span title='{day}'>"
        f"منذ سنة</span><a>#{number}</a><div class='kmsgtext'><p>{words}</p><p>{words}</p></div>"
        "</td></tr></table>"
    )


def test_posts_that_no_name_tells_are_found_by_form() -> None:
    posts = kunena(1, "أبو مازن", "2016/11/08 19:12", AR) + kunena(2, "هدى", "2016/11/09 07:40", AR)
    found = posts_of_thread(document_fromstring(f"<title>{TITLE}</title>{posts}"), SOURCE)
    said = [(each.declared.creator, each.declared.published) for each in documents(found)]
    assert said == [("أبو مازن", "2016/11/08 19:12"), ("هدى", "2016/11/09 07:40")]
    assert [each.text.strip() for each in documents(found)] == [f"{AR.strip()}\n{AR.strip()}"] * 2


@pytest.mark.parametrize("above", [f"<p>{AR}</p>", ""])
def test_comments_under_an_article_and_lists_of_articles_are_no_thread(above: str) -> None:
    posts = kunena(1, "أبو مازن", "2016/11/08 19:12", AR) + kunena(2, "هدى", "2016/11/09 07:40", AR)
    if not above:
        posts = posts.replace(
            "<span class='kmsgtitle'>السقاية</span>", "<h3><a href='/1'>x</a></h3>"
        )
    assert posts_of_thread(document_fromstring(f"<body>{above}{posts}</body>"), SOURCE) == []


def test_days_are_told_by_the_moment_of_saving() -> None:
    posts = phpbb(1, "سالم", "أمس, 10:14 AM", AR) + phpbb(2, "هدى", "اليوم, 07:40 AM", AR)
    page = document_fromstring(f"<body>{posts}</body>")
    found = posts_of_thread(page, SOURCE, datetime(2004, 3, 14, 21, 8))  # noqa: DTZ001
    assert [each.declared.published for each in documents(found)] == ["2004-03-13", "2004-03-14"]


def documents(found: list[Document | Remark]) -> list[Document]:
    return [each for each in found if isinstance(each, Document)]

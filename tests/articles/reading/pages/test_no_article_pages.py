from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.pages.no_article_pages import why_no_article
from articles.reading.reader import read_bytes
from tests.growth import growth

AR = "رممت الجماعة السقاية القديمة بكلفة 404 آلاف درهم، وعاد الماء إلى الساحة بعد سنوات. "
FR = "La commune a restauré la vieille fontaine, où l'accès restait interdit depuis dix ans. "


def read(title: str, body: str) -> Document | ReadingError:
    html = (
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{title}</title></head>"
        f"<body><main>{body}</main></body></html>"
    )
    (found,) = read_bytes(html.encode(), "/p.html", "p.html")
    return found


LINKS = "".join(f"<li><a href='/{n}'>خبر السقاية القديمة رقم {n}</a></li>" for n in range(15))
TEASERS = "".join(
    f"<div><h3><a href='/{n}'>خبر السقاية رقم {n}</a></h3><p>{AR[:60]}{n}…</p></div>"
    for n in range(9)
)

LISTED = "".join(
    f"<li><a href='/{n}'>خبر السقاية رقم {n}</a><p>{n} جوان 2012</p></li>" for n in range(1, 8)
)
ROWS = "".join(
    f"<tr><td><a href='/{n}'><b>خبر السقاية رقم {n}</b></a><br>{AR[:60]}{n}</td></tr>"
    for n in range(9)
)
DATED = "".join(
    f"<tr><td>{n}/03/2004</td><td><a href='/{n}'>خبر السقاية القديمة رقم {n}</a></td></tr>"
    for n in range(10, 26)
)
TILES = "".join(
    f"<a href='/{n}'><span>خبر السقاية رقم {n}</span><span>{AR[:70]}{n} ألفا.</span></a>"
    for n in range(6)
)
CARDS = "".join(
    f"<article class='card'><a href='/{n}'><h3>خبر السقاية رقم {n}</h3></a>"
    f"<p>{AR[:70]}{n} ألفا.</p></article>"
    for n in range(6)
)
NUMBERED = "".join(
    f"<li class='post-item post-{400 + n}'><a href='/c'>مال</a>"
    f"<a href='/n{n}'>سلمى نور</a> 4 ماي 2014 <b>{n}</b>"
    f"<h2><a href='/{n}'>خبر السقاية رقم {n}</a></h2><p>{AR[:70]}{n}…</p>"
    f"<a href='/{n}'>أكمل القراءة</a></li>"
    for n in range(6)
)
UNDER_MENU = "".join(
    f"<tr><td><a href='/{n}'>خبر السقاية رقم {n}</a><br><i>{n}/03/2013</i><br>{AR[:70]}{n}..."
    f" <a href='/{n}'>المزيد</a></td></tr>"
    for n in range(1, 8)
)


@pytest.mark.parametrize(
    ("title", "body", "why"),
    [
        ("مال", f"<h1>مال</h1><ul>{NUMBERED}</ul>", "links"),
        ("سقايات", f"<table><tr><td>رياضة | مال</td></tr>{UNDER_MENU}</table>", "links"),
        ("أرشيف مارس", f"<h1>أرشيف مارس</h1><table>{DATED}</table>", "links"),
        ("الساحة", f"<div>{TILES}</div>", "links"),
        ("الساحة", f"<section><h2>محليات</h2>{CARDS}</section>", "links"),
        ("الساحة", "<h1>عفوا، الصفحة التي تبحث عنها غير موجودة</h1><p>جرب البحث.</p>", "not-found"),
        ("404", "<h1>عذرا</h1><p>لم نجد ما تبحث عنه، عد إلى الصفحة الرئيسية.</p>", "not-found"),
        (
            "Journal",
            "<h1>Page introuvable</h1><p>Cette page a été déplacée ailleurs.</p>",
            "not-found",
        ),
        (
            "Just a moment...",
            "<p>Checking your browser before accessing the site.</p>",
            "human-check",
        ),
        ("تسجيل الدخول - جريدة النبع", "<p>أدخل اسمك وكلمة السر لقراءة المقال.</p>", "login"),
        ("502 Bad Gateway", "<p>nginx server says that something is wrong here</p>", "error"),
        ("روابط", f"<ul>{LINKS}</ul>", "links"),
        ("أخبار", TEASERS, "links"),
        ("أخبار", f"<p>الأحد 3 جوان 2012</p><ul>{LISTED}</ul>", "links"),
        ("محليات", f"<table>{ROWS}</table>", "links"),
        ("Local index - HTTrack Website Copier", "<p>Mirror and index made by it.</p>", "links"),
    ],
)
def test_pages_without_an_article_are_named(title: str, body: str, why: str) -> None:
    found = read(title, body)
    assert isinstance(found, ReadingError)
    assert (found.reason, found.detail) == (Reason.NOT_PROSE, why)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("السقاية كلفت 404 آلاف درهم", f"<h1>السقاية</h1><p>{AR}</p><p>{AR}</p>"),
        ("L'accès refusé aux riverains", f"<h1>Fontaine</h1><p>{FR * 9}</p>"),
        ("منظمة: القافلة عادت", f"<h1>القافلة</h1><p>تم رفض الوصول إلى القرية. {AR * 4}</p>"),
        ("طريقة تسجيل الدخول تتغير", f"<h1>الموقع</h1><p>{AR * 2}</p>"),
        ("سقاية", f"<h1>سقاية</h1><p>{AR * 4}</p><p>{AR * 3}</p><ul>{LINKS}</ul>"),
        ("سقاية", f"<h1>سقاية</h1><p>{AR * 4}</p><p>وقال: «سنعود…</p>{TEASERS[:200]}"),
    ],
)
def test_articles_that_speak_of_such_things_are_read(title: str, body: str) -> None:
    assert isinstance(read(title, body), Document)


def test_a_long_list_of_links_with_days_costs_in_proportion() -> None:
    def work(size: int) -> None:
        titles = [f"سوق السمك رقم {n} يعود" for n in range(size)]
        links = "".join(f"<li><a href='/{t}'>{t}</a> 3 مايو 2019</li>" for t in titles)
        text = "\n".join(f"{title} 3 مايو 2019" for title in titles)
        assert why_no_article(document_fromstring(f"<ul>{links}</ul>"), None, text) == "links"

    assert growth(work, 3_200) < 4


SHORT = "".join(
    f"<div class='card'><a href='/{n}'><h3>{title}</h3></a><p>{n} مايو 2021</p></div>"
    for n, title in enumerate(
        ("اللؤلؤ في المحرق", "سوق القيصرية يتجدد", "من سترة", "ما يؤكل من البحر")
    )
)
GLUED = "".join(
    f"<li><a href='/{n}'>خبر السقاية رقم {n}</a><span>منذ {n} ساعات</span></li>"
    for n in range(3, 9)
)


@pytest.mark.parametrize("body", [f"<h1>مجتمع</h1><div>{SHORT}</div>", f"<ul>{GLUED}</ul>"])
def test_lists_of_short_titles_and_of_what_touches_hold_no_article(body: str) -> None:
    found = read("مجتمع", body)
    assert isinstance(found, ReadingError)
    assert (found.reason, found.detail) == (Reason.NOT_PROSE, "links")

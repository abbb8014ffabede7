"""The name of a page's site, as only its window and what is around the article say it."""

from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from articles.reading.pages.html_sites import is_name_of_site, leads_home
from articles.reading.pages.site_votes import site_by_votes

HEADING = "قطار الجبل يعود"


@pytest.mark.parametrize(
    ("window", "body", "site"),
    [
        (f"{HEADING} - ضفاف", "<a href='/' title='ضفاف'>x</a>", "ضفاف"),
        (f"{HEADING} - محليات - ضفاف", "<img class='logo' alt='ضفاف'>", "ضفاف"),
        (f"{HEADING} - ضفاف", "<footer>© 2024 ضفاف. كل الحقوق محفوظة</footer>", "ضفاف"),
        (f"{HEADING} - ضفاف", "<a href='http://[x]/'>y</a><a href='/'>ضفاف</a>", "ضفاف"),
        (f"{HEADING} | ضفاف", "", "ضفاف"),
        (f"{HEADING} - الضفاف الثقافي", "", "الضفاف الثقافي"),
        (f"[سكك] {HEADING} بعد سنين | ملتقى الضفاف", "", "ملتقى الضفاف"),
        (f"طباعة : {HEADING}", "", None),
        (f"{HEADING} - مجلس الضفاف", "", "مجلس الضفاف"),
        (HEADING, "<a class='head-logo' href='https://d.test'>ضفاف</a>", "ضفاف"),
        (HEADING, "<a class='head-logo' href='https://d.test/x'>ضفاف</a>", None),
        (f"{HEADING} - ض ف ا ف", "<a href='/'><img alt='بيت الضفاف'></a>", "بيت الضفاف"),
        (f"{HEADING} | محليات", "<a href='/local'>محليات</a>", None),
        (f"{HEADING} - محليات", "<a href='/local'>محليات</a>", None),
        (f"{HEADING} - فرحة في القرى", "", None),
        (f"{HEADING} - ضفاف الجبل", "<p>ضفاف الجبل موقع أنشئ سنة 2011.</p>", "ضفاف الجبل"),
        (f"{HEADING}: ضفاف", "<a href='/'>ضفاف</a>", "ضفاف"),
        (HEADING, "<a href='/'>ضفاف</a><footer>© 2024 ضفاف. كل الحقوق</footer>", "ضفاف"),
        (HEADING, "<a href='/'>ضفاف</a>", None),
        (f"{HEADING} ⋆ ملتقى الضفاف", "", "ملتقى الضفاف"),
        (f"ضفاف : {HEADING} - شؤون القرى - 14/09/2022", "", "ضفاف"),
        (HEADING, "<div>© صحيفة ضفاف 2024</div>", "صحيفة ضفاف"),
        (HEADING, "<div>© فريق العمل 2024</div>", None),
        (HEADING, "<div>جميع الحقوق محفوظة © 2009 بريد الجبل</div>", "بريد الجبل"),
        (HEADING, "<div>خلية الاتصال<br>© 2017 وزارة السكك الحديدية</div>", "وزارة السكك الحديدية"),
        (HEADING, "<div>© 2017 Mountain Works</div>", None),
        (
            HEADING,
            "<a href='https://lalettreduhoggar.dz'><img></a><p>© 2017 La Lettre du Hoggar</p>",
            "La Lettre du Hoggar",
        ),
        (HEADING, "<div>سكان الجبل يطلبون حقوق الرعاة</div>", None),
        (
            "أصداء الجبل الإخبارية",
            f"<a href='/'><img alt='أصداء الجبل الإخبارية'></a><h3>{HEADING}</h3>",
            "أصداء الجبل الإخبارية",
        ),
        (HEADING, "<div class='site-name'>مجلة ضفاف</div>", "مجلة ضفاف"),
        (f"{HEADING} - سكك - ملتقى الضفاف", "", "ملتقى الضفاف"),
        (HEADING, "<h1><a href='/'>ضفاف</a></h1>", "ضفاف"),
        (f"منتدى الضفاف :: مشاهدة الموضوع - {HEADING}", "", "منتدى الضفاف"),
        (HEADING, "<a href='/'><img class='logo' alt='ضفاف'></a>", "ضفاف"),
        (HEADING, "<a href='/'><img class='logo' alt='شعار'></a>", None),
        (HEADING, "", None),
        (None, "", None),
    ],
)
def test_the_site_beside_the_heading(window: str | None, body: str, site: str | None) -> None:
    page = document_fromstring(f"<html><body>{body}<p>x</p></body></html>")
    assert site_by_votes(page, HEADING, None, window=window) == site


def test_a_heading_that_leads_to_the_first_page_is_the_name_of_the_site() -> None:
    for markup, is_one in (
        ('<h1><a href="https://a.example/">دفتر السهل</a></h1>', True),
        ('<h1><a href="/news/7">سوق السهل</a></h1>', False),
        ('<h1><a href="/">دفتر</a> سوق السهل</h1>', False),
        ("<h1>دفتر السهل</h1>", False),
    ):
        assert is_name_of_site(document_fromstring(markup).find(".//h1")) is is_one


def test_the_only_logo_names_the_site_though_it_leads_nowhere() -> None:
    title = "سد جديد في الجبل"
    first, second = "<img src='logo.png' alt='مجلة الأفق'>", "<img src='logo2.png' alt='ب'>"
    one = document_fromstring(f"<body>{first}<h2>{title}</h2></body>")
    two = document_fromstring(f"<body>{first}{second}<h2>{title}</h2></body>")
    assert site_by_votes(one, title, None, window=title) == "مجلة الأفق"
    assert site_by_votes(two, title, None, window=title) is None


def test_links_that_an_archive_of_the_web_has_written_lead_home_too() -> None:
    kept = "https://web.archive.org/web/20100222010101/"
    for address, is_home in (
        (f"{kept}http://oasis.example/", True),
        ("/web/20100222010101/http://oasis.example/", True),
        (f"{kept}http://oasis.example/2010/02/suq", False),
        (kept, False),
        ("/ar/Default.aspx", True),
        ("http://oasis.example/index.jsp", True),
        ("/suq/default.aspx", False),
    ):
        link = document_fromstring(f'<a href="{address}">x</a>').find(".//a")
        assert leads_home(link) is is_home


def test_a_heading_in_a_link_without_an_address_is_no_name_of_a_site() -> None:
    heading = document_fromstring(f"<h1><a title='رابط دائم'>{HEADING}</a></h1>").find(".//h1")

    assert is_name_of_site(heading) is False


def test_the_one_outlet_in_a_picture_names_the_site_where_no_logo_does() -> None:
    title = "سد جديد في الجبل"
    banner, other = "<img src='top.gif' alt='جريدة الأفق'>", "<img src='a.jpg' alt='أشغال السد'>"
    one = document_fromstring(f"<body>{banner}{other}<h2>{title}</h2></body>")
    two = document_fromstring(f"<body>{banner}<img alt='مجلة السد'><h2>{title}</h2></body>")
    assert site_by_votes(one, title, None, window=title) == "جريدة الأفق"
    assert site_by_votes(two, title, None, window=title) is None


def test_the_first_heading_that_is_not_the_title_names_the_site() -> None:
    title = "سد جديد في الجبل"
    page = document_fromstring(f"<body><h1>ملتقى الضفاف</h1><h2>{title}</h2></body>")
    assert site_by_votes(page, title, None, window=f"{title} - ملتقى الضفاف") == "ملتقى الضفاف"


def test_an_article_may_be_called_as_programs_call_windows() -> None:
    title = "صفحة جديدة"
    page = document_fromstring(f"<body><h2>{title}</h2><a href='/'>ضفاف</a></body>")
    assert site_by_votes(page, title, None, window=f"{title} | ضفاف") == "ضفاف"


@pytest.mark.parametrize(
    ("above", "site"),
    [
        ("<a href='/'>الرئيسية</a><a href='/'>شام مصورة</a>", "شام مصورة"),
        ("<a href='/'>شعار</a>", None),
        ("<a href='/en/'>English</a>", None),
        ("<a href='/en/'>English</a><a href='/index.html'>شام مصورة</a>", "شام مصورة"),
        ("<a href='/'>العودة إلى البداية</a>", None),
        ("<a href='/'>ضفاف</a><a href='http://b.test/'>سكك</a>", None),
        ("<a href='/'>محليات</a>", None),
    ],
)
def test_one_name_above_the_heading_leads_home(above: str, site: str | None) -> None:
    page = document_fromstring(
        f"{above}<h1>{HEADING}</h1><p>x</p><a href='http://c.test/'>Made</a>"
    )
    assert site_by_votes(page, HEADING, None, window=HEADING) == site

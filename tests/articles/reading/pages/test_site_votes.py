"""The name of a page's site by several places that agree."""

from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from articles.reading.pages.html_metadata import named_author
from articles.reading.pages.site_votes import site_by_votes
from tests.growth import growth

TITLE = "قطار الجبل يعود بعد سنين"
HOME = "<a href='https://x.test/ar/Default.aspx'><img alt='دفتر الوادي'></a>"
TEXT = f"<h1>{TITLE}</h1><p>عاد القطار إلى السير صباح الخميس بعد توقف دام سبع سنوات كاملة.</p>"


@pytest.mark.parametrize(
    ("window", "around", "address", "site"),
    [
        (f"دفتر الوادي - {TITLE} | المقال", HOME, None, "دفتر الوادي"),
        (TITLE, "<p class='header'>دفتر الوادي</p>", None, None),
        (
            f"{TITLE} – دفتر الوادي",
            "<p class='site-title'><a href='#'>دفتر الوادي</a></p>",
            None,
            "دفتر الوادي",
        ),
        (TITLE, "<h1><a href='#'>دفتر الوادي</a></h1>", None, "دفتر الوادي"),
        (TITLE, "<h1><a href='#'>محليات</a></h1>", None, None),
        (TITLE, "<h1>دفتر الوادي</h1>", "https://www.daftar-alwadi.test/12", "دفتر الوادي"),
        (
            f"{TITLE} | أخبار الوادي",
            "",
            "https://www.akhbar-elwadi.test/12",
            "أخبار الوادي",
        ),
        (TITLE, "<h1>دفتر الوادي</h1>", "https://www.sadaaljabal.test/12", None),
        (f"{TITLE} - سلمى نور", "<h1>سلمى نور</h1>", None, None),
        (TITLE, "<a href='https://daftaralwadi.test/a/3'>دفتر الوادي</a>", None, "دفتر الوادي"),
        (
            TITLE,
            "<a href='#main'>إلى المحتوى</a><p class='site-title'>دفتر الوادي</p>",
            None,
            "دفتر الوادي",
        ),
        (
            TITLE,
            "<div class='reader-credits'>وكالة الضفاف للأنباء</div>",
            None,
            "وكالة الضفاف للأنباء",
        ),
    ],
)
def test_two_places_say_the_name_of_a_site(
    window: str, around: str, address: str | None, site: str | None
) -> None:
    page = document_fromstring(f"<title>{window}</title><body>{around}{TEXT}")

    signed = named_author(page)
    assert site_by_votes(page, TITLE, address, window=window, signed=signed) == site


def test_names_that_as_many_places_say_are_none() -> None:
    rivals = "<h1>مرآة السهل</h1><h1>دفتر الوادي</h1>"
    window = f"مرآة السهل - {TITLE} - دفتر الوادي"

    assert site_by_votes(document_fromstring(rivals), TITLE, None, window=window) is None


def test_a_name_that_others_hold_has_their_votes() -> None:
    around = "<img class='logo' alt='أهلا بكم في دفتر الوادي'><h1>دفتر الوادي</h1>"
    page = document_fromstring(f"{around}{TEXT}<p>حقوق النشر محفوظة لمجلة دفتر الوادي 2007</p>")

    assert site_by_votes(page, TITLE, None) == "دفتر الوادي"


def test_who_made_a_site_has_no_rights_beside_whoever_has_them() -> None:
    line = "جميع الحقوق محفوظة لشبكة الوادي 2012 - تصميم: أبو سليم"

    assert site_by_votes(document_fromstring(f"{TEXT}<p>{line}</p>"), TITLE, None) == "شبكة الوادي"


def test_an_organisation_in_latin_letters_goes_behind_what_the_page_shows() -> None:
    data = '{"@type": "NewsMediaOrganization", "name": "Wadi Free Tribune"}'
    script = f"<script type='application/ld+json'>{data}</script>"
    page = document_fromstring(f"{script}{TEXT}<footer>منبر الوادي الحر 2021</footer>")

    window = f"{TITLE} | منبر الوادي الحر"
    assert site_by_votes(page, TITLE, None, window=window) == "منبر الوادي الحر"
    assert site_by_votes(page, TITLE, None, window=TITLE) == "Wadi Free Tribune"


def test_one_word_in_a_block_at_the_top_and_in_the_line_of_rights() -> None:
    top = "<div id='header'><div><p>القضبان</p></div></div>"
    page = document_fromstring(f"{top}{TEXT}<div class='footer'>حقوق الطبع © 2008 القضبان.</div>")

    assert site_by_votes(page, TITLE, None, window=TITLE) == "القضبان"


@pytest.mark.parametrize(
    ("end", "credit", "site"),
    [
        ("أنباء الوادي", "أنباء الوادي - سلمى نور", "أنباء الوادي"),
        ("أنباء الوادي", "سلمى نور", None),
        ("عمّان", "عمّان - سلمى نور", None),
    ],
)
def test_a_view_for_readers_has_the_site_at_the_end_of_its_title_and_beside_who_wrote(
    end: str, credit: str, site: str | None
) -> None:
    window = f"{TITLE} - {end}"
    prose = "<p>عاد القطار إلى السير صباح الخميس بعد توقف دام سبع سنوات كاملة.</p>"
    body = f"<h1>{window}</h1><div>{credit}</div>{prose}"

    assert site_by_votes(document_fromstring(body), window, None, window=window) == site
    listed = body.replace(".</p>", "</p>")  # no prose is there
    assert site_by_votes(document_fromstring(listed), window, None, window=window) is None


@pytest.mark.parametrize(
    ("around", "stated", "site"),
    [
        (f"{HOME}<p>© دفتر الوادي 2007</p>", "Arc Publishing", "دفتر الوادي"),
        ("<p class='site-title'>مجلة دفتر الوادي</p>", "دفتر", "مجلة دفتر الوادي"),
        ("<a href='/'>دفتر</a>", "دفتر الوادي", "دفتر الوادي"),
        ("<p>أخبار الوادي</p>", "Daftar", "Daftar"),
        (
            "<a href='/'>Daftar</a><img class='logo' alt='Daftar'>",
            "مرآة السهل",
            "مرآة السهل",
        ),
    ],
)
def test_what_data_alone_state_gives_way_to_what_the_page_shows(
    around: str, stated: str, site: str
) -> None:
    page = document_fromstring(f"<title>{TITLE}</title><body>{around}{TEXT}")

    assert site_by_votes(page, TITLE, None, window=TITLE, stated=stated) == site


@pytest.mark.parametrize(
    ("above", "below", "address", "site"),
    [
        ("", "<p>الشمال نيوز – الخور</p>", "http://www.shamalnews-qa.test/1", "الشمال نيوز"),
        ("", "<p>م م (النهاية) ف ع ر</p>", None, None),
        (
            "<a href='https://www.lalagune.test/a'>lalagune.test</a><header>La Lagune</header>",
            "",
            None,
            "La Lagune",
        ),
        (
            "<div class='header'><p>أهلا بكم في موقع صحيفة الوادي - حماة</p></div>",
            "",
            None,
            "صحيفة الوادي",
        ),
        ("<p><b>جرجرة أنفو</b></p>", "", "http://djurdjura-info.test/x.htm", "جرجرة أنفو"),
        ("", "<a href='http://www.joomla.test'>Joomla!</a><footer>Joomla!</footer>", None, None),
    ],
)
def test_places_above_and_below_an_article_say_the_site(
    above: str, below: str, address: str | None, site: str | None
) -> None:
    page = document_fromstring(f"<title>{TITLE}</title><body>{above}{TEXT}{below}")

    assert site_by_votes(page, TITLE, address, window=TITLE) == site


def test_a_list_of_many_sites_costs_what_it_is_long() -> None:
    row = "<div><a href='https://daftaralwadi{0}.test/'>دفتر الوادي {0}</a></div>"
    links = [row.format(n) for n in range(2400)]

    def judge(size: int) -> str | None:
        return site_by_votes(document_fromstring("".join(links[:size]) + TEXT), TITLE, None)

    assert judge(40) is None
    assert growth(judge, len(links)) < 3

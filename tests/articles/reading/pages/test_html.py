from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from html import escape

import pytest

from articles.cleaning.clean import clean
from articles.cleaning.left_out import without_left_out
from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.reading.pages.html import decoded_page
from articles.reading.reader import read_bytes
from tests.growth import growth

FIRST = (
    "افتتحت المدينة مساء أمس ساحة جديدة للأطفال، وهي الثالثة من نوعها هذا العام، بعد أشغال دامت "
    "أكثر من عشرة أشهر وكلفت ميزانية الجماعة نحو 4,5 مليون درهم."
)
SECOND = (
    "وقال رئيس الجماعة إن الساحة ستستقبل الزوار يوميا، وإن الدخول إليها مجاني، مضيفا أن "
    "مشروعا مماثلا سيرى النور قريبا في الحي المجاور."
)
HEAD = """
<title>ساحة جديدة للأطفال وسط المدينة - جريدة المدينة</title>
<meta property="og:site_name" content="جريدة المدينة">
<meta name="author" content="ليلى  البهلولي">
<meta property="article:published_time" content="2021-03-12T10:00:00+01:00">
<link rel="canonical" href="https://example.com/a/1">
"""
BODY = f"""
<nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/s">رياضة</a></li></ul></nav>
<article><h1>ساحة جديدة للأطفال وسط المدينة</h1><p>{FIRST}</p><p>{SECOND}</p></article>
<div id="comments" class="comments"><p>تعليق أول من أحد القراء على هذا الخبر</p></div>
<footer><p>جميع الحقوق محفوظة</p></footer>
"""


def page(head: str = HEAD, body: str = BODY, start: str = '<!DOCTYPE html><html lang="ar">') -> str:
    return f"{start}<head>{head}</head><body>{body}</body></html>"


def read(data: bytes) -> Document:
    (item,) = read_bytes(data, "/p/page.html", "page.html")
    assert isinstance(item, Document), item
    return replace(item, text=without_left_out(item.text))


def test_the_main_text_stands_one_paragraph_a_line() -> None:
    document = read(page().encode())

    lines = document.text.split("\n")
    assert FIRST in lines
    assert SECOND in lines
    assert all(word not in document.text for word in ("رياضة", "تعليق", "الحقوق"))
    assert (document.format, document.encoding) == ("html", "utf-8")


def test_a_piece_of_a_page_is_one_too() -> None:
    assert read(f"<p>{FIRST}</p>".encode()).text == FIRST


def test_what_the_page_declares() -> None:
    declared = read(page().encode()).declared

    assert declared.title == "ساحة جديدة للأطفال وسط المدينة"
    assert (declared.publisher, declared.creator) == ("جريدة المدينة", "ليلى البهلولي")
    assert declared.url == "https://example.com/a/1"
    assert declared.published == "2021-03-12T10:00:00+01:00"


def test_json_ld_comes_first_and_may_be_broken() -> None:
    linked = """<script type="application/ld+json">{"broken": </script>
    <script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
      {"@type": "WebSite", "name": "x"},
      {"@type": ["NewsArticle"], "headline": "عنوان من البيانات", "datePublished": "2021-03-11",
       "author": [{"name": "أحمد"}, {"name": "هند"}], "publisher": {"name": "الناشر"}}]}</script>"""

    declared = read(page(HEAD + linked).encode()).declared

    assert declared.title == "عنوان من البيانات"
    assert declared.creator == "أحمد، هند"
    assert declared.publisher == "جريدة المدينة"  # which the page shows; the other it does not
    assert declared.published == "2021-03-11"


def test_a_time_element_gives_the_date_as_it_reads() -> None:
    body = BODY.replace("<article>", '<article><time datetime="2020-05-06">6 ماي</time>')

    assert read(page("<title>عنوان</title>", body).encode()).declared.published == "2020-05-06"


def test_a_date_in_words_is_never_guessed() -> None:
    body = BODY.replace("<article>", "<article><p>افتُتحت الساحة القديمة في 3 غشت 2024</p>")

    assert read(page("<title>عنوان</title>", body).encode()).declared.published is None


@pytest.mark.parametrize("encoding", ["windows-1256", "iso-8859-6", "utf-8"])
@pytest.mark.parametrize("declares", [True, False])
def test_encodings_declared_or_not(encoding: str, declares: bool) -> None:
    meta = f'<meta charset="{encoding}">' if declares else ""

    document = read(page(meta + HEAD).encode(encoding))

    assert FIRST in document.text
    assert document.encoding == encoding


def test_utf_8_wins_over_a_wrong_declaration() -> None:
    assert FIRST in read(page('<meta charset="windows-1256">').encode()).text


def test_xhtml_with_an_encoding_in_its_declaration() -> None:
    start = '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml">'

    assert FIRST in read(page(start=start).encode()).text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"<html></html>", Reason.NO_TEXT),
        (
            b"<html><head><title>x</title></head><body><nav><a href='/'>y</a></nav></body></html>",
            Reason.NO_TEXT,
        ),
        (b"", Reason.EMPTY),
        (b"\x89PNG\r\n\x1a\n", Reason.BINARY),
    ],
)
def test_pages_without_text(data: bytes, reason: Reason) -> None:
    (error,) = read_bytes(data, "/p/page.htm", "page.htm")

    assert isinstance(error, ReadingError)
    assert error.reason is reason


@pytest.mark.parametrize(
    "data", [b"<div>" * 20_000, b"<p>\x0b\x1a" + "كلام ".encode() * 500, b"<" * 9999]
)
def test_strange_pages_give_an_item(data: bytes) -> None:
    assert len(list(read_bytes(data, "/p/page.html", "page.html"))) == 1


def test_reading_text_does_not_import_what_only_html_needs() -> None:
    code = "import sys, articles.reading.reader; sys.exit('trafilatura' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- saved from url=(0021)https://a.example/x -->",
        "<!--\n Page saved with SingleFile \n url: https://a.example/x \n saved date: Fri -->",
    ],
)
def test_the_address_in_the_comment_of_whoever_saved_the_page(comment: str) -> None:
    words = "زار الوفد المصنع الجديد واطلع على خطوط الإنتاج فيه وعلى ظروف عمل العمال. " * 6
    page = f"<!DOCTYPE html>{comment}<html><body><h1>وفد</h1><p>{words}</p></body></html>"
    (document,) = read_bytes(page.encode(), "/a.html", "a.html")
    assert isinstance(document, Document)
    assert document.declared.url == "https://a.example/x"


def test_clippings_that_word_saved_as_a_page_are_several():
    words = "رممت البلدية السوق المغطاة بعد حريق أتى على نصف دكاكينها قبل ثلاثة أعوام."
    clips = "".join(
        f"<h1><span>السوق {n}</span></h1><p class=MsoNormal>النهر – 2019-03-0{n}</p>"
        f"<p class=MsoNormal>{words}</p><p class=MsoNormal>وعاد التجار إلى الدكان {n}.</p>"
        for n in (1, 2)
    )
    page = f"<html><head><meta charset=utf-8></head><body><div>{clips}</div></body></html>"
    one, two = read_bytes(page.encode(), "/w.htm", "w.htm")
    assert isinstance(one, Document)
    assert isinstance(two, Document)
    assert (one.declared.title, two.declared.title) == ("السوق 1", "السوق 2")
    assert (two.declared.publisher, two.declared.published) == ("النهر", "2019-03-02")
    assert "الدكان 1" in one.text
    assert "الدكان 1" not in two.text


def test_the_source_of_a_page_that_was_saved_from_its_window() -> None:
    head = "<!DOCTYPE html>\n<html><head><title>سوق الخميس</title></head>"
    source = f"{head}<body>\n<p>{FIRST}</p></body></html>"
    rows = "".join(
        f'<tr><td class="line-number"></td><td class="line-content">{escape(line)}</td></tr>'
        for line in source.split("\n")
    )
    firefox = f'<pre id="viewsource">{escape(source)}</pre>'
    for inner in (f"<table><tbody>{rows}</tbody></table>", firefox):
        (found,) = read_bytes(f"<html><body>{inner}</body></html>".encode(), "/a.html", "a.html")
        assert isinstance(found, Document)
        assert without_left_out(found.text) == FIRST
        assert found.declared.title == "سوق الخميس"


def test_a_page_to_be_printed_says_its_fields_in_lines() -> None:
    page = (
        "<html><title>طباعة الخبر</title><body><center><b>جريدة النهر</b></center><hr>"
        "<b>السوق القديم يستعيد سقفه</b><br>التاريخ : 14/05/2019 - القسم: محليات<br>"
        f"الكاتب : سعاد الوافي<hr>{FIRST}<br><br>{SECOND}<hr>تمت الطباعة في 2/3/2024</body></html>"
    )
    (document,) = read_bytes(page.encode(), "/a.html", "a.html")
    assert isinstance(document, Document)
    said = document.declared
    assert (said.title, said.creator, said.published, said.publisher) == (
        "السوق القديم يستعيد سقفه",
        "سعاد الوافي",
        "14/05/2019",
        "جريدة النهر",
    )
    assert clean(document.text).body == f"{FIRST}\n{SECOND}"


def test_the_title_of_a_page_that_is_still_loading_is_that_of_its_data() -> None:
    post = {"title": "السوق القديم", "body": f"<p>{FIRST}</p><p>{SECOND}</p>"}
    data = json.dumps({"props": {"pageProps": {"post": post}}}, ensure_ascii=False)
    page = (
        "<html><title>Loading…</title><body><div>جار التحميل</div>"
        f'<script id="__NEXT_DATA__" type="application/json">{data}</script></body></html>'
    )
    (document,) = read_bytes(page.encode(), "/a.html", "a.html")
    assert isinstance(document, Document)
    assert document.declared.title == "السوق القديم"


def test_tags_of_amp_that_hold_no_words_of_the_article() -> None:
    page = (
        f"<html><body><article><h1>السوق القديم</h1><p>{FIRST}</p><amp-ad><div>إعلان</div></amp-ad>"
        f"<p>{SECOND}</p><amp-consent><div>نستعمل الكوكيز، هل توافق؟</div></amp-consent></article>"
    )
    (document,) = read_bytes(page.encode(), "/a.html", "a.html")
    assert isinstance(document, Document)
    assert without_left_out(document.text) == f"{FIRST}\n{SECOND}"


def test_a_day_below_the_text_is_none_of_its_words() -> None:
    page = (
        f"<html><title>السوق القديم</title><body><h2>السوق القديم</h2><p>{FIRST}<br>{SECOND}</p>"
        "<p>نشر يوم: 21/11/2019 الساعة 10:20</p></body></html>"
    )
    (document,) = read_bytes(page.encode(), "/a.html", "a.html")
    assert isinstance(document, Document)
    assert clean(document.text).body == f"{FIRST}\n{SECOND}"
    assert document.declared.published is not None


def test_a_day_below_the_words_is_the_day_of_a_page_without_a_heading() -> None:
    words = "".join(
        f"<p>{line}</p>"
        for line in ("نزل المطر على الوادي وفرح الفلاحون." * 3, "وسقوا الحقول." * 9)
    )
    data = (
        f"<html><title>المطر يعود إلى الوادي</title><body>{words}<p>14 مارس 2019</p></body></html>"
    )
    document = read(data.encode())
    assert "2019" not in without_left_out(document.text)
    assert document.declared.published == "14 مارس 2019"


def test_clippings_of_a_word_processor_under_their_outlets_and_days():
    words = "رممت البلدية السوق المغطاة بعد حريق أتى على نصف دكاكينها قبل ثلاثة أعوام. " * 3
    clips = "".join(
        f"<p><b>جريدة النهر</b></p><p>{n} مارس 2019</p><p><b>سوق قديمة {n}</b></p><p>{words}</p>"
        for n in (1, 2)
    )
    head = "<meta charset='utf-8'><meta name='Generator' content='LibreOffice 7.4 (Linux)'>"
    found = list(read_bytes(f"<html><head>{head}</head><body>{clips}".encode(), "/w.htm", "w.htm"))
    assert [e.declared.title for e in found if isinstance(e, Document)] == [
        "سوق قديمة 1",
        "سوق قديمة 2",
    ]


def test_what_a_database_found_is_several_articles() -> None:
    """As ProQuest exports it: a table of contents, then the fields of each under its number."""
    titles = ("ساحة جديدة للأطفال وسط المدينة", "مشروع مماثل في الحي المجاور")
    fields = (("Author", "ليلى البهلولي"), ("Publication info", "جريدة المدينة; 12 Mar 2021."))
    head = "".join(f"<p><strong>{name}: </strong>{said}</p>" for name, said in fields)
    under = "<p><strong>Subject: </strong>Parks</p><p><strong>Language: </strong>Arabic</p>"
    found = "".join(
        f"<div><p>Document {n} of 2</p><h3>{title}</h3>{head}<p><strong>Full text: </strong></p>"
        f"<p>{FIRST}</p><p>{SECOND}</p>{under}</div>"
        for n, title in enumerate(titles, 1)
    )
    body = f"<h2>Table of contents</h2><ol><li>{titles[0]}</li><li>{titles[1]}</li></ol>{found}"
    items = list(read_bytes(page("", body).encode(), "/p/found.html", "found.html"))
    documents = [item for item in items if isinstance(item, Document)]

    assert [each.declared.title for each in documents] == list(titles)
    for each in documents:
        assert without_left_out(each.text) == f"{FIRST}\n{SECOND}"
        assert (each.declared.publisher, each.declared.creator) == (
            "جريدة المدينة",
            "ليلى البهلولي",
        )
        assert each.declared.published is not None
        assert "12 Mar 2021" in each.declared.published


def test_the_day_of_an_entry_stands_in_an_attribute() -> None:
    """As Blogger writes it: the element that is named for the day shows the hour alone."""
    abbr = (
        "<abbr class='published' itemprop='datePublished' title='2021-03-12T11:00'>11:00 ص</abbr>"
    )
    body = f"<article><h1>ساحة جديدة للأطفال</h1><p>{FIRST}</p><p>{SECOND}</p></article>{abbr}"

    assert read(page("", body).encode()).declared.published == "2021-03-12T11:00"


@pytest.mark.parametrize(
    ("base", "url"),
    [
        ("https://example.com/news/12-saha", "https://example.com/news/12-saha"),
        ("https://example.com/", None),
        ("https://example.com/ar/index.php", None),
        ("https://example.com/news/", None),
    ],
)
def test_what_links_are_relative_to_may_be_the_page(base: str, url: str | None) -> None:
    head = f"<base href='{base}'><title>ساحة جديدة للأطفال وسط المدينة</title>"

    assert read(page(head).encode()).declared.url == url


def test_the_name_at_the_top_of_a_site_beside_the_heading_in_its_window() -> None:
    head = "<title>الساحة الكبيرة - ساحة جديدة للأطفال وسط المدينة</title>"
    top = "<div id='ctl00_Header'>الساحة الكبيرة <span>اليوم: 30 نوفمبر 2026</span></div>"
    article = f"<div><h2>ساحة جديدة للأطفال وسط المدينة</h2><p>{FIRST}</p><p>{SECOND}</p></div>"

    assert read(page(head, top + article).encode()).declared.publisher == "الساحة الكبيرة"
    assert read(page(head, article).encode()).declared.publisher is None


def test_the_foot_of_a_document_that_became_a_page_is_no_word_of_it() -> None:
    head = "<meta name='generator' content='LibreOffice 7.4 (Linux)'><title>ساحة</title>"
    foot = "<div title='footer'><p>ملف الصحافة المحلية، صفحة 1</p></div>"
    body = f"<h1>ساحة جديدة للأطفال وسط المدينة</h1><p>{FIRST}</p><p>{SECOND}</p>{foot}"

    assert read(page(head, body).encode()).text == f"{FIRST}\n{SECOND}"


@pytest.mark.parametrize("charset", ["iso-8859-1", "windows-1252"])
def test_arabic_that_is_declared_as_latin_is_read_before_the_page_is(charset: str) -> None:
    head = f"<meta charset={charset}><title>صفحة</title>"
    body = (
        f"<table><tr><td>الخليج - السبت 8 يناير 2011</td></tr></table><h2>ساحة جديدة للأطفال</h2>"
        f"<p><b>الرباط - سليم الراوي</b></p><p>{FIRST}</p><p>{SECOND}</p>"
    )
    found = read(page(head, body).encode("cp1256"))
    assert (found.declared.title, found.declared.creator) == ("ساحة جديدة للأطفال", "سليم الراوي")


def test_what_the_archive_of_the_web_shows_above_a_page_is_none_of_it() -> None:
    bar = "<div id='wm-ipp-base'><div>12 captures</div><div>15 May 2023 - 3 Oct 2024</div></div>"
    found = read(page("<title>ساحة جديدة</title>", bar + BODY).encode())
    assert found.declared.published is None
    assert "captures" not in found.text


def test_arabic_that_was_read_in_a_wrong_encoding_is_put_right_below_a_long_head() -> None:
    styles = f"<style>{'p { margin: 0 } ' * 6000}</style>"
    body = f"<h1>ساحة جديدة للأطفال</h1><p>{FIRST}</p><p>{SECOND}</p>"
    whole = page(f"<meta charset=utf-8>{styles}<title>ساحة جديدة للأطفال</title>", body)
    found = read(whole.encode().decode("latin-1").encode())
    assert (found.declared.title, found.text) == ("ساحة جديدة للأطفال", f"{FIRST}\n{SECOND}")


@pytest.mark.parametrize("sign", ["<script>", "<" * 8])
def test_signs_that_nothing_closes_cost_in_proportion(sign: str) -> None:
    assert growth(lambda size: decoded_page((sign * size).encode(), "/p/page.html"), 8_000) < 3


def test_an_earlier_day_under_the_title_that_the_cleaning_takes_away() -> None:
    text = "<p>أغلق سكان الحي الطريق أمس لطلب الغاز، وقالوا إنهم انتظروه ست سنين كاملة.</p>" * 3
    day = "<div class='entry-tag'><span>Thursday, January 15, 2009 at 07:05</span></div>"
    page = f"<meta name='date' content='2014-09-02'><h2>الغاز ينتظر</h2>{day}{text}"
    (document,) = read_bytes(
        f"<html><body><div>{page}</div></body></html>".encode(), "/a.html", "a.html"
    )
    assert isinstance(document, Document)
    assert document.declared.published == "Thursday, January 15, 2009 at 07:05"


def test_the_lines_of_a_broken_title_and_who_the_author_is_are_no_words_of_the_text() -> None:
    title = "<font size=5>رئيس الجماعة سالم نور:<br>الساحة للأطفال وحدهم</font>"
    author = "<p>بقلم: سلمى نور</p>"
    portrait = "<p>سلمى نور كاتبة وباحثة في شؤون المدن، تقيم في الرباط.</p>"
    page = (
        "<html><title>الملتقى</title><body><table><tr><td><font size=6>صحيفة النهر الأخضر</font>"
        f"</td></tr><tr><td>{title}{author}<p>{FIRST}</p><p>{SECOND}</p>{portrait}</td></tr></table>"
    )
    [found] = read_bytes(page.encode(), "/p.html", "p.html")
    assert isinstance(found, Document)
    assert found.declared.title == "رئيس الجماعة سالم نور: الساحة للأطفال وحدهم"
    assert found.declared.creator == "سلمى نور"
    assert without_left_out(found.text) == f"{FIRST}\n{SECOND}"

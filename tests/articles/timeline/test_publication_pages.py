"""Pages of many content management systems: the day of publication is found, and is right."""

from __future__ import annotations

import pytest

from articles.annotation import annotate
from articles.document import Document
from articles.reading.reader import read_bytes
from articles.timeline.publication_date import PublicationDate

TEXT = (
    "<p>أعلنت جمعية القرية الزرقاء عن افتتاح مكتبة جديدة تضم ألف كتاب للأطفال والكبار، وقال رئيسها "
    "إن المكتبة تفتح أبوابها كل يوم.</p><p>وكانت الجمعية قد تأسست في 3 مارس 1998 بمبادرة من سكان "
    "القرية، ونظمت منذ ذلك التاريخ عشرين معرضا للكتاب في المدارس المجاورة.</p><p>ودعت الجمعية "
    "الكتاب إلى المشاركة في لقاء مفتوح يخصص لقصص البحر ولحكايات الصيادين القدامى في الميناء.</p>"
)
# What stands beside an article and dates other things.
ASIDE = (
    '<aside class="sidebar"><h3>الأكثر قراءة</h3><p class="date">1 يناير 2009</p><time '
    'datetime="2009-01-01">1 يناير</time></aside><footer>جميع الحقوق محفوظة 2024</footer>'
)


def page(head: str = "", before: str = "", after: str = "") -> bytes:
    return (
        '<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>مكتبة '
        f"جديدة في القرية الزرقاء</title>{head}</head><body><header>صحيفة الساحل</header>"
        f"<article><h1>مكتبة جديدة في القرية الزرقاء</h1>{before}{TEXT}{after}</article>"
        f"{ASIDE}</body></html>"
    ).encode()


def dated(data: bytes, name: str = "page.html") -> PublicationDate:
    (document,) = read_bytes(data, name, name)
    assert isinstance(document, Document)
    return annotate(document, "x").article.metadata.date


PAGES = {
    "wordpress": page(
        '<meta property="article:published_time" content="2021-09-22T23:40:00+03:00">'
        '<meta property="article:modified_time" content="2023-01-01T08:00:00+03:00">'
    ),
    "wordpress without meta": page(
        before='<div class="entry-meta"><span class="posted-on">نُشر في <time class="entry-date '
        'published" datetime="2021-09-22T10:00:00+00:00">سبتمبر 22, 2021</time><time '
        'class="updated" datetime="2023-05-01T10:00:00+00:00">مايو 1, 2023</time></span></div>'
    ),
    "drupal": page(
        before='<div class="submitted"><span property="dc:date dc:created" '
        'content="2021-09-22T12:00:00+01:00" datatype="xsd:dateTime">أربعاء, 09/22/2021 - '
        "12:00</span></div>"
    ),
    "joomla": page(
        before='<dl class="article-info"><dd class="published"><time '
        'datetime="2021-09-22T09:00:00" itemprop="datePublished">تاريخ النشر: 22 أيلول 2021</time>'
        '</dd><dd class="modified"><time datetime="2022-02-02T09:00:00" itemprop="dateModified">2 '
        "شباط 2022</time></dd></dl>"
    ),
    "blogger": page(before="<h2 class='date-header'><span>الأربعاء، 22 سبتمبر 2021</span></h2>"),
    "json-ld graph": page(
        '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":'
        '"WebPage","dateModified":"2023-01-01"},{"@type":["NewsArticle"],"headline":"مكتبة",'
        '"datePublished":"2021-09-22T05:00:00Z","dateModified":"2022-03-03"}]}</script>'
    ),
    "json-ld list": page(
        '<script type="application/ld+json">[{"@type":"BreadcrumbList"},{"@type":"ReportageNews'
        'Article","datePublished":"22 September 2021"}]</script>'
    ),
    "dublin core": page('<meta name="DCTERMS.issued" content="20210922">'),
    "parsely": page('<meta name="parsely-pub-date" content="Wed, 22 Sep 2021 18:30:00 GMT">'),
    "microdata": page(
        before='<div itemscope itemtype="https://schema.org/NewsArticle"><meta '
        'itemprop="datePublished" content="2021-09-22"></div>'
    ),
    "moroccan line": page(before='<span class="time">الأربعاء 22 شتنبر 2021 - 14:05</span>'),
    "algerian line": page(
        before='<p class="news-date">نشر في: 22 / سبتمبر / 2021 الساعة 10:00</p>'
    ),
    "arabic digits": page(before='<div class="post-date">٢٢ سبتمبر ٢٠٢١</div>'),
    "two calendars": page(
        before='<div class="date">الأربعاء 15 صفر 1443هـ الموافق 22 سبتمبر 2021م</div>'
    ),
    "paired months": page(before='<small class="date">22 أيلول/سبتمبر 2021</small>'),
    "french": page(before='<span class="horodatage">Publié le 22 septembre 2021 à 10h30</span>'),
    "published and updated": page(
        before='<p class="meta">تم نشره الأربعاء 22 أيلول 2021. آخر تحديث: الجمعة 24 أيلول 2021</p>'
    ),
    "after the text": page(after='<p class="timestamp">تاريخ النشر 22-09-2021</p>'),
    "numbers with two digits": page(before='<span class="post-date">نشر يوم 22/09/21</span>'),
    "timestamp": page('<meta name="publish-date" content="1632304800000">'),
    "address": page('<link rel="canonical" href="https://sahil.example/2021/09/22/new-library">'),
    "address glued": page('<link rel="canonical" href="https://sahil.example/news/20210922/a.html">'),
    "address day first": page(
        '<link rel="canonical" href="https://sahil.example/news/22-09-2021/new-library">'
    ),
    "address with a query": page(
        '<link rel="canonical" href="https://sahil.example/show?id=7&date=2021-09-22">'
    ),
    "next.js": page(
        '<script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"related":[{'
        '"title":"خبر آخر","publishedAt":"2020-01-01T09:00:00Z"}],"article":{"title":"مكتبة جديدة '
        'في القرية الزرقاء","publishedAt":"2021-09-22T09:00:00.000Z","updatedAt":'
        '"2024-02-02T09:00:00Z"}}}}</script>'
    ),
    "nuxt": page(
        '<script>window.__NUXT__={data:[{article:{publish_date:"2021-09-22 09:00:00",id:7}}]}'
        "</script>"
    ),
    "cxense": page('<meta name="cXenseParse:recs:publishtime" content="2021-09-22T08:00:00Z">'),
    "seconds in an attribute": page(
        before='<span class="time-ago" data-timestamp="1632304800">منذ سنتين</span>'
    ),
    "moment in a title": page(before='<span class="ago" title="2021-09-22 09:00">قبل عامين</span>'),
    "updated, then published": page(
        before='<div class="meta">آخر تحديث: 5 يناير 2024 - 10:00 | تاريخ النشر: 22 سبتمبر 2021'
        "</div>"
    ),
    "time in words": page(before="<time>22 سبتمبر 2021</time>"),
    "offset before midnight": page(
        '<meta property="article:published_time" content="2021-09-22T23:30:00-02:00">'
    ),
    "hijri alone": page(before='<p class="info">الأربعاء 15 صفر 1443 هـ - 10:30 صباحا</p>'),
    "ordinal in English": page(
        before='<div class="date">Wednesday, September 22nd, 2021 | 9:00 am</div>'
    ),
    "dates of comments": page(
        '<meta name="pubdate" content="20210922T0900">',
        after='<div class="comments"><time datetime="2021-10-01">1 أكتوبر 2021</time>جميل</div>',
    ),
    "table layout": page(
        before='<table><tr><td>الكاتب: سمير</td><td class="date">2021-09-22 11:20</td></tr></table>'
    ),
}  # fmt: skip


@pytest.mark.parametrize("style", PAGES)
def test_the_day_is_found(style: str) -> None:
    found = dated(PAGES[style])
    assert (found.value, found.evidence) == ("2021-09-22", "stated")


@pytest.mark.parametrize(
    "before",
    [
        "",
        '<p class="tags">أرشيف 2021</p>',
        '<div class="related"><span class="date">22 سبتمبر 2021</span></div>',
    ],
)
def test_what_says_nothing_of_the_article_dates_nothing(before: str) -> None:
    assert dated(page(before=before)).value is None


def test_the_weekday_tells_which_number_is_the_month() -> None:
    line = '<div class="submitted">كتبه سمير يوم {}, 03/07/2021 - 14:05</div>'
    assert dated(page(before=line.format("أحد"))).value == "2021-03-07"
    assert dated(page(before=line.format("سبت"))).value == "2021-07-03"


def test_data_of_other_articles_date_nothing() -> None:
    other = (
        '{{"items":[{{"title":"خبر","publishedAt":"2020-01-0{}"}},{{"publishedAt":"2020-05-05"}}]}}'
    )
    script = f'<script type="application/json">{other.format(1)}</script>'
    assert dated(page(script)).value is None


def test_the_last_update_dates_where_nothing_else_does() -> None:
    found = dated(page(before='<span class="updated">آخر تحديث 24 سبتمبر 2021</span>'))
    assert (found.value, found.evidence) == ("2021-09-24", "stated")


def test_the_name_of_the_file_is_weaker() -> None:
    found = dated(page(), "2021-09-22 مكتبة.html")
    assert (found.value, found.evidence) == ("2021-09-22", "inferred")
    worded = dated(page(), "مقال 22 سبتمبر 2021.html")
    assert (worded.value, worded.evidence) == ("2021-09-22", "inferred")
    said = dated(PAGES["moroccan line"], "2022-01-01.html")
    assert (said.value, said.evidence) == ("2021-09-22", "stated")

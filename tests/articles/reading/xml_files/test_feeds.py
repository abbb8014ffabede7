from __future__ import annotations

import pytest

from articles.document import Document
from articles.errors import ReadingError, Reason
from articles.import_account import Remark, RemarkKind
from articles.reading.reader import read_bytes, read_source
from articles.reading.sources.source import source_of_bytes
from articles.reading.xml_files.feeds import looks_like_feed

AR = "قررت الجامعة إعادة مباراة الأسبوع بعد عطل في الإنارة أوقفها عند الدقيقة 63."
FR = "La ligue a décidé de rejouer le match interrompu à la 63e minute par une panne."

RSS = """<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" \
xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>جريدة الملعب</title>
<item><title>إعادة &amp;quot;المباراة&amp;quot;</title><link>https://example.com/1</link>\
<dc:creator>سعاد</dc:creator>
<pubDate>Tue, 04 Jun 2019 10:00:00 +0000</pubDate><description>مقدمة</description>
<content:encoded><![CDATA[<p>{0}</p><p>ثانية</p>]]></content:encoded></item>
<item><title>Match</title><link>https://example.com/2</link><description>&lt;p&gt;{1}&lt;/p&gt;<\
/description></item>
</channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>جريدة الملعب</title>
<entry><title>إعادة</title><link href="https://example.com/1"/><published>\
2019-06-04T10:00:00Z</published><author><name>سعاد</name></author>
<content type="html">&lt;p&gt;{0}&lt;/p&gt;</content></entry>
<entry><title>Match</title><link href="https://example.com/2"/><summary>{1}</summary></entry>\
</feed>"""


def read(text: str, name: str) -> list[Document | ReadingError]:
    return list(read_bytes(text.encode(), f"/f/{name}", name))


@pytest.mark.parametrize(
    ("feed", "name"), [(RSS, "feed.xml"), (ATOM, "a.atom"), (RSS, "x.txt"), (ATOM, "feed")]
)
def test_entries_become_articles(feed: str, name: str) -> None:
    remarks: list[Remark] = []
    data = feed.format(AR, FR).encode()
    full, summary = read_source(source_of_bytes(data, f"/f/{name}", name), remarks.append)
    assert isinstance(full, Document)
    assert isinstance(summary, Document)
    assert full.text.split("\n")[0] == AR
    assert summary.text == FR
    assert (full.declared.publisher, full.declared.creator) == ("جريدة الملعب", "سعاد")
    assert full.declared.url == "https://example.com/1"
    assert full.declared.published is not None
    assert [(r.kind, r.count) for r in remarks] == [(RemarkKind.SUMMARY_ONLY, 1)]


def test_entities_of_titles_are_characters() -> None:
    (found, _) = read(RSS.format(AR, FR), "feed.xml")
    assert isinstance(found, Document)
    assert found.declared.title == 'إعادة "المباراة"'


def test_one_that_is_cut_off_says_so() -> None:
    text = RSS.format(AR, FR)
    found = read(text[: text.index("<item><title>Match")], "feed.xml")
    assert [type(item) for item in found] == [Document, ReadingError]
    assert found[1].reason is Reason.CUT_OFF


def test_entities_of_its_own_are_refused() -> None:
    bomb = (
        '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa">'
        '<!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title>'
        "</channel></rss>"
    )
    (error,) = read(bomb, "feed.xml")
    assert isinstance(error, ReadingError)
    assert error.reason is Reason.UNREADABLE


def test_a_list_of_feeds_holds_no_articles() -> None:
    opml = (
        '<?xml version="1.0"?><opml version="2.0"><body><outline '
        'text="أ" xmlUrl="https://example.com/a"/><outline '
        'xmlUrl="b"/></body></opml>'
    )
    (error,) = read(opml, "subscriptions.opml")
    assert isinstance(error, ReadingError)
    assert (error.reason, error.detail) == (Reason.NO_ARTICLES, "OPML: 2")


BLOGGER = "http://schemas.google.com/blogger/2008/kind#"


def test_comments_and_settings_of_a_blog_are_no_articles() -> None:
    entries = "".join(
        f"<entry><id>{kind}</id><category scheme='x' term='{BLOGGER}{kind}'/><title>{kind}</title>"
        "<content type='html'>فتح المعرض أبوابه صباح السبت أمام زوار من كل المدن "
        "المجاورة.</content></entry>"
        for kind in ("post", "comment", "settings", "page")
    )
    data = (
        f"<?xml version='1.0'?><feed xmlns='http://www.w3.org/2005/Atom'>{entries}</feed>".encode()
    )
    titles = [
        each.declared.title
        for each in read_bytes(data, "/x/a.xml", "a.xml")
        if isinstance(each, Document)
    ]
    assert titles == ["post", "page"]


def test_an_entry_names_the_outlet_it_was_taken_from() -> None:
    item = (
        "<item><title>معرض</title><source url='https://a.example'>جريدة الميناء</source>"
        "<description>فتح المعرض أبوابه صباح السبت أمام زوار من كل المدن "
        "المجاورة.</description></item>"
    )
    data = (
        "<?xml version='1.0'?><rss version='2.0'><channel><title>قارئ</title>"
        f"{item}</channel></rss>"
    ).encode()
    (document,) = (
        each for each in read_bytes(data, "/x/a.xml", "a.xml") if isinstance(each, Document)
    )
    assert document.declared.publisher == "جريدة الميناء"


def test_what_was_thrown_away_is_no_article() -> None:
    items = "".join(
        f"<item><title>مباراة</title><description>{AR}</description><wp:status>{status}"
        "</wp:status></item>"
        for status in ("publish", "trash", "auto-draft")
    )
    wp = 'xmlns:wp="http://wordpress.org/export/1.2/"'
    feed = f'<?xml version="1.0"?><rss version="2.0" {wp}><channel>{items}</channel></rss>'
    found = list(read_bytes(feed.encode(), "/a.xml", "a.xml"))
    assert len(found) == 1


@pytest.mark.parametrize("text", [AR, FR])
def test_what_is_said_of_a_picture_is_not_the_entry(text: str) -> None:
    item = (
        f"<item><title>مباراة</title><description>{text}</description><media:content url='x'>"
        "<media:title>صورة</media:title><media:description type='html'>الملعب</media:description>"
        "</media:content></item>"
    )
    media = 'xmlns:media="http://search.yahoo.com/mrss/"'
    feed = f'<?xml version="1.0"?><rss version="2.0" {media}><channel>{item}</channel></rss>'
    (found,) = read_bytes(feed.encode(), "/a.rss", "a.rss")
    assert isinstance(found, Document)
    assert (found.text, found.declared.title) == (text, "مباراة")


WXR = """<?xml version="1.0"?><rss version="2.0" \
xmlns:content="http://purl.org/rss/1.0/modules/content/" \
xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">\
<channel><title>جريدة الملعب</title><wp:author><wp:author_login><![CDATA[souad]]></wp:author_login>\
<wp:author_display_name><![CDATA[سعاد المنصوري]]></wp:author_display_name></wp:author>
<item><title>إعادة</title><pubDate></pubDate><dc:creator><![CDATA[souad]]></dc:creator>\
<content:encoded><![CDATA[<p>{0}</p>]]></content:encoded>\
<wp:post_date><![CDATA[2019-06-04 10:00:00]]></wp:post_date><wp:post_type>post</wp:post_type></item>
<item><title>مسودة</title><pubDate></pubDate><dc:creator><![CDATA[ali]]></dc:creator>\
<content:encoded><![CDATA[<p>{0}</p>]]></content:encoded>\
<wp:post_date>0000-00-00 00:00:00</wp:post_date><wp:post_type>post</wp:post_type></item>
</channel></rss>"""


def test_articles_of_wordpress_have_the_name_behind_the_account_and_their_own_day() -> None:
    more = "<item><title>صورة</title><wp:post_type>attachment</wp:post_type></item></channel>"
    remarks: list[Remark] = []
    data = WXR.format(AR).replace("</channel>", more).encode()
    one, draft = read_source(source_of_bytes(data, "/f/e.xml", "e.xml"), remarks.append)
    assert [(r.kind, r.count) for r in remarks if r.kind is RemarkKind.OTHER_ROWS] == [
        (RemarkKind.OTHER_ROWS, 1)
    ]
    assert isinstance(one, Document)
    assert isinstance(draft, Document)
    assert (one.declared.creator, one.declared.published) == (
        "سعاد المنصوري",
        "2019-06-04 10:00:00",
    )
    assert draft.declared.published is None


def test_a_sitemap_only_points_to_its_pages() -> None:
    data = (
        b'<?xml version="1.0"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
        b"<url><loc>https://n.example/1</loc></url><url><loc>https://n.example/2</loc></url></urlset>"
    )
    (error,) = read_bytes(data, "/s.xml", "s.xml")
    assert isinstance(error, ReadingError)
    assert (error.reason, error.detail) == (Reason.SHORTCUT, "sitemap: 2")


def test_comments_of_a_blog_that_google_hands_out_are_no_articles() -> None:
    entry = (
        "<entry><id>{0}</id><blogger:type>{0}</blogger:type><title>{0}</title>"
        "<content type='html'>غرست القرية ألف شجرة زيتون على جانبي الطريق.</content></entry>"
    )
    feed = (
        "<feed xmlns='http://www.w3.org/2005/Atom'"
        " xmlns:blogger='http://schemas.google.com/blogger/2018'>"
        f"<title>مدونة</title>{entry.format('POST')}{entry.format('COMMENT')}</feed>"
    )
    (found,) = read_bytes(feed.encode(), "/b.atom", "b.atom")
    assert isinstance(found, Document)
    assert found.declared.title == "POST"


def test_an_author_beside_an_address_is_the_name() -> None:
    author = "<author>a@b.example (هدى العلمي)</author>"
    words = "<description>غرست القرية ألف شجرة زيتون على جانبي الطريق.</description>"
    item = f"<item><title>x</title>{author}{words}</item>"
    feed = f"<rss version='2.0'><channel><title>م</title>{item}</channel></rss>"
    (found,) = read_bytes(feed.encode(), "/r.rss", "r.rss")
    assert isinstance(found, Document)
    assert found.declared.creator == "هدى العلمي"


def test_fields_that_drupal_writes_above_the_words_are_none_of_them() -> None:
    above = (
        '<span class="field field--name-title field--type-string">Match</span>\n'
        '<span class="field field--name-uid"><span typeof="schema:Person">editor</span></span>\n'
        '<span class="field field--name-created"><time>ثلاثاء, 06/04/2019 - 10:00</time></span>\n'
        '<div class="field"><div class="field__label">الكاتب</div>\n'
        '<div class="field__item"><a href="/w">سعاد المرسي</a></div></div>\n'
        '<div class="field"><div class="field__label">القسم</div>'
        '<div class="field__item">رياضة</div></div>'
    )
    body = f'<div class="field field--name-body"><p><span>{AR}</span></p><p>{AR}</p></div>'
    (found, _) = read(RSS.replace("<p>{0}</p><p>ثانية</p>", above + body).format("", FR), "f.xml")
    assert isinstance(found, Document)
    assert found.text == f"القسم\nرياضة\n{AR}\n{AR}"
    assert found.declared.creator == "سعاد المرسي"
    opened = '<span class="field field--name-title">' * 60
    (endless, _) = read(RSS.replace("{0}", f"{opened}{AR}").format("", FR), "f.xml")
    assert isinstance(endless, Document)
    assert AR in endless.text


def test_headings_of_an_outliner_with_texts_are_articles() -> None:
    outlines = "".join(
        f'<outline text="خبر {n}"><outline text="{AR * 2}"/><outline text="والباقي."/></outline>'
        for n in (1, 2)
    )
    opml = f'<opml version="2.0"><head/><body>{outlines}</body></opml>'
    found = read(opml, "notes.opml")
    assert [each.declared.title for each in found if isinstance(each, Document)] == [
        "خبر 1",
        "خبر 2",
    ]
    assert isinstance(found[0], Document)
    assert found[0].text == f"{AR * 2}\nوالباقي."
    cut = read(opml[: -len("</outline></body></opml>")], "notes.opml")
    assert isinstance(cut[-1], ReadingError)
    assert cut[-1].reason is Reason.CUT_OFF


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("جريدة الملعب - أخبار", "جريدة الملعب"),
        ("رياضة » جريدة الملعب", "جريدة الملعب"),
        ("جريدة الملعب | آخر الأخبار", "جريدة الملعب"),
        ("الملعب - رياضة", "الملعب"),
    ],
)
def test_the_section_in_the_title_of_a_feed_is_none_of_its_outlet(title: str, outlet: str) -> None:
    found = read(RSS.format(AR, FR).replace("جريدة الملعب", title), "feed.xml")
    assert {each.declared.publisher for each in found if isinstance(each, Document)} == {outlet}


def test_entries_that_hold_elements_are_rows_of_a_database() -> None:
    row = f"<d:Title>إعادة</d:Title><d:NewsBody>{AR}</d:NewsBody><d:Newspaper>الملعب</d:Newspaper>"
    entry = f"<entry><title/><content type='application/xml'><p:row>{row}</p:row></content></entry>"
    names = "xmlns='http://www.w3.org/2005/Atom' xmlns:d='urn:d' xmlns:p='urn:p'"
    (found,) = read(f"<?xml version='1.0'?><feed {names}><title/>{entry}</feed>", "a.xml")
    assert isinstance(found, Document)
    assert (found.text, found.declared.title) == (AR, "إعادة")
    assert found.declared.publisher == "الملعب"


def test_who_wrote_all_of_a_feed_wrote_each_entry_that_names_nobody() -> None:
    head = "<title>جريدة الملعب</title><author><name>عقبة السالمي</name></author>"
    feed = ATOM.format(AR, FR).replace("<title>جريدة الملعب</title>", head, 1)
    items = list(read_bytes(feed.encode(), "/f.xml", "f.xml"))
    said = [each.declared.creator for each in items if isinstance(each, Document)]
    assert said == ["سعاد", "عقبة السالمي"]


def test_a_record_that_names_its_feed_is_none() -> None:
    assert looks_like_feed(b"<?xml version='1.0'?><!-- x --><feed xmlns='a'><entry/>")
    assert not looks_like_feed(b"<response><article><source><feed><name>x</name></feed>")


def test_authors_in_elements_of_their_own_all_wrote_the_entry() -> None:
    authors = "".join(
        f"<author><name>{name}</name></author>" for name in ("هدى العلمي", "سمير نور")
    )
    words = "<content>غرست القرية ألف شجرة زيتون على جانبي الطريق.</content>"
    entry = f"<entry><title>x</title><id>u:1</id>{authors}{words}</entry>"
    feed = f"<feed xmlns='http://www.w3.org/2005/Atom'><title>م</title>{entry}</feed>"
    (found,) = read_bytes(feed.encode(), "/a.xml", "a.xml")
    assert isinstance(found, Document)
    assert found.declared.creator == "هدى العلمي، سمير نور"

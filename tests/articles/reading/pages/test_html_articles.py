"""A page of several whole articles is several documents; teasers are none."""

from __future__ import annotations

import io

from lxml.html import HtmlElement, document_fromstring

from articles.reading.pages.html_articles import several_articles
from articles.reading.reader import read_bytes
from articles.reading.sources.source import Source, source_of_bytes

SOURCE = Source("/day.html", "day.html", 1, io.BytesIO)
WORDS = "وصلت الشاحنات إلى المدينة صباحا وأفرغت حمولتها في المخازن. " * 8


def page(*articles: str) -> HtmlElement:
    return document_fromstring(f"<body><div>{''.join(articles)}</div></body>")


def article(title: str, words: str = WORDS, mark: str = "") -> str:
    return f"<article {mark}><h2>{title}</h2><p>{words}</p></article>"


def test_each_whole_article_is_a_document():
    found = several_articles(page(article("أول", mark='id="x7"'), article("ثان")), SOURCE)
    assert [each.origin for each in found] == ["/day.html#x7", "/day.html#2"]
    assert [each.declared.title for each in found] == ["أول", "ثان"]
    assert found[0].fingerprint != found[1].fingerprint


def test_one_article_is_left_to_the_page():
    assert several_articles(page(article("أول")), SOURCE) == []


def test_teasers_and_headings_that_lead_away_do_not_count():
    short = article("قصير", "كلمتان.")
    linked = article('<a href="/x">بعيد</a>')
    assert several_articles(page(article("أول"), short, linked), SOURCE) == []


def test_articles_that_do_not_stand_side_by_side_are_not_a_list():
    apart = document_fromstring(f"<body><div>{article('أ')}</div><div>{article('ب')}</div></body>")
    assert several_articles(apart, SOURCE) == []


def dated(title: str, day: str) -> str:
    return f"<div class='story'><h2>{title}</h2><span class='date'>{day}</span><p>{WORDS}</p></div>"


def test_blocks_with_their_own_dates_are_articles():
    found = several_articles(page(dated("أول", "3 مارس 2020"), dated("ثان", "4 مارس 2020")), SOURCE)
    assert [each.declared.title for each in found] == ["أول", "ثان"]
    assert [each.declared.published for each in found] == ["3 مارس 2020", "4 مارس 2020"]
    assert found[0].text == WORDS.strip()


def entry(title: str, day: str, text: str = WORDS) -> str:
    """A post of a weblog: its day above it, its title leading to a page of its own."""
    link = f"<h3 class='post-title entry-title'><a href='/{title}'>{title}</a></h3>"
    moment = f"<abbr class='published' title='{day}'>10:15</abbr>"
    foot = f"<div>مرسلة بواسطة <span class='fn'>قلم رصاص</span> {moment}</div>"
    content = f"<div class='entry-content'>{text}<br><br>{text}</div>"
    return (
        f"<h2>الجمعة، 20 مايو 2011</h2><div class='post'><div class='hentry'>{link}{content}{foot}"
        "</div></div>"
    )


def test_entries_of_a_weblog_are_articles_of_its_site() -> None:
    posts = entry("أول", "2011-05-20T10:15") + entry("ثان", "2011-05-18T10:15")
    body = f"<body><h1>حبر الجدار</h1><div>{posts}</div></body>"
    log = document_fromstring(
        f"<html><head><title>حبر الجدار: مايو 2011</title></head>{body}</html>"
    )
    found = several_articles(log, SOURCE)
    said = [each.declared for each in found]
    assert [each.title for each in said] == ["أول", "ثان"]
    assert [each.published for each in said] == ["2011-05-20T10:15", "2011-05-18T10:15"]
    assert [each.publisher for each in said] == ["حبر الجدار", "حبر الجدار"]
    assert [each.creator for each in said] == ["قلم رصاص", "قلم رصاص"]
    assert found[0].text == f"{WORDS.strip()}\n{WORDS.strip()}"


def test_entries_of_which_one_is_cut_are_teasers() -> None:
    posts = entry("أول", "2011-05-20T10:15") + entry("ثان", "2011-05-18T10:15", "كلمتان.")
    assert several_articles(document_fromstring(f"<body><div>{posts}</div></body>"), SOURCE) == []


def test_sections_of_one_article_stay_together():
    sections = "".join(f"<div class='part'><h2>{n}</h2><p>{WORDS}</p></div>" for n in "أب")
    assert several_articles(page(sections), SOURCE) == []


def test_what_stands_under_headings_with_dates_are_articles():
    parts = "<hr>".join(
        f"<h3>خبر {n}</h3><p>جريدة - {n} مارس 2020</p><p>{WORDS}</p>" for n in (3, 4)
    )
    found = several_articles(document_fromstring(f"<body>{parts}</body>"), SOURCE)
    assert [each.declared.title for each in found] == ["خبر 3", "خبر 4"]
    without = parts.replace("مارس 2020", "سطر")
    assert several_articles(document_fromstring(f"<body>{without}</body>"), SOURCE) == []


SHORT = "أنهى متطوعون تنظيف أربعة كيلومترات من الشاطئ، وجمعوا طنين من المخلفات."


def test_short_articles_of_several_paragraphs_under_headings_with_days() -> None:
    words = f"<p>{SHORT}</p><p>{SHORT}</p>"
    part = f"<h3>{{}}</h3><p>{{}}</p>{words}"
    body = part.format("أول", "27/01/2013") + "<hr>" + part.format("ثان", "29/01/2013")
    found = several_articles(document_fromstring(f"<body><div>{body}</div></body>"), SOURCE)
    assert [each.declared.title for each in found] == ["أول", "ثان"]
    assert [each.declared.published for each in found] == ["27/01/2013", "29/01/2013"]
    brief = body.replace(SHORT, SHORT[:30] + "، وجمعوا طنين.", 1)
    assert len(several_articles(document_fromstring(f"<div>{brief}</div>"), SOURCE)) == 2
    teaser = f"<h3>أول</h3><p>27/01/2013</p><p>{SHORT}</p>"
    assert (
        several_articles(document_fromstring(f"<body><div>{teaser * 2}</div></body>"), SOURCE) == []
    )


def test_headings_and_paragraphs_in_elements_of_their_own() -> None:
    part = "<div><h2>{}</h2></div><div><p>{}</p></div><div><p>{}</p><p>{}</p></div>"
    body = part.format("أول", "14 يناير 2019", SHORT, SHORT)
    body += part.format("ثان", "16 يناير 2019", SHORT, SHORT)
    rights = "<footer><p>© 2019 نشرة السهل</p></footer>"
    whole = (
        f"<html><head><title>issue-14</title></head><body><div>{body}</div>{rights}</body></html>"
    )
    found = several_articles(document_fromstring(whole), SOURCE)
    assert [each.declared.title for each in found] == ["أول", "ثان"]
    assert {each.declared.publisher for each in found} == {"نشرة السهل"}
    assert found[0].text == f"{SHORT}\n{SHORT}"


def test_who_wrote_may_stand_above_the_heading() -> None:
    block = "<div><p>{}</p><p>{}</p><h2>{}</h2><p>{}</p></div>"
    body = block.format("سعاد المرسي", "02-05-2007", "أول", WORDS)
    body += block.format("كمال بوزيد", "03-05-2007", "ثان", WORDS)
    found = several_articles(document_fromstring(f"<body><div>{body}</div></body>"), SOURCE)
    assert [each.declared.creator for each in found] == ["سعاد المرسي", "كمال بوزيد"]


def test_each_of_several_articles_has_its_own_stated_date():
    parts = "".join(
        f"<article><h2>خبر {n}</h2><p>{WORDS}</p><i property='dc:date' "
        f"content='2020-05-0{n}'>ي</i></article>"
        for n in (1, 2)
    )
    found = several_articles(page(parts), SOURCE)
    assert [each.declared.published for each in found] == ["2020-05-01", "2020-05-02"]


def test_whole_articles_whose_headings_lead_to_their_own_pages() -> None:
    words = (
        "نزل الثلج على القرى ثلاثة أيام فانقطعت الطريق ونقلت المؤن على ظهور البغال إلى الدواوير."
    )
    block = (
        "<section class='post'><h2><a href='/n/{0}'>ثلج {0}</a></h2><div class='meta'>"
        "<span class='date'>{0} مارس 2019</span> <span class='author'>هدى سالم</span></div>"
        "{1}</section>"
    )
    whole, teaser = f"<p>{words}</p>" * 3, f"<p>{words * 3}</p>"
    blocks = block.format(4, whole) + block.format(5, whole)
    page = document_fromstring(f"<html><body><main>{blocks}</main></body></html>")
    found = several_articles(page, source_of_bytes(b"", "/a.html", "a.html"))
    assert [each.text for each in found] == ["\n".join([words] * 3)] * 2
    assert {each.declared.creator for each in found} == {"هدى سالم"}
    teasers = block.format(4, teaser) + block.format(5, teaser)
    page = document_fromstring(f"<html><body><main>{teasers}</main></body></html>")
    assert several_articles(page, source_of_bytes(b"", "/a.html", "a.html")) == []


def test_the_outlet_and_the_day_on_one_line() -> None:
    line = "<section class='c'><h3>{}</h3><p>{}</p><p>{}</p></section>"
    parts = [
        line.format("أول", "جريدة الوادي — 03/02/2019", WORDS),
        line.format("ثان", "صحيفة السهل — 04/02/2019", WORDS),
    ]
    found = several_articles(page(*parts), SOURCE)
    assert [each.declared.publisher for each in found] == ["جريدة الوادي", "صحيفة السهل"]
    assert [each.declared.published for each in found] == ["03/02/2019", "04/02/2019"]


def test_titles_by_their_class_and_articles_in_the_cells_of_a_table() -> None:
    block = (
        "<div class='doc'><div class='doc-title'>{}</div><div class='doc-date'>{}</div>"
        "<div class='doc-body'><p>{}</p></div></div>"
    )
    cell = "<tr><td><h4>{}</h4><div>صحيفة السهل | {}</div><p>{}</p></td></tr>"
    blocks = [block.format(*each, WORDS) for each in (("أول", "03/02/2019"), ("ثان", "04/02/2019"))]
    cells = [cell.format(*each, WORDS) for each in (("أول", "03/02/2019"), ("ثان", "04/02/2019"))]
    for parts in (blocks, ["<table>", *cells, "</table>"]):
        found = several_articles(page(*parts), SOURCE)
        assert [each.declared.title for each in found] == ["أول", "ثان"]
        assert [each.text for each in found] == [WORDS.strip()] * 2


def test_outlet_day_and_author_on_the_line_under_a_heading():
    line = "<p>صحيفة الوادي، 3 ماي 2017، سعاد المرسي</p>"
    both = (article("أول", f"</p>{line}<p>{WORDS}"), article("ثان", f"</p>{line}<p>{WORDS}"))
    said = several_articles(page(*both), SOURCE)[0].declared
    assert (said.publisher, said.creator) == ("صحيفة الوادي", "سعاد المرسي")


def test_a_number_of_its_own_in_a_heading_is_no_word_of_the_title():
    number = "<span class='header-section-number'>2</span> "
    both = page(article(f"{number}جسر جديد"), article(f"{number}سوق جديد"))
    assert [each.declared.title for each in several_articles(both, SOURCE)] == [
        "جسر جديد",
        "سوق جديد",
    ]


def test_of_an_article_the_element_of_its_text_alone() -> None:
    def whole(title: str) -> str:
        foot = "<footer>نشرت في: مياه</footer>"
        text = f"<div class='entry-content'><p>{WORDS}</p></div>"
        return f"<article><h2>{title}</h2>{text}{foot}</article>"

    head = "<head><title>مياه – مدونة السهل</title></head>"
    name = "<header class='site-header'><h1><a href='/'>مدونة السهل</a></h1></header>"
    top = f"{name}<h1>الوسم: مياه</h1>"
    body = f"<body>{top}<main>{whole('أول')}{whole('ثان')}</main></body>"
    found = several_articles(document_fromstring(f"<html>{head}{body}</html>"), SOURCE)
    assert [each.text for each in found] == [WORDS.strip(), WORDS.strip()]
    assert {each.declared.publisher for each in found} == {"مدونة السهل"}


def test_articles_of_the_page_of_a_paper_have_its_day_and_each_its_author() -> None:
    def item(title: str, name: str) -> str:
        return f"<div class='item'><h2>{title}</h2><div>{name}</div><p>{WORDS}</p></div>"

    head = "<head><title>الصفحة 7 - مجتمع - جريدة الجهة - 14/09/2022</title></head>"
    day = "<h1>مجتمع</h1><div class='date'>الأربعاء 14 شتنبر 2022</div>"
    items = item("نفق يقرب الساحل", "كوثر الناجي") + item("اللحم يغيب", "وديع بنسالم")
    html = f"<html>{head}<body>{day}<div>{items}</div></body></html>"
    found = several_articles(document_fromstring(html), SOURCE)
    said = [each.declared for each in found]
    assert [each.creator for each in said] == ["كوثر الناجي", "وديع بنسالم"]
    assert {each.published for each in said} == {"الأربعاء 14 شتنبر 2022"}
    assert {each.publisher for each in said} == {"جريدة الجهة"}
    assert [each.text for each in found] == [WORDS.strip(), WORDS.strip()]


def test_parts_under_which_no_person_is_named_stay_one_article() -> None:
    parts = "".join(
        f"<div class='item'><h2>{n}</h2><div>{name}</div><p>{WORDS}</p></div>"
        for n, name in (("أول", "كوثر الناجي"), ("ثان", "في القرى البعيدة"))
    )
    assert several_articles(document_fromstring(f"<body><div>{parts}</div></body>"), SOURCE) == []


def test_parts_of_an_article_with_a_short_line_each_are_no_articles() -> None:
    words = (
        "رممت البلدية السوق المغطاة بعد حريق أتى على نصف دكاكينها، وعاد التجار إليها في الربيع. "
        * 4
    )
    parts = [("الحريق في السوق", "تمهيد عام"), ("ما قاله التجار", "خلفية القرار")]
    page = "".join(
        f"<div class=part><h2>{title}</h2><p>{line}</p><p>{words}</p></div>"
        for title, line in parts
    )
    html = f"<html><body><div><h1>سوق السمك يعود</h1>{page}</div></body></html>"
    found = list(read_bytes(html.encode(), "/a.html", "a.html"))
    assert len(found) == 1


def test_a_line_with_the_day_and_the_desk_is_none_of_the_text():
    first, second = (
        f"<article class='post-{n}'><h4>{title}</h4><div><i>{n} ماي 2003</i> <a href='/d'>"
        f"هيئة التحرير</a></div><p>{WORDS}</p></article>"
        for n, title in ((14, "عودة الحافلات إلى الحي"), (15, "صابة الزيتون تتحسن"))
    )

    found = several_articles(page(first, second), SOURCE)

    assert [each.text for each in found] == [WORDS.strip()] * 2
    assert [each.declared.published for each in found] == ["14 ماي 2003", "15 ماي 2003"]


def test_headings_with_who_wrote_under_each_are_articles_of_the_day_in_the_title():
    parts = "".join(
        f"<h2>{title}</h2><p><b>كتب {name}</b></p><p>{WORDS}</p>"
        for title, name in (("عودة الحافلات", "نور الدين الطيب"), ("صابة الزيتون", "سليم الخياري"))
    )
    whole = "<title>أخبار الجهات ليوم 22 أكتوبر 2003 - صدى الواحة</title>"

    found = several_articles(document_fromstring(f"{whole}<div>{parts}</div>"), SOURCE)

    assert [each.declared.title for each in found] == ["عودة الحافلات", "صابة الزيتون"]
    assert [each.declared.creator for each in found] == ["نور الدين الطيب", "سليم الخياري"]
    assert [each.declared.published for each in found] == ["22 أكتوبر 2003"] * 2


def test_articles_without_an_outlet_have_that_of_their_page():
    parts = "".join(
        f"<div><h3>{title}</h3><p>{day} mars 2022 · Par Farid Ouali</p><p>{WORDS}</p></div>"
        for title, day in (("Route rouverte", 14), ("Une école neuve", 13), ("Le prix du son", 12))
    )
    html = (
        "<!DOCTYPE html><html><head><meta charset='utf-8'><title>Revue</title>"
        "<meta property='og:site_name' content='Echos du Mont'></head>"
        f"<body><main><h1>Revue des régions</h1>{parts}</main></body></html>"
    )

    found = list(read_bytes(html.encode(), "/p.html", "p.html"))

    assert [each.declared.publisher for each in found] == ["Echos du Mont"] * 3


def test_articles_with_a_day_each_stand_side_by_side_or_one_further_inside() -> None:
    def article(title: str, day: str) -> str:
        return f"<article><h1>{title}</h1><time>{day}</time><p>{WORDS}</p></article>"

    first = article("سوهاج تفتح مرسى", "16 نوفمبر 2021")
    then = f"<div><div>{article('رحلات لمعلمي أسيوط', '15 نوفمبر 2021')}</div></div>"
    rights = "<footer>جميع الحقوق محفوظة © بوابة النهر 2021</footer>"
    html = f"<title>سوهاج تفتح مرسى</title><body>{first}{then}{rights}</body>"
    found = [each.declared for each in several_articles(document_fromstring(html), SOURCE)]
    assert [each.title for each in found] == ["سوهاج تفتح مرسى", "رحلات لمعلمي أسيوط"]
    assert {each.publisher for each in found} == {"بوابة النهر"}
    undated = html.replace("15 نوفمبر 2021", "")
    assert several_articles(document_fromstring(undated), SOURCE) == []

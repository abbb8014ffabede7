"""What a page declares of its article."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import document_fromstring

from articles.document import DeclaredMetadata
from articles.reading.pages.html_metadata import declared_metadata


def declared(head: str, body: str = "") -> DeclaredMetadata:
    return declared_metadata(
        document_fromstring(f"<html><head>{head}</head><body>{body}<p>x</p></body></html>")
    )


def linked(**values: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(values)}</script>'


def test_linked_data_goes_before_meta_tags():
    said = declared(
        linked(
            **{"@type": "NewsArticle"},
            headline="سوق جديدة",
            author=[{"name": "سليم"}, {"name": "هدى"}],
            publisher={"name": "صحيفة النهر"},
            datePublished="2022-03-04",
            url="https://a.example/1",
        )
        + '<meta property="og:title" content="غيره">'
    )
    assert said.title == "سوق جديدة"
    assert said.publisher == "صحيفة النهر"
    assert said.published == "2022-03-04"
    assert said.url == "https://a.example/1"


def test_each_of_several_authors_is_one_by_himself() -> None:
    both = [{"@type": "Person", "name": "فهد المنصوري"}, {"@type": "Person", "name": "دلال سالم"}]
    said = declared(linked(**{"@type": "NewsArticle"}, headline="سد", author=both))
    assert said.creator == "فهد المنصوري، دلال سالم"


def test_linked_data_of_something_else_is_left_alone():
    said = declared(linked(**{"@type": "Organization"}, headline="لا"))
    assert said.title is None


def test_an_outlet_that_is_named_as_the_author_is_none():
    head = '<meta name="author" content="Midi Oasis">'
    head += '<meta property="og:site_name" content="Midi Oasis">'
    assert (declared(head).creator, declared(head).publisher) == (None, "Midi Oasis")


def test_meta_tags_in_order_of_trust():
    said = declared(
        '<meta name="date" content="2020"><meta property="article:published_time" content="2021">'
        '<meta property="og:title" content="حديقة"><meta name="author" content="https://x.example">'
    )
    assert (said.title, said.published, said.creator) == ("حديقة", "2021", None)


def test_the_name_of_the_site_is_cut_from_the_title():
    said = declared(
        '<meta property="og:title" content="حديقة كبيرة | النهر">'
        '<meta property="og:site_name" content="النهر">'
    )
    assert said.title == "حديقة كبيرة"
    assert (
        declared("<title>حديقة كبيرة في المدينة - النهر</title>").title == "حديقة كبيرة في المدينة"
    )


def test_an_address_is_one_of_the_web():
    assert declared('<link rel="canonical" href="/1">').url is None
    assert (
        declared('<link rel="canonical" href="https://a.example/1">').url == "https://a.example/1"
    )


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=80))
def test_broken_linked_data_is_passed_over(text: str):
    script = f'<script type="application/ld+json">{text.replace("<", "")}</script>'
    assert declared(script + "<title>سد</title>").title == "سد"


@pytest.mark.parametrize(
    ("body", "creator"),
    [
        ('<a rel="author" href="/h">هدى سالم</a>', "هدى سالم"),
        ('<p>By <a class="p-author h-card">هدى سالم</a></p>', "هدى سالم"),
        ('<div class="post-author"><span>هدى سالم</span></div>', "هدى سالم"),
        ('<span class="author">هدى سالم</span><span class="author">سعيد نور</span>', None),
        ('<span class="author">3 تعليقات هنا</span>', None),
        ('<div class="author">' + "هدى سالم كتبت كثيرا عن المدن " * 5 + "</div>", None),
    ],
)
def test_the_one_author_whom_a_page_names(body: str, creator: str | None) -> None:
    assert declared("<title>سد</title>", body).creator == creator


def test_the_part_of_the_window_that_the_page_says_is_the_title() -> None:
    head = "<title>صحيفة الوادي الكبير اليومية - سوق جديدة تفتح أبوابها</title>"

    assert (
        declared(head, "<p>سوق جديدة تفتح أبوابها</p><p>نص</p>").title == "سوق جديدة تفتح أبوابها"
    )


def test_author_and_outlet_that_stand_in_nodes_of_their_own() -> None:
    graph = {
        "@graph": [
            {
                "@type": "Article",
                "headline": "سد",
                "author": {"@id": "p"},
                "publisher": {"@id": "o"},
            },
            {"@type": "Person", "@id": "p", "name": "هدى سالم"},
            {"@type": "Organization", "@id": "o", "name": "صحيفة المثال"},
        ]
    }

    said = declared(f'<script type="application/ld+json">{json.dumps(graph)}</script>')

    assert (said.creator, said.publisher) == ("هدى سالم", "صحيفة المثال")


def test_whoever_runs_the_site_wrote_no_article() -> None:
    head = '<title>سد</title><meta name="author" content="Super User">'

    assert declared(head).creator is None
    assert declared(head, '<a rel="author">هدى سالم</a>').creator == "هدى سالم"


@pytest.mark.parametrize(
    "window",
    [
        "جريدة النهر اليومية - الصفحة الرئيسية",
        "الرئيسية | صحيفة النهر",
        "تفاصيل الخبر - جريدة النهر",
    ],
)
def test_a_window_that_names_the_site_alone_is_no_title(window: str) -> None:
    page = document_fromstring(f"<html><head><title>{window}</title></head><body>نص</body></html>")
    assert declared_metadata(page).title is None
    page.find(".//title").text = "الرئيسية - جسر جديد على الوادي"
    assert declared_metadata(page).title is not None


def test_the_day_on_which_an_article_was_made_counts_where_no_other_is_told():
    made = linked(**{"@type": "Report"}, name="سوق جديدة", dateCreated="2022-03-04")
    assert declared(made).published == "2022-03-04"
    shown = declared(made, "<div class='date'>5 مارس 2022</div>")
    assert shown.published == "5 مارس 2022"


def test_the_outlet_behind_the_heading_in_the_title_of_the_window() -> None:
    page = "<title>{}</title><h1>فيضان الوادي الكبير</h1>"
    said = {
        "فيضان الوادي الكبير | قناة الأفق": "قناة الأفق",
        "فيضان الوادي الكبير - محليات - جريدة النهر": "جريدة النهر",
        "فيضان الوادي الكبير - محليات": None,
        "جريدة النهر": "جريدة النهر",
    }
    for window, outlet in said.items():
        assert declared(page.format(window)).publisher == outlet


def test_a_window_that_is_called_after_the_outlet_alone() -> None:
    said = declared("<title>جريدة النهر</title>", "<font><b>عنوان الخبر</b></font>")
    assert (said.publisher, said.title) == ("جريدة النهر", None)


@pytest.mark.parametrize(
    ("line", "author", "day"),
    [
        ("سمير قاسم — 15 فبراير 2021", "سمير قاسم", "15 فبراير 2021"),
        ("15 فبراير 2021 | سمير قاسم", "سمير قاسم", "15 فبراير 2021"),
        ("محليات | 15 فبراير 2021", None, "15 فبراير 2021"),
        ("الطابق 3 | 15 فبراير 2021", None, None),
    ],
)
def test_a_name_and_a_day_in_a_line_under_the_heading(
    line: str, author: str | None, day: str | None
) -> None:
    text = (
        "فتحت البلدية جسر المشاة فوق الطريق السريع قبل موعده بشهر كامل، وعبره ألفا شخص في يومه "
        "الأول."
    )
    said = declared("", f"<h1>جسر المشاة الجديد</h1><p>{line}</p><p>{text}</p>")
    assert (said.creator, said.published) == (author, day)


def test_the_day_beside_the_number_of_an_issue() -> None:
    said = declared("", "<table><tr><td>خبر<font>العدد 4512 - الاثنين 9 أبريل 2018</font></table>")
    assert said.published == "الاثنين 9 أبريل 2018"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("السنة 128-العدد 43024 2004 سبتمبر 22 8 من شعبان 1425 هـ الأربعاء", "2004 سبتمبر 22"),
        ("العدد 912 الأربعاء 22 سبتمبر 2004 8 شعبان 1425", "الأربعاء 22 سبتمبر 2004"),
        ("العدد 2004 من المجلة في السوق", None),
    ],
)
def test_the_first_of_several_days_behind_the_number_of_an_issue(
    line: str, day: str | None
) -> None:
    assert declared("", f"<table><tr><td>خبر<font>{line}</font></table>").published == day


@pytest.mark.parametrize(
    ("form", "between"),
    [
        ("<span id='ctl00_main_lblTitle'>{}</span>", " : "),
        ("<span id='ctl00_main_lblTitle'>{}</span>", " | "),
        ("<font>{}</font>", " - "),
    ],
)
def test_the_outlet_before_the_heading_in_the_title_of_the_window(form: str, between: str) -> None:
    title = "محطة تحلية جديدة على الساحل الشرقي"
    head = f"<title>صحيفة الخور{between}{title}</title>"
    said = declared(head, f"<div>{form.format(title)}<br><font>نص</font></div>")
    assert (said.title, said.publisher) == (title, "صحيفة الخور")


def test_the_author_behind_a_label_in_a_list_about_the_article() -> None:
    about = "<dl><dt>التفاصيل</dt><dd class='createdby'>كتب بواسطة: سالم عبد القادر</dd></dl>"
    assert declared("", f"<h1>جسر المشاة</h1>{about}<p>نص.</p>").creator == "سالم عبد القادر"


@pytest.mark.parametrize(
    "body",
    [
        "<div class='meta-author'>Par <a href='/a'>Claire Durand</a></div>",
        "<span rel='sioc:has_creator'>Soumis par <b property='foaf:name'>Claire Durand</b></span>",
        "<span class='td-post-author-name'>By Claire Durand</span>",
    ],
)
def test_whom_the_page_names_as_its_author(body: str):
    assert declared("", body).creator == "Claire Durand"


def test_who_runs_the_site_wrote_nothing():
    assert declared("", "<span class='entry-author'>Super User</span>").creator is None


@pytest.mark.parametrize(
    "body",
    [
        "<h4><a href='https://a.example/author/claire/'>Claire Durand</a></h4>",
        "<div class='writeBy'>كتب Claire Durand</div>",
        "<h1>سد</h1><p>Par Claire Durand, 3 février 2020</p>",
        "<section aria-labelledby='article-byline'><p>Author, Claire Durand</p></section>",
    ],
)
def test_whom_lines_and_links_name_as_the_author(body: str):
    assert declared("", body).creator == "Claire Durand"


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ("<time class='entry-date updated' datetime='2017-03-08'>8</time>", "2017-03-08"),
        (
            "<abbr class='published' title='2016-09-14T08:00:00Z'>mercredi</abbr>",
            "2016-09-14T08:00:00Z",
        ),
        (
            (
                "<article><footer class='node__meta'><div class='node__submitted'>Par X, 3 mai 2020"
                "</div></footer></article>"
            ),
            "Par X, 3 mai 2020",
        ),
        ("<p>أرسلت في الأربعاء 8 مارس 2017</p>", "أرسلت في الأربعاء 8 مارس 2017"),
    ],
)
def test_the_moment_as_systems_of_content_write_it(body: str, day: str):
    assert declared("", body).published == day


@pytest.mark.parametrize(
    "today",
    ["<div id='top-date'>الجمعة 12 أبريل 2024</div>", "<span>اليوم: الجمعة 12 أبريل 2024</span>"],
)
def test_the_day_on_which_a_page_is_read_is_none_of_publication(today: str):
    assert declared("", f"{today}<p class='date'>2 أكتوبر 2022</p>").published == "2 أكتوبر 2022"


def test_who_is_named_behind_by_under_the_heading():
    body = "<h1>سد</h1><div>بواسطة سلمى نور</div><div>أنشئ 08/03/2017</div>"
    assert declared("", body).creator == "سلمى نور"


def test_a_window_that_names_nothing_but_the_site_leaves_the_title_to_the_page() -> None:
    said = declared(
        "<title>Archives - Le Quotidien du Quai</title>", "<h2>Un quai rouvre hier</h2>"
    )
    assert (said.title, said.publisher) == ("Un quai rouvre hier", "Le Quotidien du Quai")


@pytest.mark.parametrize(
    ("window", "outlet"),
    [
        ("سوق قرب الوادي > صدى المرسى", "صدى المرسى"),
        ("سوق قرب الوادي - أخبار محلية", None),
        ("دفتر السهل: سوق قرب الوادي", "دفتر السهل"),
    ],
)
def test_the_outlet_beside_the_heading_in_a_window(window: str, outlet: str | None) -> None:
    home = '<a href="/">دفتر السهل</a>' if outlet == "دفتر السهل" else ""
    said = declared(f"<title>{window}</title>", f"{home}<h1>سوق قرب الوادي</h1>")
    assert (said.title, said.publisher) == ("سوق قرب الوادي", outlet)


def test_an_outlet_in_the_field_of_authors_is_none() -> None:
    named = '<span class="author">هدى الواحي</span>'
    said = declared('<meta name="author" content="صدى المرسى">', f"<h1>سوق</h1>{named}")
    assert said.creator == "هدى الواحي"


@pytest.mark.parametrize("field", ["الواحة - سلمى ح.", "سلمى ح. | الواحة", "سلمى ح."])
def test_the_outlet_beside_the_author_in_an_element_for_authors_is_none_of_the_name(field: str):
    said = declared(
        '<meta property="og:site_name" content="الواحة">',
        f'<h1>سوق قرب الوادي القديم</h1><span class="story_author">{field}</span>',
    )
    assert said.creator == "سلمى ح."


def test_who_wrote_by_the_identifier_of_an_element() -> None:
    said = declared("", '<span id="ctl00_ContentPlaceHolder1_lblWriter">سهام الراشدي</span>')
    assert said.creator == "سهام الراشدي"


def test_authors_side_by_side_and_a_name_in_a_link() -> None:
    two = "<p><a href='/author/h/'>هلا الصفدي</a> <a href='/Author/114'>وائل نصر علي</a>"
    one = "<div class='writer'><a><img></a><a href='/w'>هلا الصفدي</a> <i>كاتبة وصحافية</i></div>"
    apart = f"{two}</p><span class='author'>هدى سالم</span>"
    creators = [declared_metadata(document_fromstring(each)).creator for each in (two, one, apart)]
    assert creators == ["هلا الصفدي، وائل نصر علي", "هلا الصفدي", None]


def test_a_declared_day_that_none_can_read_leaves_it_to_the_page() -> None:
    head = "<meta property='article:published_time' content='0000-00-00T00:00:00'>"
    body = "<h1>الري بالطائرات</h1><time datetime='2024-04-27'>أمس</time>"
    assert declared(head, body).published == "2024-04-27"
    assert declared(head, "<h1>الري بالطائرات</h1>").published == "0000-00-00T00:00:00"


def test_what_stands_beside_the_name_in_an_element_for_authors() -> None:
    field = "<span class='author'>ليلى الراوي <i>•</i> <em>قبل يومين</em></span>"
    assert declared("", f"<h1>الري بالطائرات</h1>{field}").creator == "ليلى الراوي"


def test_a_title_that_was_cut_goes_on_in_the_heading() -> None:
    title = "معرض للخط العربي يستقطب زوارا من تسع دول"
    head = linked(headline=f"{title[:20]}...", author={"name": "admin"})
    found = declared(head, f"<h1>{title}</h1><p>بقلم: ليلى الراوي</p>")
    assert (found.title, found.creator) == (title, "ليلى الراوي")


@pytest.mark.parametrize(
    ("field", "creator"),
    [
        ("<div class='post-author-name'><div>من</div> <a href='#'>admin</a></div>", None),
        ("<ul><li data-hook='user-name'>Nadège Rivoire</li></ul>", "Nadège Rivoire"),
    ],
)
def test_an_element_for_authors_by_whatever_name(field: str, creator: str | None) -> None:
    assert declared("", f"<h1>الري بالطائرات</h1>{field}").creator == creator


def test_a_town_beside_the_name_in_an_element_for_authors() -> None:
    field = "<div class='author'>ترفيلت - سامر الحلفاوي</div>"
    assert declared("", f"<h1>الري بالطائرات</h1>{field}").creator == "سامر الحلفاوي"


def test_a_stated_title_that_names_the_site_leaves_it_to_the_heading() -> None:
    meta = (
        "<meta property='og:title' content='النهر'><meta property='og:site_name' content='النهر'>"
    )
    assert (
        declared(meta, "<h1>معرض للخط العربي في المدينة</h1>").title
        == "معرض للخط العربي في المدينة"
    )


def test_what_a_page_marks_as_its_day_goes_before_that_of_the_page():
    post = "<abbr class='published' title='2023-10-03T09:12:00+01:00'>9:12</abbr>"
    said = declared("<meta name='dc.date' content='2024-01-05'>", post)
    assert said.published == "2023-10-03T09:12:00+01:00"
    assert declared("<meta name='dc.date' content='2024-01-05'>").published == "2024-01-05"


@pytest.mark.parametrize("site", ["منتدى الضفاف", "جريدة الضفاف"])
@pytest.mark.parametrize("form", ["{} - {}", "{} | {}"])
def test_a_heading_that_copies_the_window_is_parted_from_the_outlet(site: str, form: str):
    window = form.format("قطار الجبل يعود بعد سنين", site)
    said = declared(f"<title>{window}</title>", f"<h1>{window}</h1>")
    assert (said.title, said.publisher) == ("قطار الجبل يعود بعد سنين", site)


def test_the_name_of_a_field_is_no_part_of_the_title():
    assert declared("", "<h1>الموضوع : متى يعود القطار؟</h1>").title == "متى يعود القطار؟"


def test_what_programs_call_their_pages_is_no_outlet():
    window = "<title>الصفحات - قطار الجبل يعود بعد سنين</title>"
    assert declared(window, "<h2>قطار الجبل يعود بعد سنين</h2>").publisher is None


def test_a_line_that_is_named_for_the_author():
    said = declared("", "<h1>قطار الجبل</h1><div class='post-author-line'>عبيد اليماحي</div>")
    assert said.creator == "عبيد اليماحي"


def test_the_program_of_a_site_wrote_none_of_its_articles():
    said = declared(
        "<meta name='author' content='eZ systems'>", "<p class='author'>منذر الأسعد</p>"
    )
    assert said.creator == "منذر الأسعد"


def test_the_part_of_a_forum_is_no_part_of_the_title():
    window = "ساحة الحوار :: حكاية مطحنة القرية القديمة :: شبكة الضفاف"
    said = declared(f"<title>{window}</title>", f"<h1>{window}</h1>")
    assert (said.title, said.publisher) == ("حكاية مطحنة القرية القديمة", "شبكة الضفاف")


def test_how_long_ago_it_was_is_no_part_of_a_name():
    under = "<div>كتب: وائل حمشو <span>منذ يومين</span></div>"
    assert declared("", f"<h1>قطار الجبل يعود</h1>{under}").creator == "وائل حمشو"


def test_the_moment_beside_how_long_ago_it_was():
    under = "<div><span title='30/08/2003 12:15'>منذ 3 ساعات</span></div>"
    assert declared("", f"<h1>قطار الجبل يعود</h1>{under}").published == "30/08/2003 12:15"


@pytest.mark.parametrize(
    ("window", "below", "site"),
    [
        ("فسيفساء", "<div id='footer'>مجلة فسيفساء - الناصرة</div>", "فسيفساء"),
        ("فسيفساء", "", None),
        ("المقال", "<div>شارك المقال</div>", None),
        ("حوار", "<footer><a href='/hiwar'>حوار</a></footer>", None),
        ("يعود القطار بعد سبع سنين إلى الجبل", "<footer>يعود القطار</footer>", None),
    ],
)
def test_a_window_that_is_the_same_for_all_pages(window: str, below: str, site: str | None):
    said = declared(f"<title>{window}</title>", f"<h1>في مديح الزيتون الصامت</h1>{below}")
    assert (said.title, said.publisher) == ("في مديح الزيتون الصامت", site)


def test_a_field_beside_a_name_is_not_the_name():
    said = declared(
        "", "<div class='col-author'><b>لطيفة المطوع</b><div>زاوية: على السيف</div></div>"
    )
    assert said.creator == "لطيفة المطوع"


def test_letters_with_stops_are_no_name_of_an_outlet() -> None:
    said = declared(
        '<meta property="og:site_name" content="ص.و."><title>سوق القرية - ص.و.</title>',
        "<h1><a href='/'>صدى الوادي</a></h1><h1>سوق القرية</h1>",
    )
    assert said.publisher == "صدى الوادي"


@pytest.mark.parametrize(
    ("box", "creator"),
    [
        ("<div class='writer-box'><h4>سليم حداد</h4><p>كاتب من الجبل.</p></div>", "سليم حداد"),
        ("<div class='news-box'><h4>سليم حداد</h4></div>", None),
        ("<div class='author-bio'><b>سليم حداد</b><b>منى خوري</b></div>", None),
    ],
)
def test_the_one_name_in_a_box_about_the_author(box: str, creator: str | None) -> None:
    assert declared("", f"<h1>سوق القرية</h1><p>نص</p>{box}").creator == creator


def test_what_programs_put_there_is_no_site_and_a_link_to_more_is_nobody() -> None:
    said = declared(
        '<meta property="og:site_name" content="Mysite 1"><title>سوق القرية | مرآة الوادي</title>',
        "<h1>سوق القرية</h1><a href='/author/desk/'>more posts</a>",
    )
    assert (said.publisher, said.creator) == ("مرآة الوادي", None)


def test_a_stated_title_that_is_an_outlet_leaves_it_to_the_heading() -> None:
    said = declared(
        '<meta property="og:title" content="مجلة الوادي الثقافية"><title>أصباغ الرمان</title>',
        "<h1>أصباغ الرمان</h1>",
    )
    assert (said.title, said.publisher) == ("أصباغ الرمان", "مجلة الوادي الثقافية")


def test_a_part_of_the_name_of_the_site_is_nobody() -> None:
    head = "<meta property='og:site_name' content='رأي الوادي الحر'><title>قطار الجبل</title>"
    body = "<h1>قطار الجبل</h1><div class='author'>بواسطة <a>رأي الوادي</a></div>"
    found = declared_metadata(document_fromstring(f"<html><head>{head}</head><body>{body}"))
    assert (found.publisher, found.creator) == ("رأي الوادي الحر", None)


def test_programs_of_forums_name_the_site_before_what_they_show() -> None:
    window = "ملتقى الوادي • مشاهدة الموضوع - قطار الجبل"
    body = "<h1>ملتقى الوادي</h1><p>منتدى أهل الوادي</p><h2>قطار الجبل</h2>"
    found = declared_metadata(document_fromstring(f"<title>{window}</title><body>{body}"))
    assert (found.publisher, found.title) == ("ملتقى الوادي", "قطار الجبل")


def test_the_moment_from_which_clocks_count_is_no_day() -> None:
    head = "<meta property='article:published_time' content='1970-01-01T00:00:00Z'>"

    assert (
        declared(head, "<time datetime='2011-05-18'>18 مايو 2011</time>").published == "2011-05-18"
    )
    assert declared(head).published is None


def test_a_site_that_is_longer_than_its_title_is_no_title() -> None:
    home = "<a href='/'><img class='logo' alt='رأس الرجاء نيوز'></a><p>© رأس الرجاء نيوز</p>"
    said = declared("<title>رأس الرجاء نيوز :: أي مدينة نريد؟</title>", home)

    assert (said.title, said.publisher) == ("أي مدينة نريد؟", "رأس الرجاء نيوز")

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml.html import document_fromstring

from articles.cleaning.left_out import without_left_out
from articles.document import Document
from articles.reading.pages.html_main_text import main_text
from articles.reading.reader import read_bytes

LEAD = "أعلنت الوزارة عن برنامج جديد لدعم القرى الجبلية، يشمل 40 دوارا ويمتد على ثلاث سنوات."
FIRST = (
    "وأوضح مدير البرنامج أن الأشغال ستبدأ بالطرق والماء الصالح "
    "للشرب، ثم تنتقل إلى المدارس والمراكز "
    "الصحية، وأن لجنة محلية ستتابعها شهرا بشهر وتنشر تقاريرها للعموم."
)
SECOND = (
    "ورحب سكان القرى بالبرنامج، غير أنهم طالبوا بأن تسبقه دراسة "
    "للمسالك التي تقطعها الثلوج كل شتاء، "
    "وبأن يشتغل فيه شباب المنطقة."
)
MAIN = f"<p>{FIRST}</p><p>{SECOND}</p>"


def read(body: str, head: str = "<title>دعم القرى الجبلية في الجنوب</title>") -> Document:
    page = f"<!DOCTYPE html><html lang='ar'><head>{head}</head><body>{body}</body></html>"
    (item,) = read_bytes(page.encode(), "/p/a.html", "a.html")
    assert isinstance(item, Document), item
    return replace(item, text=without_left_out(item.text))


@pytest.mark.parametrize(
    "lead",
    [
        f'<div class="article-lead"><p>{LEAD}</p></div>',
        f'<p itemprop="description">{LEAD}</p>',
        f'<h2 class="chapo">{LEAD}</h2>',
    ],
)
def test_the_lead_outside_the_body_comes_first(lead: str) -> None:
    body = (
        f"<div><h1>دعم القرى الجبلية في الجنوب</h1>{lead}<div "
        f"itemprop='articleBody'>{MAIN}</div></div>"
    )
    lines = read(body).text.split("\n")
    assert lines[:2] == [LEAD, FIRST]
    assert lines.count(LEAD) == 1


def test_captions_and_advertising_stay_out() -> None:
    inside = (
        f"<p>{LEAD}</p><figure><img src='a.jpg'><figcaption>صورة: "
        f"سعيد المصور في القرية</figcaption></figure>"
        f"<p>{FIRST}</p><div class='ad-slot'><p>اشتر الآن بنصف الثمن عروض الصيف</p></div>"
        f"<p class='wp-caption-text'>منظر عام للقرية في الشتاء</p><p>{SECOND}</p>"
        "<div class='read-also'><p>اقرأ أيضا: خبر آخر عن المدينة</p></div>"
    )
    text = read(f"<article><h1>دعم القرى الجبلية</h1>{inside}</article>").text
    assert text.split("\n") == [LEAD, FIRST, SECOND]


def test_the_title_is_not_said_twice() -> None:
    document = read(f"<article><h1>دعم القرى الجبلية في الجنوب</h1><p>قال.</p>{MAIN}</article>")
    assert document.declared.title == "دعم القرى الجبلية في الجنوب"
    assert not document.text.startswith("دعم القرى الجبلية في الجنوب")


@pytest.mark.parametrize("title", ["{0} - {1}", "{0} | {1}", "{0} · {1}", "{1} : {0}", "{1} » {0}"])
def test_the_name_of_the_site_is_no_part_of_the_title(title: str) -> None:
    said = title.format("دعم القرى الجبلية في الجنوب", "صحيفة السفح")
    head = f"<title>{said}</title><meta property='og:title' content='{said}'>"
    head += "<meta property='og:site_name' content='صحيفة السفح'>"
    document = read(f"<article><h1>دعم القرى الجبلية في الجنوب</h1>{MAIN}</article>", head)
    assert document.declared.title == "دعم القرى الجبلية في الجنوب"
    assert document.declared.publisher == "صحيفة السفح"


def test_entities_of_linked_data_are_characters() -> None:
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", '
        '"headline": "&quot;دعم&quot; القرى '
        '&amp; الجبال", "author": {"name": "سعاد &amp; مراسل"}}</script>'
    )
    declared = read(f"<article>{MAIN}</article>", head).declared
    assert declared.title == '"دعم" القرى & الجبال'
    assert declared.creator == "سعاد & مراسل"


def test_outlet_and_place_are_no_author() -> None:
    head = "<title>س</title><meta name='author' content='محمد العلمي - الرباط'>"
    assert read(f"<article>{MAIN}</article>", head).declared.creator == "محمد العلمي"


def test_a_page_laid_out_by_tables() -> None:
    cell = f"<td>{LEAD}<br><br>{FIRST}<br><br>{SECOND}</td>"
    menu = "<td><a href='/1'>الأولى</a><br><a href='/2'>الثانية</a></td>"
    text = read(f"<table><tr>{menu}{cell}</tr></table>").text
    assert all(line in text for line in (LEAD, FIRST, SECOND))


@pytest.mark.parametrize(
    ("mark", "date"),
    [
        ("<div class='timestamp'>الأحد، 03 شباط/فبراير 2013، آخر تحديث 11:40</div>", "2013"),
        ("<span class='entry-date'>3 février 2013</span>", "3 février 2013"),
        ("<p>تم نشره الأحد 3 شباط / فبراير 2013</p>", "تم نشره الأحد 3 شباط / فبراير 2013"),
        ("<span property='dc:date' content='2013-02-03T00:00'>أمس</span>", "2013-02-03T00:00"),
        ("<span itemprop='datePublished'>3 فبراير 2013</span>", "3 فبراير 2013"),
        ("<meta itemprop='datePublished' content='2013-02-03'>", "2013-02-03"),
    ],
)
def test_the_date_that_a_page_states_or_shows(mark: str, date: str) -> None:
    published = read(f"<article><h1>دعم القرى</h1>{mark}{MAIN}</article>").declared.published
    assert published is not None
    assert date in published


def test_a_date_beside_the_article_is_not_its_own() -> None:
    aside = "<div class='related'><span class='date'>5 مارس 2019</span></div>"
    assert read(f"{aside}<article>{MAIN}</article>").declared.published is None


def test_a_page_that_is_one_cell_has_its_lines() -> None:
    cell = (
        f"<td><b>دعم القرى الجبلية في الجنوب</b><br><br>{LEAD}<br><br>{FIRST}<br><br>{SECOND}</td>"
    )
    found = read(f"<table width='100%'><tr>{cell}</tr></table>")
    assert found.text.split("\n")[-3:] == [LEAD, FIRST, SECOND]
    assert "|" not in found.text


def test_a_kicker_and_the_title_on_lines_of_their_own_are_not_said_again() -> None:
    title = "دعم القرى الجبلية في الجنوب"
    found = read(f"<main><p>جهات</p><h1>{title}</h1>{MAIN}</main>")
    assert found.text.startswith(FIRST[:20])
    short = read(f"<main><p>جهات</p><h1>غيره</h1>{MAIN}</main>")
    assert FIRST in short.text


@pytest.mark.parametrize(
    "lead",
    [
        "<h3>{}</h3>", "<p class='x1'>{}</p>", "<div class='row'><div>{}</div></div>",
        "<p>السبت 4 مايو 2019</p><p>{}</p><p>هدى</p>",
    ],
)  # fmt: skip
def test_a_lead_under_no_name_between_the_heading_and_the_text(lead: str) -> None:
    page = f"<div><h1>دعم القرى الجبلية في الجنوب</h1></div>{lead.format(LEAD)}"
    found = read(f"{page}<div class='content'>{MAIN}</div>")
    assert found.text.startswith(LEAD[:30])
    assert found.text.count(LEAD[:30]) == 1


@pytest.mark.parametrize(
    "beside", [f"<ul><li><p>{LEAD}</p></li></ul>", f"<p><a href='/'>{LEAD}</a></p>"]
)
def test_what_leads_away_from_the_article_is_no_lead(beside: str) -> None:
    page = f"<h1>دعم القرى الجبلية في الجنوب</h1>{beside}<div class='content'>{MAIN}</div>"
    assert read(page).text.startswith(FIRST[:30])


def test_a_call_between_the_heading_and_the_text_is_no_lead() -> None:
    call = (
        "<div>سجلوا بريدكم الإلكتروني لتصلكم رسالتنا كل صباح قبل أن تشربوا القهوة في بيوتكم.</div>"
    )
    page = f"<h1>دعم القرى الجبلية في الجنوب</h1>{call}<div class='content'>{MAIN}</div>"
    assert read(page).text.startswith(FIRST[:30])


def test_marks_of_notes_are_no_words() -> None:
    words = "فتحت البلدية جسر المشاة فوق الطريق السريع قبل موعده بشهر كامل."
    marked = f"<p>{words}<sup class='reference'>[1]</sup></p>" * 3
    area = "<p>ومساحته ثلاثة آلاف م<sup>2</sup> فوق الطريق الذي يعبره الناس كل يوم.</p>"
    page = f"<html><body><article><h1>جسر</h1>{marked}{area}</article></body></html>"
    main, _ = main_text(document_fromstring(page), page, "جسر", "/a")
    assert "[1]" not in main
    assert "م2" in main.replace(" ", "") or "م²" in main


def test_elements_that_only_an_end_of_line_parts_are_no_one_word() -> None:
    words = "فتحت البلدية جسر المشاة فوق الطريق السريع قبل موعده بشهر كامل، وعبره ألفا شخص."
    body = "<br /><br />".join([words, words.replace("جسر", "نفق"), words.replace("جسر", "درب")])
    page = (
        "<html><body><form><div><span>جسر المشاة الجديد</span><br /><span>خالد الشامسي</span><br />"
        f"<div>أرسل لصديق</div><span>{body}</span></div></form></body></html>"
    )
    main, _ = main_text(document_fromstring(page), page, None, "/a")
    assert "الجديدخالد" not in main
    assert words in main.split("\n")


def test_a_lead_that_was_found_behind_the_text_stands_at_its_head() -> None:
    found = read(
        f'<main><h1>دعم القرى</h1><p class="chapo">{LEAD}</p><figure><img src="a.jpg"></figure>'
        f'<div class="post-content">{MAIN}</div></main>'
    )
    assert found.text.split("\n") == [LEAD, FIRST, SECOND]


def test_a_moment_between_lead_and_text_is_the_day() -> None:
    found = read(
        f"<div class='news'><h2>دعم القرى</h2><div class='nintro'><b>{LEAD}</b></div>"
        f"<div class='nd'>19/07/2015 - 10:35</div><div class='nt'>{FIRST}<br><br>{SECOND}</div>"
        "</div>"
    )
    assert found.text.split("\n") == [LEAD, FIRST, SECOND]
    assert found.declared.published == "19/07/2015 - 10:35"


def test_what_is_told_of_the_author_is_no_lead() -> None:
    body = f"<div class='author-box'><div class='desc'>{LEAD}</div></div>"
    found = read(f"<article><h1>دعم القرى</h1><div class='c'>{MAIN}</div>{body}</article>")
    assert found.text.split("\n")[0] == FIRST


def test_what_readers_wrote_under_an_article_is_none_of_it() -> None:
    comment = f"<section class='comment-wrapper'><h2>Avis</h2><p>{LEAD}</p></section>"
    found = read(f"<article><h1>دعم القرى</h1><div class='c'>{MAIN}</div>{comment}</article>")
    assert found.text.split("\n") == [FIRST, SECOND]


@pytest.mark.parametrize(
    "names",
    [
        'class="entry-content"',
        'itemprop="articleBody"',
        'class="x__article__body"',
        'id="c_lblDetails"',
    ],
)
def test_the_text_of_a_short_page_is_what_is_named_for_it(names: str) -> None:
    body = (
        "<div class='a'><h1>دعم القرى الجبلية في الجنوب</h1><p class='b'>بواسطة <a>هدى</a> | "
        f"يناير 5, 2022 | <a>محليات</a></p><div {names}><p>{LEAD}</p><p>{LEAD[:40]}.</p></div>"
        "<p class='d'>47 شخصا قرؤوا هذا</p></div>"
    )
    assert read(body).text == f"{LEAD}\n{LEAD[:40]}."


def test_labels_above_the_title_are_no_words_of_the_text() -> None:
    menu = "<div>رياضة</div><div>اقتصاد</div>"
    found = read(f"{menu}<div>دعم القرى الجبلية في الجنوب</div><div>{FIRST} {SECOND}</div>")
    assert found.text == f"{FIRST} {SECOND}"


def test_a_table_of_one_cell_a_row_is_read_whole() -> None:
    cells = (
        "<b>دعم القرى الجبلية</b>",
        "الكاتب: هدى الواحي",
        "التاريخ: 2012/03/09",
        f"{LEAD}<br>{LEAD[:30]}.",
    )
    rows = "".join(f"<tr><td>{cell}</td></tr>" for cell in cells)
    found = read(f"<table>{rows}</table>", "<title>طباعة المقال</title>")
    assert found.text.endswith(f"{LEAD}\n{LEAD[:30]}.")
    assert (found.declared.creator, found.declared.published) == ("هدى الواحي", "2012/03/09")


def test_a_lead_tells_of_the_text_in_other_forms_of_its_words() -> None:
    lead = "أظهر إحصاء حديث تراجعا مقلقا في القطعان، وسط تحذيرات من اختفاء مهنة عمرها قرون."
    body = (
        "<p>تراجع عدد الرؤوس في المراعي، وفق إحصاء أجرته جمعية المربين الشهر الماضي.</p>"
        "<p>وقال مرب إن أبناءه انتقلوا إلى المدينة، وإنه سيبيع ما تبقى من الإبل.</p>"
    )
    page = document_fromstring(
        "<html><head><title>القطيع</title></head><body><h1>القطيع</h1>"
        f"<div class='x'><div>{lead}</div></div><div class='z'>{body}</div></body></html>"
    )
    words, _ = main_text(page, "", "القطيع", "a.html")
    assert words.startswith(lead)


def test_what_is_around_the_text_is_no_lead_before_it() -> None:
    day = "<tr><td>أرسل: الاثنين 21 آذار 2022</td></tr>"
    rows = f"{day}<tr><td><p>{FIRST}</p><p>{SECOND}</p></td></tr>"
    found = read(f"<h1>دعم القرى الجبلية في الجنوب</h1><div><table>{rows}</table></div>")
    assert found.text == f"{FIRST}\n{SECOND}"


def test_a_heading_of_other_articles_that_lost_them_ends_no_text() -> None:
    others = "<p>اقرأ أيضًا..</p><p><a href='/1'>سوق الورد يعود</a></p><p><a href='/2'>مقهى</a></p>"
    found = read(f"<h1>دعم القرى الجبلية في الجنوب</h1><div class='list'>{MAIN}{others}</div>").text
    assert found.rstrip().endswith("شباب المنطقة.")


def test_whatever_stands_over_links_under_the_text_is_none_of_it() -> None:
    titles = ("سوق الورد يعود إلى الساحة", "مقهى البحيرة يفتح مبكرا")
    links = f"<ul>{''.join(f'<li><a href=1>{each}</a></li>' for each in titles)}</ul>"
    title = "<h1>دعم القرى الجبلية في الجنوب</h1>"
    page = f"{title}<div class='articleBody'>{MAIN}<p>موضوعات تتصل بهذا</p>{links}</div>"
    assert read(page).text == f"{FIRST}\n{SECOND}"
    own = f"{title}<div class='articleBody'>{MAIN}<p>موضوعات تتصل بهذا</p><p>{LEAD}</p></div>"
    assert read(own).text == f"{FIRST}\n{SECOND}\nموضوعات تتصل بهذا\n{LEAD}"

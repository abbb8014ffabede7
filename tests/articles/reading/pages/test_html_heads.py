"""Lines of a page that say day and author above the first paragraph, or under the lead."""

from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from articles.document import DeclaredMetadata, Document
from articles.reading.pages.desk_signatures import without_said_again
from articles.reading.pages.html_heads import (
    with_story,
    without_credits,
    without_marks,
)
from articles.reading.pages.html_story import story_of
from articles.reading.reader import read_bytes

LEAD = "عاد قطار الجبل إلى السير صباح الخميس بعد توقف دام سبع سنوات، وحمل في رحلته الأولى 210 ركاب."
TEXT = "وأنفقت الشركة 18 مليونا على إصلاح السكة والجسور الثلاثة."
NOTHING = DeclaredMetadata()


@pytest.mark.parametrize(
    ("lines", "published", "creator"),
    [
        ("سلمى نور | 30 ماي 2019 | 09:30", "30 ماي 2019", "سلمى نور"),
        ("Claire Durand\n17 June 2021", "17 June 2021", "Claire Durand"),
        ("19/07/2015 - 10:35", "19/07/2015 - 10:35", None),
        ("Claire Durand | 3 mai 2020", "3 mai 2020", "Claire Durand"),
        ("New York, 3 mai 2020", "3 mai 2020", None),
        ("Daily News | 3 mai 2020", "3 mai 2020", None),
        (
            "أرسلت بواسطة admin في الأحد 14 مارس 2004 الساعة 10:12 (320 قراءة)",
            "في الأحد 14 مارس 2004 الساعة 10:12",
            None,
        ),
        ("الخميس 30 أيار 2019 - العدد 1452", "الخميس 30 أيار 2019", None),
        (
            "Rédigé par Claire Durand, le 14 mai 2016 à 10:12 — Lu 1 204 fois",
            "Rédigé par Claire Durand, le 14 mai 2016 à 10:12 — Lu 1 204 fois",
            "Claire Durand",
        ),
    ],
)
@pytest.mark.parametrize("above", ["", f"{LEAD}\n"])
def test_day_and_author(above: str, lines: str, published: str, creator: str | None) -> None:
    words, said = without_credits(f"{above}{lines}\n{TEXT}\n{TEXT}", NOTHING)
    assert words == f"{above}{TEXT}\n{TEXT}"
    assert (said.published, said.creator) == (published, creator)


@pytest.mark.parametrize("line", ["سوق السمك", "Claire Durand", "في 30 ماي 2019 عاد القطار", TEXT])
def test_lines_without_a_day_and_sentences_stay(line: str) -> None:
    words = f"{LEAD}\n{line}\n{TEXT}"
    assert without_credits(words, NOTHING) == (words, NOTHING)


def test_marks_of_lists_and_what_the_page_says_already() -> None:
    assert without_marks(f"- الكاتب\n- سلمى نور\n{TEXT}\n- {TEXT}") == (
        f"الكاتب\nسلمى نور\n{TEXT}\n- {TEXT}"
    )
    known = DeclaredMetadata(creator="سلمى نور")
    assert without_said_again(f"سلمى نور\n{TEXT}", known) == TEXT
    assert without_said_again(f"{TEXT}\nسلمى نور", known) == TEXT
    assert without_said_again(f"{TEXT}\nسلمى نور\n{TEXT}", known).count("سلمى") == 1


def test_a_line_of_the_place_and_the_house_says_the_house_again() -> None:
    house = DeclaredMetadata(publisher="وكالة أنباء الضفاف")
    assert without_said_again(f"القاهرة - وكالة أنباء الضفاف:\n{TEXT}", house) == TEXT
    other = f"وزير النقل - وكالة أنباء الضفاف:\n{TEXT}"
    assert without_said_again(other, house) == other


def test_the_part_of_the_house_below_its_name_goes_with_it() -> None:
    house = DeclaredMetadata(publisher="هيئة سكك الجبل")
    assert without_said_again(f"{TEXT}\nهيئة سكك الجبل\nمكتب الاتصال", house) == TEXT
    other = f"{TEXT}\nمكتب الاتصال"
    assert without_said_again(other, house) == other


@pytest.mark.parametrize(
    "above",
    [
        "محليات · 9 أكتوبر 2020 · 3 دقائق قراءة",
        "محليات\n- هدى الواحي\n- 9 أكتوبر 2020 - 14:20",
    ],
)
def test_a_section_beside_or_above_the_day_goes_with_it(above: str) -> None:
    text = "فتحت البلدية جسر المشاة فوق الطريق السريع قبل موعده بشهر كامل، وعبره ألفا شخص."
    words, said = without_credits(f"{above}\n{text}", DeclaredMetadata())
    assert words == text
    assert "9 أكتوبر 2020" in (said.published or "")
    alone = f"محليات\n{text}"
    assert without_credits(alone, DeclaredMetadata()) == (alone, DeclaredMetadata())


def declared_by(body: str, window: str = "صفحة") -> DeclaredMetadata:
    story = story_of(document_fromstring(f"<title>{window}</title><body>{body}</body>"))
    assert story is not None
    return with_story(DeclaredMetadata(title=window), story)


@pytest.mark.parametrize(
    ("line", "published", "creator"),
    [
        ("<span>سلمى نور</span><span>2016/07/21</span>", "2016/07/21", "سلمى نور"),
        ("<b>سليم الراوي-ترفيلت</b>", None, "سليم الراوي"),
        ("Salma Nour · 19 septembre 2021", "19 septembre 2021", "Salma Nour"),
        ("ابن الواحة نشرت بتاريخ 21-2-2014 عدد القراء: 12", "نشرت بتاريخ 21-2-2014", None),
        (
            "<b>مقالات متعلقة</b><p><a href='/x'>طريق إلى الجبل</a></p><p>21 يوليو 2016</p>",
            "21 يوليو 2016",
            None,
        ),
        ("محليات", None, None),
    ],
)  # fmt: skip
def test_between_title_and_text_a_line_needs_no_other_words(
    line: str, published: str | None, creator: str | None
) -> None:
    said = declared_by(f"<div>صفحة من هنا</div><div>{line}</div><div>{LEAD}</div>", "صفحة من هنا")
    assert (said.published, said.creator) == (published, creator)


def test_the_nameplate_of_an_old_page_and_the_name_under_its_words() -> None:
    said = declared_by(
        f"<p><b>جريدة النهر</b></p><p><b>عودة قطار الجبل</b></p><p>{LEAD}</p><p>Salma Nour</p>",
        "",
    )
    assert said.title == "عودة قطار الجبل"
    assert (said.publisher, said.creator) == ("جريدة النهر", "Salma Nour")


def test_a_window_that_tells_nothing_of_the_text_is_the_site() -> None:
    body = f"<div><font size=5>عودة قطار الجبل</font><br>{LEAD}<br>{TEXT}</div>"
    said = declared_by(body, "الضفة الأخرى")
    assert (said.title, said.publisher) == ("عودة قطار الجبل", "الضفة الأخرى")


def test_the_day_behind_the_text() -> None:
    behind = (
        "<div>Cet article a été publié le mardi 10 mars 2009 à 10:15 et classé dans Culture</div>"
    )
    said = declared_by(f"<div><h1>صفحة من هنا</h1><div>{LEAD}</div>{behind}</div>", "صفحة من هنا")
    assert said.published == "publié le mardi 10 mars 2009 à 10:15"


@pytest.mark.parametrize(
    ("behind", "published", "creator"),
    [
        ("Par Jean Marot le 2 mai 2010", "Par Jean Marot le 2 mai 2010", "Jean Marot"),
        ("3 أبريل 2014", "3 أبريل 2014", None),
        ("شارك", None, None),
    ],
)
def test_the_first_lines_behind_the_text(
    behind: str, published: str | None, creator: str | None
) -> None:
    body = f"<div><h1>صفحة من هنا</h1><div>{LEAD}</div><div>{behind}</div></div>"
    said = declared_by(body, "صفحة من هنا")
    assert (said.published, said.creator) == (published, creator)


def test_of_a_window_that_names_the_site_and_more_the_part_said_again_is_the_outlet() -> None:
    body = f"<div><b>عودة قطار الجبل</b><br>{LEAD}<br>{TEXT}</div><div>النهر الجديد © 2012</div>"
    assert declared_by(body, "النهر الجديد - يومية شاملة").publisher == "النهر الجديد"


def test_the_line_above_all_that_has_the_rights_is_the_outlet() -> None:
    body = f"<h4>The Valley Record</h4><h2>صفحة من هنا</h2><p>{LEAD}</p>"
    rights = "<address>Copyright 2002 The Valley Record</address>"
    assert declared_by(body + rights, "صفحة من هنا").publisher == "The Valley Record"
    assert declared_by(body, "صفحة من هنا").publisher is None


@pytest.mark.parametrize(
    ("line", "creator"),
    [("القاهرة - سهام راشدي", "سهام راشدي"), ("القاهرة - أخبار الوادي", None)],
)
def test_who_stands_behind_a_town_above_the_text(line: str, creator: str | None) -> None:
    body = f"<p><font><b>عودة قطار الجبل</b></font></p><p><font>{line}<br>16 أيلول 2009</font></p>"
    said = declared_by(f"{body}<font>{LEAD}<br><br>{TEXT}</font>", "صفحة من هنا")
    assert (said.published, said.creator) == ("16 أيلول 2009", creator)


@pytest.mark.parametrize(
    "line",
    [
        "ح.ن",
        "سومر/ح.ن",
        "(س.م/ ع.ر)",
        "K. T.",
        "S. B. et L. H.",
        "م - ع",
        "ع.ن/ ح.ز (د ب أ، رويترز)",
        "المصدر: «رويترز»",
    ],
)
def test_letters_that_stand_for_names_are_no_words_of_a_text(line: str) -> None:
    assert without_said_again(f"{TEXT}\n{line}", NOTHING) == TEXT


@pytest.mark.parametrize(
    "line", ["و.م.ع", "أ.ف.ب", "نهاية الخبر", "في 3 مايو", "المصدر: وزير النقل"]
)
def test_an_agency_and_words_are_no_such_letters(line: str) -> None:
    assert without_said_again(f"{TEXT}\n{line}", NOTHING) == f"{TEXT}\n{line}"


def test_what_stands_over_the_number_of_an_issue_is_its_outlet() -> None:
    issue = "يومية مستقلة - العدد 2118 - الخميس 5 تشرين الثاني 1998"
    top = f"<center><b>البيادر</b><br>{issue}</center>"
    page = document_fromstring(
        f"<body>{top}<div><b>قطار الجبل يعود</b><p>{LEAD}</p><p>{TEXT}</p></div></body>"
    )
    story = story_of(page)
    assert story is not None
    assert with_story(NOTHING, story).publisher == "البيادر"


@pytest.mark.parametrize(
    ("line", "creator"),
    [
        ("<span>كارلا حداد</span><span>•</span><span>٢ نيسان ٢٠٢٤</span>", "كارلا حداد"),
        ("كارلا حداد | 2 نيسان 2024 | 3 دقائق", "كارلا حداد"),
        ("أخبار محلية | 2 نيسان 2024", None),
        ("عربي ودولي • 2 نيسان 2024", None),
        ("وصال الناصر | 2 نيسان 2024", "وصال الناصر"),
        ("رام الله | 2 نيسان 2024", None),
        ("خزام البابونج، 2 نيسان 2024", None),
    ],
)
def test_who_stands_alone_beside_the_day(line: str, creator: str | None) -> None:
    title = "قطار الجبل يعود"
    head = f"<html><head><title>{title}</title></head><body><div><h1>{title}</h1><div>{line}</div>"
    page = document_fromstring(f"{head}<p>{LEAD}</p><p>{TEXT}</p></div></body></html>")
    story = story_of(page)
    assert story is not None
    assert with_story(NOTHING, story).creator == creator


def test_a_window_that_says_less_of_the_title_is_not_the_site() -> None:
    head = "<title>قطار الجبل | وزارة النقل</title>"
    body = f"<div><h2>قطار الجبل يعود بعد سبع سنوات</h2><p>{LEAD}</p><p>{TEXT}</p></div>"
    page = document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>")
    story = story_of(page)
    assert story is not None
    known = DeclaredMetadata(title="قطار الجبل", publisher="وزارة النقل")
    said = with_story(known, story)
    assert (said.title, said.publisher) == ("قطار الجبل يعود بعد سبع سنوات", "وزارة النقل")


def test_the_outlet_and_an_agency_below_are_no_words_of_a_text() -> None:
    known = DeclaredMetadata(publisher="باريس 24 / Paris 24")
    assert without_said_again(f"{TEXT}\nباريس24/أ ف ب", known) == TEXT
    assert without_said_again(f"{TEXT}\nباريس24/أ ف ب", NOTHING) == f"{TEXT}\nباريس24/أ ف ب"


def test_labels_of_moments_that_are_gone_are_no_words_of_a_text() -> None:
    assert without_credits(f"نشرت في: آخر تحديث:\n{TEXT}", NOTHING) == (TEXT, NOTHING)
    assert without_credits(f"قال المدير:\n{TEXT}", NOTHING) == (f"قال المدير:\n{TEXT}", NOTHING)


def around(above: str, below: str, title: str = "قطار الجبل يعود") -> DeclaredMetadata:
    head = f"<html><head><title>{title}</title></head><body><div><h1>{title}</h1>{above}"
    page = document_fromstring(f"{head}<p>{TEXT}</p><p>{LEAD}</p>{below}</div></body></html>")
    story = story_of(page)
    assert story is not None
    return with_story(NOTHING, story)


def test_the_day_below_a_text_under_the_name() -> None:
    said = around("", "<p><b>سلمى نور</b></p><p>25/07/2022</p>")
    assert (said.creator, said.published) == ("سلمى نور", "25/07/2022")


def test_the_outlet_below_a_text_behind_a_word_for_the_source() -> None:
    assert around("", "<p>المصدر : وكالة أنباء الضفاف</p>").publisher == "وكالة أنباء الضفاف"
    assert around("", "<p>المصدر : وزير النقل</p>").publisher is None


def test_a_field_between_title_and_text_names_the_outlet_in_two_lines() -> None:
    field = "<div>المصدر:&nbsp;</div><div>ملاعب الضفاف</div>"
    assert around(field, "").publisher == "ملاعب الضفاف"
    assert around("<div>ملاعب الضفاف</div>", "").publisher is None
    assert around("<div>المصدر:</div><div>وكالات</div>", "").publisher is None
    fields = "<div>المصدر:</div><div>وكالات</div><div>التاريخ:</div><div>30/07/2015</div>"
    assert around(fields, "").publisher is None


def test_who_writes_under_an_article_did_not_write_it() -> None:
    said = "<p class='{}'>By سعاد المرسي On 15 مايو 2012</p>"
    assert around("", said.format("CommentDate")).creator is None
    assert around("", said.format("date")).creator == "سعاد المرسي"


def test_who_stands_behind_a_town_that_nobody_knows() -> None:
    day = "<div>الخميس 11 أبريل 2024 م</div>"
    assert around(f"<div>فرسان - حمود الصلوي</div>{day}", "").creator == "حمود الصلوي"
    assert around("<div>فرسان - خزام البابونج</div>", "").creator is None


def test_what_stands_over_all_may_be_the_outlet_and_a_line_that_stands_out_the_title() -> None:
    top = "<table><tr><td><font size='6'>الضفاف</font></td></tr><tr><td>"
    title = "<p><font size='5'><b>قطار الجبل يعود</b></font></p>"
    page = document_fromstring(
        f"<html><head><title>article3</title></head><body>{top}{title}<p>{LEAD}</p><p>{TEXT}</p>"
        "</td></tr></table></body></html>"
    )
    story = story_of(page)
    assert story is not None
    said = with_story(DeclaredMetadata(), story)
    assert (said.title, said.publisher) == ("قطار الجبل يعود", "الضفاف")


def test_a_name_alone_above_or_below_the_day_wrote_it_and_a_section_did_not() -> None:
    day = "<div>الخميس 11 أبريل 2024</div>"
    assert around(f"<div>درصاف اللموشي</div>{day}", "").creator == "درصاف اللموشي"
    assert around(f"{day}<div>درصاف اللموشي</div>", "").creator == "درصاف اللموشي"
    menu = "</div><ul><li><a href='/t'>طب بديل</a></li></ul><div>"
    assert around(f"<div>طب بديل</div>{day}", menu).creator is None
    assert around("<div>خزام البابونج</div>", "").creator is None


def test_an_outlet_and_a_desk_may_stand_between_a_name_and_the_day_and_no_news() -> None:
    day = "<div>الخميس 11 أبريل 2024</div>"
    said = around(f"<div>درصاف اللموشي</div><div>جريدة الضفاف</div>{day}", "")
    assert (said.creator, said.publisher) == ("درصاف اللموشي", "جريدة الضفاف")
    assert around(f"<div>درصاف اللموشي</div><div>وكالات</div>{day}", "").creator == "درصاف اللموشي"
    assert around(f"<div>درصاف اللموشي (تبوك)</div>{day}", "").creator == "درصاف اللموشي"
    news = f"<div>خزام البابونج</div><div>الأهالي ينتظرون في المحطة منذ الفجر</div>{day}"
    assert around(news, "").creator is None


@pytest.mark.parametrize(
    ("above", "below", "publisher"),
    [
        ("<div>الخليج - السبت 8 يناير 2011</div>", "", "الخليج"),
        ("", "<h4>سعيد الراوي | الملاعب اليوم | 30-05-2015</h4>", "الملاعب اليوم"),
        ("", "<div>القاهرة - السبت 8 يناير 2011</div>", None),
    ],
)
def test_an_outlet_beside_the_day(above: str, below: str, publisher: str | None) -> None:
    text = f"<p>{LEAD}</p><p>{TEXT}</p>"
    found = declared_by(
        f"<div>{above}<h1>قطار الجبل يعود</h1>{below}{text}</div>", "قطار الجبل يعود"
    )
    assert found.publisher == publisher


def test_a_heading_goes_before_a_window_that_tells_nothing_of_the_text() -> None:
    title = "شاهد: هكذا ينسجون"
    html = f"<title>محطة الضفاف</title><div><h2>{title}</h2><p>{LEAD}</p><p>{TEXT}</p></div>"
    story = story_of(document_fromstring(html))
    assert story is not None
    said = with_story(DeclaredMetadata(title="محطة الضفاف"), story)
    assert (said.title, said.publisher) == (title, "محطة الضفاف")


def test_the_part_of_a_window_that_the_page_says_again_is_the_site() -> None:
    title = "بيان: قطار الجبل يعود إلى السير"
    body = f"<div><b>{title}</b><p>{LEAD}</p><p>{TEXT}</p></div><p>© وزارة النقل البحري</p>"
    story = story_of(document_fromstring(f"<title>وزارة النقل | مستجدات</title>{body}"))
    assert story is not None
    said = with_story(DeclaredMetadata(title="وزارة النقل", publisher="مستجدات"), story)
    assert (said.title, said.publisher) == (title, "وزارة النقل")


def test_the_outlet_of_the_page_before_who_wrote_is_no_name() -> None:
    day = "<div>الخميس 11 أبريل 2024</div>"
    page = document_fromstring(
        f"<html><head><title>قطار الجبل يعود</title></head><body><h1>قطار الجبل يعود</h1>"
        f"<div>بريد تلال - سعيد بنور من تيفلتوين</div>{day}<p>{LEAD}</p><p>{TEXT}</p></body></html>"
    )
    story = story_of(page)
    assert story is not None
    said = with_story(DeclaredMetadata(publisher="بريد تلال"), story)
    assert (said.creator, said.publisher) == ("سعيد بنور", "بريد تلال")


@pytest.mark.parametrize(
    ("above", "day"),
    [
        ("<tr><td>بريد تلال - الأحد 11/5/2003م</td></tr>", "الأحد 11/5/2003م"),
        ("<tr><td>بريد نور - الأحد 11/5/2003م</td></tr>", None),
        ("<tr><td>الأحد 11/5/2003م</td></tr>", None),
    ],
)
def test_the_day_beside_the_nameplate_counts_where_no_other_is_told(
    above: str, day: str | None
) -> None:
    menu = "<tr><td><a href='/'>الرئيسية</a> | <a href='/ads'>الإعلانات</a></td></tr>"
    page = document_fromstring(
        f"<html><head><title>بريد تلال</title></head><body><table>{above}{menu}<tr><td>"
        f"<p><b>قطار الجبل يعود</b></p><p>{LEAD}</p><p>{TEXT}</p></td></tr></table></body></html>"
    )
    story = story_of(page)
    assert story is not None
    assert with_story(DeclaredMetadata(publisher="بريد تلال"), story).published == day


def test_a_window_that_begins_the_title_names_no_site() -> None:
    body = f"<h2>قطار الجبل يعود</h2><p>{LEAD}</p><p>{TEXT}</p>"
    found = story_of(document_fromstring(f"<title>قطار</title><body>{body}</body>"))
    assert found is not None
    assert with_story(DeclaredMetadata(title="قطار"), found).title == "قطار الجبل يعود"


@pytest.mark.parametrize(("declared", "creator"), [("Jabal", "سلمى نور"), ("هدى سالم", "هدى سالم")])
def test_who_surely_wrote_goes_before_one_word_by_which_somebody_logs_in(
    declared: str, creator: str
) -> None:
    body = f"<h1>قطار الجبل يعود</h1><p>بقلم: سلمى نور</p><p>{LEAD}</p><p>{TEXT}</p>"
    page = document_fromstring(f"<title>قطار الجبل يعود</title><body>{body}</body>")
    found = story_of(page)
    assert found is not None
    assert with_story(DeclaredMetadata(creator=declared), found).creator == creator


def test_a_sign_behind_the_title_is_none_of_it() -> None:
    body = f"<h1>قطار الجبل يعود<span class='icon'></span></h1><p>{LEAD}</p><p>{TEXT}</p>"
    found = story_of(document_fromstring(f"<title>النهر</title><body>{body}</body>"))
    assert found is not None
    said = with_story(DeclaredMetadata(title="قطار الجبل يعود"), found)
    assert said.title == "قطار الجبل يعود"


def test_what_a_program_calls_a_printed_page_is_no_part_of_the_outlet() -> None:
    words = "<p>عاد قطار الجبل إلى السير صباح الخميس بعد توقف دام سبع سنوات، وحمل 210 ركاب.</p>"
    page = (
        "<html dir='rtl'><head><title>واحة النهر - نسخة للطباعة</title></head><body>"
        f"<h3>قطار الجبل يعود بعد سنين</h3><p>19 سبتمبر 2021</p>{words}{words}</body></html>"
    )
    (found,) = read_bytes(page.encode(), "/p/a.html", "a.html")
    assert isinstance(found, Document)
    assert found.declared.publisher == "واحة النهر"


def test_whom_a_page_names_at_its_end_alone_did_not_write() -> None:
    made = "<div><p>Developed by Blue Wave Studio</p></div>"
    page = document_fromstring(
        f"<title>القطار يعود</title><div><h1>القطار يعود</h1><p>سلمى نور | 30 ماي 2019</p>"
        f"<p>{LEAD}</p><p>{TEXT}</p></div>{made}"
    )
    story = story_of(page)
    assert story is not None

    assert with_story(DeclaredMetadata(creator="Blue Wave Studio"), story).creator == "سلمى نور"
    assert with_story(DeclaredMetadata(creator="هدى الوافي"), story).creator == "هدى الوافي"


@pytest.mark.parametrize(
    ("line", "day", "creator"),
    [
        ("لندن - رنا الصبّاغ | 21/04/2016", "21/04/2016", "رنا الصباغ"),
    ],
)
def test_a_place_beside_who_wrote_and_the_day(line: str, day: str, creator: str | None) -> None:
    page = document_fromstring(
        f"<title>القطار يعود</title><h1>القطار يعود</h1><p>{line}</p><p>{LEAD}</p><p>{TEXT}</p>"
    )
    story = story_of(page)
    assert story is not None
    found = with_story(NOTHING, story)

    assert (found.published or "").strip(" –|") == day
    assert found.creator == creator

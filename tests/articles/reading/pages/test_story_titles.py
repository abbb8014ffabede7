"""Which block of a page is the title of its article."""

from __future__ import annotations

from lxml.html import document_fromstring

from articles.reading.pages.html_story import story_of

FIRST = "افتتحت البلدية أمس ملعبا جديدا للأطفال قرب الحديقة الكبرى بعد أشغال دامت عامين."
SECOND = "وقال رئيس المصلحة إن الملعب يسع مئتي طفل، وإن حارسين يتناوبان عليه طوال النهار."


def title_of(body: str, window: str) -> str | None:
    found = story_of(document_fromstring(f"<title>{window}</title><body>{body}</body>"))
    return found.title.words if found is not None and found.title is not None else None


def test_what_has_the_rights_below_is_the_site_where_another_line_stands_out() -> None:
    body = (
        "<table><tr><td><font size=6>ديوان النهر</font></td></tr>"
        f"<tr><td><font size=5><b>{{}}</b></font></td></tr>"
        f"<tr><td>{FIRST}<br>{SECOND}</td></tr><tr><td>{{}}</td></tr></table>"
    )
    other = "ما يرويه آخر النواخذة"
    assert title_of(body.format(other, "© ديوان النهر 2016"), "ديوان النهر") == other
    assert title_of(body.format(other, "2016"), "ديوان النهر") == "ديوان النهر"


def test_a_deck_under_a_first_heading_is_not_the_title() -> None:
    deck = "جولة البلدية في ملعب الأطفال"
    title = "عشر صور من بيوتنا"
    body = f"<div><header><h1>{title}</h1><p>{deck}</p></header><p>{FIRST}</p><p>{SECOND}</p></div>"
    assert title_of(body, title) == title


def test_a_line_that_says_who_wrote_is_not_the_title_whatever_is_said_before_the_name() -> None:
    title = "ما يرويه آخر النواخذة"
    body = (
        f"<table><tr><td><p><b><font size=5>{title}</font></b></p><p><b>تحقيق: ستار الموسوي</b></p>"
        f"<p>{FIRST}<br>{SECOND}</p></td></tr></table>"
    )
    assert title_of(body, "ديوان النهر") == title


def test_a_line_that_is_named_for_the_title_stands_out() -> None:
    prose = "<p>تجلس الحاجة أمام بيتها في الواحة وتغزل الصوف كما علمتها جدتها قبل سبعين سنة.</p>"
    line = "<div class='{}'>آخر صوف في الواحة</div>"
    titles = [
        story_of(document_fromstring(f"<div><div>آراء</div>{line.format(name)}{prose * 2}</div>"))
        for name in ("big-title", "big-line")
    ]
    assert [each and each.title and each.title.words for each in titles] == [
        "آخر صوف في الواحة",
        None,
    ]


def test_the_lines_of_one_large_element_are_one_title_and_an_outlet_above_a_menu_is_none() -> None:
    body = (
        "<table><tr><td><font size=6>صحيفة النهر الأخضر</font><br><a href=1>الأولى</a></td>"
        "<td><font size=5>أمين الملعب سالم نور:<br>الملعب يسع مئتي طفل</font><br>{}"
        f"<p>{FIRST}</p><p>{SECOND}</p></td></tr></table>"
    )
    title = "أمين الملعب سالم نور: الملعب يسع مئتي طفل"
    assert title_of(body.format(""), "الملتقى") == title
    assert title_of(body.format("<font size=4>السبت<br>24/2/2001</font>"), "الملتقى") == title


def test_a_name_that_has_the_rights_below_is_not_the_title_however_large() -> None:
    rights = "<p>حقوق النشر محفوظة لموقع ديوان الحديقة</p>"
    body = (
        "<p><font size=6><b>ديوان الحديقة</b></font></p>"
        "<p><font size=5><b>ملعب للأطفال</b></font></p>"
        f"<p>{FIRST}</p><p>{SECOND}</p>{{}}"
    )
    assert title_of(body.format(rights), "الأولى") == "ملعب للأطفال"
    assert title_of(body.format(""), "الأولى") == "ديوان الحديقة"

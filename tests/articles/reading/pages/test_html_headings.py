"""The heading of the article among those of a page."""

from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from articles.document import DeclaredMetadata
from articles.reading.pages.html_metadata import declared_metadata


def declared(head: str, body: str = "") -> DeclaredMetadata:
    return declared_metadata(
        document_fromstring(f"<html><head>{head}</head><body>{body}<p>x</p></body></html>")
    )


def test_several_headings_are_none():
    assert declared("", "<h1>واحد اثنان</h1>").title == "واحد اثنان"
    named = "<div class='news-title'><i>محليات</i><h3>واحد اثنان</h3><i>ثلاثة</i></div>"
    assert declared("", named).title == "واحد اثنان"
    assert declared("", "<h1>واحد اثنان</h1><h1>ثلاثة</h1>").title is None


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        (
            "<title>مدونة السوق: سوق جديدة</title>",
            "<h1><a href='/'>مدونة السوق</a></h1><h3 class='post-title entry-title'>سوق جديدة</h3>",
            "سوق جديدة",
        ),
        ("<title>طباعة المقال</title>", "<h2>سوق جديدة</h2>", "سوق جديدة"),
        ("<title>مستند</title>", "<p class=MsoTitle>سوق جديدة</p>", "سوق جديدة"),
        ("<title>سوق جديدة - صحيفة</title>", "<h2>سوق جديدة</h2>", "سوق جديدة"),
        ("<title>سوق جديدة</title>", "<h2>الأكثر قراءة</h2>", "سوق جديدة"),
    ],
)
def test_the_heading_of_the_article_is_told_from_others(head: str, body: str, title: str) -> None:
    assert declared(head, body).title == title


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ('<span class="kicker">سياسة</span> سد جديد يفتح', "سد جديد يفتح"),
        ('<a class="post-category">محليات</a><b>سد جديد يفتح</b>', "سد جديد يفتح"),
        ('<span class="title-label">سد جديد يفتح</span>', "سد جديد يفتح"),
        ('<span class="label">سد جديد</span> يفتح', "سد جديد يفتح"),
    ],
)
def test_a_kicker_in_the_heading_is_no_part_of_the_title(heading: str, title: str) -> None:
    assert declared("", f"<h1>{heading}</h1><p>نص</p>").title == title


def test_a_lower_heading_with_which_the_window_begins_goes_before_the_name_of_a_part() -> None:
    window = "<title>فريق المرسى يعود بنقطة - الشباب</title>"
    said = declared(window, "<h1>ناشر المحتوى</h1><h3>فريق المرسى يعود بنقطة</h3>")
    assert said.title == "فريق المرسى يعود بنقطة"
    said = declared(window, "<h1>نقطة ثمينة للمرسى</h1><h3>أخبار أخرى من المدينة</h3>")
    assert said.title == "نقطة ثمينة للمرسى"


@pytest.mark.parametrize(
    "window", ["سد جديد في الجبل - ملتقى الضفاف", "ملتقى الضفاف - سد جديد في الجبل"]
)
def test_the_first_heading_may_be_the_site_and_the_second_the_title(window: str) -> None:
    said = declared(f"<title>{window}</title>", "<h1>ملتقى الضفاف</h1><h2>سد جديد في الجبل</h2>")
    assert (said.title, said.publisher) == ("سد جديد في الجبل", "ملتقى الضفاف")


def test_the_longer_lower_heading_of_the_window_goes_before_the_name_of_the_site() -> None:
    head = "<title>جامعة الأفق - معرض للخط يستقطب الزوار</title>"
    body = "<h2>جامعة الأفق</h2><h3>مركز الإعلام</h3><h4>معرض للخط يستقطب الزوار</h4>"
    found = declared(head, body)
    assert (found.title, found.publisher) == ("معرض للخط يستقطب الزوار", "جامعة الأفق")


def test_a_first_heading_that_is_the_declared_site_is_no_title():
    said = declared(
        "<title>السوق تفتح أبوابها من جديد | ملتقى الواحة</title>"
        "<meta property='og:site_name' content='ملتقى الواحة'>",
        "<header><h1>ملتقى الواحة</h1></header><div>السوق تفتح أبوابها من جديد</div>"
        "<p>فتحت السوق القديمة أبوابها صباح الخميس بعد أشغال دامت سبعة أشهر كاملة.</p>",
    )
    assert said.title == "السوق تفتح أبوابها من جديد"
    assert said.publisher == "ملتقى الواحة"


@pytest.mark.parametrize("name", ["ctl00_cph_lblHead", "titre", "lblNewsTitle"])
def test_what_is_named_for_the_title_by_other_programs_is_it(name: str):
    said = declared("<title>شؤون ثقافية</title>", f"<span id='{name}'>في مديح ماء البيوت</span>")
    assert said.title == "في مديح ماء البيوت"


def test_a_first_heading_without_words_is_none_and_one_of_two_is_the_site() -> None:
    picture = "<h1><a href='/web/guest'><img src='x.png'></a></h1>"
    below = declared(
        "<title>ذهب الرمال - كرة - بوابة الوادي</title>", f"{picture}<h2>ذهب الرمال</h2>"
    )
    assert below.title == "ذهب الرمال"

    around = "<a href='/'><img class='logo' alt='أهلا بكم في دفتر الوادي'></a><h1>دفتر الوادي</h1>"
    two = declared(
        "<title>دفتر الوادي - آراء - القفة والبلدية</title>", f"{around}<h1>القفة والبلدية</h1>"
    )
    assert (two.title, two.publisher) == ("القفة والبلدية", "دفتر الوادي")

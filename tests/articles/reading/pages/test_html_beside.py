"""What stands inside of articles and is known by its form: captions, lists of others, bylines."""

from __future__ import annotations

import pytest
from lxml.html import HtmlElement, document_fromstring

from articles.reading.pages.html_beside import (
    bylines_of,
    captions_of,
    comments_of,
    forms_of,
    lists_of_others,
    told_in_pictures,
)
from articles.reading.pages.html_main_text import main_text
from tests.growth import growth

LINKS = (
    "<ul><li><a href='/1'>مناقصة جديدة لتعبيد الطرق</a></li><li><a href='/2'>ماء الحي</a></li></ul>"
)


PROSE = "<p>فتحت البلدية جسر المشاة فوق الطريق السريع قبل موعده بشهر كامل، وعبره ألفا شخص.</p>"
TITLES = "<a href='/1'>مناقصة جديدة لتعبيد الطرق</a><a href='/2'>عودة الماء إلى الحي</a>"


def page(body: str) -> HtmlElement:
    return document_fromstring(f"<html><body>{body}</body></html>")


@pytest.mark.parametrize(
    "body",
    [
        "<p><img src='a.jpg'><br>جانب من السوق</p>",
        "<img src='a.jpg'><p>The garden in May. Photo: staff</p>",
        "<p><img src='a.jpg'></p><p>السوق صباح أمس (رويترز)</p>",
        "<p><img src='a.jpg'></p><p>السوق قبل الحريق (صورة من الأرشيف).</p>",
        "<p><img src='a.jpg'></p><p>Le marché hier. Crédit photo Nour</p>",
        "<div class='x'><img src='a.jpg'><br>جانب من السوق</div>",
    ],
)
def test_a_short_line_with_a_picture_is_its_caption(body: str) -> None:
    assert len(captions_of(page(body))) == 1


def test_short_paragraphs_under_pictures_are_captions_where_there_are_several_alike() -> None:
    box = "<div><img src='a.jpg'><p><i>جانب من السوق</i></p></div>"
    assert len(captions_of(page(f"{box}{PROSE}" * 3))) == 3
    assert captions_of(page(f"{box}{PROSE}" * 2)) == []


@pytest.mark.parametrize(
    "body",
    [
        "<p><img src='a.jpg'>قال المدير إن السوق يفتح غدا.</p>",
        "<img src='a.jpg'><p>انتقل السوق إلى حي المرسى بعد نصف قرن</p>",
        "<p>جانب من السوق</p>",
        "<p><img src='a.jpg'></p><p>الوادي (رويترز) - قال المدير إن السوق يفتح غدا.</p>",
        "<p><img src='a.jpg'></p><p>فتحت البلدية أرشيف السوق أمام الباحثين أمس.</p>",
        "<p><img src='a.jpg'></p><p>La commune a voté les crédits du marché.</p>",
        "<div><img src='a.jpg'><p>جانب من السوق</p></div>",
    ],
)
def test_a_sentence_beside_a_picture_is_none(body: str) -> None:
    assert captions_of(page(body)) == []


@pytest.mark.parametrize(
    ("body", "count"),
    [
        (f"<div><h3>اقرأ أيضا</h3>{LINKS}</div>", 1),
        (f"<section><strong>قصص مقترحة</strong>{LINKS}</section>", 1),
        (f"<div><h3>سوق السمك</h3>{LINKS}</div>", 0),
        ("<div><p>اقرأ أيضا</p><p>قال المدير إن السوق يفتح غدا أمام الناس كلهم.</p></div>", 0),
        ("<div><h3>Get our newsletter</h3><p>Stories in your inbox every Friday.</p></div>", 1),
    ],
)
def test_links_under_a_heading_of_others_lead_away(body: str, count: int) -> None:
    assert len(lists_of_others(page(body))) == count


def test_what_is_labelled_as_telling_who_wrote() -> None:
    body = (
        "<section aria-labelledby='article-byline'><li>Author, سلمى نور</li></section><div>x</div>"
    )
    assert [each.tag for each in bylines_of(page(body))] == ["section"]


def test_what_stands_under_a_heading_of_comments_is_no_word_of_the_article() -> None:
    for heading in ("Commentaires (3)", "التعليقات", "Leave a reply"):
        found = comments_of(page(f"<p>نص</p><h3>{heading}</h3><p>أحسنتم</p><p>شكرا</p>"))
        assert [str(each.tag) for each in found] == ["h3", "p", "p"]
    assert not comments_of(page("<h2>تعليقات الصحف على الميزانية</h2><p>نص</p>"))


def test_a_page_that_tells_in_pictures_has_their_captions_for_text() -> None:
    said = [
        f"الصورة {n}: حرفي يصلح مناخل القصب التي لم يعد يطلبها سوى بضعة فلاحين" for n in (1, 2, 3)
    ]
    figures = "".join(
        f"<figure><img src='a'><figcaption>{each}</figcaption></figure>" for each in said
    )
    others = f"<aside>{LINKS}</aside>"
    html = f"<html><body><article><h1>يوم في السوق</h1>{figures}</article>{others}</body></html>"
    told, _ = main_text(document_fromstring(html), html, "يوم في السوق", "/p.html")
    assert told.split("\n") == said
    assert told_in_pictures(page(figures.replace(said[2], "السوق"))) == []


def test_titles_of_others_amid_prose_are_none_of_it_whatever_stands_over_them() -> None:
    block = f"<section><b>من أعدادنا</b>{TITLES}</section>"
    assert len(lists_of_others(page(f"{PROSE}{block}{PROSE}"))) == 1
    assert lists_of_others(page(f"{PROSE}{block}")) == []
    assert lists_of_others(page(f"{PROSE}<section>{PROSE}{TITLES}</section>{PROSE}")) == []


def test_one_title_amid_prose_is_none_of_it_and_a_sentence_is() -> None:
    title = (
        "<div><a href='/1'>مناقصة جديدة لتعبيد الطرق في الحي السفلي</a><i>13 مايو 2023</i></div>"
    )
    assert len(lists_of_others(page(f"{PROSE}{title}{PROSE}"))) == 1
    sentence = "<div><a href='/1'>وعبر الجسر بعد ذلك مئة شخص آخر.</a></div>"
    assert lists_of_others(page(f"{PROSE}{sentence}{PROSE}")) == []


def test_a_field_to_write_into_is_none_of_the_article_with_what_asks_for_it() -> None:
    letter = "<div class='q'><h3>الصباحية</h3><p>كل صباح عشرة أخبار في بريدك.</p><input></div>"
    tree = page(f"<h1>عنوان</h1><p>{'نص طويل ' * 60}</p>{letter}<input type='hidden'>")
    assert [each.get("class") for each in forms_of(tree)] == ["q"]


def test_many_fields_of_one_form_cost_in_proportion() -> None:
    def work(size: int) -> None:
        form = "<div><input></div>" * size
        assert len(forms_of(page(f"<h1>عنوان</h1>{PROSE * 9}<form>{form}</form>"))) == 1

    assert growth(work, 4_000) < 4


def test_whatever_words_stand_over_a_list_of_titles_amid_prose_go_with_it() -> None:
    titles = f"<ul>{TITLES}</ul>"
    over = page(f"{PROSE}<h3>من الملف نفسه</h3>{titles}{PROSE}")
    assert [each.tag for each in lists_of_others(over)] == ["ul", "h3"]
    sentence = page(f"{PROSE}<p>هكذا انتهى اليوم.</p>{titles}{PROSE}")
    assert [each.tag for each in lists_of_others(sentence)] == ["ul"]

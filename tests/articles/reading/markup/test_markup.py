"""The words of a piece of HTML."""

from __future__ import annotations

import html

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml.html import fragment_fromstring

from articles.cleaning.cleaned_text import EditReason
from articles.reading.markup.markup import (
    has_markup,
    one_line,
    plain_text,
    unescaped,
    words_left_out,
    words_of_element,
)
from tests.growth import growth


@pytest.mark.parametrize(
    ("text", "marked"),
    [("<p>a</p>", True), ("a &amp; b", True), ("a < b", False), ("3 <4> 5", False), ("&", False)],
)
def test_markup_is_told_from_signs(text: str, marked: bool):
    assert has_markup(text) is marked


@given(st.text("ابجد 12.،\n", max_size=60))
def test_what_is_no_html_stays_as_it_is(text: str):
    assert plain_text(text) == text
    assert unescaped(text) == text


def test_blocks_are_lines_and_scripts_no_words():
    assert plain_text("<p>أ<b>ب</b></p><script>x()</script><p>ج</p>") == "أب\nج"


def test_markup_that_was_escaped_twice_is_read():
    assert plain_text(html.escape(html.escape("<p>أ</p>"))) == "أ"
    assert unescaped("&amp;lt;") == "<"


def test_lines_stay_where_only_words_are_marked():
    assert plain_text("أ <b>ب</b>\nج") == "أ ب\nج"


def test_a_title_is_one_line():
    assert one_line("<p>أ</p>\n<p>ب&nbsp;ج</p>") == "أ ب ج"


def test_the_words_of_an_element():
    element = fragment_fromstring("<div><p>أ</p>tail<ul><li>ب</li><li>ج</li></ul></div>")
    assert words_of_element(element) == "أ\ntail\nب\nج"


@given(st.text(max_size=60))
def test_any_text_has_words(text: str):
    assert isinstance(plain_text(f"<p>{text}"), str)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("<p>أول</p><p>ثان</p>", "أول\nثان"),
        ("أول<br/>ثان <b>غليظ</b> آخر", "أول\nثان غليظ آخر"),
        ("&lt;p&gt;أول&lt;/p&gt;", "أول"),
        ("&amp;lt;p&amp;gt;أول&amp;lt;/p&amp;gt;", "أول"),
        (
            "قال &quot;نعم&quot; &amp; مضى&nbsp;&#8211; &#x645;",
            'قال "نعم" & مضى\N{NO-BREAK SPACE}– م',
        ),
        ("<p>أ</p><script>var x = '<p>';</script><style>p {}</style><!-- سر --><p>ب</p>", "أ\nب"),
        ("سطر أول\nسطر <b>ثان</b>", "سطر أول\nسطر ثان"),
        ("3 < 5 و7 > 2", "3 < 5 و7 > 2"),
        ("<ul><li>أ</li><li>ب</li></ul><table><tr><td>ج</td><td>د</td></tr></table>", "أ\nب\nج د"),
        ("R&D و<شيء>", "R&D و<شيء>"),
    ],
)
def test_words_of_a_piece_of_html(text: str, plain: str) -> None:
    assert plain_text(text) == plain


def test_one_line() -> None:
    assert one_line("<p>أول</p>\n<p>ثان &amp; ثالث</p>") == "أول ثان & ثالث"
    assert not has_markup("3 < 5")
    assert has_markup("a&nbsp;b")
    assert has_markup("a<br>b")


@pytest.mark.parametrize(
    "text",
    [
        "<p>" * 100_000 + "آخر",
        "<p " + "a " * 100_000 + ">آخر</p>",
        "<p>" + "&amp;" * 100_000,
        "<" * 100_000 + "<p>",
        "<p>\x00\x0b\ufffe</p>",
    ],
)
def test_hostile_pieces_end(text: str) -> None:
    assert isinstance(plain_text(text), str)


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="<>/pb &;amltgq\"'=ا\n", max_size=80))
def test_any_piece_gives_words(text: str) -> None:
    assert isinstance(plain_text(text), str)


def test_what_is_not_shown_has_no_words() -> None:
    hidden = "<div style='display: none'>preview <b>of a mail</b></div>"

    assert plain_text(f"{hidden}<p>words</p>") == "words"


@pytest.mark.parametrize("around", ["{}", "<p>{}</p>"])
def test_a_sign_before_an_arabic_letter_opens_no_tag(around: str):
    words = "إذا كان س<b يكون ص>p وإن قل i<a، فلا"
    assert plain_text(around.format(words)) == words


def test_a_link_to_another_article_stands_on_its_own_line():
    assert plain_text("<p>بُني السد. <a href='/7'>اقرأ أيضا: جسر</a> ثم</p>").split("\n") == [
        "بُني السد.",
        "اقرأ أيضا: جسر",
        "ثم",
    ]
    assert plain_text("<p>قال <a href='/7'>الوزير</a> ذلك</p>") == "قال الوزير ذلك"


def test_a_page_keeps_its_title_in_its_head_and_the_lines_of_what_is_set_as_written() -> None:
    page = "<html><head><title>x</title></head><body><p>بئر</p><pre>-- \nسعاد</pre></body></html>"
    assert plain_text(page) == "بئر\n--\nسعاد"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "<p>بئر</p><div><div><p>اشترك مجانا</p></div><form><input type='email'></form></div>",
            "بئر",
        ),
        (f"<form><p>{'بئر ' * 80}</p><input type='text'></form>", ("بئر " * 80).strip()),
        ("<p>بئر</p><form><p>ماء</p><input type='hidden'></form>", "بئر\nماء"),
    ],
)
def test_what_asks_for_an_address_is_no_text_and_a_page_in_a_form_is_one(
    text: str, words: str
) -> None:
    assert plain_text(f"{text}<p>{words}</p>").startswith(words)
    assert "اشترك" not in plain_text(f"{text}<p>{'ماء ' * 80}</p>")


def test_what_is_left_out_of_a_piece_of_html_is_told() -> None:
    caption = "سقاية القرية بعد ترميمها في الربيع"
    box = "<div><p>اشترك مجانا لتصلك المقالات الجديدة</p><form><input type='email'></form></div>"
    text = f"<p>بئر</p><figure><figcaption>{caption}</figcaption></figure>{box}<button>x</button>"
    assert words_left_out(text) == [
        (EditReason.CAPTION, caption), (EditReason.OUTSIDE, "اشترك مجانا لتصلك المقالات الجديدة"),
    ]  # fmt: skip
    assert words_left_out(html.escape(text)) == words_left_out(text)
    assert words_left_out("<p>بئر</p><figcaption>صورة</figcaption>") == []


def test_boxes_beside_one_another_are_looked_at_once() -> None:
    box = "<form><input type='text'></form>"
    assert growth(lambda size: plain_text(f"<p>بئر</p><div>{box * size}</div>"), 1600) < 3


def test_how_to_pass_a_post_on_is_no_word_of_it() -> None:
    box = (
        '<div class="sharedaddy sd-sharing"><h3>شارك هذا الموضوع</h3><ul><li>فيسبوك</li></ul></div>'
    )
    assert plain_text(f"<p>عاد القطار.</p>{box}") == "عاد القطار."
    assert plain_text('<p>عاد القطار.</p><div class="box">وركبه تسعون.</div>').endswith("تسعون.")


def test_a_box_of_a_plug_in_may_be_called_by_its_id() -> None:
    box = '<div id="jp-relatedposts"><h3>مواضيع ذات صلة</h3><p>افتتاح جسر</p></div>'
    assert plain_text(f"<p>عاد القطار.</p>{box}") == "عاد القطار."

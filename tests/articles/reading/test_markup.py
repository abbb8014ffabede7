"""The words of a piece of HTML."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import fragment_fromstring

from articles.reading.markup import has_markup, one_line, plain_text, unescaped, words_of_element


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

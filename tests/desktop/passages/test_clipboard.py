"""Passages for the clipboard."""

from __future__ import annotations

from dataclasses import replace

from desktop.passages.clipboard import cited, linked
from tests.desktop.passages.test_citation import ENTRY


def test_words_come_with_their_citation_as_text_and_as_html(qapp):
    mime = cited([ENTRY, ENTRY])
    assert mime.text().count("«كلمة»\n— «قصة “الجسر”»، جريدة") == 2
    assert mime.html().count('<p dir="rtl">«كلمة»</p>') == 2


def test_links_stand_one_a_line_and_carry_their_words(qapp):
    mime = linked([ENTRY, ENTRY], "abc")
    first, second = mime.text().splitlines()
    assert first == second
    assert first.startswith("khizana:")
    assert f'<a href="{first}">«كلمة»</a>'.replace("&", "&amp;") in mime.html()


def test_pasted_into_word_a_day_stays_behind_a_latin_newspaper(qapp):
    """Word knows no isolates, but marks; plain text has neither."""
    mime = cited([replace(ENTRY, publisher="alwatan", published="2015-07-25")])
    mark = "\N{RIGHT-TO-LEFT MARK}"
    assert f"alwatan{mark}، 25 يوليوز 2015" in mime.html()
    assert "alwatan، 25 يوليوز 2015" in mime.text()

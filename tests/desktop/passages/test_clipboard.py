"""Passages for the clipboard."""

from __future__ import annotations

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

"""The frame of HTML files, and texts in it."""

from __future__ import annotations

from html.parser import HTMLParser

from desktop.display.isolation import isolated, metadata_line, set_off
from desktop.export.html_frame import direction, html_document, link, marked, paragraph_list, plain


class Checked(HTMLParser):
    """Checks that elements close in their order."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag, attributes):
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_the_frame_is_a_document():
    page = html_document("<عنوان>", "p { margin: 0; }", "<p>نص</p>")
    assert page.startswith('<!DOCTYPE html>\n<html lang="ar" dir="rtl">')
    assert "<title>&lt;عنوان&gt;</title>" in page
    checked = Checked()
    checked.feed(page)
    assert checked.open == []


def test_isolates_become_elements():
    assert marked(isolated("5")) == '<bdi dir="ltr">5</bdi>'
    assert marked(set_off("a")) == "<bdi>a</bdi>"
    line = marked(metadata_line(["a", "ب"]))
    assert line == '<bdi dir="rtl"><bdi>a</bdi> · <bdi>ب</bdi></bdi>'
    assert plain(isolated("5")) == "5"


def test_paragraphs_know_their_direction():
    assert direction("نص") == ""
    assert paragraph_list("نص\n\nText") == '<p>نص</p><p dir="ltr">Text</p>'


def test_only_the_web_can_be_clicked():
    assert link("https://example.org/?a&b").startswith('<a href="https://example.org/?a&amp;b">')
    assert "<a" not in link("javascript:alert(1)")
    assert "<a" not in link('https://a" onclick="x y')

from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from articles.cleaning.cleaned_text import EditReason
from articles.document import Document
from articles.extraction import article_or_error
from articles.reading.pages.html_left_out import left_out
from articles.reading.reader import read_bytes

AR = "عاد القطار الجبلي إلى العمل صباح الخميس بعد توقف دام سبع سنوات، وركبه تسعون مسافرا."
FR = "Le train de montagne roule à nouveau depuis jeudi, après sept années d'arrêt complet."
PAGE = (
    "<!DOCTYPE html><html><head><meta charset='utf-8'><title>قطار الجبل</title></head><body>"
    "<nav><ul><li><a href='/'>الرئيسية</a></li><li><a href='/s'>سياسة</a></li></ul></nav><article>"
    "<h1>قطار الجبل</h1><figure><img src='x'>"
    "<figcaption>القطار في محطته الأولى</figcaption></figure>"
    "<p>{0}</p><div class='ad-slot'>اشتر تذكرتك الآن</div><p>{0} ثانية</p></article>"
    "<div class='related'><a href='/2'>السقاية القديمة تعود</a></div>"
    "<p>رأي القراء</p></body></html>"
)


@pytest.mark.parametrize("text", [AR, FR])
def test_every_line_that_is_not_in_the_text_is_kept_with_its_reason(text: str) -> None:
    page = document_fromstring(PAGE.format(text))
    found = left_out(page, f"{text}\n{text} ثانية", "قطار الجبل")
    assert found == [
        (EditReason.NAVIGATION, "الرئيسية"),
        (EditReason.NAVIGATION, "سياسة"),
        (EditReason.CAPTION, "القطار في محطته الأولى"),
        (EditReason.ADVERTISING, "اشتر تذكرتك الآن"),
        (EditReason.NAVIGATION, "السقاية القديمة تعود"),
        (EditReason.OUTSIDE, "رأي القراء"),
    ]


def test_the_article_says_what_was_removed() -> None:
    (document,) = read_bytes(PAGE.format(AR * 3).encode(), "/p.html", "p.html")
    assert isinstance(document, Document)
    found = article_or_error(document, "1")
    article = getattr(found, "article", None)
    assert article is not None
    assert "اشتر" not in article.body
    removed = {edit.reason: edit.removed for edit in article.provenance.edits}
    assert removed[EditReason.CAPTION] == "القطار في محطته الأولى"
    assert removed[EditReason.ADVERTISING] == "اشتر تذكرتك الآن"


def test_a_page_of_menus_is_bounded() -> None:
    items = "".join(f"<li>خبر رقم {n}</li>" for n in range(5000))
    page = document_fromstring(f"<html><body><nav><ul>{items}</ul></nav><p>{AR}</p></body></html>")
    assert len(left_out(page, AR, None)) <= 400


def test_menus_in_menus_are_told_once() -> None:
    inner = "<p>الرئيسية</p>"
    for _ in range(200):
        inner = f"<div class='menu'>{inner}</div>"
    page = document_fromstring(f"<html><body>{inner}<p>{AR * 9}</p></body></html>")
    assert left_out(page, AR * 9, None) == [(EditReason.NAVIGATION, "الرئيسية")]


def test_what_is_not_shown_is_kept_too() -> None:
    hidden = "<div style='display: none'>كلمات لا تظهر<p>وسطر تحتها</p><script>x()</script></div>"
    page = document_fromstring(f"<html><body><p>{AR}</p>{hidden}</body></html>")
    assert left_out(page, AR, None) == [
        (EditReason.OUTSIDE, "كلمات لا تظهر"),
        (EditReason.OUTSIDE, "وسطر تحتها"),
    ]

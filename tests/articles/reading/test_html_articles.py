"""A page of several whole articles is several documents; teasers are none."""

from __future__ import annotations

import io

from lxml.html import HtmlElement, document_fromstring

from articles.reading.html_articles import several_articles
from articles.reading.source import Source

SOURCE = Source("/day.html", "day.html", 1, io.BytesIO)
WORDS = "وصلت الشاحنات إلى المدينة صباحا وأفرغت حمولتها في المخازن. " * 8


def page(*articles: str) -> HtmlElement:
    return document_fromstring(f"<body><div>{''.join(articles)}</div></body>")


def article(title: str, words: str = WORDS, mark: str = "") -> str:
    return f"<article {mark}><h2>{title}</h2><p>{words}</p></article>"


def test_each_whole_article_is_a_document():
    found = several_articles(page(article("أول", mark='id="x7"'), article("ثان")), SOURCE)
    assert [each.origin for each in found] == ["/day.html#x7", "/day.html#2"]
    assert [each.declared.title for each in found] == ["أول", "ثان"]
    assert found[0].fingerprint != found[1].fingerprint


def test_one_article_is_left_to_the_page():
    assert several_articles(page(article("أول")), SOURCE) == []


def test_teasers_and_headings_that_lead_away_do_not_count():
    short = article("قصير", "كلمتان.")
    linked = article('<a href="/x">بعيد</a>')
    assert several_articles(page(article("أول"), short, linked), SOURCE) == []


def test_articles_that_do_not_stand_side_by_side_are_not_a_list():
    apart = document_fromstring(f"<body><div>{article('أ')}</div><div>{article('ب')}</div></body>")
    assert several_articles(apart, SOURCE) == []

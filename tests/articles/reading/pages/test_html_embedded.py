"""What a page shows only by its scripts is read from their data."""

from __future__ import annotations

import json

import pytest

from articles.cleaning.left_out import without_left_out
from articles.document import Document
from articles.import_account import Remark, RemarkKind
from articles.reading.reader import read_bytes, read_source
from articles.reading.sources.source import source_of_bytes

FIRST = "رممت الجمعية القصبة القديمة في ثلاث سنوات، وفتحت في طابقها الأول مكتبة للأطفال."
SECOND = "ويزورها كل أسبوع مئتا تلميذ من مدارس المدينة."
ARTICLE = {
    "title": "قصبة ومكتبة",
    "body": f"<p>{FIRST}</p><p>{SECOND}</p>",
    "publishedAt": "2020-05-09",
}
LINKED = {
    "@type": "NewsArticle",
    "headline": "قصبة ومكتبة",
    "articleBody": f"{FIRST}\n{SECOND}",
    "datePublished": "2020-05-09",
}


def page(script: str) -> bytes:
    return (
        f"<html><head><meta charset='utf-8'>{script}</head><body><p>جار</p></body></html>".encode()
    )


@pytest.mark.parametrize(
    "script",
    [
        f"<script type='application/json'>{json.dumps({'props': {'page': ARTICLE}})}</script>",
        f"<script>window.__STATE__ = {json.dumps({'article': ARTICLE})};</script>",
        f"<script type='application/ld+json'>{json.dumps(LINKED)}</script>",
    ],
)
def test_the_text_in_data_is_the_article(script: str) -> None:
    (document,) = read_bytes(page(script), "/a.html", "a.html")
    assert isinstance(document, Document)
    assert without_left_out(document.text) == f"{FIRST}\n{SECOND}"
    assert (document.declared.title, document.declared.published) == ("قصبة ومكتبة", "2020-05-09")


def test_broken_data_and_data_without_text_are_nothing() -> None:
    scripts = "<script type='application/json'>{broken</script><script>var a = {};</script>"
    words = f"<h1>قصبة</h1><p>{FIRST}</p><p>{SECOND}</p>"
    (document,) = read_bytes(
        page(scripts).replace("<p>جار</p>".encode(), words.encode()), "/a.html", "a.html"
    )
    assert isinstance(document, Document)
    assert document.text.startswith(FIRST)


def test_data_under_unknown_names_are_told_by_content() -> None:
    post = {
        "heading": "قصبة ومكتبة في المدينة",
        "richContent": f"<p>{FIRST}</p><p>{SECOND}</p>",
        "day_": "2020-05-09",
    }
    script = json.dumps({"props": {"menu": [{"t": "رياضة"}], "post": post}})
    read = read_bytes(
        page(f"<script type='application/json'>{script}</script>"), "a.html", "a.html"
    )
    (item,) = [each for each in read if isinstance(each, Document)]
    assert without_left_out(item.text) == f"{FIRST}\n{SECOND}"
    assert item.declared.published == "2020-05-09"


def test_notes_that_a_page_draws_from_a_list_are_articles_each() -> None:
    notes = [
        {"title": "قصبة ومكتبة", "text": f"{FIRST}\n\n{SECOND}", "created": "20200509090000000"},
        {"title": "تلاميذ المدينة", "text": f"{SECOND} {FIRST}", "created": "20200510090000000"},
        {"text": f"{SECOND} {SECOND}"},
        {"title": "$:/core", "text": "what the program of the notes is made of, in many words"},
    ]
    script = f"<script type='application/json'>{json.dumps(notes)}</script>"
    remarks: list[Remark] = []
    items = list(read_source(source_of_bytes(page(script), "/a.html", "a.html"), remarks.append))
    documents = [item for item in items if isinstance(item, Document)]
    assert len(documents) == len(items)
    assert [(each.kind, each.count) for each in remarks] == [(RemarkKind.OTHER_ROWS, 1)]
    assert [each.declared.title for each in documents] == ["قصبة ومكتبة", "تلاميذ المدينة"]
    assert [each.declared.saved for each in documents] == ["20200509090000", "20200510090000"]


def test_a_page_that_shows_its_article_is_not_its_data() -> None:
    others = [{"title": f"خبر آخر رقم {n}", "text": SECOND} for n in range(2)]
    script = f"<script type='application/json'>{json.dumps(others)}</script>"
    words = f"<article><h1>قصبة</h1><p>{FIRST}</p><p>{SECOND}</p></article>"
    data = page(script).replace("<p>جار</p>".encode(), words.encode())
    (document,) = read_bytes(data, "/a.html", "a.html")
    assert isinstance(document, Document)
    assert without_left_out(document.text) == f"{FIRST}\n{SECOND}"

from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from articles.document import Document
from articles.import_account import Remark, RemarkKind
from articles.reading.pages.html_dated_posts import dated_posts
from articles.reading.sources.source import source_of_bytes

WORDS = "غرست القرية ألف شجرة زيتون على جانبي الطريق، وسقاها التلاميذ كل خميس. " * 4
SOURCE = source_of_bytes(b"", "/p.html", "p.html")


def page(*posts: str) -> str:
    return f"<html><body><div><h1>منشوراتك</h1><div>{''.join(posts)}</div></div></body></html>"


def post(day: str, words: str, said: str = "") -> str:
    head = f"<div class='_3'>{said}</div>" if said else ""
    return f"<div class='_a'>{head}<div><div>{words}</div></div><div class='_b'>{day}</div></div>"


def test_long_posts_are_articles_and_short_ones_are_counted() -> None:
    html = page(
        post("6 مايو 2014 10:12 ص", f"زيتون<br>{WORDS}", "سناء حدّثت حالتها."),
        post("7 مايو 2014", "شكرا لكم"),
        post("9 مايو 2014 8:00 م", WORDS),
    )
    first, second, remark = dated_posts(document_fromstring(html), SOURCE)
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert first.text == f"زيتون\n{WORDS.strip()}"
    assert first.declared.published == "6 مايو 2014 10:12 ص"
    assert second.text == WORDS.strip()
    assert isinstance(remark, Remark)
    assert (remark.kind, remark.count) == (RemarkKind.OTHER_ROWS, 1)


@pytest.mark.parametrize(
    "html",
    [
        page(post("6 مايو 2014", WORDS)),
        page(post("6 مايو 2014", WORDS), post("بلا تاريخ", WORDS)),
        page(post("6 مايو 2014", WORDS), post("7 مايو 2014", WORDS)).replace("<h1>", "<article>"),
        page(post("6 مايو 2014", WORDS), post("7 مايو 2014", WORDS), f"<p>{WORDS * 3}</p>"),
        "<html></html>",
    ],
)
def test_other_pages_are_none(html: str) -> None:
    assert dated_posts(document_fromstring(html), SOURCE) == []

"""Which posts of a page are articles."""

from __future__ import annotations

from articles.document import DeclaredMetadata, Document
from articles.import_account import Remark, RemarkKind
from articles.reading.pages.post_list import PostList
from articles.reading.sources.source import source_of_bytes

WORDS = "غرست القرية ألف شجرة زيتون على جانبي الطريق، وسقاها التلاميذ كل خميس. " * 4
SOURCE = source_of_bytes(b"", "/p.html", "p.html")


def test_short_posts_are_counted_behind_the_articles() -> None:
    posts = PostList(SOURCE)
    posts.add(WORDS, DeclaredMetadata(publisher="النهر"))
    posts.add("شكرا", DeclaredMetadata())
    posts.add(WORDS, DeclaredMetadata(), "m7")
    first, second, remark = posts.found()
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.origin, second.origin) == ("/p.html#1", "/p.html#m7")
    assert first.declared.publisher == "النهر"
    assert remark == Remark("/p.html", RemarkKind.OTHER_ROWS, count=1)


def test_a_page_of_short_posts_is_none() -> None:
    posts = PostList(SOURCE)
    posts.add("شكرا", DeclaredMetadata())
    assert posts.found() == []

"""What stands around the rows tells whose articles they are."""

from __future__ import annotations

import json

from articles.document import Document
from articles.reading.reader import read_bytes
from articles.reading.rows.said_around import outlet_around

WORDS = "أصلحت البلدية أعمدة الإنارة في الشارع الكبير بعد شكاوى السكان المتكررة."
ROW = {"title": "إنارة الشارع الكبير", "content": WORDS}


def test_a_site_around_its_articles_names_them() -> None:
    edges = {"edges": [{"node": ROW}]}
    assert outlet_around({"data": {"site": {"name": "صدى الوادي", "posts": edges}}}) == "صدى الوادي"
    value = {"data": {"site": {"name": "صدى الوادي", "posts": edges}}}
    (found,) = (
        each
        for each in read_bytes(json.dumps(value).encode(), "/a.json", "a.json")
        if isinstance(each, Document)
    )
    assert (found.declared.publisher, found.text) == ("صدى الوادي", WORDS)


def test_settings_beside_the_articles_name_them() -> None:
    settings = [{"key": "lang", "value": "ar"}, {"key": "title", "value": "صدى الوادي"}]
    assert outlet_around({"db": [{"data": {"posts": [ROW], "settings": settings}}]}) == "صدى الوادي"
    assert outlet_around({"posts": [ROW], "settings": ["a", {}]}) is None


def test_nothing_around_is_no_outlet() -> None:
    assert outlet_around({"articles": [ROW]}) is None
    assert outlet_around([ROW]) is None
    assert outlet_around({"feed_url": "https://x", "title": "صدى الوادي"}) == "صدى الوادي"
    assert outlet_around({"feed_url": "https://x", "title": "رياضة | مرسى"}) == "مرسى"


def test_a_site_may_say_its_title() -> None:
    value = {"website": {"siteTitle": "صدى الوادي"}, "items": [ROW]}
    assert outlet_around(value) == "صدى الوادي"


def test_an_article_among_others_says_its_outlet_for_itself() -> None:
    text = "وعاد التجار إلى السوق في الربيع. " * 9
    told = {"title": "سوق السمك", "text": text, "source": {"name": "النهر"}}
    assert outlet_around({"articles": {"a": told, "b": {"title": "مطر", "text": text}}}) is None

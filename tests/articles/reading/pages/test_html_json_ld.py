from __future__ import annotations

import json

from lxml.html import document_fromstring

from articles.reading.pages.html_json_ld import linked_article, site_of_data

SITE = {"@type": "WebSite", "@id": "x#site", "name": "الرائد الاقتصادي"}
ARTICLE = {"@type": "NewsArticle", "headline": "سد جديد", "author": {"@id": "x#p"}}
PERSON = {"@type": "Person", "@id": "x#p", "name": "ليلى النور"}


def page(*values: object) -> object:
    scripts = "".join(
        f"<script type='application/ld+json'>{json.dumps(value)}</script>" for value in values
    )
    return document_fromstring(f"<html><head>{scripts}</head><body><p>سد</p></body></html>")


def test_an_article_with_its_author_from_a_node_of_its_own() -> None:
    found = linked_article(page({"@graph": [SITE, ARTICLE, PERSON]}))
    assert found["headline"] == "سد جديد"
    assert found["author"] == PERSON
    assert linked_article(page({"@graph": [SITE]})) == {}


def test_the_one_site_that_a_page_tells_of() -> None:
    assert site_of_data(page({"@graph": [SITE, PERSON]})) == "الرائد الاقتصادي"
    assert site_of_data(page(SITE, {**SITE, "name": "موقع آخر"})) is None
    assert site_of_data(page(ARTICLE)) is None


def test_of_several_articles_that_whose_headline_the_page_shows() -> None:
    own = {**ARTICLE, "headline": "سد جديد في الوادي"}
    values = (json.dumps({**ARTICLE, "headline": "الرائد"}), json.dumps(own))
    scripts = "".join(f"<script type='application/ld+json'>{each}</script>" for each in values)
    shown = document_fromstring(f"<title>سد جديد في الوادي - الرائد</title>{scripts}<p>سد</p>")

    assert linked_article(shown)["headline"] == "سد جديد في الوادي"
    assert linked_article(page(ARTICLE, own))["headline"] == "سد جديد"

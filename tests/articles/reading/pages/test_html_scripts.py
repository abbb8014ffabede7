"""The day of publication in the data of a page's scripts."""

from __future__ import annotations

import pytest
from lxml import html
from lxml.html import document_fromstring

from articles.reading.pages.html_metadata import declared_metadata
from articles.reading.pages.html_scripts import scripted_date

TITLE = "مكتبة جديدة"


def said(script: str, kind: str = "") -> str | None:
    page = html.fromstring(f"<html><body><script{kind}>{script}</script><p>نص</p></body></html>")
    return scripted_date(page, (TITLE, None))


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ('window.state={"publishedAt":"2021-09-22T09:00:00Z"}', "2021-09-22T09:00:00Z"),
        ("window.state={pubDate:'2021-09-22'}", "2021-09-22"),
        ('a={"publishedAt":"2021-09-22"};b={"publishedAt":"2021-09-22"}', "2021-09-22"),
        ('a={"publishedAt":"2021-09-22"};b={"publishedAt":"2020-01-01"}', None),
        ('a={"updatedAt":"2021-09-22"}', None),
        ("var x = 1", None),
    ],
)
def test_what_scripts_assign(script: str, expected: str | None) -> None:
    assert said(script) == expected


def test_the_object_with_the_title_counts() -> None:
    data = (
        '{"a":[{"title":"خبر","publishedAt":"2020-01-01"},'
        f'{{"title":"{TITLE}","published_at":"2021-09-22"}}]}}'
    )
    assert said(data, ' type="application/json"') == "2021-09-22"
    assert said(data.replace(TITLE, "غيره"), ' type="application/json"') is None


def test_broken_data_say_nothing() -> None:
    assert said('{"title":', ' type="application/json"') is None


def test_the_titled_object_goes_before_what_an_earlier_script_assigns() -> None:
    earlier = '<script>a={"publishedAt":"2019-01-01"}</script>'
    data = f'{{"title":"{TITLE}","publishedAt":"2021-09-22"}}'
    titled = f'<script type="application/json">{data}</script>'
    page = html.fromstring(f"<html><body>{earlier}{titled}<p>نص</p></body></html>")
    assert scripted_date(page, (TITLE, None)) == "2021-09-22"
    other = '<script>b={"publishedAt":"2020-01-01"}</script>'
    page = html.fromstring(f"<html><body>{earlier}{other}<p>نص</p></body></html>")
    assert scripted_date(page, (TITLE, None)) is None


def test_the_day_on_which_a_system_made_a_page_stands_behind_what_the_page_shows() -> None:
    data = '{"@type": "WebPage", "name": "الجسر يفتح غدا", "datePublished": "2025-02-06"}'
    script = f'<script type="application/ld+json">{data}</script>'
    day = "<div>14 مايو 2023</div>"
    for shown, published in ((day, "14 مايو 2023"), ("", "2025-02-06")):
        page = document_fromstring(
            f"<html><head>{script}</head><body><h1>الجسر يفتح غدا</h1>{shown}</body></html>"
        )
        assert declared_metadata(page).published == published

"""The name of a page's site, as only its window and what is around the article say it."""

from __future__ import annotations

import pytest
from lxml.html import document_fromstring

from articles.reading.pages.html_sites import site_said_again

HEADING = "قطار الجبل يعود"


@pytest.mark.parametrize(
    ("window", "body", "site"),
    [
        (f"{HEADING} - ضفاف", "<a href='/' title='ضفاف'>x</a>", "ضفاف"),
        (f"{HEADING} - محليات - ضفاف", "<img class='logo' alt='ضفاف'>", "ضفاف"),
        (f"{HEADING} - ضفاف", "<footer>© 2024 ضفاف. كل الحقوق محفوظة</footer>", "ضفاف"),
        (f"{HEADING} - ضفاف", "<a href='http://[x]/'>y</a><a href='/'>ضفاف</a>", "ضفاف"),
        (f"{HEADING} | ضفاف", "", "ضفاف"),
        (f"{HEADING} | محليات", "<a href='/local'>محليات</a>", None),
        (f"{HEADING} - محليات", "<a href='/local'>محليات</a>", None),
        (f"{HEADING} - فرحة في القرى", "", None),
        (HEADING, "", None),
        (None, "", None),
    ],
)
def test_the_site_beside_the_heading(window: str | None, body: str, site: str | None) -> None:
    page = document_fromstring(f"<html><body>{body}<p>x</p></body></html>")
    assert site_said_again(page, window, HEADING) == site

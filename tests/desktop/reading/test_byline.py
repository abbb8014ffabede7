"""The line below the title."""

from __future__ import annotations

from articles.timeline.publication_date import DateEvidence, PublicationDate
from desktop.display.isolation import without_controls
from desktop.reading.byline import byline
from tests.desktop.making import article, look_of, stated


def said(**facts: object) -> str:
    body = facts.pop("body", "كلمة واحدة")
    return without_controls(byline(article(body, **facts).article, look_of()))


def test_everything_that_is_known():
    line = said(publisher="جريدة الساحل", creator="نادية بنيس", date=stated("2019-04-12"))
    assert line == "جريدة الساحل · نادية بنيس · 12 أبريل 2019 · دقيقة قراءة"


def test_an_inferred_date_says_so():
    inferred = PublicationDate("2019", DateEvidence.INFERRED, "الأسبوع الماضي")
    assert "2019 (مستنتج)" in said(date=inferred)


def test_an_unknown_date_says_so():
    assert said().startswith("بلا تاريخ · ")


def test_the_time_to_read_grows_with_the_text():
    assert said(body="كلمة " * 1400).endswith("10 دقائق قراءة")
    assert said(body="كلمة " * 280).endswith("دقيقتا قراءة")


def test_a_latin_newspaper_is_set_off():
    line = byline(article("كلمة", publisher="Le Rivage 24").article, look_of())
    assert "\N{FIRST STRONG ISOLATE}Le Rivage 24\N{POP DIRECTIONAL ISOLATE}" in line

"""The line below the title."""

from __future__ import annotations

from articles.timeline.publication_date import DateEvidence, PublicationDate
from desktop.display.byline import byline, byline_of, dated
from desktop.display.digits import Digits
from desktop.display.isolation import without_controls
from tests.desktop.making import article, stated


def said(**facts: object) -> str:
    body = facts.pop("body", "كلمة واحدة")
    return without_controls(byline_of(article(body, **facts).article.metadata))


def test_everything_that_is_known():
    line = said(publisher="جريدة الساحل", creator="نادية بنيس", date=stated("2019-04-12"))
    assert line == "جريدة الساحل · نادية بنيس · 12 أبريل 2019"


def test_an_inferred_date_says_so():
    inferred = PublicationDate("2019", DateEvidence.INFERRED, "الأسبوع الماضي")
    assert "2019 (مستنتج)" in said(date=inferred)


def test_an_unknown_date_says_so():
    assert said() == "بلا تاريخ"


def test_a_latin_newspaper_is_set_off():
    line = byline(("Le Rivage 24", None), None, "unknown")
    assert "\N{FIRST STRONG ISOLATE}Le Rivage 24\N{POP DIRECTIONAL ISOLATE}" in line


def test_a_name_said_twice_stands_once_and_the_digits_of_names_stay():
    line = byline(
        ("جريدة 24", "جريدة  24"), "2019", "stated", more=["خاتمة"], script=Digits.ARABIC_INDIC
    )
    assert without_controls(line) == "جريدة 24 · ٢٠١٩ · خاتمة"


def test_a_date_of_unknown_evidence_is_no_date():
    assert dated("2019", "unknown") == "بلا تاريخ"
    assert without_controls(dated("2019-04", "inferred")) == "أبريل 2019 (مستنتج)"

from __future__ import annotations

import io
import json
import zipfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.timeline.edtf import edtf_interval
from articles.timeline.publication import Declarations, publication_date
from articles.timeline.publication_date import DateEvidence, PublicationDate

UNKNOWN = PublicationDate()


@pytest.mark.parametrize(
    ("declared", "value"),
    [
        ("2015-07-24 15:37:29", "2015-07-24"),
        ("2015-07-24T15:37:29+01:00", "2015-07-24"),
        ("2015-07-24T15:37:29Z", "2015-07-24"),
        ("Fri, 24 Jul 2015 15:37:29 +0000", "2015-07-24"),
        (" 2018-05 ", "2018-05"),
        ("2016", "2016"),
        ("2009/2013", "2009/2013"),
        ("الجمعة 24 يوليوز 2015 - 12:30", "2015-07-24"),
        ("8 شوال 1436هـ", "2015-07-24"),
        ("8 شوال 1436هـ الموافق 24 يوليو 2015م", "2015-07-24"),
        ("24/07/2015", "2015-07-24"),
    ],
)
def test_declared(declared: str, value: str) -> None:
    found = publication_date(Declarations(declared, None), "")
    assert (found.value, found.evidence) == (value, DateEvidence.STATED)
    assert found.basis == " ".join(declared.split())


@pytest.mark.parametrize("declared", ["", "   ", "قبل قليل", "2015-13-40", "أمس", "x" * 5000])
def test_a_declaration_that_says_nothing(declared: str) -> None:
    assert publication_date(Declarations(declared, None), "") == UNKNOWN


def test_a_dateline_that_was_taken_from_the_text() -> None:
    found = publication_date(Declarations(None, "25 مايو 2025"), "نص")
    assert found == PublicationDate("2025-05-25", DateEvidence.STATED, "25 مايو 2025")


@pytest.mark.parametrize(
    ("body", "value", "basis"),
    [
        ("طنجة/19 يونيو 2018/ومع/ أعلنت الجمعية", "2018-06-19", "19 يونيو 2018"),
        ("تونس, 2-3-2019 (أ ف ب) - أعلنت الجمعية", "2019-03-02", "2-3-2019"),
        (
            "جدة 24 شوال 1436 هـ الموافق 9 اغسطس 2015 م واس\nأعلنت الجمعية",
            "2015-08-09",
            "24 شوال 1436 هـ الموافق 9 اغسطس 2015 م",
        ),
        ("12 مارس 2017\nأعلنت الجمعية", "2017-03-12", "12 مارس 2017"),
    ],
)
def test_a_dateline_at_the_head(body: str, value: str, basis: str) -> None:
    found = publication_date(Declarations(None, None), body)
    assert found == PublicationDate(value, DateEvidence.STATED, basis)


@pytest.mark.parametrize(
    ("body", "value"),
    [
        ("أعلنت الجمعية اليوم الثلاثاء 23 ماي 2017 عن برنامجها", "2017-05-23"),
        ("أعلنت الجمعية أمس الاثنين 22 ماي 2017 عن برنامجها", "2017-05-23"),
        ("ارتفعت المداخيل العام الماضي 2014 كثيرا", "2015"),
        ("ارتفعت المداخيل هذا العام 2014 كثيرا، خاصة في ماي الجاري", "2014-05"),
        (
            "اختتم المهرجان يومي 3 و4 ماي الجاري. وتقام الدورة المقبلة بوجدة في 12 أبريل سنة 2019",
            "2018-05",
        ),
        ("تضم الجمعية منذ سنة 2003 عدة نواد. وقد نمت خلال 13 سنة. وكرمت سنة 2015", "2016"),
    ],
)
def test_inferred(body: str, value: str) -> None:
    found = publication_date(Declarations(None, None), body)
    assert (found.value, found.evidence) == (value, DateEvidence.INFERRED)
    assert found.basis


@pytest.mark.parametrize(
    "body",
    [
        "افتتح المصنع سنة 2012 وأغلق في 3 ماي 2014",
        "ولد في 12 مارس 1950 بفاس وعاش فيها",
        "أعلنت الجمعية اليوم الأربعاء 23 ماي 2017 عن برنامجها",
        "يبدأ الموسم في اليوم الأول من شهر شوال 1436هـ بالقرية",
        "كان ذلك العام الماضي 2014، أما هذا العام 2019 فلا",
        "تضم الجمعية منذ سنة 2003 عدة نواد. وقد نمت خلال 13 سنة",
        "يتواصل العرض في ماي الجاري",
    ],
)
def test_nothing_is_guessed(body: str) -> None:
    assert publication_date(Declarations(None, None), body) == UNKNOWN


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60), st.text(max_size=60), st.text(max_size=200))
def test_nothing_is_raised(declared: str, dateline: str, body: str) -> None:
    found = publication_date(Declarations(declared, dateline), body)
    assert (found.value is None) == (found.evidence is DateEvidence.UNKNOWN)


@pytest.mark.parametrize(
    ("number", "value", "evidence"),
    [
        ("000", None, DateEvidence.UNKNOWN),
        ("001", "2025-05-25", DateEvidence.STATED),
        ("002", "2016", DateEvidence.INFERRED),
        ("003", "2018-05", DateEvidence.INFERRED),
        ("004", None, DateEvidence.UNKNOWN),
    ],
)
def test_the_seeds(
    seeds: list[Path], number: str, value: str | None, evidence: DateEvidence
) -> None:
    (path,) = [path for path in seeds if path.name.startswith(number)]
    dateline = "25 مايو 2025" if number == "001" else None
    found = publication_date(Declarations(None, dateline), path.read_text("utf-8"))
    assert (found.value, found.evidence) == (value, evidence)


def test_no_false_inference_on_dated_articles(corpus: Path) -> None:
    with zipfile.ZipFile(corpus / "2015-07-24.zip") as archive:
        raw = io.BytesIO(archive.read(archive.namelist()[0]))
    far = []
    for article in json.load(raw)[:700]:
        found = publication_date(Declarations(None, None), article["content"])
        days = edtf_interval(found.value)
        written = date.fromisoformat(article["date_extracted"][:10])
        if days is not None and not -3 <= (written - days[0]).days <= 366:
            far.append((found, written))
    assert far == []


def test_no_article_is_of_a_year_to_come() -> None:
    assert not publication_date(
        Declarations(), "ينتهي العمل في المصنع نهاية العام الجاري 2098م."
    ).value


def test_the_day_a_row_was_made_gives_way_to_one_in_the_text_or_the_address() -> None:
    body = "صدى الوادي - 14 مارس 2019\nعاد القطار الجبلي إلى العمل صباح الخميس بعد توقف طويل."
    for dateline, text, address, value in (
        ("14 مارس 2019", body.partition("\n")[2], None, "2019-03-14"),
        (None, "عاد القطار إلى العمل.", "https://x.net/2019/03/14/qitar", "2019-03-14"),
        (None, "عاد القطار إلى العمل.", None, "2024-05-01"),
    ):
        declared = Declarations(None, dateline, address, saved="20240501T080000Z")
        assert publication_date(declared, text).value == value

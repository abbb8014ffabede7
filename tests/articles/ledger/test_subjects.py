"""Whose an indicator is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from articles.ledger.claim import Claim
from articles.ledger.subjects import is_whose, subject_of
from tests.articles.ledger.telling import claims


@pytest.mark.parametrize(
    "subject",
    [
        "معطيات",
        "مصادر رسمية",
        "مؤتمر صحفي",
        "صحيفة الوادي",
        "مساحة",
        "مشروع",
        "تداولات",
        "مديرية",
        "شخصين",
        "المعادن الأخرى",
        "ليلى المومني",
        "الفيلالي",
        "بجروح",
        "كيلومتر",
    ],
)
def test_these_are_not_whose_anything_is(subject: str) -> None:
    assert not is_whose(subject, None)


@pytest.mark.parametrize(
    "subject", ["المرسى", "تونس", "مصنع الوادي", "القطاع الفلاحي", "السفينة", "بلدية الوادي"]
)
def test_places_institutions_and_things_with_a_name_are(subject: str) -> None:
    assert is_whose(subject, None)


def test_a_person_has_an_age_and_no_factory_s_workers() -> None:
    assert is_whose("ليلى المومني", "age")
    assert not is_whose("ليلى المومني", "workers")


def test_who_pursues_is_no_arrested_person_and_has_trucks() -> None:
    assert not is_whose("دوريات الشرطة", "arrested")
    assert is_whose("دوريات الشرطة", "vehicles")


def told(*articles: tuple[str, str]) -> list[Claim]:
    """The first claim of each text, with whose it is."""
    return [
        replace(claims(str(at), text).claims[0], subject=subject)
        for at, (text, subject) in enumerate(articles)
    ]


def test_half_of_the_articles_speak_of_whose_it_is() -> None:
    valley = ("في مصنع الوادي 512 محراثا.", "مصنع الوادي")
    others = [("وصلت 512 محراثا إلى السوق.", "السوق"), ("شوهد 512 محراثا.", "الساحة")]
    assert subject_of(told(valley, valley, *others), None) == "مصنع الوادي"
    assert subject_of(told(valley, *others), None) == ""


def test_what_half_of_them_call_so_is_rather_whose_it_is_than_what_all_say_beside_it() -> None:
    found = told(
        ("في مصنع الوادي قرب الزيتونة 512 محراثا.", "مصنع الوادي"),
        ("في مصنع الوادي قرب الزيتونة 512 محراثا.", "مصنع الوادي"),
        ("في مصنع الوادي قرب الزيتونة 512 محراثا.", "الزيتونة"),
    )
    assert subject_of(found, None) == "مصنع الوادي"

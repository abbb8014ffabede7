"""Of which sector and country an article is."""

from __future__ import annotations

from collections import Counter

import pytest

from articles.arabic.content_words import stem
from articles.arabic.folding import fold, fold_word
from articles.ledger.likeness import number_of
from articles.ledger.scopes import (
    ONE,
    country_in,
    country_stems,
    is_of_establishment,
    leading_sector,
    places_in,
    sector_counts,
    sector_names,
    sector_of,
)


def words(text: str) -> list[str]:
    return fold(text).text.split()


def test_a_sector_is_known_under_its_many_names() -> None:
    for text in ("في مراكز النداء", "لقطاع ترحيل الخدمات", "وبالأوفشورينغ والأوفشورينغ"):
        assert "call_centres" in sector_counts(words(text))


def test_a_sector_leads_when_it_is_named_twice_and_most() -> None:
    assert leading_sector(Counter(tourism=2, health=1)) == "tourism"
    assert leading_sector(Counter(tourism=1)) is None
    assert leading_sector(Counter(tourism=2, health=2)) is None


def test_one_enterprise_is_no_sector() -> None:
    assert sector_counts(words("أعلنت شركة الأفق")) == Counter({ONE: 1})
    assert leading_sector(Counter({ONE: 9})) is None


@pytest.mark.parametrize(
    ("subject", "sector"),
    [
        ("", "agriculture"),
        ("القطاع", "agriculture"),
        ("الشركة", "agriculture"),
        ("القطاع الفلاحي", "agriculture"),
        ("قطاع السياحة", "tourism"),
        ("قطاع الخدمات", None),
        ("قطاع الصباغة", None),
    ],
)
def test_the_sector_that_a_subject_names_goes_before_that_of_the_article(subject, sector) -> None:
    assert sector_of(subject, "agriculture") == sector


def test_the_country_is_the_one_named_most() -> None:
    assert country_in(words("من المغرب والمغرب إلى تونس")) == "MA"
    assert country_in(words("خبر بلا بلد")) is None


def test_sectors_have_names_in_three_languages() -> None:
    for names in sector_names().values():
        assert len(names) == 3
        assert all(names)


@pytest.mark.parametrize(
    ("sentence", "is_of_one"),
    [
        ("حسب الخبراء أن فندقا يشغل 45 شخصا.", True),
        ("ويوظف المصنع 45 عاملا.", True),
        ("وهذا المعمل الذي يشغل 45 عاملا قديم.", True),
        ("الفنادق تشغل 45 ألف عامل.", False),
        ("ويشغل القطاع 45 ألف عامل.", False),
    ],
)
def test_what_one_establishment_has_is_not_its_sector_s(sentence: str, is_of_one: bool) -> None:
    before = fold(sentence).text.partition("45")[0].split()
    assert is_of_establishment(before) is is_of_one


def test_a_place_is_named_behind_what_it_is() -> None:
    assert places_in(words("في مدينة زخرفان")) == places_in(words("وبولاية زخرفان"))
    assert places_in(words("في مدينة زخرفان")) != places_in(words("في مدينة ملوانة"))
    assert len(places_in(words("بقرية قسبار من إقليم ملوانة"))) == 2
    assert places_in(words("ببلدية محافظة ملوانة")) == places_in(words("في محافظة ملوانة"))


@pytest.mark.parametrize(
    "text",
    [
        *("في مدينة صغيرة", "في بلدة حدودية", "مدينة في", "في زخرفان"),
        *("بعمالة وافدة", "لقضاء إجازة", "لولاية ثالثة"),
    ],
)
def test_what_kind_of_place_it_is_is_no_name(text) -> None:
    assert places_in(words(text)) == frozenset()


def test_a_country_is_told_by_the_words_for_it_and_its_people() -> None:
    assert {number_of(stem(fold_word(word))) for word in ("المغرب", "مغربي")} <= country_stems("MA")
    assert country_stems("MA").isdisjoint(country_stems("ES"))
    assert not country_stems("XX")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("في المملكة المغربية", "MA"),
        ("ملك المملكة الأردنية الهاشمية", "JO"),
        ("في المملكة المتحدة", None),
        ("في مدن المملكة هذا العام", "SA"),
    ],
)
def test_what_a_state_is_called_tells_no_country_before_its_name(text, country) -> None:
    assert country_in(words(text)) == country

"""What indicators are called."""

from __future__ import annotations

from articles.ledger.naming import label_of, named
from tests.articles.ledger.telling import claim, claims


def test_a_family_is_named_with_its_sector() -> None:
    found = claims("a", "تعمل مراكز النداء في المغرب. وتشغل مراكز النداء 71 ألف عامل.").claims
    assert label_of(found) == "مناصب الشغل · ترحيل الخدمات ومراكز الاتصال"


def test_what_no_family_knows_is_named_by_the_article_s_words() -> None:
    assert label_of([claim("في المرسى 95 شمندورة.")]) == "شمندورة · المرسى"


def test_names_are_told_in_three_languages() -> None:
    assert named("fr", "workers", None) == "Emplois"
    assert named("en", "workers", "tourism") == "Jobs · Tourism"
    assert named("ar", None, "tourism") is None

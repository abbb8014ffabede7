"""What a rise in per cent is the rate of."""

from __future__ import annotations

import pytest

from articles.ledger.claim import Status
from tests.articles.ledger.telling import claim


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("ارتفعت أسعار المستهلكين في الجزيرة 2.4%.", "inflation"),
        ("ارتفع مؤشر أسعار المستهلك بنسبة 2.4%.", "inflation"),
        ("بلغ معدل التضخم في الجزيرة 2.4%.", "inflation"),
        ("نما الاقتصاد بنسبة 3.1%.", "growth"),
        ("ارتفع الناتج المحلي الإجمالي 3.1%.", "growth"),
        ("بلغ معدل النمو 3.1%.", "growth"),
    ],
)
def test_a_rate_is_told_by_what_rises(text: str, family: str) -> None:
    found = claim(text)
    assert found.head.family == family
    assert found.status is Status.OBSERVED


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("ارتفع معدل التضخم بنسبة 0.3%.", "inflation"),
        ("ارتفعت أسعار الخبز 2.4%.", "price"),
        ("ارتفعت أرباح الشركة 3.1%.", "profits"),
    ],
)
def test_what_else_rises_is_changed(text: str, family: str) -> None:
    found = claim(text)
    assert found.head.family == family
    assert found.status is Status.CHANGE_UP


def test_a_sum_of_what_has_a_rate_is_a_sum() -> None:
    assert claim("بلغ الناتج المحلي الإجمالي 90 مليار درهم.").head.family == "gdp"

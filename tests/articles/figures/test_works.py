"""Numbers in the titles of books, films and campaigns."""

from __future__ import annotations

import pytest

from tests.articles.figures.finding import figures_of


@pytest.mark.parametrize(
    "text",
    [
        "صدرت رواية «مئة يوم من المطر» في الربيع",
        'عرض القائمون على المهرجان فيلم "12 بحارا"',
        "نظمت القرية حملة تحت شعار “البئر و555 تدبيرا”",
    ],
)
def test_a_title_counts_nothing(text: str):
    assert figures_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "قال الكاتب: «بعت مئة نسخة من الرواية»",
        "صدرت رواية «المطر» بعد مئة يوم، وعرضت «البحار»",
        'وزعت مؤسسة "كتاب" 12 نسخة على جمعية "الأمل"',
        "قال صاحب الكتاب «الجديد» إن مئة نسخة بيعت «في يوم»",
    ],
)
def test_what_is_said_beside_a_title_counts(text: str):
    assert len(figures_of(text)) >= 1

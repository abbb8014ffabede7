from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures


def source_of(body: str) -> str | None:
    return find_figures(body, country="MA")[-1].attribution


@pytest.mark.parametrize(
    ("body", "source"),
    [
        ("أعلنت الوزارة أن 30 شخصا شاركوا", "الوزارة"),
        ("كشفت دراسة حديثة للمعهد أن 30 شابا شاركوا", "دراسة حديثة للمعهد"),
        ("وفق جرد أنجزته «جمعية الأفق» هناك 30 مركزا", "جرد أنجزته «جمعية الأفق»"),
        ("أغلقت 30 ورشة، حسب مكتب محلي للاستشارة", "مكتب محلي للاستشارة"),
        ("أعلنت الشركة ارتفاع أرباحها بنسبة 30 في المائة", "الشركة"),
        ("أظهرت دراسة أجرتها الجمعية وشملت 30 قرية أن الآبار جفت", "دراسة أجرتها الجمعية"),
        ("أكد الأمين العام للنقابة أن 30 عاملا غادروا", "الأمين العام للنقابة"),
        # A category, a verb's object, a preposition and a date are no sources.
        ("وزعت الجوائز حسب السن على 30 طفلا", None),
        ("المصبنة التي أعلنت زيادة إنتاجها بنسبة 20 في المائة", None),
        ("يفيد بوجود 4 أشخاص", None),
        ("بين سنتي 2009 و2013 أغلقت 30 ورشة", None),
        ("وفقا لما يعتقده 41 شخصا", None),
        ("أجره 3600 درهم: فكلفة العيش مرتفعة هنا، حسب مكتب محلي", None),
    ],
)
def test_who_says_so(body: str, source: str | None):
    assert source_of(body) == source

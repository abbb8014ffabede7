from __future__ import annotations

import pytest

from articles.figures.extraction import find_figures
from articles.figures.publishers import country_of_source


@pytest.mark.parametrize(
    ("publisher", "address", "country"),
    [
        ("الأحداث المغربية", None, "MA"),
        ("صحيفة عكاظ", None, "SA"),
        ("الأهرام", None, "EG"),
        (None, "https://www.okaz.com.sa/article/1", "SA"),
        (None, "https://ar.example.ma/a?b=c", "MA"),
        (None, "okaz.com.sa/1", "SA"),
        ("hespress.com", None, "MA"),
        ("صحيفة المرسى التونسية", None, "TN"),
        ("البيان (الإماراتية)", None, "AE"),
        ("المرسى العربي", None, None),
        ("التونسية للمصاعد", None, None),
        ("عكاظ", "https://www.hespress.com/1", "MA"),
        ("جريدة لا وجود لها", "https://example.org/1", None),
        (None, "http://[", None),
        (None, None, None),
        ("", "", None),
    ],
)
def test_the_country_of_a_source(publisher: str | None, address: str | None, country: str | None):
    assert country_of_source(publisher, address) == country


def test_the_title_tells_whose_dirham_is_meant():
    body = "ثمن التذكرة 15 درهما"
    assert find_figures(body)[0].unit is None
    assert find_figures(body, title="القطار في المغرب")[0].unit == "MAD"
    assert find_figures(body, title="القطار في دبي")[0].unit == "AED"

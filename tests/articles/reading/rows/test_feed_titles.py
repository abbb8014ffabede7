from __future__ import annotations

import pytest

from articles.reading.rows.feed_titles import outlet_of_feed


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("مرسى الأطلسي - الأخبار", "مرسى الأطلسي"),
        ("مرسى الأطلسي :: آخر الأخبار", "مرسى الأطلسي"),
        ("مرسى الأطلسي | اخر الاخبار", "مرسى الأطلسي"),
        ("رياضة | مرسى الأطلسي", "مرسى الأطلسي"),
        ("Terres du Sud | À la une", "Terres du Sud"),
        ("الأخبار", "الأخبار"),
        ("الوادي والسهل - حكايات", "الوادي والسهل - حكايات"),  # nobody knows which of them it is
    ],
)
def test_the_section_in_the_title_of_a_feed_is_none_of_its_outlet(title: str, outlet: str) -> None:
    assert outlet_of_feed(title) == outlet

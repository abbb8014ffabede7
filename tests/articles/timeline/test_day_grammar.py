"""Days told from today, by weekdays, and days alone."""

from __future__ import annotations

import pytest

from tests.articles.timeline.finding import values


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("وصل أمس الثلاثاء", ["2019-05-14"]),
        ("يلتقيان بعد غد الجمعة", ["2019-05-17"]),
        ("اجتمعوا أول أمس الاثنين", ["2019-05-13"]),
        ("بدأ يوم 3 يونيو 2018 وانتهى يوم 27، ثم أغلق", ["2018-06-03", "2018-06-27"]),
        ("انتهى يوم 13، ثم أغلق", ["2019-05-13"]),
        ("في 21 و22 الجاري ثم في 28 و29 منه", ["2019-05-21/2019-05-22", "2019-05-28/2019-05-29"]),
        ("نشر في 22 الجاري", ["2019-05-22"]),
    ],
)
def test_the_value_of_a_day(sentence: str, expected: list[str | None]) -> None:
    assert values(sentence) == expected

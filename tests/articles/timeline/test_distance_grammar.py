"""Distances from the time of writing or of the story."""

from __future__ import annotations

import pytest

from tests.articles.timeline.finding import values


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("عاد قبل عامين", ["2017"]),
        ("هاجر قبل خمسة أشهر", ["2018-12"]),
        ("غادر قبل يومين", ["2019-05-13"]),
        ("سيفتتح بعد ثلاثة أيام", ["2019-05-18"]),
        ("انطلق في أكتوبر 2014 وقبلها بشهرين توقف", ["2014-10", "2014-08"]),
        ("يشفى المريض بعد أسبوعين إلى أربعة أسابيع", ["P2W/P4W"]),
        ("ولد قبل شهر رمضان 1440", ["2019-05-06/2019-06-03"]),
    ],
)
def test_the_value_of_a_distance(sentence: str, expected: list[str | None]) -> None:
    assert values(sentence) == expected

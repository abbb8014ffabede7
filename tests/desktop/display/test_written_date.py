"""A date that the reader writes."""

from __future__ import annotations

import pytest

from desktop.display.written_date import written_date


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2015", "2015"),
        (" 2018-05 ", "2018-05"),
        ("ماي 2018", "2018-05"),
        ("25 مايو 2025", "2025-05-25"),
        ("15/12/2016", "2016-12-15"),
        ("غشت ٢٠٢٦", "2026-08"),
    ],
)
def test_dates_in_the_writings_of_articles(words, value):
    assert written_date(words) == value


@pytest.mark.parametrize("words", ["", "  ", "هراء", "أمس", "قبل سنة من الآن تقريبا"])
def test_what_is_no_date_or_depends_on_today_is_refused(words):
    assert written_date(words) is None

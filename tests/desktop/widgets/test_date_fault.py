"""Who writes no date is told what is missing."""

from __future__ import annotations

from desktop.widgets.date_fault import date_fault


def test_a_missing_year_is_told_apart_from_words_that_are_no_date():
    assert date_fault("ماي 18") == date_fault("يوليو")
    assert "السنة" in date_fault("يوليو")
    assert date_fault("هراء") != date_fault("يوليو")

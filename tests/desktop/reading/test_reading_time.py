"""How long an article takes to read."""

from __future__ import annotations

from desktop.display.digits import Digits
from desktop.display.isolation import without_controls
from desktop.reading.reading_time import reading_time


def test_it_grows_with_the_text():
    assert reading_time("كلمة") == "دقيقة قراءة"
    assert without_controls(reading_time("كلمة " * 1400)) == "10 دقائق قراءة"
    assert reading_time("كلمة " * 280) == "دقيقتا قراءة"


def test_its_digits_are_those_of_the_reader():
    assert (
        without_controls(reading_time("كلمة " * 1400, script=Digits.ARABIC_INDIC))
        == "١٠ دقائق قراءة"
    )

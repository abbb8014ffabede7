from __future__ import annotations

from desktop.display.digits import Digits


def test_digits_are_written_in_their_script():
    assert Digits.ARABIC_INDIC.written("من 12 إلى 2050") == "من ١٢ إلى ٢٠٥٠"
    assert Digits.WESTERN.written("من 12 إلى ٢٠٥٠") == "من 12 إلى ٢٠٥٠"


def test_a_setting_names_its_script():
    assert [Digits(name) for name in ("western", "arabic")] == [*Digits]

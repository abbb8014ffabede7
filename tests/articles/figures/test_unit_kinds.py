from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.figures.figure import FigureKind
from articles.figures.unit_kinds import kind_of_unit, read_unit


@pytest.mark.parametrize(
    ("words", "unit", "kind"),
    [
        ("", None, None),
        ("  ", None, None),
        ("%", "%", FigureKind.PERCENT),
        ("في المئة", "%", FigureKind.PERCENT),
        ("kg", "kg", FigureKind.WEIGHT),
        ("هكتارا", "ha", FigureKind.AREA),
        ("MAD", "MAD", FigureKind.MONEY),
        ("يورو", "EUR", FigureKind.MONEY),
        # A hundred kilograms: the reader's number would be read as kilograms.
        ("قنطار", "قنطار", FigureKind.WEIGHT),
        # Its country is not known here.
        ("دينار", "دينار", FigureKind.MONEY),
        ("سلة كبيرة", "سلة كبيرة", None),
        ("متر وكيس", "متر وكيس", None),
    ],
)
def test_words_name_a_unit(words: str, unit: str | None, kind: FigureKind | None) -> None:
    assert read_unit(words) == (unit, kind)


def test_a_code_makes_a_kind() -> None:
    assert kind_of_unit("h") is FigureKind.DURATION
    assert kind_of_unit("XYZ") is FigureKind.MONEY
    assert kind_of_unit("xyz") is None
    assert kind_of_unit("123") is None


@given(st.text(max_size=60))
def test_any_words_are_kept_or_named(words: str) -> None:
    unit, kind = read_unit(words)
    assert (unit is None) == (not words.split())
    assert unit is not None or kind is None

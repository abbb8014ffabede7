from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.figures.figure import FigureKind
from articles.figures.unit_kinds import kind_of_unit
from desktop.display.digits import Digits
from desktop.display.figure_display import value_text
from desktop.display.isolation import without_controls
from desktop.figures.figure_entry import (
    UNIT_NAMES,
    read_ends,
    unit_words,
    value_words,
    with_unit,
)
from tests.desktop.making import figure


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (14e9, 14e9, ("14 مليار", "")),
        (15.0, 20.0, ("15", "20")),
        (2.5, 2.5, ("2,5", "")),
        (100.0, -1, ("100", "")),
        (8000.0, 8000.0, ("8\N{NO-BREAK SPACE}000", "")),
    ],
)
def test_the_fields_show_what_they_would_read(low: float, high: float, words: tuple[str, str]):
    shown = figure(low=low, high=high)
    assert value_words(shown) == words
    assert read_ends(*words) == (low, low if high == -1 else high)


def test_only_an_upper_end_stands_in_the_second_field():
    shown = figure(low=None, high=40.0)
    assert value_words(shown) == ("", "40")
    assert read_ends("", "40") == (None, 40)


def test_digits_are_the_readers():
    assert (
        value_words(figure(low=2500.0), script=Digits.ARABIC_INDIC)[0] == "٢\N{NO-BREAK SPACE}٥٠٠"
    )
    assert read_ends("٢\N{NO-BREAK SPACE}٥٠٠", "") == (2500, 2500)


@pytest.mark.parametrize(("low", "high"), [("", ""), ("كثير", ""), ("5", "كثير"), ("5 6", "")])
def test_what_is_no_value_is_none(low: str, high: str):
    assert read_ends(low, high) is None


def test_a_grouped_number_with_a_long_fraction_is_read_back():
    shown, _ = value_words(figure(low=1000.4375))
    assert read_ends(shown, "") == (1000.4375, 1000.4375)


def test_ends_given_the_wrong_way_round_are_turned():
    assert read_ends("20", "15") == (15, 20)


@given(st.floats(0.001, 1e15) | st.integers(0, 10**15))
def test_a_shown_value_is_read_as_the_same_or_shown_with_three_decimals(value: float):
    shown, _ = value_words(figure(low=value))
    ends = read_ends(shown, "")
    decimals = shown.partition(",")[2].partition(" ")[0]
    if len(decimals) != 3:  # `14,125` reads as thousands, which only retyping would do
        assert ends is not None
        assert ends[0] == pytest.approx(value, rel=1e-3, abs=1e-6)


def test_every_unit_has_one_name_and_gives_its_code_and_kind():
    assert len(set(UNIT_NAMES.values())) == len(UNIT_NAMES)
    for code, name in UNIT_NAMES.items():
        changed = with_unit(figure(low=300.0), name)
        assert changed.unit == code
        assert changed.kind is not FigureKind.COUNT, code
        assert changed.kind is kind_of_unit(code), code
        assert unit_words(changed) == name
        assert name in without_controls(value_text(changed)) or code in {"%", *"smhda", "min"} | {
            "wk",
            "mo",
        }


def test_the_kind_follows_the_unit():
    sum_of_money = figure(kind=FigureKind.MONEY, unit="MAD")
    assert with_unit(sum_of_money, "درهم") is sum_of_money
    assert with_unit(sum_of_money, "في المائة").kind is FigureKind.PERCENT
    assert with_unit(sum_of_money, " ").kind is FigureKind.COUNT
    assert with_unit(figure(kind=FigureKind.SCORE, unit="pp"), "").kind is FigureKind.SCORE
    strange = with_unit(sum_of_money, "سلة")
    assert (strange.unit, strange.kind) == ("سلة", FigureKind.OTHER)


def test_a_sum_whose_currency_the_source_leaves_out_stays_a_sum():
    sum_of_money = figure(kind=FigureKind.MONEY, unit=None)
    assert with_unit(sum_of_money, "") is sum_of_money


@given(st.text(max_size=40))
def test_any_words_make_a_unit(words: str):
    changed = with_unit(figure(), words)
    assert value_text(changed)

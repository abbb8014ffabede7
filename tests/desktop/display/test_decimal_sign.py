"""The sign before decimals: the country's, the chosen one, or as it is written."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from articles.figures.figure import FigureKind
from desktop.display.decimal_sign import SIGNS, decimal_sign, write_decimals
from desktop.display.digits import Digits
from desktop.display.figure_display import value_text
from desktop.display.isolation import without_controls
from desktop.display.month_names import (
    AS_SOURCES,
    AS_WRITTEN,
    family_of_sources,
    write_months,
)
from desktop.display.numbers import digits, plain_number
from desktop.figures.figure_entry import read_ends, value_words
from tests.desktop.making import figure


@pytest.fixture(autouse=True)
def in_force() -> Iterator[None]:
    yield
    write_decimals(AS_SOURCES)
    write_months(AS_SOURCES, family_of_sources(()))


@pytest.mark.parametrize(
    ("family", "western", "eastern"),
    [
        ("morocco", "2,5", "٢٫٥"),
        ("algeria", "2,5", "٢٫٥"),
        ("egypt", "2.5", "٢٫٥"),
        ("gulf", "2.5", "٢٫٥"),
        ("levant", "2.5", "٢٫٥"),
    ],
)
def test_it_follows_the_country_of_the_newspapers(family: str, western: str, eastern: str):
    write_months(sources=family)
    assert plain_number(2.5) == western
    assert plain_number(2.5, script=Digits.ARABIC_INDIC) == eastern


@pytest.mark.parametrize(("choice", "sign"), SIGNS.items())
@pytest.mark.parametrize("family", ["morocco", "gulf"])
def test_what_is_chosen_goes_before_the_country(choice: str, sign: str, family: str):
    write_months(sources=family)
    write_decimals(choice)
    assert plain_number(1234.5) == f"1\N{NO-BREAK SPACE}234{sign}5"
    assert plain_number(2.5, script=Digits.ARABIC_INDIC) == f"٢{sign}٥"
    assert decimal_sign("2.5 مليون") == sign


@pytest.mark.parametrize("words", ["2.5 مليون درهم", "2,5 مليون درهم", "٢٫٥ مليون درهم"])
def test_as_it_is_written_in_the_article(words: str):
    one = figure(words, kind=FigureKind.MONEY, low=2.5e6, unit="MAD")
    assert without_controls(value_text(one)) == "2,5 مليون درهم"
    write_decimals(AS_WRITTEN)
    assert without_controls(value_text(one)) == f"2{words[1]}5 مليون درهم"
    in_words = figure("مليونان ونصف المليون", kind=FigureKind.COUNT, low=2.5e6)
    assert "2,5" in without_controls(value_text(in_words))


def test_numbers_that_are_written_already_take_the_sign_of_their_digits():
    assert digits("2,5 و 1,25", script=Digits.ARABIC_INDIC) == "٢٫٥ و ١٫٢٥"
    assert digits("واحد, اثنان", script=Digits.ARABIC_INDIC) == "واحد, اثنان"


@given(
    value=st.integers(1, 10**9).map(lambda number: number / 100),
    choice=st.sampled_from([AS_SOURCES, *SIGNS]),
    family=st.sampled_from(["morocco", "gulf"]),
    script=st.sampled_from(Digits),
)
def test_what_stands_in_a_field_is_read_as_the_same_number(
    value: float, choice: str, family: str, script: Digits
):
    write_months(sources=family)
    write_decimals(choice)
    low, high = value_words(figure("عدد", low=value), script=script)
    ends = read_ends(low, high)
    assert ends is not None
    assert ends[0] == pytest.approx(value)

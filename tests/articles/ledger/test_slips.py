"""Values that are one but for their zeros."""

from __future__ import annotations

import numpy as np
import pytest

from articles.ledger.claim import Claim
from articles.ledger.slips import (
    are_digits_swapped,
    deviation,
    is_slip,
    is_slip_of,
    middle_of,
    zeros_apart,
)
from tests.articles.ledger.telling import claim

PROFIT = "بلغت أرباح شركة السنديان {} دولار سنة 2014."


def told(value: str, name: str = "a") -> Claim:
    return claim(PROFIT.format(value), name)


def test_a_scale_word_that_slipped_is_a_slip_of_the_same_thing() -> None:
    assert is_slip_of(told("6.17 مليون"), told("6.17 مليار", "b"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("6.17 مليون", "6.18 مليار"),  # other digits
        ("6 ملايين", "6 مليارات"),  # one digit is the same by chance
        ("6.17 مليون", "61.7 مليون"),  # one zero is no scale word
    ],
)
def test_what_may_be_chance_is_none(one: str, other: str) -> None:
    assert not is_slip_of(told(one), told(other, "b"))


def test_another_time_or_another_thing_is_no_slip_of_it() -> None:
    one = told("6.17 مليون")
    assert not is_slip_of(one, claim(PROFIT.format("6.17 مليار").replace("2014", "2011"), "b"))
    sales = claim("بلغت مبيعات شركة السنديان 6.17 مليار دولار سنة 2014.", "b")
    assert not is_slip_of(one, sales)
    assert is_slip(one, sales)


def test_deviation_is_the_same_both_ways_and_deaf_to_size() -> None:
    one, other = told("2.5 مليون"), told("7.5 مليون", "b")
    assert deviation(one, other) == deviation(other, one) == 0.5
    assert middle_of(one) == 2.5e6


def test_nothing_is_no_slip_of_anything_however_many_are_asked_at_once() -> None:
    values = np.array([0.0, 0.5, 5_000.0, 50.0])
    assert zeros_apart(values, 5.0).tolist() == [False, False, True, False]
    assert not zeros_apart(values, 0.0).any()


@pytest.mark.parametrize(
    ("one", "other", "are_swapped"),
    [
        ("743219", "734219", True),
        ("63.5 ألف", "36.5 ألف", True),
        ("9.8 مليار", "8.9 مليار", True),
        ("340", "304", True),
        ("743219", "347219", False),  # three digits moved
        ("743219", "743229", False),
        ("79.2", "79.5", False),
        ("123", "132.5", False),
    ],
)
def test_digits_that_changed_places_are_told_from_others(one, other, are_swapped) -> None:
    assert are_digits_swapped(told(one), told(other, "b")) is are_swapped

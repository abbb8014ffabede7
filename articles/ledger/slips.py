"""Slips: values that are the same but for their zeros, and how far apart values are."""

from __future__ import annotations

from collections.abc import Sequence
from math import isclose, log10

import numpy as np
from numpy.typing import NDArray

from articles.ledger.claim import Claim
from articles.ledger.interval import TELLING_DIGITS, digits_of
from articles.ledger.resemblance import units_meet

_LEAST_SLIP = 3
_NEARLY = 1e-5
_FEWEST_PEERS = 2
_SWAPPED = 2
_LIKE_PEERS = (0.4, 2.5)


def is_slip(one: Claim, other: Claim) -> bool:
    """Whether the values are the same but for three, six or nine zeros."""
    first, second = abs(middle_of(one)), abs(middle_of(other))
    if not first or not second:
        return False
    zeros = abs(log10(first / second))
    nearest = round(zeros)
    return (
        nearest >= _LEAST_SLIP
        and not nearest % _LEAST_SLIP
        and isclose(zeros, nearest, abs_tol=1e-6)
    )


def zeros_apart(values: NDArray[np.float64], value: float) -> NDArray[np.bool_]:
    """Which values are the same as one but for three, six or nine zeros, as `is_slip` has it."""
    with np.errstate(divide="ignore", invalid="ignore"):  # beside nothing it is infinity
        zeros = np.abs(np.log10(np.abs(values / value)))
        nearest = np.round(zeros)
        is_telling = (nearest >= _LEAST_SLIP) & (nearest % _LEAST_SLIP == 0)
        return np.asarray(is_telling & (np.abs(zeros - nearest) < _NEARLY))


def are_digits_swapped(one: Claim, other: Claim) -> bool:
    """Whether two written numbers differ in two neighbouring digits that changed places."""
    written = (f"{abs(middle_of(each)):.8e}".partition("e") for each in (one, other))
    (first, _, size), (second, _, other_size) = written
    first, second = first.replace(".", ""), second.replace(".", "")
    apart = [at for at, pair in enumerate(zip(first, second, strict=True)) if len({*pair}) > 1]
    if size != other_size or len(apart) != _SWAPPED or apart[1] - apart[0] != 1:
        return False
    return first[apart[0]] == second[apart[1]] and first[apart[1]] == second[apart[0]]


def is_slip_of(one: Claim, other: Claim) -> bool:
    """Whether two values of one thing at one time are told with other zeros.

    So many digits are not the same by chance: however many articles tell either value, one is a
    slip.
    """
    is_one_thing = bool(one.head.key) and one.head == other.head and one.rate == other.rate
    is_level = one.status.is_level and other.status.is_level
    is_one_time = one.period is not None and one.period == other.period
    has_digits = digits_of(middle_of(one)) >= TELLING_DIGITS
    is_one = is_one_thing and is_level and is_one_time and has_digits
    return is_one and units_meet(one, other) and is_slip(one, other)


def is_unlike_peers(claim: Claim, peers: Sequence[Claim]) -> bool:
    """Whether a sum lacks a thousand beside the other sums of its sector, as a slip would.

    Args:
        claim: A level in money.
        peers: Other levels of its sector, country and currency.
    """
    value = abs(middle_of(claim))
    others = [abs(middle_of(each)) for each in peers if abs(middle_of(each))]
    if not value or len(others) < _FEWEST_PEERS or not claim.status.is_level:
        return False
    alike = [other for other in others if _LIKE_PEERS[0] < value * 1000 / other < _LIKE_PEERS[1]]
    return len(alike) >= _FEWEST_PEERS and value * 100 < min(others)


def deviation(one: Claim, other: Claim) -> float:
    """How far apart two values are, from 0 to 1, the same both ways and deaf to their size."""
    first, second = middle_of(one), middle_of(other)
    total = abs(first) + abs(second)
    return abs(first - second) / total if total else 0.0


def middle_of(claim: Claim) -> float:
    """The middle of a value, or the bound that is told."""
    low, high = claim.low, claim.high
    if low is None or high is None:
        return low if low is not None else high or 0.0
    return (low + high) / 2

"""Reading the heads of posting lists: distances and counts, from bytes, as whole arrays.

A head is a run of packed numbers (`index/segments/packed_numbers.py`): even ones are distances,
doubled, and an odd one behind a distance is how often the document has the term. So the last byte
of each number tells what it is, and nearly all numbers have one byte or two. What these are worth
is computed for every byte by arithmetic of narrow numbers, which costs several times less than
taking bytes apart by their places; the few longer numbers are read one by one.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from index.segments.packed_numbers import Bytes, Numbers

_LOW, _HIGH, _ODD = np.uint8(127), np.uint8(128), np.uint8(1)
_BITS = 7
# No number has more bytes: it would not fit 31 bits.
_MOST_BYTES = 5
# What a distance of two bytes has of the first.
_OF_FIRST = _BITS - 1
_LEAST_WRITTEN = 2
"""A count is written from this one on, and less by it."""


def distances_and_counts(packed: Bytes) -> tuple[Numbers, Numbers]:
    """The distances, and for each how often its document has the term.

    Raises:
        ValueError: This was never packed.
    """
    if not len(packed):
        return np.empty(0, np.int32), np.empty(0, np.int32)
    if packed[-1] >= _HIGH:
        raise ValueError("a number without end")
    kinds = packed & (_HIGH | _ODD)
    places = (kinds == 0).nonzero()[0]
    halves = packed >> _ODD
    goes_on = packed >> np.uint8(_BITS)
    distances = halves.astype(np.uint16)
    distances[1:] += ((packed & _LOW) * goes_on)[:-1].astype(np.uint16) << np.uint16(_OF_FIRST)
    times = np.empty_like(packed)  # how often what ends here stands, by the byte behind it
    times[-1] = 1
    np.add((kinds == _ODD)[1:] * (halves[1:] + _ODD), _ODD, out=times[:-1])
    found = distances.take(places).astype(np.int32)
    counts = times.take(places).astype(np.int32)
    _correct(packed, kinds, places, found, counts)
    return found, counts


def _correct(
    packed: Bytes, kinds: Bytes, places: NDArray[np.intp], distances: Numbers, counts: Numbers
) -> None:
    """Put right, in place, distances of three bytes and more and counts of two and more."""
    is_high = packed >= _HIGH
    is_long = is_high[:-2] & is_high[1:-1]
    if is_long.any():
        ends = (is_long & (kinds[2:] == 0)).nonzero()[0] + 2
        distances[np.searchsorted(places, ends)] = _numbers_at(packed, ends) >> 1
    is_often = is_high[:-1] & (kinds[1:] == _ODD)
    if is_often.any():
        ends = is_often.nonzero()[0] + 1
        # The count of no distance is none: what begins so was never packed, and is noticed later.
        of, often = np.searchsorted(places, ends) - 1, _numbers_at(packed, ends) >> 1
        counts[of[of >= 0]] = often[of >= 0] + _LEAST_WRITTEN


def _numbers_at(packed: Bytes, ends: NDArray[np.intp]) -> Numbers:
    """The numbers whose last bytes stand at these places."""
    numbers = packed.take(ends).astype(np.int32)
    which = np.arange(len(ends))
    for back in range(1, _MOST_BYTES + 1):
        which = which[ends[which] >= back]
        high = packed.take(ends[which] - back)
        which, high = which[high >= _HIGH], high[high >= _HIGH]
        if not len(which):
            return numbers
        if back == _MOST_BYTES:
            break
        numbers[which] += (high & _LOW).astype(np.int32) << _BITS * back
    raise ValueError("a number without end")

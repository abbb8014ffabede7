"""Numbers of different sizes in as few bytes as each needs, packed and unpacked as whole arrays.

Seven bits of a number stand in each byte, the highest first; the last byte of a number is the one
below 128. So numbers can be counted without reading them, and stretches of whole numbers are moved
from one place to another as bytes.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Bytes = NDArray[np.uint8]
Numbers = NDArray[np.int32]
Places = NDArray[np.int64]

LAST_BYTE = np.uint8(128)
"""Smaller bytes are the last ones of a number."""

_LAST = 128
_BITS = 7
# No number has more bytes: it would not fit 31 bits.
_MOST_BYTES = 5


def pack(numbers: Numbers) -> tuple[Bytes, Bytes]:
    """The numbers (none below 0) one after the other, and how many bytes each takes."""
    sizes = np.ones(len(numbers), np.uint8)
    largest = int(numbers.max(initial=0))
    if largest < _LAST:
        return numbers.astype(np.uint8), sizes
    for size in range(1, _MOST_BYTES):
        if largest >> _BITS * size:
            sizes += numbers >= 1 << _BITS * size
    ends = np.cumsum(sizes, dtype=np.int64)
    packed = np.empty(ends[-1], np.uint8)
    packed[ends - 1] = numbers & _LAST - 1
    longer = np.flatnonzero(sizes > 1)
    for before in range(1, _MOST_BYTES):
        if not len(longer):
            break
        high = numbers[longer] >> _BITS * before & _LAST - 1
        packed[ends[longer] - 1 - before] = high | _LAST
        longer = longer[sizes[longer] > before + 1]
    return packed, sizes


def unpack(packed: Bytes) -> Numbers:
    """The numbers again.

    Raises:
        ValueError: This was never packed.
    """
    numbers = packed.astype(np.int32)
    higher = np.flatnonzero(packed >= LAST_BYTE)
    if not len(higher):
        return numbers
    if packed[-1] >= LAST_BYTE:
        raise ValueError("a number without end")
    kept = np.flatnonzero(packed < LAST_BYTE)
    # What each byte but the last of a number gives to those behind it, as far as the number goes.
    bits = numbers.take(higher)
    bits &= _LAST - 1
    ends = higher + 1
    shift = _BITS
    while len(ends):
        if shift >= _BITS * _MOST_BYTES:
            raise ValueError("a number without end")
        numbers[ends] += bits << shift
        goes_on = np.flatnonzero(packed.take(ends) >= LAST_BYTE)
        ends, bits, shift = ends.take(goes_on) + 1, bits.take(goes_on), shift + _BITS
    return numbers.take(kept)


def unpack_some(packed: Bytes, ends: Places, before: Places) -> Numbers:
    """Some of the numbers.

    Args:
        packed: Packed numbers.
        ends: The place of the last byte of each that is wanted.
        before: Where the number in front of it ends; -1 for the first.

    Raises:
        ValueError: This was never packed.
    """
    numbers = packed[ends].astype(np.int32)
    sizes = ends - before
    longer = np.flatnonzero(sizes > 1)
    further = 0
    while len(longer):
        further += 1
        if further >= _MOST_BYTES:
            raise ValueError("a number without end")
        high = packed[ends[longer] - further] & np.uint8(_LAST - 1)
        numbers[longer] |= high.astype(np.int32) << _BITS * further
        longer = longer[sizes[longer] > further + 1]
    return numbers


def stretches(starts: Places, sizes: Places) -> Places:
    """Every place of these stretches, one stretch after the other."""
    ends = np.cumsum(sizes)
    total = int(ends[-1]) if len(ends) else 0
    return np.repeat(starts - ends + sizes, sizes) + np.arange(total)


# Shorter pieces are faster picked byte by byte, by arrays, than one by one.
_SHORT_PIECE = 24


def gather(packed: Bytes, starts: Places, sizes: Places) -> Bytes:
    """The bytes of these stretches, one stretch after the other."""
    total = int(sizes.sum())
    if total < _SHORT_PIECE * len(starts):
        return packed[stretches(starts, sizes)]
    view = packed.data
    ends = (starts + sizes).tolist()
    pieces = [view[start:end] for start, end in zip(starts.tolist(), ends, strict=True)]
    return np.frombuffer(b"".join(pieces), np.uint8)

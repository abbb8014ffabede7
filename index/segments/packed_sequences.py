"""Ascending numbers in hardly more bits than they need, packed and unpacked many lists at once.

Each number is cut in two (Elias and Fano's way). The low bits, as many as the mean distance has,
stand one beside the other. The high ones never fall: each is told by the place of a bit, one place
further on for each number, so that a list with a mean distance of `g` takes two or three bits and
the logarithm of `g` for each of its numbers, and NumPy reads them as whole arrays: `unpackbits` and
`nonzero`. How many low bits there are follows from how many numbers a list has and what they are
below; nothing else needs to be written of it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby
from operator import add
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.segments.packed_numbers import Bytes, Numbers, Places

# Low bits come by fours, so that they are read as halves of bytes and as bytes. A list has so many
# more as soon as its mean distance is 2^1.7 times as many: measured smallest, of these.
LOW_BITS = 4
_MOST_LOW_BITS = 24
_OF_MEAN_DISTANCE, _OF_LIMIT = 5, 16
_HALF = np.uint8(15)
# Both halves of every byte, read as one number.
_BYTES = np.arange(256, dtype=np.uint8)
_HALVES = np.stack([_BYTES & _HALF, _BYTES >> np.uint8(LOW_BITS)], axis=1).view(np.uint16).ravel()


class Packed(NamedTuple):
    """Some lists as they are stored, told by columns.

    Attributes:
        data: The bytes of all lists that there are.
        starts: Where each list begins.
        ends: And ends; its counts and others may follow the numbers.
        sizes: How many numbers each has.
        universe: What they are below.
        low: How many low bits each number of a list has.
        often: How many of its counts are above one; None for lists without counts.
        very_often: How many of these are written in full.
    """

    data: memoryview
    starts: Sequence[int]
    ends: Sequence[int]
    sizes: Sequence[int]
    universe: int
    low: Sequence[int]
    often: Sequence[int] | None = None
    very_often: Sequence[int] | None = None


Among = Callable[[int], NDArray[np.bool_]]
"""For each number without so many low bits whether a wanted one has it."""


def low_bits(sizes: Numbers, universe: int) -> NDArray[np.uint8]:
    """How many low bits the numbers of lists of these sizes have."""
    low = np.zeros(len(sizes), np.uint8)
    limit = _OF_LIMIT * universe
    for bits in range(LOW_BITS, _MOST_LOW_BITS + 1, LOW_BITS):
        low[sizes.astype(np.int64) * (_OF_MEAN_DISTANCE << bits) <= limit] = bits
    return low


def bytes_of_sequences(sizes: Numbers, low: NDArray[np.uint8], universe: int) -> Places:
    """How many bytes each list of these sizes takes."""
    return high_bytes(sizes, low, universe) + _low_bytes(sizes.astype(np.int64), low)


def high_bytes(sizes: Numbers, low: NDArray[np.uint8], universe: int) -> Places:
    """How many of these the high bits take."""
    highest = np.int64(max(universe - 1, 0)) >> low.astype(np.int64)
    places: Places = (sizes + highest + 7) >> 3
    return places


def _low_bytes(sizes: Places, low: NDArray[np.uint8]) -> Places:
    bytes_of_half: Places = np.where(low & LOW_BITS, (sizes + 1) >> 1, 0)
    return bytes_of_half + sizes * (low >> 3)


def write_sequences(
    data: Bytes, starts: Places, values: Numbers, sizes: Numbers, universe: int
) -> None:
    """Write lists into zeros, each from its place on; its values ascend and are below `universe`.

    Args:
        data: Where to; as many bytes as `bytes_of_sequences` says.
        starts: The place of each list.
        values: The numbers of all lists, one list after the other.
        sizes: How many each list has.
        universe: What all numbers are below.
    """
    low = low_bits(sizes, universe)
    of_values = np.repeat(low, sizes)
    of_high = high_bytes(sizes, low, universe)
    for bits in np.flatnonzero(np.bincount(low)).tolist():
        which = np.flatnonzero(low == bits)
        of_list, numbers = sizes[which].astype(np.int64), values[of_values == bits]
        rank = ranks(of_list)
        at, size = starts[which], of_high[which]
        before = np.cumsum(size) - size
        places = np.repeat(before << 3, of_list)
        places += numbers >> bits
        places += rank
        flags = np.zeros(int(size.sum()) << 3, np.bool_)
        flags[places] = True
        put(data, at, size, np.packbits(flags, bitorder="little"))
        at = at + size
        if bits & LOW_BITS:
            halves = packed_halves((numbers & _HALF).astype(np.uint8), of_list)
            size = (of_list + 1) >> 1
            put(data, at, size, halves)
            at = at + size
            numbers = numbers >> LOW_BITS
        for _ in range(bits >> 3):
            put(data, at, of_list, numbers.astype(np.uint8))
            at = at + of_list
            numbers = numbers >> 8


def read_some(lists: Packed, among: Among | None = None) -> tuple[Numbers, list[int]]:
    """The numbers of some lists, one list after the other.

    The high bits of all are read at once, the low ones of those that have equally many: arrays of
    a few numbers cost as much as those of thousands.

    Args:
        lists: The lists.
        among: Which numbers are wanted; None for all.

    Returns:
        The numbers, and how many each list has of them.

    Raises:
        ValueError: This was never written so.
    """
    order = sorted(range(len(lists.low)), key=lists.low.__getitem__)
    sizes = [lists.sizes[number] for number in order]
    starts = [lists.starts[number] for number in order]
    highest = max(lists.universe - 1, 0)
    lengths = [
        size + (highest >> lists.low[number]) + 7 >> 3
        for size, number in zip(sizes, order, strict=True)
    ]
    stops = list(map(add, starts, lengths))
    stream = stretches_of(lists.data, starts, stops)
    values = _high_bits(stream, np.array(lengths, np.int64), np.array(sizes, np.int64))
    parts = []
    start = at = 0
    for low, of_low in groupby(order, lists.low.__getitem__):
        at_end = at + len(list(of_low))
        of_lists = sizes[at:at_end]
        end = start + sum(of_lists)
        lows = _low_streams(lists.data, stops[at:at_end], of_lists, low)
        wanted = among(low) if among is not None else None
        part, sizes[at:at_end] = _with_low_bits(values[start:end], lows, of_lists, low, wanted)
        parts.append(part)
        start, at = end, at_end
    if among is not None and parts:
        values = np.concatenate(parts)
    return _in_order(values, sizes, order)


def _high_bits(stream: Bytes, lengths: Places, sizes: Places) -> Numbers:
    """The numbers of lists without their low bits.

    Args:
        stream: Their high bits, one list after the other.
        lengths: How many bytes of it each list has.
        sizes: How many numbers.
    """
    places = np.unpackbits(stream, bitorder="little").view(np.bool_).nonzero()[0]
    if len(places) != sizes.sum():
        raise ValueError(f"{len(places)} numbers in lists of {sizes.sum()}")
    # The place of a number tells its high bits and how many are before it, in all lists.
    values = places.astype(np.int32)
    values -= np.arange(len(places), dtype=np.int32)
    if len(sizes) > 1:
        bits = (lengths << 3) - sizes
        values -= np.repeat((np.cumsum(bits) - bits).astype(np.int32), sizes)
    return values


def _low_streams(
    data: memoryview, starts: Sequence[int], sizes: Sequence[int], low: int
) -> list[Bytes]:
    """The low bits of lists that have equally many: halves of bytes, and bytes."""
    streams = []
    if low & LOW_BITS:
        stops = [start + (size + 1 >> 1) for start, size in zip(starts, sizes, strict=True)]
        streams.append(stretches_of(data, starts, stops))
        starts = stops
    for _ in range(low >> 3):
        stops = [start + size for start, size in zip(starts, sizes, strict=True)]
        streams.append(stretches_of(data, starts, stops))
        starts = stops
    return streams


def stretches_of(data: memoryview, starts: Sequence[int], stops: Sequence[int]) -> Bytes:
    """The bytes of some stretches, one after the other: long ones cost no more than copying."""
    pairs = zip(starts, stops, strict=True)
    return np.frombuffer(b"".join([data[start:stop] for start, stop in pairs]), np.uint8)


def _in_order(values: Numbers, sizes: list[int], order: Sequence[int]) -> tuple[Numbers, list[int]]:
    """The numbers of lists that were read in another order, and how many each has."""
    if all(number == at for at, number in enumerate(order)):
        return values, sizes
    parts, of_lists = [values] * len(order), [0] * len(order)
    end = 0
    for number, size in zip(order, sizes, strict=True):
        start, end = end, end + size
        parts[number], of_lists[number] = values[start:end], size
    return np.concatenate(parts), of_lists


def read_all(data: Bytes, starts: Places, sizes: Numbers, universe: int) -> Numbers:
    """The numbers of very many lists, one list after the other, without a call for each.

    Args:
        data: Where they stand.
        starts: The place of each list.
        sizes: How many numbers each has.
        universe: What all numbers are below.

    Raises:
        ValueError: This was never written so.
    """
    low = low_bits(sizes, universe)
    of_values, of_high = np.repeat(low, sizes), high_bytes(sizes, low, universe)
    found = np.empty(len(of_values), np.int32)
    for bits in np.flatnonzero(np.bincount(low)).tolist():
        which = np.flatnonzero(low == bits)
        of_list, at, size = sizes[which].astype(np.int64), starts[which], of_high[which]
        highs = size
        streams = [picked(data, at, size)]
        if bits & LOW_BITS:
            at, size = at + size, (of_list + 1) >> 1
            streams.append(picked(data, at, size))
        for _ in range(bits >> 3):
            at, size = at + size, of_list
            streams.append(picked(data, at, size))
        values = _high_bits(streams[0], highs, of_list)
        values, _ = _with_low_bits(values, streams[1:], of_list.tolist(), bits, None)
        found[of_values == bits] = values
    return found


def _with_low_bits(
    highs: Numbers,
    lows: list[Bytes],
    sizes: Sequence[int],
    low: int,
    among: NDArray[np.bool_] | None,
) -> tuple[Numbers, list[int]]:
    """The numbers, in place, and how many each list has; those that are not wanted are left out."""
    if among is not None:
        return _some_with_low_bits(highs, lows, sizes, low, among)
    highs <<= low
    shift = 0
    if low & LOW_BITS:
        highs |= read_halves(lows.pop(0), np.array(sizes, np.int64))
        shift = LOW_BITS
    for each in lows:
        highs |= each.astype(np.int32) << shift
        shift += 8
    return highs, list(sizes)


def _some_with_low_bits(
    highs: Numbers, lows: list[Bytes], sizes: Sequence[int], low: int, among: NDArray[np.bool_]
) -> tuple[Numbers, list[int]]:
    """The numbers whose high bits are wanted; of the others the low bits are not looked at."""
    kept = among.take(highs).nonzero()[0]
    every = np.array(sizes, np.int64)
    of_lists = np.diff(np.searchsorted(kept, np.cumsum(every)), prepend=0)
    values = highs.take(kept) << low
    shift = 0
    if low & LOW_BITS:
        odd = every & 1
        at = kept + np.repeat(np.cumsum(odd) - odd, of_lists)
        halves = lows.pop(0).take(at >> 1)
        values |= np.where(at & 1, halves >> np.uint8(LOW_BITS), halves & _HALF)
        shift = LOW_BITS
    for each in lows:
        values |= each.take(kept).astype(np.int32) << shift
        shift += 8
    return values, of_lists.tolist()


def picked(data: Bytes, starts: Places, sizes: Places) -> Bytes:
    """The bytes of stretches, one stretch after the other."""
    at = np.repeat(starts - (np.cumsum(sizes) - sizes), sizes)
    at += np.arange(len(at))
    return data.take(at)


def put(data: Bytes, starts: Places, sizes: Places, written: Bytes) -> None:
    """Put stretches of these sizes, which stand one after the other, each at a place of its own."""
    if len(starts) == 1:
        start = int(starts[0])
        data[start : start + len(written)] = written
        return
    before = np.cumsum(sizes) - sizes
    at = np.repeat(starts - before, sizes)
    at += np.arange(len(written))
    data[at] = written


def packed_halves(numbers: Bytes, sizes: Places) -> Bytes:
    """Numbers below 16, two in each byte; each list of so many begins with a byte of its own."""
    odd = sizes & 1
    if odd.any():
        padding = np.cumsum(odd) - odd
        padded = np.zeros(int(sizes.sum() + odd.sum()), np.uint8)
        padded[np.arange(len(numbers)) + np.repeat(padding, sizes)] = numbers
        numbers = padded
    return numbers[0::2] | (numbers[1::2] << np.uint8(LOW_BITS))


def read_halves(joined: Bytes, sizes: Places) -> Bytes:
    """The numbers of two in each byte; where a list has an odd number of them, the last is none."""
    flat = _HALVES.take(joined).view(np.uint8)
    odd = (sizes & 1).nonzero()[0]
    if not len(odd):
        return flat
    skipped = np.cumsum(sizes).take(odd)
    skipped += np.arange(len(odd))
    if len(odd) == 1 and skipped[0] == len(flat) - 1:
        return flat[:-1]
    kept = np.ones(len(flat), np.bool_)
    kept[skipped] = False
    return flat[kept]


def ranks(sizes: NDArray[np.signedinteger[Any]]) -> Places:
    """Which number of its list each is, lists of these sizes one after the other."""
    ends = np.cumsum(sizes, dtype=np.int64)
    found: Places = np.arange(int(ends[-1]) if len(ends) else 0)
    found -= np.repeat(ends - sizes, sizes)
    return found

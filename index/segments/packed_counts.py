"""How often documents have terms, packed: three of four have a term once, which takes one bit.

The others have half a byte each, and the few of more than sixteen times four bytes.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from index.segments.packed_numbers import Bytes, Numbers, Places
from index.segments.packed_sequences import (
    Packed,
    packed_halves,
    picked,
    put,
    read_halves,
)

_LEAST_WRITTEN = 2
_IN_FULL = 15
_BYTES_IN_FULL = 4
_NUMBER = np.dtype("<i4")


def sums_of_counts(counts: Numbers, starts: Places) -> tuple[Numbers, Numbers]:
    """For each list how many counts are above one, and how many of those are written in full.

    Args:
        counts: The counts of all lists, one list after the other.
        starts: Where each list begins.
    """
    if not len(starts):
        return np.zeros(0, np.int32), np.zeros(0, np.int32)
    often = np.add.reduceat(counts >= _LEAST_WRITTEN, starts, dtype=np.int32)
    very_often = np.add.reduceat(counts >= _LEAST_WRITTEN + _IN_FULL, starts, dtype=np.int32)
    return often, very_often


def bytes_of_counts(sizes: Numbers, often: Numbers, very_often: Numbers) -> Places:
    """How many bytes the counts of each list take."""
    bits: Places = (sizes.astype(np.int64) + 7) >> 3
    halves: Places = (often.astype(np.int64) + 1) >> 1
    return bits + halves + very_often.astype(np.int64) * _BYTES_IN_FULL


def write_counts(data: Bytes, starts: Places, counts: Numbers, sizes: Numbers) -> None:
    """Write the counts of lists into zeros, those of each from its place on."""
    of_list = sizes.astype(np.int64)
    often, very_often = (
        each.astype(np.int64) for each in sums_of_counts(counts, np.cumsum(of_list) - of_list)
    )
    size = (of_list + 7) >> 3
    is_often = counts >= _LEAST_WRITTEN
    flags = np.zeros(int(size.sum()) << 3, np.bool_)
    padding = (size << 3) - of_list
    flags[np.flatnonzero(is_often) + np.repeat(np.cumsum(padding) - padding, often)] = True
    put(data, starts, size, np.packbits(flags, bitorder="little"))
    starts = starts + size
    numbers = counts[is_often] - _LEAST_WRITTEN
    size = (often + 1) >> 1
    put(data, starts, size, packed_halves(np.minimum(numbers, _IN_FULL).astype(np.uint8), often))
    in_full = numbers[numbers >= _IN_FULL].astype(_NUMBER).view(np.uint8)
    put(data, starts + size, very_often * _BYTES_IN_FULL, in_full)


def read_some_counts(lists: Packed, behind: int) -> Numbers:
    """The counts of some lists, one list after the other.

    Args:
        lists: The lists; their counts are the last of their bytes.
        behind: How many bytes follow the counts of each.

    Raises:
        TypeError: The lists have no counts.
        ValueError: This was never written so.
    """
    if lists.often is None or lists.very_often is None:
        raise TypeError("lists without counts")
    flags, halves, in_full = [], [], []
    data = lists.data
    of_lists = zip(lists.ends, lists.sizes, lists.often, lists.very_often, strict=True)
    for end, size, often, very_often in of_lists:
        stop = end - behind
        full_at = stop - _BYTES_IN_FULL * very_often
        halves_at = full_at - (often + 1 >> 1)
        flags.append(data[halves_at - (size + 7 >> 3) : halves_at])
        halves.append(data[halves_at:full_at])
        if very_often:
            in_full.append(data[full_at:stop])
    return _counts(
        [np.frombuffer(b"".join(parts), np.uint8) for parts in (flags, halves, in_full)],
        np.array(lists.sizes, np.int64),
        np.array(lists.often, np.int64),
    )


def read_all_counts(
    data: Bytes, starts: Places, sizes: Numbers, often: Numbers, very_often: Numbers
) -> Numbers:
    """The counts of very many lists, one list after the other, without a call for each.

    Raises:
        ValueError: This was never written so.
    """
    of_list, of_often = sizes.astype(np.int64), often.astype(np.int64)
    streams = []
    for size in ((of_list + 7) >> 3, (of_often + 1) >> 1, very_often * np.int64(_BYTES_IN_FULL)):
        streams.append(picked(data, starts, size))
        starts = starts + size
    return _counts(streams, of_list, of_often)


def _counts(streams: Sequence[Bytes], sizes: Places, often: Places) -> Numbers:
    flags, halves, in_full = streams
    written = np.unpackbits(flags, bitorder="little").view(np.bool_).nonzero()[0]
    if len(written) != often.sum():
        raise ValueError(f"{len(written)} counts in lists of {often.sum()}")
    # Each list begins with a byte of its own.
    padding = -sizes & 7
    written -= np.repeat(np.cumsum(padding) - padding, often)
    numbers = read_halves(halves, often).astype(np.int32)
    if len(in_full):
        numbers[numbers == _IN_FULL] = in_full.view(_NUMBER)
    counts = np.ones(int(sizes.sum()), np.int32)
    counts[written] = numbers + _LEAST_WRITTEN
    return counts

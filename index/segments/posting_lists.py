"""Posting lists: which documents have a term and how often, or where in the texts it stands.

The list of a term in a field without positions has its documents, ascending, and how often each of
them has it. In a field with positions the words of all documents are numbered one after the other
(`index/segments/word_numbers.py`), and a list has the numbers of the words that are this term:
documents, counts and places in one, in fewer bits than the three by themselves.

Lists are written, read and merged many at once, as arrays, without a call per posting.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.segments.packed_counts import (
    bytes_of_counts,
    read_all_counts,
    read_some_counts,
    sums_of_counts,
    write_counts,
)
from index.segments.packed_numbers import Bytes, Numbers, Places
from index.segments.packed_sequences import (
    Among,
    Packed,
    bytes_of_sequences,
    low_bits,
    read_all,
    read_some,
    write_sequences,
)


class Postings(NamedTuple):
    """The lists of several terms, one after the other.

    Attributes:
        sizes: How many numbers each list has; none is 0.
        values: Documents, or the numbers of words; ascending in each list.
        counts: How often each of the documents has the term; empty in a field with positions.
    """

    sizes: Numbers
    values: Numbers
    counts: Numbers


class PackedLists(NamedTuple):
    """The same lists as they are stored.

    Attributes:
        frequencies: How many documents each list has.
        sizes: How many numbers.
        often: How many documents of each have the term more than once; zeros with positions.
        very_often: How many of these so often that it is written in full.
        data: The bytes of all lists.
    """

    frequencies: Numbers
    sizes: Numbers
    often: Numbers
    very_often: Numbers
    data: Bytes


# A list ends with a sum of its bytes: a bit that has changed would else be another document.
_SUM = np.dtype("<u2")
_SUM_BITS = (1 << 8 * _SUM.itemsize) - 1
_NO_DATA, _NO_NUMBERS = np.zeros(0, np.uint8), np.zeros(0, np.int32)


def bytes_of_lists(lists: PackedLists, universe: int, *, with_counts: bool) -> Places:
    """How many bytes each list takes."""
    sizes = lists.sizes
    found = bytes_of_sequences(sizes, low_bits(sizes, universe), universe) + _SUM.itemsize
    return found + bytes_of_counts(sizes, lists.often, lists.very_often) if with_counts else found


def pack_lists(
    postings: Postings, universe: int, frequencies: Numbers | None = None
) -> PackedLists:
    """Pack lists.

    Args:
        postings: The lists.
        universe: What all their numbers are below.
        frequencies: How many documents each has; in a field without positions as many as numbers.
    """
    sizes, values, counts = postings
    with_counts = frequencies is None
    often, very_often = np.zeros(len(sizes), np.int32), np.zeros(len(sizes), np.int32)
    if with_counts:
        often, very_often = sums_of_counts(counts, starts_of(sizes))
    lists = PackedLists(
        sizes if frequencies is None else frequencies, sizes, often, very_often, _NO_DATA
    )
    each = bytes_of_lists(lists, universe, with_counts=with_counts)
    ends = np.cumsum(each)
    data = np.zeros(int(ends[-1]) if len(ends) else 0, np.uint8)
    starts = ends - each
    write_sequences(data, starts, values, sizes, universe)
    if with_counts:
        of_values = bytes_of_sequences(sizes, low_bits(sizes, universe), universe)
        write_counts(data, starts + of_values, counts, sizes)
    view = data.data
    sums = [
        zlib.crc32(view[start : end - _SUM.itemsize]) & _SUM_BITS
        for start, end in zip(starts.tolist(), ends.tolist(), strict=True)
    ]
    places = (ends - _SUM.itemsize)[:, None] + np.arange(_SUM.itemsize)
    data[places] = np.array(sums, _SUM).view(np.uint8).reshape(places.shape)
    return lists._replace(data=data)


def unpack_all(lists: PackedLists, universe: int, *, with_counts: bool) -> Postings:
    """Very many lists of one field that follow one another, of a file that was checked before.

    Raises:
        ValueError: They are not as they were written.
    """
    sizes = lists.sizes
    each = bytes_of_lists(lists, universe, with_counts=with_counts)
    starts = starts_of(each)
    values, counts = read_all(lists.data, starts, sizes, universe), np.zeros(0, np.int32)
    if with_counts:
        starts += bytes_of_sequences(sizes, low_bits(sizes, universe), universe)
        counts = read_all_counts(lists.data, starts, sizes, lists.often, lists.very_often)
    return Postings(sizes, values, counts)


def unpack_lists(stored: Packed, among: Among | None = None) -> Postings:
    """Some lists of one field, in their order.

    Args:
        stored: The lists.
        among: Which numbers may be wanted; others are left out where that saves reading them. None
            for all, as it must be where there are counts.

    Raises:
        ValueError: One is not as it was written.
    """
    data = stored.data
    for start, end in zip(stored.starts, stored.ends, strict=True):
        at = end - _SUM.itemsize
        if zlib.crc32(data[start:at]) & _SUM_BITS != data[at] | data[at + 1] << 8:
            raise ValueError("a list is not as it was written")
    values, sizes = read_some(stored, among)
    counts = _NO_NUMBERS
    if stored.often is not None and sizes:
        counts = read_some_counts(stored, _SUM.itemsize)
    return Postings(np.array(sizes, np.int32), values, counts)


def join(parts: Sequence[Postings], terms: Sequence[Places]) -> Postings:
    """The lists of several segments as those of one, the numbers of a later one being higher.

    Args:
        parts: The lists of each segment.
        terms: For each, which of the new lists each of its lists belongs to, ascending; together
            they are 0, 1, 2, … without a gap.
    """
    target = np.concatenate(terms)
    sizes = np.concatenate([part.sizes for part in parts])
    order = order_of(np.repeat(target, sizes).astype(np.int32))
    counts = np.concatenate([part.counts for part in parts])
    return Postings(
        np.bincount(target, sizes).astype(np.int32),
        np.concatenate([part.values for part in parts])[order],
        counts[order] if len(counts) else counts,
    )


def without_some(postings: Postings, numbers: Numbers) -> tuple[Postings, Places]:
    """The lists with other numbers, of which some are left out, and which lists remain.

    Args:
        postings: The lists.
        numbers: The new number instead of each of their values, -1 for one that is left out.
    """
    sizes, _, counts = postings
    kept = numbers >= 0
    if kept.all():
        return Postings(sizes, numbers, counts), np.arange(len(sizes))
    remaining = np.add.reduceat(kept, starts_of(sizes), dtype=np.int32)
    which = np.flatnonzero(remaining)
    counts = counts[kept] if len(counts) else counts
    return Postings(remaining[which], numbers[kept], counts), which


def documents_of_lists(sizes: Numbers, documents: Numbers, kept: NDArray[np.bool_]) -> Numbers:
    """How many documents each list has, when those that are not kept are left out.

    Args:
        sizes: How many entries each list has.
        documents: The document of each entry, ascending in each list.
        kept: Whether the entry is kept; of one document all are or none.
    """
    starts = starts_of(sizes)
    begins = np.ones(len(documents), np.bool_)
    np.not_equal(documents[1:], documents[:-1], out=begins[1:])
    begins[starts] = True
    return np.add.reduceat(begins & kept, starts, dtype=np.int32)


def order_of(ranks: Numbers) -> Places:
    """The places of the ranks (none below 0) in ascending order, equal ones as they came."""
    # Numbers of sixteen bits are sorted by their digits, many times faster than wider ones.
    order = np.argsort(ranks.astype(np.uint16), kind="stable")
    high = ranks >> 16
    return order[np.argsort(high[order].astype(np.uint16), kind="stable")] if high.any() else order


def starts_of(sizes: NDArray[np.int32] | Places) -> Places:
    """Where each of lists of these sizes begins, one following the other."""
    return np.cumsum(sizes, dtype=np.int64) - sizes

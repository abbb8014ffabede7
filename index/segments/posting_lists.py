"""Posting lists: which documents have a term, how often, and where in them.

A list has two parts. Its head holds the distance of each document from the one before, doubled,
and behind it, when the document has the term more than once, how often, as an odd number; the
first document and the last stand in the table of the terms. The places are those of all documents
one after the other: the first place, then the distances. A query that only ranks reads heads;
phrases read the places of the documents that can answer.

Lists are written, read and merged many at once, as arrays, without a call per posting: joining
lists of different segments moves bytes and needs one new gap where they meet.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from index.segments.packed_heads import distances_and_counts
from index.segments.packed_numbers import (
    LAST_BYTE,
    Bytes,
    Numbers,
    Places,
    gather,
    pack,
    stretches,
    unpack,
    unpack_some,
)


class Postings(NamedTuple):
    """The lists of several terms, one after the other.

    Attributes:
        frequencies: How many documents each list has; none is 0.
        ids: The documents, ascending in each list.
        counts: How often each has the term.
        gaps: Where: for each document the first place, then the distances; empty in a field
            without positions.
    """

    frequencies: Numbers
    ids: Numbers
    counts: Numbers
    gaps: Numbers


class Head(NamedTuple):
    """The head of one list.

    Attributes:
        packed: What is stored.
        frequency: How many documents the list has.
        first: The first of them.
        last: The last of them.
    """

    packed: Bytes
    frequency: int
    first: int
    last: int


class PackedLists(NamedTuple):
    """The same lists as they are stored.

    Attributes:
        frequencies: How many documents each list has.
        firsts: The first document of each.
        lasts: The last document of each.
        heads: The heads of all lists.
        head_sizes: How many bytes each head has.
        places: The places of all lists; empty in a field without positions.
        place_sizes: How many bytes the places of each list have.
    """

    frequencies: Numbers
    firsts: Numbers
    lasts: Numbers
    heads: Bytes
    head_sizes: Places
    places: Bytes
    place_sizes: Places


# How often a term stands whose count is written, at least.
_TWICE = 2
# From one in so many on, all are read at once, and those that are not wanted left out.
_MOST_OF = 4
_NO_DISTANCE = np.zeros(1, np.uint8)
_NO_NUMBERS, _NO_SIZES = np.empty(0, np.int32), np.empty(0, np.int64)
_NO_BYTES = np.empty(0, np.uint8)
_NO_LISTS = PackedLists(
    _NO_NUMBERS, _NO_NUMBERS, _NO_NUMBERS, _NO_BYTES, _NO_SIZES, _NO_BYTES, _NO_SIZES
)


def pack_lists(postings: Postings) -> PackedLists:
    """Pack lists."""
    frequencies, ids, counts, gaps = postings
    starts = _starts(frequencies)
    if not len(starts):
        return _NO_LISTS
    turns = np.empty((len(ids), 2), np.int32)
    turns[:1, 0] = 0
    np.subtract(ids[1:], ids[:-1], out=turns[1:, 0])
    turns[:, 1] = counts - _TWICE
    turns <<= 1
    turns[:, 1] |= 1
    kept = np.ones((len(ids), 2), bool)
    kept[starts, 0] = False
    kept[:, 1] = counts >= _TWICE
    heads, sizes = pack(turns[kept])
    head_sizes = _sums(sizes, np.add.reduceat(kept.sum(axis=1), starts))
    places, place_sizes = _NO_BYTES, np.zeros(len(starts), np.int64)
    if len(gaps):
        places, sizes = pack(gaps)
        place_sizes = _sums(sizes, np.add.reduceat(counts, starts, dtype=np.int64))
    lasts = ids[starts + frequencies - 1]
    return PackedLists(frequencies, ids[starts], lasts, heads, head_sizes, places, place_sizes)


def unpack_lists(lists: PackedLists) -> Postings:
    """The lists again.

    Raises:
        ValueError: This was never packed.
    """
    frequencies = lists.frequencies
    starts = _starts(frequencies)
    # The first document of each list has no distance: where its head begins, it gets one.
    ids, counts = distances_and_counts(np.insert(lists.heads, _starts(lists.head_sizes), 0))
    ids[starts] = lists.firsts
    ids[starts[1:]] -= lists.lasts[:-1]
    return Postings(frequencies, np.cumsum(ids, out=ids), counts, unpack(lists.places))


def unpack_heads(heads: Sequence[Head]) -> tuple[Numbers, Numbers]:
    """The documents and counts of some lists, one list after the other.

    Raises:
        ValueError: This was never packed.
    """
    # In front of each head the distance that it leaves out.
    packed = np.concatenate([part for head in heads for part in (_NO_DISTANCE, head.packed)])
    distances, counts = distances_and_counts(packed)
    frequencies, firsts, lasts = np.array([head[1:] for head in heads], np.int64).T
    ends = np.cumsum(frequencies)
    if len(distances) != ends[-1]:
        raise ValueError(f"{len(distances)} documents in lists of {ends[-1]}")
    starts = ends - frequencies
    distances[starts] = firsts
    distances[starts[1:]] -= lasts[:-1].astype(np.int32)
    ids = np.cumsum(distances, out=distances)
    if (ids[ends - 1] != lasts).any():
        raise ValueError("a list ends with another document than it should")
    return ids, counts


def places_in(
    packed: Bytes, ids: Numbers, counts: Numbers, wanted: Numbers
) -> tuple[Numbers, Numbers]:
    """Every occurrence in those of `wanted` (ascending) that are among `ids`: document, place.

    Raises:
        ValueError: This was never packed.
    """
    total = int(counts.sum(dtype=np.int64))
    at = _standing(ids, wanted)
    times = counts[at]
    if len(at) * _MOST_OF < len(ids):
        ends = np.flatnonzero(packed < LAST_BYTE)
        _check_places(len(ends), total)
        last = np.cumsum(counts, dtype=np.int64)
        which = stretches(last[at] - times, times.astype(np.int64))
        before = np.where(which > 0, ends[which - 1], -1)
        gaps = unpack_some(packed, ends[which], before)
    else:
        gaps = unpack(packed)
        _check_places(len(gaps), total)
        if len(at) < len(ids):
            is_wanted = np.zeros(len(ids), bool)
            is_wanted[at] = True
            gaps = gaps.take(np.flatnonzero(np.repeat(is_wanted, counts)))
    return np.repeat(ids[at], times), _running(gaps, times)


def _standing(ids: Numbers, wanted: Numbers) -> Places:
    """Where those of `wanted` that are among `ids` stand there; both ascending."""
    if len(wanted) * _MOST_OF < len(ids):
        at: Places = np.searchsorted(ids, wanted)
        at[at == len(ids)] = 0
        found: Places = at[ids[at] == wanted]
        return found
    flags = np.zeros(max(int(ids[-1]), int(wanted[-1])) + 1, bool)
    flags[wanted] = True
    return np.flatnonzero(flags.take(ids))


def _check_places(found: int, expected: int) -> None:
    if found != expected:
        raise ValueError(f"{found} places for {expected} occurrences")


def join(
    parts: Sequence[PackedLists], terms: Sequence[Places], bases: Sequence[int]
) -> PackedLists:
    """The lists of several segments as those of one.

    Args:
        parts: The lists of each segment.
        terms: For each, which of the new lists each of its lists belongs to, ascending; together
            they are 0, 1, 2, … without a gap.
        bases: What is added to the documents of each, so that those of a later one are higher.
    """
    target = np.concatenate(terms)
    order = np.argsort(target, kind="stable")
    target = target[order]
    begins = np.ones(len(target), bool)
    begins[1:] = target[1:] != target[:-1]
    starts = np.flatnonzero(begins)
    frequencies, firsts, lasts, head_sizes, place_sizes = (
        np.concatenate(of_parts)[order]
        for of_parts in (
            [part.frequencies for part in parts],
            [part.firsts + np.int32(base) for part, base in zip(parts, bases, strict=True)],
            [part.lasts + np.int32(base) for part, base in zip(parts, bases, strict=True)],
            [part.head_sizes for part in parts],
            [part.place_sizes for part in parts],
        )
    )
    inner = np.flatnonzero(~begins)
    bridges, sizes = pack((firsts[inner] - lasts[inner - 1]) << 1)
    bridge_sizes = np.zeros(len(target), np.int64)
    bridge_sizes[inner] = sizes
    heads = np.concatenate([*(part.heads for part in parts), bridges])
    bridge_starts = len(heads) - len(bridges) + np.cumsum(bridge_sizes) - bridge_sizes
    pieces = np.stack([bridge_starts, _starts_of(parts, "head_sizes")[order]], axis=1).ravel()
    piece_sizes = np.stack([bridge_sizes, head_sizes], axis=1).ravel()
    places = np.concatenate([part.places for part in parts])
    place_starts = _starts_of(parts, "place_sizes")[order]
    return PackedLists(
        np.add.reduceat(frequencies, starts, dtype=np.int32),
        firsts[starts],
        lasts[np.append(starts[1:], len(target)) - 1],
        gather(heads, pieces, piece_sizes),
        np.add.reduceat(bridge_sizes + head_sizes, starts),
        gather(places, place_starts, place_sizes),
        np.add.reduceat(place_sizes, starts),
    )


def renumbered(lists: PackedLists, moved: Numbers) -> tuple[PackedLists, Places]:
    """The lists without deleted documents, and which of them remain.

    Args:
        lists: The lists.
        moved: The new number of each document, -1 for a deleted one.
    """
    frequencies, ids, counts, gaps = unpack_lists(lists)
    numbers = moved[ids]
    kept = numbers >= 0
    of_list = np.repeat(np.arange(len(frequencies)), frequencies)
    remaining = np.bincount(of_list[kept], minlength=len(frequencies)).astype(np.int32)
    which = np.flatnonzero(remaining)
    if len(gaps):
        gaps = gaps[np.repeat(kept, counts)]
    postings = Postings(remaining[which], numbers[kept], counts[kept], gaps)
    return pack_lists(postings), which


def _starts(sizes: Numbers | Places) -> Places:
    """Where each of stretches of these sizes begins, one following the other."""
    return np.cumsum(sizes, dtype=np.int64) - sizes


def _starts_of(parts: Sequence[PackedLists], sizes: str) -> Places:
    every: Places = np.concatenate([getattr(part, sizes) for part in parts])
    return _starts(every)


def _sums(values: NDArray[np.generic], lengths: Places) -> Places:
    """The sum of each of stretches of these lengths, which may be empty."""
    sums = np.zeros(len(values) + 1, np.int64)
    np.cumsum(values, out=sums[1:])
    return np.diff(sums[np.cumsum(lengths)], prepend=0)


def _running(gaps: Numbers, counts: Numbers) -> Numbers:
    """The places that these gaps lead to, counted anew after each of `counts`."""
    # A sum that outgrows its four bytes begins again below; the differences stay true.
    places = np.cumsum(gaps, dtype=np.int32)
    starts = _starts(counts)
    before = places[starts] - gaps[starts] if len(starts) else places[:0]
    places -= np.repeat(before, counts)
    return places

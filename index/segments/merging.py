"""Which segments are merged: while many articles come seldom, afterwards until few remain."""

from __future__ import annotations

from collections.abc import Sequence

from index.segments.whoosh_library import WhooshSegment

# Segments are of one size when they differ by less than this factor. With every factor by which
# the archive grows, an article is rewritten about once while many come, and a few times when
# they come singly.
_FACTOR = 8
MANY_OF_A_SIZE = 8
"""So many of one size are merged while more articles come."""
TWO_OF_A_SIZE = 2
"""So many when no more are to come: at most one of each size then remains."""
ALL_SIZES = 1
"""All, when what was written is much of the index: one segment is asked sooner than two."""
MOST_DOCUMENTS = 2_000_000
"""The words of a segment are counted in 31 bits: no more articles than these become one."""
MUCH = 1 / 4
"""So much of it."""


def segments_to_merge(segments: Sequence[WhooshSegment], of_a_size: int) -> list[WhooshSegment]:
    """The segments, in their order, that should become one now; none when all is well.

    Merging so many `of_a_size` can make one more of the next size; if that one would be merged
    too, all are taken at once, so that nothing is rewritten twice.
    """
    if of_a_size == ALL_SIZES:
        return _few_enough(segments)
    sizes: dict[int, list[WhooshSegment]] = {}
    for segment in segments:
        sizes.setdefault(_size(segment.doc_count()), []).append(segment)
    taken: list[WhooshSegment] = []
    for size in range(max(sizes, default=-1) + 1):
        of_size = sizes.get(size, [])
        made = bool(taken) and _size(sum(s.doc_count() for s in taken)) == size
        if len(of_size) + made >= of_a_size:
            taken += of_size
    return _few_enough([segment for segment in segments if segment in taken])


def _few_enough(segments: Sequence[WhooshSegment]) -> list[WhooshSegment]:
    """Those of the segments that may become one, if there are two at least."""
    kept, documents = [], 0
    for segment in segments:
        if documents + segment.doc_count() <= MOST_DOCUMENTS:
            kept.append(segment)
            documents += segment.doc_count()
    return kept if len(kept) > 1 else []


def _size(documents: int) -> int:
    """How often the factor goes into the number of documents."""
    size = 0
    while documents >= _FACTOR:
        documents //= _FACTOR
        size += 1
    return size

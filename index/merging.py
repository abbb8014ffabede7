"""Which segments are merged: small ones often, large ones seldom."""

from __future__ import annotations

from collections.abc import Sequence

from index.whoosh_library import WhooshSegment

# So many segments of about one size become one of the next: with every size at most five remain,
# and an article is rewritten once for each factor of six by which the archive grows.
_FACTOR = 6


def segments_to_merge(segments: Sequence[WhooshSegment]) -> list[WhooshSegment]:
    """The segments, in their order, that should become one now; none when all is well."""
    tiers: dict[int, list[WhooshSegment]] = {}
    for segment in segments:
        tiers.setdefault(_tier(segment.doc_count()), []).append(segment)
    for _, of_tier in sorted(tiers.items()):
        if len(of_tier) >= _FACTOR:
            return of_tier
    return []


def _tier(documents: int) -> int:
    tier = 0
    while documents >= _FACTOR:
        documents //= _FACTOR
        tier += 1
    return tier

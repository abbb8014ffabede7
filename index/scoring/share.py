"""Articles by the share that they have of what all words of a query say together."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from index.scoring.ranking import rarity
from index.segments.scored import Scored, summed, within
from index.segments.snapshot import Snapshot

# By the number of words, to what power the share that an article has of them counts: measured.
_POWER_OF_SHARE = {4: 1.0, 5: 0.5}
# An article with less of what all words say together is about something else.
_LEAST_SHARE = 0.2


def by_share(snapshot: Snapshot, found: Scored, parts: Sequence[Scored]) -> Scored:
    """The found articles by the share that they have of what all words say together.

    Args:
        snapshot: The state of the index.
        found: Articles with their scores.
        parts: The articles of each word.
    """
    rarities = [rarity(snapshot, len(part)) for part in parts]
    having = summed(
        [
            Scored(part.ids, np.full(len(part), telling, np.float32))
            for part, telling in zip(parts, rarities, strict=True)
        ],
        snapshot.size,
    )
    found = within(found, having.ids, snapshot.size)
    shares = having.values / np.float32(sum(rarities))
    power = np.float32(_POWER_OF_SHARE.get(len(parts), 0.0))
    return Scored(found.ids, found.values * shares**power).where(shares >= _LEAST_SHARE)

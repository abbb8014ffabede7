"""Central words: what an article speaks of most, by how often it says it and how rare that is."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from articles.figures.learned.word_classes import stems_of
from articles.figures.learned.word_table import word_table

_COMMONEST = 140
"""Words that stand in every article: so many of the most frequent ones of the word table."""
_RAREST = 9.0
"""From about the eight thousandth word on, rarity says no more (a logarithm)."""
_SHORT = 2
CENTRAL = 10
"""How many stems of an article are central."""


def weights_of_stems(words: Sequence[str]) -> Mapping[str, float]:
    """What each stem of a text is worth in it, the first one 1, the heaviest first.

    Args:
        words: The folded words of the text.
    """
    content = [word for word in words if len(word) > _SHORT and word.isalpha()]
    if not content:
        return {}
    stems = list(stems_of(content))
    # The table is in the order of frequency.
    row_of = dict(zip(stems, word_table().facts(content).rows.tolist(), strict=True))
    worth = {
        stem: times * min(math.log(row_of[stem] + 2), _RAREST)
        for stem, times in Counter(stems).items()
        if row_of[stem] >= _COMMONEST
    }
    most = max(worth.values(), default=1.0)
    heaviest = sorted(worth, key=lambda stem: -worth[stem])
    return {stem: worth[stem] / most for stem in heaviest}

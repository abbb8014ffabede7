"""Central words: what an article speaks of most, by how often it says it and how rare that is."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from heapq import nlargest
from typing import NamedTuple

from articles.figures.learned.word_classes import stems_of
from articles.figures.learned.word_table import word_table

_COMMONEST = 140
"""Words that stand in every article: so many of the most frequent ones of the word table."""
_RAREST = 8100
"""From this row of the word table on, rarity says no more."""
_SHORT = 2
_CENTRAL = 10
_RARITY = [math.log(row + 2) for row in range(_RAREST + 1)]


class CentralWords(NamedTuple):
    """What the stems of a text are worth in it.

    Attributes:
        worth: Of each stem that is told again and does not stand everywhere.
        most: The highest one.
        central: The few stems of the highest.
    """

    worth: Mapping[str, float]
    most: float
    central: frozenset[str]

    def share(self, stems: Sequence[str]) -> float:
        """What the heaviest of some stems is worth, of the heaviest of the text."""
        return max((self.worth.get(stem, 0.0) for stem in stems), default=0.0) / self.most


def central_words(words: Sequence[str]) -> CentralWords:
    """What a text speaks of.

    Args:
        words: Its folded words.
    """
    content = [word for word in words if len(word) > _SHORT and word.isalpha()]
    stems = list(stems_of(content))
    told = Counter(stems)
    # The first form of each stem: what is put in last stays.
    form_of = dict(zip(reversed(stems), reversed(content), strict=True))
    again = [stem for stem, often in told.items() if often > 1]
    # The table is in the order of frequency.
    rows = word_table().facts([form_of[stem] for stem in again]).rows.tolist()
    worth = {
        stem: told[stem] * _RARITY[min(row, _RAREST)]
        for stem, row in zip(again, rows, strict=True)
        if row >= _COMMONEST
    }
    central = nlargest(_CENTRAL, worth, key=worth.__getitem__)
    return CentralWords(worth, worth[central[0]] if central else 1.0, frozenset(central))

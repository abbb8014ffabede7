"""More like this: the articles that share an article's most telling words."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

import numpy as np

from index.analysis.stemming import Stemmer
from index.analysis.tokenizer import Tokenizer
from index.scoring.level_scoring import leveled
from index.scoring.ranking import rarity
from index.segments.schema import TEXT_FIELDS
from index.segments.scored import NOTHING, Scored, summed
from index.segments.snapshot import Snapshot
from index.segments.term_lists import TermLists

_MOST_STEMS = 25
_SHORTEST_STEM = 3
# A word of the title tells as much as so many in the text.
_IN_TITLE = 3
# Of the body's beginning only so much is looked at: a book is like nothing else anyway.
_MOST_READ = 50_000
_SATURATION = 1.5
# What is less like the article than this part of its likeness to itself is about something else.
_LEAST = 0.12


@dataclass(frozen=True, slots=True)
class Model:
    """The article that others are to be like.

    Attributes:
        document: Its number in the snapshot.
        title: Its title.
        body: Its body.
    """

    document: int
    title: str
    body: str


class Likeness:
    """Compares articles by their stems in one state of the index."""

    def __init__(
        self,
        snapshot: Snapshot,
        tokenizer: Tokenizer,
        stemmer: Stemmer,
        stop_words: frozenset[str],
    ) -> None:
        self._snapshot = snapshot
        self._tokenizer = tokenizer
        self._stemmer = stemmer
        self._stop_words = stop_words

    def alike(self, model: Model) -> Scored:
        """The articles like this one, without itself; likeness from 0 to 1."""
        parts = [
            leveled(self._snapshot, TEXT_FIELDS, [((TermLists((stem,)),), 1.0)], telling=weight)
            for stem, weight in self.telling_stems(model)
        ]
        found = summed(parts, self._snapshot.size)
        own = found.values[found.ids == model.document]
        if not len(own):
            return NOTHING
        found = found.times(1 / float(own[0]))
        return found.where((found.values >= _LEAST) & (found.ids != np.int32(model.document)))

    def telling_stems(self, model: Model) -> list[tuple[str, float]]:
        """The stems that tell most of an article, each with its weight, the heaviest first."""
        counts: Counter[str] = Counter()
        for text, times in ((model.title, _IN_TITLE), (model.body[:_MOST_READ], 1)):
            for term in self._tokenizer.terms(text):
                if term not in self._stop_words and term.isalpha():
                    counts[self._stemmer.stem(term)] += times
        weighed = []
        for stem, count in counts.items():
            documents = self._snapshot.stem_frequency(stem)
            if documents > 1 and len(stem) >= _SHORTEST_STEM:
                weight = rarity(self._snapshot, documents) * count / (count + _SATURATION)
                weighed.append((stem, weight))
        weighed.sort(key=lambda pair: (-pair[1], pair[0]))
        return weighed[:_MOST_STEMS]

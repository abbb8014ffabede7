"""What documents are worth for all words of a question, summed over one array of the archive."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

import numpy as np

from index.scoring.level_scoring import Levels
from index.scoring.ranking import TITLE_TIMES, TITLE_WEIGHT, rarity, worth_of
from index.segments.schema import BODY, TITLE
from index.segments.scored import Flags, Ids, Scored, Values, add_at
from index.segments.snapshot import Snapshot
from index.segments.term_lists import TermLists

# Fewer postings than one for so many documents are sooner added one by one.
_SPARSE = 16


class Accumulation:
    """Adds word after word, each with its levels, as `leveled` adds those of one.

    A question of ten words reads some hundred thousand postings. Each is added where its document
    stands, and what all documents are worth is computed on arrays as long as the archive: that is
    several times cheaper than documents and values of their own for each word, joined at the end.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._worth = np.zeros(snapshot.size, np.float32)
        self._counts = _Counts(snapshot)

    def add(self, found: Scored) -> None:
        """Add what was scored by itself."""
        add_at(self._worth, found.ids, found.values)

    def add_levels(self, levels: Levels, besides: Levels = ()) -> Flags:
        """Add what the levels of a word are worth in title and text.

        Args:
            levels: The levels of the word itself.
            besides: Others, by which no document has the word.

        Returns:
            For each document whether it has anything of the word's own levels.
        """
        counts, every = self._counts, [*levels, *besides]
        counts.read(list(dict.fromkeys(each for level, _ in every for each in level)))
        has = np.zeros(self._snapshot.size, np.bool_)
        for at, (level, weight) in enumerate(every):
            counts.take(frozenset(level))
            of_level = counts.texts != 0
            if at < len(levels):
                has |= of_level
            scale = weight * rarity(self._snapshot, int(np.count_nonzero(of_level)))
            counts.add_worth(self._worth, scale)
        return has

    def found(self) -> Scored:
        """The documents that are worth anything."""
        ids = (self._worth != 0).nonzero()[0]
        return Scored(ids.astype(np.int32), self._worth.take(ids))


class _Counts:
    """How often each document has anything of some lists, of which others take the place later.

    Attributes:
        texts: How often, a word of the title counting as several.
    """

    def __init__(self, snapshot: Snapshot) -> None:
        self.texts = np.zeros(snapshot.size, np.float32)
        self._titles = np.zeros(snapshot.size, np.float32)
        self._saturated = np.empty(snapshot.size, np.float32)
        self._snapshot = snapshot
        self._read: Mapping[TermLists, tuple[Scored, Scored]] = {}
        self._taken: Set[TermLists] = frozenset()

    def read(self, lists: Sequence[TermLists]) -> None:
        """Begin anew with other lists, of which none is counted yet."""
        self._clear()
        read = self._snapshot.listings(
            [(field, each.stems, each.forms) for each in lists for field in (BODY, TITLE)]
        )
        stated = map(self._snapshot.with_stated_title, read[1::2])
        self._read = dict(zip(lists, zip(read[::2], stated, strict=True), strict=True))

    def take(self, wanted: Set[TermLists]) -> None:
        """Count these lists, and no others."""
        if self._taken.isdisjoint(wanted):
            self._clear()
        for lists in self._taken - wanted:
            self._add(lists, -1.0)
        for lists in wanted - self._taken:
            self._add(lists, 1.0)
        self._taken = wanted

    def add_worth(self, worth: Values, scale: float) -> None:
        """Add to what documents are worth, in place."""
        norms = self._snapshot.norms
        titles = [ids for each in self._taken if len(ids := self._read[each][1].ids)]
        texts = [ids for each in self._taken if len(ids := self._read[each][0].ids)]
        if _SPARSE * sum(map(len, (*texts, *titles))) < len(worth):
            _add_some(worth, self.texts, norms[BODY], [*texts, *titles], scale)
        else:
            np.add(self.texts, norms[BODY], out=self._saturated)
            np.divide(self.texts, self._saturated, out=self._saturated)
            self._saturated *= np.float32(scale)
            worth += self._saturated
        # Few documents have a title with the word.
        _add_some(worth, self._titles, norms[TITLE], titles, scale * TITLE_WEIGHT)

    def _add(self, lists: TermLists, times: float) -> None:
        text, title = self._read[lists]
        add_at(self.texts, text.ids, text.values if times == 1.0 else times * text.values)
        if len(title):
            add_at(self.texts, title.ids, np.float32(times * TITLE_TIMES) * title.values)
            add_at(self._titles, title.ids, np.float32(times) * title.values)

    def _clear(self) -> None:
        self.texts.fill(0)
        self._titles.fill(0)
        self._taken = frozenset()


def _add_some(
    worth: Values, counts: Values, norms: Values, listed: Sequence[Ids], scale: float
) -> None:
    """Add what some documents are worth; one that is listed twice is worth the same, once."""
    if listed:
        ids = np.concatenate(listed, dtype=np.intp)
        worth[ids] = worth.take(ids) + worth_of(counts.take(ids), norms.take(ids), scale)

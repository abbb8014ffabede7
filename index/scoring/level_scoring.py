"""What documents are worth for the levels of a word: the word itself, its inflections, its kin.

All levels are summed over one numbering of the documents. Joining their lists pair by pair, each
level anew, cost several times what reading them did.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.scoring.ranking import TITLE_TIMES, TITLE_WEIGHT, rarity, worth_of
from index.segments.schema import BODY, TITLE
from index.segments.scored import NOTHING, Flags, Ids, Scored, Values, add_at, distinct, within
from index.segments.snapshot import Snapshot
from index.segments.term_lists import TermLists

Levels = Sequence[tuple[Sequence[TermLists], float]]
"""What is read for each level, and how much the level weighs; the same lists may stand in many."""

# Fewer postings than one for so many documents are numbered among themselves.
_SPARSE = 64
_MOST = 3


def leveled(
    snapshot: Snapshot,
    fields: Sequence[str],
    levels: Levels,
    *,
    telling: float | None = None,
    among: Ids | None = None,
) -> Scored:
    """The sum of what each level is worth in these fields.

    Title and text are one witness: what stands in the title counts several times in the text, and
    has one rarity, that of what stands in either. With a rarity of its own, a word of two thousand
    texts and of forty titles became precious where it stood in a title. A title that was made of
    the body's first words says nothing besides.

    Args:
        snapshot: The state of the index.
        fields: The fields in which it counts; the title alone where only that is asked for.
        levels: The levels.
        telling: How rare it is; by default as few documents have it.
        among: Only these documents (ascending) are wanted.
    """
    lists = list(dict.fromkeys(each for level, _ in levels for each in level))
    read = snapshot.listings(
        [(field, each.stems, each.forms) for each in lists for field in fields]
    )
    listed = {
        (each, field): read[at * len(fields) + which]
        for at, each in enumerate(lists)
        for which, field in enumerate(fields)
    }
    return _Levels(snapshot, fields, listed, among).summed(levels, telling)


class _Levels:
    """The lists of all levels over one numbering of their documents."""

    def __init__(
        self,
        snapshot: Snapshot,
        fields: Sequence[str],
        listed: Mapping[tuple[TermLists, str], Scored],
        among: Ids | None,
    ) -> None:
        self._snapshot = snapshot
        self._norms = snapshot.norms[BODY if BODY in fields else TITLE]
        self._among = among
        texts: dict[TermLists, list[Scored]] = {}
        titles: dict[TermLists, Scored] = {}
        for (lists, field), found in listed.items():
            if not len(found):
                continue
            part = found
            if field == TITLE and BODY in fields:
                stated = snapshot.with_stated_title(found)
                part = stated.times(TITLE_TIMES)
                if len(stated):
                    titles[lists] = stated
            texts.setdefault(lists, []).append(part)
        self._ids = _few([part for parts in texts.values() for part in parts], snapshot.size)
        self._width = snapshot.size if self._ids is None else len(self._ids)
        self._texts = {lists: self._counted(parts) for lists, parts in texts.items()}
        # Titles are short: the documents that have anything there are few.
        self._titled = _distinct(list(titles.values()), snapshot.size)
        at = self._places(self._titled)
        self._titles = {lists: self._counted([found]).take(at) for lists, found in titles.items()}

    def summed(self, levels: Levels, telling: float | None) -> Scored:
        """The worth of all levels."""
        counted = [
            (text, level, weight)
            for level, weight in levels
            if (text := _joint(self._texts, level)) is not None
        ]
        if not counted:
            return NOTHING
        flags = [text != 0 for text, _, _ in counted]
        at = self._wanted(flags)
        ids = at.astype(np.int32) if self._ids is None else self._ids.take(at)
        # Of most of the archive all are computed: taking them out costs more, and is done once.
        is_most = self._ids is None and _MOST * len(at) > self._width
        norms = self._norms if is_most else self._norms.take(ids)
        values = np.zeros(len(norms), np.float32)
        besides = np.zeros(len(self._titled), np.float32)
        of_titles = self._snapshot.norms[TITLE].take(self._titled)
        for (text, level, weight), having in zip(counted, flags, strict=True):
            number = int(np.count_nonzero(having))
            scale = weight * (rarity(self._snapshot, number) if telling is None else telling)
            values += worth_of(text if is_most else text.take(at), norms, scale)
            title = _joint(self._titles, level)
            if title is not None:
                besides += worth_of(title, of_titles, scale * TITLE_WEIGHT)
        values = values.take(at) if is_most else values
        if len(besides):
            spread = np.zeros(self._width, np.float32)
            spread[self._places(self._titled)] = besides
            values += spread.take(at)
        found = Scored(ids, values)
        if self._among is not None and self._ids is not None:
            found = within(found, self._among, self._snapshot.size)
        return found

    def _counted(self, parts: Sequence[Scored]) -> Values:
        """How often each document has it."""
        sums = np.zeros(self._width, np.float32)
        for part in parts:
            add_at(sums, self._places(part.ids), part.values)
        return sums

    def _places(self, ids: Ids) -> NDArray[np.integer[Any]]:
        """Where documents stand in the numbering."""
        return ids if self._ids is None else np.searchsorted(self._ids, ids)

    def _wanted(self, flags: Sequence[Flags]) -> NDArray[np.intp]:
        """The numbers of the documents that have anything, or of those that were asked for."""
        if self._among is not None and self._ids is None:
            return self._among.astype(np.intp)
        having = flags[0]
        for other in flags[1:]:
            having = having | other
        return having.nonzero()[0]


def _few(parts: Sequence[Scored], size: int) -> Ids | None:
    """The documents of the parts where they are few among all; None for many."""
    return _distinct(parts, size) if sum(map(len, parts)) * _SPARSE < size else None


def _distinct(parts: Sequence[Scored], size: int) -> Ids:
    """The documents of the parts, ascending, each once."""
    if not parts:
        return NOTHING.ids
    if sum(map(len, parts)) * _SPARSE < size:
        return distinct(np.concatenate([part.ids for part in parts]))
    flags = np.zeros(size, np.bool_)
    for part in parts:
        flags[part.ids] = True
    return flags.nonzero()[0].astype(np.int32)


def _joint(counts: Mapping[TermLists, Values], level: Sequence[TermLists]) -> Values | None:
    """How often each document has anything of a level; None when none has."""
    parts = [counts[lists] for lists in level if lists in counts]
    return functools.reduce(np.add, parts) if parts else None

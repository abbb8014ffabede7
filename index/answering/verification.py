"""Which of the articles found answer also without some rules of letters.

Folding made the letters one before they were indexed, so that the articles' own letters must be
read again: their titles and bodies, a batch at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np

from index.marking.marks import Marker
from index.query.syntax import (
    AllOf,
    AnyOf,
    Field,
    Leaf,
    Level,
    Near,
    Node,
    Not,
    Phrase,
    Prefix,
    Query,
    Similar,
    Within,
    Word,
    wanted_leaves,
)
from index.segments.scored import Scored, best
from index.segments.snapshot import Snapshot

_BATCH = 200
# Reading and marking so many takes seconds; what matches worse is left out.
_MOST_READ = 10_000
# And so often words are looked for in them: phrases and words near one another cost more.
_MOST_LOOKED_FOR = 40_000
_COST_TOGETHER = 4

_Texts = tuple[str, str]
Bodies = Callable[[Sequence[str]], Mapping[str, str]]


def most_read(query: Query) -> int:
    """How many of the articles that a query finds are read again."""
    cost = sum(
        _COST_TOGETHER * len(leaf.words) if isinstance(leaf, Phrase | Near) else 1
        for leaf in set(wanted_leaves(query.root))
    )
    return min(_MOST_READ, _MOST_LOOKED_FOR // max(cost, 1))


def count_unread(query: Query, found: int) -> int:
    """How many of so many found articles are not read again; without words none has to be."""
    has_words = next(wanted_leaves(query.root), None) is not None
    return max(found - most_read(query), 0) if has_words else 0


class Verification:
    """Reads articles again for one query.

    Args of the constructor: `marker_of` makes what marks a query's words by the rules that remain.
    """

    def __init__(
        self, snapshot: Snapshot, bodies: Bodies, query: Query, marker_of: Callable[[Query], Marker]
    ) -> None:
        self._snapshot = snapshot
        self._bodies = bodies
        self._query = query
        self._marker_of = marker_of
        self._marker = marker_of(query)
        self._numbers: dict[Leaf, int] = {leaf: n for n, leaf in enumerate(self._marker.parts)}
        self._markers: dict[Node, Marker] = {}

    def verified(self, found: Scored, relaxed: bool) -> Scored:
        """Those of the found articles whose own letters answer.

        Args:
            found: What was found by folded words; excluded words excluded nothing yet.
            relaxed: Whether some of the words are enough.
        """
        root = self._query.root
        if root is None or not self._numbers:
            return found
        some = relaxed or self._query.is_question
        chosen = np.sort(best(found, most_read(self._query)))
        kept: list[int] = []
        for documents, texts in self._texts(chosen.tolist()):
            marks = iter(self._marker.marks_of([text for pair in texts for text in pair]))
            for document, pair in zip(documents, texts, strict=True):
                parts = {mark.part for mark in (*next(marks), *next(marks))}
                if parts if some else self._holds(root, pair, parts):
                    kept.append(document)
        return found.where(np.isin(found.ids, kept))

    def _texts(self, documents: Sequence[int]) -> Iterator[tuple[Sequence[int], list[_Texts]]]:
        """Titles and bodies, a batch at a time."""
        for start in range(0, len(documents), _BATCH):
            batch = documents[start : start + _BATCH]
            articles = [self._snapshot.stored(document) for document in batch]
            bodies = self._bodies([article.id for article in articles])
            yield batch, [(article.title, bodies.get(article.id, "")) for article in articles]

    def _holds(self, node: Node, texts: _Texts, parts: set[int]) -> bool:
        match node:
            case Word() | Prefix() | Phrase() | Near() | Similar():
                return self._numbers[node] in parts
            case AllOf(nodes):
                return all(self._holds(each, texts, parts) for each in nodes)
            case AnyOf(nodes):
                return any(self._holds(each, texts, parts) for each in nodes)
            case Within(Field.TITLE, part):
                return self._has(part, texts[:1])
            case Not(part) if any(wanted_leaves(part)):
                is_of_title = isinstance(part, Within)
                return not self._has(part, texts[:1] if is_of_title else texts)
            case _:  # the index knows of dates, figures, newspapers and authors
                return True

    def _has(self, node: Node, texts: Sequence[str]) -> bool:
        """Whether any of the texts has what a part of the query asks for."""
        if isinstance(node, AllOf):
            return all(self._has(part, texts) for part in node.parts)
        if isinstance(node, AnyOf):
            return any(self._has(part, texts) for part in node.parts)
        marker = self._markers.get(node)
        if marker is None:
            # What is kin to an excluded word is not excluded.
            certain = node
            if isinstance(node, Word) and node.level is Level.ANY:
                certain = replace(node, level=Level.STEM)
            marker = self._markers[node] = self._marker_of(Query(certain))
        return any(marker.marks(text) for text in texts)

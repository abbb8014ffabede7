"""Which of the articles found answer also without some rules of letters.

Folding made the letters one before they were indexed, so that the articles' own letters must be
read again: their titles and bodies, a batch at a time. Read are those of which letters decide;
where only exclusions are asked for, those that may have an excluded word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from index.marking.marks import Marker
from index.matching_rules import MOST_WIDENED
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
    every_leaf,
    excluded_nodes,
    wanted_leaves,
)
from index.segments.scored import Flags, Ids, Scored, best, flags_of
from index.segments.snapshot import Snapshot

_BATCH = 200
# So often a word is looked for in an article, which takes three tenths of a second on a slow
# machine; what matches worse is left out. To read an article costs as much as looking for four
# words in it; phrases and words near one another cost more than single words.
_MOST_LOOKED_FOR = 10_000
_COST_OF_READING, _COST_TOGETHER = 4, 4

Bodies = Callable[[Sequence[str]], Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class _Standing:
    """The parts of the query that stand in an article, in its own letters.

    Attributes:
        document: The article.
        title: Those in its title, wanted and excluded ones.
        anywhere: Those in its title or its body.
    """

    document: int
    title: frozenset[Leaf]
    anywhere: frozenset[Leaf]


class Verification:
    """Reads articles again for one query.

    Args of the constructor: `marker_of` makes what marks a query's words by the rules that remain;
    `possible` tells which articles may have a part of a query, whatever their letters are.
    """

    def __init__(
        self,
        snapshot: Snapshot,
        bodies: Bodies,
        query: Query,
        marker_of: Callable[[Query], Marker],
        possible: Callable[[Node], Ids],
    ) -> None:
        self._snapshot = snapshot
        self._bodies = bodies
        self._query = query
        self._marker_of = marker_of
        self._possible = possible
        self._flags: dict[Node, Flags] = {}
        self._wanted = frozenset(wanted_leaves(query.root))
        self._excluded = [leaf for leaf in every_leaf(query.root) if leaf not in self._wanted]

    def verified(self, found: Scored, relaxed: bool) -> Scored:
        """Those of the found articles whose own letters answer.

        Args:
            found: What was found by folded words; excluded words excluded nothing yet.
            relaxed: Whether some of the words are enough.
        """
        root = self._query.root
        doubtful = self._doubtful(found)
        if root is None or not len(doubtful):
            return found
        some = relaxed or self._query.is_question
        kept = flags_of(found.ids, self._snapshot.size)
        kept[doubtful.ids] = False
        for article in self._read(np.sort(best(doubtful, self._most_read)).tolist()):
            answers = self._has_some if some else self._holds
            kept[article.document] = answers(root, article)
        return found.where(kept[found.ids])

    def count_unread(self, found: Scored) -> int:
        """How many of the found articles are not read again though letters decide of them."""
        return max(len(self._doubtful(found)) - self._most_read, 0)

    def _doubtful(self, found: Scored) -> Scored:
        """The articles of which letters decide: if nothing is wanted, what may be excluded."""
        if self._wanted:
            return found
        flags = np.zeros(self._snapshot.size, np.bool_)
        for node in excluded_nodes(self._query.root):
            if any(every_leaf(node)):
                flags[self._possible(node)] = True
        return found.where(flags[found.ids])

    @cached_property
    def _most_read(self) -> int:
        """How many articles are read again: the fewer, the more is looked for in each."""
        cost = sum(
            _COST_TOGETHER * len(leaf.words) if isinstance(leaf, Phrase | Near) else 1
            for leaf in (*self._wanted, *self._excluded)
        )
        return _MOST_LOOKED_FOR // (_COST_OF_READING + cost)

    def _read(self, documents: Sequence[int]) -> Iterator[_Standing]:
        """What stands in these articles, a batch at a time."""
        markers = list(self._markers())
        for start in range(0, len(documents), _BATCH):
            batch = documents[start : start + _BATCH]
            texts = self._texts(batch)
            standing: list[set[Leaf]] = [set() for _ in texts]
            for marker, leaves in markers:
                for found, marks in zip(standing, marker.marks_of(texts), strict=True):
                    found.update(leaves[mark.part] for mark in marks)
            for document, title, body in zip(batch, standing[::2], standing[1::2], strict=True):
                yield _Standing(document, frozenset(title), frozenset(title | body))

    def _texts(self, documents: Sequence[int]) -> list[str]:
        """The title of each article, and its body behind it."""
        articles = [self._snapshot.stored(document) for document in documents]
        bodies = self._bodies([article.id for article in articles])
        return [text for each in articles for text in (each.title, bodies.get(each.id, ""))]

    def _markers(self) -> Iterator[tuple[Marker, Sequence[Leaf]]]:
        """What marks the wanted words, what the excluded ones, and of which leaf each part is."""
        if self._wanted:
            marker = self._marker_of(self._query)
            yield marker, marker.parts
        together: list[Leaf] = [leaf for leaf in self._excluded if isinstance(leaf, Phrase | Near)]
        others: list[Leaf] = [
            leaf for leaf in self._excluded if not isinstance(leaf, Phrase | Near)
        ]
        # Of more words at once not all would have their other forms.
        starts = range(0, len(others), MOST_WIDENED)
        groups = [others[start : start + MOST_WIDENED] for start in starts]
        for some in groups + [[leaf] for leaf in together]:
            leaves = {_certain(leaf): leaf for leaf in some}
            marker = self._marker_of(Query(AnyOf(tuple(leaves))))
            yield marker, [leaves[part] for part in marker.parts]

    def _has_some(self, root: Node, article: _Standing) -> bool:
        """Whether any wanted word stands there, and nothing that is excluded."""
        if not self._wanted.isdisjoint(article.anywhere):
            parts = root.parts if isinstance(root, AllOf) else ()
            return all(self._holds(part, article) for part in parts if isinstance(part, Not))
        return False

    def _holds(self, node: Node, article: _Standing, *, in_title: bool = False) -> bool:
        match node:
            case Word() | Prefix() | Phrase() | Near() | Similar():
                return node in (article.title if in_title else article.anywhere)
            case AllOf(nodes):
                return all(self._holds(each, article, in_title=in_title) for each in nodes)
            case AnyOf(nodes):
                return any(self._holds(each, article, in_title=in_title) for each in nodes)
            case Within(Field.TITLE, part):
                return self._holds(part, article, in_title=True)
            case Not(part):
                return not self._holds(part, article, in_title=in_title)
            case _:  # the index knows of dates, figures, newspapers and authors
                return self._is_known(node, article.document)

    def _is_known(self, node: Node, document: int) -> bool:
        """Whether an article fulfils what no letters decide of."""
        flags = self._flags.get(node)
        if flags is None:
            flags = self._flags[node] = flags_of(self._possible(node), self._snapshot.size)
        return bool(flags[document])


def _certain(leaf: Leaf) -> Leaf:
    """What an excluded part excludes: not what is kin to its word."""
    if isinstance(leaf, Word) and leaf.level is Level.ANY:
        return replace(leaf, level=Level.STEM)
    return leaf

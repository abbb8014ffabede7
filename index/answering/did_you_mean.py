"""The query that was perhaps meant: doubtful words replaced by words that the archive has.

Precision goes before everything: a name that the archive has only once is still a name.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from articles.span import Span
from index.analysis.stemming import Stemmer
from index.query.syntax import Leaf, Level, Near, Phrase, Query, Word, wanted_leaves
from index.segments.snapshot import Snapshot
from index.words.suggestions import edit_distance
from index.words.vocabulary import Vocabulary

_SHORTEST = 4
_MOST_LOOKED_AT = 12
# Two slips are believed in long words only, and when several articles have the other word.
_SHORTEST_WITH_TWO_SLIPS = 6
_ENOUGH_FOR_TWO_SLIPS = 5
# A word that an article or two have is doubtful only beside one that is so much commoner.
_RARE = 2
_MUCH_COMMONER = 100


class DidYouMean:
    """Proposes queries from one state of the index.

    Args of the constructor: `similar` gives a word and those spelt nearly like it, the nearest
    first.
    """

    def __init__(
        self,
        snapshot: Snapshot,
        vocabulary: Vocabulary,
        stemmer: Stemmer,
        similar: Callable[[str], Sequence[str]],
    ) -> None:
        self._snapshot = snapshot
        self._vocabulary = vocabulary
        self._stemmer = stemmer
        self._similar = similar

    def proposal(self, text: str, query: Query, is_found: Callable[[Word], bool]) -> str | None:
        """The text with its doubtful words replaced; None when there is none to replace.

        Args:
            text: The user's words.
            query: What was read of them.
            is_found: Whether any article has a word in whatever form.
        """
        words = [word for leaf in wanted_leaves(query.root) for word in _words(leaf)]
        replaced: dict[Span, str] = {}
        for term in list(dict.fromkeys(word.term for word in words))[:_MOST_LOOKED_AT]:
            of_term = [word for word in words if word.term == term]
            other = self._meant(of_term[-1], is_found)
            if other is not None:
                replaced.update((word.place, other) for word in of_term)
        if not replaced:
            return None
        for place in sorted(replaced, reverse=True):
            text = text[: place.start] + replaced[place] + text[place.end :]
        return text

    def _meant(self, word: Word, is_found: Callable[[Word], bool]) -> str | None:
        """The word that was perhaps meant, as the archive writes it."""
        term = word.term
        if len(term) < _SHORTEST or not term.isalpha():
            return None
        frequency = self._snapshot.stem_frequency(self._stemmer.stem(term))
        if frequency > _RARE:
            return None
        if not frequency and not is_found(word):
            other = next(self._likely(term), None)
        else:
            other = next(self._much_commoner(term, frequency), None)
        return None if other is None else self._vocabulary.spelling(other)

    def _likely(self, term: str) -> Iterator[str]:
        """For a word that no article has: the nearest ones."""
        for form in self._similar(term)[1:]:
            distance = edit_distance(term, form, 2)
            if distance == 1 or (
                len(term) >= _SHORTEST_WITH_TWO_SLIPS
                and self._snapshot.document_frequency(form) >= _ENOUGH_FOR_TWO_SLIPS
            ):
                yield form

    def _much_commoner(self, term: str, frequency: int) -> Iterator[str]:
        """For a word that hardly any article has: one a slip away that very many have."""
        stem = self._stemmer.stem(term)
        for form in self._similar(term)[1:]:
            if (
                self._snapshot.document_frequency(form) >= _MUCH_COMMONER * max(1, frequency)
                and edit_distance(term, form, 1) == 1
                and self._stemmer.stem(form) != stem
            ):
                yield form


def _words(leaf: Leaf) -> tuple[Word, ...]:
    """The words of a leaf that stand for themselves; an exact one is meant as it is written."""
    if isinstance(leaf, Phrase | Near):
        return leaf.words
    return (leaf,) if isinstance(leaf, Word) and leaf.level is not Level.EXACT else ()

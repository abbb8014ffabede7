"""What is read for the words of a query, and how much each of it weighs."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from index.matching_rules import MOST_WIDENED
from index.query.syntax import Leaf, Level, Near, Prefix, Word
from index.scoring.level_scoring import Levels
from index.scoring.ranking import (
    EXACT_WEIGHT,
    INFLECTED_WEIGHT,
    KIN_WEIGHT,
    RELATED_WEIGHT,
    ROOT_WEIGHT,
)
from index.segments.snapshot import Snapshot
from index.segments.term_lists import TermLists
from index.words.expansion import Expander

# The share of articles of which a family tells nothing: without it, ranking is as good, and its
# lists are the longest (tests/gold/search_ranking.md).
_MOST_TELLING = 1 / 3
# So few cost nothing, and in an archive of two articles one of them is half of all.
_ALWAYS_TELLING = 20
# More beginnings than these share so many words that begin so.
_FEW_BEGUN, _MOST_OF_ALL_BEGUN = 10, 2000


class WordLevels:
    """Widens the words of one query at a time, on one state of the index.

    Attributes:
        most_begun: How far beginnings are completed; None for as far as each may be.
    """

    def __init__(self, snapshot: Snapshot, expander: Expander) -> None:
        self._snapshot = snapshot
        self._expander = expander
        self._widened: frozenset[str] | None = None
        self.most_begun: int | None = None

    @property
    def limits(self) -> Hashable:
        """How far words are widened and beginnings completed in the present query."""
        return self._widened, self.most_begun

    def look_up(self, leaves: Iterable[Leaf]) -> None:
        """What will be asked for: what is known of all words is found at once.

        Of very many words only those are widened that fewest articles have, and very many
        beginnings are completed less far: each word costs as much as a query of one.
        """
        leaves = list(leaves)
        words = [each.term for each in leaves if isinstance(each, Word)]
        for each in leaves:
            words += [word.term for word in each.words] if isinstance(each, Near) else []
        begun = sum(isinstance(each, Prefix) for each in leaves)
        self._widened = None
        if len(words) > MOST_WIDENED:
            self._widened = self._expander.rarest(words, MOST_WIDENED)
            words = [term for term in words if term in self._widened]
        self.most_begun = _MOST_OF_ALL_BEGUN // begun if begun > _FEW_BEGUN else None
        self._expander.look_up(words)

    def family(self, word: Word) -> tuple[Sequence[TermLists], float]:
        """What a family counts; one of which very many articles have something tells nothing."""
        near, *others = self._expander.family(word.term)
        frequency = self._snapshot.text_frequency
        articles = sum(frequency(stem) for lists in others for stem in lists.stems)
        is_telling = articles <= max(_MOST_TELLING * len(self._snapshot.articles), _ALWAYS_TELLING)
        return (near, *(others if is_telling else ())), ROOT_WEIGHT

    def of_word(self, word: Word, far: bool) -> Levels:
        """What is read for a word, and how much each of it weighs."""
        itself = TermLists(forms=(word.term,))
        if word.level is Level.EXACT:
            return [((itself,), EXACT_WEIGHT + INFLECTED_WEIGHT)]
        if not self.is_widened(word):
            of_stem = (self._expander.of_stem(word.term),)
            return [((itself,), EXACT_WEIGHT), (of_stem, INFLECTED_WEIGHT)]
        forms = self._expander.forms(word.term)
        levels: list[tuple[Sequence[TermLists], float]] = [((itself,), EXACT_WEIGHT)]
        # Each of several lists is read once, in whatever levels it stands.
        near: tuple[TermLists, ...] = (forms.near_lists,)
        if forms.kin:
            levels.append((near, INFLECTED_WEIGHT - KIN_WEIGHT))
            near += (forms.kin_lists,)
            levels.append((near, KIN_WEIGHT))
        else:
            levels.append((near, INFLECTED_WEIGHT))
        if word.level is Level.ROOT:
            levels.append((self._expander.family(word.term), RELATED_WEIGHT))
        elif far and word.level is Level.ANY and forms.related:
            levels.append(((*near, forms.related_lists), RELATED_WEIGHT))
        return levels

    def forms(self, word: Word, far: bool) -> tuple[str, ...]:
        """The forms of a word that stands near others."""
        if word.level is Level.EXACT or not self.is_widened(word):
            return (word.term,)
        forms = self._expander.forms(word.term)
        if word.level is Level.ROOT:
            return self._expander.of_root(word.term)
        if far and word.level is Level.ANY:
            return (*forms.near, *forms.related)
        return forms.near

    def is_widened(self, word: Word) -> bool:
        """Whether its forms are looked for, and not those of its stem alone."""
        return self._widened is None or word.term in self._widened

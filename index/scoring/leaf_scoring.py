"""What the articles are worth for one word, beginning, phrase or nearness of a query."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence

import numpy as np

from index.analysis.stemming import StemmingRules, first_forms
from index.matching_rules import FEW_HITS, MOST_WIDENED
from index.query.node_content import leaf_content
from index.query.syntax import (
    Leaf,
    Level,
    Near,
    Node,
    Phrase,
    Prefix,
    Similar,
    Word,
    widened_words,
)
from index.scoring.accumulation import Accumulation
from index.scoring.level_scoring import Levels, leveled
from index.scoring.nearness import Places
from index.scoring.ranking import (
    EXACT_WEIGHT,
    INFLECTED_WEIGHT,
    KIN_WEIGHT,
    RELATED_WEIGHT,
    ROOT_WEIGHT,
    SPELT_WEIGHT,
    rarity,
    worths,
)
from index.segments.array_memory import ArrayMemory
from index.segments.schema import TEXT_FIELDS
from index.segments.scored import (
    NOTHING,
    Flags,
    Ids,
    Scored,
    common,
    distinct,
    summed,
    unscored,
    with_new,
    without,
)
from index.segments.snapshot import Snapshot
from index.segments.term_lists import TermLists
from index.words.expansion import Expander

# What an article found by second chance is worth beside one found at once.
SECOND_CHANCE = 0.3
_COMPLETION_WEIGHT = 0.3
_FEWEST_TOGETHER = 2
_PREFIX_WEIGHT = 0.7
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
        self._families: dict[str, tuple[TermLists, ...]] = {}
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
        words = [*widened_words(leaves)]
        begun = sum(isinstance(each, Prefix) for each in leaves)
        self._widened = None
        if len(words) > MOST_WIDENED:
            self._widened = self._expander.rarest(words, MOST_WIDENED)
            words = [term for term in words if term in self._widened]
        self.most_begun = _MOST_OF_ALL_BEGUN // begun if begun > _FEW_BEGUN else None
        self._expander.look_up(words)

    def family(self, word: Word) -> tuple[Sequence[TermLists], float]:
        """What a family counts; one of which very many articles have something tells nothing."""
        known = self._families.get(word.term)
        if known is not None:
            return known, ROOT_WEIGHT
        near, *others = self._expander.family(word.term)
        stems = [stem for lists in others for stem in lists.stems]
        articles = sum(self._snapshot.text_frequencies(stems))
        is_telling = articles <= max(_MOST_TELLING * len(self._snapshot.articles), _ALWAYS_TELLING)
        found = self._families[word.term] = (near, *(others if is_telling else ()))
        return found, ROOT_WEIGHT

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
        wider = [
            (lists, weight)
            for has, lists, weight in (
                (forms.kin, forms.kin_lists, KIN_WEIGHT),
                (forms.spelt and word.level is not Level.STEM, forms.spelt_lists, SPELT_WEIGHT),
            )
            if has
        ]
        levels.append((near, INFLECTED_WEIGHT - sum(weight for _, weight in wider)))
        for lists, weight in wider:
            near += (lists,)
            levels.append((near, weight))
        if word.level is Level.ROOT:
            levels.append((self._expander.whole_family(word.term), RELATED_WEIGHT))
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
            return (*forms.near, *forms.spelt, *forms.related)
        return forms.near

    def is_widened(self, word: Word | Similar) -> bool:
        """Whether its forms are looked for, and not those of its stem alone."""
        return self._widened is None or word.term in self._widened


class LeafScoring:
    """Scores the leaves of query trees on one state of the index; remembers the last ones."""

    def __init__(
        self, snapshot: Snapshot, expander: Expander, rules: StemmingRules, memory: ArrayMemory
    ) -> None:
        self._snapshot = snapshot
        self._expander = expander
        self._rules = rules
        self._memory = memory
        self.levels = WordLevels(snapshot, expander)

    def read_ahead(self, words: Sequence[Word], *, far: bool, with_family: bool) -> None:
        """Read together what the words of a query will need: one reading costs most of many."""
        words = [word for word in words if self._key(word, TEXT_FIELDS, far) not in self._memory]
        if len(words) < _FEWEST_TOGETHER:
            return
        lists: dict[TermLists, None] = {}
        for word in words:
            levels = list(self.levels.of_word(word, far))
            if with_family and word.level is Level.ANY:
                levels.append(self.levels.family(word))
            lists.update((each, None) for level, _ in levels for each in level)
        self._snapshot.listings(
            [(field, each.stems, each.forms) for each in lists for field in TEXT_FIELDS]
        )

    def scores(
        self, leaf: Leaf, fields: Sequence[str], far: bool, *, remember: bool = True
    ) -> Scored:
        """The articles of a leaf.

        Args:
            leaf: What is looked for.
            fields: The fields in one of which it must stand.
            far: Whether related forms and lost spaces count, too.
            remember: Whether it may be asked for again soon.
        """
        far = far and _has_kin(leaf)
        if not remember:
            return self._find(leaf, fields, far)
        return self._memory.get(self._key(leaf, fields, far), lambda: self._find(leaf, fields, far))

    def _key(self, leaf: Leaf, fields: Sequence[str], far: bool) -> Hashable:
        return (self._expander.ignored, self.levels.limits, leaf_content(leaf), tuple(fields), far)

    def family(self, word: Word, fields: Sequence[str], among: Ids | None = None) -> Scored:
        """What it is worth to have words of the same root, beside the word itself.

        Args:
            word: The word.
            fields: The fields in which they count.
            among: Only these documents are wanted.
        """
        # Not remembered: its lists are, and what it adds to an answer is.
        return leveled(self._snapshot, fields, [self.levels.family(word)], among=among)

    def accumulate(self, word: Word, total: Accumulation, *, with_family: bool) -> Flags:
        """Add what `scores` and `family` find of a word of a question to that of the others.

        Returns:
            For each document whether it has the word itself, in whatever form.
        """
        levels = self.levels.of_word(word, far=True)
        is_any = word.level is Level.ANY
        family = [self.levels.family(word)] if with_family and is_any else []
        has = total.add_levels(levels, family)
        if is_any and self.levels.is_widened(word):
            name = self._name_in_two(word, TEXT_FIELDS)
            name = name.where(~has[name.ids])
            total.add(name)
            has[name.ids] = True
        if is_any and self.levels.is_widened(word) and np.count_nonzero(has) < FEW_HITS:
            found = self._levels(levels, TEXT_FIELDS)
            more = self._second_chance(word, found, TEXT_FIELDS, far=True)
            total.add(without(more, found.ids, self._snapshot.size))
            has[more.ids] = True
        return has

    def remembered(self, key: tuple[object, ...], find: Callable[[], Scored]) -> Scored:
        """What is found under the rules that hold, found once while there is room for it."""
        return self._memory.get((self._expander.ignored, self.levels.limits, *key), find)

    def rarest(self, terms: Sequence[str], count: int) -> frozenset[str]:
        """The words of a text that fewest articles have."""
        return self._expander.rarest(terms, count)

    def near_forms(self, word: Word) -> tuple[str, ...]:
        """The forms of a word that count as the word itself."""
        return self.levels.forms(word, far=False)

    def unwanted(self, word: Word, fields: Sequence[str]) -> Scored:
        """Excluded is the word itself, with or without clitics, not what may be kin to it."""
        if word.level is Level.EXACT:
            return self._having([TermLists(forms=(word.term,))], fields)
        if not self.levels.is_widened(word):
            return self._having([self._expander.of_stem(word.term)], fields)
        if word.level is Level.ROOT:
            return self._having(self._expander.whole_family(word.term), fields)
        certain = self._expander.forms(word.term).certain_lists
        return self._having(
            [certain + TermLists(forms=first_forms(word.term, self._rules))], fields
        )

    def _having(self, every: Sequence[TermLists], fields: Sequence[str]) -> Scored:
        """The articles that have anything of these lists; what it is worth is not asked."""
        wanted = [(field, lists.stems, lists.forms) for lists in every for field in fields]
        found = [listed.ids for listed in self._snapshot.listings(wanted)]
        return unscored(distinct(np.concatenate([NOTHING.ids, *found])))

    def name_in_one(self, first: Node, second: Node | None, fields: Sequence[str]) -> Scored:
        """The articles that write as one what is asked as a name of two words: عبدالله."""
        if not (isinstance(first, Word) and isinstance(second, Word)):
            return NOTHING
        if not first.level is second.level is Level.ANY:
            return NOTHING
        forms = self._expander.name_in_one(first.term, second.term)
        return self._level(TermLists(forms=forms), fields, INFLECTED_WEIGHT) if forms else NOTHING

    def _name_in_two(self, word: Word, fields: Sequence[str]) -> Scored:
        """The articles that write as two words what is asked as a name in one."""
        found = [
            self._beside([forms, (rest,)], fields)
            for forms, rest in self._expander.name_in_two(word.term)
        ]
        return self._summed(found) if found else NOTHING

    def glued(self, first: Word, second: Word, fields: Sequence[str]) -> Scored:
        """The articles in which two words stand as one, their space lost."""
        forms = self._expander.glued(first.term, second.term)
        return self._level(TermLists(forms=forms), fields, INFLECTED_WEIGHT)

    def _find(self, leaf: Leaf, fields: Sequence[str], far: bool) -> Scored:
        match leaf:
            case Word():
                return self._word(leaf, fields, far)
            case Prefix(term):
                lists = TermLists(forms=self._expander.completions(term)[: self.levels.most_begun])
                return self._level(lists, fields, _PREFIX_WEIGHT)
            case Similar(term):
                itself = TermLists(forms=(term,))
                is_widened = self.levels.is_widened(leaf)
                lists = TermLists(forms=self._expander.similar(term)) if is_widened else itself
                levels = [((itself,), EXACT_WEIGHT), ((lists,), INFLECTED_WEIGHT)]
                return self._levels(levels, fields)
            case Phrase():
                return self._phrase(leaf, fields, far)
            case Near(words, distance):
                choices = [self.levels.forms(word, far) for word in words]
                return self._counted(choices, fields, lambda places: places.near(choices, distance))

    def _word(self, word: Word, fields: Sequence[str], far: bool) -> Scored:
        scores = self._levels(self.levels.of_word(word, far), fields)
        if word.level is not Level.ANY or not self.levels.is_widened(word):
            return scores
        scores = with_new(scores, self._name_in_two(word, fields), 1.0, self._snapshot.size)
        return self._second_chance(word, scores, fields, far)

    def _second_chance(
        self, word: Word, scores: Scored, fields: Sequence[str], far: bool
    ) -> Scored:
        """Other spellings, lost spaces and words begun, where few articles have the word."""
        if far and len(scores) < FEW_HITS:
            spelt = TermLists(forms=self._expander.variants(word.term))
            scores = self._with_new(scores, self._level(spelt, fields, INFLECTED_WEIGHT))
            for first, second in self._expander.halves(word.term):
                scores = self._with_new(scores, self._beside([(first,), (second,)], fields))
        if word.unfinished and len(scores) < FEW_HITS:
            lists = TermLists(forms=self._expander.continuations(word.term))
            scores = self._with_new(scores, self._level(lists, fields, _COMPLETION_WEIGHT))
        return scores

    def _phrase(self, phrase: Phrase, fields: Sequence[str], far: bool) -> Scored:
        first, *others = (word.term for word in phrase.words)
        choices = [first_forms(first, self._rules), *((term,) for term in others)]
        scores = self._beside(choices, fields)
        if far and not phrase.quoted and len(scores) < FEW_HITS:
            parts = [self.scores(word, fields, far=False) for word in phrase.words]
            scores = self._with_new(scores, common(parts, self._snapshot.size))
        return scores

    def _beside(self, choices: Sequence[Sequence[str]], fields: Sequence[str]) -> Scored:
        """Articles where one form of each choice stands beside one of the next."""
        return self._counted(choices, fields, lambda places: places.beside(choices))

    def _counted(
        self,
        choices: Sequence[Sequence[str]],
        fields: Sequence[str],
        count: Callable[[Places], Scored],
    ) -> Scored:
        """The worth of what is counted in each field: the rarer its words, the more."""
        snapshot = self._snapshot
        places = {field: Places(snapshot, field) for field in fields}
        counts = {field: count(places[field]) for field in fields}
        if not any(map(len, counts.values())):
            return NOTHING
        telling = sum(
            rarity(snapshot, max(places[field].count_documents(choice) for field in fields))
            for choice in choices
        )
        return self._summed(list(worths(snapshot, counts, 1.0, telling)))

    def _level(self, lists: TermLists, fields: Sequence[str], weight: float) -> Scored:
        return self._levels([((lists,), weight)], fields)

    def _levels(self, levels: Levels, fields: Sequence[str]) -> Scored:
        """The sum of what the forms of each level are worth in these fields."""
        return leveled(self._snapshot, fields, levels)

    def _summed(self, parts: Sequence[Scored]) -> Scored:
        return summed(parts, self._snapshot.size)

    def _with_new(self, scores: Scored, others: Scored) -> Scored:
        return with_new(scores, others, SECOND_CHANCE, self._snapshot.size)


def _has_kin(leaf: Leaf) -> bool:
    """Whether a second chance could find more of it."""
    match leaf:
        case Word(level=wanted):
            return wanted is Level.ANY
        case Phrase(quoted=quoted):
            return not quoted
        case Near():
            return True
        case Prefix() | Similar():
            return False

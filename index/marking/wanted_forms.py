"""Which folded words answer to which part of a query: what marking looks for in texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from index.analysis.stemming import Stemmer, first_forms
from index.matching_rules import FEW_HITS, MOST_WIDENED, MatchingRule
from index.query.syntax import (
    AllOf,
    Leaf,
    Level,
    Near,
    Node,
    Phrase,
    Prefix,
    Query,
    Similar,
    Word,
    widened_words,
)
from index.words.expansion import Expander
from index.words.form_rules import FormRules
from index.words.kin import Kin
from index.words.spelling_variants import Spellings
from index.words.suggestions import edit_distance

# As the search counts it: one letter in short words, two in longer ones.
_LONG_ENOUGH_FOR_TWO = 5

Slot = frozenset[str]
"""The forms of which one must stand at a place."""


@dataclass(frozen=True, slots=True)
class Together:
    """Words that answer to a part only together.

    Attributes:
        slots: The forms of each word.
        part: The part, by number.
        distance: How many other words may stand between them, in any order; None for side by
            side in their order.
        kin: Wider slots, which count where a text has no answer by the others.
        asked: Each word as the user wrote it; one for all where a space was lost.
    """

    slots: tuple[Slot, ...]
    part: int
    distance: int | None
    kin: tuple[Slot, ...]
    asked: tuple[str, ...]


class WantedForms:
    """The forms of all parts of one query, found once.

    Attributes:
        near: The parts to which a form answers at once.
        far: The parts to which it answers where a text has nothing nearer.
        inner: The letters that a longer form may contain, with the two words that they were.
        together: Words that must stand together.
    """

    def __init__(
        self,
        query: Query,
        parts: Sequence[Leaf],
        text: str,
        expander: Expander | None,
        stemmer: Stemmer,
        ignored: frozenset[MatchingRule],
    ) -> None:
        self.near: dict[str, list[int]] = {}
        self.far: dict[str, list[int]] = {}
        self.inner: dict[str, list[tuple[str, tuple[int, int]]]] = {}
        self.together: list[Together] = []
        # A question finds what has its words, and looks no further.
        is_question = expander is not None and query.is_question
        self.glued = [] if is_question else _glued_pairs(query.root, parts)
        self._expander = expander
        self._stemmer = stemmer
        self._has_clitics = MatchingRule.CLITICS not in ignored
        if MatchingRule.LOST_SPACES in ignored:
            self.glued = []
        self._widened: frozenset[str] | None = None
        if expander:
            words = [*widened_words(parts)]
            if len(words) > MOST_WIDENED:
                self._widened = expander.rarest(words, MOST_WIDENED)
                self.glued = []
            expander.look_up(words)
            rare = list(filter(self._is_rare, words))
            expander.look_up_joints(rare, [pair for pair, _ in self.glued])
        for number, part in enumerate(parts):
            self._add_part(part, number, text)
        if expander:
            for pair, numbers in self.glued:
                glued = expander.glued(*pair)
                inner = [(form, "".join(pair)) for form in glued]
                inner += [(name, name) for name in expander.name_in_one(*pair) if name not in glued]
                for form, letters in inner:
                    self.inner.setdefault(form, []).append((letters, numbers))

    def openers(self) -> frozenset[str]:
        """The forms with which words that must stand together may begin."""
        found: set[str] = set()
        for together in self.together:
            slots = (*together.slots, *together.kin)
            found.update(*(slots if together.distance is not None else slots[:1]))
        return frozenset(found)

    def _add_part(self, part: Leaf, number: int, text: str) -> None:
        expander = self._expander
        match part:
            case Word():
                self._add_word(part, number, text)
            case Prefix(term):
                _add(self.near, expander.completions(term) if expander else (), number)
            case Similar(term):
                is_widened = self._is_widened(term)
                forms = expander.similar(term) if expander and is_widened else (term,)
                _add(self.near, forms, number)
            case Phrase(words):
                slots = [frozenset({word.term}) for word in words]
                if self._has_clitics:
                    slots[0] = frozenset(first_forms(words[0].term, self._stemmer.rules))
                asked = tuple(asked_word(word, text) for word in words)
                self.together.append(Together(tuple(slots), number, None, (), asked))
            case Near(words, distance):
                near = tuple(self._slot(word, kin=word.level is Level.ROOT) for word in words)
                kin = tuple(self._slot(word, kin=word.level is not Level.STEM) for word in words)
                asked = tuple(asked_word(word, text) for word in words)
                self.together.append(Together(near, number, distance, kin, asked))

    def _slot(self, word: Word, *, kin: bool) -> Slot:
        if self._expander is None or word.level is Level.EXACT or not self._is_widened(word.term):
            return frozenset({word.term})
        if word.level is Level.ROOT:
            return frozenset(self._expander.of_root(word.term))
        forms = self._expander.forms(word.term)
        return frozenset((*forms.near, *((*forms.spelt, *forms.related) if kin else ())))

    def _add_word(self, word: Word, number: int, text: str) -> None:
        _add(self.near, (word.term,), number)
        if self._expander is None or word.level is Level.EXACT:
            return
        if not self._is_widened(word.term):
            return
        forms = self._expander.forms(word.term)
        _add(self.near, (*forms.inflected, *forms.kin), number)
        if word.level is not Level.STEM:
            _add(self.near, forms.spelt, number)
        if word.level is Level.ROOT:
            _add(self.near, self._expander.of_root(word.term), number)
        elif word.level is Level.ANY:
            _add(self.far, forms.related, number)
        if word.level is not Level.ANY:
            return
        in_two = [
            (frozenset(forms), frozenset({rest}))
            for forms, rest in self._expander.name_in_two(word.term)
        ]
        if self._is_rare(word.term):
            self._add_rare(word, number)
            in_two += [
                (frozenset({first}), frozenset({second}))
                for first, second in self._expander.halves(word.term)
            ]
        asked = (asked_word(word, text),)
        self.together += [Together(slots, number, None, (), asked) for slots in in_two]

    def _add_rare(self, word: Word, number: int) -> None:
        """What a word answers to that few articles have."""
        if self._expander is None:
            return
        _add(self.far, self._expander.variants(word.term), number)
        if word.unfinished:
            _add(self.far, self._expander.continuations(word.term), number)

    def _is_widened(self, term: str) -> bool:
        return self._widened is None or term in self._widened

    def _is_rare(self, term: str) -> bool:
        """Whether so few articles have the word that it may be found by a second chance."""
        if self._expander is None or not self._is_widened(term):
            return True
        return not self._expander.is_frequent(term, FEW_HITS)


class FormsByRule:
    """Which parts of a query a word answers to, whether the archive has it or not."""

    def __init__(
        self, parts: Sequence[Leaf], stemmer: Stemmer, ignored: frozenset[MatchingRule]
    ) -> None:
        self._stemmer = stemmer
        self._ignored = ignored
        self._spellings = Spellings(stemmer)
        self._rules = FormRules(stemmer, spellings=self._spellings)
        self._listed: dict[str, list[int]] = {}
        self._words = {number: part for number, part in enumerate(parts) if isinstance(part, Word)}
        self._stems: dict[str, list[int]] = {}
        self._skeletons: dict[str, list[int]] = {}
        self._kin = Kin(stemmer)
        self._kin_stems: dict[str, list[int]] = {}
        self._family_stems: dict[str, list[int]] = {}
        self._clitics = tuple(
            prefix for prefix in stemmer.rules.doubtful_prefixes if len(prefix) == 1
        )
        self._beginnings = [(p.term, n) for n, p in enumerate(parts) if isinstance(p, Prefix)]
        self._similar = [(p.term, n) for n, p in enumerate(parts) if isinstance(p, Similar)]
        self._unfinished: list[tuple[str, int]] = []
        for number, word in self._words.items():
            if word.level is not Level.EXACT:
                self._add(word, number)

    def near(self, term: str) -> tuple[int, ...]:
        """The parts that it answers to at once."""
        stem = self._stemmer.stem(term)
        numbers = dict.fromkeys((*self._stems.get(stem, ()), *self._by_lexicon(term)))
        found = [
            n
            for n in numbers
            if self._is_allowed(n, term) and not self._kin.apart(self._words[n].term, [term])
        ]
        found += (n for n in self._of_root(term) if self._words[n].level is Level.ROOT)
        found += self._in_family(term)
        found += self._listed.get(term, ())
        found += (number for similar, number in self._similar if _is_similar(similar, term))
        return (*found, *_begun(self._beginnings, term, stem))

    def far(self, term: str) -> tuple[int, ...]:
        """The parts that it answers to where a text has nothing nearer."""
        kin = [n for n in self._of_root(term) if self._words[n].level is Level.ANY]
        return (*kin, *_begun(self._unfinished, term, self._stemmer.stem(term)))

    def _add(self, word: Word, number: int) -> None:
        stemmer = self._stemmer
        seats = [stem for stem, _ in stemmer.other_seats(word.term)]
        spelt: tuple[str, ...] = ()
        if word.level is not Level.STEM and MatchingRule.SPELLINGS not in self._ignored:
            spelt = self._spellings.respelt(word.term)
            _add(self._listed, self._spellings.listed(word.term), number)
        for stem in (*map(stemmer.stem, (word.term, *spelt)), *seats):
            self._stems.setdefault(stem, []).append(number)
        for form in self._kin.inflections(word.term):
            self._kin_stems.setdefault(stemmer.stem(form), []).append(number)
        if word.level is Level.ROOT:
            for stem in self._kin.family(word.term):
                self._family_stems.setdefault(stem, []).append(number)
        skeleton = stemmer.skeleton(word.term)
        if skeleton and word.level is not Level.STEM:
            self._skeletons.setdefault(skeleton, []).append(number)
        is_open = word.unfinished and not word.term.isdecimal()
        if is_open and MatchingRule.COMPLETION not in self._ignored:
            self._unfinished.append((word.term, number))

    def _by_lexicon(self, term: str) -> Iterator[int]:
        """The parts whose word is a form of the same word as this one."""
        for number in self._looked_up(self._kin_stems, term):
            if self._rules.are_one(self._words[number].term, term):
                yield number

    def _in_family(self, term: str) -> Iterator[int]:
        """The parts that want their whole family, of which this word is one."""
        for number in self._looked_up(self._family_stems, term):
            is_kin = self._rules.share_root(self._words[number].term, term)
            if is_kin and self._is_allowed(number, term):
                yield number

    def _looked_up(self, table: Mapping[str, list[int]], term: str) -> list[int]:
        """The parts of the word's stem, or of what follows a clitic of one letter."""
        found = table.get(self._stemmer.stem(term), [])
        if table and term.startswith(self._clitics):
            found = found + table.get(self._stemmer.stem(term[1:]), [])
        return list(dict.fromkeys(found))

    def _of_root(self, term: str) -> Iterator[int]:
        for number in self._skeletons.get(self._stemmer.skeleton(term), ()):
            word = self._words[number].term
            if self._stemmer.may_be_plural(word, term) and self._is_allowed(number, term):
                yield number

    def _is_allowed(self, number: int, term: str) -> bool:
        """Whether a word may answer with the rules that remain."""
        if not self._ignored:
            return True
        rules = self._rules.between(self._words[number].term, term)
        return rules is not None and rules.isdisjoint(self._ignored)


def _is_similar(term: str, other: str) -> bool:
    farthest = 1 if len(term) < _LONG_ENOUGH_FOR_TWO else 2
    return edit_distance(term, other, farthest) <= farthest


def asked_word(word: Word, text: str) -> str:
    """The word in the user's own letters, where the query's text is at hand."""
    return word.place.text_in(text) or word.term


def _add(table: dict[str, list[int]], forms: Iterable[str], number: int) -> None:
    for form in forms:
        numbers = table.setdefault(form, [])
        if number not in numbers:
            numbers.append(number)


def _begun(beginnings: Iterable[tuple[str, int]], term: str, stem: str) -> Iterator[int]:
    for beginning, part in beginnings:
        if term.startswith(beginning) or stem.startswith(beginning):
            yield part


def _glued_pairs(
    root: Node | None, parts: Sequence[Leaf]
) -> list[tuple[tuple[str, str], tuple[int, int]]]:
    """Neighbouring words of the query, which may stand in a text without their space."""
    if not isinstance(root, AllOf):
        return []
    numbers: dict[Node, int] = {}
    for number, part in enumerate(parts):
        numbers.setdefault(part, number)
    return [
        ((first.term, second.term), (numbers[first], numbers[second]))
        for first, second in pairwise(root.parts)
        if isinstance(first, Word) and isinstance(second, Word)
        if first.level is second.level is Level.ANY
    ]

"""Widening a word of the query to the forms under which the articles may have it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from index.analysis.stemming import Stemmer
from index.snapshot import Snapshot
from index.vocabulary import Vocabulary

# A stem with more forms than this is a stem of something else; only the widest hit it.
_MOST_FORMS = 400
_MOST_COMPLETIONS = 200
_MOST_GLUED = 50
# Shorter beginnings complete to half the dictionary.
_SHORTEST_COMPLETED = 2
_SHORTEST_HALF = 3
_ALEF = "ا"
_ALEFS_WITH_HAMZA = frozenset("أإآ")


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of one word of the query, from near to far; no form stands twice.

    Attributes:
        exact: The word itself, folded.
        inflected: With another article, clitic or ending.
        related: With the same strong consonants: broken plurals, and now and then something else.
        certain: Those of `inflected` that need no guess at clitics.
    """

    exact: str
    inflected: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    certain: tuple[str, ...] = ()

    @property
    def near(self) -> tuple[str, ...]:
        """The word itself and its inflections."""
        return (self.exact, *self.inflected)


class Expander:
    """Finds the forms of words in one state of the index; remembers them."""

    def __init__(self, vocabulary: Vocabulary, snapshot: Snapshot, stemmer: Stemmer) -> None:
        self._vocabulary = vocabulary
        self._snapshot = snapshot
        self._stemmer = stemmer
        self._forms: dict[str, Forms] = {}
        self._completions: dict[str, tuple[str, ...]] = {}
        self._glued: dict[str, tuple[str, ...]] = {}
        self._halves: dict[str, tuple[tuple[str, str], ...]] = {}

    def forms(self, term: str) -> Forms:
        """All forms of a word."""
        forms = self._forms.get(term)
        if forms is None:
            forms = self._forms[term] = self._find(term)
        return forms

    def completions(self, beginning: str) -> tuple[str, ...]:
        """Forms that begin so, with or without an article; the shortest first."""
        if len(beginning) < _SHORTEST_COMPLETED or beginning.isdecimal():
            return ()  # a shorter number is another number
        if beginning not in self._completions:
            forms = self._vocabulary.beginning_with(beginning, _MOST_COMPLETIONS)
            self._completions[beginning] = tuple(forms)
        return self._completions[beginning]

    def glued(self, first: str, second: str) -> tuple[str, ...]:
        """Forms in which two words stand without a space, perhaps with others around them."""
        letters = first + second
        if letters not in self._glued:
            self._glued[letters] = tuple(self._vocabulary.containing(letters, _MOST_GLUED))
        return self._glued[letters]

    def halves(self, term: str) -> tuple[tuple[str, str], ...]:
        """The ways to read a word as two known ones whose space was lost, the best first."""
        if term not in self._halves:
            self._halves[term] = self._find_halves(term)
        return self._halves[term]

    def _find_halves(self, term: str) -> tuple[tuple[str, str], ...]:
        cuts = [
            (term[:at], term[at:]) for at in range(_SHORTEST_HALF, len(term) - _SHORTEST_HALF + 1)
        ]
        if not cuts:
            return ()
        known = self._vocabulary.known([half for cut in cuts for half in cut])
        pairs = [cut for cut in cuts if known.issuperset(cut)]
        frequency = self._snapshot.document_frequency
        pairs.sort(key=lambda cut: -min(frequency(cut[0]), frequency(cut[1])))
        return tuple(pairs[:3])

    def _with_other_seat(self, term: str) -> Iterator[str]:
        """The forms of a word that others write with its hamza on an alef, or no longer on one."""
        for stem, at in self._stemmer.other_seats(term):
            for form in self._vocabulary.with_stem(stem):
                # A hamza is one; an alef counts where the archive writes a hamza on it.
                place = form.find(stem) + at
                written = self._vocabulary.spelling(form)[place : place + 1]
                if stem[at] != _ALEF or written in _ALEFS_WITH_HAMZA:
                    yield form

    def _find(self, term: str) -> Forms:
        frequency = self._snapshot.document_frequency
        stem = self._stemmer.stem(term)
        near = dict.fromkeys(self._vocabulary.with_stem(stem)[:_MOST_FORMS])
        known = sum(map(frequency, near))
        # A clitic is believed when the word without it is the commoner one, on both sides, and
        # when the word without it is not in the archive at all.
        for form in self._vocabulary.doubtfully_with_stem(stem)[:_MOST_FORMS]:
            if frequency(form) <= known or not known:
                near[form] = None
        for other in self._stemmer.doubtful_stems(term):
            bases = self._vocabulary.with_stem(other)[:_MOST_FORMS]
            if bases and sum(map(frequency, bases)) >= known:
                near.update(dict.fromkeys(bases))
        near.update(dict.fromkeys(self._with_other_seat(term)))
        near.pop(term, None)
        certain = tuple(form for form in near if self._stemmer.stem(form) == stem)
        skeleton = self._stemmer.skeleton(term)
        same = self._vocabulary.with_skeleton(skeleton)[:_MOST_FORMS] if skeleton else []
        related = [
            form
            for form in same
            if form != term and form not in near and self._stemmer.may_be_plural(term, form)
        ]
        return Forms(term, tuple(near), tuple(related), certain)

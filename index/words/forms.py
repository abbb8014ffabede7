"""The forms of one word of the query that the archive has, from near to far."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from index.analysis.stemming import Stemmer
from index.matching_rules import MatchingRule
from index.segments.snapshot import Snapshot
from index.segments.term_lists import TermLists
from index.words.form_rules import FormRules
from index.words.kin import Kin
from index.words.kin_forms import KinForms
from index.words.spelling_variants import Spellings
from index.words.vocabulary import MOST_FORMS, Vocabulary

_ALEF = "ا"
_ALEFS_WITH_HAMZA = frozenset("أإآ")
RULES_OF_FORMS = frozenset(
    {
        MatchingRule.CLITICS,
        MatchingRule.ENDINGS,
        MatchingRule.HAMZA,
        MatchingRule.BROKEN_PLURAL,
        MatchingRule.CONJUGATION,
    }
)


@dataclass(frozen=True, slots=True)
class Forms:
    """The forms of one word of the query, from near to far; no form stands twice.

    Attributes:
        exact: The word itself, folded.
        inflected: With another article, clitic or ending.
        kin: Other forms of the same word by the lexicon: broken plurals, the forms of a verb.
        spelt: The word and its inflections in their other accepted spellings.
        related: With the same strong consonants: broken plurals, and now and then something else.
        certain: Those of `inflected` that need no guess at clitics.
        near_lists: The word itself and its inflections, as the index has them.
        kin_lists: The kin, likewise.
        spelt_lists: The other spellings, likewise.
        related_lists: The related forms, likewise.
        certain_lists: The word itself and the certain inflections, likewise.
    """

    exact: str
    inflected: tuple[str, ...] = ()
    kin: tuple[str, ...] = ()
    spelt: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    certain: tuple[str, ...] = ()
    near_lists: TermLists = field(default_factory=TermLists)
    kin_lists: TermLists = field(default_factory=TermLists)
    spelt_lists: TermLists = field(default_factory=TermLists)
    related_lists: TermLists = field(default_factory=TermLists)
    certain_lists: TermLists = field(default_factory=TermLists)

    @property
    def near(self) -> tuple[str, ...]:
        """The word itself and its inflections, by endings and by the lexicon."""
        return (self.exact, *self.inflected, *self.kin)


class FormFinder:
    """Finds the forms of words in one state of the index, but for those that need ignored rules."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        snapshot: Snapshot,
        stemmer: Stemmer,
        kin: Kin,
        spellings: Spellings,
        ignored: frozenset[MatchingRule],
    ) -> None:
        self.ignored = ignored
        self._spellings = spellings
        self._vocabulary = vocabulary
        self._snapshot = snapshot
        self._stemmer = stemmer
        self._kin = kin
        self._kin_forms = KinForms(kin, vocabulary, snapshot.stem_frequency)
        self._rules = FormRules(stemmer, kin, spellings)

    def find(self, term: str) -> Forms:
        """All forms of a word."""
        near, apart, stems = self._inflected(term)
        # Of a stem that is that of another noun as well, each form is read by itself.
        mixed = set(map(self._stemmer.stem, apart))
        taken = {term, *near, *apart}
        kin = dict.fromkeys(form for form in self._kin_forms.of(term) if form not in taken)
        for form in self._kin.apart(term, kin):
            del kin[form]
        taken.update(kin)
        spelt = dict.fromkeys(form for form in self._spelt(term) if form not in taken)
        forms = Forms(
            term,
            tuple(near),
            tuple(kin),
            tuple(spelt),
            self._related(term, [*taken, *spelt]),
            tuple(
                form
                for form in self._vocabulary.with_stem(stems[0])[:MOST_FORMS]
                if form != term and form not in apart
            ),
        )
        return self._with_lists(forms, stems[0], [other for other in stems if other not in mixed])

    def _inflected(self, term: str) -> tuple[dict[str, None], list[str], list[str]]:
        """The inflected forms of a word, those of its stem that are other words, and its stems."""
        stem = self._stemmer.stem(term)
        near = dict.fromkeys(self._vocabulary.with_stem(stem)[:MOST_FORMS])
        known = self._snapshot.stem_frequency(stem)
        stems = [stem]
        # A clitic is believed when the word without it is the commoner one, on both sides, and
        # when the word without it is not in the archive at all.
        near.update(dict.fromkeys(self._with_clitics(stem, known)))
        for other in self._stemmer.doubtful_stems(term):
            if not self._kin.may_be_cut(term, other):
                continue
            frequency = self._snapshot.stem_frequency(other)
            if frequency and frequency >= known:
                stems.append(other)
                near.update(dict.fromkeys(self._vocabulary.with_stem(other)[:MOST_FORMS]))
                near.update(dict.fromkeys(self._with_clitics(other, frequency)))
        near.update(dict.fromkeys(self._with_other_seat(term)))
        near.pop(term, None)
        apart = self._kin.apart(term, near)
        for form in apart:
            del near[form]
        return near, apart, stems

    def _spelt(self, term: str) -> Iterator[str]:
        """The forms of a word in its other accepted spellings, where that rule holds."""
        if MatchingRule.SPELLINGS in self.ignored:
            return
        listed = self._spellings.listed(term)
        if listed:
            known = self._vocabulary.known(listed)
            yield from (form for form in listed if form in known)
        for other in self._spellings.respelt(term):
            yield from self._inflected(other)[0]
            yield from self._vocabulary.known([other])

    def _with_other_seat(self, term: str) -> Iterator[str]:
        """The forms of a word that others write with its hamza on an alef, or no longer on one."""
        for stem, at in self._stemmer.other_seats(term):
            for form in self._vocabulary.with_stem(stem):
                # A hamza is one; an alef counts where the archive writes a hamza on it.
                place = form.find(stem) + at
                written = self._vocabulary.spelling(form)[place : place + 1]
                if stem[at] != _ALEF or written in _ALEFS_WITH_HAMZA:
                    yield form

    def _with_clitics(self, stem: str, known: int) -> list[str]:
        """The forms that may be the stem with clitics, the stem itself standing in so many."""
        forms = [
            form
            for form in self._vocabulary.doubtfully_with_stem(stem)[:MOST_FORMS]
            if self._kin.may_be_cut(form, stem)
        ]
        if not known:
            return forms
        frequencies = self._snapshot.document_frequencies(forms)
        return [form for form, often in zip(forms, frequencies, strict=True) if often <= known]

    def _related(self, term: str, nearer: Collection[str]) -> tuple[str, ...]:
        skeleton = self._stemmer.skeleton(term)
        if MatchingRule.ROOT in self.ignored or not skeleton or self._kin.knows(term):
            return ()  # the lexicon tells the kin of its words better than their consonants do
        return tuple(
            form
            for form in self._vocabulary.with_skeleton(skeleton)[:MOST_FORMS]
            if form not in nearer
            and self._stemmer.may_be_plural(term, form)
            and not self._kin.knows(form)
        )

    def _with_lists(self, forms: Forms, stem: str, stems: Sequence[str]) -> Forms:
        """The forms with what is read for them: whole stems, unless a rule keeps some out."""
        if not self.ignored.isdisjoint(RULES_OF_FORMS):
            return self._filtered(forms)
        stem_of = self._stemmer.stem
        near = (forms.exact, *forms.inflected)
        loose = (form for form in near if stem_of(form) not in stems)
        far = dict.fromkeys(map(stem_of, forms.related))
        return Forms(
            forms.exact,
            forms.inflected,
            forms.kin,
            forms.spelt,
            forms.related,
            forms.certain,
            near_lists=TermLists(tuple(stems), tuple(loose)),
            kin_lists=self._kin_forms.lists(forms.kin, stems),
            spelt_lists=self._kin_forms.lists(forms.spelt, stems),
            related_lists=TermLists(
                tuple(other for other in far if other not in stems and other != stem)
            ),
            certain_lists=TermLists((stem,))
            if stem in stems
            else TermLists(forms=(forms.exact, *forms.certain)),
        )

    def _filtered(self, forms: Forms) -> Forms:
        """Only the forms that need none of the ignored rules."""

        def allowed(others: Iterable[str]) -> tuple[str, ...]:
            needed = ((other, self._rules.between(forms.exact, other)) for other in others)
            return tuple(
                other
                for other, rules in needed
                if rules is not None and rules.isdisjoint(self.ignored)
            )

        inflected, related = allowed(forms.inflected), allowed(forms.related)
        kin, spelt = allowed(forms.kin), allowed(forms.spelt)
        certain = allowed(forms.certain)
        return Forms(
            forms.exact,
            inflected,
            kin,
            spelt,
            related,
            certain,
            near_lists=TermLists(forms=(forms.exact, *inflected)),
            kin_lists=TermLists(forms=kin),
            spelt_lists=TermLists(forms=spelt),
            related_lists=TermLists(forms=related),
            certain_lists=TermLists(forms=(forms.exact, *certain)),
        )

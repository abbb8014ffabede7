"""Widening a word of the query to the forms under which the articles may have it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, islice

from index.analysis.stemming import Stemmer, first_forms
from index.analysis.stop_words import read_stop_words
from index.matching_rules import MatchingRule
from index.segments.snapshot import Snapshot
from index.segments.term_lists import TermLists
from index.words.forms import RULES_OF_FORMS, FormFinder, Forms
from index.words.joints import Joints
from index.words.kin import Kin
from index.words.lookups import Lookup
from index.words.remembering import remembered
from index.words.spelling_variants import Spellings, SpellingVariants
from index.words.strangers import Strangers
from index.words.suggestions import similar_forms
from index.words.vocabulary import MOST_FORMS, MOST_WORDS_AT_ONCE, Vocabulary

# The rest of a family is rare, and says little.
_MOST_OF_FAMILY = 12
_MOST_COMPLETIONS = 200
_MOST_SIMILAR = 50
# Shorter beginnings complete to half the dictionary.
_SHORTEST_COMPLETED = 2


class Expander:
    """Finds the forms of words in one state of the index; remembers them.

    Attributes:
        ignored: The rules by which it does not widen.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        snapshot: Snapshot,
        stemmer: Stemmer,
        ignored: frozenset[MatchingRule] = frozenset(),
        kin: Kin | None = None,
        spellings: Spellings | None = None,
    ) -> None:
        self.ignored = ignored
        self._vocabulary = vocabulary
        self._snapshot = snapshot
        self._stemmer = stemmer
        self._kin = kin or Kin(stemmer, lemmas=vocabulary.lemmas)
        self._strangers = Strangers(vocabulary.lemmas, stemmer.without_prefix, read_stop_words())
        self._spellings = spellings or Spellings(stemmer)
        self._finder = FormFinder(
            vocabulary, snapshot, stemmer, self._kin, self._spellings, ignored
        )
        self._forms: dict[str, Forms] = {}
        self._families: dict[str, TermLists] = {}
        self._whole_families: dict[str, TermLists] = {}
        self._similar: dict[str, tuple[str, ...]] = {}
        self._completions: dict[str, tuple[str, ...]] = {}
        prefixes = stemmer.rules.doubtful_prefixes
        self._joints = Joints(vocabulary, snapshot.document_frequency, prefixes)
        self._spelling_variants = SpellingVariants(stemmer)
        self._variants: dict[str, tuple[str, ...]] = {}
        self._restricted: dict[frozenset[MatchingRule], Expander] = {}

    def restricted(self, ignored: frozenset[MatchingRule]) -> Expander:
        """The expander that does not widen by these rules; this one when there are none."""
        if ignored == self.ignored:
            return self
        if ignored not in self._restricted:
            if len(self._restricted) > len(MatchingRule):
                self._restricted.clear()
            other = Expander(
                self._vocabulary,
                self._snapshot,
                self._stemmer,
                ignored,
                self._kin,
                self._spellings,
            )
            self._restricted[ignored] = other
        return self._restricted[ignored]

    def forms(self, term: str) -> Forms:
        """All forms of a word."""
        return remembered(self._forms, term, self._finder.find)

    def is_frequent(self, term: str, articles: int) -> bool:
        """Whether at least so many articles surely have the word, in whatever form."""
        frequencies = self._snapshot.document_frequencies(self.forms(term).near)
        return max(frequencies) >= articles

    def of_stem(self, term: str) -> TermLists:
        """The words of its stem alone, which nothing needs to be looked up for."""
        if not self.ignored.isdisjoint(RULES_OF_FORMS):
            return TermLists(forms=(term,))
        return TermLists((self._stemmer.stem(term),))

    def rarest(self, terms: Sequence[str], count: int) -> frozenset[str]:
        """Those of the words of a text that fewest articles have; of equal ones the first."""
        order = sorted(dict.fromkeys(terms), key=self._snapshot.document_frequency)
        return frozenset(order[: max(count, 0)])

    def look_up(self, terms: Sequence[str]) -> None:
        """Ask the dictionary at once for most of what the forms of these words need."""
        new = [term for term in dict.fromkeys(terms) if term not in self._forms][
            :MOST_WORDS_AT_ONCE
        ]
        if not new:
            return
        stem = self._stemmer.stem
        spelt = [*new, *(other for term in new for other in self._spellings.respelt(term))]
        stems = {
            *map(stem, spelt),
            *(other for term in spelt for other in self._stemmer.doubtful_stems(term)),
            *(each for term in new for _, of_form in self._kin.stemmed(term) for each in of_form),
        }
        seats = {seat for term in new for seat, _ in self._stemmer.other_seats(term)}
        self._vocabulary.look_up(
            Lookup(
                stems={*stems, *seats},
                doubtful=stems,
                skeletons=[
                    self._stemmer.skeleton(term) for term in new if not self._kin.knows(term)
                ],
            )
        )

    def family(self, term: str) -> tuple[TermLists, ...]:
        """What is read for words of the same root: the word with its inflections, common others.

        Lists that are read for the word itself are among them as they are, and read once.
        """
        forms = self.forms(term)
        if MatchingRule.ROOT in self.ignored or not self.ignored.isdisjoint(RULES_OF_FORMS):
            return forms.near_lists, forms.kin_lists, forms.spelt_lists, forms.related_lists
        return forms.near_lists, remembered(self._families, term, self._find_family)

    def whole_family(self, term: str) -> tuple[TermLists, ...]:
        """What is read where all words of the same root are asked for: rare ones, and clitics."""
        near, others = self.forms(term).near_lists, self.family(term)[1:]
        if MatchingRule.ROOT in self.ignored or not self.ignored.isdisjoint(RULES_OF_FORMS):
            return near, *others
        return near, remembered(self._whole_families, term, self._find_whole_family)

    def of_root(self, term: str) -> tuple[str, ...]:
        """The forms of the archive that are in the word's family."""
        found: dict[str, None] = {}
        for lists in self.whole_family(term):
            found.update(dict.fromkeys(lists.forms))
            for stem in lists.stems:
                found.update(dict.fromkeys(self._vocabulary.with_stem(stem)[:MOST_FORMS]))
        return tuple(found)

    def completions(self, beginning: str) -> tuple[str, ...]:
        """Forms that begin so, with or without an article; the shortest first."""
        if len(beginning) < _SHORTEST_COMPLETED or beginning.isdecimal():
            return ()  # a shorter number is another number
        return remembered(self._completions, beginning, self._find_completions)

    def continuations(self, term: str) -> tuple[str, ...]:
        """What a word that is being typed may become; nothing when that rule is switched off."""
        return () if MatchingRule.COMPLETION in self.ignored else self.completions(term)

    def variants(self, term: str) -> tuple[str, ...]:
        """The other spellings of a word; nothing when that rule is switched off."""
        if MatchingRule.SPELLINGS in self.ignored:
            return ()
        return remembered(self._variants, term, self._find_variants)

    def similar(self, term: str) -> tuple[str, ...]:
        """The word itself and the forms spelt nearly like it, the nearest first."""
        return remembered(self._similar, term, self._find_similar)

    def look_up_joints(self, terms: Sequence[str], pairs: Sequence[tuple[str, str]]) -> None:
        """Ask the dictionary at once for what `halves` of words and `glued` of pairs need."""
        if MatchingRule.LOST_SPACES not in self.ignored:
            self._joints.look_up(terms, pairs)

    def glued(self, first: str, second: str) -> tuple[str, ...]:
        """Forms in which two words stand without a space, perhaps with others around them."""
        return () if MatchingRule.LOST_SPACES in self.ignored else self._joints.glued(first, second)

    def halves(self, term: str) -> tuple[tuple[str, str], ...]:
        """The ways to read a word as two known ones whose space was lost, the best first."""
        return () if MatchingRule.LOST_SPACES in self.ignored else self._joints.halves(term)

    def name_in_one(self, first: str, second: str) -> tuple[str, ...]:
        """Forms in which a name of two words is written as one."""
        if MatchingRule.LOST_SPACES in self.ignored:
            return ()
        return self._joints.name_in_one(first, second, self._is_word)

    def name_in_two(self, term: str) -> tuple[tuple[tuple[str, ...], str], ...]:
        """A name in one word as two: the forms of the first, with clitics, and the second."""
        found = self._joints.name_in_two(term)
        if not found or MatchingRule.LOST_SPACES in self.ignored or self._is_word(term):
            return ()
        rules = self._stemmer.rules
        return tuple(
            (tuple(form for case in cases for form in first_forms(case, rules)), rest)
            for cases, rest in found
        )

    def _is_word(self, term: str) -> bool:
        """Whether a word is in the dictionary, and no name that begins like it: بنزين."""
        return self._kin.knows(term) or self._vocabulary.lemmas.begins(term)

    def _find_family(self, term: str) -> TermLists:
        forms = self.forms(term)
        near, related = forms.near_lists.stems, forms.related_lists.stems
        others = [stem for stem in self._kin.family(term) if stem not in near + related]
        frequencies = self._snapshot.text_frequencies(others)
        often = sorted(zip(frequencies, others, strict=True), reverse=True)
        kept = (stem for number, stem in often[:_MOST_OF_FAMILY] if number)
        return TermLists((*related, *kept))

    def _find_whole_family(self, term: str) -> TermLists:
        forms = self.forms(term)
        relatives = (self._stemmer.stems(form) for form in self._kin.relatives(term))
        stems = [*forms.related_lists.stems, *chain.from_iterable(relatives)]
        stems = [stem for stem in dict.fromkeys(stems) if stem not in forms.near_lists.stems]
        self._vocabulary.look_up(Lookup(stems=stems, doubtful=stems))
        loose = (
            form
            for stem in stems
            for form in self._vocabulary.doubtfully_with_stem(stem)[:MOST_FORMS]
            if self._kin.share_root(term, form)
        )
        frequency, of_stems, of_forms = self._snapshot.stem_frequency, [], [*loose]
        for stem in filter(frequency, stems):
            # A stem that a family shares with other words is read form by form.
            of_stem = self._vocabulary.with_stem(stem)[:MOST_FORMS]
            strangers = self._strangers.among(term, of_stem)
            if strangers:
                of_forms += (form for form in of_stem if form not in strangers)
            else:
                of_stems.append(stem)
        return TermLists(tuple(of_stems), tuple(dict.fromkeys(of_forms)))

    def _find_completions(self, beginning: str) -> tuple[str, ...]:
        return tuple(self._vocabulary.beginning_with(beginning, _MOST_COMPLETIONS))

    def _find_variants(self, term: str) -> tuple[str, ...]:
        is_word = self._kin.knows(term)
        return self._spelling_variants.variants(term, self._vocabulary, is_word=is_word)

    def _find_similar(self, term: str) -> tuple[str, ...]:
        others = similar_forms(self._vocabulary, self._snapshot.document_frequencies, term)
        return (term, *islice(others, _MOST_SIMILAR))

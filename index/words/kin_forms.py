"""The forms that an archive has of what the lexicon knows for a word."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from index.analysis.stemming import Stemmer
from index.matching_rules import MatchingRule
from index.segments.term_lists import TermLists
from index.words.kin import Kin, has_form
from index.words.vocabulary import MOST_FORMS, Vocabulary


class KinForms:
    """Looks for the lexicon's forms in one state of the index."""

    def __init__(
        self,
        kin: Kin,
        vocabulary: Vocabulary,
        stem_frequency: Callable[[str], int],
        stemmer: Stemmer,
    ) -> None:
        self._kin = kin
        self._vocabulary = vocabulary
        self._stem_frequency = stem_frequency
        self._stemmer = stemmer

    def of(self, term: str) -> Iterator[str]:
        """The forms of the archive that the lexicon knows for the same word."""
        for other, rule in self._kin.inflections(term).items():
            stem = self._stemmer.stem(other)
            if self._stem_frequency(stem):
                for form in self._vocabulary.with_stem(stem)[:MOST_FORMS]:
                    if has_form(form, other, self._stemmer) and not self._kin.is_other(form, other):
                        yield form
            if rule is MatchingRule.BROKEN_PLURAL:
                for form in self._vocabulary.doubtfully_with_stem(stem)[:MOST_FORMS]:
                    if not self._kin.begins(form) and other.removesuffix("ه") in form:
                        yield form

    def lists(self, forms: Sequence[str], taken: Sequence[str]) -> TermLists:
        """Forms, as whole stems where all forms of a stem are among them."""
        by_stem: dict[str, list[str]] = {}
        for form in forms:
            by_stem.setdefault(self._stemmer.stem(form), []).append(form)
        stems, loose = [], []
        for stem, of_stem in by_stem.items():
            every = self._vocabulary.with_stem(stem) if len(of_stem) > 1 else of_stem
            if stem not in taken and len(of_stem) > 1 and len(every) == len(of_stem):
                stems.append(stem)
            else:
                loose += of_stem
        return TermLists(tuple(stems), tuple(loose))

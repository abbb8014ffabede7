"""Words that share a stem with a family, and no root: صف has that of صفة, and no root of وصف."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator

from index.words.lemmas import Lemmas
from index.words.remembering import remembered

_PARTICIPLE, _WEAK, _OF_MANY = "م", "يه", ("ون", "ين")


class Strangers:
    """Tells by the lexicon which words of the stems of a family are none of it."""

    def __init__(
        self, lemmas: Lemmas, bare: Callable[[str], str], particles: Collection[str]
    ) -> None:
        """Tell by what reads words.

        Args:
            lemmas: What reads words.
            bare: Gives a word without its article.
            particles: The words that have no subject.
        """
        self._lemmas = lemmas
        self._without_article = bare
        self._particles = particles
        self._nouns: dict[frozenset[int], frozenset[str]] = {}

    def among(self, term: str, others: Iterable[str]) -> list[str]:
        """Those of the words of a family's stems that are of no root of the term.

        What the lexicon does not know, or has no root of, may be kin; but particles are of no
        family: ما is none of ماء. What looks like a noun of the family is one: المعتدين of اعتدى.
        """
        ours = self._lemmas.of(term)
        roots, nouns = self._lemmas.roots(ours), self._nouns_of(ours)
        bare = self._without_article
        found = []
        for other in others:
            theirs = self._lemmas.of(other)
            of_other = self._lemmas.roots(theirs)
            if not (theirs or other in self._particles) or "" in of_other or roots & of_other:
                continue
            if bare(other) not in nouns and bare(term) not in self._nouns_of(theirs):
                found.append(other)
        return found

    def _nouns_of(self, numbers: frozenset[int]) -> frozenset[str]:
        """The nouns of the roots of lemmas, in all their forms; remembered."""
        return remembered(self._nouns, numbers, lambda each: frozenset(self._find_nouns(each)))

    def _find_nouns(self, numbers: Iterable[int]) -> Iterator[str]:
        tables = self._lemmas.tables
        for number in numbers:
            for other in tables.lexicon.families.get(tables.roots[number], (number,)):
                if other not in tables.verbs:
                    yield from _with_many(tables.forms[other])


def _with_many(forms: Iterable[str]) -> Iterator[str]:
    """The forms of a noun, and those that many weak participles have, without their ya: معتدين."""
    for form in forms:
        yield form
        weak = form.removesuffix(_WEAK)
        if weak != form and form.startswith(_PARTICIPLE):
            yield from (weak + ending for ending in _OF_MANY)

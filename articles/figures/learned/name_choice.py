"""Name choice: which nouns name a figure, by how likely all words of their names are right."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence, Set

import numpy as np

from articles.arabic.numerals import is_number_start
from articles.arabic.word_kinds import is_verb
from articles.figures.counted import Words
from articles.figures.countries import names_place
from articles.figures.figure_text import FigureText
from articles.figures.learned.candidates import Candidates
from articles.figures.learned.name_words import name_at, names_nothing, pointing
from articles.figures.learned.named import Named
from articles.figures.learned.word_table import Floats, word_table
from articles.figures.nouns import is_definite

_COMPARED = 8
# As exact as the shares that are compared with it.
_UNLIKELY = float(np.float32(0.02))
_LAST_LATIN = "\N{LATIN SMALL LETTER Z WITH CARON}"
_NEAR = 3
_OWN = 0.3
"""How much the head is preferred to nouns that only lead to it (`ارتفاع أرباح الشركة`)."""
_EITHER = 2.0
"""How much a noun that may be what is counted is worth as that of which it is told.

Annotators themselves agree on the pair of both more often (.946) than on which is which, and a
label without what is counted is wrong where one without its subject only lacks something. On
unseen outlets 1, 1.5, 2, 3 name .847, .857, .864, .868 rightly, and .571, .558, .544, .525 of the
subjects.
"""
_NOTHING = 0.5
"""How much less it costs to tell a subject where there is none than to keep one back."""
LEAST_WORTH = 0.3
"""What the words of a subject are worth at least: of those below it far more mislead than tell."""
_LACKING = 10.0
"""How much a share of being what is counted is worth there: a label that lacks it is wrong.

On unseen outlets 6 takes 392 wrong subjects of 1 907 away and loses 12 names of 3 935, 10 takes 340
and loses 6.
"""
_OF_ANYBODY = 0.5
"""How much a word that is said of anybody weighs as a subject (`راكب`, `صفقة`, `خدمة`)."""


class NameChoice:
    """Chooses among the nouns of each figure by how likely the words of their names are right.

    A noun that stands several times, or beside the head of its own name (`صافي الأرباح`), has its
    probability in several places: a name is as likely as all nouns together that it names.
    """

    def __init__(self, text: FigureText, candidates: Candidates, shares: Floats) -> None:
        self._text, self._stems = text, candidates.stems.tolist()
        nouns = candidates.words[candidates.noun_of]
        self._nouns: list[int] = nouns.tolist()
        self._noun_stems: list[int] = candidates.stems[nouns].tolist()
        self._odds: list[float] = shares[:, 0].tolist()
        self._of_whom: list[float] = shares[:, 1].tolist()
        self._rated: list[float] = (shares[:, 1] + _EITHER * shares[:, 0]).tolist()
        # The pairs of one figure stand together, then by what the network thinks of them.
        self._ordered: list[int] = np.lexsort((-shares[:, 0], candidates.figure_of)).tolist()
        self._names: dict[int, tuple[Words, frozenset[int]]] = {}

    def best(self, start: int, end: int, no_subject: float) -> Named:
        """What is counted, of what, and the share of one of them being what is counted.

        Where no candidate could be a name (`نام ثماني ساعات`), nothing is.

        Args:
            start: The first pair of the figure.
            end: The pair after its last.
            no_subject: The probability that there is no subject.
        """
        likely = self._likely(self._ordered[start:end])
        if not likely:
            return Named(None, None, 0.0)
        chosen, total = self._likeliest(likely)
        counted, own = self._name(self._nouns[chosen])
        at = self._best_rated(start, end, counted, own)
        if at is None or self._rated[at] < _NOTHING * no_subject:
            return Named(counted, None, total)
        subject, told = self._name(self._nouns[at])
        total += self._sum(likely, told - own)
        is_doubted = self._worth(start, end, subject, (told, own)) < LEAST_WORTH
        return Named(counted, subject, total, subject if is_doubted else None)

    def _likeliest(self, pairs: Sequence[int]) -> tuple[int, float]:
        """The pair whose name is likeliest, and how likely all of its nouns are together."""
        sums = [self._sum(pairs, self._name(self._nouns[at])[1]) for at in pairs]
        rated = [total + _OWN * self._odds[at] for total, at in zip(sums, pairs, strict=True)]
        best = rated.index(max(rated))
        return pairs[best], sums[best]

    def _sum(self, pairs: Sequence[int], stems: Set[int]) -> float:
        return sum(self._odds[at] for at in pairs if self._noun_stems[at] in stems)

    def _worth(self, start: int, end: int, name: Words, stems: tuple[Set[int], Set[int]]) -> float:
        """How much is to be said for telling a subject, by all places of its words.

        Args:
            start: The first pair of the figure.
            end: The pair after its last.
            name: The words of the subject.
            stems: Theirs, and those of what is counted.
        """
        told, own = stems
        of_whom = counted = 0.0
        for at, stem in enumerate(self._noun_stems[start:end], start):
            if stem in told:
                of_whom += self._of_whom[at]
                counted += 0.0 if stem in own else self._odds[at]
        weight = _OF_ANYBODY if self._is_of_anybody(name) else 1.0
        return weight * of_whom + _LACKING * counted

    def _likely(self, ordered: Sequence[int]) -> list[int]:
        """The likeliest pair that names something, and the next ones that may be right instead.

        A figure has dozens of nouns, of which no more are looked at than are compared.

        Args:
            ordered: The pairs of a figure, the likeliest first.
        """
        found: list[int] = []
        for at in ordered:
            if found and (len(found) == _COMPARED or self._odds[at] < _UNLIKELY):
                break
            if self._names_something(self._nouns[at]):
                found.append(at)
        return found

    def _best_rated(self, start: int, end: int, named: Words, own: Set[int]) -> int | None:
        """The pair rated best that may be the subject, in the order of the text.

        Its noun is no part of the name, and none that the name has already (`العجز` of `عجز`); what
        is surely a verb names nobody.
        """
        low, high = (bisect_left(self._nouns, place, start, end) for place in named)
        best, found = 0.0, None
        for at in (*range(start, low), *range(high, end)):
            if self._rated[at] > best and self._may_be_subject(self._nouns[at], own):
                best, found = self._rated[at], at
        return found

    def _is_of_anybody(self, name: Words) -> bool:
        """Whether a name is one word without an article, and no place."""
        first, last = name
        word = self._text.word(first)
        bare = word[word_table().glued_letters(word) :]
        is_definite_name = is_definite(word) or word.startswith("لل")
        is_known = is_definite_name or word[0].isascii() or names_place(bare)
        return last - first == 1 and not is_known

    def _names_something(self, noun: int) -> bool:
        """Whether what is told at a noun is a name: no verb, unless what is counted is read so."""
        if names_nothing(self._text.word(noun)) or self._is_foreign(noun):
            return False
        (first, _), _ = self._name(noun)
        return not is_verb(self._text.word(first)) or is_number_start(self._text.word(first - 1))

    def _may_be_subject(self, noun: int, own: Set[int]) -> bool:
        word = self._text.word(noun)
        is_name = word not in pointing() and not names_nothing(word)
        is_apart = self._stems[noun] not in own and not is_verb(word)
        return is_name and is_apart and not self._is_foreign(noun)

    def _is_foreign(self, noun: int) -> bool:
        """Whether a word is of a sentence in Latin letters, of which no grammar is known here.

        A name of that script in an Arabic sentence is one (`شركة Airbus`), a common word is none.
        """
        if not self._text.word(noun)[0].isascii():
            return False
        written = self._text.sequence.as_read(noun, noun + 1)
        around = self._text.words[max(noun - _NEAR, 0) : noun + _NEAR + 1]
        return written[0].islower() or not any(word[:1] > _LAST_LATIN for word in around)

    def _name(self, noun: int) -> tuple[Words, frozenset[int]]:
        """The name whose head a noun is, with the stems of its words."""
        found = self._names.get(noun)
        if found is None:
            first, last = name_at(self._text, noun)
            # A verb that led to the name keeps its probability for it.
            told = frozenset(self._stems[min(noun, first) : last])
            found = self._names[noun] = (first, last), told
        return found

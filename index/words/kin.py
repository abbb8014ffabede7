"""Kin from the lexicon: the other forms of a word's lemma, and the stems of its root."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from articles.arabic.lexicon import LemmaKind, Lexicon, read_lexicon
from index.analysis.folding import fold
from index.analysis.stemming import Stemmer
from index.matching_rules import MatchingRule
from index.words.remembering import remembered

_RULES = {
    LemmaKind.NOUN: MatchingRule.BROKEN_PLURAL,
    LemmaKind.VERB: MatchingRule.CONJUGATION,
}
# What may stand behind a form of the lexicon, the longest first, and what stood there before it.
_TAILS = (
    ("تهما", "ه"), ("تان", "ه"), ("تين", "ه"), ("تكم", "ه"), ("اوان", "اء"), ("اوين", "اء"),
    ("تها", "ه"), ("تهم", "ه"), ("تنا", "ه"), ("هما", ""), ("ات", "ه"), ("ها", ""), ("هم", ""),
    ("نا", ""), ("كم", ""), ("ته", "ه"), ("تي", "ه"), ("ان", ""), ("ون", ""), ("ين", ""),
    ("ات", ""), ("يه", "ي"), ("وا", ""), ("ه", ""), ("ي", ""), ("ا", ""),
)  # fmt: skip
_TAILS_BY_LETTER = {
    letter: tuple(pair for pair in _TAILS if pair[0][-1] == letter)
    for letter in {tail[-1] for tail, _ in _TAILS}
}
_ENDINGS = (("ه", ""), ("يه", "ي"), ("ات", "ه"), ("ات", ""), ("ان", ""), ("ون", ""), ("ين", ""))
_ENDED = tuple(tail for tail, _ in _ENDINGS)
_IMPERFECT = "ي"
_SHORTEST = 2
_TA_MARBUTA, _ACCUSATIVE = "ه", "ا"
# What may stand where a word ends with ة, and what صحراء has before an ending.
_OPENED = (_TA_MARBUTA, "ت", "ات")
_SOUND, _OF_HAMZA = "ات", "اوات"


class Kin:
    """Looks folded words up in the lexicon, which is read when it is first needed."""

    def __init__(self, stemmer: Stemmer, lexicon: Lexicon | None = None) -> None:
        self._stemmer = stemmer
        self._given = _tables_of(lexicon) if lexicon is not None else None
        self._numbers: dict[str, frozenset[int]] = {}

    @cached_property
    def _tables(self) -> _Tables:
        return self._given or _shipped()

    def knows(self, term: str) -> bool:
        """Whether it is a word of the lexicon, perhaps with an article or an ending."""
        return bool(self._numbers_of(term))

    def is_open(self, term: str, stem: str) -> bool:
        """Whether a word of the lexicon in ة has this stem, and is the term but for what follows.

        حياته is حياة with a pronoun, though the lexicon has حيات as well.
        """
        return any(
            word in self._tables.words and self._stemmer.stem(word) == stem
            for word in self._stemmer.with_closed_ta(self._stemmer.without_prefix(term))
        )

    def begins(self, term: str) -> bool:
        """Whether its first letter is the word's own: a word as it stands, but for an ending."""
        words = self._tables.words
        if term in words:
            return True
        return term.endswith(_ENDED) and any(
            term.endswith(tail) and term.removesuffix(tail) + end in words
            for tail, end in _ENDINGS
            if len(term) - len(tail) >= _SHORTEST
        )

    def inflections(self, term: str) -> dict[str, MatchingRule]:
        """The other forms of the same word, and what kind of form they are."""
        found: dict[str, MatchingRule] = {}
        for number in self._numbers_of(term):
            rule = _RULES[self._tables.lexicon.lemmas[number].kind]
            for form in self._tables.forms[number]:
                found.setdefault(form, rule)
        return found

    def are_one(self, term: str, other: str) -> MatchingRule | None:
        """What makes two words forms of one; None when they are not."""
        shared = self._numbers_of(term).intersection(self._numbers_of(other))
        return _RULES[self._tables.lexicon.lemmas[min(shared)].kind] if shared else None

    def is_other(self, form: str, plural: str) -> bool:
        """Whether a form looks like a plural with a pronoun, but is a word in ة of its own.

        المعارضة is no form of معرض, though the plural معارض is.
        """
        bare = self._stemmer.without_prefix(form)
        numbers = self._tables.words.get(bare, ())
        return bare == plural + _TA_MARBUTA and not set(numbers).isdisjoint(
            number for number in numbers if plural not in self._tables.forms[number]
        )

    def apart(self, term: str, others: Iterable[str]) -> list[str]:
        """Those of the words of its stem that are different nouns, not one and its feminine.

        منطقة has a plural of its own that منطق has not; معلمة has none but that of معلم.
        """
        ours = self._numbers_of(term)
        if not ours:
            return []
        # The forms of one noun are of the same lemmas: these are compared once.
        known: dict[frozenset[int], bool] = {frozenset(): False}
        found = []
        for other in others:
            theirs = self._numbers_of(other)
            if theirs not in known:
                known[theirs] = ours.isdisjoint(theirs) and (
                    self._has_own_plural(ours, theirs) or self._has_own_plural(theirs, ours)
                )
            if known[theirs]:
                found.append(other)
        return found

    def _has_own_plural(self, numbers: frozenset[int], others: frozenset[int]) -> bool:
        """Whether all these lemmas are nouns in ة with broken plurals that the others lack."""
        stem = self._stemmer.stem
        of_others = {form for number in others for form in self._tables.forms[number]}
        for number in numbers:
            head, *forms = self._tables.forms[number]
            sound = head.removesuffix(_TA_MARBUTA) + _SOUND
            bare = (form.removesuffix(_ACCUSATIVE) for form in forms)
            broken = {form for form in bare if stem(form) != stem(head)} - {sound}
            if not head.endswith(_TA_MARBUTA) or not broken or broken & of_others:
                return False
        return True

    def family(self, term: str) -> tuple[str, ...]:
        """The stems of the words of its roots, its own among them."""
        found: dict[str, None] = {}
        for number in self._numbers_of(term):
            for other in self._tables.lexicon.families.get(self._tables.roots[number], (number,)):
                found.update(dict.fromkeys(map(self._stemmer.stem, self._telling(other))))
        return tuple(found)

    def _telling(self, number: int) -> tuple[str, ...]:
        """The forms by which a lemma is known in its family: of a verb two."""
        forms = self._tables.forms[number]
        if self._tables.lexicon.lemmas[number].kind is LemmaKind.NOUN:
            return forms
        imperfect = (form for form in forms if form.startswith(_IMPERFECT))
        return (forms[0], *sorted(imperfect, key=len)[:1])

    def share_root(self, term: str, other: str) -> bool:
        """Whether two words have a root in common."""
        roots = {self._tables.roots[number] for number in self._numbers_of(term)} - {""}
        return any(self._tables.roots[number] in roots for number in self._numbers_of(other))

    def _numbers_of(self, term: str) -> frozenset[int]:
        """The lemmas of which it may be a form, by the nearest reading that the lexicon has."""
        return remembered(self._numbers, term, self._find_numbers)

    def _find_numbers(self, term: str) -> frozenset[int]:
        for word in self._readings(term):
            numbers = self._tables.words.get(word)
            if numbers:
                return frozenset(numbers)
        return frozenset()

    def _readings(self, term: str) -> Iterator[str]:
        yield term  # ألوان has no article
        bare = self._stemmer.without_prefix(term)
        yield bare
        for tail, instead in _TAILS_BY_LETTER.get(bare[-1:], ()):
            if bare.endswith(tail) and len(bare) - len(tail) >= _SHORTEST:
                yield bare.removesuffix(tail) + instead


@dataclass(frozen=True, slots=True)
class _Tables:
    """A lexicon, folded.

    Attributes:
        lexicon: The lexicon.
        forms: The forms of each lemma.
        words: The lemmas that have each form.
        roots: The root of each lemma.
    """

    lexicon: Lexicon
    forms: list[tuple[str, ...]]
    words: Mapping[str, list[int]]
    roots: list[str]


def _tables_of(lexicon: Lexicon) -> _Tables:
    lines = "\n".join(" ".join(lemma.forms) for lemma in lexicon.lemmas)
    forms = [tuple(line.split(" ")) for line in fold(lines).split("\n")]
    words: defaultdict[str, list[int]] = defaultdict(list)
    for number, of_lemma in enumerate(forms):
        for form in of_lemma:
            words[form].append(number)
    roots = [""] * len(lexicon.lemmas)
    for root, numbers in lexicon.families.items():
        for number in numbers:
            roots[number] = root
    return _Tables(lexicon, forms, dict(words), roots)


@cache
def _shipped() -> _Tables:
    """The lexicon that comes with Khizana: read when a word is first looked up, once for all."""
    return _tables_of(read_lexicon())


def has_form(word: str, form: str, stemmer: Stemmer) -> bool:
    """Whether a word of an article is a form of the lexicon, perhaps with an article or an ending.

    Stems are too coarse for this: سجناء has the singular سجين, whose stem is that of سجون as well.
    """
    bare = stemmer.without_prefix(word)
    if form.endswith(_TA_MARBUTA):
        # عوام are not a عام: of عامة something must follow.
        start = form.removesuffix(_TA_MARBUTA)
        return word == form or (bare.startswith(start) and bare[len(start) :].startswith(_OPENED))
    return word == form or bare.startswith(
        form.removesuffix(_SOUND) if form.endswith(_OF_HAMZA) else form
    )

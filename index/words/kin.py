"""Kin from the lexicon: the other forms of a word's lemma, and the stems of its root."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from articles.arabic.lexicon import LemmaKind, Lexicon
from index.analysis.particles import is_particle, told_from
from index.analysis.stemming import Stemmer
from index.matching_rules import MatchingRule
from index.words.endings import UNLISTED_OF_IMPERFECT, UNLISTED_PERSONS, Tables
from index.words.lemmas import Lemmas
from index.words.remembering import remembered

_RULES = {
    LemmaKind.NOUN: MatchingRule.BROKEN_PLURAL,
    LemmaKind.VERB: MatchingRule.CONJUGATION,
}
_NOTHING: frozenset[str] = frozenset()
_IMPERFECT = "ي"
_HEADS_OF_IMPERFECT, _HEADS_OF_PLURAL = "يتن", "يت"
_PLURAL_OF_IMPERFECT, _NUN = "ون", "ن"
_LIKE_DUAL, _LIKE_ENDINGS = "ان", ("ون", "ين", "ان")
# What an ending leaves of such a word says nothing.
_LONGEST_SHORT = 4
_TA_MARBUTA, _WRITTEN_TA = "ه", "ة"
_ACCUSATIVE, _SOUND, _OF_RELATION = "ا", "ات", "ي"
_FEMININE_RELATION = _OF_RELATION + _TA_MARBUTA
_RELATIONS = (_FEMININE_RELATION, "وي", _OF_RELATION, _TA_MARBUTA)
_LONGEST_BY_CHANCE = 2


class Kin:
    """Looks folded words up in the lexicon, which is read when it is first needed."""

    def __init__(
        self, stemmer: Stemmer, lexicon: Lexicon | None = None, lemmas: Lemmas | None = None
    ) -> None:
        """Look up in a lexicon, or in what reads with one already; else in that which comes along.

        Args:
            stemmer: Knows stems.
            lexicon: The lexicon.
            lemmas: What reads words.
        """
        self._stemmer = stemmer
        self._lemmas = lemmas or Lemmas(stemmer, lexicon)
        self._stemmed: dict[frozenset[int], list[tuple[str, tuple[str, ...]]]] = {}

    @property
    def _tables(self) -> Tables:
        return self._lemmas.tables

    def knows(self, term: str) -> bool:
        """Whether it is a word of the lexicon, perhaps with clitics or an ending."""
        return bool(self._lemmas.of(term))

    def is_many(self, term: str) -> bool:
        """Whether it is read as many in front of a genitive: مسؤولو."""
        return self._lemmas.is_many(term)

    def is_open(self, term: str, stem: str) -> bool:
        """Whether a word of the lexicon in ة has this stem, and is the term but for what follows.

        حياته is حياة with a pronoun, though the lexicon has حيات as well.
        """
        return any(
            word in self._tables.words and self._stemmer.stem(word) == stem
            for word in self._stemmer.with_closed_ta(self._stemmer.without_prefix(term))
        )

    def may_be_cut(self, term: str, stem: str) -> bool:
        """Whether what makes this one of the term's doubtful stems may be a clitic or an ending.

        The first letter of فكرة is none; and that of two or many in front of a genitive is believed
        only of what the lexicon knows: مدينتا and مسؤولو, but not مارتا and فارو.
        """
        many = self._stemmer.without_many(term)
        if many and stem in map(self._stemmer.stem, many):
            return self._lemmas.is_many(term)
        closed = self._stemmer.with_closed_ta(term) if self._stemmer.is_construct(term) else ()
        is_doubtful = self._lemmas.begins(term) or stem in map(self._stemmer.stem, closed)
        return not is_doubtful or self.is_open(term, stem)

    def stems(self, form: str) -> tuple[str, ...]:
        """The stems that a form of the lexicon may have in the archive; see `Stemmer.stems`.

        In front of a pronoun the ending of يقدمون is not cut: يقدمونه. Nor is that of سجون, ديون
        and بلدان, which are no سج, no دي and no two بلد.
        """
        stems = self._stemmer.stems(form)
        is_whole = form.endswith(_LIKE_ENDINGS) and (
            (form[0] in _HEADS_OF_PLURAL and form.endswith(_PLURAL_OF_IMPERFECT))
            or form.endswith(_LIKE_DUAL)
            or len(form) <= _LONGEST_SHORT
            or form[:-2] not in self._tables.words
        )
        return (*stems, form) if is_whole and form not in stems else stems

    def inflections(self, term: str) -> dict[str, MatchingRule]:
        """The other forms of the same word, and what kind of form they are."""
        found: dict[str, MatchingRule] = {}
        for number in self._lemmas.of(term):
            rule = _RULES[self._tables.lexicon.lemmas[number].kind]
            for form in self._forms(number):
                found.setdefault(form, rule)
        return found

    def stemmed(self, term: str) -> list[tuple[str, tuple[str, ...]]]:
        """The other forms of the same word, each with its `stems`; remembered.

        By what the word is read as: what an archive stores of it is known a little later.
        """
        return remembered(
            self._stemmed,
            self._lemmas.of(term),
            lambda _: [(form, self.stems(form)) for form in self.inflections(term)],
        )

    def _forms(self, number: int) -> Iterator[str]:
        """The forms of a lemma; of a verb also the persons that endings alone make."""
        forms = self._tables.forms[number]
        yield from forms
        if number in self._tables.verbs:
            for form in forms:
                if form[0] == forms[0][0] or form[0] not in _HEADS_OF_IMPERFECT:
                    yield from (form + person for person in UNLISTED_PERSONS)
                elif form[0] in _HEADS_OF_PLURAL and (
                    not form.endswith(UNLISTED_OF_IMPERFECT) or forms[0][-1] == form[-1] == _NUN
                ):  # يكون ends like a plural, and has one besides
                    yield from (form + person for person in UNLISTED_OF_IMPERFECT)

    def meeting(self, term: str) -> Callable[[str], bool]:
        """What tells of words whether they may be forms of this one, whatever clitics they have."""
        ours, lemmas_of = self._lemmas.of(term), self._lemmas.of
        return lambda other: not ours.isdisjoint(lemmas_of(other))

    def are_one(self, term: str, other: str) -> MatchingRule | None:
        """What makes two words forms of one; None when they are not."""
        shared = self._lemmas.of_bare(term) & self._lemmas.of_bare(other)
        return _RULES[self._tables.lexicon.lemmas[min(shared)].kind] if shared else None

    def apart(self, term: str, others: Iterable[str]) -> list[str]:
        """Those of the words of its stem that are different words, not one and its feminine.

        منطقة has a plural of its own that منطق has not; معلمة has none but that of معلم. What the
        lexicon does not know is none of its nouns in ة without that: القطيف of قطيفة. And where two
        letters are all that words have in common, they have them by chance: قرية and قرون. So do
        words no reading of which has a root in common with one of the other, and particles.
        """
        ours = self._lemmas.of(term)
        is_other = told_from(term)
        if not ours:
            return [
                one for one in others if is_other(one) or self._lacks_ta(term, self._lemmas.of(one))
            ]
        is_short = len(self._stemmer.stem(term)) <= _LONGEST_BY_CHANCE
        # The forms of one noun are of the same lemmas: these are compared once.
        known: dict[frozenset[int], bool | None] = {}
        found = []
        for other in others:
            theirs = self._lemmas.of(other)
            if theirs not in known:
                known[theirs] = self._compared(ours, theirs) if theirs else None
            is_apart = known[theirs]
            if is_apart is None:
                is_apart = (
                    (is_short and self._meet_by_chance(term, other))
                    or self._is_of_no_root(term, other)
                    if theirs
                    else self._lacks_ta(other, ours)
                )
            if is_apart or is_other(other):
                found.append(other)
        return found

    def _compared(self, ours: frozenset[int], theirs: frozenset[int]) -> bool | None:
        """Whether the lemmas of two words of one stem tell them apart; None if letters have to."""
        if not ours.isdisjoint(theirs):
            return False
        if self._are_apart(ours, theirs):
            return True
        return False if _are_alike(self._tables, ours, theirs) else None

    def _is_of_no_root(self, term: str, other: str) -> bool:
        """Whether words of other lemmas share no root, and have no other seat of a hamza either."""
        return _share_no_root(self._lemmas, term, other) and self._stemmer.stem(other) not in dict(
            self._stemmer.other_seats(term)
        )

    def _meet_by_chance(self, term: str, other: str) -> bool:
        """Whether words of other lemmas have no more in common than a short stem."""
        stem = self._stemmer.stem
        return stem(term) == stem(other) and term not in other and other not in term

    def _lacks_ta(self, word: str, numbers: frozenset[int]) -> bool:
        """Whether a word is what these lemmas, all nouns in ة, would be without it.

        But تالي is of تالية, and many another participle in ي is missing in the lexicon.
        """
        closed = self._stemmer.without_prefix(word) + _TA_MARBUTA
        if not numbers or closed.endswith(_FEMININE_RELATION):
            return False
        lemmas = self._tables.lexicon.lemmas
        return all(
            self._tables.forms[number][0] == closed and lemmas[number].forms[0][-1] == _WRITTEN_TA
            for number in numbers
        )

    def _are_apart(self, ours: frozenset[int], theirs: frozenset[int]) -> bool:
        """Whether the lemmas of two words of one stem are of different words."""
        heads, others = ({self._tables.forms[n][0] for n in each} for each in (ours, theirs))
        if any(
            not self._tables.apart.get(number, _NOTHING).isdisjoint(others_of)
            for numbers, others_of in ((ours, others), (theirs, heads))
            for number in numbers
        ):
            return True
        if self._is_relation(heads, others) or self._is_relation(others, heads):
            return False
        tables = self._tables
        if _is_plural_without(tables, ours, theirs) or _is_plural_without(tables, theirs, ours):
            return True
        return self._has_own_plural(ours, theirs) or self._has_own_plural(theirs, ours)

    def _is_relation(self, heads: set[str], others: set[str]) -> bool:
        """Whether one is the relation of a noun in ة: طبيعي, but not منطقي, which is of منطق."""
        return any(
            head.endswith(_TA_MARBUTA)
            and head[:-1] + _OF_RELATION in others
            and not self._is_head(head[:-1])
            for head in heads
        )

    def _is_head(self, word: str) -> bool:
        """Whether a word stands in a dictionary as it is: منطق, but not صناع, which is of صانع."""
        numbers = self._tables.words.get(word, ())
        return any(self._tables.forms[number][0] == word for number in numbers)

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
        telling: list[str] = []
        tables = self._tables
        for number in self._lemmas.of(term):
            for other in tables.lexicon.families.get(tables.roots[number], (number,)):
                telling += self._telling(other)
        return tuple(dict.fromkeys(map(self._stemmer.stem, telling)))

    def relatives(self, term: str) -> tuple[str, ...]:
        """All forms of the words of its roots."""
        found: dict[str, None] = {}
        for number in self._lemmas.of(term):
            for other in self._tables.lexicon.families.get(self._tables.roots[number], (number,)):
                found.update(dict.fromkeys(self._forms(other)))
        return tuple(found)

    def _telling(self, number: int) -> tuple[str, ...]:
        """The forms by which a lemma is known in its family: of a verb two."""
        tables = self._tables
        forms = tables.forms[number]
        if number not in tables.verbs:
            return forms
        imperfect = [form for form in forms if form.startswith(_IMPERFECT)]
        return (forms[0], min(imperfect, key=len)) if imperfect else forms[:1]

    def share_root(self, term: str, other: str) -> bool:
        """Whether two words have a root in common."""
        roots = {self._tables.roots[number] for number in self._lemmas.of(term)} - {""}
        return any(self._tables.roots[number] in roots for number in self._lemmas.of(other))


def _are_alike(tables: Tables, ours: frozenset[int], theirs: frozenset[int]) -> bool:
    """Whether two nouns may be one but for ة or the ending of a relation: فن and فني."""
    heads, others = (
        {_without_relation(tables.forms[number][0]) for number in each} for each in (ours, theirs)
    )
    return not heads.isdisjoint(others)


def _is_plural_without(tables: Tables, numbers: frozenset[int], others: frozenset[int]) -> bool:
    """Whether a noun in ة is another's plural without it: سيولة and سيول, which is of سيل."""
    nouns = [tables.forms[number] for number in others - tables.verbs]
    plurals = {form for forms in nouns for form in forms} - {forms[0] for forms in nouns}
    ours = {tables.forms[number][0] for number in numbers}
    return any(
        head.endswith(_TA_MARBUTA) and not head.endswith(_FEMININE_RELATION)
        for head in ours
        if head[:-1] in plurals
    )


def _share_no_root(lemmas: Lemmas, term: str, other: str) -> bool:
    """Whether the lexicon has two words under different roots, however they are read.

    What has no root there may be of any, and particles that meet are not told by their roots.
    """
    if is_particle(term) and is_particle(other):
        return False
    # The nearest readings are among all of them, and cost much less.
    for read in (lemmas.of, lemmas.every):
        roots, others = (lemmas.roots(read(word)) for word in (term, other))
        if "" in roots or "" in others or not roots.isdisjoint(others):
            return False
    return True


def _without_relation(head: str) -> str:
    """A word of a dictionary without ة or the ending of a relation, where letters remain."""
    for ending in _RELATIONS:
        if head.endswith(ending) and len(head) - len(ending) >= _LONGEST_BY_CHANCE:
            return head.removesuffix(ending)
    return head

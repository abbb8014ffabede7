"""The lemmas of the lexicon as which a folded word may be read, whatever clitics it has."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from articles.arabic.lexicon import LemmaKind, Lexicon, read_lexicon
from index.analysis.folding import fold
from index.analysis.stemming import Stemmer
from index.words.remembering import remembered

_AFFIXES_FILE = Path(__file__).with_name("affixes.toml")
_AFFIXES = tomllib.loads(_AFFIXES_FILE.read_text("utf-8"))
_JOINED_TAILS = tuple((tail, before) for tail, before in _AFFIXES["nouns"]["joined_endings"])
_TAILS = (*((tail, before) for tail, before in _AFFIXES["nouns"]["endings"]), *_JOINED_TAILS)
# Persons, pronouns, and both.
_PERSONS, _PERSONS_JOINED, _PRONOUNS = (
    tuple(_AFFIXES["verbs"][name]) for name in ("persons", "persons_joined", "pronouns")
)
_PERSONS_WITH_PRONOUNS = frozenset(a + b for a in _PERSONS_JOINED for b in _PRONOUNS)
UNLISTED_PERSONS = tuple(_AFFIXES["verbs"]["unlisted_persons"])
UNLISTED_OF_IMPERFECT = tuple(_AFFIXES["verbs"]["unlisted_persons_of_imperfect"])
"""Persons of the perfect and of the imperfect that no listed form of a verb has."""
_VERB_TAILS = frozenset({*_PERSONS, *_PRONOUNS, *_PERSONS_WITH_PRONOUNS})
_SHORTEST, _SHORTEST_VERB, _SHORTEST_JOINED = 2, 3, 5
# An alef stands for ى where a pronoun follows.
_ALEF, _YA, _TA_MARBUTA, _OPEN_TA = "ا", "ي", "ه", "ت"
_ARTICLE, _DOUBTFUL_ARTICLE = "ال", "لل"
_WRITTEN_YA, _MAQSURA = "ي", "ى"
_PRONOUN, _JOINED_YA, _HAMZAS = "ه", "يه", frozenset("أإآ")
_PERSON, _PERSON_WITH_WAW, _OF_MANY = "ن", "ون", "وا"
# In front of nouns alone, and in front of the imperfect alone.
_BEFORE_NOUNS, _BEFORE_IMPERFECT = ("ب", "ك"), "س"
_IMPERFECT = "يتنا"

# Whatever stood before each tail of a noun; a word has one tail of each length at most.
_BEFORE_TAIL = {tail: tuple(end for each, end in _TAILS if each == tail) for tail, _ in _TAILS}
_JOINED = frozenset(tail for tail, _ in _JOINED_TAILS)
_LONGEST_TAIL, _LONGEST_VERB_TAIL = max(map(len, _BEFORE_TAIL)), max(map(len, _VERB_TAILS))
# With these a feminine ends whose masculine alone is listed: مشكلته of مشكل.
_FEMININE_TAILS = tuple(_AFFIXES["nouns"]["feminine_endings"])
# Endings before which the first letter of a word is believed.
_ENDINGS = tuple((tail, before) for tail, before in _AFFIXES["nouns"]["telling_endings"])
_TELLING_TAILS = tuple({tail for tail, _ in _ENDINGS})
# So many stored readings are kept: those of some hundred questions.
_MOST_STORED = 40_000
_NONE: frozenset[int] = frozenset()
_Reading = tuple[frozenset[int], int]
_NOTHING: _Reading = (_NONE, 0)


@dataclass(frozen=True, slots=True)
class Tables:
    """A lexicon, folded.

    Attributes:
        lexicon: The lexicon.
        forms: The forms of each lemma.
        words: The lemmas that have each form.
        roots: The root of each lemma.
        verbs: The lemmas that are verbs.
        apart: Of lemmas that have such, the heads of others that are not to be taken for them.
        headed: The forms that begin like an article and are written so: التقى, not ألحق. Nor the
            imperative of لحق.
    """

    lexicon: Lexicon
    forms: list[tuple[str, ...]]
    words: Mapping[str, tuple[int, ...]]
    roots: list[str]
    verbs: frozenset[int]
    apart: Mapping[int, frozenset[str]]
    headed: frozenset[str]


class _Readings(dict[int | str | None, frozenset[int]]):
    """What stored readings say; those of the same lemmas are one."""

    def __missing__(self, stored: int | str | None) -> frozenset[int]:
        numbers = "" if stored is None else str(stored)
        found = self[stored] = frozenset(map(int, numbers.split()))
        return found


class Lemmas:
    """Reads words with one lexicon; remembers what it read."""

    def __init__(self, stemmer: Stemmer, lexicon: Lexicon | None = None) -> None:
        """Read with a lexicon; without one with that which comes along, when it is first needed."""
        self._stemmer = stemmer
        self._prefixes: defaultdict[str, list[str]] = defaultdict(list)
        for prefix in sorted(stemmer.rules.doubtful_prefixes, key=len):
            self._prefixes[prefix[0]].append(prefix)
        self._given = tables_of(lexicon) if lexicon is not None else None
        self._bare: dict[str, frozenset[int]] = {}
        self._joined: dict[str, frozenset[int]] = {}
        self._stored: dict[str, frozenset[int]] = {}
        self._begins: dict[str, bool] = {}
        self._readings = _Readings()

    @cached_property
    def tables(self) -> Tables:
        """What it reads with."""
        return self._given or _shipped()

    def of(self, term: str) -> frozenset[int]:
        """The lemmas of the nearest reading: as it stands, then behind letters like و and ل."""
        found = self._stored.get(term)
        return remembered(self._joined, term, self._find_joined) if found is None else found

    def reading(self, term: str, written: str = "") -> int | str | None:
        """The same as an index stores it: a lemma, several with spaces, None for no lemma.

        Args:
            term: The folded word.
            written: How it is written, where that is known: رجاله has a pronoun, رجالة has none,
                and يمني is no يمنى.
        """
        numbers = self._find_joined(term)
        if written.endswith(_WRITTEN_YA):
            numbers = self._with_ya(term, numbers)
        numbers |= self._shown(term, written)
        if len(numbers) == 1:
            return next(iter(numbers))
        return " ".join(map(str, sorted(numbers))) or None

    def take(
        self, terms: Sequence[str], readings: Iterable[int | str | None], begins: Iterable[int]
    ) -> None:
        """Take over what was stored of some terms, so that these are not read again.

        Args:
            terms: The terms.
            readings: The `reading` of each.
            begins: Whether each `begins`.
        """
        if len(self._stored) > _MOST_STORED:
            self._stored.clear()
            self._begins.clear()
        self._begins.update(zip(terms, map(bool, begins), strict=True))
        read = map(self._readings.__getitem__, readings)
        self._stored.update(zip(terms, read, strict=True))

    def of_bare(self, term: str) -> frozenset[int]:
        """The lemmas of which it may be a form, with an article at most in front of it."""
        return remembered(self._bare, term, self._find_bare)

    def begins(self, term: str) -> bool:
        """Whether its first letter is the word's own: a word as it stands, but for an ending."""
        stored = self._begins.get(term)
        if stored is not None:
            return stored
        return _stands_in(self.tables.words, term) or self._has_first_letter(term)

    def in_one_piece(self, term: str) -> frozenset[int]:
        """The lemmas as which it may be read if its first letter is its own."""
        return self._nearest(term)[0]

    def _has_first_letter(self, term: str) -> bool:
        """Whether it is known to be a word whose first letter looks like a particle."""
        return _stands_in(self._stemmer.rules.first_letters, term)

    def _find_joined(self, term: str) -> frozenset[int]:
        found, taken = self._nearest(term)
        prefixes = self._prefixes.get(term[:1], ())
        if not prefixes or (found and not taken):
            return found
        rules = self._stemmer.rules
        if term in rules.whole_endings or self._has_first_letter(term):
            return found
        # Of the ways to read it those count that take the fewest pieces for clitics and endings.
        for prefix in prefixes:
            if not term.startswith(prefix):
                continue
            rest = term[len(prefix) :]
            if len(rest) < rules.remain_after_doubtful:
                continue
            others, pieces = self._nearest(rest)
            pieces += len(prefix)
            if (found and pieces > taken) or not (others := self._behind(prefix, rest, others)):
                continue
            found, taken = found | others if pieces == taken else others, pieces
        return found

    def _with_ya(self, term: str, numbers: frozenset[int]) -> frozenset[int]:
        """Of several lemmas those that have the word without ى, which nobody writes as ي."""
        words = {term, self._stemmer.without_prefix(term)}
        lemmas, forms = self.tables.lexicon.lemmas, self.tables.forms
        with_maqsura = {
            number
            for number in numbers
            for form, folded in zip(lemmas[number].forms, forms[number], strict=False)
            if folded in words and form.endswith(_MAQSURA)
        }
        return numbers - with_maqsura or numbers

    def _shown(self, term: str, written: str) -> frozenset[int]:
        """What letters show that folding takes for others: a ه that is no ة, a hamza of alef."""
        has_pronoun = written.endswith(_PRONOUN) and self._stemmer.without_prefix(term) == term
        if not has_pronoun and _HAMZAS.isdisjoint(written):
            return _NONE
        has_ya = term.endswith(_JOINED_YA) and len(term) >= _SHORTEST_JOINED
        for prefix in ("", *self._prefixes.get(term[:1], ())):
            rest = term[len(prefix) :]
            if not term.startswith(prefix) or len(rest) <= _SHORTEST:
                continue
            has_hamza = written[len(prefix) : len(prefix) + 1] in _HAMZAS
            numbers = self._spelt_so(rest) if has_hamza else _NONE
            if has_pronoun:
                numbers |= self._spelt_so(rest[:-1])
                # Two or many in front of it, which with a ة would be a relation: ضابطيه.
                numbers |= self._nouns(rest.removesuffix(_JOINED_YA)) if has_ya else _NONE
            if numbers := self._behind(prefix, rest, numbers):
                return numbers
        return _NONE

    def _spelt_so(self, word: str) -> frozenset[int]:
        """The lemmas of a word as it stands; very short ones are no verbs."""
        numbers = frozenset(self.tables.words.get(word, _NONE)) or self._nouns(word)
        return numbers if len(word) >= _SHORTEST_VERB else numbers - self.tables.verbs

    def _behind(self, prefix: str, rest: str, found: frozenset[int]) -> frozenset[int]:
        """The lemmas of what stands behind letters that belong to nouns or to verbs alone."""
        verbs = self.tables.verbs
        if prefix.endswith(_BEFORE_NOUNS):
            return found - verbs
        if prefix.endswith(_BEFORE_IMPERFECT):
            return found & verbs if rest[0] in _IMPERFECT else _NONE
        return found

    def _find_bare(self, term: str) -> frozenset[int]:
        with_pronoun = self.tables.words.get(term.removesuffix(_PRONOUN), _NONE)
        return self._nearest(term)[0].union(with_pronoun if len(term) > _SHORTEST else _NONE)

    def _nearest(self, term: str) -> _Reading:
        """Its lemmas, and how many pieces had to be taken for endings.

        An article is no doubtful clitic: it costs nothing, but that of للعب may be no article.
        """
        exact = frozenset(self.tables.words.get(term, _NONE))
        if exact and term.endswith(_ALEF):
            exact |= self._accusatives(term, exact)
        bare = self._stemmer.without_prefix(term)
        if exact and not self._has_article(term):
            return exact, 0
        if bare != term and (nouns := self._nouns(bare)):
            return nouns, int(term.startswith(_DOUBTFUL_ARTICLE))
        if exact:  # ألحق only where there is no حق
            return exact, 0
        if bare != term and (nouns := self._as_noun(bare)[0] or self._as_feminine(bare)):
            return nouns, 1
        return _NOTHING if term in self._stemmer.rules.whole_endings else self._with_ending(term)

    def _has_article(self, term: str) -> bool:
        """Whether a word of the lexicon looks as if it had one, and is not written so there."""
        return term.startswith(_ARTICLE) and term not in self.tables.headed

    def _with_ending(self, term: str) -> _Reading:
        """The lemmas of what is no word of the lexicon without an ending."""
        nouns, is_doubtful = self._as_noun(term)
        verbs, pieces = self._as_verb(term)
        if nouns:
            return (nouns | verbs if pieces == 1 or is_doubtful else nouns), 1
        feminine = _NONE if verbs else self._as_feminine(term)
        return (feminine, 1) if feminine else (verbs, pieces)

    def _accusatives(self, term: str, others: frozenset[int]) -> frozenset[int]:
        """The nouns whose accusative looks like a form of others: رأيا of رأي, which they saw."""
        is_head = any(self.tables.forms[number][0] == term for number in others)
        is_short = len(term) <= _SHORTEST_VERB
        return _NONE if is_head or is_short else self._nouns(term[:-1])

    def _as_feminine(self, word: str) -> frozenset[int]:
        """The nouns whose feminine it may be, its ة standing open before an ending."""
        for tail in _FEMININE_TAILS:
            rest = word.removesuffix(tail)
            if rest != word and len(rest) > _SHORTEST:
                numbers = self._nouns(rest)
                return frozenset(n for n in numbers if self.tables.forms[n][0] == rest)
        return _NONE

    def _as_noun(self, word: str) -> tuple[frozenset[int], bool]:
        """The nouns as which it may be read with an ending, and whether a verb may as well.

        The shortest ending counts, and that before which a ة would stand open: حياته is of حياة
        though there are حيات.
        """
        found: frozenset[int] = _NONE
        is_joined = False
        for length in range(1, min(_LONGEST_TAIL, len(word) - _SHORTEST) + 1):
            tail = word[-length:]
            if tail not in _BEFORE_TAIL:
                continue
            rest = word[:-length]
            for instead in _BEFORE_TAIL[tail]:
                is_open = tail[0] == _OPEN_TA and instead == _TA_MARBUTA
                if found and not is_open:
                    continue
                if tail == _ALEF and rest.endswith(_TA_MARBUTA):
                    continue  # what ends with ة has no alef behind it
                numbers = self._nouns(rest + instead)
                if numbers and is_open:
                    return found | numbers, True
                is_joined = is_joined or (bool(numbers) and not found and tail in _JOINED)
                found = found or numbers
        return found, is_joined

    def _nouns(self, word: str) -> frozenset[int]:
        """The nouns of a form, which may end with ى where the word has an alef."""
        words, verbs = self.tables.words, self.tables.verbs
        if word in words and (numbers := frozenset(words[word]) - verbs):
            return numbers
        with_ya = words.get(word[:-1] + _YA) if word.endswith(_ALEF) else None
        return frozenset(with_ya) - verbs if with_ya else _NONE

    def _as_verb(self, word: str) -> _Reading:
        """The verbs as which it may be read, and whether with a person, a pronoun, or both."""
        words = self.tables.words
        for form, tail in _verb_forms(word):
            if form in words and (numbers := frozenset(words[form]) & self.tables.verbs):
                if tail == _PERSON and word.endswith(_PERSON_WITH_WAW):
                    # يجدون is of يجد as well as of يجدو.
                    others = words.get(word.removesuffix(_PERSON_WITH_WAW), _NONE)
                    numbers |= self.tables.verbs.intersection(others)
                return numbers, 2 if tail in _PERSONS_WITH_PRONOUNS else 1
        return _NOTHING


def _stands_in(words: Container[str], term: str) -> bool:
    """Whether a word is among these as it stands, but for an ending."""
    if term in words:
        return True
    if not term.endswith(_TELLING_TAILS):  # of most words no ending is tried, for speed
        return False
    for tail, end in _ENDINGS:
        is_so = term.endswith(tail) and len(term) - len(tail) >= _SHORTEST
        if is_so and term[: -len(tail)] + end in words:
            return True
    return False


def _verb_forms(word: str) -> Iterator[tuple[str, str]]:
    """What may remain of a verb without an ending, and that, the shortest first."""
    for length in range(1, min(_LONGEST_VERB_TAIL, len(word) - _SHORTEST_VERB) + 1):
        tail = word[-length:]
        if tail not in _VERB_TAILS:
            continue
        rest = word[:-length]
        if rest.endswith(_OF_MANY):  # nothing stands behind that: ترامواي
            continue
        yield rest, tail
        if rest.endswith(_ALEF) and tail in _PRONOUNS:
            yield rest[:-1] + _YA, tail
        if rest.endswith("و") and tail in _PRONOUNS:
            yield rest + _ALEF, tail


def tables_of(lexicon: Lexicon) -> Tables:
    """A lexicon, folded at once."""
    lines = "\n".join(" ".join(lemma.forms) for lemma in lexicon.lemmas)
    forms = [tuple(line.split(" ")) for line in fold(lines).split("\n")]
    # Unlike lists, tuples of numbers are nothing that the collector of garbage goes through.
    words: dict[str, tuple[int, ...]] = {}
    for number, of_lemma in enumerate(forms):
        for form in of_lemma:
            words[form] = (*words[form], number) if form in words else (number,)
    roots = [""] * len(lexicon.lemmas)
    for root, numbers in lexicon.families.items():
        for number in numbers:
            roots[number] = root
    verbs = (n for n, lemma in enumerate(lexicon.lemmas) if lemma.kind is LemmaKind.VERB)
    apart = {
        number: frozenset(map(fold, lemma.apart))
        for number, lemma in enumerate(lexicon.lemmas)
        if lemma.apart
    }
    headed = frozenset(
        folded
        for lemma, of_lemma in zip(lexicon.lemmas, forms, strict=False)
        if lemma.kind is LemmaKind.NOUN or lemma.forms[0].startswith(_ARTICLE)
        for form, folded in zip(lemma.forms, of_lemma, strict=False)
        if form.startswith(_ARTICLE)
    )
    return Tables(lexicon, forms, words, roots, frozenset(verbs), apart, headed)


@cache
def _shipped() -> Tables:
    """The lexicon that comes with Khizana: read when a word is first looked up, once for all."""
    return tables_of(read_lexicon())

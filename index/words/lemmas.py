"""The lemmas of the lexicon as which a folded word may be read, whatever clitics it has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache, cached_property

from articles.arabic.lexicon import LemmaKind, Lexicon, read_lexicon
from index.analysis.folding import fold
from index.analysis.stemming import Stemmer, may_stand_before
from index.words.endings import NOTHING, Endings, Reading, Tables, stands_in
from index.words.remembering import remembered

_SHORTEST, _SHORTEST_VERB, _SHORTEST_JOINED = 2, 3, 5
_ALEF = "ا"
_ARTICLE, _DOUBTFUL_ARTICLE = "ال", "لل"
_WRITTEN_YA, _MAQSURA = "ي", "ى"
_PRONOUN, _JOINED_YA, _HAMZAS = "ه", "يه", frozenset("أإآ")
# In front of nouns alone, and in front of the imperfect alone.
_BEFORE_NOUNS, _BEFORE_IMPERFECT = ("ب", "ك"), "س"
_WEAK = str.maketrans("وءأا", "يييي")
# So many stored readings are kept: those of some hundred questions.
_MOST_STORED = 40_000
_NONE: frozenset[int] = frozenset()


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
        self._every: dict[str, frozenset[int]] = {}
        self._roots: dict[frozenset[int], frozenset[str]] = {}
        self._stored: dict[str, frozenset[int]] = {}
        self._begins: dict[str, bool] = {}
        self._readings = _Readings()

    @cached_property
    def tables(self) -> Tables:
        """What it reads with."""
        return self._given or _shipped()

    @cached_property
    def _endings(self) -> Endings:
        rules = self._stemmer.rules
        return Endings(self.tables, rules.many_construct, rules.remain_after_many)

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

    def every(self, term: str) -> frozenset[int]:
        """The lemmas of all its readings, also those that take more pieces than the nearest."""
        return remembered(self._every, term, self._find_every)

    def _find_every(self, term: str) -> frozenset[int]:
        found = self.of(term)
        fewest = self._stemmer.rules.remain_after_doubtful
        for prefix in ("", *self._prefixes.get(term[:1], ())):
            rest = term[len(prefix) :]
            if not term.startswith(prefix) or len(rest) < (fewest if prefix else 1):
                continue
            numbers, bare = self._endings.every(rest), self._stemmer.without_prefix(rest)
            if bare != rest:
                numbers |= self._endings.every(bare) - self.tables.verbs
            found |= self._behind(prefix, rest, numbers)
        return found

    def roots(self, numbers: frozenset[int]) -> frozenset[str]:
        """The roots of lemmas, with one sign for the letters that change for one another in them.

        The dictionaries have ءخو and أخو, نشء and نشو, and و in one where ي is in the other.
        """
        return remembered(self._roots, numbers, self._find_roots)

    def _find_roots(self, numbers: frozenset[int]) -> frozenset[str]:
        return frozenset(self.tables.roots[number].translate(_WEAK) for number in numbers)

    def of_bare(self, term: str) -> frozenset[int]:
        """The lemmas of which it may be a form, with an article at most in front of it."""
        return remembered(self._bare, term, self._find_bare)

    def begins(self, term: str) -> bool:
        """Whether its first letter is the word's own: a word as it stands, but for an ending."""
        stored = self._begins.get(term)
        if stored is not None:
            return stored
        return (
            stands_in(self.tables.words, term)
            or self._has_first_letter(term)
            or self._is_whole_verb(term)
        )

    def in_one_piece(self, term: str) -> frozenset[int]:
        """The lemmas as which it may be read if its first letter is its own."""
        return self._nearest(term)[0]

    def _is_whole_verb(self, term: str) -> bool:
        """Whether it is a verb with an ending, and no less likely than behind a particle: فتحت."""
        if not self._prefixes.get(term[:1]):
            return False
        verbs, _ = self._endings.as_verb(term)
        return bool(verbs) and verbs == self._nearest(term)[0] == self._find_joined(term)

    def _has_first_letter(self, term: str) -> bool:
        """Whether it is known to be a word whose first letter looks like a particle."""
        return stands_in(self._stemmer.rules.first_letters, term)

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
                numbers |= self._endings.nouns(rest.removesuffix(_JOINED_YA)) if has_ya else _NONE
            if numbers := self._behind(prefix, rest, numbers):
                return numbers
        return _NONE

    def _spelt_so(self, word: str) -> frozenset[int]:
        """The lemmas of a word as it stands; very short ones are no verbs."""
        numbers = frozenset(self.tables.words.get(word, _NONE)) or self._endings.nouns(word)
        return numbers if len(word) >= _SHORTEST_VERB else numbers - self.tables.verbs

    def _behind(self, prefix: str, rest: str, found: frozenset[int]) -> frozenset[int]:
        """The lemmas of what stands behind letters that belong to nouns or to verbs alone."""
        verbs = self.tables.verbs
        if prefix.endswith(_BEFORE_NOUNS):
            return found - verbs
        if prefix.endswith(_BEFORE_IMPERFECT):
            return found & verbs if may_stand_before(prefix, rest) else _NONE
        return found

    def _find_bare(self, term: str) -> frozenset[int]:
        with_pronoun = self.tables.words.get(term.removesuffix(_PRONOUN), _NONE)
        return self._nearest(term)[0].union(with_pronoun if len(term) > _SHORTEST else _NONE)

    def _nearest(self, term: str) -> Reading:
        """Its lemmas, and how many pieces had to be taken for endings.

        An article is no doubtful clitic: it costs nothing, but that of للعب may be no article.
        """
        exact = frozenset(self.tables.words.get(term, _NONE))
        if exact and term.endswith(_ALEF):
            exact |= self._accusatives(term, exact)
        bare = self._stemmer.without_prefix(term)
        if exact and not self._has_article(term):
            return exact, 0
        if bare != term and (nouns := self._endings.nouns(bare)):
            return nouns, int(term.startswith(_DOUBTFUL_ARTICLE))
        if exact:  # ألحق only where there is no حق
            return exact, 0
        if bare != term and (
            nouns := self._endings.as_noun(bare)[0] or self._endings.as_feminine(bare)
        ):
            return nouns, 1
        return NOTHING if term in self._stemmer.rules.whole_endings else self._with_ending(term)

    def _has_article(self, term: str) -> bool:
        """Whether a word of the lexicon looks as if it had one, and is not written so there."""
        return term.startswith(_ARTICLE) and term not in self.tables.headed

    def _with_ending(self, term: str) -> Reading:
        """The lemmas of what is no word of the lexicon without an ending."""
        nouns, is_doubtful = self._endings.as_noun(term)
        verbs, pieces = self._endings.as_verb(term)
        if nouns:
            return (nouns | verbs if pieces == 1 or is_doubtful else nouns), 1
        if verbs:
            return verbs, pieces
        others = self._endings.as_feminine(term) or self._endings.as_many(term)
        return (others, 1) if others else NOTHING

    def _accusatives(self, term: str, others: frozenset[int]) -> frozenset[int]:
        """The nouns whose accusative looks like a form of others: رأيا of رأي, which they saw."""
        is_head = any(self.tables.forms[number][0] == term for number in others)
        is_short = len(term) <= _SHORTEST_VERB
        return _NONE if is_head or is_short else self._endings.nouns(term[:-1])

    def is_many(self, term: str) -> bool:
        """Whether it is read as many in front of a genitive, perhaps behind a clitic: ومسؤولو."""
        words = self._stemmer.without_many(term)
        nouns = map(self._endings.with_sound_plural, words)
        return any(not self.of(term).isdisjoint(numbers) for numbers in nouns)


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

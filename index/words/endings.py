"""What the endings of a folded word may be, by the lemmas of the lexicon that have them."""

from __future__ import annotations

import tomllib
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from articles.arabic.lexicon import Lexicon

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
_SHORTEST, _SHORTEST_VERB = 2, 3
# An alef stands for ى where a pronoun follows.
_ALEF, _YA, _TA_MARBUTA, _OPEN_TA = "ا", "ي", "ه", "ت"
_PERSON, _PERSON_WITH_WAW, _OF_MANY = "ن", "ون", "وا"
_SOUND, _PARTICIPLE, _SHORTEST_SOUND = ("ون", "ين"), "م", 5

# Whatever stood before each tail of a noun; a word has one tail of each length at most.
_BEFORE_TAIL = {tail: tuple(end for each, end in _TAILS if each == tail) for tail, _ in _TAILS}
_JOINED = frozenset(tail for tail, _ in _JOINED_TAILS)
_LONGEST_TAIL, _LONGEST_VERB_TAIL = max(map(len, _BEFORE_TAIL)), max(map(len, _VERB_TAILS))
# With these a feminine ends whose masculine alone is listed: مشكلته of مشكل.
_FEMININE_TAILS = tuple(_AFFIXES["nouns"]["feminine_endings"])
# Endings before which the first letter of a word is believed.
_ENDINGS = tuple((tail, before) for tail, before in _AFFIXES["nouns"]["telling_endings"])
_TELLING_TAILS = tuple({tail for tail, _ in _ENDINGS})
_NONE: frozenset[int] = frozenset()
Reading = tuple[frozenset[int], int]
"""Lemmas, and how many pieces were taken for endings."""
NOTHING: Reading = (_NONE, 0)


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


class Endings:
    """Reads words without clitics in front of them by one lexicon."""

    def __init__(self, tables: Tables, of_many: str, remain_of_many: int) -> None:
        """Read with a lexicon.

        Args:
            tables: The lexicon.
            of_many: What many end with in front of a genitive.
            remain_of_many: So many letters stand before that at least.
        """
        self._tables = tables
        self._of_many = of_many
        self._remain_of_many = remain_of_many

    def as_feminine(self, word: str) -> frozenset[int]:
        """The nouns whose feminine it may be, its ة standing open before an ending."""
        for tail in _FEMININE_TAILS:
            rest = word.removesuffix(tail)
            if rest != word and len(rest) > _SHORTEST:
                numbers = self.nouns(rest)
                return frozenset(n for n in numbers if self._tables.forms[n][0] == rest)
        return _NONE

    def as_many(self, word: str) -> frozenset[int]:
        """The nouns whose ون stands open in front of a genitive: مسؤولو."""
        rest = word.removesuffix(self._of_many)
        is_long = rest != word and len(rest) >= self._remain_of_many
        return self.with_sound_plural(rest) if is_long else _NONE

    def with_sound_plural(self, word: str) -> frozenset[int]:
        """The nouns of a word in ون and ين: listed so, or long participles and relations."""
        forms = self._tables.forms
        numbers = self._tables.words.get(word, ())
        is_long = len(word) >= _SHORTEST_SOUND and (word[0] == _PARTICIPLE or word[-1] == _YA)
        return frozenset(
            number
            for number in numbers
            if number not in self._tables.verbs
            and (is_long or not {word + ending for ending in _SOUND}.isdisjoint(forms[number]))
        )

    def as_noun(self, word: str) -> tuple[frozenset[int], bool]:
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
                numbers = self.nouns(rest + instead)
                if numbers and is_open:
                    return found | numbers, True
                is_joined = is_joined or (bool(numbers) and not found and tail in _JOINED)
                found = found or numbers
        return found, is_joined

    def every(self, word: str) -> frozenset[int]:
        """The lemmas as which it may be read with any ending and with none, likely or not."""
        found = {*self._tables.words.get(word, ()), *self.nouns(word)}
        for length in range(1, min(_LONGEST_TAIL, len(word) - _SHORTEST) + 1):
            rest = word[:-length]
            for instead in _BEFORE_TAIL.get(word[-length:], ()):
                found |= self.nouns(rest + instead)
        for form, tail in _verb_forms(word):
            found |= self._verbs(form, tail)
        return frozenset(found | self.as_feminine(word) | self.as_many(word))

    def _verbs(self, form: str, tail: str) -> frozenset[int]:
        """The verbs that have a form in front of this ending."""
        numbers = frozenset(self._tables.words.get(form, _NONE)) & self._tables.verbs
        if tail.startswith(_OPEN_TA):  # behind the perfect alone: أحكمت is not of حكم
            return frozenset(n for n in numbers if self._tables.forms[n][0][0] == form[0])
        return numbers

    def nouns(self, word: str) -> frozenset[int]:
        """The nouns of a form, which may end with ى where the word has an alef."""
        words, verbs = self._tables.words, self._tables.verbs
        if word in words and (numbers := frozenset(words[word]) - verbs):
            return numbers
        with_ya = words.get(word[:-1] + _YA) if word.endswith(_ALEF) else None
        return frozenset(with_ya) - verbs if with_ya else _NONE

    def as_verb(self, word: str) -> Reading:
        """The verbs as which it may be read, and whether with a person, a pronoun, or both."""
        words = self._tables.words
        for form, tail in _verb_forms(word):
            if numbers := self._verbs(form, tail):
                if tail == _PERSON and word.endswith(_PERSON_WITH_WAW):
                    # يجدون is of يجد as well as of يجدو.
                    others = words.get(word.removesuffix(_PERSON_WITH_WAW), _NONE)
                    numbers |= self._tables.verbs.intersection(others)
                return numbers, 2 if tail in _PERSONS_WITH_PRONOUNS else 1
        return NOTHING


def stands_in(words: Container[str], term: str) -> bool:
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

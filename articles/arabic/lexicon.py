"""The lexicon of kin: which words are forms of one lemma, and which lemmas share a root.

The table comes out of two free dictionaries by `python -m tests.gold.make_lexicon`: farahidi, a
port of AlKhalil Morpho Sys 2 (Oujda NLP Team, GPL-3.0-or-later), and Arramooz (Taha Zerrouki, GPL).
It has broken plurals with their singulars, the forms of verbs whose stem changes, and the lemmas of
each root. What is formed by endings alone is not in it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from enum import Enum
from functools import cache
from pathlib import Path
from typing import NamedTuple

from articles.arabic.folding import fold_word

TABLE_FILE = Path(__file__).with_name("lexicon.tsv")
_VERB = "+"
_SHORTENED = "-"
_OTHER = "!"
_PAST_OF_HER = "ت"
_ACCUSATIVE, _WITHOUT_ACCUSATIVE = "ا", ("ة", "اء", "ا", "ى")


class LemmaKind(Enum):
    """What a lemma is."""

    NOUN = "noun"
    VERB = "verb"


class Lemma(NamedTuple):
    """One word of the dictionary.

    Attributes:
        kind: A noun (adjectives and participles are nouns) or a verb.
        forms: Its forms as they are written without vowels; the first is the one under which it
            stands in a dictionary: the singular, or the perfect of the third person.
        apart: Lemmas that look like the word without its ending, and are another one.
    """

    kind: LemmaKind
    forms: tuple[str, ...]
    apart: tuple[str, ...] = ()


class Lexicon:
    """The lemmas of the table.

    Attributes:
        lemmas: All of them.
        families: By root, the numbers of its lemmas.
    """

    def __init__(self, lemmas: Iterable[tuple[str, Lemma]]) -> None:
        """Begin with pairs of a root, empty where none is known, and a lemma of it."""
        self.lemmas: list[Lemma] = []
        families: defaultdict[str, list[int]] = defaultdict(list)
        for root, lemma in lemmas:
            if root:
                families[root].append(len(self.lemmas))
            self.lemmas.append(lemma)
        self.families: Mapping[str, list[int]] = families


@cache
def read_lexicon() -> Lexicon:
    """The lexicon that comes with Khizana, read once."""
    pairs: list[tuple[str, Lemma]] = []
    for line in TABLE_FILE.read_text("utf-8").splitlines():
        root, *entries = line.split("\t")
        pairs += [(root, _lemma(entry)) for entry in entries]
    return Lexicon(pairs)


def _lemma(entry: str) -> Lemma:
    written = entry[1:].split(" ")
    if entry[0] != _VERB:
        if _OTHER not in entry:  # most of them, for speed
            return Lemma(LemmaKind.NOUN, tuple(written))
        apart = tuple(word[1:] for word in written if word[0] == _OTHER)
        forms = tuple(word for word in written if word[0] != _OTHER)
        return Lemma(LemmaKind.NOUN, forms, apart)
    of_verb: list[str] = []
    for form in written:
        # Forms of the imperfect that differ in their first letter only are written once.
        letters, sign, rest = form.partition(_SHORTENED)
        if sign:
            of_verb += [letter + rest for letter in letters]
        else:
            of_verb.append(form)
    return Lemma(LemmaKind.VERB, tuple(of_verb))


@cache
def singulars() -> Mapping[str, str]:
    """The singulars of folded plurals that are of one word, and no other word themselves."""
    lemmas = [each for each in read_lexicon().lemmas if each.kind is LemmaKind.NOUN]
    written = _lemma_nouns()
    found: defaultdict[str, set[str]] = defaultdict(set)
    for lemma in lemmas:
        for form in lemma.forms[1:]:
            found[fold_word(form)].add(fold_word(lemma.forms[0]))
    return {
        form: next(iter(words))
        for form, words in found.items()
        if len(words) == 1 and form not in written
    }


def singular_of(word: str) -> str | None:
    """The singular of a folded noun, itself where it is one; None where none is known for sure."""
    return singulars().get(word) or (word if word in _lemma_nouns() else None)


@cache
def _lemma_nouns() -> frozenset[str]:
    lemmas = (each for each in read_lexicon().lemmas if each.kind is LemmaKind.NOUN)
    return frozenset(fold_word(each.forms[0]) for each in lemmas)


def may_be_verb(word: str) -> bool:
    """Whether a folded word can be the past or present of a verb (`غادر`, `رسبت`, `فقد`).

    Many such words are nouns as well: only where a verb is looked for does this tell one.
    """
    verbs = _forms_of(LemmaKind.VERB)
    return word in verbs or (word.endswith(_PAST_OF_HER) and word[:-1] in verbs)


def is_verb_alone(word: str) -> bool:
    """Whether a folded word can be a verb and is the form of no noun (`استوفى`, but not `نقل`).

    `ناديا` and `تحسنا` are accusatives of nouns far more often than deeds of two.
    """
    return may_be_verb(word) and not (is_noun(word) or is_accusative(word))


def is_noun(word: str) -> bool:
    """Whether a folded word is a form of a noun or adjective, without article and ending."""
    return word in _forms_of(LemmaKind.NOUN)


def is_accusative(word: str) -> bool:
    """Whether a folded word is a noun with the ending of the accusative (`متهما`, `ناديا`)."""
    return word in _accusatives()


@cache
def _accusatives() -> frozenset[str]:
    nouns = (each for each in read_lexicon().lemmas if each.kind is LemmaKind.NOUN)
    return frozenset(
        fold_word(form) + _ACCUSATIVE
        for lemma in nouns
        for form in lemma.forms
        if not form.endswith(_WITHOUT_ACCUSATIVE)
    )


@cache
def _forms_of(kind: LemmaKind) -> frozenset[str]:
    lemmas = (each for each in read_lexicon().lemmas if each.kind is kind)
    return frozenset(fold_word(form) for lemma in lemmas for form in lemma.forms)

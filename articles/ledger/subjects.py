"""Subjects: whose an indicator is, by all the words that its articles have for it.

A name in a table's row tells of whom a number is. Who says it, who found it and what stands beside
it tell that as little as a noun of which there are many (`مشروع`); and what half of the articles do
not say around the number is not what the number is of. Then nothing is better.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache

from articles.arabic.folding import fold_word
from articles.arabic.lexicon import is_noun, singulars
from articles.cleaning.name_words import is_likely_name, is_name
from articles.figures.figure import FigureKind
from articles.figures.phrases import read_table
from articles.ledger.article_words import folded_words, stem_numbers
from articles.ledger.claim import Claim
from articles.ledger.family_sets import table, tolls
from articles.ledger.heads import head_of, phrase_rest, vague_nouns
from articles.ledger.likeness import Stems, rarity
from articles.ledger.scopes import country_in
from articles.ledger.wordings import bare

_HALF = 0.5
_FEW = 2
_THE = "ال"
_WITH = "ب"
_NISBA = "ي"
_FEMININE = fold_word("ة")
_PRONOUNS = ("ه", "ها", "هم", "هن")
_ACCUSATIVE = "ا"
_PLURAL = "ات"
_OF_TWO = ("ين", "ان")


def subject_of(claims: Sequence[Claim], family: str | None) -> str:
    """The words for whose an indicator is that most of its articles speak of; empty for none.

    Args:
        claims: Its claims.
        family: The family that it is named by, or None.
    """
    told = Counter(claim.subject for claim in claims if claim.subject)
    around = _around(claims)
    articles = len({claim.article for claim in claims})
    least = max(articles * _HALF, min(articles, _FEW))
    sources = {claim.said_by for claim in claims if claim.said_by}
    stems = {subject: stem_numbers(folded_words(subject)) for subject in told}
    fit = [
        each
        for each in told
        if stems[each]
        and min(around[stem] for stem in stems[each]) >= least
        and is_whose(each, family)
        and not any(each in source for source in sources)
    ]

    def support(subject: str) -> tuple[bool, float, int]:
        """How often it and its words are told, names weighing more than what much is told of."""
        near = sum(around[stem] * rarity(stem) for stem in stems[subject])
        is_told = told[subject] >= articles * _HALF
        return is_told, near / len(stems[subject]), told[subject]

    return max(fit, key=lambda each: (support(each), -len(each), each), default="")


def _around(claims: Sequence[Claim]) -> Counter[int]:
    """How many articles say each stem around the numbers of an indicator."""
    found: dict[str, Stems] = {}
    for claim in claims:
        words = found.get(claim.article, frozenset())
        found[claim.article] = words | claim.context | claim.scope
    return Counter(stem for words in found.values() for stem in words)


def is_whose(subject: str, family: str | None) -> bool:
    """Whether words can tell whose something is.

    They do not where they repeat its unit or family, tell how it is, what is measured or where it
    was said, name a thing of which there are many, who deals with it, or a person whose it is not.
    """
    words = subject.split()
    folded = [fold_word(word) for word in words]
    head = head_of(FigureKind.COUNT, subject, "")
    is_repeated = head.family is not None and head.family == family
    is_of_two_tolls = family in tolls() and head.family in tolls()  # the dead have no injured
    return bool(head.key) and not (
        is_of_two_tolls
        or (is_repeated and not phrase_rest(FigureKind.COUNT, subject))
        or words[0].endswith(("اً", "ًا"))
        or all(word in _units() for word in folded)
        or _says_none(folded)
        or (family in _handled() and bare(folded[0]) in _handlers())
        or (family not in _personal() and _is_person(words, folded))
    )


def _says_none(folded: Sequence[str]) -> bool:
    """Whether words are how something is, what is measured or told, others, or any of many."""
    first = folded[0]
    is_adverbial = (
        first.startswith(_WITH) and is_noun(first.removeprefix(_WITH)) and not is_noun(first)
    )
    return (
        is_adverbial
        or bare(first) in _never()
        or folded[-1] in _others()
        or _is_any(folded)
        or not _nouns(first).isdisjoint(vague_nouns())
    )


def _nouns(word: str) -> frozenset[str]:
    """What a folded word may be a form of, bare: two of them (`شرطيين`), many, or one."""
    forms = {word, *(word.removesuffix(ending) for ending in _OF_TWO)}
    return frozenset(bare(singulars().get(form, form)) for form in forms)


def _is_any(folded: Sequence[str]) -> bool:
    """Whether words are one indefinite noun, which names none of those so called."""
    if len(folded) > 1 or folded[0].startswith(_THE):
        return False
    word = folded[0]
    stripped = word.removesuffix(_PLURAL)
    forms = {word, word.removesuffix(_ACCUSATIVE), stripped, stripped + _FEMININE}
    for pronoun in _PRONOUNS:
        if word.endswith(pronoun):
            owned = word.removesuffix(pronoun)
            forms |= {owned, owned.removesuffix("ت") + _FEMININE}
    is_known = any(map(is_noun, forms)) or bare(word) in _places()
    return is_known and country_in(folded) is None


def _is_person(words: Sequence[str], folded: Sequence[str]) -> bool:
    """Whether words are a person's name, or what of one stands alone (`المومني`)."""
    if len(folded) > 1:
        return is_name(folded)
    is_nisba = folded[0].startswith(_THE) and words[0].endswith(_NISBA)
    return is_nisba and is_likely_name(folded) and country_in(folded) is None


def _bare_words(row: str) -> frozenset[str]:
    return frozenset(bare(fold_word(word)) for word in table("heads")["naming"][row])


@cache
def measures() -> frozenset[str]:
    """The bare words for what is measured of a thing (`مساحة`)."""
    return _bare_words("measures")


@cache
def _never() -> frozenset[str]:
    """The bare words that whose something is does not begin with."""
    names = read_table("sources")["names"]
    told = {bare(fold_word(word)) for row in ("occasions", "media") for word in names[row]}
    return _bare_words("told") | measures() | told


@cache
def _others() -> frozenset[str]:
    """The folded words for others than those counted."""
    return frozenset(fold_word(word) for word in table("heads")["naming"]["others"])


@cache
def _handlers() -> frozenset[str]:
    """The bare words for those who pursue, rescue or strike, and are not who is counted."""
    return _bare_words("handlers")


@cache
def _handled() -> frozenset[str]:
    return tolls() | frozenset(table("heads")["naming"]["handled"])


@cache
def _places() -> frozenset[str]:
    """The bare words for kinds of places."""
    return frozenset(bare(fold_word(word)) for word in table("heads")["places"]["nouns"])


@cache
def _personal() -> frozenset[str]:
    """The families of what a person has."""
    return frozenset(table("heads")["naming"]["personal"])


@cache
def _units() -> frozenset[str]:
    """The folded words for units."""
    return frozenset(
        fold_word(part)
        for row in read_table("units")["unit"]
        for words in row["words"]
        for part in words.split()
    )

"""Scopes: of which sector and which country a claim is where nothing nearer is named."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import pairwise

from articles.arabic.content_words import STOP_WORDS, stem
from articles.arabic.folding import fold_word
from articles.figures.countries import country_words
from articles.figures.phrases import PhraseTable, read_table
from articles.ledger.family_sets import table
from articles.ledger.likeness import Stems, stems_of
from articles.ledger.wordings import bare

_REACH = 5

ONE = "one"
"""The name of the row for words that announce a single enterprise."""


def sector_counts(words: Sequence[str]) -> Counter[str]:
    """How often some folded words speak of each sector."""
    sectors = _sectors()
    first_words = sectors.first_words()
    counts: Counter[str] = Counter()
    if first_words.isdisjoint(words):
        return counts
    end = 0
    for at in [at for at, word in enumerate(words) if word in first_words]:
        if at >= end:
            found = sectors.match(words, at)
            if found is not None:
                end, name = found
                counts[name] += 1
    return counts


def leading_sector(counts: Counter[str]) -> str | None:
    """The sector that an article is of: named twice at least, and more than any other."""
    ranked = [row for row in counts.most_common(3) if row[0] != ONE]
    if not ranked or ranked[0][1] < 2 or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]


def sector_of(subject: str, around: str | None) -> str | None:
    """The sector of a claim: one that its own subject names goes before that of the words around.

    Where the subject names a sector that the table does not have (`قطاع الصباغة`), it is of none.

    Args:
        subject: Whose the number is, as it reads; empty where nobody knows.
        around: The sector that its sentence or its article is of, or None.
    """
    words = [fold_word(word) for word in subject.split()]
    if len(words) <= 1 or bare(words[0]) not in _sector_nouns():
        return around  # `القطاع` is the one that was spoken of
    named = [name for name in sector_counts(words) if name != ONE]
    return named[0] if len(named) == 1 else None


@cache
def _sector_nouns() -> frozenset[str]:
    return frozenset(bare(fold_word(word)) for word in table("heads")["of_sectors"]["nouns"])


def country_in(words: Sequence[str]) -> str | None:
    """The country that some folded words name most often, if one is.

    What a state is (`المملكة`) tells a country by itself, but not before the name of one
    (`المملكة المغربية`).
    """
    known = country_words()
    if known.keys().isdisjoint(words):
        return None
    told = Counter(
        known[words[at]]
        for at in [at for at, word in enumerate(words) if word in known]
        if not (bare(words[at]) in _states() and _is_of_state("".join(words[at + 1 : at + 2])))
    )
    return told.most_common(1)[0][0] if told else None


def _is_of_state(word: str) -> bool:
    """Whether a folded word behind that for a state tells which one."""
    return word in country_words() or bare(word) in _state_epithets()


@cache
def state_stems() -> Stems:
    """The stems of the words for what a state is (`المملكة`, `الجمهورية`)."""
    return stems_of(stem(fold_word(word)) for word in table("heads")["sovereign"]["nouns"])


@cache
def _states() -> frozenset[str]:
    return frozenset(bare(fold_word(word)) for word in table("heads")["sovereign"]["nouns"])


@cache
def _state_epithets() -> frozenset[str]:
    return frozenset(bare(fold_word(word)) for word in table("heads")["sovereign"]["epithets"])


def places_in(words: Sequence[str]) -> Stems:
    """The stems of the places that some folded words name behind what they are (`محافظة تعز`)."""
    nouns = _place_nouns()
    if nouns.isdisjoint(words):
        return frozenset()
    return stems_of(stem(name) for noun, name in pairwise(words) if noun in nouns and _names(name))


def _names(word: str) -> bool:
    """Whether a word behind that for a place may be its name, and says not only of what kind.

    Of `بلدية محافظة جدة` the name stands behind the second.
    """
    is_none = word in STOP_WORDS or word in _place_words("kinds") or word in _place_nouns()
    return not is_none and not word.endswith("يه")


def is_of_establishment(before: Sequence[str]) -> bool:
    """Whether the words before a number say that one establishment has what it counts.

    Args:
        before: The folded words before the number in its sentence.
    """
    nouns, verbs = _establishment_nouns(), _establishment_words("verbs")
    if verbs.isdisjoint(before[-_REACH:]):  # nearly always, for speed
        return False
    near = [word for word in before[-_REACH:] if word not in _establishment_words("between")]
    return any(
        (here in verbs and bare(then) in nouns) or (bare(here) in nouns and then in verbs)
        for here, then in pairwise(near)
    )


@cache
def _establishment_nouns() -> frozenset[str]:
    return frozenset(map(bare, _establishment_words("words")))


@cache
def _establishment_words(row: str) -> frozenset[str]:
    """The folded words of a row, and the same behind a conjunction."""
    return frozenset(
        conjunction + fold_word(word)
        for word in table("heads")["establishments"][row]
        for conjunction in ("", "و", "ف")
    )


@cache
def _place_nouns() -> frozenset[str]:
    return frozenset(
        form + fold_word(word)
        for word in table("heads")["places"]["nouns"]
        for form in ("", "و", "ب", "ل", "وب")
    )


@cache
def _place_words(row: str) -> frozenset[str]:
    return frozenset(map(fold_word, table("heads")["places"][row]))


@cache
def country_names() -> Mapping[str, str]:
    """The Arabic names of countries by ISO 3166: the first of the words that tell each."""
    return {code: words[0] for code, words in read_table("countries").items()}


@cache
def country_stems(country: str) -> Stems:
    """The stems of the words that tell a country.

    Args:
        country: ISO 3166 alpha-2.
    """
    words = read_table("countries").get(country, ())
    return stems_of(stem(fold_word(part)) for word in words for part in word.split())


@cache
def sector_stems() -> Stems:
    """The stems of the words that name sectors: one sector has many names."""
    return stems_of(
        stem(fold_word(word))
        for row in table("sectors").values()
        for phrase in row["words"]
        for word in phrase.split()
    )


@cache
def sector_names() -> Mapping[str, tuple[str, str, str]]:
    """The names of the sectors in ar, fr, en."""
    return {name: tuple(row["names"]) for name, row in table("sectors").items() if name != ONE}


@cache
def _sectors() -> PhraseTable[str]:
    return PhraseTable(
        (form, name)
        for name, row in table("sectors").items()
        for phrase in row["words"]
        for form in _forms(phrase)
    )


def _forms(phrase: str) -> list[str]:
    """A phrase as it stands after the letters that are written with it."""
    forms = [prefix + phrase for prefix in ("", "و", "ب", "ل")]
    if phrase.startswith("ال"):
        forms += ["لل" + phrase[2:], "ولل" + phrase[2:], "وبال" + phrase[2:]]
    return [" ".join(map(fold_word, form.split())) for form in forms]

"""Wordings: the families of the press's words for what is counted, and which of them stand there.

Words are compared without their endings. Where the dictionary knows two of them as forms of two
nouns they are two, however alike they are then (`عمليات` is no `عملة`, `مدنيين` are no `مدينة`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, NamedTuple

from articles.arabic.closed_classes import closed_class
from articles.arabic.content_words import stem
from articles.arabic.folding import fold_word
from articles.arabic.lexicon import singular_of
from articles.figures.figure import FigureKind
from articles.ledger.family_sets import table

_SHORTEST = 3
_FEMININE = fold_word("ة")
_FEMININES = _FEMININE, "ات"
_ARTICLES = ("ال", *closed_class("glued_articles"))
_ENDINGS = ("ا", "ه", "نا", *closed_class("pronoun_endings"))
_MOST_REMEMBERED = 65_536


@dataclass(frozen=True, slots=True)
class Family:
    """Wordings of one thing.

    Attributes:
        name: As in the table; it is stored.
        labels: Its name in each language.
        kinds: The kinds of figure that it takes.
    """

    name: str
    labels: Mapping[str, str]
    kinds: frozenset[FigureKind]


class _Wording(NamedTuple):
    """Words of the table: bare ones, their family, and what its first word is.

    Attributes:
        words: The bare words.
        family: Their family.
        is_feminine: Whether the first ends as feminine nouns do.
        nouns: The nouns that the first may be a form of; none where the dictionary has it not.
    """

    words: tuple[str, ...]
    family: str
    is_feminine: bool
    nouns: frozenset[str]


@cache
def families() -> Mapping[str, Family]:
    """The families by name."""
    return {
        name: Family(
            name,
            {language: row[language] for language in ("ar", "fr", "en")},
            frozenset(map(FigureKind, row["kinds"])),
        )
        for name, row in family_rows().items()
    }


@cache
def family_rows() -> Mapping[str, Any]:
    """The table of families as it is written."""
    return table("families")


@lru_cache(_MOST_REMEMBERED)
def bare(folded: str) -> str:
    """A folded word as the tables are compared by: without the accusative's alef and endings."""
    word = folded
    while (shorter := _without_alef(stem(_without_alef(word)))) != word:
        word = shorter
    return word


def _without_alef(word: str) -> str:
    return word[:-1] if word.endswith("ا") and len(word) > _SHORTEST else word


def wording_at(
    kind: FigureKind, folded: Sequence[str], words: Sequence[str], at: int
) -> tuple[str, int] | None:
    """The family of the longest wording that stands there, and where that ends.

    Of equal ones it is that of the word's own gender: `مدرسة` and `مدرس`, `مركبة` and `مركب` are
    alike without their endings.

    Args:
        kind: The kind of the figure.
        folded: The folded words.
        words: The same, bare.
        at: The position of the wording's first word.
    """
    near = _wordings().get(words[at])
    if near is None:
        return None
    nouns = _nouns_of(folded[at])
    found = [
        each
        for each in near
        if tuple(words[at : at + len(each.words)]) == each.words
        and kind in families()[each.family].kinds
        and not (nouns and each.nouns and nouns.isdisjoint(each.nouns))
    ]
    if not found:
        return None
    longest = [each for each in found if len(each.words) == len(found[0].words)]
    is_feminine = folded[at].endswith(_FEMININES)
    best = next((each for each in longest if each.is_feminine == is_feminine), longest[0])
    return best.family, at + len(best.words)


def family_of_marked(kind: FigureKind, word: str) -> str | None:
    """The family of a word that its vowel marks tell from all others (`أسرّة` are no `أسرة`)."""
    family = _marked().get(word.removeprefix("ال"))
    return family if family is not None and kind in families()[family].kinds else None


@cache
def _marked() -> Mapping[str, str]:
    rows = family_rows().items()
    return {word: name for name, row in rows for word in row.get("marked", ())}


@lru_cache(_MOST_REMEMBERED)
def _nouns_of(folded: str) -> frozenset[str]:
    """The nouns that a folded word may be a form of, in the singular and without `ة`."""
    written = {folded, *(folded.removeprefix(each) for each in _ARTICLES)}
    return _singulars({each.removesuffix(end) for each in written for end in ("", *_ENDINGS)})


def _singulars(written: Iterable[str]) -> frozenset[str]:
    found = map(singular_of, written)
    return frozenset(each.removesuffix(_FEMININE) for each in found if each is not None)


@cache
def _wordings() -> Mapping[str, tuple[_Wording, ...]]:
    """Wordings by their first word, the longest first; of equal ones the first family's."""
    found: dict[str, dict[_Wording, None]] = {}
    for name, row in family_rows().items():
        for wording in row["words"]:
            folded = [fold_word(word) for word in wording.split()]
            words = tuple(map(bare, folded))
            is_feminine = folded[0].endswith(_FEMININES)
            made = _Wording(words, name, is_feminine, _singulars(folded[:1]))
            found.setdefault(words[0], {})[made] = None
    return {
        word: tuple(sorted(rows, key=lambda row: -len(row.words))) for word, rows in found.items()
    }

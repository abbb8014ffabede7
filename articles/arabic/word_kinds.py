"""Word kinds: which words are surely verbs, and which begin with a particle or only seem to.

The lists come out of a free dictionary and the corpora by `python -m tests.gold.make_word_kinds`:
farahidi, a port of AlKhalil Morpho Sys 2 (Oujda NLP Team, GPL-3.0-or-later). What can be either
(`تقدم`, `نشر`, `وصول`) is in none.
"""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path

_FOLDER = Path(__file__).parent
_CONJUNCTIONS = ("و", "ف")
_WORDS_KEPT = 1 << 15
_FUTURE, _IMPERFECT_HEADS = "س", ("ي", "ت", "ن", "ا")


@lru_cache(maxsize=_WORDS_KEPT)
def is_verb(word: str) -> bool:
    """Whether a folded word is surely a verb, with what may be glued before it.

    `نمت`, `وتسببت`, `ستتولى`.
    """
    known = _listed("verbs")
    if word in known:
        return True
    bare = word[1:] if word[:1] in _CONJUNCTIONS else word
    return bare in known or (
        bare[:1] == _FUTURE and bare[1:2] in _IMPERFECT_HEADS and bare[1:] in known
    )


def is_whole_noun(word: str) -> bool:
    """Whether a folded word is a noun whose first letter is no particle (`وفيات`, `بلدية`)."""
    return word in _listed("whole_nouns")


def is_likely_noun(word: str) -> bool:
    """Whether a folded word, right behind a number, is a noun and no particle with another.

    `وحدة` and `وافد` may be read as `و` and a word, but more often are not.
    """
    return word in _listed("whole_nouns") or word in _listed("likely_nouns")


def is_preposed(word: str) -> bool:
    """Whether a folded word is surely a preposition glued to another word (`بانخفاض`)."""
    return word in _listed("preposed")


def is_never_counted(word: str) -> bool:
    """Whether a folded word stands in the form of what is counted, but behind no number.

    `جزئيا`, `مغلقة`: adverbs, adjectives, accusatives of what is done, and names. The list comes
    out of the corpora by `python -m tests.gold.make_uncounted`; things that are seldom counted
    are in it (`قنبلة`), so that it tells only where the counted noun may be left out.
    """
    return word in _listed("uncounted")


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset((_FOLDER / f"{name}.txt").read_text("utf-8").split())

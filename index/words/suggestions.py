"""For a word that no article has: the nearest words that some have."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from rapidfuzz.distance import OSA
from rapidfuzz.process import cdist

from index.words.vocabulary import Vocabulary

_FARTHEST = 2
_LONG_ENOUGH_FOR_TWO = 5
_MOST_SUGGESTED = 3
_PER_LOOKUP = 1000
_LONGEST_TERM = 30
_ARTICLE = "ال"
_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويء"


def nearest_words(vocabulary: Vocabulary, similar: Sequence[str]) -> tuple[str, ...]:
    """At most three of the forms spelt nearly like a word, as they are written."""
    spelt = [vocabulary.spelling(form) for form in similar[: 2 * _MOST_SUGGESTED]]
    return tuple(dict.fromkeys(spelt))[:_MOST_SUGGESTED]


def similar_forms(
    vocabulary: Vocabulary, frequencies: Callable[[Sequence[str]], Sequence[int]], term: str
) -> Iterator[str]:
    """The other forms at most two letters away (one in short words), the nearest first.

    Looks only at words that share most of the first letters, so that the time is bounded whatever
    the archive's size.
    """
    if not 3 <= len(term) <= _LONGEST_TERM:
        return
    farthest = 1 if len(term) < _LONG_ENOUGH_FOR_TWO else _FARTHEST
    candidates = _candidates(vocabulary, term)
    if not candidates:
        return
    distances = cdist([term], candidates, scorer=OSA.distance, score_cutoff=farthest)[0]
    near = {
        form: distance
        for form, distance in zip(candidates, distances.tolist(), strict=True)
        if 0 < distance <= farthest
    }
    ranked = sorted(
        (distance, -articles, form)
        for (form, distance), articles in zip(near.items(), frequencies([*near]), strict=True)
        if articles
    )
    for _, _, form in ranked:
        yield form


def _candidates(vocabulary: Vocabulary, term: str) -> list[str]:
    """Words with the same beginning, or with one slip in it, the article counted or not."""
    heads = _beginnings("", term)
    if term.startswith(_ARTICLE) and len(term) > len(_ARTICLE) + 1:
        heads.discard(_ARTICLE)  # half of all words
        heads |= _beginnings(_ARTICLE, term.removeprefix(_ARTICLE))
    lengths = len(term) - 2, len(term) + 2
    return list(dict.fromkeys(vocabulary.between_lengths(sorted(heads), lengths, _PER_LOOKUP)))


def _beginnings(before: str, rest: str) -> set[str]:
    """How the word may have begun: two letters as they are, or three with one slip in them."""
    heads = {rest[:2], rest[:3], rest[1:4], rest[:1] + rest[2:4], rest[1:2] + rest[:1] + rest[2:3]}
    for letter in _LETTERS:
        heads |= {
            letter + rest[1:3],
            letter + rest[:2],
            rest[:1] + letter + rest[2:3],
            rest[:1] + letter + rest[1:2],
        }
    return {before + head for head in heads if len(head) > 1}


def edit_distance(first: str, second: str, farthest: int) -> int:
    """Insertions, deletions, replacements and swaps between two words; `farthest + 1` when more."""
    return OSA.distance(first, second, score_cutoff=farthest)

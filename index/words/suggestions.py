"""For a word that no article has: the nearest words that some have."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from index.words.vocabulary import Vocabulary

_FARTHEST = 2
_LONG_ENOUGH_FOR_TWO = 5
_MOST_SUGGESTED = 3
_PER_LOOKUP = 1000
_LONGEST_TERM = 30
# Farther than any word is from another.
_FAR = np.int8(100)
_ARTICLE = "ال"
_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهويء"


def nearest_words(vocabulary: Vocabulary, similar: Sequence[str]) -> tuple[str, ...]:
    """At most three of the forms spelt nearly like a word, as they are written."""
    spelt = [vocabulary.spelling(form) for form in similar[: 2 * _MOST_SUGGESTED]]
    return tuple(dict.fromkeys(spelt))[:_MOST_SUGGESTED]


def similar_forms(
    vocabulary: Vocabulary, frequency: Callable[[str], int], term: str
) -> Iterator[str]:
    """The other forms at most two letters away (one in short words), the nearest first.

    Looks only at words that share most of the first letters, so that the time is bounded whatever
    the archive's size.
    """
    if not 3 <= len(term) <= _LONGEST_TERM:
        return
    farthest = 1 if len(term) < _LONG_ENOUGH_FOR_TWO else _FARTHEST
    candidates = _candidates(vocabulary, term)
    ranked = []
    for form, distance in zip(candidates, edit_distances(term, candidates), strict=True):
        if 0 < distance <= farthest:
            articles = frequency(form)
            if articles:
                ranked.append((distance, -articles, form))
    ranked.sort()
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


def edit_distances(first: str, others: Sequence[str]) -> list[int]:
    """The same distance of many words from one, of all at once.

    Args:
        first: One word, of at most a hundred letters.
        others: The words, none of them longer.
    """
    width = max(map(len, others), default=0)
    if not width:
        return [len(first)] * len(others)
    padded = "".join(other.ljust(width, "\0") for other in others)
    codes = np.frombuffer(padded.encode("utf-32-le", "surrogatepass"), np.uint32)
    codes = codes.reshape(len(others), width)
    places = np.arange(width + 1, dtype=np.int8)
    earlier = before = np.broadcast_to(places, (len(others), width + 1))
    was_letter = np.zeros(codes.shape, np.bool_)
    for at, letter in enumerate(first, 1):
        is_letter = codes == ord(letter)
        row = np.empty((len(others), width + 1), np.int8)
        row[:, 0] = at
        np.minimum(before[:, 1:] + 1, before[:, :-1] + ~is_letter, out=row[:, 1:])
        if at > 1:
            swapped = np.where(was_letter[:, 1:] & is_letter[:, :-1], earlier[:, :-2] + 1, _FAR)
            np.minimum(row[:, 2:], swapped, out=row[:, 2:])
        # A letter more than in the word before costs one: the least of all that are before it.
        row -= places
        np.minimum.accumulate(row, axis=1, out=row)
        row += places
        earlier, before, was_letter = before, row, is_letter
    lengths = np.fromiter(map(len, others), np.intp, len(others))
    found: list[int] = before[np.arange(len(others)), lengths].tolist()
    return found


def edit_distance(first: str, second: str, farthest: int) -> int:
    """Insertions, deletions, replacements and swaps between two words; `farthest + 1` when more."""
    if abs(len(first) - len(second)) > farthest:
        return farthest + 1
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, letter in enumerate(first, 1):
        earlier, before, row = before, row, [i] + [0] * len(second)
        for j, other in enumerate(second, 1):
            row[j] = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == second[j - 2] and first[i - 2] == other:
                row[j] = min(row[j], earlier[j - 2] + 1)
        if min(row) > farthest:
            return farthest + 1
    return min(row[-1], farthest + 1)

"""Answers: for each figure of a text what it counts, of whom, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from articles.figures.counted import Words
from articles.figures.figure_text import FigureText
from articles.figures.learned.candidates import Asked, Candidates, candidates_of
from articles.figures.learned.network import Network, naming_network
from articles.figures.learned.text_arrays import TextArrays
from articles.figures.learned.word_table import Floats, Integers, word_table
from articles.figures.naming import as_name
from articles.figures.nouns import noun_phrase

_LONGEST_NAME = 4


@dataclass(frozen=True, slots=True)
class Named:
    """The answer for one figure.

    Attributes:
        counted: Words of what is counted or measured; None where the text has no noun at all.
        subject: Words of that of which it is told, or None.
        confidence: Probability that they are right.
    """

    counted: Words | None
    subject: Words | None
    confidence: float


def name_figures(text: FigureText, asked: Sequence[Asked]) -> list[Named]:
    """What each figure of a text counts, and of whom.

    Args:
        text: The text.
        asked: All its figures in order; none are asked about alone, for they speak of one another.
    """
    if not asked:
        return []
    arrays = TextArrays(text, [each.mention for each in asked])
    candidates = candidates_of(text, arrays, asked)
    return named_of(naming_network(), text, candidates, len(asked))


def name_text(text: FigureText, words: Words | None) -> str | None:
    """A name as it reads, without what is glued to its head."""
    if words is None:
        return None
    return as_name(text, *words, word_table().glued_letters(text.word(words[0])))


@cache
def naming_threshold() -> float:
    """The confidence below which a name is not shown; chosen on outlets of their own."""
    return round(float(naming_network().threshold[0]), 3)


def named_of(
    network: Network, text: FigureText, candidates: Candidates, figures: int
) -> list[Named]:
    """The network's answers for so many figures, however unsure."""
    scores, none = network.scores(candidates)
    owner, nouns = candidates.figure_of, candidates.words[candidates.noun_of]
    starts = np.searchsorted(owner, np.arange(figures))
    has_nouns = np.append(starts[1:], len(owner)) > starts
    counted = _best(scores[:, 0], owner, starts[has_nouns])
    shares = _shares(scores[:, 0], none[:, 0], owner, counted)
    names = [name_at(text, int(noun)) for noun in nouns[counted]]
    first, last = np.zeros((2, figures), np.int64)
    first[has_nouns], last[has_nouns] = np.array(names).T if names else (0, 0)
    outside = (nouns < first[owner]) | (nouns >= last[owner])
    rated = np.where(outside, scores[:, 1], -np.inf)
    subjects = _best(rated, owner, starts[has_nouns])
    is_named = rated[subjects] >= none[owner[subjects], 1]
    sure = iter(_calibrated(shares, network.calibration).tolist())
    answers = iter(zip(names, nouns[subjects].tolist(), is_named.tolist(), strict=True))
    return [
        _named(text, next(answers), next(sure)) if has else Named(None, None, 0.0)
        for has in has_nouns.tolist()
    ]


def _best(scores: Floats, owner: Integers, starts: Integers) -> Integers:
    """The row of the highest score of each figure that has any."""
    if not len(starts):
        return starts
    highest = np.full(int(owner[-1]) + 1, -np.inf, np.float32)
    highest[owner[starts]] = np.maximum.reduceat(scores, starts)
    rows = np.flatnonzero(scores == highest[owner])
    _, firsts = np.unique(owner[rows], return_index=True)
    return rows[firsts]


def _shares(scores: Floats, none: Floats, owner: Integers, best: Integers) -> Floats:
    """The share of the best among the nouns of its figure and nothing."""
    if not len(best):
        return scores[:0]
    top = np.zeros(int(owner[-1]) + 1, np.float32)
    top[owner[best]] = scores[best]
    sums = np.bincount(owner, np.exp(scores - top[owner]), len(top))
    figures = owner[best]
    shares: Floats = 1 / (sums[figures] + np.exp(none[figures] - top[figures]))
    return shares


def _named(text: FigureText, answer: tuple[Words, int, bool], sure: float) -> Named:
    counted, noun, is_named = answer
    return Named(counted, name_at(text, noun) if is_named else None, sure)


def _calibrated(shares: Floats, calibration: Floats) -> Floats:
    """The probabilities of being right, from the softmax's shares of the best nouns."""
    bounded = np.clip(shares, 1e-6, 1 - 1e-6)
    odds = calibration[0] * np.log(bounded / (1 - bounded)) + calibration[1]
    sure: Floats = 1 / (1 + np.exp(-odds))
    return sure


def name_at(text: FigureText, head: int) -> Words:
    """The name whose head stands at a place: the noun phrase from there, up to a date in it."""
    first, last = noun_phrase(text.words, head, _LONGEST_NAME)
    last = max(last, head + 1)
    while last > head + 1 and text.is_time(last - 1):
        last -= 1
    return first, last

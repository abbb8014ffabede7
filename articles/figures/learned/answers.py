"""Answers: for each figure of a text what it counts, of whom, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np

from articles.figures.counted import Words
from articles.figures.figure_text import FigureText
from articles.figures.learned.candidates import Asked, Candidates, candidates_of
from articles.figures.learned.network import Network, naming_network
from articles.figures.learned.text_arrays import TextArrays
from articles.figures.learned.word_table import Floats, Integers
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


@cache
def naming_threshold() -> float:
    """The confidence below which a name is not shown; chosen on outlets of their own."""
    return round(float(naming_network().threshold[0]), 3)


def named_of(
    network: Network, text: FigureText, candidates: Candidates, figures: int
) -> list[Named]:
    """The network's answers for so many figures, however unsure."""
    scores, none = network.scores(candidates)
    bounds = np.searchsorted(candidates.figure_of, np.arange(figures + 1)).tolist()
    nouns = candidates.words[candidates.noun_of]
    return [
        _named(text, scores[start:end], none[row], nouns[start:end], network.calibration)
        for row, (start, end) in enumerate(pairwise(bounds))
    ]


def _named(
    text: FigureText, scores: Floats, none: Floats, nouns: Integers, calibration: Floats
) -> Named:
    if not len(scores):
        return Named(None, None, 0.0)
    best = int(scores[:, 0].argmax())
    counted = name_at(text, int(nouns[best]))
    top = scores[best, 0]
    share = 1 / float(np.exp(scores[:, 0] - top).sum() + np.exp(none[0] - top))
    return Named(counted, _subject(text, scores[:, 1], float(none[1]), nouns, counted),
                 _calibrated(share, calibration))  # fmt: skip


def _subject(
    text: FigureText, scores: Floats, none: float, nouns: Integers, counted: Words
) -> Words | None:
    """The best noun outside the name of what is counted, unless nothing is likelier."""
    outside = (nouns < counted[0]) | (nouns >= counted[1])
    best = int(np.where(outside, scores, -np.inf).argmax())
    if not outside[best] or scores[best] < none:
        return None
    return name_at(text, int(nouns[best]))


def _calibrated(share: float, calibration: Floats) -> float:
    """The probability of being right, from the softmax's share of the best noun."""
    bounded = min(max(share, 1e-6), 1 - 1e-6)
    slope, offset = float(calibration[0]), float(calibration[1])
    return float(1 / (1 + np.exp(-(slope * np.log(bounded / (1 - bounded)) + offset))))


def name_at(text: FigureText, head: int) -> Words:
    """The name whose head stands at a place: the noun phrase from there, up to a date in it."""
    first, last = noun_phrase(text.words, head, _LONGEST_NAME)
    last = max(last, head + 1)
    while last > head + 1 and text.is_time(last - 1):
        last -= 1
    return first, last

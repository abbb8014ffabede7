"""Answers: for each figure of a text what it counts, of whom, and how sure that is."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import numpy as np

from articles.figures.counted import Words
from articles.figures.figure_text import FigureText
from articles.figures.learned.candidates import Candidates, candidates_of
from articles.figures.learned.landmarks import Asked
from articles.figures.learned.network import Network, naming_network
from articles.figures.learned.text_arrays import TextArrays
from articles.figures.learned.word_table import word_table
from articles.figures.naming import as_name
from articles.figures.nouns import noun_phrase

_LONGEST_NAME = 4
_HIDING = "لل"
_JOINED = frozenset({"", "و", "ف"})
_LEAST = 1e-6
_LABELLED = 0.95
_HIGHEST = np.float32(60)


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
    answers = named_of(naming_network(), text, candidates, len(asked))
    return [
        _of_label(each, answer) if _is_label(text, each) else answer
        for each, answer in zip(asked, answers, strict=True)
    ]


def _is_label(text: FigureText, asked: Asked) -> bool:
    """`4 ملايين درهم : الاستثمارات`: a line that says what its number is, after a colon."""
    first, last = asked.mention.first, asked.mention.last
    line, _ = text.line(first)
    return text.word(last) == ":" and asked.rule is not None and first - line <= 1


def _of_label(asked: Asked, answer: Named) -> Named:
    """The label's own words, about which there is no doubt."""
    return Named(asked.rule, None, max(answer.confidence, _LABELLED))


def name_text(text: FigureText, words: Words | None) -> str | None:
    """A name as it reads, without what is glued to its head."""
    if words is None:
        return None
    head, table = text.word(words[0]), word_table()
    before, hiding, rest = head.partition(_HIDING)
    if not hiding or before not in _JOINED:
        return as_name(text, *words, table.glued_letters(head))
    # `ل` and the article are written in two letters: without the first the article lacks its alef.
    name = as_name(text, *words, len(before) + 1)
    return ("ال" if table.begins_with_lam(rest) else "ا") + name


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
    nouns = candidates.words[candidates.noun_of].tolist()
    # No score is so high that its exponential overflows: they come from a few bounded features.
    odds, nothing = np.exp(np.minimum(scores[:, 0], _HIGHEST)), np.exp(none[:, 0]).tolist()
    sums = np.append(0.0, np.cumsum(odds, dtype=np.float64)).tolist()
    (counted, subjects), no_subject = scores.T.tolist(), none[:, 1].tolist()
    slope, offset = network.calibration.tolist()
    answers = []
    for row, (start, end) in enumerate(pairwise(bounds)):
        if start == end:
            answers.append(Named(None, None, 0.0))
            continue
        top = max(counted[start:end])
        at = counted.index(top, start, end)
        name = name_at(text, nouns[at])
        share = float(odds[at]) / (sums[end] - sums[start] + nothing[row])
        subject = _subject(nouns[start:end], subjects[start:end], no_subject[row], name)
        answers.append(
            Named(
                name,
                None if subject is None else name_at(text, subject),
                _calibrated(share, slope, offset),
            )
        )
    return answers


def _subject(nouns: list[int], scores: list[float], nothing: float, counted: Words) -> int | None:
    """The best noun outside the name of what is counted, unless nothing is likelier."""
    for score, noun in sorted(zip(scores, nouns, strict=True), reverse=True)[: _LONGEST_NAME + 1]:
        if score < nothing:
            return None
        if not counted[0] <= noun < counted[1]:
            return noun
    return None


def _calibrated(share: float, slope: float, offset: float) -> float:
    """The probability of being right, from the softmax's share of the best noun."""
    bounded = min(max(share, _LEAST), 1 - _LEAST)
    return 1 / (1 + math.exp(-(slope * math.log(bounded / (1 - bounded)) + offset)))


def name_at(text: FigureText, head: int) -> Words:
    """The name whose head stands at a place: the noun phrase from there, up to a date in it."""
    first, last = noun_phrase(text.words, head, _LONGEST_NAME)
    if last == head:
        # With a preposition glued to it (`كرقم معاملات`) the head is no noun by its shape.
        last = noun_phrase(text.words, head + 1, _LONGEST_NAME - 2)[1]
    last = max(last, head + 1)
    while last > head + 1 and text.is_time(last - 1):
        last -= 1
    return first, last

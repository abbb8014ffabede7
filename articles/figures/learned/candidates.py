"""Candidates: the nouns that a figure may be the number of, and what is true of each pair.

A candidate is one word, the head of a name. It may stand up to fifty words before the figure or
twenty behind it, or in the first line. What the rules of `articles.figures.counted` answer is one
feature among the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from articles.figures.figure_text import FigureText
from articles.figures.learned.landmarks import Asked, Landmarks, landmarks_of
from articles.figures.learned.stretches import Stretches, stretches_of
from articles.figures.learned.text_arrays import COUNTS, PAD, TextArrays
from articles.figures.learned.word_table import Flags, Floats, Integers

_BACK, _AHEAD, _PAST_SENTENCE, _OF_TITLE = 50, 20, 10, 14
_MOST = np.float32(3)
_FARTHEST = 52


@dataclass(frozen=True, slots=True)
class Candidates:
    """All pairs of a figure and a noun in one text, as blocks of features.

    Attributes:
        stems: A number for the stem of each word of the text.
        words: Index of each noun in the text.
        tokens: Noun by feature.
        figures: Figure by feature.
        pairs: Pair by feature.
        noun_of: For each pair the row in `tokens`.
        figure_of: For each pair the row in `figures`; pairs of one figure stand together.
        stretches: The words around the figures, for the encoder.
    """

    stems: Integers
    words: Integers
    tokens: Floats
    figures: Floats
    pairs: Floats
    noun_of: Integers
    figure_of: Integers
    stretches: Stretches


def _distances() -> Floats:
    """For each distance in words: how far on a scale, and which stretch it lies in."""
    words = np.arange(_FARTHEST)
    return np.column_stack(
        [
            np.log1p(words) / 3, words == 1, words == 2, words == 3,
            (words > 3) & (words <= 6), words > 12, words > 25,
        ]
    ).astype(np.float32)  # fmt: skip


_DISTANCES = _distances()
# Noun phrases between: none, one, two, and all the more.
_PHRASES = np.eye(4, 3, dtype=np.float32)


def candidates_of(text: FigureText, arrays: TextArrays, asked: Sequence[Asked]) -> Candidates:
    """Every figure with every noun that it may be the number of."""
    marks = landmarks_of(text, arrays, asked)
    noun_of, figure_of = _pairs(arrays, marks)
    used, noun_of = _used(noun_of, len(arrays.noun_places))
    nouns = arrays.noun_places[used]
    return Candidates(
        stems=arrays.stems,
        words=nouns,
        tokens=_token_block(arrays, nouns),
        figures=_figure_block(arrays, marks),
        pairs=_pair_block(arrays, marks, nouns[noun_of], figure_of),
        noun_of=noun_of,
        figure_of=figure_of,
        stretches=stretches_of(
            arrays, marks, nouns, (_BACK, _AHEAD), min(arrays.first_line_end, _OF_TITLE)
        ),
    )


def _pairs(arrays: TextArrays, marks: Landmarks) -> tuple[Integers, Integers]:
    """Rows of nouns and of figures, the pairs of one figure together."""
    first, last, sentence_end = marks.first, marks.last, marks.sentence_end
    lowest = np.maximum(0, first - _BACK)
    past = np.minimum(last + _PAST_SENTENCE, arrays.size)
    highest = np.minimum(np.maximum(sentence_end, past), last + _AHEAD)
    title_end = np.minimum(min(arrays.first_line_end, _OF_TITLE), lowest)
    bounds = np.searchsorted(arrays.noun_places, np.stack([title_end, lowest, highest]))
    titled, low, high = bounds
    sizes = titled + high - low
    figure_of = np.repeat(np.arange(len(first)), sizes)
    within = np.arange(len(figure_of)) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    skipped = (low - titled)[figure_of]
    return within + np.where(within < titled[figure_of], 0, skipped), figure_of


def _used(rows: Integers, size: int) -> tuple[Integers, Integers]:
    """The nouns that stand in any pair, and each pair's place among them."""
    marked = np.zeros(size, bool)
    marked[rows] = True
    used = np.flatnonzero(marked)
    return used, (np.cumsum(marked) - 1)[rows]


def _token_block(arrays: TextArrays, nouns: Integers) -> Floats:
    stems = arrays.stems
    vectors, rows = arrays.table.vectors, arrays.rows
    own = stems[nouns]
    title = stems[: arrays.first_line_end][arrays.nouns[: arrays.first_line_end]]
    before = arrays.before[:, -3]
    count = before[nouns]
    context = np.empty((len(nouns), 6), np.float32)
    context[:, 0] = np.log1p(_frequencies(own)) / 2
    context[:, 1] = (own[:, None] == title).any(1)
    context[:, 2] = arrays.phrase_starts[nouns] == nouns
    context[:, 3] = count == before[np.maximum(arrays.last_of("clause")[nouns], 0)]
    context[:, 4] = count == before[np.maximum(arrays.last_of("sentence")[nouns], 0)]
    context[:, 5] = nouns < arrays.first_line_end
    places = nouns + PAD
    following, former = places + 1, places - 1
    return np.concatenate(
        [
            vectors[rows[places]], vectors[rows[former]], vectors[rows[following]],
            arrays.padded[places], arrays.padded[former], arrays.padded[following], context,
        ],
        axis=1,
    )  # fmt: skip


def _frequencies(stems: Integers) -> Integers:
    """How often each stem stands in the list."""
    order = np.sort(stems)
    frequencies: Integers = np.searchsorted(order, stems, "right") - np.searchsorted(order, stems)
    return frequencies


def _figure_block(arrays: TextArrays, marks: Landmarks) -> Floats:
    last = np.minimum(marks.last, arrays.size) + PAD
    around = marks.first + PAD - 1, marks.first + PAD - 2, last, last + 1
    return np.concatenate(
        [
            marks.facts,
            *(arrays.table.vectors[arrays.rows[at]] for at in around),
            *(arrays.padded[at] for at in around),
        ],
        axis=1,
    )


def _pair_block(arrays: TextArrays, marks: Landmarks, noun: Integers, figure: Integers) -> Floats:
    first, last = marks.first[figure], marks.last[figure]
    before, after = noun < first, noun >= last
    low = np.where(before, noun + 1, last)
    high = np.where(before, first, np.maximum(noun, low))
    distance = np.where(before, first - noun, np.where(after, noun - last + 1, 0))
    running = arrays.running[high] - arrays.running[low]
    between, vectors = running[:, :COUNTS], running[:, COUNTS:]
    return np.concatenate(
        [
            _relations(arrays, marks, noun, figure),
            _DISTANCES[np.minimum(distance, _FARTHEST - 1)],
            _PHRASES[np.minimum(between[:, -1], _MOST).astype(np.int64)],
            np.minimum(between, _MOST) / _MOST,
            between == 0,
            _company(vectors, high - low),
            _affinity(arrays, marks, noun, figure),
        ],
        axis=1,
        dtype=np.float32,
    )


def _relations(arrays: TextArrays, marks: Landmarks, noun: Integers, figure: Integers) -> Flags:
    """How the noun stands to the landmarks of the figure: at one, before one, a form of one."""
    at = noun[:, None] == marks.places[figure]
    is_rule = at[:, marks.rule_column]
    return np.concatenate(
        [
            at,
            noun[:, None] < marks.bounds[figure],
            arrays.stems[noun][:, None] == marks.stems[figure],
            is_rule[:, None] & marks.ways[figure],
            marks.in_mention[noun][:, None],
        ],
        axis=1,
    )


def _company(vectors: Floats, words: Integers) -> Floats:
    """The sum of the vectors of the words between, scaled down by their number."""
    length = np.maximum(words, 1).astype(np.float32)
    company: Floats = np.divide(vectors, np.sqrt(length)[:, None], dtype=np.float32)
    return company


def _affinity(arrays: TextArrays, marks: Landmarks, noun: Integers, figure: Integers) -> Floats:
    """How well the noun, and the word behind it, go with figures of this sort."""
    known, places, sorts = arrays.table.affinities, arrays.rows, marks.sorts[figure]
    own, following = places[noun + PAD], places[noun + PAD + 1]
    found = np.empty((len(noun), 3), np.float32)
    found[:, 0] = known[own, sorts]
    found[:, 1] = known[following, sorts]
    found[:, 2] = found[:, 0] - arrays.table.highest_affinities[own]
    return found

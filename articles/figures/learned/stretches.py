"""Stretches: the words around the figures of a text, as the encoder reads them.

Only words that may be asked about are read, and a few on either side: the rest of the text and
what lies beyond its ends are a word that is nothing.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from articles.figures.learned.landmarks import Landmarks
from articles.figures.learned.sorts import SORTS
from articles.figures.learned.text_arrays import PAD, TextArrays
from articles.figures.learned.word_classes import CLASSES
from articles.figures.learned.word_table import Flags, Floats, Integers

STEPS = (1, 2, 4)
"""How far away the neighbours are that each layer of the encoder looks at."""
MARKS = len(CLASSES) + 3 + SORTS
_BEYOND = 8


@dataclass(frozen=True, slots=True)
class Stretches:
    """The words that are read, in their order.

    Attributes:
        rows: Rows of their vectors.
        marks: Word by class, part of a figure, its first word, word of the title, sort of the
            figure.
        neighbours: For each of `STEPS` two rows: of each word the one before and the one behind
            at that distance, by their rows here; the number of words where there is none.
        nouns: Row of each noun of the candidates.
        figures: Figure by first and last word of its mention.
    """

    rows: Integers
    marks: Floats
    neighbours: Integers
    nouns: Integers
    figures: Integers


def stretches_of(
    arrays: TextArrays, marks: Landmarks, nouns: Integers, reach: tuple[int, int], title: int
) -> Stretches:
    """The words around the figures.

    Args:
        arrays: The text.
        marks: Where its figures stand.
        nouns: Indexes of the nouns that are asked about.
        reach: How far before a figure and behind it nouns are asked about.
        title: So many words at the beginning are read in any case.
    """
    read = _read(arrays, marks, reach, title)
    places = np.flatnonzero(read)
    row_of = np.full(arrays.size + 2 * _BEYOND, len(places))
    row_of[places + _BEYOND] = np.arange(len(places))
    own = places + _BEYOND
    neighbours = np.array([row_of[own + way * step] for step in STEPS for way in (-1, 1)])
    last = np.maximum(marks.last - 1, marks.first)
    return Stretches(
        rows=arrays.rows[places + PAD],
        marks=_marks(arrays, marks)[places],
        neighbours=neighbours,
        nouns=row_of[nouns + _BEYOND],
        figures=row_of[np.column_stack([marks.first, last]) + _BEYOND],
    )


def _read(arrays: TextArrays, marks: Landmarks, reach: tuple[int, int], title: int) -> Flags:
    """Which words are read."""
    edges = np.zeros(arrays.size + 1, np.int64)
    np.add.at(edges, np.maximum(marks.first - reach[0] - _BEYOND, 0), 1)
    np.add.at(edges, np.minimum(marks.last + reach[1] + _BEYOND, arrays.size), -1)
    read: Flags = np.cumsum(edges)[:-1] > 0
    read[: title + _BEYOND] = True
    return read


def _marks(arrays: TextArrays, marks: Landmarks) -> Floats:
    found = np.zeros((arrays.size, MARKS), np.float32)
    size = len(CLASSES)
    found[:, :size] = arrays.padded[PAD:-PAD]
    found[:, size] = marks.in_mention
    found[marks.first, size + 1] = 1
    found[: arrays.first_line_end, size + 2] = 1
    for first, last, sort in zip(marks.first, marks.last, marks.sorts, strict=True):
        found[first:last, size + 3 + sort] = 1
    return found

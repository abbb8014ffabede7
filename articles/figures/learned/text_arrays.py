"""Text arrays: the words of a text as arrays, for all that is asked about its figures at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import overload

import numpy as np

from articles.figures.figure_text import FigureText
from articles.figures.learned.word_classes import BIT, CLASSES
from articles.figures.learned.word_table import Flags, Floats, Integers, word_table
from articles.figures.mention import Mention
from articles.timeline.time_expression import TimeType

COUNTED = (
    "verb", "comma", "end", "line_end", "number", "measure_verb", "preposition", "subordinator",
    "joined", "measure", "function", "trend", "amount", "bracket",
)  # fmt: skip
"""Classes whose words between a figure and a noun are counted."""
_NO_NOUN = (
    "function", "number", "comma", "end", "line_end", "preposition", "bracket", "sign",
    "subordinator",
)  # fmt: skip
COUNTS = len(COUNTED) + 3
"""How many columns `TextArrays.before` has."""
_LONGEST_TITLE = 25
PAD = 3
"""Empty words on either side, so that neighbours need no care."""


class TextArrays:
    """One text.

    Attributes:
        size: How many words it has.
        nouns: Which words can be the head of a name.
        noun_places: Their indexes.
        rows: Row of each word's vector, padded by `PAD` on either side.
        padded: Word by class, padded likewise.
        stems: A number for each word's stem.
        before: How many words of each class of `COUNTED`, of nouns, of figures and of noun phrases
            stand before each place.
        running: The same, and behind them the sum of the vectors of the words before each place.
        phrase_starts: Where the run of nouns around each noun begins.
        first_line_end: Index after the first line where that looks like a title, else 0.
    """

    def __init__(self, text: FigureText, mentions: Sequence[Mention]) -> None:
        self.table = word_table()
        facts = self.table.facts(text.words)
        self.size = size = len(text.words)
        self.stems = facts.stems
        self.padded: Floats = np.zeros((size + 2 * PAD, len(CLASSES)), np.float32)
        octets = facts.bits.astype("<u4").view(np.uint8).reshape(size, 4)
        flags = np.unpackbits(octets, axis=1, bitorder="little")
        self.padded[PAD:-PAD] = flags[:, : len(CLASSES)]
        classes = self.padded[PAD:-PAD]
        self.nouns = _nouns(text, mentions, facts.bits)
        self.noun_places = np.flatnonzero(self.nouns)
        self.rows: Integers = np.full(size + 2 * PAD, len(self.table.vectors) - 1)
        self.rows[PAD:-PAD] = facts.rows
        starts = self.nouns.copy()
        starts[1:] &= ~self.nouns[:-1]
        added = np.empty((size, COUNTS + self.table.vectors.shape[1]), np.float32)
        counted = added[:, :COUNTS]
        counted[:, :-3] = classes[:, _COUNTED_COLUMNS]
        counted[:, -3], counted[:, -1], counted[:, -2] = self.nouns, starts, 0
        counted[[mention.first for mention in mentions], -2] = 1
        added[:, COUNTS:] = self.table.vectors[facts.rows]
        self.running = _running(added)
        self.before: Floats = self.running[:, :COUNTS]
        self._last = self._marked(classes, facts.bits, starts)
        self.phrase_starts: Integers = self._last[1:, -1]
        ends = np.flatnonzero(classes[: _LONGEST_TITLE + 1, _LINE_END])
        self.first_line_end = int(ends[0]) if len(ends) else 0

    def _marked(self, classes: Floats, bits: Integers, starts: Flags) -> Integers:
        """For each place, the nearest word of each mark before it, or -1."""
        marked = np.empty((self.size, len(_MARKS) + 1), bool)
        marked[:, :3] = classes[:, _MARKED_COLUMNS] > 0
        marked[:, 3] = self.nouns
        marked[:, 4] = bits & _CLAUSE > 0
        marked[:, 5] = bits & _SENTENCE > 0
        marked[:, 6] = starts
        last: Integers = np.full((self.size + 1, len(_MARKS) + 1), -1)
        places = np.where(marked, np.arange(self.size)[:, None], -1)
        np.maximum.accumulate(places, 0, out=last[1:])
        return last

    @overload
    def last_of(self, mark: str) -> Integers: ...

    @overload
    def last_of(self, mark: str, before: int) -> int: ...

    def last_of(self, mark: str, before: int | None = None) -> Integers | int:
        """The nearest word with a mark before a place, or -1; for all places where none is given.

        Args:
            mark: One of `_MARKS`: a class, a noun, the edge of a clause or of a sentence.
            before: Index of the word.
        """
        column = self._last[:, _MARKS[mark]]
        return column if before is None else int(column[before])


_MARKS = {
    name: column
    for column, name in enumerate(("verb", "measure_verb", "amount", "noun", "clause", "sentence"))
}
_MARKED_COLUMNS = [CLASSES.index(name) for name in ("verb", "measure_verb", "amount")]
_COUNTED_COLUMNS = [CLASSES.index(name) for name in COUNTED]
_LINE_END = CLASSES.index("line_end")
_SENTENCE = BIT["end"] | BIT["line_end"]
_CLAUSE = _SENTENCE | BIT["comma"] | BIT["subordinator"]
_EXCLUDED = sum(BIT[name] for name in _NO_NOUN)


def _running(values: Floats) -> Floats:
    """The sums of all rows before each one, and of all at the end."""
    sums = np.zeros((len(values) + 1, values.shape[1]), np.float32)
    np.cumsum(values, 0, out=sums[1:])
    return sums


def _nouns(text: FigureText, mentions: Sequence[Mention], bits: Integers) -> Flags:
    nouns: Flags = (bits & _EXCLUDED) == 0
    for place in text.times:
        if place.expression.type is not TimeType.DURATION:
            nouns[place.first : place.last] = False
    for mention in mentions:
        if mention.unit is not None:
            nouns[mention.unit.first : mention.unit.last] = False
        elif mention.noun is not None:
            nouns[mention.noun[0]] = True
    return nouns

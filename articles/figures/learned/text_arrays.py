"""Text arrays: the words of a text as arrays, for all that is asked about its figures at once."""

from __future__ import annotations

from collections.abc import Sequence

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
_LONGEST_TITLE = 25
PAD = 3
"""Empty words on either side, so that neighbours need no care."""


class TextArrays:
    """One text.

    Attributes:
        classes: Word by class.
        nouns: Which words can be the head of a name.
        rows: Row of each word's vector, padded by `PAD` on either side.
        padded: `classes`, padded likewise.
        stems: A number for each word's stem.
        before: How many words of each class of `COUNTED`, of nouns, of figures and of noun phrases
            stand before each place.
        phrase_starts: Where the run of nouns around each noun begins.
        first_line_end: Index after the first line where that looks like a title, else 0.
    """

    def __init__(self, text: FigureText, mentions: Sequence[Mention]) -> None:
        self.table = word_table()
        facts = self.table.facts(text.words)
        self.size = size = len(text.words)
        self.stems, bits = facts.stems, facts.bits
        self.classes: Flags = (bits[:, None] >> np.arange(len(CLASSES)) & 1).astype(bool)
        self.nouns = self._nouns(text, mentions, bits)
        nowhere = np.full(PAD, len(self.table.vectors) - 1)
        self.rows: Integers = np.concatenate([nowhere, facts.rows, nowhere])
        blank = np.zeros((PAD, len(CLASSES)), np.float32)
        self.padded: Floats = np.vstack([blank, self.classes.astype(np.float32), blank])
        starts = self.nouns.copy()
        starts[1:] &= ~self.nouns[:-1]
        opening = np.zeros(size, bool)
        opening[[mention.first for mention in mentions]] = True
        self.before = self._counts(starts, opening)
        places = np.arange(size)
        self.phrase_starts: Integers = np.maximum.accumulate(np.where(starts, places, -1))
        self.first_line_end = self._first_line_end()

    def _nouns(self, text: FigureText, mentions: Sequence[Mention], bits: Integers) -> Flags:
        excluded = sum(BIT[name] for name in _NO_NOUN)
        nouns: Flags = (bits & excluded) == 0
        for place in text.times:
            if place.expression.type is not TimeType.DURATION:
                nouns[place.first : place.last] = False
        for mention in mentions:
            if mention.unit is not None:
                nouns[mention.unit.first : mention.unit.last] = False
            elif mention.noun is not None:
                nouns[mention.noun[0]] = True
        return nouns

    def _counts(self, starts: Flags, opening: Flags) -> Floats:
        columns = [CLASSES.index(name) for name in COUNTED]
        counted = np.column_stack([self.classes[:, columns], self.nouns, opening, starts])
        before = np.zeros((self.size + 1, counted.shape[1]), np.float32)
        np.cumsum(counted, 0, out=before[1:])
        return before

    def _first_line_end(self) -> int:
        ends = np.flatnonzero(self.classes[: _LONGEST_TITLE + 1, CLASSES.index("line_end")])
        return int(ends[0]) if len(ends) else 0

    def last_before(self, *names: str) -> Integers:
        """For each place, the nearest word of these classes before it, or -1."""
        marked = self.classes[:, [CLASSES.index(name) for name in names]].any(1)
        return last_marked(marked)


def last_marked(marked: Flags) -> Integers:
    """For each place up to the end, the nearest marked one before it, or -1."""
    found: Integers = np.full(len(marked) + 1, -1)
    np.maximum.accumulate(np.where(marked, np.arange(len(marked)), -1), out=found[1:])
    return found

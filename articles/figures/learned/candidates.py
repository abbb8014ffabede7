"""Candidates: the nouns that a figure may be the number of, and what is true of each pair.

A candidate is one word, the head of a name. It may stand up to seventy words before the figure or
thirty behind it, or in the first line. What the rules of `articles.figures.counted` answer is one
feature among the others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from articles.arabic.folding import fold_word
from articles.figures.counted import WAYS, Words
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.learned.sorts import SORT_OF, SORTS
from articles.figures.learned.text_arrays import COUNTED, PAD, TextArrays, last_marked
from articles.figures.learned.word_table import Flags, Floats, Integers
from articles.figures.mention import Mention, Shape
from articles.figures.resolution import Quantity

_BACK, _AHEAD, _PAST_SENTENCE, _OF_TITLE = 70, 30, 12, 16
_BY_REACH, _NEAR_REACH, _LONGEST_RUN = 5, 8, 4
_MOST = 3.0
_OF = fold_word("من")
_SHAPE_COLUMN = {shape: SORTS + column for column, shape in enumerate(Shape)}
_WAY_COLUMN = {
    way: SORTS + len(_SHAPE_COLUMN) + column for column, way in enumerate(WAYS)
}
_COLUMNS = SORTS + len(_SHAPE_COLUMN) + len(_WAY_COLUMN)
_GAP_CLASSES = ("comma", "line_end", "joined", "measure_verb", "trend", "bracket")
_GAP_COLUMNS = [COUNTED.index(name) for name in _GAP_CLASSES]


@dataclass(frozen=True, slots=True)
class Asked:
    """One figure about which is asked.

    Attributes:
        mention: Where it stands.
        quantity: What it means.
        rule: What the rules name as its counted thing, or None.
        way: By which of `articles.figures.counted.WAYS` they found it.
    """

    mention: Mention
    quantity: Quantity
    rule: Words | None
    way: str = "none"


@dataclass(frozen=True, slots=True)
class Candidates:
    """All pairs of a figure and a noun in one text, as blocks of features.

    Attributes:
        words: Index of each noun in the text.
        tokens: Noun by feature.
        figures: Figure by feature.
        pairs: Pair by feature.
        noun_of: For each pair the row in `tokens`.
        figure_of: For each pair the row in `figures`; pairs of one figure stand together.
    """

    words: Integers
    tokens: Floats
    figures: Floats
    pairs: Floats
    noun_of: Integers
    figure_of: Integers


def candidates_of(text: FigureText, arrays: TextArrays, asked: Sequence[Asked]) -> Candidates:
    """Every figure with every noun that it may be the number of."""
    return _Builder(text, arrays, asked).build()


class _Builder:
    """Builds the blocks; every step works on all figures of the text at once."""

    def __init__(self, text: FigureText, arrays: TextArrays, asked: Sequence[Asked]) -> None:
        self._text, self._arrays, self._asked = text, arrays, asked
        mentions = [each.mention for each in asked]
        self._first = np.array([mention.first for mention in mentions])
        self._last = np.array([mention.last for mention in mentions])
        sentences = np.array([text.sentence(mention.first) for mention in mentions])
        self._sentence_start, self._sentence_end = sentences[:, 0], sentences[:, 1]
        self._nouns = np.flatnonzero(arrays.nouns)
        self._verb = arrays.last_before("verb")[self._first]
        self._measure = arrays.last_before("measure_verb")[self._first]
        by = arrays.last_before("amount")[self._first]
        self._by = np.where(by >= self._first - _BY_REACH, by, -9)

    def build(self) -> Candidates:
        noun_of, figure_of = self._pairs()
        return Candidates(
            words=self._nouns,
            tokens=self._token_block(),
            figures=self._figure_block(),
            pairs=self._pair_block(self._nouns[noun_of], figure_of),
            noun_of=noun_of,
            figure_of=figure_of,
        )

    def _pairs(self) -> tuple[Integers, Integers]:
        size, title_end = self._arrays.size, min(self._arrays.first_line_end, _OF_TITLE)
        lowest = np.maximum(0, self._first - _BACK)
        past = np.minimum(self._last + _PAST_SENTENCE, size)
        highest = np.minimum(np.maximum(self._sentence_end, past), self._last + _AHEAD)
        low, high = np.searchsorted(self._nouns, lowest), np.searchsorted(self._nouns, highest)
        titled = np.searchsorted(self._nouns, np.minimum(title_end, lowest))
        rows, owners = [], []
        for figure, (title, start, end) in enumerate(zip(titled, low, high, strict=True)):
            rows += [np.arange(title), np.arange(start, end)]
            owners += [figure] * (title + end - start)
        return np.concatenate(rows), np.array(owners, np.int64)

    def _token_block(self) -> Floats:
        arrays, nouns = self._arrays, self._nouns
        vectors, rows = arrays.table.vectors, arrays.rows
        _, inverse, counts = np.unique(
            arrays.stems[nouns], return_inverse=True, return_counts=True
        )
        titled = np.isin(arrays.stems[nouns], self._title_stems())
        clause = arrays.last_before("comma", "end", "line_end", "subordinator")[nouns]
        sentence = arrays.last_before("end", "line_end")[nouns]
        nouns_before = arrays.before[:, -3]
        context = np.column_stack(
            [
                np.log1p(counts[inverse]) / 2,
                titled,
                arrays.phrase_starts[nouns] == nouns,
                nouns_before[nouns] == nouns_before[np.maximum(clause, 0)],
                nouns_before[nouns] == nouns_before[np.maximum(sentence, 0)],
                nouns < arrays.first_line_end,
            ]
        ).astype(np.float32)
        near = [nouns + PAD + step for step in (0, -1, 1)]
        return np.concatenate(
            [
                *(vectors[rows[at]] for at in near),
                *(arrays.padded[at] for at in near),
                context,
            ],
            axis=1,
        )

    def _title_stems(self) -> Integers:
        end = self._arrays.first_line_end
        return self._arrays.stems[:end][self._arrays.nouns[:end]]

    def _figure_block(self) -> Floats:
        arrays, asked = self._arrays, self._asked
        around = [
            self._first + PAD - 1, self._first + PAD - 2,
            np.minimum(self._last, arrays.size) + PAD, np.minimum(self._last + 1, arrays.size) + PAD,
        ]  # fmt: skip
        sorts = np.zeros((len(asked), _COLUMNS), np.float32)
        for row, each in enumerate(asked):
            sorts[row, SORT_OF[each.quantity.kind]] = 1
            sorts[row, _SHAPE_COLUMN[each.mention.shape]] = 1
            sorts[row, _WAY_COLUMN[each.way]] = 1
        own = np.column_stack(
            [
                [each.mention.noun is not None for each in asked],
                self._measure >= 0,
                self._by >= 0,
                np.log1p(self._first) / 6,
                [each.mention.prefix > 0 for each in asked],
                self._sentence_start == 0,
                [np.log10(abs(each.quantity.low) + 1) / 6 for each in asked],
                [each.rule is None for each in asked],
            ]
        )
        return np.concatenate(
            [
                sorts, own, self._gap_block(),
                *(arrays.table.vectors[arrays.rows[at]] for at in around),
                *(arrays.padded[at] for at in around),
            ],
            axis=1,
        ).astype(np.float32)  # fmt: skip

    def _gap_block(self) -> Floats:
        """How each figure stands to the one before: alike, near, what is between them."""
        arrays, asked = self._arrays, self._asked
        block = np.zeros((len(asked), 8 + len(_GAP_CLASSES)), np.float32)
        for row in range(1, len(asked)):
            before, own = asked[row - 1], asked[row]
            start, end = before.mention.last, max(before.mention.last, own.mention.first)
            between = arrays.before[end] - arrays.before[start]
            nouns = between[-3]
            block[row, :8] = (
                before.quantity.kind is own.quantity.kind,
                before.quantity.unit == own.quantity.unit,
                self._sentence_start[row - 1] == self._sentence_start[row],
                np.log1p(end - start) / 3,
                end - start <= 2,
                end - start <= 4,
                nouns == 0,
                nouns == 1,
            )
            block[row, 8:] = between[_GAP_COLUMNS] > 0
        return block

    def _pair_block(self, noun: Integers, figure: Integers) -> Floats:
        first, last = self._first[figure], self._last[figure]
        before, after = noun < first, noun >= last
        inside = ~(before | after)
        low = np.where(before, noun + 1, last)
        high = np.where(before, first, np.where(after, noun, last))
        low = np.minimum(low, high)
        distance = np.where(before, first - noun, np.where(after, noun - last + 1, 0))
        between = self._arrays.before[high] - self._arrays.before[low]
        phrases = between[:, -1]
        flags = [
            before, after, inside,
            noun < self._sentence_start[figure], noun >= self._sentence_end[figure],
            noun < self._arrays.first_line_end,
            distance == 1, distance == 2, distance == 3, (distance > 3) & (distance <= 6),
            distance > 12, distance > 25,
            phrases == 0, phrases == 1, phrases == 2,
            *self._relations(noun, figure, before),
        ]  # fmt: skip
        return np.concatenate(
            [
                np.column_stack(flags).astype(np.float32),
                (np.log1p(distance) / 3).astype(np.float32)[:, None],
                np.minimum(between, _MOST) / _MOST,
                (between == 0).astype(np.float32),
                self._company(low, high),
                self._affinity(noun, figure),
            ],
            axis=1,
        )

    def _company(self, low: Integers, high: Integers) -> Floats:
        """The sum of the vectors of the words between, scaled down by their number."""
        arrays = self._arrays
        sums = np.zeros((arrays.size + 1, arrays.table.vectors.shape[1]), np.float32)
        np.cumsum(arrays.table.vectors[arrays.rows[PAD:-PAD]], 0, out=sums[1:])
        length = np.maximum(high - low, 1).astype(np.float32)
        company: Floats = (sums[high] - sums[low]) / np.sqrt(length)[:, None]
        return company

    def _affinity(self, noun: Integers, figure: Integers) -> Floats:
        """How well the noun, and the word behind it, go with figures of this sort."""
        sorts = np.array([SORT_OF[each.quantity.kind] for each in self._asked])[figure]
        rows, known = self._arrays.rows, self._arrays.table.affinities
        own, following = known[rows[noun + PAD]], known[rows[noun + PAD + 1]]
        pairs = np.arange(len(noun))
        best = own.max(1)
        return np.column_stack(
            [own[pairs, sorts], following[pairs, sorts], own[pairs, sorts] - best]
        )

    def _relations(self, noun: Integers, figure: Integers, before: Flags) -> list[Flags]:
        """How the noun stands to verbs, to the nearest phrase, to the rules' answer."""
        arrays = self._arrays
        verb, measure, by = self._verb[figure], self._measure[figure], self._by[figure]
        subject = self._noun_after(self._verb)[figure]
        nearest = last_marked(arrays.nouns)[self._first]
        nearest = np.where(nearest >= self._first - _NEAR_REACH, nearest, -9)
        start = np.maximum(arrays.phrase_starts[np.maximum(nearest, 0)], nearest - _LONGEST_RUN)
        nearest, start = nearest[figure], start[figure]
        own = self._own_noun()
        of = np.array([self._text.word(last) == _OF for last in self._last])[figure]
        rule_first, rule_last = self._rules(0)
        return [
            noun == measure + 1, (noun > measure) & (measure >= 0) & before,
            (noun < measure), noun == measure - 1,
            noun == by - 1, noun == by + 1, noun < by,
            noun == subject, noun < verb, noun == verb - 1,
            noun == start, noun == nearest, (noun >= start) & (noun <= nearest),
            (noun == self._last[figure] + 1) & of, noun == self._last[figure],
            noun == own[figure], self._in_mention()[noun] & (noun != own[figure]),
            noun == rule_first[figure],
            *self._ruled(noun == rule_first[figure], figure),
            (noun >= rule_first[figure]) & (noun < rule_last[figure]),
            *self._like_earlier(noun, figure),
        ]  # fmt: skip

    def _like_earlier(self, noun: Integers, figure: Integers) -> list[Flags]:
        """Whether the noun is, or is a form of, what the rules named for an earlier figure."""
        stems = np.append(self._arrays.stems, -1)
        flags = []
        for back in (1, 2):
            named = self._rules(back)[0]
            flags += [noun == named[figure], stems[noun] == stems[named][figure]]
        counted = np.full(len(self._asked), -1)
        latest = -1
        for row, each in enumerate(self._asked):
            counted[row] = latest
            latest = each.mention.noun[0] if each.mention.noun is not None else latest
        chain = self._chain_heads()
        return [
            *flags,
            stems[noun] == stems[counted][figure],
            noun == chain[figure],
            stems[noun] == stems[chain][figure],
        ]

    def _ruled(self, is_rule: Flags, figure: Integers) -> list[Flags]:
        """Whether the rules named the noun, once for each way in which they may have."""
        ways = np.array([_WAY_COLUMN[each.way] for each in self._asked])[figure]
        return [is_rule & (ways == column) for way, column in _WAY_COLUMN.items() if way != "none"]

    def _chain_heads(self) -> Integers:
        """What the rules named for the first figure of the same sort in the sentence, or -1."""
        heads: dict[tuple[int, FigureKind], int] = {}
        chain = np.full(len(self._asked), -1)
        for row, each in enumerate(self._asked):
            key = int(self._sentence_start[row]), each.quantity.kind
            chain[row] = heads.get(key, -1)
            if each.rule is not None:
                heads.setdefault(key, each.rule[0])
        return chain

    def _rules(self, back: int) -> tuple[Integers, Integers]:
        """The rules' answer for the figure so many before each one; -1 where there is none."""
        found = [each.rule or (-1, -1) for each in self._asked]
        shifted = [(-1, -1)] * min(back, len(found)) + found[: len(found) - back]
        words = np.array(shifted)
        return words[:, 0], words[:, 1]

    def _own_noun(self) -> Integers:
        return np.array([each.mention.noun[0] if each.mention.noun else -9 for each in self._asked])

    def _in_mention(self) -> Flags:
        inside = np.zeros(self._arrays.size, bool)
        for each in self._asked:
            inside[each.mention.first : each.mention.last] = True
        return inside

    def _noun_after(self, place: Integers) -> Integers:
        """The first noun behind a place, or -9 where it has none before the figure."""
        index = np.searchsorted(self._nouns, place + 1)
        found = np.append(self._nouns, self._arrays.size)[index]
        return np.where((place >= 0) & (found < self._first), found, -9)

"""Landmarks: the places of a text by which the nouns around each of its figures are told apart."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from articles.arabic.folding import fold_word
from articles.figures.counted import WAYS, Words
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.learned.sorts import SORT_OF, SORTS
from articles.figures.learned.text_arrays import COUNTED, TextArrays
from articles.figures.learned.word_table import Flags, Floats, Integers
from articles.figures.mention import Mention, Shape
from articles.figures.resolution import Quantity

_NOWHERE = -9
_BY_REACH, _NEAR_REACH, _LONGEST_RUN = 5, 8, 4
_OF = fold_word("من")
_GAP_CLASSES = ("comma", "line_end", "joined", "measure_verb", "trend", "bracket")
_GAP_COLUMNS = [COUNTED.index(name) for name in _GAP_CLASSES]
_SHAPE_COLUMN = {shape: SORTS + column for column, shape in enumerate(Shape)}
_WAY_COLUMN = {way: SORTS + len(_SHAPE_COLUMN) + column for column, way in enumerate(WAYS)}
_FIRST_FACT = SORTS + len(_SHAPE_COLUMN) + len(_WAY_COLUMN)
_RULE = 11
"""The column of the rules' answer among the places."""


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
class Landmarks:
    """The landmarks of all figures of a text; one row a figure.

    Attributes:
        first: Index of the mention's first word.
        last: Index after its last.
        sentence_end: Index after the sentence.
        places: Words at which a noun is likely what is counted.
        bounds: Words before which a noun stands, or not.
        stems: Stems of what was named before.
        ways: How the rules found their answer, one column for each way but `none`.
        sorts: The sort of the figure.
        facts: What is true of the figure itself, and how it stands to the one before.
        in_mention: For each word of the text, whether it is part of a mention.
        rule_column: Which column of `places` is the rules' answer.
    """

    first: Integers
    last: Integers
    sentence_end: Integers
    places: Integers
    bounds: Integers
    stems: Integers
    ways: Flags
    sorts: Integers
    facts: Floats
    in_mention: Flags
    rule_column: int = _RULE


def landmarks_of(text: FigureText, arrays: TextArrays, asked: Sequence[Asked]) -> Landmarks:
    """The landmarks of the figures, which are given in the order of the text."""
    return _Finder(text, arrays, asked).find()


class _Finder:
    """Goes from figure to figure and remembers what was named."""

    def __init__(self, text: FigureText, arrays: TextArrays, asked: Sequence[Asked]) -> None:
        self._text, self._arrays, self._asked = text, arrays, asked
        self._rules = [_NOWHERE if each.rule is None else each.rule[0] for each in asked]
        self._chains: dict[tuple[int, FigureKind], int] = {}
        self._noun = _NOWHERE
        nouns = arrays.noun_places
        verbs = [arrays.last_of("verb", each.mention.first) for each in asked]
        found = np.searchsorted(nouns, np.array(verbs) + 1)
        self._subjects = np.append(nouns, arrays.size)[found].tolist()
        self._verbs = verbs

    def find(self) -> Landmarks:
        """The landmarks."""
        arrays, asked = self._arrays, self._asked
        sentences = [self._text.sentence(each.mention.first) for each in asked]
        places, bounds, earlier = [], [], []
        facts = np.zeros((len(asked), _FIRST_FACT + 17 + len(_GAP_CLASSES)), np.float32)
        for row, (each, sentence) in enumerate(zip(asked, sentences, strict=True)):
            own = self._places(row, sentence[0])
            places.append(own)
            bounds.append(self._bounds(row, own, sentence))
            earlier.append((own[12], own[13], own[14], self._noun))
            self._write_facts(facts[row], row, sentences)
            if each.mention.noun is not None:
                self._noun = each.mention.noun[0]
        in_mention = np.zeros(arrays.size, bool)
        for each in asked:
            in_mention[each.mention.first : each.mention.last] = True
        stems = np.append(arrays.stems, -1)
        named = np.array(earlier)
        return Landmarks(
            first=np.array([each.mention.first for each in asked]),
            last=np.array([each.mention.last for each in asked]),
            sentence_end=np.array([end for _, end in sentences]),
            places=np.array(places),
            bounds=np.array(bounds),
            stems=stems[np.where(named < 0, len(stems) - 1, named)],
            ways=facts[:, _WAY_COLUMN[WAYS[1]] : _FIRST_FACT] > 0,
            sorts=np.array([SORT_OF[each.quantity.kind] for each in asked]),
            facts=facts,
            in_mention=in_mention,
        )

    def _places(self, row: int, sentence_start: int) -> tuple[int, ...]:
        each, arrays, text = self._asked[row], self._arrays, self._text
        first, last = each.mention.first, each.mention.last
        measure = arrays.last_of("measure_verb", first)
        by = arrays.last_of("amount", first)
        by = by if by >= first - _BY_REACH else _NOWHERE
        subject = self._subjects[row] if self._verbs[row] >= 0 else _NOWHERE
        nearest = arrays.last_of("noun", first)
        nearest = nearest if nearest >= max(first - _NEAR_REACH, 0) else _NOWHERE
        run = int(arrays.phrase_starts[nearest]) if nearest >= 0 else _NOWHERE
        key = sentence_start, each.quantity.kind
        chain = self._chains.get(key, _NOWHERE)
        if self._rules[row] >= 0:
            self._chains.setdefault(key, self._rules[row])
        return (
            measure + 1, measure - 1, by - 1, by + 1,
            subject if subject < first else _NOWHERE, self._verbs[row] - 1,
            max(run, nearest - _LONGEST_RUN), nearest, last,
            last + 1 if text.word(last) == _OF else _NOWHERE,
            each.mention.noun[0] if each.mention.noun is not None else _NOWHERE,
            self._rules[row],
            self._rules[row - 1] if row else _NOWHERE,
            self._rules[row - 2] if row > 1 else _NOWHERE,
            chain,
        )  # fmt: skip

    def _bounds(
        self, row: int, places: tuple[int, ...], sentence: tuple[int, int]
    ) -> tuple[int, ...]:
        each = self._asked[row]
        return (
            each.mention.first, each.mention.last, *sentence, self._arrays.first_line_end,
            places[0] - 1, places[2] + 1, self._verbs[row], places[6], places[7] + 1,
            *(each.rule or (_NOWHERE, _NOWHERE)),
        )  # fmt: skip

    def _write_facts(self, facts: Floats, row: int, sentences: Sequence[tuple[int, int]]) -> None:
        each, arrays = self._asked[row], self._arrays
        first = each.mention.first
        facts[SORT_OF[each.quantity.kind]] = 1
        facts[_SHAPE_COLUMN[each.mention.shape]] = 1
        facts[_WAY_COLUMN[each.way]] = 1
        found = [
            each.mention.noun is not None,
            arrays.last_of("measure_verb", first) >= 0,
            arrays.last_of("amount", first) >= first - _BY_REACH,
            math.log1p(first) / 6,
            each.mention.prefix > 0,
            sentences[row][0] == 0,
            math.log10(abs(each.quantity.low) + 1) / 6,
            each.rule is None,
        ]
        if row:
            found += self._gap(row, same_sentence=sentences[row] == sentences[row - 1])
        facts[_FIRST_FACT : _FIRST_FACT + len(found)] = found

    def _gap(self, row: int, *, same_sentence: bool) -> list[float]:
        """How a figure stands to the one before: alike, near, what is between them."""
        before, own = self._asked[row - 1], self._asked[row]
        start = before.mention.last
        end = max(start, own.mention.first)
        between = self._arrays.before[end] - self._arrays.before[start]
        nouns = between[-3]
        return [
            1.0,
            before.quantity.kind is own.quantity.kind,
            before.quantity.unit == own.quantity.unit,
            same_sentence,
            math.log1p(end - start) / 3,
            end - start <= 2,
            end - start <= 4,
            nouns == 0,
            nouns == 1,
            *(between[_GAP_COLUMNS] > 0).tolist(),
        ]

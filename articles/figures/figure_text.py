"""FigureText: a body made ready for the extractor: its words, its lines, the times in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from articles.arabic.closed_classes import folded_class
from articles.arabic.folding import FoldedText
from articles.arabic.words import WordSequence, cut_words
from articles.figures.figure import FigureKind, Qualifier
from articles.figures.phrases import folded, rule_words
from articles.figures.units import dual_units, match_unit
from articles.timeline.time_expression import TimeExpression, TimeType

LONGEST_SENTENCE = 160
"""Words; a longer sentence is cut, so that no text makes the context of a figure costly."""

_STRETCHES = folded_class("lengths") | folded(["فترة", "موسم"])
_DISTANT = rule_words("figure_text", "distant")
_SENTENCE_ENDS = frozenset(".!?؟؛\n…")
_PADDING = [""] * 256


@dataclass(frozen=True, slots=True)
class TimePlace:
    """A time expression at its words: from `first` up to before `last`."""

    first: int
    last: int
    expression: TimeExpression


class FigureText:
    """The words of a body with the time expressions over them.

    Attributes:
        sequence: The words with their places.
        words: The folded words.
        word: The folded word at an index; empty within some hundreds of words outside the text.
        times: The time expressions in order, by their words.
        sentence_ends: Where the signs and line ends stand that end sentences.
        qualifiers: What `articles.figures.qualifiers` has found before the number at an index; kept
            for all that ask about the same number.
    """

    def __init__(self, body: str | FoldedText, times: Sequence[TimeExpression]) -> None:
        self.sequence: WordSequence = cut_words(body)
        self.words: list[str] = self.sequence.words
        # Padded, so that no index is compared: it is asked hundreds of times of an article.
        self.word: Callable[[int], str] = (self.words + _PADDING).__getitem__
        self.times: list[TimePlace] = self._places(times)
        self._time_at: dict[int, TimePlace] = {}
        for place in self.times:
            if place.expression.type is not TimeType.DURATION and not self._is_distance(place):
                self._time_at |= dict.fromkeys(range(place.first, place.last), place)
        self._time_starts = [place.first for place in self.times]
        self.sentence_ends: list[int] = [
            at
            for at, word in enumerate(self.words)
            if word in _SENTENCE_ENDS and not self._is_in_number(at)
        ]
        self._line_ends = [at for at in self.sentence_ends if self.words[at] == "\n"]
        self._sentence_starts = _sentence_starts(self.sentence_ends, len(self.words))
        self._sentences: dict[int, tuple[int, int]] = {}
        self.qualifiers: dict[int, tuple[int, Qualifier] | None] = {}

    def _is_in_number(self, at: int) -> bool:
        """`20 .45 نقطة`, `21?75 %`: a sign that parts the digits of one number, and no line end."""
        is_sign = self.words[at] != "\n" and self.sequence.touches_next(at)
        if not (is_sign and self.word(at - 1).isdecimal()):
            return False
        return self.word(at + 1)[:1].isdecimal()

    def _places(self, times: Sequence[TimeExpression]) -> list[TimePlace]:
        places = []
        for time in sorted(times, key=lambda time: (time.span.start, time.span.end)):
            first = self.sequence.index_at(time.span.start)
            # What ends in a vowel sign ends before the next word (`سنوياً 47`).
            last = max(first + 1, self.sequence.index_behind(time.span.end))
            if first < len(self.words):
                places.append(TimePlace(first, min(last, len(self.words)), time))
        return places

    def _is_distance(self, place: TimePlace) -> bool:
        """`قبل 17 عاما`, `بعد يومين`: a date by its distance, whose length is a figure."""
        if self.words[place.first] not in _DISTANT:
            return False
        inside = range(place.first + 1, place.last)
        found = [match_unit(self.words, at) for at in inside]
        lengths = [each for each in found if each and each.unit.kind is FigureKind.DURATION]
        return bool(lengths) or not dual_units().keys().isdisjoint(self.words[i] for i in inside)

    def touches(self, at: int) -> bool:
        """Whether the words at `at` and `at + 1` stand without a space between them."""
        return at >= 0 and self.sequence.touches_next(at)

    def time_over(self, at: int) -> TimePlace | None:
        """The date, clock time or set that covers the word, if any."""
        return self._time_at.get(at)

    def is_time(self, at: int) -> bool:
        """Whether a date covers the word, or it is the name of a stretch of time."""
        return at in self._time_at or self.word(at).removeprefix("ال") in _STRETCHES

    def sentence(self, at: int) -> tuple[int, int]:
        """First word and end of the sentence (never across a line) around a word."""
        found = self._sentences.get(at)
        if found is None:
            found = self._sentences[at] = self._sentence_around(at)
        return found

    def _sentence_around(self, at: int) -> tuple[int, int]:
        position = bisect_right(self._sentence_starts, at)
        first = self._sentence_starts[position - 1]
        last = (
            self._sentence_starts[position]
            if position < len(self._sentence_starts)
            else len(self.words)
        )
        while last > first and self.words[last - 1] in _SENTENCE_ENDS:
            last -= 1
        return first, max(last, at + 1)

    def line_number(self, at: int) -> int:
        """In which paragraph the word stands."""
        return bisect_right(self._line_ends, at)

    def line(self, at: int) -> tuple[int, int]:
        """First word and end of the line around a word."""
        position = bisect_right(self._line_ends, at - 1)
        first = self._line_ends[position - 1] + 1 if position else 0
        last = self._line_ends[position] if position < len(self._line_ends) else len(self.words)
        return first, max(first, last)

    def times_between(self, first: int, last: int) -> list[TimePlace]:
        """The time expressions that start within the words from `first` up to before `last`."""
        low = bisect_right(self._time_starts, first - 1)
        high = bisect_right(self._time_starts, last - 1)
        return self.times[low:high]


def _sentence_starts(ends: Sequence[int], size: int) -> list[int]:
    """Index of the first word of each sentence; a sentence too long is cut."""
    starts = [0]
    for end in (*ends, size):
        while end - starts[-1] > LONGEST_SENTENCE:
            starts.append(starts[-1] + LONGEST_SENTENCE + 1)
        if end < size:
            starts.append(end + 1)
    return starts

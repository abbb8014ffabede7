"""FigureText: a body made ready for the extractor: its words, its lines, the times in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from articles.arabic.words import WordSequence, cut_words
from articles.timeline.time_expression import TimeExpression, TimeType

SENTENCE_REACH = 120
"""Words to each side that are looked at for a figure's context; longer sentences are cut."""

_SENTENCE_ENDS = frozenset(".!?؟؛\n…")


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
        times: The time expressions in order, by their words.
    """

    def __init__(self, body: str, times: Sequence[TimeExpression]) -> None:
        self.sequence: WordSequence = cut_words(body)
        self.words: list[str] = self.sequence.words
        self.times: list[TimePlace] = self._places(times)
        self._time_at: dict[int, TimePlace] = {}
        for place in self.times:
            if place.expression.type is not TimeType.DURATION:
                self._time_at |= dict.fromkeys(range(place.first, place.last), place)
        self._time_starts = [place.first for place in self.times]
        self._line_ends = [i for i, word in enumerate(self.words) if word == "\n"]
        self._ends = [i for i, word in enumerate(self.words) if word in _SENTENCE_ENDS]

    def _places(self, times: Sequence[TimeExpression]) -> list[TimePlace]:
        places = []
        for time in sorted(times, key=lambda time: (time.span.start, time.span.end)):
            first = self.sequence.index_at(time.span.start)
            last = max(first + 1, self.sequence.index_at(max(time.span.start, time.span.end - 1)) + 1)
            if first < len(self.words):
                places.append(TimePlace(first, min(last, len(self.words)), time))
        return places

    def word(self, at: int) -> str:
        """The folded word at an index; empty outside the text."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def touches(self, at: int) -> bool:
        """Whether the words at `at` and `at + 1` stand without a space between them."""
        return 0 <= at and self.sequence.touches_next(at)

    def time_over(self, at: int) -> TimePlace | None:
        """The date, clock time or set that covers the word, if any."""
        return self._time_at.get(at)

    def sentence(self, at: int) -> tuple[int, int]:
        """First word and end of the sentence (never across a line) around a word."""
        position = bisect_right(self._ends, at - 1)
        first = self._ends[position - 1] + 1 if position else 0
        last = self._ends[position] if position < len(self._ends) else len(self.words)
        return max(first, at - SENTENCE_REACH), min(max(last, at + 1), at + SENTENCE_REACH)

    def line_number(self, at: int) -> int:
        """In which paragraph the word stands."""
        return bisect_right(self._line_ends, at)

    def line(self, at: int) -> tuple[int, int]:
        """First word and end of the line around a word, bounded as a sentence is."""
        first = last = at
        while first > 0 and self.words[first - 1] != "\n" and at - first < SENTENCE_REACH:
            first -= 1
        while (
            last < len(self.words) and self.words[last] != "\n" and last - at < SENTENCE_REACH
        ):
            last += 1
        return first, last

    def times_between(self, first: int, last: int) -> list[TimePlace]:
        """The time expressions that start within the words from `first` up to before `last`."""
        low = bisect_right(self._time_starts, first - 1)
        high = bisect_right(self._time_starts, last - 1)
        return self.times[low:high]

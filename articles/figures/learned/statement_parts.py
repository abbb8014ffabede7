"""Statement parts: which figures of a sentence are told, and which are only set against those.

`تراجع الإنتاج إلى 7 أطنان مقابل 9 في 2010، وتراجع البيع إلى 3 مقابل 4`: what is told goes on with
the time of what was told before, what is set against it with the time of what was set against that.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from articles.arabic.folding import fold_word
from articles.figures.figure_text import FigureText, TimePlace
from articles.figures.learned.compared_times import is_compared, is_rival
from articles.figures.mention import Mention

_FROM, _TO = fold_word("من"), fold_word("إلى")


class StatementParts:
    """The parts that the figures of one text play in their sentences."""

    def __init__(self, text: FigureText, mentions: Sequence[Mention]) -> None:
        self._text = text
        self._firsts = [mention.first for mention in mentions]
        self._lasts = [mention.last for mention in mentions]

    def is_rival(self, number: int) -> bool:
        """`مقابل 30`, `من 30 إلى 40`: whether a figure is only what another is set against."""
        first = self._firsts[number]
        if self._text.word(first - 1) != _FROM:
            return is_rival(self._text, first, ())
        following = self._firsts[number + 1 : number + 2]
        return any(
            self._text.word(each - 1) == _TO and self._text.sentence(first)[1] > each
            for each in following
        )

    def peer(self, number: int) -> int | None:
        """The figure before in its sentence that plays the same part, past one of the other."""
        start, part = self._text.sentence(self._firsts[number])[0], self.is_rival(number)
        for at in range(number - 1, -1, -1):
            if self._firsts[at] < start:
                return None
            if self.is_rival(at) is part:
                return at if at < number - 1 else None
        return None

    def told_before(self, number: int) -> int | None:
        """The nearest figure before that is told itself."""
        return next((at for at in range(number - 1, -1, -1) if not self.is_rival(at)), None)

    def outright(
        self, number: int, dates: Sequence[TimePlace], chosen: Sequence[str | None]
    ) -> str | None:
        """EDTF of the period of a figure that is set against another, where that is plain.

        `مقابل 30 سنة 2011` holds for the time behind it (15 of 16 in the annotated articles);
        without one, and where what it is set against has the time of what was told before, for the
        time of what was set against that.

        Args:
            number: Which figure.
            dates: The dates of the text in order.
            chosen: The periods of the figures before.
        """
        if not self.is_rival(number):
            return None
        last, end = self._lasts[number], self._text.sentence(self._firsts[number])[1]
        following = self._firsts[number + 1] if number + 1 < len(self._firsts) else end
        at = bisect_left(dates, last, key=lambda place: place.first)
        if at < len(dates) and dates[at].first < min(end, following):
            return dates[at].expression.value if is_compared(self._text, dates[at]) else None
        peer = self.peer(number)
        if peer is None or peer == 0 or self.is_rival(peer - 1) or self.is_rival(number - 1):
            return None
        return chosen[peer] if chosen[peer - 1] == chosen[number - 1] else None

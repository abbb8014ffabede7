"""Place facts: what is true of a time that stands in the sentence of a figure.

How far it is, what stands between, and whether it belongs to another figure or to what this one is
set against.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import compress

from articles.arabic.folding import fold_word
from articles.figures.ended_stretches import is_since_start
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText, TimePlace
from articles.figures.learned.choices import Features
from articles.figures.learned.compared_times import is_compared, is_rival
from articles.figures.learned.landmarks import Asked
from articles.figures.learned.period_cues import period_cues
from articles.figures.learned.statement_parts import StatementParts
from articles.figures.periods import SIGNS

FAR = 25
"""Words."""
_OWNED_REACH = 2
_SINCE_REACH = 3
_OPENING_REACH = 2
_SINCE, _BY, _DURING = fold_word("منذ"), fold_word("ب"), fold_word("خلال")
_FACTS = (
    "", " next", " near", " far", " same clause", " signs", " number between", " figure between",
    " turned", " opens", " compared", " owned", " outcome", " relative", " set off",
    " resumed", " enclosed", " since", " ahead", " of rival", " of plan", " of told",
    " behind another",
)  # fmt: skip
# By the side of the figure on which a time stands.
_PLACE_FACTS = {side: [side + fact for fact in _FACTS] for side in ("before", "after")}
OF_UNKNOWN = frozenset(
    side + fact for side in ("before", "after") for fact in ("", " near", " same clause", " owned")
)
"""What is asked of a time without a value."""


class PlaceFacts:
    """Tells what is true of the times beside the figures of one text."""

    def __init__(self, text: FigureText, asked: Sequence[Asked], parts: StatementParts) -> None:
        self._text, self._asked, self._parts = text, asked, parts
        self._cues = period_cues()
        self._figure_firsts = [each.mention.first for each in asked]
        self._figure_lasts = [each.mention.last for each in asked]

    def of(self, side: str, place: TimePlace, number: int) -> Features:
        """The features of a time.

        Args:
            side: On which side of the figure it stands, `before` or `after`.
            place: The time.
            number: Which figure.
        """
        text, cues = self._text, self._cues
        mention = self._asked[number].mention
        first, last = mention.first, mention.last
        is_before = side == "before"
        low, high = (place.last, first) if is_before else (last, place.first)
        between = text.words[low:high]
        said = set(between)
        signs = 0 if SIGNS.isdisjoint(said) else sum(word in SIGNS for word in between)
        figures = bisect_left(self._figure_firsts, high) - bisect_left(self._figure_firsts, low)
        holds = (
            True,
            len(between) <= 2,
            len(between) <= 6,
            len(between) > FAR // 2,
            signs == 0,
            signs > 1,
            any(word[0].isdecimal() for word in said),
            figures > 0,
            not cues.turns.isdisjoint(said),
            text.sentence(first)[0] + _OPENING_REACH >= place.first,
            is_compared(text, place),
            self._is_owned(side, place, number),
            not cues.outcomes.isdisjoint(said),
            not cues.relatives.isdisjoint(said),
            *self._of_statement(place, between, number),
            figures > 0 and self._parts.is_rival(number),
            not is_before and figures > 0 and self._is_behind_another(place, number),
        )
        found = dict.fromkeys(compress(_PLACE_FACTS[side], holds), 1.0)
        # What happened since a year began happened during it.
        word = _DURING if is_since_start(text, place) else text.word(place.first - 1)
        if word in cues.leading:
            found[f"{side} {word}"] = 1.0
            if word in cues.than and self._asked[number].quantity.kind is FigureKind.PERCENT:
                found[f"{side} than percent"] = 1.0
        return found

    def _of_statement(
        self, place: TimePlace, between: Sequence[str], number: int
    ) -> Sequence[bool]:
        """What tells whether a time opens the figure's statement, or ended one before it."""
        text, cues = self._text, self._cues
        lead = text.words[max(0, place.first - _SINCE_REACH) : place.first]
        at = bisect_right(self._figure_lasts, place.first) - 1
        previous = at if 0 <= at != number and self._is_in_sentence(at, place) else None
        behind = text.words[self._figure_lasts[at] : place.first] if previous is not None else []
        signs = [near for near, word in enumerate(between) if word in SIGNS]
        return (
            not SIGNS.isdisjoint(behind),
            bool(signs) and "".join(between[signs[-1] + 1 :]).startswith(_BY),
            "(" in lead and text.word(place.last) == ")",
            _SINCE in lead and not is_since_start(text, place),
            not cues.ahead.isdisjoint(between),
            previous is not None and is_rival(text, self._figure_firsts[previous], behind),
            not cues.plans.isdisjoint(lead),
        )

    def _is_in_sentence(self, number: int, place: TimePlace) -> bool:
        return self._text.sentence(place.first)[0] <= self._figure_firsts[number]

    def _is_behind_another(self, place: TimePlace, number: int) -> bool:
        """`9 من أصل 10 في 2010`: another figure, which says something else, is right before it."""
        at = bisect_right(self._figure_lasts, place.first) - 1
        if at == number or place.first - self._figure_lasts[at] > _OWNED_REACH:
            return False
        between = self._text.words[self._figure_lasts[number] : self._figure_firsts[number + 1]]
        return self._cues.restating.isdisjoint(between)

    def _is_owned(self, side: str, place: TimePlace, number: int) -> bool:
        """Whether another figure stands right beside the time (`12 مليون سنة 2006، ثم 13`)."""
        if side == "before":
            at = bisect_right(self._figure_lasts, place.first) - 1
            return 0 <= at != number and place.first - self._figure_lasts[at] <= _OWNED_REACH
        at = bisect_left(self._figure_firsts, place.last)
        near = at < len(self._figure_firsts) and at != number
        return near and self._figure_firsts[at] - place.last <= _OWNED_REACH

"""Period choice: for which of the times that an article names a figure holds, or for none.

The possibilities are few: what the rules of `articles.figures.periods` say, the nearest times of
the sentence on either side, the period of the figure before in the same sentence, none.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import compress
from typing import NamedTuple

from articles.arabic.folding import fold_word
from articles.figures.ended_stretches import period_places
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText, TimePlace
from articles.figures.learned.choices import Features, rate, weights_of
from articles.figures.learned.compared_times import (
    is_compared,
    is_measured_against,
    is_rival,
    with_particles,
)
from articles.figures.learned.landmarks import Asked
from articles.figures.learned.told_outright import leads_to_part, told_outright
from articles.figures.periods import SIGNS, Periods, is_of_name, names_same_period
from articles.figures.phrases import folded, read_table
from articles.timeline.time_expression import TimeType

NONE = ""
_GRAINS = (
    ("day", re.compile(r"-?\d{4}-\d\d-\d\d[~?%]?")),
    ("month", re.compile(r"-?\d{4}-(?:\d\d|W\d\d)[~?%]?")),
    ("year", re.compile(r"-?\d{3}[\dX][~?%]?")),
)
_FAR = 25
_OWNED_REACH = 2
_NOW_REACH = 4
_SINCE_REACH = 3
_SINCE, _BY = fold_word("منذ"), fold_word("ب")
_OF, _TO = fold_word("من"), fold_word("إلى")
_FACTS = (
    "", " next", " near", " far", " same clause", " signs", " number between", " figure between",
    " turned", " opens", " compared", " owned", " outcome", " relative", " set off",
    " resumed", " enclosed", " since", " ahead", " of rival", " of plan",
)  # fmt: skip
# By the side of the figure on which a time stands.
_PLACE_FACTS = {side: [side + fact for fact in _FACTS] for side in ("before", "after")}


class _Cues(NamedTuple):
    """Folded words that tell whether a time is a figure's own."""

    leading: frozenset[str]
    turns: frozenset[str]
    than: frozenset[str]
    outcomes: frozenset[str]
    relatives: frozenset[str]
    ahead: frozenset[str]
    now: frozenset[str]
    plans: frozenset[str]
    values_of_it: frozenset[str]


@cache
def _cues() -> _Cues:
    table = read_table("learning")["periods"]
    words = {name: folded(table[name]) for name in _Cues._fields}
    words["outcomes"] = with_particles(words["outcomes"])
    return _Cues(**words)


class _Told(NamedTuple):
    """What may be a figure's period: by the rules, of the figure before, the times around it."""

    ruled: str | None
    earlier: str | None
    inside: Sequence[TimePlace]

    def without(self, places: Sequence[TimePlace]) -> _Told:
        """What is left when these times are no longer possible."""
        values = {place.expression.value for place in places}
        ruled, earlier = (None if each in values else each for each in (self.ruled, self.earlier))
        return _Told(ruled, earlier, [place for place in self.inside if place not in places])


class PeriodChoices:
    """Chooses the period of each figure of one text, in order."""

    def __init__(self, text: FigureText, asked: Sequence[Asked]) -> None:
        self._text, self._asked = text, asked
        self._rules = Periods(text)
        self._cues = _cues()
        # Also those without a value: beside `أمس` of an unknown day a figure has no other.
        self._dates = [
            place
            for place in period_places(text)
            if place.expression.type is TimeType.DATE
            and (grain_of(place.expression.value) or place.expression.value is None)
            and not is_of_name(text, place)
        ]
        self._firsts = [place.first for place in self._dates]
        self._figure_firsts = [each.mention.first for each in asked]
        self._figure_lasts = [each.mention.last for each in asked]

    def choose(self, weights: Mapping[str, float] | None = None) -> list[str | None]:
        """EDTF of the period of each figure, or None."""
        if not self._dates:
            return [self._rules.of(asked.mention) for asked in self._asked]
        known = weights_of("periods") if weights is None else weights
        chosen: list[str | None] = []
        for number in range(len(self._asked)):
            possible = self.possibilities(number, chosen[-1] if chosen else None)
            best = max(possible, key=lambda value: rate(known, possible[value]))
            chosen.append(best or None)
        return chosen

    def possibilities(self, number: int, earlier: str | None) -> dict[str, Features]:
        """What is true of each possible period of a figure; of none under the empty string.

        Args:
            number: Which figure; they are asked about in order.
            earlier: The period of the figure before.
        """
        asked = self._asked[number]
        first, last = asked.mention.first, asked.mention.last
        ruled = self._rules.of(asked.mention)
        outright = told_outright(self._text, asked.mention, self._dates)
        if outright is not None:
            return {outright: {}}
        start, end = self._text.sentence(first)
        named = self._is_of_same_period(number, start, end)
        if not (named or self._follows_in_sentence(number, start)):
            earlier = None
        around = self._dates[bisect_left(self._firsts, start) : bisect_left(self._firsts, end)]
        told = self._without_others(number, _Told(ruled, earlier, around))
        ruled, earlier, inside = told
        before = self._told_before([place for place in inside if place.last <= first])
        after = [place for place in inside if place.first >= last][:1]
        found: dict[str, Features] = {NONE: self._of_none(asked, ruled, inside, earlier)}
        kind = asked.quantity.kind.value
        for name, value in (("ruled", ruled), ("earlier", earlier)):
            if value:
                each = found.setdefault(value, _of_value(value, kind))
                each[name] = 1.0
                each[f"{name} {'with' if inside else 'without'} dates"] = 1.0
        if earlier:
            found[earlier] |= {"earlier named": 1.0} if named else self._of_earlier(number)
        for side, places in (("before", before), ("after", after)):
            for place in places:
                value = place.expression.value or NONE
                each = found.setdefault(value, _of_value(value, kind))
                each |= self._of_place(side, place, number)
        return found

    def _without_others(self, number: int, told: _Told) -> _Told:
        """What is left without the times of what a figure came from, is set against or counts."""
        left = self._time_left(number)
        if left is not None:
            told = told.without([left])
        told = told.without([each for each in told.inside if self._is_base(each, number)])
        last = self._figure_lasts[number]
        behind = [place for place in told.inside if place.first >= last]
        if not behind:
            return told
        if leads_to_part(self._text.words[last : behind[0].first]):
            return told.without(behind)
        if not is_measured_against(self._text, behind[0], last):
            return told
        # What changed since a month or a year changed in more than a day.
        days = [] if _is_day(behind[0]) else [place for place in told.inside if _is_day(place)]
        return told.without([*behind, *days])

    def _is_base(self, place: TimePlace, number: int) -> bool:
        """`13% عن سنة 2011 لتصل إلى 748`: a time that another figure before is a change from."""
        at = bisect_right(self._figure_lasts, place.first) - 1
        if not 0 <= at < number or not self._is_in_sentence(at, place):
            return False
        between = self._text.words[place.last : self._figure_firsts[number]]
        is_told_of_it = "(" in between or not self._cues.values_of_it.isdisjoint(between)
        return not is_told_of_it and is_measured_against(self._text, place, self._figure_lasts[at])

    def _follows_in_sentence(self, number: int, start: int) -> bool:
        """Whether no sentence ends before it: else figures share no period by being near."""
        return number > 0 and self._figure_firsts[number - 1] >= start

    def _is_of_same_period(self, number: int, start: int, end: int) -> bool:
        """Whether the first figure of a sentence holds for `الفترة نفسها`."""
        firsts = self._figure_firsts
        if number == 0 or self._follows_in_sentence(number, start):
            return False
        following = firsts[number + 1] if number + 1 < len(firsts) else end
        return names_same_period(self._text, start, min(end, following))

    def _told_before(self, places: Sequence[TimePlace]) -> Sequence[TimePlace]:
        """The nearest time, and behind one that is only compared with the nearest other."""
        return places[-2:] if places and is_compared(self._text, places[-1]) else places[-1:]

    def _time_left(self, number: int) -> TimePlace | None:
        """`من 4% سنة 2010 إلى 6%`: the time of what the figure came from, which is not its own."""
        text, first = self._text, self._asked[number].mention.first
        if number == 0 or text.word(first - 1) != _TO:
            return None
        before = self._asked[number - 1].mention
        lead = text.word(before.first - 1)
        if lead != _OF or text.sentence(before.first) != text.sentence(first):
            return None
        at = bisect_left(self._firsts, before.last)
        is_between = at < len(self._firsts) and self._dates[at].last <= first
        return self._dates[at] if is_between else None

    def _of_none(
        self, asked: Asked, ruled: str | None, inside: Sequence[TimePlace], earlier: str | None
    ) -> Features:
        kind, shape = asked.quantity.kind.value, asked.mention.shape.name.lower()
        found = {"none": 1.0, f"none {kind}": 1.0, f"none {shape}": 1.0}
        found["none ruled" if ruled else "none unruled"] = 1.0
        found["none with dates" if inside else "none without dates"] = 1.0
        found["none after one" if earlier else "none after none"] = 1.0
        first, last = asked.mention.first, asked.mention.last
        near = self._text.words[max(0, first - _NOW_REACH) : last + _NOW_REACH]
        if not self._cues.now.isdisjoint(near):
            found["none now"] = 1.0
        return found

    def _of_earlier(self, number: int) -> Features:
        """How a figure stands to the one before, whose period it may share."""
        own, before = self._asked[number], self._asked[number - 1]
        text = self._text
        between = text.words[before.mention.last : own.mention.first]
        same_line = text.line_number(own.mention.first) == text.line_number(before.mention.first)
        own_time = self._has_between(before.mention.last, own.mention.first)
        facts = {
            "earlier kind": own.quantity.kind is before.quantity.kind,
            "earlier unit": own.quantity.unit == before.quantity.unit,
            "earlier in line": same_line,
            "earlier next": len(between) <= 2,
            "earlier near": len(between) <= _FAR // 3,
            "earlier far": len(between) > _FAR,
            "earlier turned": not self._cues.turns.isdisjoint(between),
            "earlier of": own.quantity.kind is FigureKind.PERCENT and _OF in between,
            "earlier outcome": not self._cues.outcomes.isdisjoint(between),
            "earlier signs": not SIGNS.isdisjoint(between),
            "earlier past a time": own_time,
            "earlier relative": not self._cues.relatives.isdisjoint(between),
        }
        return {name: 1.0 for name, holds in facts.items() if holds}

    def _has_between(self, low: int, high: int) -> bool:
        at = bisect_left(self._firsts, low)
        return at < len(self._firsts) and self._firsts[at] < high

    def _of_place(self, side: str, place: TimePlace, number: int) -> Features:
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
            len(between) > _FAR // 2,
            signs == 0,
            signs > 1,
            any(word[0].isdecimal() for word in said),
            figures > 0,
            not cues.turns.isdisjoint(said),
            text.sentence(first)[0] + 2 >= place.first,
            is_compared(text, place),
            self._is_owned(side, place, number),
            not cues.outcomes.isdisjoint(said),
            not cues.relatives.isdisjoint(said),
            *self._of_statement(place, between, number),
        )
        found = dict.fromkeys(compress(_PLACE_FACTS[side], holds), 1.0)
        word = text.word(place.first - 1)
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
            _SINCE in lead,
            not cues.ahead.isdisjoint(between),
            previous is not None and is_rival(text, self._figure_firsts[previous], behind),
            not cues.plans.isdisjoint(lead),
        )

    def _is_in_sentence(self, number: int, place: TimePlace) -> bool:
        return self._text.sentence(place.first)[0] <= self._figure_firsts[number]

    def _is_owned(self, side: str, place: TimePlace, number: int) -> bool:
        """Whether another figure stands right beside the time (`12 مليون سنة 2006، ثم 13`)."""
        if side == "before":
            at = bisect_right(self._figure_lasts, place.first) - 1
            return 0 <= at != number and place.first - self._figure_lasts[at] <= _OWNED_REACH
        at = bisect_left(self._figure_firsts, place.last)
        near = at < len(self._figure_firsts) and at != number
        return near and self._figure_firsts[at] - place.last <= _OWNED_REACH


def _is_day(place: TimePlace) -> bool:
    return grain_of(place.expression.value) == "day"


def _of_value(value: str, kind: str) -> Features:
    grain = grain_of(value) or "other"
    return {"grain " + grain: 1.0, f"grain {grain} {kind}": 1.0}


def grain_of(value: str | None) -> str | None:
    """How long a period is, or None for what is no stretch of the calendar."""
    if not value:
        return None
    if "/" in value:
        return "range"
    for name, pattern in _GRAINS:
        if pattern.fullmatch(value):
            return name
    return None

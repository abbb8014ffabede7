"""Period choice: for which of the times that an article names a figure holds, or for none.

The possibilities are few: what the rules of `articles.figures.periods` say, the nearest times of
the sentence on either side, the period of the figure before in the same sentence, none.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from articles.arabic.folding import fold_word
from articles.figures.ended_stretches import period_places
from articles.figures.figure import Direction, FigureKind
from articles.figures.figure_text import FigureText, TimePlace
from articles.figures.learned.choices import Features, rate, weights_of
from articles.figures.learned.compared_times import is_compared, is_measured_against
from articles.figures.learned.landmarks import Asked
from articles.figures.learned.period_cues import period_cues
from articles.figures.learned.place_facts import FAR, OF_UNKNOWN, PlaceFacts
from articles.figures.learned.statement_parts import StatementParts
from articles.figures.learned.told_outright import dates_founding, leads_to_part, told_outright
from articles.figures.periods import (
    SIGNS,
    Periods,
    dates_a_thing,
    is_of_name,
    of_same_period,
    same_period_noun,
)
from articles.timeline.time_expression import TimeType

NONE = ""
_GRAINS = (
    ("day", re.compile(r"-?\d{4}-\d\d-\d\d[~?%]?")),
    ("month", re.compile(r"-?\d{4}-(?:\d\d|W\d\d)[~?%]?")),
    ("year", re.compile(r"-?\d{3}[\dX][~?%]?")),
)
_NOW_REACH = 4
_BESIDE_REACH = 1
_OF, _TO = fold_word("من"), fold_word("إلى")


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
    """Chooses the period of each figure of one text, in order.

    Args:
        text: Its words.
        asked: Its figures.
        statuses: Of each of them; an aim is to be reached at a time, where one is named.
    """

    def __init__(
        self,
        text: FigureText,
        asked: Sequence[Asked],
        statuses: Sequence[Direction | None] = (),
    ) -> None:
        self._text, self._asked = text, asked
        self._aims = {at for at, status in enumerate(statuses) if status is Direction.TARGET}
        self._rules = Periods(text)
        self._cues = period_cues()
        # Also those without a value: beside `أمس` of an unknown day a figure seldom has another.
        self._dates = [
            place
            for place in period_places(text)
            if place.expression.type is TimeType.DATE
            and (grain_of(place.expression.value) or place.expression.value is None)
            and not is_of_name(text, place)
            and not dates_a_thing(text, place)
        ]
        self._firsts = [place.first for place in self._dates]
        self._figure_firsts = [each.mention.first for each in asked]
        self._figure_lasts = [each.mention.last for each in asked]
        self._parts = StatementParts(text, [each.mention for each in asked])
        self._facts = PlaceFacts(text, asked, self._parts)

    def choose(self, weights: Mapping[str, float] | None = None) -> list[str | None]:
        """EDTF of the period of each figure, or None."""
        if not self._dates:
            return [self._rules.of(asked.mention) for asked in self._asked]
        known = weights_of("periods") if weights is None else weights
        chosen: list[str | None] = []
        for number in range(len(self._asked)):
            possible = self.possibilities(number, chosen)
            best = max(possible, key=lambda value: rate(known, possible[value]))
            chosen.append(best or None)
        return chosen

    def possibilities(self, number: int, chosen: Sequence[str | None]) -> dict[str, Features]:
        """What is true of each possible period of a figure; of none under the empty string.

        Args:
            number: Which figure; they are asked about in order.
            chosen: The periods of the figures before.
        """
        asked = self._asked[number]
        first, last = asked.mention.first, asked.mention.last
        ruled = self._rules.of(asked.mention)
        outright = told_outright(self._text, asked.mention, self._dates)
        outright = outright or self._parts.outright(number, self._dates, chosen)
        if outright is not None or self._is_beside_unknown(first, last):
            return {outright or NONE: {}}
        start, end = self._text.sentence(first)
        same = self._same_period(number, start, end, chosen)
        earlier, peer = same, None
        if same is None and self._follows_in_sentence(number, start):
            peer = self._parts.peer(number)
            earlier = chosen[number - 1] if peer is None or not chosen[peer] else None
        around = self._dates[bisect_left(self._firsts, start) : bisect_left(self._firsts, end)]
        told = self._without_others(number, _Told(ruled, earlier, around))
        ruled, earlier, inside = told
        before = self._told_before([place for place in inside if place.last <= first])
        after = _up_to_known([place for place in inside if place.first >= last])
        found: dict[str, Features] = {NONE: self._of_none(asked, ruled, inside, earlier)}
        kind = asked.quantity.kind.value
        for name, value in (("ruled", ruled), ("earlier", earlier)):
            if value:
                each = found.setdefault(value, _of_value(value, kind))
                each[name] = 1.0
                each[f"{name} {'with' if inside else 'without'} dates"] = 1.0
        if earlier:
            found[earlier] |= {"earlier named": 1.0} if same else self._of_earlier(number)
        if peer is not None and chosen[peer]:
            value = chosen[peer] or NONE
            each = found.setdefault(value, _of_value(value, kind))
            each |= self._of_peer(number, peer)
        for side, places in (("before", before), ("after", after)):
            for place in places:
                value = place.expression.value
                facts = self._facts.of(side, place, number)
                if value is None:
                    found[NONE] |= {f"unknown {name}": 1.0 for name in facts if name in OF_UNKNOWN}
                else:
                    each = found.setdefault(value, _of_value(value, kind))
                    each |= facts
        return _of_aim(found) if number in self._aims else found

    def _without_others(self, number: int, told: _Told) -> _Told:
        """What is left without the times of what a figure came from, is set against or counts."""
        left = self._time_left(number)
        if left is not None:
            told = told.without([left])
        told = told.without([each for each in told.inside if self._is_base(each, number)])
        mention = self._asked[number].mention
        told = told.without(
            [each for each in told.inside if dates_founding(self._text, mention, each)]
        )
        last = self._figure_lasts[number]
        behind = [place for place in told.inside if place.first >= last]
        if not behind:
            return told
        is_other = is_compared(self._text, behind[0]) and not self._parts.is_rival(number)
        if is_other or leads_to_part(self._text.words[last : behind[0].first]):
            return told.without(behind)
        if not is_measured_against(self._text, behind[0], last):
            return told
        # What changed since a month or a year changed in more than a day.
        days = [] if _is_day(behind[0]) else [place for place in told.inside if _is_day(place)]
        return told.without([*behind, *days])

    def _is_base(self, place: TimePlace, number: int) -> bool:
        """`13% عن سنة 2011 لتصل إلى 748`: a time that another figure before is a change from."""
        at = bisect_right(self._figure_lasts, place.first) - 1
        start = self._text.sentence(place.first)[0]
        if not 0 <= at < number or self._figure_firsts[at] < start:
            return False
        between = self._text.words[place.last : self._figure_firsts[number]]
        is_told_of_it = "(" in between or not self._cues.values_of_it.isdisjoint(between)
        return not is_told_of_it and is_measured_against(self._text, place, self._figure_lasts[at])

    def _follows_in_sentence(self, number: int, start: int) -> bool:
        """Whether no sentence ends before it: else figures share no period by being near."""
        return number > 0 and self._figure_firsts[number - 1] >= start

    def _same_period(
        self, number: int, start: int, end: int, chosen: Sequence[str | None]
    ) -> str | None:
        """What the first figure of a sentence holds for, where it is that of `الفترة نفسها`."""
        firsts = self._figure_firsts
        if number == 0 or self._follows_in_sentence(number, start):
            return None
        following = firsts[number + 1] if number + 1 < len(firsts) else end
        noun = same_period_noun(self._text, start, min(end, following))
        told = self._parts.told_before(number)
        value = chosen[told] if told is not None else None
        return of_same_period(noun, value) if noun and value else None

    def _is_beside_unknown(self, first: int, last: int) -> bool:
        """`هدمت أمس 90 بيتا`: a time without value is beside the figure, which has no other."""
        near = bisect_left(self._firsts, last)
        for place in self._dates[max(0, near - 1) : near + 1]:
            low, high = (place.last, first) if place.last <= first else (last, place.first)
            between = self._text.words[low:high]
            is_beside = len(between) <= _BESIDE_REACH and SIGNS.isdisjoint(between)
            same = self._text.sentence(place.first) == self._text.sentence(first)
            if is_beside and same and place.expression.value is None:
                return True
        return False

    def _told_before(self, places: Sequence[TimePlace]) -> Sequence[TimePlace]:
        """The nearest times up to one that is known, and behind one only compared with the next."""
        nearest = _up_to_known(places[::-1])
        if nearest and is_compared(self._text, nearest[-1]):
            nearest = [*nearest, *_up_to_known(places[: -len(nearest)][::-1])]
        return nearest

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
            "earlier near": len(between) <= FAR // 3,
            "earlier far": len(between) > FAR,
            "earlier turned": not self._cues.turns.isdisjoint(between),
            "earlier of": own.quantity.kind is FigureKind.PERCENT and _OF in between,
            "earlier outcome": not self._cues.outcomes.isdisjoint(between),
            "earlier signs": not SIGNS.isdisjoint(between),
            "earlier past a time": own_time,
            "earlier relative": not self._cues.relatives.isdisjoint(between),
            "earlier of rival": self._parts.is_rival(number - 1),
            "earlier to rival": self._parts.is_rival(number),
        }
        return {name: 1.0 for name, holds in facts.items() if holds}

    def _of_peer(self, number: int, peer: int) -> Features:
        own, before = self._asked[number], self._asked[peer]
        facts = {
            "peer": True,
            "peer rival": self._parts.is_rival(number),
            "peer unit": own.quantity.unit == before.quantity.unit,
            "peer past a time": self._has_between(before.mention.last, own.mention.first),
        }
        return {name: 1.0 for name, holds in facts.items() if holds}

    def _has_between(self, low: int, high: int) -> bool:
        at = bisect_left(self._firsts, low)
        return at < len(self._firsts) and self._firsts[at] < high


def _up_to_known(places: Sequence[TimePlace]) -> Sequence[TimePlace]:
    """The first of some times, and what follows it up to one with a value."""
    known = (near for near, place in enumerate(places) if place.expression.value is not None)
    return places[: next(known, 0) + 1]


def _of_aim(possible: dict[str, Features]) -> dict[str, Features]:
    """`مخطط 2014-2020، من بين أهدافه خلق 40000 منصب`: what is wanted has its time."""
    return {
        value: facts | {"none aim" if value == NONE else "aim": 1.0}
        for value, facts in possible.items()
    }


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

"""Period choice: for which of the times that an article names a figure holds, or for none.

The possibilities are few: what the rules of `articles.figures.periods` say, the nearest times of
the sentence on either side, the period of the figure before in the same sentence, none.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from articles.arabic.folding import fold_word
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText, TimePlace
from articles.figures.learned.choices import Features, rate, weights_of
from articles.figures.learned.landmarks import Asked
from articles.figures.periods import Periods
from articles.figures.phrases import folded
from articles.timeline.time_expression import TimeType

NONE = ""
_GRAINS = (
    ("day", re.compile(r"-?\d{4}-\d\d-\d\d[~?%]?")),
    ("month", re.compile(r"-?\d{4}-(?:\d\d|W\d\d)[~?%]?")),
    ("year", re.compile(r"-?\d{3}[\dX][~?%]?")),
)
_LEADING = folded(["منذ", "في", "خلال", "حتى", "من", "سنة", "عام", "بين", "قبل", "بعد", "مقارنة"])
_TURNS = folded(["مقابل", "مقارنة", "بالمقارنة", "بينما", "فيما", "أما", "بعدما", "علما"])
_SIGNS = frozenset("،,؛:")
_FAR = 25
_OF = fold_word("من")


class PeriodChoices:
    """Chooses the period of each figure of one text, in order."""

    def __init__(self, text: FigureText, asked: Sequence[Asked]) -> None:
        self._text, self._asked = text, asked
        self._rules = Periods(text)
        dates = [
            place
            for place in text.times
            if place.expression.type is TimeType.DATE and grain_of(place.expression.value)
        ]
        self._dates = dates

    def choose(self, weights: Mapping[str, float] | None = None) -> list[str | None]:
        """EDTF of the period of each figure, or None."""
        if not self._dates:
            return [self._rules.of(asked.mention) for asked in self._asked]
        known = weights_of("periods") if weights is None else weights
        chosen: list[str | None] = []
        for number in range(len(self._asked)):
            possible = self.possibilities(number, chosen[-1] if chosen else None)
            if len(possible) == 1:
                chosen.append(None)
                continue
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
        if number and _is_parted(self._text, self._asked[number - 1], asked):
            earlier = None
        start, end = self._text.sentence(first)
        inside = [place for place in self._dates if start <= place.first < end]
        if not (inside or ruled or earlier):
            return {NONE: {"none": 1.0}}
        before = [place for place in inside if place.last <= first][-1:]
        after = [place for place in inside if place.first >= last][:1]
        found: dict[str, Features] = {NONE: self._of_none(asked, ruled, inside, earlier)}
        kind = asked.quantity.kind.value
        for name, value in (("ruled", ruled), ("earlier", earlier)):
            if value:
                each = found.setdefault(value, self._of_value(value, kind))
                each[name] = 1.0
                each[f"{name} {'with' if inside else 'without'} dates"] = 1.0
        if earlier:
            found[earlier] |= self._of_earlier(number)
        for side, places in (("before", before), ("after", after)):
            for place in places:
                value = place.expression.value or NONE
                each = found.setdefault(value, self._of_value(value, kind))
                each |= self._of_place(side, place, first, last)
        return found

    def _of_none(
        self, asked: Asked, ruled: str | None, inside: Sequence[TimePlace], earlier: str | None
    ) -> Features:
        kind, shape = asked.quantity.kind.value, asked.mention.shape.name.lower()
        found = {"none": 1.0, f"none {kind}": 1.0, f"none {shape}": 1.0}
        found["none ruled" if ruled else "none unruled"] = 1.0
        found["none with dates" if inside else "none without dates"] = 1.0
        found["none after one" if earlier else "none after none"] = 1.0
        if not self._dates:
            found["none at all"] = 1.0
        return found

    @staticmethod
    def _of_value(value: str, kind: str) -> Features:
        grain = grain_of(value) or "other"
        return {"grain " + grain: 1.0, f"grain {grain} {kind}": 1.0}

    def _of_earlier(self, number: int) -> Features:
        """How a figure stands to the one before, whose period it may share."""
        own, before = self._asked[number], self._asked[number - 1]
        text = self._text
        between = text.words[before.mention.last : own.mention.first]
        same_sentence = text.sentence(own.mention.first) == text.sentence(before.mention.first)
        same_line = text.line_number(own.mention.first) == text.line_number(before.mention.first)
        facts = {
            "earlier kind": own.quantity.kind is before.quantity.kind,
            "earlier unit": own.quantity.unit == before.quantity.unit,
            "earlier in sentence": same_sentence,
            "earlier in line": same_line,
            "earlier near": len(between) <= _FAR // 3,
            "earlier far": len(between) > _FAR,
            "earlier turned": not _TURNS.isdisjoint(between),
            "earlier of": own.quantity.kind is FigureKind.PERCENT and _OF in between,
        }
        return {name: 1.0 for name, holds in facts.items() if holds}

    def _of_place(self, side: str, place: TimePlace, first: int, last: int) -> Features:
        text = self._text
        low, high = (place.last, first) if side == "before" else (last, place.first)
        between = text.words[low:high]
        signs = sum(word in _SIGNS for word in between)
        numbers = sum(word[0].isdecimal() for word in between)
        facts = {
            side: True,
            f"{side} next": len(between) <= 2,
            f"{side} near": len(between) <= 6,
            f"{side} far": len(between) > _FAR // 2,
            f"{side} same clause": signs == 0,
            f"{side} signs": signs > 1,
            f"{side} number between": numbers > 0,
            f"{side} turned": not _TURNS.isdisjoint(between),
            f"{side} opens": text.sentence(first)[0] + 2 >= place.first,
        }
        word = text.word(place.first - 1)
        found = {name: 1.0 for name, holds in facts.items() if holds}
        if word in _LEADING:
            found[f"{side} {word}"] = 1.0
        return found


def _is_parted(text: FigureText, before: Asked, own: Asked) -> bool:
    """Whether a sentence ends between two figures: then they share no period by being near."""
    return text.sentence(before.mention.first) != text.sentence(own.mention.first)


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

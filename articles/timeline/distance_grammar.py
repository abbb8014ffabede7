"""Grammar of distances: `قبل عامين`, `بعد نحو ثلاثة أسابيع`, `قبلها بشهرين`."""

from __future__ import annotations

from dataclasses import replace

from articles.timeline import lexicon
from articles.timeline.calendars import MONTHS, WEEKDAYS
from articles.timeline.length_grammar import long_length, one_length
from articles.timeline.readings import Distance, Unit
from articles.timeline.tokens import Tokens

_GRAINS = frozenset({Unit.YEAR, Unit.MONTH, Unit.WEEK, Unit.DAY})
_MOST_QUALIFIERS = 3
_THAT = frozenset({"ذلك", "هذا"})
# What a distance is told from, when it is something that the sentence names.
_ONLY = frozenset({"فقط", "تقريبا"})  # `بعد شهر واحد فقط من الانتخابات`
_ANCHORS = frozenset({"من", "علي", "عن"})


def distance(tokens: Tokens, i: int) -> tuple[Distance, int] | None:
    """A length of time right after `قبل` or `بعد`, or after `قبلها ب`."""
    side = lexicon.SIDES.get(tokens.word(i))
    if side is None or tokens.word(i + 1) in _THAT:
        return _from_story(tokens, i)
    j, approximate = _past_qualifiers(tokens, i + 1)
    if tokens.clitic(j):
        return None
    found = one_length(tokens, j) or long_length(tokens, j)
    if found is None:
        return None
    (count, unit), end = found
    if unit not in _GRAINS or _is_something_else(tokens, j, end):
        return None
    if _is_spent(tokens, side, end):
        return None
    end += tokens.word(end) == "من" and tokens.word(end + 1) in lexicon.FROM_NOW
    anchored = tokens.word(end + (tokens.word(end) in _ONLY)) in _ANCHORS
    from_now = tokens.word(end) in lexicon.FROM_NOW
    told = Distance(count, unit, side, approximate=approximate, anchored=anchored)
    return replace(told, from_now=from_now), end + from_now


def _is_spent(tokens: Tokens, side: int, end: int) -> bool:
    """`بعد يومين من الاحتجاجات`, `بعد أسبوع حافل`: what lasted so long, and no distance.

    `بعد أسبوعين إلى أربعة أسابيع` is a length that nobody fixes.
    """
    if tokens.word(end) in {"الي", "او"} and one_length(tokens, end + 1) is not None:
        return True
    if side < 0:
        return False
    if tokens.word(end) in lexicon.LASTING_ADJECTIVES:
        return True
    noun = tokens.word(end + 1)
    return tokens.word(end) == "من" and not lexicon.LASTING.isdisjoint(
        {noun, noun.removeprefix("ال")}
    )


def _from_story(tokens: Tokens, i: int) -> tuple[Distance, int] | None:
    """`قبلها بشهرين`, `بعد ذلك بعامين`."""
    side = lexicon.SIDES_OF_STORY.get(tokens.word(i))
    if side is None and tokens.word(i + 1) in _THAT:
        side, i = lexicon.SIDES.get(tokens.word(i)), i + 1
    if side is None or "ب" not in tokens.clitic(i + 1):
        return None
    found = one_length(tokens, i + 1)
    if found is None or found[0][1] not in _GRAINS:
        return None
    (count, unit), end = found
    return Distance(count, unit, side, from_story=True), end


def _past_qualifiers(tokens: Tokens, i: int) -> tuple[int, bool]:
    """The index after `نحو`, `أكثر من`, `ما يقارب`, and whether one of them stands there."""
    j = i
    while j < i + _MOST_QUALIFIERS and tokens.word(j) in lexicon.QUALIFIERS:
        j += 1
        j += tokens.word(j) == "من"
    return j, j > i


def _is_something_else(tokens: Tokens, start: int, end: int) -> bool:
    """`قبل شهر رمضان`, `قبل عام 2015`, `قبل يوم الأحد`, `بعد سنة دراسية`."""
    following = tokens.word(end)
    if end - start > 1 or tokens.word(start) in lexicon.DUALS:
        return False
    named = (following,) in MONTHS or (following, tokens.word(end + 1)) in MONTHS
    return (
        named
        or following in WEEKDAYS
        or tokens.number(end) is not None
        or following in lexicon.DEICTIC_DAYS
        or following == "("
        or following.startswith("ال")
    )

"""Distances told from another date of their sentence: `ولد سنة 1920 ورحل بعد 40 سنة`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from articles.arabic.folding import FoldedText
from articles.arabic.word_kinds import is_verb
from articles.timeline.edtf import edtf_interval, write_days
from articles.timeline.readings import Distance, Mention, Point, Stretch, Unit
from articles.timeline.reference import Days, shifted_days
from articles.timeline.resolved import Resolved
from articles.timeline.tense import is_past_verb, speaks_of_the_future
from articles.timeline.time_expression import Basis

_FARTHEST_BEFORE, _FARTHEST_AFTER = 120, 60
_SENTENCE_END = re.compile(r"[.!?؟؛\n]")
_SET_OFF = re.compile(r"[،,]\s*في\s+$")
_WORD = re.compile(r"[^\W\d_]+")
_JOINING = frozenset({"ثم"})
_CONJUNCTIONS, _IMPERFECT_HEADS = "وف", "يتنس"
_SHORTEST_VERB = 3
_DAYS_OF_WEEK = 7


def with_told_distances(folded: FoldedText, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, distances that another date of their sentence fixes as told from it.

    That date stands before, and what came so much later is told by another verb that `و` or `ثم`
    joins; or it is the date of what the distance is told from (`بعد عامين من انفجار 4 أغسطس 2020`).

    Args:
        folded: The article's body, folded.
        mentions: Its time expressions, in the order of the text.
    """
    found = list(mentions)
    for at, mention in enumerate(found):
        told = mention.reading
        if not isinstance(told, Distance) or told.from_story:
            continue
        if told.anchored and at + 1 < len(found) and _dates_its_event(folded, found, at):
            found[at] = replace(mention, reading=replace(told, from_next=True))
        elif told.side > 0 and at > 0 and _goes_on(folded, found, at):
            found[at] = replace(mention, reading=replace(told, from_story=True))
    return found


def _is_dated(mention: Mention) -> bool:
    """Whether a mention names its year itself."""
    told = mention.reading
    point = told.last if isinstance(told, Stretch) else told
    return isinstance(point, Point) and (point.year or 0) > 0 and not mention.compared


def _dates_its_event(folded: FoldedText, mentions: Sequence[Mention], at: int) -> bool:
    here, following = mentions[at], mentions[at + 1]
    between = folded.text[here.end : following.start]
    if len(between) > _FARTHEST_AFTER or not _is_dated(following) or following.joined:
        return False
    verbs = any(is_past_verb(word) for word in _WORD.findall(between))
    # `على إطاحة النظام، في 2011`
    said = _SET_OFF.sub("", between)
    return not (verbs or "،" in said or "," in said or _SENTENCE_END.search(between))


def _goes_on(folded: FoldedText, mentions: Sequence[Mention], at: int) -> bool:
    """Whether another verb than that of the date before tells what happened so much later."""
    here, before = mentions[at], mentions[at - 1]
    between = folded.text[before.end : here.start]
    if len(between) > _FARTHEST_BEFORE or not _is_dated(before) or _SENTENCE_END.search(between):
        return False
    if speaks_of_the_future(folded, here):
        return False
    if between.endswith(("و", "ثم ")):
        return True  # `سنة 1950، وبعد عامين فاز`
    words = ["", *_WORD.findall(between)]
    return any(_tells_past(word, joined=previous in _JOINING) for previous, word in pairwise(words))


def _tells_past(word: str, *, joined: bool) -> bool:
    """Whether a past verb is joined to what was told before it."""
    glued = word[0] in _CONJUNCTIONS and len(word) > _SHORTEST_VERB
    verb = word[1:] if glued else word
    is_past = is_past_verb(word) or (verb[0] not in _IMPERFECT_HEADS and is_verb(verb))
    return (joined or glued) and is_past


def tell_from_next(mentions: Sequence[Mention], results: list[Resolved]) -> None:
    """The distances from the mention that follows them."""
    for at, mention in enumerate(mentions[:-1]):
        told = mention.reading
        if isinstance(told, Distance) and told.from_next:
            days = edtf_interval(results[at + 1].value)
            value = distant(told, days) if days is not None else None
            if value is not None:
                results[at] = Resolved(value, Basis.CONTEXT)


def distant(told: Distance, days: Days) -> str | None:
    """The value of a distance from known days, at the grain of its unit; weeks as a day with `~`.

    None where the days are longer than the unit.
    """
    weeks = told.unit is Unit.WEEK and days[0] == days[1]
    unit, count = (Unit.DAY, _DAYS_OF_WEEK * told.count) if weeks else (told.unit, told.count)
    found = shifted_days(days, unit, told.side * count)
    if found is None:
        return None
    return write_days(*found) + "~" * (weeks or told.approximate)

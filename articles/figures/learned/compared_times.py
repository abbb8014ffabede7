"""Compared times: those of what a figure is set against, which are not its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from articles.arabic.folding import fold_word
from articles.figures.figure_text import FigureText, TimePlace
from articles.figures.periods import SIGNS
from articles.figures.phrases import folded, read_table

_COMPARED_REACH = 4
_RIVAL_REACH = 3
_AGAINST_REACH = 4
_LONGEST_CHANGE = 12
_OF, _FROM, _ON = fold_word("من"), fold_word("عن"), fold_word("على")
_PARTICLES = ("", "و", "ب", "ل")


class _Cues(NamedTuple):
    """Folded words before and behind what a figure is set against."""

    compared: frozenset[str]
    against: frozenset[str]
    against_leads: frozenset[str]
    levels: frozenset[str]
    changes: frozenset[str]


@cache
def _cues() -> _Cues:
    table = read_table("learning")["periods"]
    cues = _Cues(**{name: folded(table[name]) for name in _Cues._fields})
    return cues._replace(compared=with_particles(cues.compared))


def with_particles(words: Iterable[str]) -> frozenset[str]:
    """Folded words bare and with the particles that are written together with them."""
    return frozenset(particle + word for word in words for particle in _PARTICLES)


def is_compared(text: FigureText, place: TimePlace) -> bool:
    """`في 2012 مقارنة مع 2011`: the second is the time of another figure, or of none."""
    lead = text.words[max(0, place.first - _COMPARED_REACH) : place.first]
    if lead[-1:] in ([_FROM], [_ON]) and not _cues().changes.isdisjoint(lead[-2:]):
        # `بزيادة عن العام الماضي بأكثر من 4 ملايين`
        return True
    return not _cues().compared.isdisjoint(lead) and SIGNS.isdisjoint(lead)


def is_rival(text: FigureText, first: int, behind: Sequence[str]) -> bool:
    """`مقابل 30 سنة 2011`: whether a figure is only what another is set against.

    Args:
        text: What it stands in.
        first: Its first word.
        behind: The words between it and a time.
    """
    if len(behind) > _COMPARED_REACH or not SIGNS.isdisjoint(behind):
        return False
    lead = text.words[max(0, first - _RIVAL_REACH) : first]
    return not _cues().compared.isdisjoint(lead) or lead[-1:] == [_OF]


def is_measured_against(text: FigureText, place: TimePlace, last: int) -> bool:
    """`12% عما كانت عليه قبل عام`, `3% عن مستواه في 2013`: a change from how it was then.

    Of 20 such times in the annotated articles none is the figure's own. `last` is the end of the
    figure.
    """
    between = text.words[last : place.first]
    if between[:1] and between[0] in SIGNS and between[1:2] == [_FROM]:
        between = between[1:]
    if len(between) > _LONGEST_CHANGE or not SIGNS.isdisjoint(between):
        return False
    cues, near = _cues(), between[:_AGAINST_REACH]
    if near[:1] == [_FROM] or between[-1:] == [_ON] or not cues.against.isdisjoint(near):
        return True
    pairs = zip(near, between[1:], strict=False)
    return any(one in cues.against_leads and other in cues.levels for one, other in pairs)

"""Row units: the unit that the members of a row share, told by some of them or by their head."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from articles.arabic.word_kinds import is_verb
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.item_rows import ItemRow, dealing
from articles.figures.loans import THOUSAND, measured_in
from articles.figures.measure_words import points
from articles.figures.mention import Mention, Shape
from articles.figures.number_rows import bare_words
from articles.figures.unit import UnitMatch
from articles.figures.units import match_unit

_AND = "و"
_TO_WHOM = ("ل", "ب")
_CLOSED_BY = frozenset("،,؛;|)=.\n") | {""}
_WHOLE, _SEVERAL = 100, 2


def with_units_of_rows(
    text: FigureText, mentions: Sequence[Mention], rows: Sequence[ItemRow]
) -> list[Mention]:
    """The figures, those that leave out the unit of their row with it."""
    if not rows:
        return list(mentions)
    told = list(mentions)
    place = {each.first: at for at, each in enumerate(mentions)}
    for row in rows:
        members = [place[item.first] for item in row.items if item.first in place]
        figures = [told[at] for at in members]
        noun = _points_of(text, figures)
        head = _unit_of_head(text, row) if all(each.unit is None for each in figures) else None
        for number, at in enumerate(members):
            if not _leaves_out(text, told[at]):
                continue
            unit = head if head is not None else _unit_beside(figures, number)
            if noun is not None:
                told[at] = replace(told[at], shape=Shape.COUNTED, noun=noun)
            elif unit is not None and _may_have(told[at], unit, figures):
                told[at] = measured_in(told[at], unit)
    return told


def _leaves_out(text: FigureText, mention: Mention) -> bool:
    """Whether a number has no unit and counts nothing of its own."""
    after = text.word(mention.last)
    closes = after in _CLOSED_BY or after.startswith((_AND, *_TO_WHOM)) or after in dealing()
    closes = closes or after in bare_words("meanwhile") or is_verb(after)
    return mention.shape is Shape.BARE and mention.low.in_digits and closes


def _points_of(text: FigureText, figures: Sequence[Mention]) -> tuple[int, int] | None:
    """Where a row that tells points names them."""
    counted = [each.noun for each in figures[:-1] if each.noun is not None]
    is_alike = bool(counted) and all(text.word(noun[0]) in points() for noun in counted)
    has_unit = any(each.unit is not None for each in figures)
    return counted[0] if is_alike and not has_unit else None


def _unit_beside(figures: Sequence[Mention], number: int) -> UnitMatch | None:
    """The unit of the nearest member before that has one, or of all that follow."""
    if any(each.noun is not None for each in figures):
        return None
    before = [each.unit for each in figures[:number] if each.unit is not None]
    after = [each.unit for each in figures[number + 1 :] if each.unit is not None]
    if before:
        return before[-1]
    is_alike = len(after) >= _SEVERAL and all(each.unit == after[0].unit for each in after)
    return after[0] if is_alike else None


def _unit_of_head(text: FigureText, row: ItemRow) -> UnitMatch | None:
    """`الأمطار بالمليمتر: تطوان 42`, `السعر (درهم)`: the unit in which the head tells them."""
    found = None
    for at in range(row.start, row.items[0].first):
        word = text.word(at)
        if word[:1].isdecimal():
            found = None
        if word.startswith("بال"):
            unit = match_unit([word.removeprefix("بال")], 0)
            found = UnitMatch(at, at + 1, unit.unit) if unit is not None else found
        elif text.word(at - 1) == "(":
            unit = match_unit(text.words, at)
            found = unit if unit is not None and text.word(unit.last) == ")" else found
    return found if found is None or found.unit.kind is not FigureKind.DURATION else None


def _may_have(mention: Mention, unit: UnitMatch, figures: Sequence[Mention]) -> bool:
    """Whether a number may be of the row's unit, in the scale in which it is written."""
    value = mention.low.value
    if unit.unit.kind is FigureKind.PERCENT:
        return value <= _WHOLE
    scales = [each.low.scale for each in figures if each.unit is not None]
    return mention.low.scale >= THOUSAND or value >= THOUSAND or max(scales, default=1) < THOUSAND

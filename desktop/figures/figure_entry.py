"""What stands in the fields of a figure's card, and the figure that they say."""

from __future__ import annotations

from dataclasses import replace

from articles.figures.figure import Figure, FigureKind
from articles.figures.unit_kinds import kind_of_unit, read_unit
from articles.figures.value_reading import read_value
from desktop.display.digits import Digits
from desktop.display.figure_display import LENGTHS_OF_TIME, UNITS, scaled_number
from desktop.display.isolation import without_controls

UNIT_NAMES = {
    "%": "في المائة",
    **UNITS,
    **{code: noun.other for code, noun in LENGTHS_OF_TIME.items()},
}
"""Arabic names of the units that the reader can choose, by code."""

_CODES = {name: code for code, name in UNIT_NAMES.items()}
_UNITLESS = frozenset({FigureKind.COUNT, FigureKind.RATIO, FigureKind.SCORE, FigureKind.OTHER})


def value_words(figure: Figure, *, script: Digits = Digits.WESTERN) -> tuple[str, str]:
    """The figure's value as the reader would type it: one number, or from and to."""
    ends = (figure.low, figure.high)
    if figure.low == figure.high or figure.high is None:
        ends = (figure.low, None)
    low, high = ("" if end is None else scaled_number(end, script=script) for end in ends)
    return low, high


def unit_words(figure: Figure) -> str:
    """The name of the figure's unit; empty for none."""
    return UNIT_NAMES.get(figure.unit or "", figure.unit or "")


def read_ends(low: str, high: str) -> tuple[float | None, float | None] | None:
    """The ends that two fields say; the second may be empty. None when they say no value."""
    ends = [read_value(without_controls(words)) for words in (low, high) if words.strip()]
    known = sorted(end for end in ends if end is not None)
    if not known or len(known) < len(ends):
        return None
    if not low.strip():
        return None, known[0]  # only an upper end is known
    return known[0], known[-1]


def with_unit(figure: Figure, words: str) -> Figure:
    """The figure in the unit that some words name, its kind following the unit."""
    name = " ".join(without_controls(words).split())
    if name == unit_words(figure):
        return figure
    code = _CODES.get(name)
    unit, kind = (code, kind_of_unit(code)) if code is not None else read_unit(name)
    if unit is None:
        kind = figure.kind if figure.kind in _UNITLESS else FigureKind.COUNT
    return replace(figure, unit=unit, kind=kind or FigureKind.OTHER)

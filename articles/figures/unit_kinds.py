"""What a unit given by the reader means: its code, and the kind of quantity it makes."""

from __future__ import annotations

from functools import cache

from articles.arabic.words import cut_words
from articles.figures.figure import FigureKind
from articles.figures.homonyms import homonym_kinds
from articles.figures.units import measure_entries, unit_phrases

_CURRENCY_LETTERS = 3


@cache
def _kinds() -> dict[str, FigureKind]:
    """Every code of the tables of units, with the first kind that it makes."""
    kinds: dict[str, FigureKind] = {}
    for _, unit in measure_entries():
        kinds.setdefault(unit.code or "", unit.kind)
    return {**homonym_kinds(), **kinds}


def kind_of_unit(unit: str) -> FigureKind | None:
    """The kind of quantity that a code makes: `kg` a weight, `MAD` money; None for no code."""
    if unit in _kinds():
        return _kinds()[unit]
    is_currency = len(unit) == _CURRENCY_LETTERS and unit.isascii() and unit.isupper()
    return FigureKind.MONEY if is_currency and unit.isalpha() else None


def read_unit(words: str) -> tuple[str | None, FigureKind | None]:
    """The unit that some words name, and its kind.

    Words whose unit is a multiple of a code (`قنطار` is 100 `kg`), or a currency that its country
    decides, stay as they are: the value beside them is the reader's, and is not multiplied.

    Args:
        words: A code, the name of a unit, or whatever the reader calls it.

    Returns:
        The code or the words, None for no words; the kind, or None where it is not known.
    """
    written = " ".join(words.split())
    if not written:
        return None, None
    if (kind := kind_of_unit(written)) is not None:
        return written, kind
    cut = cut_words(written).words
    found = unit_phrases().match(cut, 0)
    if found is None or found[0] != len(cut):
        return written, None
    unit = found[1]
    return (unit.code if unit.code and unit.factor == 1 else written), unit.kind

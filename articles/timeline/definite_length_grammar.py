"""Grammar of lengths of time with the article: `السنوات الخمس الأخيرة`, `العقود الماضية`."""

from __future__ import annotations

from articles.timeline import lexicon
from articles.timeline.durations import iso_duration
from articles.timeline.number_words import cardinal
from articles.timeline.point_grammar import shift
from articles.timeline.readings import Length, Unit
from articles.timeline.tokens import Tokens


def definite_length(tokens: Tokens, i: int) -> tuple[Length, int] | None:
    """`السنوات الخمس الأخيرة`, `العامين الماضيين`, `الأشهر القليلة الماضية`."""
    word = tokens.word(i)
    years = lexicon.LONG_DEFINITE_DUALS.get(word)
    if years is not None:
        moved = shift(tokens, i + 1)
        back = tokens.word(i + 1) in lexicon.STORY_DUALS
        if moved is None and not back:
            return None
        told, end = moved if moved is not None else (None, i + 2)
        return Length(iso_duration([(years, Unit.YEAR)]), Unit.YEAR, years, told), end
    dual = lexicon.DEFINITE_DUALS.get(word)
    if dual is not None:
        moved = shift(tokens, i + 1)
        return (
            (Length(iso_duration([(2, dual)]), dual, 2, moved[0]), moved[1])
            if moved is not None
            else None
        )
    unit = lexicon.DEFINITE_UNITS.get(word)
    if word in lexicon.LONG_DEFINITE_UNITS or word in lexicon.DECADE_NOUNS:
        return _decades(tokens, i, lexicon.LONG_DEFINITE_UNITS.get(word, 0))
    if unit is None:
        return _number_first(tokens, i)
    counted = _definite_number(tokens, i + 1)
    number, j = counted if counted is not None else (None, i + 1)
    if number is None and tokens.word(j) in lexicon.FEW:
        j += 1
    return _definite_end(tokens, unit, number, j)


def _decades(tokens: Tokens, i: int, years: int) -> tuple[Length, int] | None:
    """`العقود الماضية`, `العقود الثلاثة المقبلة`: never contracts, as they are moved in time.

    `العقد الماضي` is a length only after `على مدى`, `العقد الأخير` always; `years` is 0 then.
    """
    if years == 0:
        is_length = tokens.word(i - 1) in lexicon.DURING_ALL_OF
        is_length = is_length or tokens.word(i + 1) in lexicon.LAST_ONES
        moved = shift(tokens, i + 1) if is_length else None
        decade = iso_duration([(10, Unit.YEAR)])
        return (Length(decade, Unit.YEAR, 10, moved[0]), moved[1]) if moved is not None else None
    counted = _definite_number(tokens, i + 1)
    number, j = (years * counted[0], counted[1]) if counted is not None else (None, i + 1)
    j += number is None and tokens.word(j) in lexicon.FEW
    moved = shift(tokens, j)
    if moved is None:
        return None
    value = iso_duration([(number, Unit.YEAR)]) if number is not None else None
    return Length(value, Unit.YEAR, number, moved[0]), moved[1]


def _definite_number(tokens: Tokens, i: int) -> tuple[int, int] | None:
    if tokens.word(i) == "ال":
        number = tokens.number(i + 1)
        return (number, i + 2) if number is not None else None
    number = tokens.number(i)
    if number is not None and tokens.word(i + 1) in lexicon.SHIFTS:
        return (number, i + 1) if len(tokens.word(i)) < len("2015") else None  # `الأشهر 12 المقبلة`
    if not tokens.word(i).startswith("ال"):
        return None
    return cardinal(tokens, i)


def _definite_end(
    tokens: Tokens, unit: Unit, number: int | None, j: int
) -> tuple[Length, int] | None:
    value = iso_duration([(number, unit)]) if number is not None else None
    if tokens.word(j) in lexicon.FIRST_ONES:
        return (Length(value, unit, number), j + 1) if number is not None else None
    moved = shift(tokens, j)
    if moved is None:
        return (Length(value, unit, number), j) if number is not None else None
    few = tokens.word(moved[1]) in lexicon.FEW
    return Length(value, unit, number, moved[0]), moved[1] + few


def _number_first(tokens: Tokens, i: int) -> tuple[Length, int] | None:
    """`الخمس سنوات الماضية`, `الـ24 ساعة الماضية`."""
    counted = _definite_number(tokens, i)
    if counted is None or counted[0] == 1:
        return None
    unit = lexicon.UNITS.get(tokens.word(counted[1]))
    moved = shift(tokens, counted[1] + 1) if unit is not None else None
    if unit is None or moved is None:
        return None
    return Length(iso_duration([(counted[0], unit)]), unit, counted[0], moved[0]), moved[1]

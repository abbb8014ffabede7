"""Grammar of lengths of time: `13 سنة`, `العامين الماضيين`, `سنة ونصف`, `بضع سنوات`."""

from __future__ import annotations

import re

from articles.arabic.closed_classes import folded_class
from articles.arabic.folding import fold_words
from articles.arabic.numerals import scale_words, unit_fraction
from articles.timeline import lexicon
from articles.timeline.calendars import MONTHS, WEEKDAYS
from articles.timeline.definite_length_grammar import definite_length
from articles.timeline.durations import PARTS_OF_DAY, iso_duration
from articles.timeline.number_words import cardinal
from articles.timeline.point_grammar import shift
from articles.timeline.readings import Length, Unit
from articles.timeline.tables import words
from articles.timeline.tokens import Tokens

# A day has no 90 hours in the press, but a strike of 96 does; beyond this a number before a unit
# is no length of time.
_LONGEST = 9999
_SMALLER: dict[Unit, tuple[Unit, int]] = {
    Unit.YEAR: (Unit.MONTH, 12),
    Unit.MONTH: (Unit.DAY, 30),
    Unit.WEEK: (Unit.DAY, 7),
    Unit.DAY: (Unit.HOUR, 24),
    Unit.HOUR: (Unit.MINUTE, 60),
    Unit.MINUTE: (Unit.SECOND, 60),
    Unit.SECOND: (Unit.SECOND, 1),
}
_DECIMALS = {2: ".5", 4: ".25"}
_WRITTEN_WITH_FRACTION = frozenset({Unit.YEAR, Unit.MONTH, Unit.WEEK})
_ONES = folded_class("lengths") | words("grammars", "length_grammar.other_ones")
_RANKS = {unit: rank for rank, unit in enumerate(Unit)}
_ISO_PART = re.compile(r"P(?P<timed>T?)(?P<count>\d+)(?P<unit>[YMWDHS])")
_SCALES = scale_words()
_AFTER_LENGTH = words("grammars", "length_grammar.after_length")
_DURING = fold_words("مدة لمدة")
_LONG_ONES = {"عقد": 10, "قرن": 100}
_ALONE = words("grammars", "length_grammar.alone")
_DASHED = re.compile(r"(\d{1,3})-(\d{1,3})")
_POINTED = re.compile(r"(\d{1,3})[.,،](\d{1,2})")
_COLONED = re.compile(r"(\d{1,2}):([0-5]\d)")
_LONGEST_NUMBER = 7
_OPENING, _CLOSING = frozenset("(«\"“'"), frozenset(")»\"”'")
_RANGE_SIGNS = frozenset({"الي", "-", "او", ":"})


def length(tokens: Tokens, i: int) -> tuple[Length, int] | None:
    """Any length of time at `i`."""
    for parse in (definite_length, _counted, _fraction, _single):
        found = parse(tokens, i)
        if found is not None:
            return found
    return None


def _counted(tokens: Tokens, i: int) -> tuple[Length, int] | None:
    """`13 سنة`, `أربع عشرة ساعة وخمس دقائق`, `3 إلى 5 سنوات`, `عامين`, `سنة ونصف`."""
    first = one_part(tokens, i)
    if first is None:
        return _decimal(tokens, i) or _ranged(tokens, i)
    (count, unit), j = first
    stretch = _up_to(tokens, iso_duration([(count, unit)]), unit, j)
    if stretch is not None:
        return stretch
    added = _added_part(tokens, count, unit, j)
    if added is not None:
        return _with_shift(tokens, Length(added[0], unit, count), added[1])
    parts = [(count, unit)]
    while len(parts) < 4:
        joined = tokens.joined_by_and(j)
        more = one_part(tokens, joined) if joined is not None else None
        if more is None or _rank(more[0][1]) <= _rank(parts[-1][1]):
            break
        parts.append(more[0])
        j = more[1]
    return _with_shift(tokens, Length(iso_duration(parts), unit, count), j)


def between_lengths(tokens: Tokens, i: int) -> tuple[Length, int] | None:
    """`بين شهرين وثلاثة أشهر`, `ما بين 3 و5 سنوات`: from one length to another of its unit."""
    j = i + 1 if tokens.word(i) == "ما" else i
    if tokens.word(j) != "بين":
        return None
    low = one_length(tokens, j + 1)
    number = cardinal(tokens, j + 1) if low is None else None
    after = low[1] if low is not None else number[1] if number is not None else None
    joined = tokens.joined_by_and(after) if after is not None else None
    high = one_part(tokens, joined) if joined is not None else None
    if high is None:
        return None
    (count, unit), end = high
    if low is not None and low[0][1] is not unit:
        return None
    first = low[0][0] if low is not None else number[0] if number is not None else 0
    if not 0 < first < count:
        return None
    value = f"{iso_duration([(first, unit)])}/{iso_duration([(count, unit)])}"
    return _with_shift(tokens, Length(value, unit, count), end)


def _up_to(tokens: Tokens, low: str, low_unit: Unit, i: int) -> tuple[Length, int] | None:
    """`إلى ستة أشهر` after a length in the same unit: both are one."""
    if tokens.word(i) not in {"الي", "او"}:
        return None
    counted = one_part(tokens, i + 1)
    high = counted or _one_unit(tokens, i + 1)
    if high is None or (counted is not None and high[0][1] is not low_unit):
        return None
    if _rank(high[0][1]) > _rank(low_unit):
        return None
    (count, unit), end = high
    return Length(f"{low}/{iso_duration([(count, unit)])}", unit, count), end


def _one_unit(tokens: Tokens, i: int) -> tuple[tuple[int, Unit], int] | None:
    """The `سنة` of `ستة أشهر إلى سنة`."""
    unit = lexicon.UNITS.get(tokens.word(i)) if tokens.word(i) in _ONES else None
    alone = tokens.number(i + 1) is None and _added_part(tokens, 1, unit or Unit.DAY, i + 1) is None
    known = unit is not None and not tokens.clitic(i) and alone
    return ((1, unit), i + 1) if known and unit is not None else None


def _decimal(tokens: Tokens, i: int) -> tuple[Length, int] | None:
    """`14.5 ساعة`, `3,5 سنوات`, `2-7 أيام`: a part or a range inside one number."""
    unit = lexicon.UNITS.get(tokens.word(i + 1))
    if unit is None or tokens.clitic(i + 1) or len(tokens.word(i)) > _LONGEST_NUMBER:
        return None
    if tokens.word(i + 1) == "يوم" and tokens.word(i + 2) in WEEKDAYS:
        return None  # `فاز 3-1 يوم السبت`
    ranged = _DASHED.fullmatch(tokens.word(i))
    if ranged is not None:
        low, high = sorted((int(ranged[1]), int(ranged[2])))
        value = f"{iso_duration([(low, unit)])}/{iso_duration([(high, unit)])}"
        return (Length(value, unit, high), i + 2) if 0 < low < high else None
    form = _POINTED.fullmatch(tokens.word(i))
    if form is None:
        return _in_two_units(tokens, i, unit)
    whole, part = int(form[1]), form[2]
    if unit is Unit.HOUR and part in {"5", "25", "75"}:
        minutes = {"5": 30, "25": 15, "75": 45}[part]
        return Length(iso_duration([(whole, unit), (minutes, Unit.MINUTE)]), unit, whole), i + 2
    number = f"{whole}.{part}".rstrip("0").rstrip(".")
    timed = "T" if unit in PARTS_OF_DAY else ""
    return Length(f"P{timed}{number}{unit.value.removeprefix('T')}", unit, whole), i + 2


def _in_two_units(tokens: Tokens, i: int, unit: Unit) -> tuple[Length, int] | None:
    """`2:14 دقيقة`: minutes and seconds, or hours and minutes."""
    form = _COLONED.fullmatch(tokens.word(i))
    if form is None or unit not in {Unit.HOUR, Unit.MINUTE}:
        return None
    whole = int(form[1])
    return Length(
        iso_duration([(whole, unit), (int(form[2]), _SMALLER[unit][0])]), unit, whole
    ), i + 2


def _rank(unit: Unit) -> int:
    return _RANKS[unit]


def _added_part(tokens: Tokens, count: int, unit: Unit, i: int) -> tuple[str, int] | None:
    """`ونصف`, `وربع الساعة` after a unit: the whole length, and the index after it."""
    j = tokens.joined_by_and(i)
    part = unit_fraction(tokens.word(j)) if j is not None else None
    if part is None or j is None:
        return None
    again = lexicon.UNITS.get(tokens.word(j + 1).removeprefix("ال")) is unit
    return _with_part(count, unit, part), j + 2 if again else j + 1


def _with_part(count: int, unit: Unit, part: int) -> str:
    """The ISO 8601 duration of a count and a part of its unit.

    Of years, months and weeks a decimal fraction, as the specification has it (`P3.5Y`); of what is
    shorter, and of thirds, the next smaller unit.
    """
    smaller, each = _SMALLER[unit]
    if part in _DECIMALS and unit in _WRITTEN_WITH_FRACTION:
        return f"P{count}{_DECIMALS[part]}{unit.value}"
    return iso_duration([(count, unit), (each // part, smaller)])


def one_length(tokens: Tokens, i: int) -> tuple[tuple[int, Unit], int] | None:
    """A length in whole units, as a distance has it: `عامين`, `3 أشهر`, `شهر`, `عام ونصف`.

    A half is told in the next smaller unit.
    """
    found = one_part(tokens, i)
    if found is None:
        unit = lexicon.UNITS.get(tokens.word(i))
        if unit is None or tokens.word(i) not in _ONES:
            return None
        found = (1, unit), i + 1 + (tokens.word(i + 1) in _ALONE)
    (count, unit), end = found
    joined = tokens.joined_by_and(end)
    part = unit_fraction(tokens.word(joined)) if joined is not None else None
    if part is None or joined is None:
        return found
    smaller, each = _SMALLER[unit]
    again = lexicon.UNITS.get(tokens.word(joined + 1).removeprefix("ال")) is unit
    return (each * count + each // part, smaller), joined + 1 + again


def one_part(tokens: Tokens, i: int) -> tuple[tuple[int, Unit], int] | None:
    """A number and a unit, or a dual."""
    word = tokens.word(i)
    dual = lexicon.DUALS.get(word)
    if dual is not None:
        return (2, dual), i + 1
    if word in lexicon.LONG_DUALS and _is_stretch_of_time(tokens, i, i + 1):
        return (lexicon.LONG_DUALS[word], Unit.YEAR), i + 1
    counted = _scaled(tokens, i) or cardinal(tokens, i)
    if counted is None:
        return None
    number, j = counted
    if tokens.word(j) == "من" and tokens.word(j + 1) in lexicon.DEFINITE_UNITS:
        return None
    return _unit_after(tokens, i, number, j)


def _scaled(tokens: Tokens, i: int) -> tuple[int, int] | None:
    """`14 مليار` of years, `400 ألف` of them."""
    number = tokens.number(i)
    alone = _SCALES.get(tokens.word(i)) if number is None else None
    counted = tokens.number(i - 1) is not None or tokens.word(i - 1) in lexicon.CARDINAL_WORDS
    if alone is not None and not (counted or tokens.clitic(i)):
        return int(alone), i + 1  # `ألف سنة`
    scale = _SCALES.get(tokens.word(i + 1)) if number is not None else None
    return (number * int(scale), i + 2) if number is not None and scale is not None else None


def _names_a_day(tokens: Tokens, i: int) -> bool:
    """The `يوم` of `كأس العالم 2018 يوم 14 يونيو`: a day, and no length."""
    day = tokens.number(i + 1)
    return tokens.word(i) == "يوم" and day is not None and (tokens.word(i + 2),) in MONTHS


def _unit_after(tokens: Tokens, i: int, number: int, j: int) -> tuple[tuple[int, Unit], int] | None:
    if tokens.word(j) in _CLOSING and tokens.word(i - 1) in _OPENING:
        j += 1  # `«20» عاما`
    word = tokens.word(j)
    if tokens.clitic(j) or not number > 0:
        return None
    unit = lexicon.UNITS.get(word)
    if number > _LONGEST and unit not in {Unit.YEAR, Unit.HOUR}:
        return None
    if unit is not None:
        # `3498 سنة 2011` is a number and then a year.
        is_date = _names_year(tokens, unit, j + 1) or _names_a_day(tokens, j)
        return ((number, unit), j + 1) if not is_date else None
    years = lexicon.LONG_UNITS.get(word)
    if years is not None and _is_stretch_of_time(tokens, i, j + 1):
        return (years * number, Unit.YEAR), j + 1
    return None


def _names_year(tokens: Tokens, unit: Unit, i: int) -> bool:
    return unit is Unit.YEAR and len(tokens.word(i)) == 4 and tokens.number(i) is not None


def _is_stretch_of_time(tokens: Tokens, i: int, end: int) -> bool:
    """Whether `عقود` are decades here and not contracts."""
    cues = {tokens.word(i - 1), tokens.word(i - 2)} & (
        lexicon.SINGLE_LENGTH_CUES | {"علي", "من", "اكثر"}
    )
    return bool(cues) or tokens.word(end) in lexicon.SHIFTS or "قر" in tokens.word(end - 1)


def _ranged(tokens: Tokens, i: int) -> tuple[Length, int] | None:
    low = cardinal(tokens, i)
    if low is None or tokens.word(low[1]) not in _RANGE_SIGNS:
        return None
    high = one_part(tokens, low[1] + 1)
    if high is None or not 0 < low[0] < high[0][0]:
        return None
    (count, unit), end = high
    value = f"{iso_duration([(low[0], unit)])}/{iso_duration([(count, unit)])}"
    return _with_shift(tokens, Length(value, unit, count), end)


def _with_shift(tokens: Tokens, read: Length, i: int) -> tuple[Length, int]:
    """Take in `المنصرمة` after `10 سنوات`, which anchors the length."""
    moved = shift(tokens, i)
    if moved is None:
        return read, i
    return Length(read.value, read.unit, read.count, moved[0]), moved[1]


def _fraction(tokens: Tokens, i: int) -> tuple[Length, int] | None:
    found = lexicon.FRACTIONS.get((tokens.word(i), tokens.word(i + 1)))
    if found is None or tokens.clitic(i).startswith("و") or _names_year(tokens, Unit.YEAR, i + 2):
        return None
    form = _ISO_PART.fullmatch(found)
    assert form is not None  # the table's
    return Length(found, Unit(form["timed"] + form["unit"]), int(form["count"])), i + 2


def _single(tokens: Tokens, i: int) -> tuple[Length, int] | None:
    """`منذ سنة`, `قبل أسبوع`, `لمدة شهر`: one unit without a number, after a word of length."""
    unit = lexicon.UNITS.get(tokens.word(i))
    if tokens.word(i) in _LONG_ONES:
        return _one_decade(tokens, i, _LONG_ONES[tokens.word(i)])
    if unit is None or tokens.word(i) not in _ONES:
        return _few(tokens, i)
    evident = _evident_single(tokens, unit, i)
    if evident is not None:
        return evident
    cue = tokens.word(i - 1)
    # `أكثر من سنة`, `منذ نحو أسبوع`.
    qualified = cue == "من" and tokens.word(i - 2) in lexicon.QUALIFIERS
    about = cue in lexicon.APPROXIMATIONS and tokens.word(i - 2) in lexicon.SINGLE_LENGTH_CUES
    cued = cue in lexicon.SINGLE_LENGTH_CUES and (not tokens.clitic(i) or cue == "مده")
    return _single_end(tokens, unit, i + 1) if qualified or cued or about else None


def _one_decade(tokens: Tokens, i: int, years: int) -> tuple[Length, int] | None:
    """`منذ عقد`, `لمدة قرن`, `قبل عقد من الزمن`; never `منذ عقد القمة`, `عقد عمل`."""
    cued = tokens.word(i - 1) in lexicon.SINGLE_LENGTH_CUES | lexicon.APPROXIMATIONS
    if not cued or tokens.clitic(i):
        return None
    following = tokens.word(i + 1)
    half = tokens.joined_by_and(i + 1)
    if half is not None and unit_fraction(tokens.word(half)) == 2:
        value = iso_duration([(years + years // 2, Unit.YEAR)])
        return Length(value, Unit.YEAR, years + years // 2), half + 1
    of_time = following == "من" and tokens.word(i + 2) in {"الزمن", "الزمان"}
    ends = not following[:1].isalpha() or following in _ALONE or tokens.clitic(i + 1) != ""
    if not (of_time or ends or following in _AFTER_LENGTH):
        return None
    read = Length(iso_duration([(years, Unit.YEAR)]), Unit.YEAR, years)
    return read, i + 1 + 2 * of_time + (following in _ALONE)


def long_length(tokens: Tokens, i: int) -> tuple[tuple[int, Unit], int] | None:
    """A length in whole years that no number counts: `عقد`, `نصف قرن` after `قبل` or `منذ`."""
    fraction = _fraction(tokens, i)
    if fraction is None and tokens.word(i) in _LONG_ONES:
        fraction = _one_decade(tokens, i, _LONG_ONES[tokens.word(i)])
    if fraction is None or fraction[0].unit is not Unit.YEAR or fraction[0].count is None:
        return None
    return (fraction[0].count, Unit.YEAR), fraction[1]


def _evident_single(tokens: Tokens, unit: Unit, i: int) -> tuple[Length, int] | None:
    """`سنة ونصف`, `سنة واحدة`, `شهر إلى ستة أشهر`: what needs no word of length before it."""
    low = iso_duration([(1, unit)])
    if tokens.clitic(i) in {"", "ل"} and tokens.word(i + 1) == "الي":
        stretch = _up_to(tokens, low, unit, i + 1)
        if stretch is not None:
            return stretch
    added = _added_part(tokens, 1, unit, i + 1) if not tokens.clitic(i) else None
    if added is not None:
        return _up_to(tokens, added[0], unit, added[1]) or (Length(added[0], unit, 1), added[1])
    if tokens.word(i + 1) in _ALONE:
        return Length(low, unit, 1), i + 2
    joined = tokens.joined_by_and(i + 1) if not tokens.clitic(i) else None
    more = one_part(tokens, joined) if joined is not None else None
    if more is not None and _rank(more[0][1]) == _rank(unit) + 1:
        return Length(iso_duration([(1, unit), more[0]]), unit, 1), more[1]  # `سنة وثلاثة أشهر`
    return None


def _few(tokens: Tokens, i: int) -> tuple[Length, int] | None:
    """`بضع سنوات`: a length that nobody counts."""
    if tokens.word(i) not in lexicon.FEW_BEFORE:
        return None
    unit = lexicon.UNITS.get(tokens.word(i + 1))
    return (Length(None, unit), i + 2) if unit is not None and not tokens.clitic(i + 1) else None


def _single_end(tokens: Tokens, unit: Unit, j: int) -> tuple[Length, int] | None:
    following = tokens.word(j)
    if following in _ALONE:
        return Length(iso_duration([(1, unit)]), unit, 1), j + 1
    joined = tokens.joined_by_and(j)
    more = one_part(tokens, joined) if joined is not None else None
    if more is not None and _rank(more[0][1]) > _rank(unit):
        return Length(iso_duration([(1, unit), more[0]]), unit, 1), more[1]
    blocked = following in WEEKDAYS or tokens.number(j) is not None
    blocked = blocked or (following == "(" and tokens.word(j - 2) not in _DURING)
    return None if blocked else (Length(iso_duration([(1, unit)]), unit, 1), j)

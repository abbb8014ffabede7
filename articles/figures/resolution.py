"""Resolution: what a mentioned quantity means: its kind, its value, its unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from articles.arabic.folding import fold_word
from articles.arabic.numerals import NumberReading
from articles.figures.bare_kinds import cues, kind_of_bare, near, with_particles
from articles.figures.countries import CountryVotes
from articles.figures.currencies import currency_as_written
from articles.figures.figure import FigureKind
from articles.figures.figure_text import FigureText
from articles.figures.homonyms import homonym_unit, meant_unit
from articles.figures.measure_words import points
from articles.figures.mention import Mention, Shape
from articles.figures.multiples import is_multiple
from articles.figures.phrases import folded, read_table
from articles.figures.shares_left_out import names_rate
from articles.figures.unit import UnitMatch
from articles.figures.units import SIZES, match_unit, size_of

_DIGITS_KEPT = 9
_CUE_REACH = 12
_PLACE_REACH = 40
_WIDE_REACH = 150
_WHOLE = 100
_COMMAS = frozenset("،:")
_ZERO = fold_word("الصفر")
_OF_WHOLE_POINT = 0.01
_FEWEST_BASIS = 10
_DEGREES = folded(["درجة", "درجات", "درجه"])


@dataclass(frozen=True, slots=True)
class Quantity:
    """The meaning of a mention.

    Attributes:
        kind: What kind of quantity.
        low: Value, or lower end.
        high: Value, upper end, or None when indefinite.
        unit: Code of the unit, or None.
    """

    kind: FigureKind
    low: float
    high: float | None
    unit: str | None


@cache
def _points() -> frozenset[str]:
    two = folded(read_table("units")["dual_points"]["words"])
    return points() | two | {"ب" + word for word in two}


@cache
def _heat() -> frozenset[str]:
    return with_particles(cues("heat") | cues("warmth"))


@cache
def _warmth() -> frozenset[str]:
    return with_particles(cues("warmth"))


@cache
def _pixels() -> frozenset[str]:
    return folded(read_table("context")["pixels"]["words"])


@cache
def _sport_words() -> frozenset[str]:
    return folded(read_table("exclusions")["scores"]["sport"])


def resolve(text: FigureText, mention: Mention, countries: CountryVotes) -> Quantity:
    """Says what a mention means.

    Args:
        text: The text it stands in.
        mention: Where it stands.
        countries: Whose dirham, dinar or pound the article means.
    """
    quantity = _unsigned(text, mention, countries)
    if not mention.negative or quantity.high is None:
        return quantity
    return replace(quantity, low=-quantity.high, high=-quantity.low)


def _unsigned(text: FigureText, mention: Mention, countries: CountryVotes) -> Quantity:
    low = mention.low.value
    high = mention.high.value if mention.high is not None else low
    if mention.shape is Shape.INDEFINITE:
        # `آلاف المغاربة`, `ملايين الدولارات`: at least so many of what they count, and no more.
        return Quantity(FigureKind.COUNT, low, None, None)
    if mention.shape is Shape.RATIO:
        return _share(low, high)
    if mention.shape in {Shape.SCORE, Shape.RANK}:
        return Quantity(FigureKind.SCORE, min(low, high), max(low, high), None)
    if mention.unit is None:
        homonym = homonym_unit(text, mention, countries)
        if homonym is not None:
            ends = _rounded(low * homonym.factor), _rounded(high * homonym.factor)
            return Quantity(homonym.kind, *ends, homonym.code)
        kind, unit = _kind_of_count(text, mention), _unit_of_count(text, mention)
        low, high = low + mention.half, high + mention.half
        if unit == "pp" and _are_of_basis(text, mention):
            low, high = _rounded(low * _OF_WHOLE_POINT), _rounded(high * _OF_WHOLE_POINT)
        return Quantity(kind, low, high, unit)
    return _measured(text, mention, mention.unit, countries)


def _measured(
    text: FigureText, mention: Mention, unit: UnitMatch, countries: CountryVotes
) -> Quantity:
    """A number with its unit, and what is added to it."""
    low = mention.low.value
    high = mention.high.value if mention.high is not None else low
    factor, code = _factor_and_code(text, unit, countries)
    if unit.unit.kind is FigureKind.MONEY:
        code = currency_as_written(text.sequence.as_read(unit.first, unit.last)) or code
    if unit.unit.by_word:
        code = _coin_before(text, mention, unit.unit.by_word) or code
    if mention.duration_tail is not None:
        return _with_tail(unit.unit.kind, low * factor, code, mention.duration_tail)
    half = mention.half * mention.low.scale
    meant = meant_unit(text, mention)
    if meant is not None:
        factor, code = meant.factor, meant.code
    return Quantity(
        (meant or unit.unit).kind,
        _rounded((low + half) * factor),
        _rounded((high + half) * factor),
        code,
    )


def _coin_before(text: FigureText, mention: Mention, by_word: Mapping[str, str]) -> str | None:
    """`1.45 يورو بتراجع عشرة سنتات`: the nearest coin before, in the same line."""
    start, _ = text.line(mention.first)
    said = reversed(text.words[max(start, mention.first - _WIDE_REACH) : mention.first])
    return next((by_word[word] for word in said if word in by_word), None)


def _with_tail(
    kind: FigureKind, whole: float, code: str | None, tail: tuple[NumberReading, UnitMatch]
) -> Quantity:
    """One amount in two units, told in the larger one: `سنة وثلاثة أشهر` is 1.25 years."""
    number, smaller = tail
    if kind is FigureKind.MONEY:
        part = number.value * smaller.unit.factor
    else:
        part = number.value * size_of(smaller.unit) / SIZES[kind][code or ""]
    total = _rounded(whole + part)
    return Quantity(kind, total, total, code)


def _share(part: float, whole: float) -> Quantity:
    """`17/20` as one number."""
    share = _rounded(part / whole)
    return Quantity(FigureKind.RATIO, share, share, None)


def _rounded(value: float) -> float:
    """Takes away what binary arithmetic adds to a product of decimals."""
    return round(value, _DIGITS_KEPT)


def _factor_and_code(
    text: FigureText, match: UnitMatch, countries: CountryVotes
) -> tuple[float, str | None]:
    unit = match.unit
    if unit.kind is not FigureKind.MONEY:
        return unit.factor, unit.code
    start, _ = text.sentence(match.first)
    reach = max(start, match.first - _PLACE_REACH)
    said = text.words[reach : match.first] if unit.by_country else ()
    code = _told_before(text, match, said) or countries.currency_code(unit, match.adjective, said)
    if code is None:
        # Of a part of a coin nobody knows whose it is; a million is one of any.
        return max(unit.factor, 1.0), None
    return unit.factor_by_code.get(code, unit.factor), code


def _told_before(text: FigureText, match: UnitMatch, said: Sequence[str]) -> str | None:
    """`مليار ريال سعودي، منها 200 مليون ريال`: the coin of this name that the sentence has told.

    Not behind a word that sets one coin against another (`400 ريال سعودي مقابل 12 ألف ريال`).
    """
    if match.adjective is not None or not said:
        return None
    for at in range(match.first - 1, match.first - 1 - len(said), -1):
        if text.word(at) in cues("exchanging"):
            return None
        found = match_unit(text.words, at)
        if found is not None and found.unit == match.unit and found.adjective is not None:
            return match.unit.adjectives[found.adjective]
    return None


def _counted_word(text: FigureText, mention: Mention) -> str:
    return text.word(mention.noun[0]) if mention.noun else ""


def _kind_of_count(text: FigureText, mention: Mention) -> FigureKind:
    """A count, unless the counted word is a degree, a point, or a multiple."""
    word = _counted_word(text, mention)
    if _is_below_zero(text, mention):
        return FigureKind.TEMPERATURE
    if mention.shape is Shape.PART or is_multiple(text, mention):
        return FigureKind.RATIO
    if word in _pixels():
        return FigureKind.OTHER
    if word in _DEGREES | _points():
        return _kind_of_marks(text, mention, word)
    return kind_of_bare(text, mention) if mention.shape is Shape.BARE else FigureKind.COUNT


def _kind_of_marks(text: FigureText, mention: Mention, word: str) -> FigureKind:
    """What degrees and points are here."""
    if _are_things(text, mention):
        return FigureKind.COUNT
    if word in _points():
        return _kind_of_points(text, mention)
    if _is_heat(text, mention):
        return FigureKind.TEMPERATURE
    return FigureKind.SCORE if near(text, mention, cues("exams")) else FigureKind.OTHER


def _are_things(text: FigureText, mention: Mention) -> bool:
    """`40 نقطة بيع`, `درجات وظيفية`: places and posts that are counted."""
    behind = text.word(mention.last)
    behind = text.word(mention.last + 1) if behind in _COMMAS else behind
    near = {behind, text.word(mention.first - 1), text.word(mention.first - 2)}
    if not near.isdisjoint(cues("things")):
        return True
    # `رفع الدرجات الوظيفية من 60 ألفا إلى 100 ألف درجة`
    start, _ = text.sentence(mention.first)
    return not cues("posts").isdisjoint(text.words[start : mention.first])


def speaks_of_index(text: FigureText, mention: Mention) -> bool:
    """Whether points beside these words are of an index of shares."""
    return near(text, mention, cues("shares")) or _in_paragraph(text, mention, cues("shares"))


def _kind_of_points(text: FigureText, mention: Mention) -> FigureKind:
    """Of an index or a match, of a rate in per cent, or of something else."""
    if _is_of_rate(text, mention):
        return FigureKind.PERCENT
    return FigureKind.SCORE


def _unit_of_count(text: FigureText, mention: Mention) -> str | None:
    if _is_below_zero(text, mention):
        return "Cel"
    if _is_of_rate(text, mention):
        return "pp"
    is_degree = _counted_word(text, mention) in _DEGREES
    return "Cel" if is_degree and _is_heat(text, mention) else None


def _is_of_rate(text: FigureText, mention: Mention) -> bool:
    """`خسر معدل التغطية 2,4 نقطة ليستقر عند 60 في المائة`: points of a rate are of a hundred."""
    if _counted_word(text, mention) not in _points() or mention.low.value > _WHOLE:
        return False
    if mention.low.fraction and near(text, mention, cues("interest")):
        # `رفع الفائدة نصف نقطة`
        return True
    start, end = text.sentence(mention.first)
    if names_rate(text.words[start : mention.first]):
        return True
    said = text.words[start:end]
    if _in_paragraph(text, mention, cues("shares")) or not (_sport_words() - _points()).isdisjoint(
        said
    ):
        return False
    return not cues("percentage").isdisjoint(said)


def _are_of_basis(text: FigureText, mention: Mention) -> bool:
    """`10 نقاط أساس … بمقدار 26 نقطة`: whole points in a line that counts basis points.

    A rate of interest moves by hundredths, and never by ten points of a hundred.
    """
    if mention.low.value != int(mention.low.value):
        return False
    is_interest = mention.low.value >= _FEWEST_BASIS and near(text, mention, cues("interest"))
    return is_interest or _in_paragraph(text, mention, cues("basis"))


def _is_below_zero(text: FigureText, mention: Mention) -> bool:
    """`5 تحت الصفر`."""
    return mention.negative and mention.noun is None and text.word(mention.last - 1) == _ZERO


def _is_heat(text: FigureText, mention: Mention) -> bool:
    if mention.negative:
        # `سجلت المحطة -7 درجات`: nothing else is below nothing.
        return True
    if near(text, mention, cues("shaking")):
        start, _ = text.sentence(mention.first)
        before = text.words[max(start, mention.first - _CUE_REACH) : mention.first]
        told = (word for word in reversed(before) if word in cues("shaking") | _warmth())
        return next(told, None) in _warmth()
    return near(text, mention, _heat()) or _in_paragraph(text, mention, cues("warmth"))


def _in_paragraph(text: FigureText, mention: Mention, cues: frozenset[str]) -> bool:
    start, end = text.line(mention.first)
    low, high = max(start, mention.first - _WIDE_REACH), min(end, mention.last + _WIDE_REACH)
    return not cues.isdisjoint(text.words[low:high])
